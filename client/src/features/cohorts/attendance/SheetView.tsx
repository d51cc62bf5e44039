import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AttendanceOfDayQuery, SheetWholeFragment } from '../../../gql/graphql.ts';
import { useT } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import styles from './Attendance.module.css';
import { CloseDialog } from './CloseDialog.tsx';
import { EntryDialog } from './EntryDialog.tsx';
import { attestedOf } from './queue.ts';
import type { useAttendanceQueue } from './use-attendance-queue.ts';
import { hoursOf, personName, timeText } from './words.ts';
import { SignDialog } from './SignDialog.tsx';

export type Say = ReturnType<typeof useAttendanceQueue>['say'];
export type SheetPerson = SheetWholeFragment['people'][number];
type Day = NonNullable<NonNullable<AttendanceOfDayQuery['cohort']>['attendance']>['day'];

interface SheetViewProps {
  readonly cohortId: string;
  readonly day: Day;
  readonly sheet: SheetWholeFragment;
  /** Whether something on it is still to be sent. */
  readonly waiting: boolean;
  readonly say: Say;
}

const BLANK = { reason: null, missingMinutes: null, evidenceOn: null } as const;
const isThere = ({ entry }: SheetPerson): boolean => entry?.mark === 'present' || entry?.mark === 'late';

/** The sheet of a half-day: one touch for each person, then the signatures. */
export function SheetView({ cohortId, day, sheet, waiting, say }: SheetViewProps) {
  const t = useT();
  const { halfDay, people } = sheet;
  const closed = halfDay.state === 'closed';
  const unmarked = people.filter(({ entry }) => entry === null);
  const mark = (person: SheetPerson, value: 'present' | 'absent_unjustified'): void =>
    say([{ kind: 'entry', halfDayId: sheet.id, candidatureId: person.candidatureId, mark: value, ...BLANK }]);
  const tone = closed ? 'good' : halfDay.state === 'signed' ? 'violet' : 'wait';
  const present = people.filter(isThere).length;
  return (
    <Section
      title={t('attendance.sheetOf', { part: halfDay.part, hours: hoursOf(halfDay.minutes) })}
      actions={<StatusBadge tone={tone}>{t(`sheetState.${halfDay.state}`)}</StatusBadge>}
      description={t('attendance.summary', {
        present,
        absent: people.length - present - unmarked.length,
        unmarked: unmarked.length,
      })}
    >
      <ul className={styles.people}>
        {people.map((person) => (
          <PersonLine
            key={person.candidatureId}
            {...{ cohortId, day, sheet, person, closed, say }}
            onMark={(value) => mark(person, value)}
          />
        ))}
      </ul>
      <div className={styles.foot}>
        {closed || unmarked.length === 0 ? null : (
          <Button
            size="md"
            variant="default"
            onClick={() =>
              say(
                unmarked.map(({ candidatureId }) => ({
                  kind: 'entry' as const,
                  halfDayId: sheet.id,
                  candidatureId,
                  mark: 'present' as const,
                  ...BLANK,
                })),
              )
            }
          >
            {t('attendance.allPresent', { count: unmarked.length })}
          </Button>
        )}
        {sheet.trainerSignature ? (
          <span>
            {t('attendance.trainerSigned', {
              name: sheet.trainerSignature.name ?? '',
              time: timeText(sheet.trainerSignature.signedAt),
            })}
          </span>
        ) : closed ? (
          <span>{t('attendance.trainerUnsigned')}</span>
        ) : (
          <SignDialog
            day={day.date}
            part={halfDay.part}
            halfDayId={sheet.id}
            person={null}
            trainer={day.trainer}
            say={say}
          />
        )}
        {closed ? null : <CloseDialog cohortId={cohortId} sheet={sheet} disabled={waiting} />}
      </div>
      {halfDay.closingNote ? (
        <p className={styles.muted}>{t('attendance.closedNote', { note: halfDay.closingNote })}</p>
      ) : null}
    </Section>
  );
}

interface PersonLineProps extends Omit<SheetViewProps, 'waiting'> {
  readonly person: SheetPerson;
  readonly closed: boolean;
  readonly onMark: (mark: 'present' | 'absent_unjustified') => void;
}

function PersonLine({ cohortId, day, sheet, person, closed, say, onMark }: PersonLineProps) {
  const t = useT();
  const [precise, setPrecise] = useState(false);
  const name = personName(person) || t('statements.erased');
  const { entry, signature } = person;
  const absent = entry?.mark.startsWith('absent') ?? false;
  const own = closed ? 'attendance.correct' : 'attendance.precise';
  return (
    <li className={styles.person}>
      <div className={styles.who}>
        <div className={styles.name}>{name}</div>
        <div className={styles.said}>
          <Said person={person} />
        </div>
      </div>
      <div className={styles.marks} role="group" aria-label={name}>
        {closed ? null : (
          <>
            <Button
              size="md"
              variant={absent ? 'default' : entry === null ? 'light' : 'filled'}
              aria-pressed={entry !== null && !absent}
              aria-label={t('attendance.presentOne', { name })}
              onClick={() => onMark('present')}
            >
              {t('attendance.present')}
            </Button>
            <Button
              size="md"
              variant={absent ? 'filled' : 'default'}
              color={absent ? 'red' : undefined}
              aria-pressed={absent}
              aria-label={t('attendance.absentOne', { name })}
              onClick={() => onMark('absent_unjustified')}
            >
              {t('attendance.absent')}
            </Button>
          </>
        )}
        {closed && entry === null ? null : (
          <Button
            size="md"
            variant="subtle"
            aria-label={t(`attendance.${closed ? 'correct' : 'precise'}One`, { name })}
            onClick={() => setPrecise(true)}
          >
            {t(own)}
          </Button>
        )}
        {closed || absent || signature ? null : (
          <SignDialog
            day={day.date}
            part={sheet.halfDay.part}
            halfDayId={sheet.id}
            person={{ id: person.candidatureId, name, attested: entry ? attestedOf(entry) : undefined }}
            trainer={null}
            say={say}
          />
        )}
      </div>
      {precise ? (
        <EntryDialog
          {...{ cohortId, sheet, person, say }}
          name={name}
          correcting={closed}
          onDone={() => setPrecise(false)}
        />
      ) : null}
    </li>
  );
}

/** What is said of somebody, in words. */
function Said({ person: { entry, signature, corrections } }: { readonly person: SheetPerson }) {
  const t = useT();
  const parts: string[] = [];
  if (entry === null) parts.push(t('attendance.toConfirm'));
  else if (entry.mark === 'late') parts.push(t('attendance.late', { minutes: entry.missingMinutes ?? 0 }));
  else if (entry.mark !== 'present') parts.push(t(`attendanceMark.${entry.mark}`));
  if (entry?.reason) parts.push(t(`absenceReason.${entry.reason}`));
  if (signature) parts.push(t('attendance.signed', { time: timeText(signature.signedAt) }));
  const last = corrections.at(-1);
  if (last) parts.push(t('attendance.correctedFrom', { before: t(`attendanceMark.${last.before}`) }));
  return parts.join(', ');
}
