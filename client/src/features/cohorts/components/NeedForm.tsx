import { CATEGORIES, NEED_POSTS, NEED_REASONS, type NeedPost, type NeedReason } from '@maillage/domain/cohorts';
import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button, Group, NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { CalendarDate } from '@maillage/kernel';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import type { Category, NeedsScopeQuery, NeedWholeFragment } from '../../../gql/graphql.ts';
import { DraftState, FoundDraft } from '../../../ui/forms/DraftNotice.tsx';
import { ErrorSummary } from '../../../ui/forms/ErrorSummary.tsx';
import { useRefusals } from '../../../ui/forms/refusals.tsx';
import { useFormDraft } from '../../../ui/forms/useFormDraft.ts';
import { useT } from '../../../ui/intl.tsx';
import { toast } from '../../../ui/toasts.tsx';
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
  const form = useForm<NeedValues>({
    mode: 'controlled',
    initialValues: {
      inseeCode: need?.commune.inseeCode ?? scope.commune?.inseeCode ?? '',
      post: need?.post ?? 'secretaire_general_de_mairie',
      title: need?.title ?? '',
      weeklyHours: need ? hoursText(need.weeklyMinutes) : '',
      reason: need?.reason ?? 'vacancy',
      wantedOn: need?.wantedOn ?? '',
      category: need?.category ?? '',
      note: need?.note ?? '',
    },
  });
  const refusals = useRefusals(form as never, RENAMED);
  const draft = useFormDraft<NeedValues>({
    key: `need:${need?.id ?? 'new'}`,
    values: form.values,
    dirty: form.isDirty(),
    baseVersion: need?.version ?? null,
    onRestore: (values) => form.setValues(values),
  });
  const [save, { loading }] = useMutation(SAVE_NEED);
  const stale = refusals.all.some((refusal) => refusal.code === 'STALE_VERSION');
  const fixed = need?.commune ?? scope.commune;
  const { values } = form;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    refusals.clear();
    const minutes = minutesOf(values.weeklyHours);
    const missing = [
      ...(values.inseeCode === '' ? ['inseeCode'] : []),
      ...(values.weeklyHours.trim() === '' ? ['weeklyHours'] : []),
      ...(values.wantedOn === '' ? ['wantedOn'] : []),
    ].map((field) => ({ code: 'REQUIRED', path: [field], message: t('refusal.REQUIRED') }) as const);
    const unread =
      values.weeklyHours.trim() !== '' && Number.isNaN(minutes)
        ? [{ code: 'INVALID_FORMAT', path: ['weeklyHours'], message: t('refusal.INVALID_FORMAT') } as const]
        : [];
    if (missing.length + unread.length > 0) {
      refusals.report([...missing, ...unread]);
      return;
    }
    try {
      const { data } = await save({
        variables: {
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
        },
      });
      if (data?.saved.__typename === 'Refused') refusals.report(data.saved.refusals);
      else if (data?.saved.need) {
        await draft.discard();
        forgetNeeds(apollo);
        toast(t('needs.saved'));
        onSaved(data.saved.need.id);
      }
    } catch {
      toast(t('needs.notSaved'), 'bad');
    }
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => void submit(event)}
      noValidate
      aria-label={t(need ? 'needs.edit' : 'needs.new')}
    >
      <Stack gap="md">
        <FoundDraft draft={draft} />
        <ErrorSummary refusals={refusals} />
        {stale && onReload ? (
          <Button variant="default" onClick={onReload}>
            {t('needs.reload')}
          </Button>
        ) : null}
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
        <Group justify="flex-end">
          <DraftState draft={draft} />
          <Button variant="default" renderRoot={(rest) => <Link {...cancelTo} {...rest} />}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={loading}>
            {t('needs.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
