import { allowsEvent, SIGNING_ROLES } from '@maillage/domain/conventions';
import type { ReactNode } from 'react';
import { IconCheck, IconClock } from '../../../ui/icons.ts';
import { T, useT } from '../../../ui/intl.tsx';
import { DefinitionList, Section, type Definition } from '../../../ui/Section.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { DateText } from '../../../ui/text.tsx';
import { useToday } from '../../../ui/today.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { partyName } from '../party-names.ts';
import { AssessDialog, DecideDialog } from './RenewalDialogs.tsx';
import styles from './Ending.module.css';

type Recorded = ConventionData['renewalRecords'][number];

/** What the parties prepare before the end: the assessment, the meeting, what each wants to follow, and where that leads. */
export function RenewalSection({ convention }: { readonly convention: ConventionData }) {
  const t = useT();
  const today = useToday();
  const { endsOn, renewalOpensOn, renewalRecords, parties, asOf, phase, deadlines } = convention;
  if (!endsOn || phase === 'in_notice' || phase === 'terminated') return null;
  const about = renewalRecords.filter((record) => record.termEndsOn === endsOn && record.happenedOn <= asOf);
  const open = asOf === today && allowsEvent(phase, 'give_notice') && (!renewalOpensOn || renewalOpensOn <= today);
  const deciders = parties.filter(
    ({ viewerCanDecideRenewal, role }) => viewerCanDecideRenewal.allowed && SIGNING_ROLES.includes(role),
  );
  const meeting = deadlines.find(({ kind }) => kind === 'renewal_window');
  const assessment = about.find(({ kind }) => kind === 'assessment');
  const signing = parties.filter(({ role }) => SIGNING_ROLES.includes(role));
  const items: Definition[] = [
    {
      key: 'assessment',
      term: t('conventions.renewal.assessment'),
      value: <Step on={assessment?.happenedOn}>{assessment?.words}</Step>,
    },
    ...(meeting
      ? [{ key: 'meeting', term: t('conventions.renewal.meeting'), value: <Step on={meeting.metOn} /> }]
      : []),
    ...signing.map((party) => ({
      key: party.key,
      term: t('conventions.renewal.decision', { party: partyName(party) }),
      value: <Decision record={lastOf(about, party.key)} />,
    })),
  ];
  return (
    <Section
      title={t('conventions.renewal.title')}
      description={
        <T
          id="conventions.renewal.text"
          values={{
            known: String(Boolean(renewalOpensOn)),
            end: <DateText date={endsOn} style="long" />,
            opens: <DateText date={renewalOpensOn} style="long" />,
          }}
        />
      }
      actions={
        open ? (
          <span className={styles.tools}>
            {convention.viewerCanAssessTerm.allowed ? <AssessDialog convention={convention} /> : null}
            {deciders.length > 0 ? <DecideDialog convention={convention} deciders={deciders} /> : null}
          </span>
        ) : null
      }
    >
      <DefinitionList items={items} />
      <p className={styles.outcome}>
        {t('conventions.renewal.outcome', { outcome: convention.renewalOutcome ?? 'none' })}
      </p>
    </Section>
  );
}

function lastOf(records: readonly Recorded[], key: string): Recorded | undefined {
  return records.findLast(({ kind, party }) => kind === 'decision' && party?.key === key);
}

function Step({
  on,
  children,
}: {
  readonly on: Recorded['happenedOn'] | null | undefined;
  readonly children?: ReactNode;
}) {
  const t = useT();
  if (!on) return <StatusBadge icon={IconClock}>{t('conventions.renewal.toDo')}</StatusBadge>;
  return (
    <>
      <StatusBadge tone="good" icon={IconCheck}>
        <T id="conventions.renewal.doneOn" values={{ date: <DateText date={on} style="short" /> }} />
      </StatusBadge>
      {children ? <span className={styles.words}>{children}</span> : null}
    </>
  );
}

function Decision({ record }: { readonly record: Recorded | undefined }) {
  const t = useT();
  if (!record) return <StatusBadge icon={IconClock}>{t('conventions.renewal.toDo')}</StatusBadge>;
  return (
    <>
      <T
        id="conventions.renewal.decidedOn"
        values={{
          decision: t(`renewalDecision.${record.decision ?? 'renew'}`),
          date: <DateText date={record.happenedOn} style="long" />,
          by: record.decidedBy,
        }}
      />
      {record.words ? <span className={styles.words}>{record.words}</span> : null}
    </>
  );
}
