import type { EvaluationSide, ImmersionEvent, ImmersionParty } from '@maillage/domain/cohorts';
import { EVALUATION_QUESTIONS, IMMERSION_PARTIES } from '@maillage/domain/cohorts';
import { useQuery } from '@apollo/client/react';
import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import type { ImmersionWholeFragment } from '../../../gql/graphql.ts';
import { useActingOrganisation } from '../../../ui/acting-organisation.ts';
import { IconDownload } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import { DefinitionList } from '../../../ui/Section.tsx';
import { LoadingState, NotFoundState } from '../../../ui/states.tsx';
import { DateText } from '../../../ui/text.tsx';
import { OfferButton } from '../components/OfferButton.tsx';
import { EvaluationForm } from './EvaluationForm.tsx';
import { StepForm } from './ImmersionStepForm.tsx';
import { IMMERSION } from './operations.ts';
import { HostText } from './StaysTable.tsx';
import { DaysText, fullNameOf, ImmersionState } from './words.tsx';
import styles from './Immersions.module.css';

interface ImmersionDialogProps {
  /** Id of the stay; null while none is open. */
  readonly id: string | null;
  readonly onClose: () => void;
}

/** A stay: its days, its signatures, its agreement, what is said of it, and its next steps. */
export function ImmersionDialog({ id, onClose }: ImmersionDialogProps) {
  const t = useT();
  const { data, error, refetch } = useQuery(IMMERSION, {
    variables: { id: id ?? '' },
    skip: id === null,
    fetchPolicy: 'cache-and-network',
  });
  const stay = id === null ? null : data?.immersion;
  return (
    <Modal
      opened={id !== null}
      onClose={onClose}
      size="lg"
      title={stay ? t('immersions.detail.title', { name: fullNameOf(t, stay) }) : t('immersions.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {error && !data ? <FailureState error={error} onRetry={() => void refetch()} /> : null}
      {!error && !data && id !== null ? <LoadingState lines={6} label={t('immersions.detail.loading')} /> : null}
      {data && stay === null && id !== null ? <NotFoundState /> : null}
      {stay ? <Stay key={`${stay.id}:${stay.version}`} stay={stay} /> : null}
    </Modal>
  );
}

type Asked = { readonly event: Exclude<ImmersionEvent, 'find_host'> } | { readonly side: EvaluationSide };

interface StayProps {
  readonly stay: ImmersionWholeFragment;
}

function Stay({ stay }: StayProps) {
  const t = useT();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  if (asked && 'event' in asked) return <StepForm stay={stay} event={asked.event} onClose={close} />;
  if (asked) return <EvaluationForm stay={stay} side={asked.side} onClose={close} />;
  const steps = stay.steps.filter(({ event }) => event !== 'sign');
  return (
    <>
      <DefinitionList
        items={[
          { key: 'state', term: t('immersions.column.state'), value: <ImmersionState state={stay.state} /> },
          { key: 'kind', term: t('immersions.column.kind'), value: t(`immersionKind.${stay.kind}`) },
          { key: 'host', term: t('immersions.column.host'), value: <HostText stay={stay} /> },
          { key: 'days', term: t('immersions.column.days'), value: <DaysText days={stay.days} /> },
          ...(stay.offer
            ? [{ key: 'tutor', term: t('immersions.column.tutor'), value: tutorText(t, stay.offer) }]
            : []),
          { key: 'cohort', term: t('immersions.column.cohort'), value: stay.cohortTitle ?? '' },
        ]}
      />
      {stay.reason ? <p>{t('immersions.detail.reason', { reason: stay.reason })}</p> : null}
      <Block
        title={t('immersions.detail.next')}
        shown={steps.length + stay.signable.length + stay.assessable.length > 0}
      >
        <div className={styles.buttons}>
          {stay.signable.length > 0 ? (
            <Button onClick={() => setAsked({ event: 'sign' })}>{t('immersionStep.sign')}</Button>
          ) : null}
          {steps.map(({ event, refusals }, at) => (
            <OfferButton
              key={event}
              label={t(`immersionStep.${event}`)}
              refusals={refusals}
              primary={at === 0 && stay.signable.length === 0}
              onTake={() => setAsked({ event: event as Exclude<ImmersionEvent, 'find_host'> })}
            />
          ))}
          {stay.assessable.map((side) => (
            <Button key={side} variant="default" onClick={() => setAsked({ side })}>
              {t(
                stay.evaluations.some((each) => each.side === side)
                  ? 'immersions.evaluate.correct'
                  : 'immersions.evaluate.enter',
                { side },
              )}
            </Button>
          ))}
        </div>
      </Block>
      <Block title={t('immersions.detail.days')} shown={stay.days.length <= 10}>
        <ul className={styles.days}>
          {stay.days.map((day) => (
            <li key={day}>
              <DateText date={day} />
            </li>
          ))}
        </ul>
      </Block>
      <Block title={t('immersions.detail.signatures')} shown={stay.state !== 'requested'}>
        <Signatures stay={stay} />
      </Block>
      <Block title={t('immersions.detail.document')} shown={stay.state !== 'requested' && stay.state !== 'cancelled'}>
        <Downloads stay={stay} />
      </Block>
      <Block title={t('immersions.detail.evaluations')} shown={stay.evaluations.length > 0}>
        <Evaluations stay={stay} />
      </Block>
    </>
  );
}

const tutorText = (t: ReturnType<typeof useT>, { tutorName, tutorOffice }: NonNullable<StayProps['stay']['offer']>) =>
  t('immersions.tutorOf', { name: tutorName, office: tutorOffice ?? 'none' });

function Block({
  title,
  shown,
  children,
}: {
  readonly title: string;
  readonly shown: boolean;
  readonly children: React.ReactNode;
}) {
  if (!shown) return null;
  return (
    <section className={styles.block}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Signatures({ stay }: StayProps) {
  const t = useT();
  if (!stay.sent) return <p className={styles.muted}>{t('immersions.detail.notSent')}</p>;
  const nameOf: Readonly<Record<ImmersionParty, string>> = {
    host: stay.offer?.host ?? t('immersionParty.host'),
    institution: stay.institution?.name ?? t('immersionParty.institution'),
    person: fullNameOf(t, stay),
  };
  return (
    <ul className={styles.signatures}>
      {IMMERSION_PARTIES.map((party) => {
        const given = stay.signatures.find((each) => each.party === party);
        return (
          <li key={party}>
            <span>{nameOf[party]}</span>
            <span className={styles.muted}>
              {given ? <Signed on={given.signedOn} name={given.signatory} /> : t('immersions.detail.awaited')}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Signed({ on, name }: { readonly on: string; readonly name: string | null }) {
  const t = useT();
  return (
    <>
      <DateText date={on as never} style="short" />
      {name ? `, ${name}` : ''}
      <span className="visually-hidden"> {t('immersions.detail.signatures')}</span>
    </>
  );
}

function Downloads({ stay }: StayProps) {
  const t = useT();
  const organisation = useActingOrganisation();
  const query = organisation ? `?organisation=${encodeURIComponent(organisation)}` : '';
  return (
    <div className={styles.buttons} role="group" aria-label={t('immersions.detail.document')}>
      {(['pdf', 'docx'] as const).map((format) => (
        <Button
          key={format}
          component="a"
          href={`/exports/immersions/${stay.id}/document.${format}${query}`}
          download
          variant="default"
          fw={400}
          leftSection={<IconDownload aria-hidden="true" size={16} />}
        >
          {t(`immersions.detail.${format}`)}
        </Button>
      ))}
    </div>
  );
}

function Evaluations({ stay }: StayProps) {
  const t = useT();
  return (
    <ul className={styles.evaluations}>
      {stay.evaluations.map(({ side, grades, favourable, text, evaluatedOn }) => (
        <li key={side}>
          <h4>{t(`immersions.evaluate.${side}`)}</h4>
          <p>
            {t(favourable ? 'immersions.evaluate.isFavourable' : 'immersions.evaluate.isUnfavourable')}
            {' – '}
            <DateText date={evaluatedOn} style="short" />
          </p>
          <ul className={styles.grades}>
            {EVALUATION_QUESTIONS[side].map((question, at) => (
              <li key={question}>
                <span>{t(`immersions.question.${side}.${question}`)}</span>
                <span>{t('immersions.evaluate.grade', { grade: grades[at] ?? 0 })}</span>
              </li>
            ))}
          </ul>
          {text ? <p>{text}</p> : null}
        </li>
      ))}
    </ul>
  );
}
