import { Button, Textarea, TextInput } from '@mantine/core';
import { MAX_LENGTHS } from '@maillage/domain/conventions';
import { inMegabytes, LARGEST_FILE } from '@maillage/domain/files';
import { useState } from 'react';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { FileField } from '../../../ui/files/FileField.tsx';
import { FileLink } from '../../../ui/files/FileLink.tsx';
import type { UploadedFile } from '../../../ui/files/upload.ts';
import { IconClock, IconFileText, IconX } from '../../../ui/icons.ts';
import { T, useT } from '../../../ui/intl.tsx';
import { DateText } from '../../../ui/text.tsx';
import { useToday } from '../../../ui/today.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { ANSWER_PAPER, DECLARE_ON_PAPER, DECLINE_TO_SIGN, REMIND_SIGNATORY, STATE_ENABLING_ACT } from './operations.ts';
import { useTextTarget } from '../discussion/text-target.tsx';
import { tell, useAct } from '../discussion/use-act.ts';
import { EditDialog } from '../editors/EditDialog.tsx';
import { DateField, orNull } from '../editors/fields.tsx';
import { nameOfKey } from '../party-names.ts';
import type { CircuitSignature } from './SignDialog.tsx';

interface SignatureProps {
  readonly convention: ConventionData;
  readonly signature: CircuitSignature;
}

/** Declares that a party has signed an original on paper: another organisation confirms it. */
export function PaperDialog({ convention, signature }: SignatureProps) {
  const t = useT();
  const today = useToday();
  const party = nameOfKey(convention.parties, signature.party?.key ?? '');
  return (
    <EditDialog
      label={t('conventions.signing.paper')}
      icon="add"
      glyph={IconFileText}
      title={t('conventions.signing.paperOf', { party })}
      conventionId={convention.id}
      part={signature}
      partField="signatureId"
      mutation={DECLARE_ON_PAPER}
      submitLabel={t('conventions.signing.declare')}
      initial={{
        signerName: '',
        signerQuality: '',
        signedOn: today as string,
        keptAt: '',
        scan: null as UploadedFile | null,
      }}
      renamed={{ fileId: 'scan' }}
      check={({ scan }) =>
        scan ? [] : [{ code: 'REQUIRED', path: ['scan'], message: t('conventions.signing.scanMissing') }]
      }
      toInput={({ scan, ...values }) => ({ ...values, fileId: scan?.id ?? null })}
    >
      {(form) => (
        <>
          <p>{t('conventions.signing.paperText')}</p>
          <TextInput
            label={t('conventions.signing.name')}
            required
            maxLength={160}
            {...form.getInputProps('signerName')}
          />
          <TextInput
            label={t('conventions.signing.quality')}
            required
            maxLength={160}
            {...form.getInputProps('signerQuality')}
          />
          <DateField
            path="signedOn"
            label={t('conventions.signing.signedOn')}
            required
            value={form.values.signedOn}
            error={form.errors['signedOn']}
            onChange={(value) => form.setFieldValue('signedOn', value)}
          />
          <TextInput
            label={t('conventions.signing.keptAt')}
            description={t('conventions.signing.keptAtHelp')}
            required
            maxLength={MAX_LENGTHS.note}
            {...form.getInputProps('keptAt')}
          />
          <FileField
            path="scan"
            purpose="signature_scan"
            label={t('conventions.signing.scan')}
            description={t('conventions.signing.scanHelp', { megabytes: inMegabytes(LARGEST_FILE) })}
            required
            value={form.values.scan}
            error={form.errors['scan']}
            onChange={(scan) => form.setValues({ scan })}
          />
        </>
      )}
    </EditDialog>
  );
}

/** Refuses to sign, with the reason that the others will read. */
export function DeclineDialog({ convention, signature }: SignatureProps) {
  const t = useT();
  return (
    <EditDialog
      label={t('conventions.signing.decline')}
      icon="add"
      glyph={IconX}
      title={t('conventions.signing.decline')}
      conventionId={convention.id}
      part={signature}
      partField="signatureId"
      mutation={DECLINE_TO_SIGN}
      submitLabel={t('conventions.signing.decline')}
      initial={{ reason: '' }}
      toInput={(values) => values}
    >
      {(form) => (
        <Textarea
          label={t('conventions.signing.reason')}
          description={t('conventions.signing.reasonHelp')}
          required
          autosize
          minRows={3}
          maxLength={MAX_LENGTHS.paragraph}
          {...form.getInputProps('reason')}
        />
      )}
    </EditDialog>
  );
}

