import { Button } from '@mantine/core';
import { ArticleRef } from '../../../ui/ArticleRef.tsx';
import { DaysLeft } from '../../../ui/DaysLeft.tsx';
import { IconDownload } from '../../../ui/icons.ts';
import { T, useT, type Translate } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { DateText } from '../../../ui/text.tsx';
import { Timeline, type TimelineItem } from '../../../ui/Timeline.tsx';
import { useToday } from '../../../ui/today.tsx';
import { calendarFile } from '../deadlines-calendar.ts';
import { BeforeEffectFlag } from '../copies/BeforeEffectFlag.tsx';
import { HeldDialog } from '../editors/ReportDialog.tsx';
import { nameOfKey } from '../party-names.ts';
import { ExportButton } from './ExportButton.tsx';
import type { ConventionData } from './SummaryTab.tsx';
import styles from './Convention.module.css';

type Deadline = ConventionData['deadlines'][number];

const SOON = 30;

/** Every date that the convention sets, from its start to its end and after, each with its article; then what has none. */
export function DeadlinesTab({ convention }: { readonly convention: ConventionData }) {
  const t = useT();
  const dated = convention.deadlines.filter((deadline) => deadline.dueOn !== null);
  const undated = convention.deadlines.filter((deadline) => deadline.dueOn === null);
  const headingOf = (number: string | null | undefined) =>
    convention.articles.find((article) => article.number === number)?.heading;
  return (
    <>
      <Section
        title={t('conventions.deadlines.title')}
        description={t('conventions.deadlines.text')}
        sheet={dated.length > 0}
        actions={
          <span className={styles.tools}>
            {dated.length > 0 ? <CalendarButton convention={convention} /> : null}
            {convention.deadlines.length > 0 ? (
              <ExportButton list="deadlines" convention={convention} size="compact-sm" />
            ) : null}
            <HeldDialog convention={convention} />
          </span>
        }
      >
        {dated.length === 0 ? (
          <EmptyState title={t('conventions.deadlines.none')}>
            {convention.status === 'draft' ? t('conventions.deadlines.draft') : null}
          </EmptyState>
        ) : (
          <Timeline
            label={t('conventions.deadlines.title')}
            items={dated.map((deadline): TimelineItem => ({
              key: deadline.key,
              date: deadline.dueOn!,
              title: deadline.title,
              meta: <Meta deadline={deadline} convention={convention} heading={headingOf(deadline.articleNumber)} />,
              ...(isLate(deadline, convention.asOf) ? { tone: 'late' as const } : {}),
            }))}
          />
        )}
      </Section>
      {undated.length > 0 ? (
        <Section title={t('conventions.deadlines.missing')} description={t('conventions.deadlines.missingText')}>
          <ul className={styles.plain}>
            {undated.map((deadline) => (
              <li key={deadline.key} className={styles.line}>
                <span>
                  {deadline.title}
                  {deadline.parties.length === 1 ? null : (
                    <span className={styles.eventNote}>{partiesOf(deadline, convention, t)}</span>
                  )}
                </span>
                <ArticleRef
                  article={deadline.articleNumber}
                  heading={headingOf(deadline.articleNumber)}
                  rule={deadline.ruleId}
                />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

function isLate(deadline: Deadline, day: string): boolean {
  return (
    deadline.severity === 'action' &&
    !deadline.metOn &&
    deadline.dueOn !== null &&
    deadline.dueOn < day &&
    deadline.windowEnd === null
  );
}

function partiesOf(deadline: Deadline, convention: ConventionData, t: Translate): string {
  return deadline.parties.length === 0
    ? t('conventions.deadlines.everybody')
    : deadline.parties.map((key) => nameOfKey(convention.parties, key)).join(', ');
}

interface MetaProps {
  readonly deadline: Deadline;
  readonly convention: ConventionData;
  readonly heading: string | undefined;
}

function Meta({ deadline, convention, heading }: MetaProps) {
  const t = useT();
  const today = useToday();
  return (
    <>
      {deadline.metOn ? (
        <StatusBadge tone="good">
          <T id="conventions.deadlines.met" values={{ date: <DateText date={deadline.metOn} style="short" /> }} />
        </StatusBadge>
      ) : deadline.dueOn && (deadline.dueOn >= today || isLate(deadline, today)) ? (
        <DaysLeft date={deadline.dueOn} soon={deadline.severity === 'info' ? 0 : SOON} />
      ) : null}
      {deadline.metOn ? <BeforeEffectFlag convention={convention} on={deadline.metOn} /> : null}
      {deadline.windowEnd && deadline.windowStart && deadline.windowStart > today ? (
        <span>
          <T id="home.opens" values={{ date: <DateText date={deadline.windowStart} style="long" /> }} />
        </span>
      ) : null}
      <span>{partiesOf(deadline, convention, t)}</span>
      <ArticleRef article={deadline.articleNumber} heading={heading} rule={deadline.ruleId} />
    </>
  );
}

/** The dates still ahead, for the reader's own calendar. */
function CalendarButton({ convention }: { readonly convention: ConventionData }) {
  const t = useT();
  const download = (): void => {
    const entries = convention.deadlines
      .filter((deadline) => deadline.dueOn !== null && !deadline.metOn)
      .map((deadline) => ({
        uid: `${deadline.key}@${convention.id}`,
        date: deadline.dueOn!,
        title: deadline.title,
        description: t('conventions.calendar.description', {
          parties: partiesOf(deadline, convention, t),
          article: deadline.articleNumber ?? 'none',
          convention: convention.title,
        }),
      }));
    const file = new Blob([calendarFile(convention.title, entries, new Date().toISOString())], {
      type: 'text/calendar;charset=utf-8',
    });
    const address = URL.createObjectURL(file);
    const link = document.createElement('a');
    link.href = address;
    link.download = `${t('conventions.calendar.file')}-${convention.reference ?? convention.asOf}.ics`;
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconDownload aria-hidden="true" size={14} />}
      onClick={download}
    >
      {t('conventions.calendar.button')}
    </Button>
  );
}
