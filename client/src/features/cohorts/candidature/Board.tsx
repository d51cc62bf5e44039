import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { UNDECIDED } from '@maillage/domain/cohorts';
import { daysBetween, type CalendarDate } from '@maillage/kernel';
import { writeDate } from '@maillage/messages/writing';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { CandidatureShownFragment } from '../../../gql/graphql.ts';
import { IconAlertTriangle } from '../../../ui/icons.ts';
import { useLocale, useT } from '../../../ui/intl.tsx';
import { useToday } from '../../../ui/today.tsx';
import { nameOf } from './names.ts';
import { boardOf, type BoardColumn } from './steps.ts';
import styles from './Board.module.css';

type Candidature = CandidatureShownFragment;

interface BoardProps {
  readonly candidatures: readonly Candidature[];
  /** Last day of the training: an allowance that ends before needs a relay. */
  readonly endsOn: CalendarDate;
  readonly onSteps: (candidature: Candidature) => void;
}

/** The candidatures of a cohort, a column for each step that somebody is at; on a phone, each column opens by itself. */
export function Board({ candidatures, ...rest }: BoardProps) {
  const t = useT();
  const narrow = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const groups = useMemo(() => boardOf(candidatures), [candidatures]);
  return (
    <div className={styles.board}>
      {groups.map((group) => (
        <section key={group.id} aria-labelledby={`board-${group.id}`}>
          <h2 id={`board-${group.id}`} className={styles.groupTitle}>
            {t(`board.${group.id}`)} <span className={styles.muted}>{t('board.count', { count: group.count })}</span>
          </h2>
          <div className={styles.columns}>
            {group.columns.map((column) => (
              <Column key={column.step} column={column} narrow={narrow} {...rest} />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

interface ColumnProps extends Omit<BoardProps, 'candidatures'> {
  readonly column: BoardColumn<Candidature>;
  readonly narrow: boolean;
}

function Column({ column: { step, cards }, narrow, ...rest }: ColumnProps) {
  const t = useT();
  const title = t('board.column', { step: t(`candidatureStep.${step}`), count: cards.length });
  const list = (
    <ul className={styles.cards} aria-label={title}>
      {cards.map((card) => (
        <Card key={card.id} card={card} {...rest} />
      ))}
    </ul>
  );
  if (narrow) {
    return (
      <details className={styles.column}>
        <summary>
          <h3>{title}</h3>
        </summary>
        {list}
      </details>
    );
  }
  return (
    <div className={styles.column}>
      <h3>{title}</h3>
      {list}
    </div>
  );
}

interface CardProps extends Pick<BoardProps, 'endsOn' | 'onSteps'> {
  readonly card: Candidature;
}

function Card({ card, endsOn, onSteps }: CardProps) {
  const t = useT();
  const locale = useLocale();
  const today = useToday();
  const name = nameOf(t, card);
  return (
    <li className={styles.card}>
      <Link to="/candidatures/$candidatureId" params={{ candidatureId: card.id }}>
        {name}
      </Link>
      {card.offers.length > 0 || card.viewerCanUndo ? (
        <Button
          size="compact-sm"
          variant="default"
          data-steps={card.id}
          aria-label={t('board.advanceOne', { name })}
          onClick={() => onSteps(card)}
        >
          {t('board.advance')}
        </Button>
      ) : null}
      <div className={styles.muted}>{t(`audience.${card.audience}`)}</div>
      <div className={styles.facts}>
        <span title={t('board.daysTitle', { date: writeDate(card.stepOn, locale, 'long') })}>
          {t('board.days', { days: Math.max(0, daysBetween(card.stepOn, today)) })}
        </span>
        {card.waitingPlace === null ? null : <span>{t('board.waitingPlace', { place: card.waitingPlace })}</span>}
        {card.reason ? <span>{t(`departureReason.${card.reason}`)}</span> : null}
        <Are card={card} endsOn={endsOn} />
      </div>
    </li>
  );
}

/** Steps at which it matters who pays: before the training and during it, for whoever may take part. */
const PAID_FOR: ReadonlySet<string> = new Set([...UNDECIDED, 'waiting', 'admitted', 'in_training']);

/** When the allowance of a job seeker ends, told to those who may know it; more loudly when it ends during the training. */
function Are({ card, endsOn }: Pick<CardProps, 'card' | 'endsOn'>) {
  const t = useT();
  const locale = useLocale();
  const { situation, step } = card;
  if (!situation?.are || !PAID_FOR.has(step)) return null;
  if (situation.areEndsOn) {
    const text = t('board.areEnds', { date: writeDate(situation.areEndsOn, locale, 'short') });
    if (situation.areEndsOn >= endsOn) return <span>{text}</span>;
    return (
      <span className={styles.relay}>
        <IconAlertTriangle aria-hidden="true" size={14} /> {text}
      </span>
    );
  }
  if (situation.are === 'without_are') return <span>{t('board.withoutAre')}</span>;
  return situation.are === 'unknown' ? <span>{t('board.areUnknown')}</span> : null;
}
