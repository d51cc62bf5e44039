import type { DisputeState } from '@maillage/domain/conventions';
import type { Cents } from '@maillage/kernel';
import { ArticleRef } from '../../../ui/ArticleRef.tsx';
import { IconAlertTriangle } from '../../../ui/icons.ts';
import { useT, type Translate } from '../../../ui/intl.tsx';
import { DefinitionList, type Definition } from '../../../ui/Section.tsx';
import { StatusBadge, type Tone } from '../../../ui/StatusBadge.tsx';
import { DateText, Missing, MoneyText } from '../../../ui/text.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { nameOfKey } from '../party-names.ts';
import { CostShares } from './CostShares.tsx';
import { DisputeSteps } from './DisputeSteps.tsx';
import styles from './Disputes.module.css';

export type DisputeData = NonNullable<ConventionData['disputes']>[number];

export interface DisputeProps {
  readonly convention: ConventionData;
  readonly dispute: DisputeData;
}

const TONES: Readonly<Record<DisputeState, Tone>> = {
  notified: 'wait',
  amicable: 'wait',
  conciliation: 'wait',
  settled: 'good',
  failed: 'bad',
  litigated: 'bad',
  closed: 'quiet',
};

/** One dispute: who, about what, what the text makes of it, what was done, and what may be done now. */
export function DisputeCard({ convention, dispute, present }: DisputeProps & { readonly present: boolean }) {
  const t = useT();
  const { parties } = convention;
  const id = `differend-${dispute.id}`;
  return (
    <article className={styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id}>{t('conventions.dispute.by', { party: nameOfKey(parties, dispute.notifier?.key ?? '') })}</h3>
        <StatusBadge
          tone={TONES[dispute.state]}
          {...(dispute.state === 'litigated' ? { icon: IconAlertTriangle } : {})}
        >
          {t(`disputeState.${dispute.state}`)}
        </StatusBadge>
      </div>
      <p className={styles.subject}>{dispute.subject}</p>
      <DefinitionList items={factsOf({ convention, dispute }, t)} />
      {dispute.conciliationCost === null || dispute.conciliationCost === undefined ? null : (
        <CostShares convention={convention} dispute={dispute} />
      )}
      <h4>{t('conventions.dispute.rules')}</h4>
      {dispute.clauses.length === 0 ? (
        <p className={styles.aside}>{t('conventions.dispute.noRules')}</p>
      ) : (
        <ul className={styles.rules}>
          {dispute.clauses.map((clause) => (
            <li key={clause.kind}>
              {clause.summary} <ArticleRef article={clause.articleNumber} rule={clause.ruleId} />
            </li>
          ))}
        </ul>
      )}
      {present ? <DisputeSteps convention={convention} dispute={dispute} /> : null}
      <h4 id={`${id}-etapes`}>{t('conventions.dispute.timeline')}</h4>
      <Steps convention={convention} dispute={dispute} labelledBy={`${id}-etapes`} />
    </article>
  );
}

function Steps({ convention, dispute, labelledBy }: DisputeProps & { readonly labelledBy: string }) {
  const t = useT();
  return (
    <ol className={styles.steps} aria-labelledby={labelledBy}>
      {dispute.events.map((event) => (
        <li key={event.id}>
          <DateText date={event.happenedOn} style="long" />
          <div>
            <p>{t(`disputeEvent.${event.event}`, { party: nameOfKey(convention.parties, event.party?.key ?? '') })}</p>
            {event.conciliator ? <p className={styles.words}>{event.conciliator}</p> : null}
            {event.amount === null || event.amount === undefined ? null : (
              <p className={styles.words}>
                <MoneyText cents={event.amount as Cents} />
              </p>
            )}
            {event.words && event.event !== 'notify' ? <p className={styles.words}>{event.words}</p> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

function factsOf({ convention, dispute }: DisputeProps, t: Translate): Definition[] {
  const { parties, articles } = convention;
  const heading = articles.find(({ number }) => number === dispute.articleNumber)?.heading;
  const delay = dispute.clauses.find(({ kind }) => kind === 'dispute_delay' || kind === 'amicable_settlement');
  const accepted = dispute.parties.filter(({ acceptedOn }) => acceptedOn);
  const name = [dispute.conciliatorName, dispute.conciliatorQuality].filter(Boolean).join(', ');
  const source = <ArticleRef article={delay?.articleNumber} rule={delay?.ruleId} />;
  const open = ['notified', 'amicable', 'conciliation', 'failed'].includes(dispute.state);
  return [
    {
      key: 'with',
      term: t('conventions.dispute.with'),
      value: dispute.parties.map(({ party }) => nameOfKey(parties, party?.key ?? '')).join(', '),
    },
    {
      key: 'article',
      term: t('conventions.dispute.article'),
      value: dispute.articleNumber ? <ArticleRef article={dispute.articleNumber} heading={heading} /> : <Missing />,
    },
    { key: 'form', term: t('conventions.dispute.form'), value: t(`clauseChoice.noticeForm.${dispute.form}`) },
    { key: 'notified', term: t('conventions.dispute.notifiedOn'), value: <DateText date={dispute.notifiedOn} /> },
    { key: 'received', term: t('conventions.dispute.receivedOn'), value: <DateText date={dispute.receivedOn} /> },
    ...(dispute.amicableEndsOn
      ? [
          {
            key: 'amicable',
            term: t('conventions.dispute.amicableEndsOn'),
            value: (
              <>
                <DateText date={dispute.amicableEndsOn} /> {source}
              </>
            ),
          },
        ]
      : []),
    ...(open
      ? [
          {
            key: 'court',
            term: t('conventions.dispute.courtOpensOn'),
            value: (
              <>
                {dispute.courtOpensOn ? (
                  <DateText date={dispute.courtOpensOn} />
                ) : (
                  t('conventions.dispute.courtAfterFailure')
                )}{' '}
                {source}
              </>
            ),
          },
        ]
      : []),
    ...(name
      ? [
          {
            key: 'conciliator',
            term: t('conventions.dispute.conciliator'),
            value: t('conventions.dispute.conciliatorBy', {
              name,
              party: nameOfKey(parties, dispute.conciliatorProposedBy?.key ?? ''),
            }),
          },
          {
            key: 'accepted',
            term: t('conventions.dispute.accepted'),
            value:
              accepted.length > 0
                ? accepted.map(({ party }) => nameOfKey(parties, party?.key ?? '')).join(', ')
                : t('conventions.dispute.acceptedByNone'),
          },
        ]
      : []),
  ];
}