/** The act that enables the party to sign, stated by itself. */
export function ActDialog({
  convention,
  partyKey,
}: {
  readonly convention: ConventionData;
  readonly partyKey: string;
}) {
  const t = useT();
  const { avenantId } = useTextTarget();
  const act = convention.parties.find(({ key }) => key === partyKey)?.enablingAct;
  return (
    <EditDialog
      label={t('conventions.signing.act')}
      icon="add"
      glyph={IconFileText}
      title={t('conventions.signing.actOf', { party: nameOfKey(convention.parties, partyKey) })}
      conventionId={convention.id}
      part={null}
      mutation={STATE_ENABLING_ACT}
      initial={{
        kind: act?.kind ?? '',
        number: act?.number ?? '',
        date: (act?.date ?? '') as string,
        file: null as UploadedFile | null,
      }}
      renamed={{ fileId: 'file' }}
      toInput={({ file, ...values }) => ({
        ...values,
        avenantId,
        partyKey,
        number: orNull(values.number),
        fileId: file?.id ?? null,
      })}
    >
      {(form) => (
        <>
          <TextInput
            label={t('conventions.signing.actKind')}
            description={t('conventions.signing.actKindHelp')}
            required
            maxLength={MAX_LENGTHS.act}
            {...form.getInputProps('kind')}
          />
          <TextInput
            label={t('conventions.signing.actNumber')}
            maxLength={MAX_LENGTHS.actNumber}
            {...form.getInputProps('number')}
          />
          <DateField
            path="date"
            label={t('conventions.signing.actDate')}
            required
            value={form.values.date}
            error={form.errors['date']}
            onChange={(value) => form.setFieldValue('date', value)}
          />
          {act?.file ? (
            <p>
              {t('conventions.signing.actFileKept')} <FileLink file={act.file} />
            </p>
          ) : null}
          <FileField
            path="file"
            purpose="enabling_act"
            label={t('conventions.signing.actFile')}
            description={t('conventions.signing.actFileHelp')}
            value={form.values.file}
            error={form.errors['file']}
            onChange={(file) => form.setValues({ file })}
          />
        </>
      )}
    </EditDialog>
  );
}

function targetOf({ convention, signature }: SignatureProps) {
  return { conventionId: convention.id, signatureId: signature.id, expectedVersion: signature.version };
}

/** Confirms a signature on paper that another declared, its scan under the eyes, or contests it. */
export function AnswerPaper({ convention, signature, own }: SignatureProps & { readonly own: boolean }) {
  const t = useT();
  const { act, loading } = useAct(ANSWER_PAPER);
  const [asking, setAsking] = useState(false);
  const answer = async (confirmed: boolean): Promise<void> => {
    const input = { ...targetOf({ convention, signature }), confirmed };
    tell(await act({ input }, t(confirmed ? 'conventions.signing.confirmed' : 'conventions.signing.contested')));
    setAsking(false);
  };
  const party = nameOfKey(convention.parties, signature.party?.key ?? '');
  return (
    <>
      {own ? null : (
        <Button size="compact-sm" loading={loading} onClick={() => setAsking(true)}>
          {t('conventions.signing.confirmPaper')}
        </Button>
      )}
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => answer(true)}
        title={t('conventions.signing.confirmTitle', { party })}
        confirmLabel={t('conventions.signing.confirmPaper')}
      >
        {signature.scan ? (
          <>
            <p>
              <T
                id="conventions.signing.confirmScan"
                values={{
                  name: signature.signerName ?? '',
                  quality: signature.signerQuality ?? '',
                  date: <DateText date={signature.declaredOn} style="long" />,
                }}
              />
            </p>
            <p>
              <FileLink file={signature.scan} full />
            </p>
          </>
        ) : (
          <p>{t('conventions.signing.noScan', { place: signature.keptAt ?? '' })}</p>
        )}
      </ConfirmDialog>
      <Button size="compact-sm" variant="default" loading={loading} onClick={() => void answer(false)}>
        {t(own ? 'conventions.signing.takeBackPaper' : 'conventions.signing.contestPaper')}
      </Button>
    </>
  );
}

/** Reminds the signatory whose turn it is. */
export function RemindButton({ convention, signature }: SignatureProps) {
  const t = useT();
  const { act, loading } = useAct(REMIND_SIGNATORY);
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<IconClock aria-hidden="true" size={14} />}
      loading={loading}
      onClick={() =>
        void act({ input: targetOf({ convention, signature }) }, t('conventions.signing.reminded')).then(tell)
      }
    >
      {t('conventions.signing.remind')}
    </Button>
  );
}
