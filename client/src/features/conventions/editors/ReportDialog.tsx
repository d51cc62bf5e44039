import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { CalendarDate } from '@maillage/kernel';
import { writeDate } from '@maillage/messages/writing';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { FileField } from '../../../ui/files/FileField.tsx';
import type { UploadedFile } from '../../../ui/files/upload.ts';
import { useToday } from '../../../ui/today.tsx';
import { useLocale, useT } from '../../../ui/intl.tsx';
import { RECORD_HELD, REPORT_COMMITMENT } from '../mutations.ts';
import {
  dueDaysFor,
  evidenceKindsFor,
  fallsDue,
  recordNamed,
  statusesFor,
  type ReportStatus,
} from '../report-choices.ts';
import { EditDialog } from './EditDialog.tsx';
import { DateField, orNull } from './fields.tsx';

type Commitment = ConventionData['commitments'][number];

interface ReportDialogProps {
  readonly conventionId: string;
  readonly commitment: Commitment;
}

/**
 * Tells what became of a commitment, for one of its due days, with its evidence; the line stays in its history. Nothing
 * is shown when nothing may be said.
 */
export function ReportDialog({ conventionId, commitment }: ReportDialogProps) {
  const t = useT();
  const locale = useLocale();
  const today = useToday();
  const statuses = statusesFor(commitment);
  const [first] = statuses;
  if (first === undefined) return null;
  const kinds = evidenceKindsFor(commitment);
  const onlyWaives = first === 'waived';
  return (
    <EditDialog
      label={t(onlyWaives ? 'conventions.report.waive' : 'conventions.report.button')}
      icon="add"
      title={t(onlyWaives ? 'conventions.report.waiveTitle' : 'conventions.report.title', { title: commitment.title })}
      conventionId={conventionId}
      part={null}
      mutation={REPORT_COMMITMENT}
      submitLabel={t('conventions.report.submit')}
      initial={{
        status: first as string,
        happenedOn: String(today),
        occurrenceOn: dueDaysFor(commitment, first)[0] ?? '',
        evidenceKind: '',
        evidence: '',
        note: '',
        file: null as UploadedFile | null,
      }}
      renamed={{ fileId: 'file' }}
      toInput={(values) => ({
        commitmentId: commitment.id,
        status: values.status,
        happenedOn: values.happenedOn,
        occurrenceOn: orNull(values.occurrenceOn),
        evidenceKind: orNull(values.evidenceKind),
        evidence: orNull(values.evidenceKind === 'record' ? recordNamed(values.evidence) : values.evidence),
        fileId: values.evidenceKind === 'file' ? (values.file?.id ?? null) : null,
        note: orNull(values.note),
      })}
    >
      {(form) => {
        const status = form.values.status as ReportStatus;
        const days = dueDaysFor(commitment, status);
        return (
          <>
            <NativeSelect
              label={t('conventions.field.status')}
              data={statuses.map((value) => ({ value, label: t(`commitmentStatus.${value}`) }))}
              {...form.getInputProps('status')}
              onChange={(event) => {
                const chosen = event.currentTarget.value as ReportStatus;
                form.setFieldValue('status', chosen);
                form.setFieldValue('occurrenceOn', dueDaysFor(commitment, chosen)[0] ?? '');
              }}
            />
            {fallsDue(commitment) && days.length > 0 ? (
              <NativeSelect
                label={t('conventions.field.occurrence')}
                data={[
                  ...(status === 'in_progress' ? [{ value: '', label: t('conventions.report.whole') }] : []),
                  ...days.map((day) => ({ value: day, label: writeDate(day as CalendarDate, locale, 'long') })),
                ]}
                {...form.getInputProps('occurrenceOn')}
              />
            ) : null}
            <DateField
              path="happenedOn"
              label={t('conventions.field.happenedOn')}
              required
              value={form.values.happenedOn}
              error={form.errors['happenedOn']}
              onChange={(value) => form.setFieldValue('happenedOn', value)}
            />
            <NativeSelect
              label={t('conventions.field.evidenceKind')}
              data={[
                { value: '', label: t('conventions.field.none') },
                ...kinds.map((value) => ({ value, label: t(`evidenceKind.${value}`) })),
              ]}
              {...form.getInputProps('evidenceKind')}
            />
            {form.values.evidenceKind === 'file' ? (
              <FileField
                path="file"
                purpose="evidence"
                label={t('conventions.report.file')}
                value={form.values.file}
                error={form.errors['file']}
                onChange={(file) => form.setValues({ file })}
              />
            ) : null}
            <TextInput
              label={t('conventions.field.evidenceText')}
              description={t(`conventions.field.evidenceHelp.${form.values.evidenceKind || 'any'}`)}
              {...form.getInputProps('evidence')}
            />
            <Textarea
              label={t('conventions.field.note')}
              autosize
              minRows={2}
              maxLength={2000}
              {...form.getInputProps('note')}
            />
          </>
        );
      }}
    </EditDialog>
  );
}

/** Records that what a clause asks for took place, of those that the reader may record: the next date counts from it. */
export function HeldDialog({ convention }: { readonly convention: ConventionData }) {
  const t = useT();
  const today = useToday();
  const clauses = convention.clauses.filter((clause) => clause.viewerCanRecordHeld?.allowed);
  if (clauses.length === 0) return null;
  return (
    <EditDialog
      label={t('conventions.held.button')}
      icon="add"
      title={t('conventions.held.button')}
      conventionId={convention.id}
      part={null}
      mutation={RECORD_HELD}
      initial={{ clause: clauses[0]!.id, heldOn: String(today), note: '' }}
      renamed={{ kind: 'clause' }}
      toInput={(values) => {
        const clause = clauses.find((each) => each.id === values.clause) ?? clauses[0]!;
        return { kind: clause.kind, scope: clause.scope, heldOn: values.heldOn, note: orNull(values.note) };
      }}
    >
      {(form) => (
        <>
          <NativeSelect
            label={t('conventions.field.heldWhat')}
            data={clauses.map((clause) => ({ value: clause.id, label: clause.summary }))}
            {...form.getInputProps('clause')}
          />
          <DateField
            path="heldOn"
            label={t('conventions.field.heldOn')}
            required
            value={form.values.heldOn}
            error={form.errors['heldOn']}
            onChange={(value) => form.setFieldValue('heldOn', value)}
          />
          <Textarea
            label={t('conventions.field.note')}
            autosize
            minRows={2}
            maxLength={2000}
            {...form.getInputProps('note')}
          />
        </>
      )}
    </EditDialog>
  );
}
