import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button, Checkbox, Group, NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import type { SchemeWholeFragment } from '../../../gql/graphql.ts';
import { DraftState, FoundDraft } from '../../../ui/forms/DraftNotice.tsx';
import { ErrorSummary } from '../../../ui/forms/ErrorSummary.tsx';
import { useRefusals } from '../../../ui/forms/refusals.tsx';
import { useFormDraft } from '../../../ui/forms/useFormDraft.ts';
import { useT } from '../../../ui/intl.tsx';
import { toast } from '../../../ui/toasts.tsx';
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
  const form = useForm<SchemeValues>({ mode: 'controlled', initialValues: valuesOf(scheme, start) });
  const refusals = useRefusals(form as never);
  const draft = useFormDraft<SchemeValues>({
    key: `scheme:${scheme?.id ?? `new:${conventionId}`}`,
    values: form.values,
    dirty: form.isDirty(),
    baseVersion: scheme?.version ?? null,
    onRestore: (values) => form.setValues(values),
  });
  const [save, { loading }] = useMutation(SAVE_SCHEME);
  const stale = refusals.all.some((refusal) => refusal.code === 'STALE_VERSION');

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    refusals.clear();
    const { values } = form;
    try {
      const { data } = await save({
        variables: {
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
        },
      });
      if (data?.saved.__typename === 'Refused') refusals.report(data.saved.refusals);
      else if (data?.saved.scheme) {
        await draft.discard();
        apollo.cache.evict({ id: 'ROOT_QUERY', fieldName: 'schemes' });
        toast(t('schemes.saved'));
        onSaved(data.saved.scheme.id);
      }
    } catch {
      toast(t('schemes.notSaved'), 'bad');
    }
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => void submit(event)}
      noValidate
      aria-label={t(scheme ? 'schemes.edit' : 'schemes.new')}
    >
      <Stack gap="md">
        <FoundDraft draft={draft} />
        <ErrorSummary refusals={refusals} />
        {stale && onReload ? (
          <Button variant="default" onClick={onReload}>
            {t('schemes.reload')}
          </Button>
        ) : null}
        <TextInput label={t('schemes.field.title')} required maxLength={200} {...form.getInputProps('title')} />
        <TextInput
          label={t('schemes.field.occupation')}
          required
          maxLength={160}
          {...form.getInputProps('occupation')}
        />
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
        <Textarea
          label={t('schemes.field.note')}
          autosize
          minRows={2}
          maxLength={2000}
          {...form.getInputProps('note')}
        />
        <Group justify="flex-end">
          <DraftState draft={draft} />
          <Button variant="default" renderRoot={(rest) => <Link {...cancelTo} {...rest} />}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={loading}>
            {t(scheme ? 'schemes.save' : 'schemes.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
