import { NativeSelect, Stack, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useT } from '../../../ui/intl.tsx';
import { KINDS } from '../list.ts';
import type { Form } from './EditDialog.tsx';
import { orNull } from './fields.tsx';

export interface DetailsValues {
  title: string;
  kind: string;
  reference: string;
  object: string;
  territoryKind: string;
  territoryCodes: string[];
  signedAtPlace: string;
  sourceNote: string;
}

export const NEW_DETAILS: DetailsValues = {
  title: '',
  kind: 'multiparty',
  reference: '',
  object: '',
  territoryKind: 'departement',
  territoryCodes: [],
  signedAtPlace: '',
  sourceNote: '',
};

const TERRITORIES = ['national', 'region', 'departement', 'epci', 'commune'];

export const DETAILS_RENAMED = {
  territory: 'territoryCodes',
  'territory.0.code': 'territoryCodes',
  'territory.1.code': 'territoryCodes',
  'territory.2.code': 'territoryCodes',
};

/** @param parentId global id of the framework above, kept as it is */
export function detailsInput(values: DetailsValues, parentId: string | null) {
  const codes = values.territoryKind === 'national' ? ['FR'] : values.territoryCodes;
  return {
    title: values.title.trim(),
    kind: values.kind,
    reference: orNull(values.reference),
    object: orNull(values.object),
    parentId,
    territory: codes.map((code) => ({ kind: values.territoryKind, code })),
    signedAtPlace: orNull(values.signedAtPlace),
    sourceNote: orNull(values.sourceNote),
  };
}

/** What a convention is, apart from its parts. */
export function DetailsFields({ form }: { readonly form: Form<DetailsValues> }) {
  const t = useT();
  return (
    <Stack gap="md">
      <TextInput label={t('conventions.field.title')} required maxLength={300} {...form.getInputProps('title')} />
      <NativeSelect
        label={t('conventions.column.kind')}
        data={KINDS.map((value) => ({ value, label: t(`conventionKind.${value}`) }))}
        {...form.getInputProps('kind')}
      />
      <Textarea
        label={t('conventions.field.object')}
        autosize
        minRows={3}
        maxLength={4000}
        {...form.getInputProps('object')}
      />
      <TextInput label={t('conventions.column.reference')} maxLength={80} {...form.getInputProps('reference')} />
      <NativeSelect
        label={t('conventions.field.territoryKind')}
        data={TERRITORIES.map((value) => ({ value, label: t(`territoryKind.${value}`) }))}
        {...form.getInputProps('territoryKind')}
      />
      {form.values.territoryKind === 'national' ? null : (
        <TagsInput
          label={t('conventions.field.territoryCodes')}
          description={t('conventions.field.territoryCodesHelp')}
          {...form.getInputProps('territoryCodes')}
        />
      )}
      <TextInput label={t('conventions.summary.place')} maxLength={120} {...form.getInputProps('signedAtPlace')} />
      <TextInput label={t('conventions.summary.source')} maxLength={600} {...form.getInputProps('sourceNote')} />
    </Stack>
  );
}
