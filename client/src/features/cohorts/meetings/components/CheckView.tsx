import type { CheckWholeFragment } from '../../../../gql/graphql.ts';
import { ArticleRef } from '../../../../ui/ArticleRef.tsx';
import { IconAlertTriangle } from '../../../../ui/icons.ts';
import { useT, type Translate } from '../../../../ui/intl.tsx';
import { SmallTable } from '../../components/SmallTable.tsx';
import styles from './Meetings.module.css';
import shared from '../../components/Cohorts.module.css';

interface CheckViewProps {
  readonly check: CheckWholeFragment;
  /** Key of the party that publishes. */
  readonly publisherKey: string;
}

/** What a communication lacks, each with its article, and whom it names. */
export function CheckView({ check, publisherKey }: CheckViewProps) {
  const t = useT();
  const { warnings, mentions } = check;
  return (
    <>
      {warnings.length > 0 ? (
        <Warnings warnings={warnings} />
      ) : (
        <p className={styles.good}>
          {t(check.asksForNames ? 'communications.check.good' : 'communications.check.nothing')}
        </p>
      )}
      {check.asksForNames ? (
        <SmallTable
          caption={t('communications.check.caption')}
          rows={mentions.filter(({ required, named, partyKey }) => required || named || partyKey === publisherKey)}
          rowId={({ partyKey }) => partyKey}
          columns={[
            { id: 'party', header: t('communications.check.party'), cell: ({ name }) => name },
            {
              id: 'status',
              header: t('communications.check.status'),
              cell: (mention) => mentionText(mention, publisherKey, t),
            },
          ]}
        />
      ) : null}
    </>
  );
}

/** The warnings alone, as a list. */
export function Warnings({ warnings }: Pick<CheckWholeFragment, 'warnings'>) {
  return (
    <ul className={styles.warnings}>
      {warnings.map(({ key, message, article, rule }) => (
        <li key={key}>
          <IconAlertTriangle aria-hidden="true" size={16} />
          <span>{message}</span>
          <ArticleRef article={article} rule={rule} />
        </li>
      ))}
    </ul>
  );
}

function mentionText(
  { partyKey, named, found, required }: CheckWholeFragment['mentions'][number],
  publisherKey: string,
  t: Translate,
) {
  if (partyKey === publisherKey) return t('communications.check.publisher');
  if (named === 'in_text') return t('communications.check.inText', { found });
  if (named === 'ticked') return t('communications.check.ticked');
  return required ? (
    <strong>{t('communications.check.missing')}</strong>
  ) : (
    <span className={shared.muted}>{t('communications.check.notAsked')}</span>
  );
}
