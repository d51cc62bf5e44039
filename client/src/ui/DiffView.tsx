import type { ReactNode } from 'react';
import { useT } from './intl.tsx';
import { Missing } from './text.tsx';
import styles from './History.module.css';

export interface Change {
  readonly key: string;
  readonly label: ReactNode;
  readonly before: ReactNode;
  readonly after: ReactNode;
}

/**
 * What a change replaced: field, before, after. Deletions and insertions are marked up as such. What is new has no
 * column of what was there before.
 */
export function DiffView({ changes, caption }: { readonly changes: readonly Change[]; readonly caption: string }) {
  const t = useT();
  const isNew = changes.every((change) => isNothing(change.before));
  return (
    <table className={styles.diff}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('ui.diff.field')}</th>
          {isNew ? null : <th scope="col">{t('ui.diff.before')}</th>}
          <th scope="col">{t('ui.diff.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.key}>
            <th scope="row">{change.label}</th>
            {isNew ? null : <td>{isNothing(change.before) ? <Missing /> : <del>{change.before}</del>}</td>}
            <td>{isNothing(change.after) ? <Missing /> : <ins>{change.after}</ins>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function isNothing(value: ReactNode): boolean {
  return value === null || value === undefined || value === '';
}
