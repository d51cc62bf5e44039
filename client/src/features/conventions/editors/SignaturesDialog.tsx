import { useApolloClient } from '@apollo/client/react';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState, type FormEvent } from 'react';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { DraftState, FoundDraft } from '../../../ui/forms/DraftNotice.tsx';
import { ErrorSummary } from '../../../ui/forms/ErrorSummary.tsx';
import { useRefusals } from '../../../ui/forms/refusals.tsx';
import { useFormDraft } from '../../../ui/forms/useFormDraft.ts';
import { IconCheck } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { RECORD_SIGNATURES } from '../mutations.ts';
import { CONVENTION } from '../operations.ts';
import type { SavedAnswer } from './EditDialog.tsx';
import { orNull } from './fields.tsx';
import { SignatureLines, type SignatureLine } from './SignatureLines.tsx';
import { StaleNotice } from './StaleNotice.tsx';
import { useSubmission } from '../../../ui/forms/use-submission.ts';

/** Records who signed, as what, and when; with the last date the convention is in force and its text sealed. */
export function SignaturesDialog({ convention }: { readonly convention: ConventionData }) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        variant={convention.status === 'draft' ? 'filled' : 'default'}
        leftSection={<IconCheck aria-hidden="true" size={16} />}
        onClick={() => setOpened(true)}
      >
        {t('conventions.sign.button')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('conventions.sign.title')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {opened ? <SignaturesForm convention={convention} onDone={() => setOpened(false)} /> : null}
      </Modal>
    </>
  );
}

function SignaturesForm({ convention, onDone }: { readonly convention: ConventionData; readonly onDone: () => void }) {
  const t = useT();
  const client = useApolloClient();
  const { send, loading } = useSubmission<SavedAnswer>(RECORD_SIGNATURES as never);
  const [version, setVersion] = useState(convention.version);
  const lines: SignatureLine[] = convention.parties.flatMap((party) =>
    party.signatures.map((signature) => ({
      partyKey: party.key,
      slot: signature.slot,
      office: signature.office ?? party.representative?.office ?? '',
      signedOn: signature.signedOn ?? '',
    })),
  );
  const form = useForm<{ signatures: SignatureLine[] }>({ mode: 'controlled', initialValues: { signatures: lines } });
  const missing = Object.fromEntries(
    lines.map((line, index) => [`signatures.${line.partyKey}:${line.slot}`, `signatures.${index}.signedOn`]),
  );
  const refusals = useRefusals(form, missing);
  const draft = useFormDraft<{ signatures: SignatureLine[] }>({
    key: `convention:${convention.id}:signatures`,
    values: form.values,
    dirty: form.isDirty(),
    baseVersion: version,
    onRestore: (values) => form.setValues(values),
  });
  const reread = () => client.refetchQueries({ include: [CONVENTION] }).then(nothing, nothing);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    refusals.clear();
    const signatures = form.values.signatures.map((line) => ({ ...line, signedOn: orNull(line.signedOn) }));
    let answer: SavedAnswer | undefined;
    try {
      answer = await send({ input: { conventionId: convention.id, expectedVersion: version, signatures } });
    } catch {
      toast(t('conventions.notSaved'), 'bad');
      return;
    }
    if (answer?.saved.__typename === 'Refused') {
      if (answer.saved.refusals.some((refusal) => refusal.code === 'STALE_VERSION')) await reread();
      refusals.report(answer.saved.refusals);
      return;
    }
    await draft.discard().catch(nothing);
    await reread();
    toast(t('conventions.sign.done'));
    onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate aria-label={t('conventions.sign.title')}>
      <Stack gap="md">
        <Text>{t('conventions.sign.text')}</Text>
        <FoundDraft draft={draft} />
        <ErrorSummary refusals={refusals} />
        <StaleNotice
          refusals={refusals}
          onReload={() => {
            setVersion(convention.version);
            form.setInitialValues({ signatures: lines });
            form.setValues({ signatures: lines });
            refusals.clear();
          }}
          onKeep={() => {
            setVersion(convention.version);
            refusals.clear();
          }}
        />
        <SignatureLines form={form} parties={convention.parties} />
        <Group justify="flex-end">
          <DraftState draft={draft} />
          <Button variant="default" onClick={onDone}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={loading}>
            {t('conventions.sign.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const nothing = (): void => undefined;
