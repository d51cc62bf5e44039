import { clauseInForce, lastNoticeDay, standingNotice, termOf, whatEnds } from '@maillage/domain/conventions';
import type { CalendarDate } from '@maillage/kernel';
import type { ReactNode } from 'react';
import { ArticleRef } from '../../../ui/ArticleRef.tsx';
import { DaysLeft } from '../../../ui/DaysLeft.tsx';
import { T, useT, type Translate } from '../../../ui/intl.tsx';
import { DefinitionList, Section, type Definition } from '../../../ui/Section.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { DateText } from '../../../ui/text.tsx';
import { useToday } from '../../../ui/today.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { noticeFacts } from '../notices.ts';
import { nameOfKey } from '../party-names.ts';
import styles from './Ending.module.css';

/** What the end of the convention stops, what goes on after it, and what is still to be done before. */
export function WhatEnds({ convention }: { readonly convention: ConventionData }) {
  const t = useT();
  const { asOf, parties } = convention;
  const facts = { ...noticeFacts(convention), asOf };
  const term = termOf(facts);
  const ending = whatEnds(term, {
    commitments: convention.commitments.map((each) => ({
      ...each,
      validFrom: each.validFrom ?? null,
      validTo: each.validTo ?? null,
    })),
    clauses: convention.allClauses.map((each) => ({
      ...each,
      articleNumber: each.articleNumber ?? null,
      ruleId: each.ruleId ?? null,
      validFrom: each.validFrom ?? null,
      validTo: each.validTo ?? null,
    })),
    deadlines: convention.deadlines.map((each) => ({
      ...each,
      dueOn: each.dueOn ?? null,
      metOn: each.metOn ?? null,
    })),
  });
  if (!ending) {
    return (
      <Section title={t('conventions.ending.title')} sheet={false}>
        <EmptyState title={t('conventions.ending.none')}>{t('conventions.ending.noneText')}</EmptyState>
      </Section>
    );
  }
  const { endsOn, commitments, clauses, before } = ending;
  const tacit = clauseInForce(facts.clauses, 'tacit_renewal', asOf) !== null && standingNotice(facts) === null;
  const by = standingNotice(facts) ? 'notice' : endsOn < asOf ? 'ended' : tacit ? 'tacit' : 'term';
  const goesOn = commitments.goOn.length + clauses.goOn.length;
  return (
    <Section
      title={t('conventions.ending.title')}
      description={<T id="conventions.ending.text" values={{ by, date: <DateText date={endsOn} style="long" /> }} />}
    >
      <DefinitionList items={limitsOf(convention, endsOn, term.tacitRenewals, t)} />
      <div className={styles.columns}>
        <Column title={t('conventions.ending.stops', { count: commitments.stop.length })}>
          {commitments.stop.length === 0 ? (
            <p className={styles.nothing}>{t('conventions.ending.nothingStops')}</p>
          ) : (
            <ul className={styles.plain}>
              {commitments.stop.map((each) => (
                <Line key={each.id} text={each.title} source={each} who={nameOfKey(parties, each.party?.key ?? '')} />
              ))}
            </ul>
          )}
        </Column>
        <Column title={t('conventions.ending.goesOn', { count: goesOn })}>
          {goesOn === 0 ? <p className={styles.nothing}>{t('conventions.ending.nothingGoesOn')}</p> : null}
          <ul className={styles.plain}>
            {commitments.goOn.map((each) => (
              <Line key={each.id} text={each.title} source={each} who={nameOfKey(parties, each.party?.key ?? '')} />
            ))}
            {clauses.goOn.map((each) => (
              <Line key={each.id} text={each.summary} source={each} />
            ))}
          </ul>
        </Column>
      </div>
      <h3 className={styles.before}>{t('conventions.ending.before', { count: before.length })}</h3>
      {before.length === 0 ? <p className={styles.nothing}>{t('conventions.ending.nothingBefore')}</p> : null}
      <ul className={styles.plain}>
        {before.map((each) => (
          <Line
            key={each.key}
            text={each.title}
            source={each}
            after={each.dueOn ? <DaysLeft date={each.dueOn} /> : null}
          />
        ))}
      </ul>
    </Section>
  );
}

/** The last day of notice, counted from the present end, and what silence does then. */
function limitsOf(convention: ConventionData, endsOn: CalendarDate, done: number, t: Translate): Definition[] {
  const { allClauses, asOf } = convention;
  const notice = standingNotice(noticeFacts(convention)) ? null : clauseInForce(allClauses, 'notice', asOf);
  const tacit = clauseInForce(allClauses, 'tacit_renewal', asOf);
  return [
    ...(notice && endsOn >= asOf
      ? [
          {
            key: 'notice',
            term: t('conventions.ending.lastNotice'),
            value: <LastNotice on={lastNoticeDay(endsOn, notice.value)} source={notice} />,
          },
        ]
      : []),
    ...(tacit
      ? [
          {
            key: 'tacit',
            term: t('conventions.ending.tacit'),
            value: (
              <>
                {t('conventions.ending.tacitText', {
                  months: tacit.value.months,
                  max: tacit.value.maxRenewals ?? 0,
                  done,
                })}{' '}
                <ArticleRef article={tacit.articleNumber} rule={tacit.ruleId} />
              </>
            ),
          },
        ]
      : []),
  ];
}

interface Source {
  readonly articleNumber?: string | null | undefined;
  readonly ruleId?: string | null | undefined;
}

function LastNotice({ on, source }: { readonly on: CalendarDate; readonly source: Source }) {
  const today = useToday();
  return (
    <span className={styles.inline}>
      {on < today ? (
        <T id="conventions.ending.lastNoticePast" values={{ date: <DateText date={on} /> }} />
      ) : (
        <>
          <DateText date={on} /> <DaysLeft date={on} />
        </>
      )}
      <ArticleRef article={source.articleNumber} rule={source.ruleId} />
    </span>
  );
}

function Column({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <h3>{title}</h3>
      {children}
    </div>
  );
}

interface LineProps {
  readonly text: string;
  readonly source: Source;
  readonly who?: string;
  readonly after?: ReactNode;
}

function Line({ text, source, who, after }: LineProps) {
  return (
    <li>
      {who ? <span className={styles.who}>{who}</span> : null}
      {text} <ArticleRef article={source.articleNumber} rule={source.ruleId} /> {after}
    </li>
  );
}
