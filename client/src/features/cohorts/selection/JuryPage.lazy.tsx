import { useQuery } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { writeDate } from '@maillage/messages/writing';
import { createLazyRoute, getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import type { JuryDayWholeFragment } from '../../../gql/graphql.ts';
import { useLocale, useT } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { DefinitionList, Section } from '../../../ui/Section.tsx';
import { LoadingState, NotFoundState } from '../../../ui/states.tsx';
import { Missing } from '../../../ui/text.tsx';
import { useToday } from '../../../ui/today.tsx';
import { CallList } from './CallList.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import { HourText, JuryHours, JuryState } from './DayParts.tsx';
import { MinutesButtons } from './MinutesButtons.tsx';
import { JURY_DAY } from './operations.ts';
import { RankingTable } from './RankingTable.tsx';
import { BondButton, ScoreSheet } from './ScoreSheet.tsx';
import styles from './Selection.module.css';
import { nameOf } from './words.ts';

export const route = createLazyRoute('/portal/jurys/$juryDayId')({ component: JuryPage });

const api = getRouteApi('/portal/jurys/$juryDayId');

/** A jury day: to its jurors, the call and the sheets; to those who prepare it, how far it is, and its minutes. */
function JuryPage() {
  const t = useT();
  const locale = useLocale();
  const { juryDayId } = api.useParams();
  const { data, error, refetch } = useQuery(JURY_DAY, {
    variables: { id: juryDayId },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={10} label={t('jury.loading')} />;
  const { juryDay } = data;
  if (!juryDay) {
    return (
      <>
        <PageHeader title={t('jury.notFound')} />
        <NotFoundState>
          <Link to="/jurys">{t('jury.back')}</Link>
        </NotFoundState>
      </>
    );
  }
  const { cohort, closedOn } = juryDay;
  return (
    <>
      <PageHeader
        eyebrow={cohort?.title ?? t('selection.day.eyebrow')}
        title={t('selection.day.one', { date: writeDate(juryDay.day, locale) })}
        status={<JuryState {...juryDay} />}
        description={<JuryHours {...juryDay} />}
        actions={
          <Group gap="sm">
            {juryDay.viewerCanClose.allowed ? <CloseDialog key={juryDay.version} juryDay={juryDay} /> : null}
            {juryDay.results ? <MinutesButtons juryDayId={juryDay.id} /> : null}
          </Group>
        }
      />
      {juryDay.results ? (
        <Section
          title={t('jury.results')}
          description={closedOn ? t('selection.day.closedOn', { date: writeDate(closedOn, locale, 'long') }) : null}
        >
          <RankingTable ranking={juryDay.results} closed />
        </Section>
      ) : null}
      <Hearing juryDay={juryDay} />
      <Facts juryDay={juryDay} />
    </>
  );
}

function Facts({ juryDay }: { readonly juryDay: JuryDayWholeFragment }) {
  const t = useT();
  const { cohort, place, jurors } = juryDay;
  const prerequisites = cohort?.scheme?.prerequisites ?? [];
  return (
    <Section title={t('jury.facts')}>
      <DefinitionList
        items={[
          { key: 'place', term: t('selection.day.place'), value: place ?? <Missing /> },
          ...jurors.map(({ id, name, organisation }) => ({
            key: id,
            term: organisation?.shortName ?? <Missing />,
            value: name,
          })),
          ...(prerequisites.length > 0
            ? [
                {
                  key: 'prerequisites',
                  term: t('jury.prerequisites'),
                  value: (
                    <ul className={styles.list}>
                      {prerequisites.map((text) => (
                        <li key={text}>{text}</li>
                      ))}
                    </ul>
                  ),
                },
              ]
            : []),
        ]}
      />
      {cohort?.viewerCanKeepJuries.allowed ? (
        <p className={styles.more}>
          <Link to="/cohortes/$cohortId/selection" params={{ cohortId: cohort.id }}>
            {t('jury.toSelection')}
          </Link>
        </p>
      ) : null}
    </Section>
  );
}

/** The call, and beside it the sheet of one person for whoever sits while the minutes are open. */
function Hearing({ juryDay }: { readonly juryDay: JuryDayWholeFragment }) {
  const t = useT();
  const { slots, grid, viewerSits, closedOn } = juryDay;
  const { passage } = api.useSearch();
  const scores = viewerSits && closedOn === null;
  const first = slots.findIndex(({ known, sheet }) => !known && sheet === null) + 1;
  const at = Math.min(passage ?? (first || 1), Math.max(1, slots.length));
  const done = slots.filter(({ sheet }) => sheet !== null).length;
  const call = (
    <Section
      title={t('jury.call')}
      description={scores ? t('jury.own', { done, total: slots.filter(({ known }) => !known).length }) : null}
    >
      <CallList juryDay={juryDay} passage={scores ? at : null} />
    </Section>
  );
  const slot = slots[at - 1];
  if (!scores || !slot) return call;
  return (
    <div className={styles.jury}>
      {call}
      {grid ? (
        <Sheet juryDay={juryDay} at={at} grid={grid} />
      ) : (
        <Section title={t('jury.sheet')}>
          <p>{t('jury.noGrid')}</p>
        </Section>
      )}
    </div>
  );
}

interface SheetProps {
  readonly juryDay: JuryDayWholeFragment;
  readonly at: number;
  readonly grid: NonNullable<JuryDayWholeFragment['grid']>;
}

function Sheet({ juryDay, at, grid }: SheetProps) {
  const t = useT();
  const locale = useLocale();
  const today = useToday();
  const navigate = useNavigate();
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(at);
  const slot = juryDay.slots[at - 1]!;
  // On from one person to the next, the reader is led to the sheet: under the call on a narrow screen.
  useEffect(() => {
    if (before.current === at) return;
    before.current = at;
    box.current?.focus();
  }, [at]);
  const goTo = (passage: number): void =>
    void navigate({
      to: '/jurys/$juryDayId',
      params: { juryDayId: juryDay.id },
      search: { passage },
      resetScroll: false,
    });
  const last = juryDay.slots.length;
  return (
    <Section title={nameOf(t, slot)} description={<HourText minutes={slot.startsAt} />}>
      <div ref={box} tabIndex={-1}>
        {slot.known ? (
          <p>{t('jury.known')}</p>
        ) : juryDay.day > today ? (
          <>
            <p>{t('jury.notYet', { date: writeDate(juryDay.day, locale) })}</p>
            <BondButton juryDayId={juryDay.id} candidatureId={slot.candidatureId} name={nameOf(t, slot)} />
          </>
        ) : (
          <ScoreSheet
            key={`${slot.candidatureId} ${grid.version}`}
            juryDayId={juryDay.id}
            grid={grid}
            slot={slot}
            onSaved={() => (at < last ? goTo(at + 1) : undefined)}
          />
        )}
      </div>
      <Group mt="lg">
        <Button variant="subtle" disabled={at <= 1} onClick={() => goTo(at - 1)}>
          {t('jury.previous')}
        </Button>
        <Button variant="subtle" disabled={at >= last} onClick={() => goTo(at + 1)}>
          {t('jury.next')}
        </Button>
      </Group>
    </Section>
  );
}
