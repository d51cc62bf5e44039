import { Checkbox, Stack, Text, Textarea } from '@mantine/core';
import { checkWithdrawal, MAX_LENGTHS, withdrawalInput } from '@maillage/domain/conventions';
import { refusalsFromIssues } from '@maillage/kernel';
import type { ConventionData } from '../components/SummaryTab.tsx';
import styles from '../components/Convention.module.css';
import type { ClientRefusal } from '../../../ui/forms/refusals.tsx';
import { IconHistory } from '../../../ui/icons.ts';
import { T, useLocale, useT } from '../../../ui/intl.tsx';
import { DateText } from '../../../ui/text.tsx';
import { useToday } from '../../../ui/today.tsx';
import { WITHDRAW_NOTICE } from '../mutations.ts';
import { endWithout, noticeFact, noticeFacts, othersThatSign } from '../notices.ts';
import { partyName } from '../party-names.ts';
import { refusalText } from '../refusal-text.ts';
import { EditDialog } from './EditDialog.tsx';
import { DateField, orNull } from './fields.tsx';

type Notice = ConventionData['notices'][number];

interface WithdrawalValues {
  withdrawnOn: string;
  agreedByKeys: string[];
  note: string;
}

interface WithdrawNoticeDialogProps {
  readonly convention: ConventionData;
  readonly notice: Notice;
}

/** Takes a notice back: every other party that signs has to agree, each ticked by name. */
export function WithdrawNoticeDialog({ convention, notice }: WithdrawNoticeDialogProps) {
  const t = useT();
  const locale = useLocale();
  const today = useToday();
  const others = othersThatSign(convention, notice);
  const resumes = endWithout(convention);
  const inputOfWithdrawal = ({ withdrawnOn, agreedByKeys, note }: WithdrawalValues) => ({
    withdrawnOn,
    agreedByKeys,
    note: orNull(note),
  });
  const check = (values: WithdrawalValues): readonly ClientRefusal[] => {
    const input = inputOfWithdrawal(values);
    const parsed = withdrawalInput.safeParse(input);
    const refusals = parsed.success
      ? checkWithdrawal(noticeFacts(convention), noticeFact(notice), parsed.data, today)
      : refusalsFromIssues(parsed.error.issues, input);
    return refusals.map((each) => refusalText(each, { t, locale, parties: convention.parties }));
  };
  return (
    <EditDialog<WithdrawalValues>
      label={t('conventions.notice.withdraw')}
      icon="add"
      glyph={IconHistory}
      title={t('conventions.notice.withdraw')}
      conventionId={convention.id}
      part={notice}
      partField="noticeId"
      mutation={WITHDRAW_NOTICE}
      submitLabel={t('conventions.notice.withdraw')}
      initial={{ withdrawnOn: today, agreedByKeys: [], note: '' }}
      toInput={inputOfWithdrawal}
      check={check}
    >
      {(form) => (
        <Stack gap="md">
          <Text>{t('conventions.notice.withdrawText')}</Text>
          <DateField
            path="withdrawnOn"
            label={t('conventions.field.withdrawnOn')}
            required
            value={form.values.withdrawnOn}
            error={form.errors['withdrawnOn']}
            onChange={(value) => form.setFieldValue('withdrawnOn', value)}
          />
          <Checkbox.Group
            label={t('conventions.field.agreedBy')}
            description={t('conventions.field.agreedByHelp')}
            required
            value={form.values.agreedByKeys}
            error={form.errors['agreedByKeys']}
            onChange={(keys) => form.setFieldValue('agreedByKeys', keys)}
          >
            <Stack gap="xs" my="xs">
              {others.map((party, index) => (
                <Checkbox
                  key={party.key}
                  value={party.key}
                  label={t('conventions.notice.agreed', { party: partyName(party) })}
                  {...(index === 0 ? { 'data-path': 'agreedByKeys' } : {})}
                />
              ))}
            </Stack>
          </Checkbox.Group>
          <Textarea
            label={t('conventions.field.note')}
            autosize
            minRows={2}
            maxLength={MAX_LENGTHS.paragraph}
            {...form.getInputProps('note')}
          />
          <div className={styles.preview} role="status" aria-label={t('conventions.notice.withdrawPreview')}>
            <span className={styles.previewTitle}>{t('conventions.notice.withdrawPreview')}</span>
            <T
              id="conventions.notice.wouldResume"
              values={{ known: String(resumes !== null), date: <DateText date={resumes} style="long" /> }}
            />
          </div>
        </Stack>
      )}
    </EditDialog>
  );
}
