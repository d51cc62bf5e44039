import { useT } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { ArticleRef } from '../../../ui/ArticleRef.tsx';
import { DateText, Missing } from '../../../ui/text.tsx';
import type { AvenantData } from './operations.ts';
import tables from '../../../ui/History.module.css';
import styles from '../discussion/Discussion.module.css';

/** The records that the avenant would move, before it is proposed: with the day before, the day after, the article. */
export function Affected({ avenant }: { readonly avenant: AvenantData }) {
  const t = useT();
  const { affected } = avenant;
  return (
    <Section title={t('avenants.affected.title')} description={t('avenants.affected.text')}>
      {affected.length === 0 ? (
        <p className={styles.none}>{t('avenants.affected.none')}</p>
      ) : (
        <table className={tables.diff}>
          <caption className="visually-hidden">{t('avenants.affected.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('avenants.affected.record')}</th>
              <th scope="col">{t('avenants.affected.before')}</th>
              <th scope="col">{t('avenants.affected.after')}</th>
              <th scope="col">{t('avenants.affected.article')}</th>
            </tr>
          </thead>
          <tbody>
            {affected.map((record) => (
              <tr key={`${record.kind}:${record.title}:${record.before ?? ''}:${record.after ?? ''}`}>
                <th scope="row">
                  {record.kind === 'child'
                    ? t(`avenants.affected.child.${record.change}`, { title: record.title })
                    : record.title}
                </th>
                <td>{record.before ? <DateText date={record.before} style="long" /> : <Missing />}</td>
                <td>
                  {record.change === 'removed' && record.kind === 'deadline' ? (
                    t('avenants.affected.removed')
                  ) : record.after ? (
                    <DateText date={record.after} style="long" />
                  ) : (
                    <Missing />
                  )}
                </td>
                <td>{record.articleNumber ? <ArticleRef article={record.articleNumber} /> : <Missing />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
