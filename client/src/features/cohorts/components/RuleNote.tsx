import { useQuery } from '@apollo/client/react';
import { isCalendarDate } from '@maillage/kernel';
import { useT } from '../../../ui/intl.tsx';
import { CATEGORY_RULE } from '../need-operations.ts';
import styles from './Cohorts.module.css';

interface Rule {
  readonly minimum: string | null;
  readonly allowsDirector: boolean;
  readonly source: string;
}

interface RuleTextProps {
  /** Null where the law asks for nothing. */
  readonly rule: Rule | null;
  readonly population: number | null;
}

/** What the law asks of a commune for its secrétaire général de mairie, with its source. */
export function RuleText({ rule, population }: RuleTextProps) {
  const t = useT();
  if (!rule) return <p>{t('needs.rule.none')}</p>;
  return (
    <>
      <p>
        {rule.minimum === null
          ? t('needs.rule.any', { population: population ?? 0 })
          : t('needs.rule.minimum', { minimum: rule.minimum, population: population ?? 0 })}{' '}
        {rule.allowsDirector ? t('needs.rule.director') : null}
      </p>
      <p className={styles.muted}>{t('needs.rule.source', { source: rule.source })}</p>
    </>
  );
}

/** The same while the form is filled: nothing until the commune and the day are known. */
export function RuleNote({ inseeCode, on }: { readonly inseeCode: string; readonly on: string }) {
  const ready = inseeCode !== '' && isCalendarDate(on);
  const { data, previousData } = useQuery(CATEGORY_RULE, {
    variables: { inseeCode, on: on as never },
    skip: !ready,
  });
  const shown = data ?? previousData;
  return (
    <div role="status" className={ready && shown ? styles.note : undefined}>
      {ready && shown ? <RuleText rule={shown.categoryRule} population={shown.commune?.population ?? null} /> : null}
    </div>
  );
}
