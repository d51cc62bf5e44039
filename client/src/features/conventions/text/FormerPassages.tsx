import { useQuery } from '@apollo/client/react';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import { T, useT } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { EmptyState, LoadingState } from '../../../ui/states.tsx';
import { DateText } from '../../../ui/text.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { CONSOLIDATED_TEXT } from './operations.ts';
import styles from './Text.module.css';

interface FormerPassagesProps {
  readonly convention: Pick<ConventionData, 'id' | 'asOf'>;
}

/** What the text said before the day and does not say any more, and the fingerprint of what it says. */
export function FormerPassages({ convention }: FormerPassagesProps) {
  const t = useT();
  const { data, error, refetch } = useQuery(CONSOLIDATED_TEXT, {
    variables: { id: convention.id, asOf: convention.asOf },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={3} label={t('documents.screen.loading')} />;
  const text = data.consolidatedText;
  if (!text) return null;
  return (
    <Section title={t('documents.section.former')} sheet={text.former.length > 0}>
      {text.former.length === 0 ? <EmptyState title={t('documents.screen.noFormer')} /> : null}
      {text.former.map(({ id, passage, validTo, end, endedByLabel }) => (
        <details key={id} className={styles.former}>
          <summary>
            {passage.title}{' '}
            <span className={styles.quiet}>
              <T
                id={`documents.screen.${end}`}
                values={{ date: <DateText date={validTo} style="long" />, by: endedByLabel ?? '' }}
              />
            </span>
          </summary>
          {passage.paragraphs.map((paragraph, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- the same paragraph may stand twice
            <p key={index}>
              <del>{paragraph}</del>
            </p>
          ))}
          <p className={styles.quiet}>{t('documents.by', { label: passage.instrumentLabel })}</p>
        </details>
      ))}
      <p className={styles.hash}>
        {t('documents.cover.hash')} : <code>{text.contentHash}</code>
      </p>
    </Section>
  );
}
