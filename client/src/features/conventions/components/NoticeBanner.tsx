import { IconAlertTriangle } from '../../../ui/icons.ts';
import { T } from '../../../ui/intl.tsx';
import { DateText } from '../../../ui/text.tsx';
import { standing } from '../notices.ts';
import { nameOfKey } from '../party-names.ts';
import { sourceValues } from './source-values.tsx';
import type { ConventionData } from './SummaryTab.tsx';
import styles from './Convention.module.css';

/** On every page of a convention that a party has ended: who did, and the last day. */
export function NoticeBanner({ convention }: { readonly convention: ConventionData }) {
  const notice = standing(convention);
  const { phase, endsOn, parties } = convention;
  if (!notice || (phase !== 'in_notice' && phase !== 'terminated')) return null;
  return (
    <div className={styles.ending} role="status">
      <IconAlertTriangle aria-hidden="true" size={18} />
      <p>
        <T
          id="conventions.notice.banner"
          values={{
            party: nameOfKey(parties, notice.party?.key ?? ''),
            ended: String(phase === 'terminated'),
            date: <DateText date={endsOn ?? notice.effectiveOn} style="long" />,
            ...sourceValues(notice, convention),
          }}
        />
      </p>
    </div>
  );
}
