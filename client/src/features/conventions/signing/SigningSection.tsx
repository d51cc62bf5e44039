import { Button, Group, Modal, NumberInput, Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useViewer } from '../../../app/session/viewer-context.tsx';
import { IconCheck, IconClock, IconFileText, IconPencil, type Icon } from '../../../ui/icons.ts';
import { T, useT } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { StatusBadge, type Tone } from '../../../ui/StatusBadge.tsx';
import { FileLink } from '../../../ui/files/FileLink.tsx';
import { DateText, InstantText } from '../../../ui/text.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { ARRANGE_CIRCUIT } from './operations.ts';
import { useTextTarget } from '../discussion/text-target.tsx';
import { tell, useAct } from '../discussion/use-act.ts';
import { nameOfKey } from '../party-names.ts';
import { InviteDialog, LinkLine } from './LinkActs.tsx';
import { ActDialog, AnswerPaper, DeclineDialog, PaperDialog, RemindButton } from './SignatureActs.tsx';
import { SignDialog, type CircuitSignature } from './SignDialog.tsx';
import styles from '../discussion/Discussion.module.css';

const TONES: Readonly<Record<string, Tone>> = { waiting: 'quiet', due: 'wait', declared: 'news', signed: 'good' };
const ICONS: Readonly<Record<string, Icon>> = {
  waiting: IconClock,
  due: IconPencil,
  declared: IconFileText,
  signed: IconCheck,
};

/** The circuit of the signatures: who has signed, when and how, whose turn it is, and what one may do about it. */
export function SigningSection({ convention }: { readonly convention: ConventionData }) {
  const t = useT();
  const { avenantId } = useTextTarget();
  const { circuit, originals, refusalsToSign, submit } = convention.discussion!;
  const steps = [...new Set(circuit.map(({ step }) => step))].toSorted((a, b) => a - b);
  const lastRefusal = refusalsToSign.at(-1);
  return (
    <Section
      title={t('conventions.signing.title')}
      description={t(avenantId ? 'avenants.signingText' : 'conventions.signing.text')}
      actions={submit.code === 'FORBIDDEN' ? null : <ArrangeButton convention={convention} />}
    >
      {lastRefusal && convention.status === 'negotiation' ? (
        <p className={styles.lost}>
          <T
            id="conventions.signing.refused"
            values={{
              organisation: lastRefusal.organisation?.shortName ?? '',
              at: <InstantText instant={lastRefusal.refusedAt} />,
              reason: lastRefusal.reason,
            }}
          />
        </p>
      ) : null}
      {originals ? <p>{t('conventions.signing.originalsSet', { count: originals })}</p> : null}
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step}>
            {steps.length > 1 ? <h3>{t('conventions.signing.step', { step })}</h3> : null}
            <ul className={styles.approvals}>
              {circuit
                .filter((signature) => signature.step === step)
                .map((signature) => (
                  <SignatureLine key={signature.id} convention={convention} signature={signature} />
                ))}
            </ul>
          </li>
        ))}
      </ol>
    </Section>
  );
}

interface SignatureLineProps {
  readonly convention: ConventionData;
  readonly signature: CircuitSignature;
}

