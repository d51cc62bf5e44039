import type { Cents } from '@maillage/kernel';
import { ArticleRef } from '../../../ui/ArticleRef.tsx';
import { useT } from '../../../ui/intl.tsx';
import { MoneyText } from '../../../ui/text.tsx';
import { nameOfKey } from '../party-names.ts';
import type { DisputeProps } from './DisputeCard.tsx';
import styles from './Disputes.module.css';

/** What the conciliation cost and who pays what, to the cent, with whoever bears what cannot be split. */
export function CostShares({ convention, dispute }: DisputeProps) {
  const t = useT();
  const clause = dispute.clauses.find(({ kind }) => kind === 'conciliation');
  const nameOf = (key: string | undefined): string => nameOfKey(convention.parties, key ?? '');
  const odd = dispute.parties.filter(({ oddCent }) => oddCent);
  return (
    <div className={styles.cost}>
      <table>
        <caption>
          {t('conventions.dispute.sharesCaption')} <ArticleRef article={clause?.articleNumber} rule={clause?.ruleId} />
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('conventions.dispute.party')}</th>
            <th scope="col" className={styles.figure}>
              {t('conventions.dispute.share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {dispute.parties.map(({ party, share }) => (
            <tr key={party?.key}>
              <th scope="row">{nameOf(party?.key)}</th>
              <td className={styles.figure}>
                <MoneyText cents={share as Cents | null} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('conventions.dispute.total')}</th>
            <td className={styles.figure}>
              <MoneyText cents={dispute.conciliationCost as Cents} />
            </td>
          </tr>
        </tfoot>
      </table>
      {odd.length > 0 ? (
        <p className={styles.aside}>
          {t('conventions.dispute.oddCent', {
            count: odd.length,
            parties: odd.map(({ party }) => nameOf(party?.key)).join(', '),
          })}
        </p>
      ) : null}
    </div>
  );
}
