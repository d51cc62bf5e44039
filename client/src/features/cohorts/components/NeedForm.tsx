import { CATEGORIES, NEED_POSTS, NEED_REASONS, type NeedPost, type NeedReason } from '@maillage/domain/cohorts';
import { useApolloClient } from '@apollo/client/react';
import { NativeSelect, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { CalendarDate } from '@maillage/kernel';
import type { LinkProps } from '@tanstack/react-router';
import type { Category, NeedsScopeQuery, NeedWholeFragment } from '../../../gql/graphql.ts';
import { RecordForm } from '../../../ui/forms/RecordForm.tsx';
import { useRecord } from '../../../ui/forms/use-record.ts';
import { useSubmission } from '../../../ui/forms/use-submission.ts';
import { useT } from '../../../ui/intl.tsx';
import { SAVE_NEED } from '../mutations.ts';
import { minutesOf } from '../programme-text.ts';
import { CommuneChoice } from './CommuneChoice.tsx';
import { forgetNeeds } from './forget-needs.ts';
import { hoursText } from './hours.ts';
import { RuleNote } from './RuleNote.tsx';
import styles from './Cohorts.module.css';

interface NeedValues {
  inseeCode: string;
  post: NeedPost;
  title: string;
  weeklyHours: string;
  reason: NeedReason;
  wantedOn: string;
  category: string;
  note: string;
}

const RENAMED = { weeklyMinutes: 'weeklyHours' };

interface NeedFormProps {
  readonly scope: NeedsScopeQuery['needsScope'];
  /** The need to correct; null for a new one. */
  readonly need: NeedWholeFragment | null;
  readonly onSaved: (id: string) => void;
  readonly onReload?: () => void;
  readonly cancelTo: LinkProps;
}

/** A recruitment need as it is typed, beside what the law asks of the commune on that day. */
export function NeedForm({ scope, need, onSaved, onReload, cancelTo }: NeedFormProps) {
  const t = useT();
  const apollo = useApolloClient();
  const record = useRecord<NeedValues>({
    draftKey: `need:${need?.id ?? 'new'}`,
    version: need?.version ?? null,
    initial: {
      inseeCode: need?.commune.inseeCode ?? scope.commune?.inseeCode ?? '',
      post: need?.post ?? 'secretaire_general_de_mairie',
      title: need?.title ?? '',
      weeklyHours: need ? hoursText(need.weeklyMinutes) : '',
      reason: need?.reason ?? 'vacancy',
      wantedOn: need?.wantedOn ?? '',
      category: need?.category ?? '',
      note: need?.note ?? '',
    },
    renamed: RENAMED,
    saved: t('needs.saved'),
    notSaved: t('needs.notSaved'),
  });
  const { form } = record;
  const { send } = useSubmission(SAVE_NEED);
  const fixed = need?.commune ?? scope.commune;
  const { values } = form;

  const submit = (): Promise<void> => {
    const minutes = minutesOf(values.weeklyHours);
    const unread = values.weeklyHours.trim() !== '' && Number.isNaN(minutes);
    return record.submit({
      missing: [
        ...(['inseeCode', 'weeklyHours', 'wantedOn'] as const).filter((field) => values[field].trim() === ''),
        ...(unread ? [{ code: 'INVALID_FORMAT', path: ['weeklyHours'], message: t('refusal.INVALID_FORMAT') }] : []),
      ],
      send: async () =>
        (
          await send({
            input: {
              id: need?.id ?? null,
              expectedVersion: need?.version ?? null,
              inseeCode: values.inseeCode,
              post: values.post,
              title: values.title.trim() || null,
              weeklyMinutes: minutes,
              reason: values.reason,
              wantedOn: values.wantedOn as CalendarDate,
              category: (values.category || null) as Category | null,
              note: values.note.trim() || null,
            },
          })
        )?.saved,
      onSaved: ({ need: saved }) => {
        forgetNeeds(apollo);
        if (saved) onSaved(saved.id);
      },
    });
  };

  return (
    <RecordForm
      record={record}
      label={t(need ? 'needs.edit' : 'needs.new')}
      className={styles.form}
      onSubmit={submit}
      onReload={onReload}
      cancelTo={cancelTo}
      saveLabel={t('needs.save')}
    >
      {fixed ? (
        <TextInput
          label={t('needs.field.commune')}
          readOnly
          value={t('needs.communeOf', { name: fixed.name, departement: fixed.departement.name })}
        />
      ) : (
        <CommuneChoice
          value={values.inseeCode}
          error={form.errors['inseeCode']}
          departements={scope.departements.map(({ code }) => code)}
          onChange={(inseeCode) => form.setFieldValue('inseeCode', inseeCode)}
        />
      )}
      <NativeSelect
        label={t('needs.field.post')}
        required
        data={NEED_POSTS.map((post) => ({ value: post, label: t(`needPost.${post}`) }))}
        {...form.getInputProps('post')}
      />
      <TextInput
        label={t('needs.field.title')}
        required={values.post === 'other'}
        maxLength={160}
        {...form.getInputProps('title')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NativeSelect
          label={t('needs.field.reason')}
          description=" "
          required
          data={NEED_REASONS.map((reason) => ({ value: reason, label: t(`needReason.${reason}`) }))}
          {...form.getInputProps('reason')}
        />
        <TextInput
          inputMode="decimal"
          label={t('needs.field.weeklyHours')}
          description={t('needs.field.weeklyHoursHelp')}
          required
          {...form.getInputProps('weeklyHours')}
        />
        <TextInput type="date" label={t('needs.field.wantedOn')} required {...form.getInputProps('wantedOn')} />
        <NativeSelect
          label={t('needs.field.category')}
          data={[
            { value: '', label: t('needs.field.categoryNone') },
            ...CATEGORIES.map((category) => ({
              value: category,
              label: t('needs.field.categoryValue', { category }),
            })),
          ]}
          {...form.getInputProps('category')}
        />
      </SimpleGrid>
      {values.post === 'secretaire_general_de_mairie' ? (
        <RuleNote inseeCode={values.inseeCode} on={values.wantedOn} />
      ) : null}
      <Textarea
        label={t('needs.field.note')}
        description={t('needs.field.noteHelp')}
        autosize
        minRows={2}
        maxLength={1000}
        {...form.getInputProps('note')}
      />
    </RecordForm>
  );
}
