import { Checkbox, NativeSelect, SimpleGrid, Stack, Text, Textarea } from '@mantine/core';
import {
  checkNotification,
  courtOpening,
  disputeClauses,
  disputeInput,
  MAX_LENGTHS,
  NOTICE_FORMS,
  SIGNING_ROLES,
  type NoticeForm,
} from '@maillage/domain/conventions';
import { isCalendarDate, refusalsFromIssues } from '@maillage/kernel';
import { ArticleRef } from '../../../ui/ArticleRef.tsx';
import type { ClientRefusal } from '../../../ui/forms/refusals.tsx';
import { T, useLocale, useT } from '../../../ui/intl.tsx';
import { DateText } from '../../../ui/text.tsx';
import { useToday } from '../../../ui/today.tsx';
import page from '../components/Convention.module.css';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { EditDialog, type Form } from '../editors/EditDialog.tsx';
import { ArticleSelect, DateField, orNull } from '../editors/fields.tsx';
import { noticeFacts } from '../notices.ts';
import { partyName } from '../party-names.ts';
import { refusalText } from '../refusal-text.ts';
import { NOTIFY_DISPUTE } from './operations.ts';

type Party = ConventionData['parties'][number];

interface NotifyValues {
  partyKey: string;
  concernedKeys: string[];
  form: NoticeForm;
  notifiedOn: string;
  receivedOn: string;
  subject: string;
  articleNumber: string;
}

interface NotifyDialogProps {
  readonly convention: ConventionData;
  /** The parties for which the reader may notify a dispute. */
  readonly notifiers: readonly Party[];
}

const inputOf = (values: NotifyValues) => ({
  ...values,
  concernedKeys: values.concernedKeys.filter((key) => key !== values.partyKey),
  receivedOn: orNull(values.receivedOn),
  articleNumber: orNull(values.articleNumber),
});

/** Records the written notification of a dispute; from when a court may be seised is told as one types. */
export function NotifyDialog({ convention, notifiers }: NotifyDialogProps) {
  const t = useT();
  const locale = useLocale();
  const today = useToday();
  const { parties, articles } = convention;
  const signing = parties.filter(({ role }) => SIGNING_ROLES.includes(role));
  const partyKey = notifiers.length === 1 ? notifiers[0]!.key : '';
  const check = (values: NotifyValues): readonly ClientRefusal[] => {
    const input = inputOf(values);
    const parsed = disputeInput.safeParse(input);
    const facts = { ...noticeFacts(convention), articleNumbers: articles.map(({ number }) => number) };
    const refusals = parsed.success
      ? checkNotification(facts, parsed.data, today)
      : refusalsFromIssues(parsed.error.issues, input);
    return refusals.map((each) => refusalText(each, { t, locale, parties }));
  };
  return (
    <EditDialog<NotifyValues>
      label={t('conventions.dispute.notify')}
      icon="add"
      title={t('conventions.dispute.notify')}
      conventionId={convention.id}
      part={null}
      mutation={NOTIFY_DISPUTE}
      submitLabel={t('conventions.dispute.notifySubmit')}
      initial={{
        partyKey,
        concernedKeys: signing.length === 2 && partyKey ? signing.map(({ key }) => key) : [],
        form: 'registered_letter',
        notifiedOn: today,
        receivedOn: '',
        subject: '',
        articleNumber: '',
      }}
      toInput={inputOf}
      check={check}
    >
      {(form) => <NotifyForm form={form} convention={convention} notifiers={notifiers} signing={signing} />}
    </EditDialog>
  );
}

interface NotifyFormProps extends NotifyDialogProps {
  readonly form: Form<NotifyValues>;
  readonly signing: readonly Party[];
}

function NotifyForm({ form, convention, notifiers, signing }: NotifyFormProps) {
  const t = useT();
  const { values, errors } = form;
  const choices = notifiers.map((party) => ({ value: party.key, label: partyName(party) }));
  const others = signing.filter(({ key }) => key !== values.partyKey);
  return (
    <Stack gap="md">
      <Text>{t('conventions.dispute.notifyText')}</Text>
      <NativeSelect
        label={t('conventions.dispute.notifier')}
        required
        data={notifiers.length === 1 ? choices : [{ value: '', label: t('conventions.dispute.choose') }, ...choices]}
        {...form.getInputProps('partyKey')}
      />
      <Checkbox.Group
        label={t('conventions.dispute.concerned')}
        required
        value={values.concernedKeys}
        error={errors['concernedKeys']}
        onChange={(keys) => form.setFieldValue('concernedKeys', keys)}
      >
        <Stack gap="xs" my="xs">
          {others.map((party, index) => (
            <Checkbox
              key={party.key}
              value={party.key}
              label={partyName(party)}
              {...(index === 0 ? { 'data-path': 'concernedKeys' } : {})}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <Textarea
        label={t('conventions.dispute.subject')}
        description={t('conventions.dispute.subjectHelp')}
        required
        autosize
        minRows={3}
        maxLength={MAX_LENGTHS.description}
        {...form.getInputProps('subject')}
      />
      <ArticleSelect
        articles={convention.articles}
        label={t('conventions.dispute.article')}
        value={values.articleNumber}
        error={errors['articleNumber']}
        onChange={(value) => form.setFieldValue('articleNumber', value)}
      />
      <NativeSelect
        label={t('conventions.dispute.form')}
        required
        data={NOTICE_FORMS.map((value) => ({ value, label: t(`clauseChoice.noticeForm.${value}`) }))}
        {...form.getInputProps('form')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <DateField
          path="notifiedOn"
          label={t('conventions.dispute.notifiedOn')}
          required
          value={values.notifiedOn}
          error={errors['notifiedOn']}
          onChange={(value) => form.setFieldValue('notifiedOn', value)}
        />
        <DateField
          path="receivedOn"
          label={t('conventions.dispute.receivedOn')}
          description={t('conventions.dispute.receivedHelp')}
          value={values.receivedOn}
          error={errors['receivedOn']}
          onChange={(value) => form.setFieldValue('receivedOn', value)}
        />
      </SimpleGrid>
      <div className={page.preview} role="status" aria-label={t('conventions.dispute.preview')}>
        <span className={page.previewTitle}>{t('conventions.dispute.preview')}</span>
        <Preview convention={convention} notifiedOn={values.notifiedOn} />
      </div>
    </Stack>
  );
}

function Preview({ convention, notifiedOn }: { readonly convention: ConventionData; readonly notifiedOn: string }) {
  const t = useT();
  if (!isCalendarDate(notifiedOn)) return <em>{t('conventions.dispute.previewMissing')}</em>;
  const opening = courtOpening({ notifiedOn, failedOn: null }, disputeClauses(convention.allClauses, notifiedOn));
  const source = <ArticleRef article={opening.clause?.articleNumber} rule={opening.clause?.ruleId} />;
  if (opening.clause === null) return <p className={page.previewLine}>{t('conventions.dispute.previewFree')}</p>;
  return (
    <p className={page.previewLine}>
      {opening.on ? (
        <T id="conventions.dispute.previewDelay" values={{ date: <DateText date={opening.on} style="long" /> }} />
      ) : (
        t('conventions.dispute.previewFailure')
      )}{' '}
      {source}
    </p>
  );
}
