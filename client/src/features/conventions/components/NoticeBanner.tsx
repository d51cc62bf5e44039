import { ArticleRef } from '../../../ui/ArticleRef.tsx';
import { IconAlertTriangle } from '../../../ui/icons.ts';
import { T } from '../../../ui/intl.tsx';
import { DateText } from '../../../ui/text.tsx';
import { standing } from '../notices.ts';
import { nameOfKey } from '../party-names.ts';
import type { ConventionData } from './SummaryTab.tsx';
import styles from './Convention.module.css';

/** On every page of a convention that a party has ended: who did, and the last day. */
export function NoticeBanner({ convention }: { readonly convention: ConventionData }) {
  const notice = standing(convention);
  const { phase, endsOn, articles, parties } = convention;
  if (!notice || (phase !== 'in_notice' && phase !== 'terminated')) return null;
  const { articleNumber, ruleId } = notice;
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
            source: articleNumber ?? ruleId ?? 'none',
            article: (
              <ArticleRef
                article={articleNumber}
                heading={articles.find(({ number }) => number === articleNumber)?.heading}
                rule={ruleId}
              />
            ),
          }}
        />
      </p>
    </div>
  );
}
