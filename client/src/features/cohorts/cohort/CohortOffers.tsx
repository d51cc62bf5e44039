import type { CohortEvent } from '@maillage/domain/cohorts';
import { useState } from 'react';
import type { CohortWholeFragment } from '../../../gql/graphql.ts';
import { useT } from '../../../ui/intl.tsx';
import { OfferButton } from '../components/OfferButton.tsx';
import { CohortStepDialog } from './CohortStepDialog.tsx';
import styles from './Cohort.module.css';

/** Ways to stop, and an opening that is a choice: never the first thing to do. */
const SECOND: ReadonlySet<CohortEvent> = new Set(['extend', 'postpone', 'cancel']);

/** The steps of a cohort that lie before the reader; nothing for who runs nothing. */
export function CohortOffers({ cohort }: { readonly cohort: CohortWholeFragment }) {
  const t = useT();
  const [event, setEvent] = useState<CohortEvent | null>(null);
  if (cohort.offers.length === 0) return null;
  const first = cohort.offers.find((offer) => offer.refusals.length === 0 && !SECOND.has(offer.event))?.event;
  return (
    <div className={styles.offers} data-print="no">
      <h3>{t('cohorts.steps.title')}</h3>
      {cohort.offers.map((offer) => (
        <OfferButton
          key={offer.event}
          label={t(`cohortEvent.${offer.event}`)}
          refusals={offer.refusals}
          primary={offer.event === first}
          onTake={() => setEvent(offer.event)}
        />
      ))}
      <CohortStepDialog cohort={cohort} event={event} onClose={() => setEvent(null)} />
    </div>
  );
}
