import type { ReactNode } from 'react';
import { DiffView, type Change } from './DiffView.tsx';
import { T, useT } from './intl.tsx';
import { InstantText } from './text.tsx';
import styles from './History.module.css';

export interface HistoryEntry {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  /** The action in words: 'a modifié la clause « durée »'. */
  readonly what: ReactNode;
  readonly who: ReactNode;
  readonly organisation?: ReactNode;
  readonly changes: readonly Change[];
  /** Digest that chains the line to the one before; null while it is not sealed. */
  readonly digest?: string | null;
}

/** Who did what, when, for whom; with what was there before, and the seal. */
export function HistoryList({ entries, label }: { readonly entries: readonly HistoryEntry[]; readonly label: string }) {
  const t = useT();
  return (
    <ol className={styles.list} aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.id} className={styles.entry}>
          <div className={styles.line}>
            <InstantText instant={entry.at} />
            <span className={styles.what}>{entry.what}</span>
            <span className={styles.who}>
              {entry.organisation ? (
                <T id="ui.history.by" values={{ who: entry.who, organisation: entry.organisation }} />
              ) : (
                entry.who
              )}
            </span>
          </div>
          {entry.changes.length > 0 ? <DiffView changes={entry.changes} caption={t('ui.history.changes')} /> : null}
          <div className={styles.seal}>
            {entry.digest ? (
              <T id="ui.history.sealed" values={{ digest: <code>{entry.digest}</code> }} />
            ) : (
              t('ui.history.unsealed')
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
