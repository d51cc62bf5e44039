import type { SchemeEditionWholeFragment, SchemeWholeFragment } from '../../../gql/graphql.ts';
import { ArticleRef } from '../../../ui/ArticleRef.tsx';
import { T, useT } from '../../../ui/intl.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { DateText } from '../../../ui/text.tsx';
import { EditionDialog } from './EditionDialog.tsx';
import { hoursText } from './hours.ts';
import styles from './Cohorts.module.css';

interface EditionCardProps {
  readonly scheme: SchemeWholeFragment;
  readonly edition: SchemeEditionWholeFragment;
}

/** An edition: when it applies, what its programme comes to, and where its numbers come from. */
export function EditionCard({ scheme, edition }: EditionCardProps) {
  const t = useT();
  const heading = scheme.convention?.articles.find(({ number }) => number === edition.articleNumber)?.heading;
  return (
    <article className={styles.card} aria-label={edition.label}>
      <div className={styles.cardHead}>
        <h3>{edition.label}</h3>
        {edition.isFallback ? <StatusBadge tone="wait">{t('schemes.edition.fallbackBadge')}</StatusBadge> : null}
        <span className={styles.muted}>
          {edition.endsOn ? (
            <T
              id="schemes.edition.period"
              values={{
                from: <DateText date={edition.opensOn} style="long" />,
                to: <DateText date={edition.endsOn} style="long" />,
              }}
            />
          ) : (
            <T id="schemes.edition.from" values={{ from: <DateText date={edition.opensOn} style="long" /> }} />
          )}
        </span>
        {scheme.viewerCanEdit.allowed ? (
          <span className={styles.push} data-print="no">
            <EditionDialog key={edition.version} scheme={scheme} edition={edition} />
          </span>
        ) : null}
      </div>
      <p className={styles.lengths}>
        <strong>
          {t('schemes.edition.total', {
            days: edition.theoryDays + edition.immersionDays,
            hours: hoursText(edition.minutes),
          })}
        </strong>
        <span>
          {t('schemes.edition.theory', {
            days: edition.theoryDays,
            hours: t('needs.hours', { hours: edition.theoryDayMinutes / 60 }),
          })}
        </span>
        <span>
          {t('schemes.edition.immersion', {
            days: edition.immersionDays,
            hours: t('needs.hours', { hours: edition.immersionDayMinutes / 60 }),
          })}
        </span>
        <ArticleRef article={edition.articleNumber} heading={heading} />
      </p>
      <div className={styles.parts}>
        <Parts titleId="schemes.edition.modules" parts={edition.modules} />
        <Parts titleId="schemes.edition.immersions" parts={edition.immersions} />
      </div>
      {edition.source ? (
        <p className={`${styles.muted} ${styles.gap}`}>{t('schemes.edition.sourceLine', { source: edition.source })}</p>
      ) : null}
    </article>
  );
}

interface PartsProps {
  readonly titleId: string;
  readonly parts: SchemeEditionWholeFragment['modules'];
}

function Parts({ titleId, parts }: PartsProps) {
  const t = useT();
  if (parts.length === 0) return null;
  return (
    <div>
      <h4>{t(titleId)}</h4>
      <ol>
        {parts.map(({ title, days }) => (
          <li key={`${title}-${days}`}>
            <span>{title}</span>
            <span>{t('schemes.edition.days', { days })}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
