import { BEGUN, type CohortState } from '@maillage/domain/cohorts';
import type { CalendarDate } from '@maillage/kernel';
import { writeDate } from '@maillage/messages/writing';
import type { GaugeShownFragment } from '../../../gql/graphql.ts';
import { ArticleRef } from '../../../ui/ArticleRef.tsx';
import { DaysLeft } from '../../../ui/DaysLeft.tsx';
import { IconAlertTriangle } from '../../../ui/icons.ts';
import { useLocale, useT } from '../../../ui/intl.tsx';
import { StatusBadge, type Tone } from '../../../ui/StatusBadge.tsx';
import styles from './Cohort.module.css';

type Outlook = NonNullable<GaugeShownFragment['outlook']>;

const TONES: Readonly<Record<Outlook, Tone>> = { reached: 'good', open: 'neutral', at_risk: 'wait', late: 'bad' };

function OutlookBadge({ outlook }: { readonly outlook: Outlook }) {
  const t = useT();
  const icon = outlook === 'late' || outlook === 'at_risk' ? { icon: IconAlertTriangle } : {};
  return (
    <StatusBadge tone={TONES[outlook]} {...icon}>
      {t(`gaugeOutlook.${outlook}`)}
    </StatusBadge>
  );
}

interface Gauged {
  readonly state: CohortState;
  readonly minimumBy: CalendarDate;
  readonly gauge: GaugeShownFragment;
}

/** Whether the minimum is still to be reached: not once the training has begun, nor without a day to begin. */
const stillOpen = (state: CohortState): boolean =>
  !BEGUN.includes(state) && state !== 'cancelled' && state !== 'postponed';

/** In a list: '9 (12–18)', by when, and whether the minimum will be reached. */
export function GaugeCell({ state, minimumBy, gauge }: Gauged) {
  const t = useT();
  const locale = useLocale();
  const { admitted, min, capacity, outlook } = gauge;
  const open = stillOpen(state);
  return (
    <div className={styles.gaugeCell}>
      <span className="tabular nowrap">
        {admitted === null
          ? t('cohorts.gauge.fewShort')
          : min === null || capacity === null
            ? admitted
            : t('cohorts.gauge.short', { admitted, min, max: capacity })}
      </span>
      {open && outlook ? <OutlookBadge outlook={outlook} /> : null}
      {open && outlook !== 'reached' ? (
        <span className={styles.muted}>
          {t('cohorts.gauge.byShort', { date: writeDate(minimumBy, locale, 'short') })}
        </span>
      ) : null}
    </div>
  );
}

/** The seats of a cohort: how many are taken, the mark of the minimum, the maximum; with the article that sets them. */
export function Gauge({ state, minimumBy, gauge }: Gauged) {
  const t = useT();
  const locale = useLocale();
  const { admitted, min, capacity, missing, outlook } = gauge;
  const most = Math.max(capacity ?? 0, min ?? 0, admitted ?? 0, 1);
  const share = (count: number): string => `${(100 * count) / most}%`;
  const numbers = { admitted: admitted ?? 0, min: min ?? 0, max: capacity ?? 0 };
  const open = stillOpen(state);
  return (
    <div className={styles.gauge}>
      <p className={styles.gaugeLine}>
        <strong>{admitted === null ? t('cohorts.gauge.few') : t('cohorts.gauge.taken', { admitted })}</strong>
        {open && outlook ? <OutlookBadge outlook={outlook} /> : null}
        <ArticleRef article={gauge.articleNumber} rule={gauge.rule} />
      </p>
      {min === null || capacity === null ? (
        <p className={styles.muted}>{t('cohorts.gauge.free')}</p>
      ) : (
        <>
          <div
            className={styles.track}
            role="img"
            aria-label={t(admitted === null ? 'cohorts.gauge.altFew' : 'cohorts.gauge.alt', numbers)}
          >
            {/* The width of an unknown number is not drawn. */}
            <div
              className={`${styles.taken} ${outlook ? styles[outlook] : ''}`}
              style={{ inlineSize: share(admitted ?? 0) }}
            />
            <div className={styles.mark} style={{ insetInlineStart: share(min) }} />
          </div>
          <div className={styles.scale} aria-hidden="true">
            <span className={styles.scaleMark}>{t('cohorts.gauge.min', { min })}</span>
            <span>{t('cohorts.gauge.max', { max: capacity })}</span>
          </div>
        </>
      )}
      {admitted === null ? <p className={styles.muted}>{t('cohorts.gauge.fewText')}</p> : null}
      {open && min !== null ? (
        <p className={styles.gaugeLine}>
          {missing ? <span>{t('cohorts.gauge.missing', { missing })}</span> : null}
          <span>{t('cohorts.gauge.by', { min, date: writeDate(minimumBy, locale, 'long') })}</span>
          {missing ? <DaysLeft date={minimumBy} /> : null}
        </p>
      ) : null}
    </div>
  );
}
