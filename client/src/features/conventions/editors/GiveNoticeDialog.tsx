import { NativeSelect, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import {
  checkNotice,
  clauseInForce,
  MAX_LENGTHS,
  NOTICE_FORMS,
  noticeInput,
  SIGNING_ROLES,
  type NoticeForm,
} from '@maillage/domain/conventions';
import { isCalendarDate, refusalsFromIssues, type CalendarDate, type Refusal } from '@maillage/kernel';
import { sourceValues } from '../components/source-values.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import styles from '../components/Convention.module.css';
import { ArticleRef } from '../../../ui/ArticleRef.tsx';
import type { ClientRefusal } from '../../../ui/forms/refusals.tsx';
import { FileField } from '../../../ui/files/FileField.tsx';
import type { UploadedFile } from '../../../ui/files/upload.ts';
import { T, useLocale, useT } from '../../../ui/intl.tsx';
import { DateText } from '../../../ui/text.tsx';
import { useToday } from '../../../ui/today.tsx';
import { GIVE_NOTICE } from '../mutations.ts';
import { noticeFacts, outcomeOf, type NoticeOutcome } from '../notices.ts';
import { nameOfKey, partyName } from '../party-names.ts';
import { refusalText } from '../refusal-text.ts';
import { EditDialog, type Form } from './EditDialog.tsx';
import { DateField, orNull } from './fields.tsx';

type Party = ConventionData['parties'][number];

interface NoticeValues {
  partyKey: string;
  form: NoticeForm;
  sentOn: string;
  receivedOn: string;
  evidence: string;
  reason: string;
  letter: UploadedFile | null;
}

const inputOf = (values: NoticeValues) => ({
  partyKey: values.partyKey,
  form: values.form,
  sentOn: orNull(values.sentOn),
  receivedOn: values.receivedOn,
  evidence: orNull(values.evidence),
  reason: orNull(values.reason),
});

interface GiveNoticeDialogProps {
  readonly convention: ConventionData;
  /** The parties for which the reader may end the convention. */
  readonly givers: readonly Party[];
}

/** Records that a party ends the convention; what it does is told as one types, and asked again before it is done. */
export function GiveNoticeDialog({ convention, givers }: GiveNoticeDialogProps) {
  const t = useT();
  const locale = useLocale();
  const today = useToday();
  const facts = noticeFacts(convention);
  const around = { t, locale, parties: convention.parties };
  const check = (values: NoticeValues): readonly ClientRefusal[] => {
    const input = inputOf(values);
    const parsed = noticeInput.safeParse(input);
    const refusals = parsed.success
      ? checkNotice(facts, parsed.data, today)
      : refusalsFromIssues(parsed.error.issues, input);
    return refusals.map((each) => refusalText(each, around));
  };
  return (
    <EditDialog<NoticeValues>
      label={t('conventions.notice.give')}
      icon="add"
      title={t('conventions.notice.give')}
      conventionId={convention.id}
      part={null}
      mutation={GIVE_NOTICE}
      submitLabel={t('conventions.notice.giveSubmit')}
      initial={{
        partyKey: givers.length === 1 ? givers[0]!.key : '',
        form: formWanted(convention, today) ?? 'registered_letter',
        sentOn: '',
        receivedOn: today,
        evidence: '',
        reason: '',
        letter: null,
      }}
      renamed={{ fileId: 'letter' }}
      toInput={(values) => ({ ...inputOf(values), fileId: values.letter?.id ?? null })}
      check={check}
      confirm={(values) => ({
        title: t('conventions.notice.confirmTitle'),
        text: <Consequence convention={convention} values={values} />,
        confirmLabel: t('conventions.notice.confirm'),
      })}
    >
      {(form) => <NoticeForm form={form} convention={convention} givers={givers} />}
    </EditDialog>
  );
}

function formWanted(convention: ConventionData, on: CalendarDate): NoticeForm | null {
  return clauseInForce(convention.allClauses, 'notice', on)?.value.form ?? null;
}

interface NoticeFormProps extends GiveNoticeDialogProps {
  readonly form: Form<NoticeValues>;
}

function NoticeForm({ form, convention, givers }: NoticeFormProps) {
  const t = useT();
  const today = useToday();
  const { receivedOn } = form.values;
  const wanted = formWanted(convention, isCalendarDate(receivedOn) ? receivedOn : today);
  const choices = givers.map((party) => ({ value: party.key, label: partyName(party) }));
  const several = convention.parties.filter(({ role }) => SIGNING_ROLES.includes(role)).length > 2;
  return (
    <Stack gap="md">
      {several ? <Text size="sm">{t('conventions.notice.otherWay')}</Text> : null}
      <NativeSelect
        label={t('conventions.field.noticeParty')}
        required
        data={givers.length === 1 ? choices : [{ value: '', label: t('conventions.notice.choose') }, ...choices]}
        {...form.getInputProps('partyKey')}
      />
      <NativeSelect
        label={t('conventions.field.noticeForm')}
        description={wanted ? t('conventions.field.noticeFormHelp', { form: wanted }) : null}
        required
        data={NOTICE_FORMS.map((value) => ({ value, label: t(`clauseChoice.noticeForm.${value}`) }))}
        {...form.getInputProps('form')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <DateField
          path="receivedOn"
          label={t('conventions.field.noticeReceivedOn')}
          description={t('conventions.field.noticeReceivedOnHelp')}
          required
          value={receivedOn}
          error={form.errors['receivedOn']}
          onChange={(value) => form.setFieldValue('receivedOn', value)}
        />
        <DateField
          path="sentOn"
          label={t('conventions.field.sentOn')}
          description={t('conventions.field.optional')}
          value={form.values.sentOn}
          error={form.errors['sentOn']}
          onChange={(value) => form.setFieldValue('sentOn', value)}
        />
      </SimpleGrid>
      <TextInput
        label={t('conventions.field.noticeEvidence')}
        description={t('conventions.field.noticeEvidenceHelp')}
        maxLength={MAX_LENGTHS.resolution}
        {...form.getInputProps('evidence')}
      />
      <Textarea
        label={t('conventions.field.noticeReason')}
        autosize
        minRows={2}
        maxLength={MAX_LENGTHS.paragraph}
        {...form.getInputProps('reason')}
      />
      <FileField
        path="letter"
        purpose="notice"
        label={t('conventions.notice.letter')}
        value={form.values.letter}
        error={form.errors['letter']}
        onChange={(letter) => form.setValues({ letter })}
      />
      <div className={styles.preview} role="status" aria-label={t('conventions.notice.preview')}>
        <span className={styles.previewTitle}>{t('conventions.notice.preview')}</span>
        <Preview convention={convention} values={form.values} givers={givers} />
      </div>
    </Stack>
  );
}

/** Of what stands against a notice, only what its day does: the other fields are told when they are sent. */
function onItsDay({ path }: Refusal): boolean {
  return path.length === 0 || path[0] === 'receivedOn';
}

interface PreviewProps extends GiveNoticeDialogProps {
  readonly values: NoticeValues;
}

function Preview({ convention, values, givers }: PreviewProps) {
  const t = useT();
  const locale = useLocale();
  const today = useToday();
  const partyKey = values.partyKey || (givers[0]?.key ?? '');
  const parsed = noticeInput.safeParse({ ...inputOf(values), partyKey, reason: null });
  if (!parsed.success) return <em>{t('conventions.notice.dateMissing')}</em>;
  const [against] = checkNotice(noticeFacts(convention), parsed.data, today).filter(onItsDay);
  if (against) return <>{refusalText(against, { t, locale, parties: convention.parties }).message}</>;
  const outcome = outcomeOf(convention, partyKey, parsed.data.receivedOn);
  if (!outcome) return null;
  const survivors = convention.deadlines.filter(({ kind }) => kind === 'survival_duty');
  return (
    <>
      <p className={styles.previewLine}>
        <T
          id={
            outcome.endsOn === outcome.insteadOf ? 'conventions.notice.wouldEndAtTerm' : 'conventions.notice.wouldEnd'
          }
          values={valuesOf(outcome, convention)}
        />
      </p>
      {outcome.renewal === 'none' ? null : (
        <p className={styles.previewLine}>
          {t('conventions.notice.wouldNotRenew', { tacit: String(outcome.renewal === 'tacit') })}
        </p>
      )}
      {survivors.length > 0 ? (
        <>
          <p className={styles.previewLine}>{t('conventions.notice.survives')}</p>
          <ul className={styles.survivors}>
            {survivors.map(({ key, title, articleNumber, ruleId }) => (
              <li key={key}>
                {title} <ArticleRef article={articleNumber} rule={ruleId} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

function valuesOf(outcome: NoticeOutcome, convention: ConventionData) {
  const { endsOn, insteadOf } = outcome;
  return {
    date: <DateText date={endsOn} style="long" />,
    known: String(insteadOf !== null && insteadOf !== endsOn),
    before: <DateText date={insteadOf} style="long" />,
    ...sourceValues(outcome, convention),
  };
}

interface ConsequenceProps {
  readonly convention: ConventionData;
  readonly values: NoticeValues;
}

function Consequence({ convention, values }: ConsequenceProps) {
  const t = useT();
  const receivedOn = isCalendarDate(values.receivedOn) ? values.receivedOn : null;
  const outcome = receivedOn && outcomeOf(convention, values.partyKey, receivedOn);
  if (!outcome) return null;
  return (
    <Stack gap="sm">
      <p>
        <T
          id="conventions.notice.confirmText"
          values={{
            ...valuesOf(outcome, convention),
            party: nameOfKey(convention.parties, values.partyKey),
            title: convention.title,
            received: <DateText date={receivedOn} style="long" />,
          }}
        />
      </p>
      <p>{t('conventions.notice.confirmAfter')}</p>
    </Stack>
  );
}
