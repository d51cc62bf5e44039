import { ArticleRef } from '../../../ui/ArticleRef.tsx';
import { useT } from '../../../ui/intl.tsx';
import { nameOfKey } from '../party-names.ts';
import type { DisputeProps } from './DisputeCard.tsx';
import { StepDialog } from './StepDialog.tsx';
import styles from './Disputes.module.css';

/** What the reader may do in a dispute today, and what still waits for something, with the reason and its article. */
export function DisputeSteps({ convention, dispute }: DisputeProps) {
  const t = useT();
  const { viewerSteps } = dispute;
  if (viewerSteps.length === 0) return null;
  const keys = [...new Set(viewerSteps.map(({ partyKey }) => partyKey))];
  const now = viewerSteps.filter(({ reason }) => reason === null || reason === undefined);
  const later = viewerSteps.filter(({ reason, event }) => reason && !now.some((each) => each.event === event));
  const events = [...new Set(now.map(({ event }) => event))];
  return (
    <div data-print="no">
      <h4>{t('conventions.dispute.steps')}</h4>
      {keys.length === 1 ? (
        <p className={styles.aside}>
          {t('conventions.dispute.forParty', { party: nameOfKey(convention.parties, keys[0]!) })}
        </p>
      ) : null}
      <div className={styles.choices}>
        {events.map((event) => (
          <StepDialog
            key={event}
            convention={convention}
            dispute={dispute}
            event={event}
            partyKeys={now.filter((each) => each.event === event).map(({ partyKey }) => partyKey)}
          />
        ))}
      </div>
      {later.length > 0 ? (
        <>
          <h5 className={styles.laterTitle}>{t('conventions.dispute.later')}</h5>
          <ul className={styles.later}>
            {[...new Map(later.map((each) => [each.event, each])).values()].map(({ event, reason, articleNumber }) => (
              <li key={event}>
                {t(`conventions.dispute.step.${event}`)} — {reason} <ArticleRef article={articleNumber} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
