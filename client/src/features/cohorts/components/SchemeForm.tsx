import { useApolloClient } from '@apollo/client/react';
import { Checkbox, NativeSelect, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { LinkProps } from '@tanstack/react-router';
import type { SchemeWholeFragment } from '../../../gql/graphql.ts';
import { RecordForm } from '../../../ui/forms/RecordForm.tsx';
import { useRecord } from '../../../ui/forms/use-record.ts';
import { useSubmission } from '../../../ui/forms/use-submission.ts';
import { useT } from '../../../ui/intl.tsx';
import { SAVE_SCHEME } from '../mutations.ts';
import { blocksAsText, blocksOf, linesOf } from '../programme-text.ts';
import styles from './Cohorts.module.css';

interface SchemeValues {
  title: string;
  occupation: string;
  fallbackOccupation: string;
  fallbackLeadsOn: boolean;
  prerequisites: string;
  certificationTitle: string;
  rncpNumber: string;
  certificationLevel: string;
  blocks: string;
  note: string;
}

/** What a new scheme begins with: what the clause on variants of the programme says, when there is one. */
export interface SchemeStart {
  readonly occupation?: string;
  readonly fallbackOccupation?: string;
  readonly fallbackLeadsOn?: boolean;
}

function valuesOf(scheme: SchemeWholeFragment | null, start: SchemeStart): SchemeValues {
  return {
    title: scheme?.title ?? '',
    occupation: scheme?.occupation ?? start.occupation ?? '',
    fallbackOccupation: scheme?.fallbackOccupation ?? start.fallbackOccupation ?? '',
    fallbackLeadsOn: scheme?.fallbackLeadsOn ?? start.fallbackLeadsOn ?? false,
    prerequisites: (scheme?.prerequisites ?? []).join('\n'),
    certificationTitle: scheme?.certificationTitle ?? '',
    rncpNumber: scheme?.rncpNumber ?? '',
    certificationLevel: scheme?.certificationLevel ? String(scheme.certificationLevel) : '',
    blocks: blocksAsText(scheme?.blocks ?? []),
    note: scheme?.note ?? '',
  };
}

const NOTHING: SchemeStart = {};
const LEVELS = ['3', '4', '5', '6', '7', '8'];

interface SchemeFormProps {
  readonly conventionId: string;
  readonly scheme: SchemeWholeFragment | null;
  readonly start?: SchemeStart;
  readonly onSaved: (id: string) => void;
  readonly onReload?: () => void;
  readonly cancelTo: LinkProps;
}

/** A scheme as it is typed: lists are lines of a text. */
export function SchemeForm({ conventionId, scheme, start = NOTHING, onSaved, onReload, cancelTo }: SchemeFormProps) {
  const t = useT();
  const apollo = useApolloClient();
  const record = useRecord<SchemeValues>({
    draftKey: `scheme:${scheme?.id ?? `new:${conventionId}`}`,
    version: scheme?.version ?? null,
    initial: valuesOf(scheme, start),
    saved: t('schemes.saved'),
    notSaved: t('schemes.notSaved'),
  });
  const { form } = record;
  const { send } = useSubmission(SAVE_SCHEME);

  const { values } = form;

  const submit = (): Promise<void> =>
    record.submit({
      send: async () =>
        (
          await send({
            input: {
              conventionId,
              id: scheme?.id ?? null,
              expectedVersion: scheme?.version ?? null,
              title: values.title,
              occupation: values.occupation,
              fallbackOccupation: values.fallbackOccupation || null,
              fallbackLeadsOn: values.fallbackLeadsOn,
              prerequisites: linesOf(values.prerequisites),
              certificationTitle: values.certificationTitle || null,
              rncpNumber: values.rncpNumber.replaceAll(' ', '').toUpperCase() || null,
              certificationLevel: values.certificationLevel ? Number(values.certificationLevel) : null,
              blocks: blocksOf(values.blocks),
              note: values.note || null,
            },
          })
        )?.saved,
      onSaved: ({ scheme: saved }) => {
        apollo.cache.evict({ id: 'ROOT_QUERY', fieldName: 'schemes' });
        if (saved) onSaved(saved.id);
      },
    });

  return (
    <RecordForm
      record={record}
      label={t(scheme ? 'schemes.edit' : 'schemes.new')}
      className={styles.form}
      onSubmit={submit}
      onReload={onReload}
      cancelTo={cancelTo}
      saveLabel={t(scheme ? 'schemes.save' : 'schemes.create')}
    >
      <TextInput label={t('schemes.field.title')} required maxLength={200} {...form.getInputProps('title')} />
      <TextInput label={t('schemes.field.occupation')} required maxLength={160} {...form.getInputProps('occupation')} />
      <TextInput
        label={t('schemes.field.fallback')}
        description={t('schemes.field.fallbackHelp')}
        maxLength={160}
        {...form.getInputProps('fallbackOccupation')}
      />
      <Checkbox
        label={t('schemes.field.fallbackLeadsOn')}
        {...form.getInputProps('fallbackLeadsOn', { type: 'checkbox' })}
      />
      <Textarea
        label={t('schemes.field.prerequisites')}
        description={t('schemes.field.prerequisitesHelp')}
        autosize
        minRows={3}
        {...form.getInputProps('prerequisites')}
      />
      <TextInput
        label={t('schemes.field.certificationTitle')}
        maxLength={200}
        {...form.getInputProps('certificationTitle')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label={t('schemes.field.rncp')}
          description={t('schemes.field.rncpHelp')}
          {...form.getInputProps('rncpNumber')}
        />
        <NativeSelect
          label={t('schemes.field.level')}
          description=" "
          data={[
            { value: '', label: '—' },
            ...LEVELS.map((level) => ({ value: level, label: t('schemes.field.levelValue', { level }) })),
          ]}
          {...form.getInputProps('certificationLevel')}
        />
      </SimpleGrid>
      <Textarea
        label={t('schemes.field.blocks')}
        description={t('schemes.field.blocksHelp')}
        autosize
        minRows={3}
        {...form.getInputProps('blocks')}
      />
      <Textarea label={t('schemes.field.note')} autosize minRows={2} maxLength={2000} {...form.getInputProps('note')} />
    </RecordForm>
  );
}
