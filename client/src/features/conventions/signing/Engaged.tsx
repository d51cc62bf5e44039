import { useT } from '../../../ui/intl.tsx';
import { useTextTarget } from '../discussion/text-target.tsx';
import { engagementOf, type EngagingText } from './engagement.ts';
import styles from '../discussion/Discussion.module.css';

interface EngagedProps {
  readonly text: EngagingText;
  readonly partyKey: string;
  /** False where the page around has the title. */
  readonly titled?: boolean;
}

/** What the party engages itself to, in a few lines computed from the clauses. */
export function Engaged({ text, partyKey, titled = true }: EngagedProps) {
  const t = useT();
  const { engages } = useTextTarget();
  const { term, commitments, clauses } = engagementOf(text, partyKey);
  const shown = commitments.slice(0, 5);
  if (engages) {
    return (
      <div className={styles.engaged}>
        <p className={styles.engagedTitle}>{t('avenants.engages')}</p>
        <ul>
          {engages.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <div className={styles.engaged}>
      {titled ? <p className={styles.engagedTitle}>{t('conventions.signing.engages')}</p> : null}
      <ul>
        {term.map((each) => (
          <li key={each}>{each}</li>
        ))}
        <li>
          {t('conventions.signing.commitments', { count: commitments.length })}
          {shown.length > 0 ? ` ${shown.join(' ; ')}${commitments.length > shown.length ? '…' : '.'}` : null}
        </li>
        {clauses.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </div>
  );
}
