import { ArticleRef } from '../../../ui/ArticleRef.tsx';
import { DaysLeft } from '../../../ui/DaysLeft.tsx';
import { FileLink } from '../../../ui/files/FileLink.tsx';
import { T, useLocale, useT } from '../../../ui/intl.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { DateText } from '../../../ui/text.tsx';
import { STATE_TONES } from '../commitment-states.ts';
import { dueRuleText } from '../due-text.ts';
import { BeforeEffectFlag } from '../copies/BeforeEffectFlag.tsx';
import { CommitmentEditor } from '../editors/CommitmentEditor.tsx';
import { ReportDialog } from '../editors/ReportDialog.tsx';
import { nameOfKey } from '../party-names.ts';
import type { ConventionData } from './SummaryTab.tsx';
import styles from './Convention.module.css';

export type Commitment = ConventionData['commitments'][number];

interface CommitmentCardProps {
  readonly commitment: Commitment;
  readonly convention: ConventionData;
  readonly editable: boolean;
  /** Why nothing can be reported here, when the heading of the party does not say it for all. */
  readonly why: string | null;
}

/** One commitment: what, towards whom, when, where it stands, what was reported and by what evidence. */
export function CommitmentCard({ commitment, convention, editable, why }: CommitmentCardProps) {
  const t = useT();
  const locale = useLocale();
  const { beneficiaries, viewerCanReport, viewerCanWaive } = commitment;
  const heading = convention.articles.find((article) => article.number === commitment.articleNumber)?.heading;
  return (
    <>
      <div className={styles.rowMain}>
        <div className={styles.cardHead}>
          <h3>{commitment.title}</h3>
          <ArticleRef article={commitment.articleNumber} heading={heading} rule={commitment.ruleId} />
          {editable ? <CommitmentEditor convention={convention} commitment={commitment} /> : null}
        </div>
        {commitment.description ? <p>{commitment.description}</p> : null}
        <p className={styles.muted}>
          {t(`recurrence.${commitment.recurrence}`)}
          {isContinuous(commitment) ? null : ` · ${dueRuleText(commitment.dueRule, t, locale)}`}
          {' · '}
          {beneficiaries.length === 0
            ? t('conventions.commitments.toAll')
            : t('conventions.commitments.to', {
                parties: beneficiaries.map((party) => nameOfKey(convention.parties, party.key)).join(', '),
              })}
          {commitment.survivesTerm ? ` · ${t('conventions.commitments.survives')}` : null}
        </p>
        {commitment.axes.length > 0 ? (
          <p className={styles.badges}>
            {commitment.axes.map((axis) => (
              <span key={axis.id} title={axis.label}>
                <StatusBadge tone="violet">{t('conventions.axis', { code: axis.code })}</StatusBadge>
              </span>
            ))}
          </p>
        ) : null}
        {commitment.events.length > 0 ? <Events convention={convention} commitment={commitment} /> : null}
      </div>
      <div className={styles.rowSide}>
        <Occurrences commitment={commitment} />
        {viewerCanReport.allowed || viewerCanWaive.allowed ? (
          <ReportDialog conventionId={convention.id} commitment={commitment} />
        ) : why ? (
          <p className={styles.why}>{why}</p>
        ) : null}
      </div>
    </>
  );
}

/** Its state already says that it runs all along. */
function isContinuous({ occurrences }: Commitment): boolean {
  return occurrences.length > 0 && occurrences.every((occurrence) => occurrence.dueOn === null);
}

function Occurrences({ commitment }: { readonly commitment: Commitment }) {
  const t = useT();
  if (commitment.occurrences.length === 0) return <p className={styles.muted}>{t('conventions.commitments.notDue')}</p>;
  return (
    <ul className={styles.occurrences} aria-label={t('conventions.commitments.occurrences')}>
      {commitment.occurrences.map((occurrence) => {
        const open = occurrence.state !== 'met' && occurrence.state !== 'waived';
        return (
          <li key={occurrence.label}>
            <StatusBadge tone={STATE_TONES[occurrence.state] ?? 'neutral'}>
              {t(`occurrenceState.${occurrence.state}`)}
            </StatusBadge>{' '}
            {occurrence.dueOn ? (
              <>
                <DateText date={occurrence.dueOn} style="long" /> {open ? <DaysLeft date={occurrence.dueOn} /> : null}
              </>
            ) : (
              t('dueRule.none')
            )}
            {occurrence.closedOn ? (
              <span className={styles.muted}>
                {' '}
                <T
                  id="conventions.commitments.closed"
                  values={{ date: <DateText date={occurrence.closedOn} style="long" /> }}
                />
              </span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

interface EventsProps {
  readonly convention: ConventionData;
  readonly commitment: Commitment;
}

function Events({ convention, commitment }: EventsProps) {
  const t = useT();
  return (
    <div className={styles.sub}>
      <h4>{t('conventions.commitments.history')}</h4>
      <ul>
        {commitment.events.map((event) => (
          <li key={event.recordedAt}>
            <DateText date={event.happenedOn} style="long" />
            <BeforeEffectFlag convention={convention} on={event.happenedOn} />
            {' : '}
            {t(`commitmentStatus.${event.status}`)}
            {event.organisation ? ` — ${event.organisation.shortName}` : null}
            {event.note ? <span className={styles.eventNote}>{event.note}</span> : null}
            {event.file ? (
              <>
                {' '}
                <FileLink file={event.file} />
              </>
            ) : null}
            {event.evidence ? <Evidence kind={event.evidenceKind ?? null} text={event.evidence} /> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A link is opened only when it is one of the web: what was typed decides nothing else. */
function Evidence({ kind, text }: { readonly kind: string | null; readonly text: string }) {
  const t = useT();
  if (kind === 'link' && /^https?:\/\//i.test(text)) {
    return (
      <>
        {' '}
        <a href={text} target="_blank" rel="noreferrer noopener">
          {t('conventions.commitments.evidence')}
        </a>
      </>
    );
  }
  return <span className={styles.muted}> ({text})</span>;
}
