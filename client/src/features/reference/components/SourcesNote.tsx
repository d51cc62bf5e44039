import { useQuery } from '@apollo/client/react';
import { T, useT } from '../../../ui/intl.tsx';
import { SOURCES } from '../operations.ts';
import styles from './Reference.module.css';

/** At the foot of what comes from reference data: who publishes it, of which year, under which licence. */
export function SourcesNote() {
  const t = useT();
  const { data } = useQuery(SOURCES);
  if (!data) return null;
  return (
    <aside className={styles.sources} aria-label={t('reference.sources')}>
      {data.referenceSources.map((source) => (
        <p key={source.key}>
          <T
            id="reference.sourceLine"
            values={{
              title: source.title,
              publisher: source.publisher,
              vintage: source.vintage,
              licence: (
                <a href={source.licenceUrl} rel="noreferrer" target="_blank">
                  {source.licence}
                  <span className="visually-hidden"> {t('reference.newTab')}</span>
                </a>
              ),
            }}
          />
        </p>
      ))}
      <p>{t('reference.distanceNote')}</p>
    </aside>
  );
}
