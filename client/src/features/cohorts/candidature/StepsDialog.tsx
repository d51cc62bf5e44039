import { Button, Modal, Stack } from '@mantine/core';
import type { CandidatureEvent } from '@maillage/domain/cohorts';
import { useState } from 'react';
import type { CandidatureShownFragment } from '../../../gql/graphql.ts';
import { OfferButton, RefusalList } from '../components/OfferButton.tsx';
import { useT } from '../../../ui/intl.tsx';
import { nameOf } from './names.ts';
import { StepForm, type StepCohort } from './StepForm.tsx';
import { useUndo, type Outcome } from './use-steps.ts';
import styles from '../cohort/Cohort.module.css';

interface StepsDialogProps {
  readonly cohort: StepCohort;
  /** Whom it is about; nobody while it is closed. */
  readonly candidatures: readonly CandidatureShownFragment[];
  /** The step, when it was chosen before; else the dialog begins with the steps that lie before the person. */
  readonly event: CandidatureEvent | null;
  readonly onClose: () => void;
  /** Gives the focus back once it has gone, with the first person it was about; else it goes to where it came from. */
  readonly onClosed?: (id: string) => void;
}

/** Leads candidatures one step on: which step, what it must know, and, for several, what came of each. */
export function StepsDialog({ cohort, candidatures, event, onClose, onClosed }: StepsDialogProps) {
  const t = useT();
  const [openedFor, setOpenedFor] = useState('');
  // While it closes, it still says what it was about.
  const [names, setNames] = useState('');
  const [about, setAbout] = useState('');
  const [chosen, setChosen] = useState(event);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  // Sorted: an order that changes on a re-read is still about the same people.
  const ids = candidatures
    .map(({ id }) => id)
    .toSorted()
    .join();
  if (ids !== openedFor) {
    setOpenedFor(ids);
    if (ids !== '') {
      setAbout(candidatures[0]?.id ?? '');
      setNames(candidatures.map((each) => nameOf(t, each)).join(', '));
      setChosen(event);
      setOutcome(null);
    }
  }
  const [first] = candidatures;
  return (
    <Modal
      opened={first !== undefined}
      onClose={onClose}
      returnFocus={!onClosed}
      onExitTransitionEnd={() => onClosed?.(about)}
      title={chosen ? t(`candidatureEvent.${chosen}`) : names}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {outcome ? <OutcomeList outcome={outcome} onClose={onClose} /> : null}
      {first && !chosen ? <Choice candidature={first} onChoose={setChosen} onClose={onClose} /> : null}
      {first && chosen && !outcome ? (
        <Stack gap="md">
          <p className={styles.muted}>
            {candidatures.length > 1 ? t('candidatures.bulkOf', { count: candidatures.length, names }) : names}
          </p>
          <StepForm
            cohort={cohort}
            event={chosen}
            candidatures={candidatures}
            onCancel={onClose}
            onDone={(done) => {
              if (candidatures.length > 1) setOutcome(done);
              else onClose();
            }}
          />
        </Stack>
      ) : null}
    </Modal>
  );
}

interface ChoiceProps {
  readonly candidature: CandidatureShownFragment;
  readonly onChoose: (event: CandidatureEvent) => void;
  readonly onClose: () => void;
}

function Choice({ candidature, onChoose, onClose }: ChoiceProps) {
  const t = useT();
  const undo = useUndo();
  const { offers, viewerCanUndo } = candidature;
  return (
    <Stack gap="md">
      <p className={styles.muted}>{t(`candidatureAt.${candidature.step}`)}</p>
      {offers.length === 0 && !viewerCanUndo ? <p>{t('dossier.noSteps')}</p> : null}
      <Stack gap="xs" align="flex-start">
        {offers.map(({ event, refusals }) => (
          <OfferButton
            key={event}
            label={t(`candidatureEvent.${event}`)}
            refusals={refusals}
            onTake={() => onChoose(event)}
          />
        ))}
        {viewerCanUndo ? (
          <Button
            variant="subtle"
            onClick={() => {
              onClose();
              void undo(candidature);
            }}
          >
            {t('candidatures.undoLast')}
          </Button>
        ) : null}
      </Stack>
    </Stack>
  );
}

/** What came of a step for each of several candidatures. */
function OutcomeList({ outcome, onClose }: { readonly outcome: Outcome; readonly onClose: () => void }) {
  const t = useT();
  const { moved, kept } = outcome;
  const asked = moved.filter((each) => each.asked);
  const promoted = moved.filter((each) => !each.asked);
  const lineOf = ({ candidature, from, to }: (typeof moved)[number]) =>
    candidature ? (
      <li key={candidature.id}>
        <strong>{nameOf(t, candidature)}</strong>{' '}
        <span className={styles.muted}>
          {t('candidatures.outcome.to', { from: t(`candidatureAt.${from}`), to: t(`candidatureAt.${to}`) })}
        </span>
      </li>
    ) : null;
  return (
    <Stack gap="md">
      <p role="status">
        <strong>{t('candidatures.outcome.summary', { moved: asked.length, kept: kept.length })}</strong>
      </p>
      {asked.length > 0 ? (
        <section aria-label={t('candidatures.outcome.moved')}>
          <h3>{t('candidatures.outcome.moved')}</h3>
          <ul className={styles.outcome}>{asked.map(lineOf)}</ul>
        </section>
      ) : null}
      {promoted.length > 0 ? (
        <section aria-label={t('candidatures.outcome.promoted')}>
          <h3>{t('candidatures.outcome.promoted')}</h3>
          <ul className={styles.outcome}>{promoted.map(lineOf)}</ul>
        </section>
      ) : null}
      {kept.length > 0 ? (
        <section aria-label={t('candidatures.outcome.kept')}>
          <h3>{t('candidatures.outcome.kept')}</h3>
          <ul className={styles.outcome}>
            {kept.map(({ candidature, refusals }, at) => (
              <li key={candidature?.id ?? at}>
                {candidature ? <strong>{nameOf(t, candidature)}</strong> : null}
                <RefusalList refusals={refusals} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Button onClick={onClose} data-autofocus>
        {t('common.close')}
      </Button>
    </Stack>
  );
}