function SignatureLine({ convention, signature }: SignatureLineProps) {
  const t = useT();
  const { membership } = useViewer();
  const { state, link, viewerCanSign, viewerCanVouch, viewerCanInvite } = signature;
  const partyKey = signature.party?.key ?? '';
  const party = convention.parties.find(({ key }) => key === partyKey);
  const signing = convention.status === 'signing';
  const approved = convention.discussion!.approvals.some(
    (each) => each.party?.key === partyKey && each.endedAt === null,
  );
  const due = signing && state === 'due';
  const own = signature.declaredBy?.id === membership.organisation.id;
  return (
    <li className={styles.approval}>
      <span className={styles.partyName}>
        {nameOfKey(convention.parties, partyKey)}
        <span className={styles.about}> {t(`signatureSlot.${signature.slot}`)}</span>
      </span>
      <StatusBadge tone={TONES[state] ?? 'neutral'} {...(ICONS[state] ? { icon: ICONS[state] } : {})}>
        {due && viewerCanSign.allowed ? t('conventions.signing.yours') : t(`signatureState.${state}`)}
      </StatusBadge>
      {state === 'signed' ? (
        <span>
          {signature.signerName ? `${signature.signerName}, ${signature.signerQuality ?? ''} — ` : null}
          {signature.signedAt && signature.method === 'portal' ? (
            <InstantText instant={signature.signedAt} />
          ) : (
            <DateText date={signature.signedOn} style="long" />
          )}
          {signature.byLink ? ` (${t('conventions.signing.byLink')})` : null}
          {signature.method === 'paper'
            ? ` (${t('conventions.signing.onPaper', { place: signature.keptAt ?? '' })})`
            : null}{' '}
          {signature.scan ? <FileLink file={signature.scan} /> : null}
        </span>
      ) : null}
      {state === 'declared' ? (
        <span>
          <T
            id="conventions.signing.declaredBy"
            values={{
              organisation: signature.declaredBy?.shortName ?? '',
              name: signature.signerName ?? '',
              date: <DateText date={signature.declaredOn} style="long" />,
              place: signature.keptAt ?? '',
            }}
          />{' '}
          {signature.scan ? <FileLink file={signature.scan} /> : null}
        </span>
      ) : null}
      {due && party?.enablingAct?.date ? (
        <span className={styles.about}>
          <T
            id="conventions.signing.byAct"
            values={{
              act: [party.enablingAct.kind, party.enablingAct.number].filter(Boolean).join(' '),
              date: <DateText date={party.enablingAct.date} style="long" />,
            }}
          />{' '}
          {party.enablingAct.file ? <FileLink file={party.enablingAct.file} brief /> : null}
        </span>
      ) : null}
      <span className={styles.acts} data-print="no">
        {due && viewerCanSign.allowed && approved ? <SignDialog convention={convention} signature={signature} /> : null}
        {state !== 'signed' && viewerCanSign.allowed ? <ActDialog convention={convention} partyKey={partyKey} /> : null}
        {due && viewerCanVouch.allowed && approved ? (
          <PaperDialog convention={convention} signature={signature} />
        ) : null}
        {due && viewerCanSign.allowed ? <DeclineDialog convention={convention} signature={signature} /> : null}
        {signing && state === 'declared' && viewerCanVouch.allowed ? (
          <AnswerPaper convention={convention} signature={signature} own={own} />
        ) : null}
        {signing && (state === 'due' || state === 'waiting') && !link && viewerCanInvite.allowed ? (
          <InviteDialog convention={convention} signature={signature} />
        ) : null}
        {due && (link || !viewerCanSign.allowed) && viewerCanVouch.allowed ? (
          <RemindButton convention={convention} signature={signature} />
        ) : null}
      </span>
      {link && state !== 'signed' ? (
        <LinkLine convention={convention} link={link} mayAct={signing && viewerCanInvite.allowed} />
      ) : null}
      {due && !approved ? <span className={styles.about}>{t('conventions.signing.approveFirst')}</span> : null}
      {due && signature.remindedOn ? (
        <span className={styles.about}>
          <T
            id="conventions.signing.lastReminder"
            values={{ date: <DateText date={signature.remindedOn} style="long" /> }}
          />
        </span>
      ) : null}
    </li>
  );
}

/** The order of the signatures, set by whoever holds the pen: one number for each; those of one number in any order. */
function ArrangeButton({ convention }: { readonly convention: ConventionData }) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpened(true)}>
        {t('conventions.signing.arrange')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('conventions.signing.arrange')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {opened ? <ArrangeForm convention={convention} onDone={() => setOpened(false)} /> : null}
      </Modal>
    </>
  );
}

function ArrangeForm({ convention, onDone }: { readonly convention: ConventionData; readonly onDone: () => void }) {
  const t = useT();
  const { circuit } = convention.discussion!;
  const [steps, setSteps] = useState<Readonly<Record<string, number>>>(
    Object.fromEntries(circuit.map(({ id, step }) => [id, step])),
  );
  const { avenantId } = useTextTarget();
  const [originals, setOriginals] = useState<number | string>(convention.discussion!.originals ?? '');
  const { act, loading } = useAct(ARRANGE_CIRCUIT);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const chosen = Object.entries(steps).map(([signatureId, step]) => ({ signatureId, step }));
    const input = { conventionId: convention.id, avenantId, steps: chosen, originals: Number(originals) || null };
    if (tell(await act({ input }, t('conventions.signing.arranged')))) onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)} aria-label={t('conventions.signing.arrange')}>
      <Stack gap="md">
        <p>{t('conventions.signing.arrangeText')}</p>
        {circuit.map((signature) => (
          <NumberInput
            key={signature.id}
            label={t('conventions.signing.stepOf', {
              party: nameOfKey(convention.parties, signature.party?.key ?? ''),
              slot: t(`signatureSlot.${signature.slot}`),
            })}
            min={1}
            max={20}
            allowDecimal={false}
            disabled={signature.state === 'signed'}
            value={steps[signature.id] ?? 1}
            onChange={(value) => setSteps({ ...steps, [signature.id]: Number(value) || 1 })}
          />
        ))}
        <NumberInput
          label={t('conventions.signing.originals')}
          description={t('conventions.signing.originalsHelp')}
          min={1}
          max={50}
          allowDecimal={false}
          value={originals}
          onChange={setOriginals}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={loading}>
            {t('common.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
