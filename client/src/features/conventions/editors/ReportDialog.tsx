import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { writeDate } from '@maillage/messages/writing';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { useToday } from '../../../ui/today.tsx';
import { useT } from '../../../ui/intl.tsx';
import { RECORD_HELD, REPORT_COMMITMENT } from '../mutations.ts';
import { EditDialog } from './EditDialog.tsx';
import { DateField, orNull } from './fields.tsx';

type Commitment = ConventionData['commitments'][number];

const STATUSES = ['in_progress', 'met', 'waived', 'reopened'];
const EVIDENCE = ['link', 'record', 'file'];

interface ReportDialogProps {
  readonly conventionId: string;
  readonly commitment: Commitment;
}

/** Tells what became of a commitment, with its evidence; the line stays in its history. */
export function ReportDialog({ conventionId, commitment }: ReportDialogProps) {
  const t = useT();
  const today = useToday();
  const open = commitment.occurrences.filter(
    (occurrence) => occurrence.dueOn !== null && occurrence.state !== 'met' && occurrence.state !== 'waived',
  );
  return (
    <EditDialog
      label={t('conventions.report.button')}
      icon="add"
      title={t('conventions.report.title', { title: commitment.title })}
      conventionId={conventionId}
      part={null}
      mutation={REPORT_COMMITMENT}
      submitLabel={t('conventions.report.submit')}
      initial={{
        status: 'met',
        happenedOn: String(today),
        occurrenceOn: open[0]?.dueOn ?? '',
        evidenceKind: '',
        evidence: '',
        note: '',
      }}
      toInput={(values) => ({
        commitmentId: commitment.id,
        status: values.status,
        happenedOn: values.happenedOn,
        occurrenceOn: orNull(values.occurrenceOn),
        evidenceKind: orNull(values.evidenceKind),
        evidence: orNull(values.evidence),
        note: orNull(values.note),
      })}
    >
      {(form) => (
        <>
          <NativeSelect
            label={t('conventions.field.status')}
            data={STATUSES.map((value) => ({ value, label: t(`commitmentStatus.${value}`) }))}
            {...form.getInputProps('status')}
          />
          {open.length > 0 ? (
            <NativeSelect
              label={t('conventions.field.occurrence')}
              data={open.map((occurrence) => ({
                value: occurrence.dueOn ?? '',
                label: writeDate(occurrence.dueOn!, 'fr', 'long'),
              }))}
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
              ...EVIDENCE.map((value) => ({ value, label: t(`evidenceKind.${value}`) })),
            ]}
            {...form.getInputProps('evidenceKind')}
          />
          <TextInput
            label={t('conventions.field.evidenceText')}
            description={t('conventions.field.evidenceHelp')}
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
      )}
    </EditDialog>
  );
}

const PERIODIC = new Set(['committee', 'needs_census', 'evaluation_indicators', 'programme_validation']);

/** Records that a committee, a census, an evaluation or a validation took place: the next date counts from it. */
export function HeldDialog({ convention }: { readonly convention: ConventionData }) {
  const t = useT();
  const today = useToday();
  const clauses = convention.clauses.filter((clause) => PERIODIC.has(clause.kind));
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
