import { Popover } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from './intl.tsx';
import styles from './Badge.module.css';

interface ArticleRefProps {
  /** Number of the article, '6.1'. */
  readonly article?: string | null | undefined;
  readonly heading?: string | null | undefined;
  /** Identifier of the rule, 'VALS-12.1'. */
  readonly rule?: string | null | undefined;
  /** Link to the article. */
  readonly link?: ReactNode;
}

/** 'art. 6.1', which opens on where a number, a date or a duty comes from. Nothing when there is no source. */
export function ArticleRef({ article, heading, rule, link }: ArticleRefProps) {
  const t = useT();
  if (!article && !rule) return null;
  const label = article ? t('ui.article.short', { article }) : rule;
  return (
    <Popover position="top" withArrow shadow="md" trapFocus={false}>
      <Popover.Target>
        <button type="button" className={styles.reference} aria-label={t('ui.article.why', { label: String(label) })}>
          {label}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={styles.origin}>
          {article ? (
            <strong>{heading ? t('ui.article.full', { article, heading }) : t('ui.article.long', { article })}</strong>
          ) : null}
          {rule ? <span className={styles.originTerm}>{t('ui.article.rule', { rule })}</span> : null}
          {link}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
