import { Link } from '@tanstack/react-router';
import type { JuryDayWholeFragment } from '../../../gql/graphql.ts';
import { useT } from '../../../ui/intl.tsx';
import { StatusBadge, type Tone } from '../../../ui/StatusBadge.tsx';
import { HourText } from './DayParts.tsx';
import styles from './Selection.module.css';
import { nameOf } from './words.ts';

type Slot = JuryDayWholeFragment['slots'][number];

interface CallListProps {
  readonly juryDay: JuryDayWholeFragment;
  /** Place in the call of who is on the sheet, from 1; null when there is no sheet. */
  readonly passage: number | null;
}

/** What is said of somebody called: to a juror whether they are scored, to who follows how far the jury is. */
function StateOf({ slot, juryDay }: { readonly slot: Slot; readonly juryDay: JuryDayWholeFragment }) {
  const t = useT();
  const { absent, known, sheet, progress } = slot;
  const own: [Tone, string] | null =
    absent !== null
      ? absent
        ? ['quiet', 'jury.state.absent']
        : ['neutral', 'jury.state.heard']
      : !juryDay.viewerSits
        ? null
        : known
          ? ['quiet', 'jury.state.known']
          : sheet
            ? ['good', 'jury.state.scored']
            : ['wait', 'jury.state.todo'];
  return (
    <>
      {own ? <StatusBadge tone={own[0]}>{t(own[1])}</StatusBadge> : null}
      {progress && absent === null ? (
        <span className={styles.muted}>
          {t('jury.progress', { scored: progress.scored, expected: progress.jurors - progress.stoodBack })}
        </span>
      ) : null}
    </>
  );
}

/** Those who are called, in their order; each one leads to their sheet. */
export function CallList({ juryDay, passage }: CallListProps) {
  const t = useT();
  return (
    <ol className={styles.call}>
      {juryDay.slots.map((slot, at) => {
        const inside = (
          <>
            <HourText minutes={slot.startsAt} />
            <span>{nameOf(t, slot)}</span>
            <StateOf slot={slot} juryDay={juryDay} />
          </>
        );
        return (
          <li key={slot.candidatureId}>
            {passage === null ? (
              <div className={styles.callee}>{inside}</div>
            ) : (
              <Link
                className={styles.callee}
                to="/jurys/$juryDayId"
                params={{ juryDayId: juryDay.id }}
                search={{ passage: at + 1 }}
                resetScroll={false}
                aria-current={passage === at + 1 ? 'true' : undefined}
              >
                {inside}
              </Link>
            )}
          </li>
        );
      })}
    </ol>
  );
}
