import { useId, type ReactNode } from 'react';
import styles from './Page.module.css';

interface SectionProps {
  readonly title: ReactNode;
  readonly level?: 2 | 3 | 4;
  readonly id?: string;
  readonly description?: ReactNode;
  readonly actions?: ReactNode;
  /** On a sheet of paper with an edge (default), or straight on the page. */
  readonly sheet?: boolean;
  readonly children: ReactNode;
}

/** A titled part of a page, a landmark by its title. */
export function Section({ title, level = 2, id, description, actions, sheet = true, children }: SectionProps) {
  const own = useId();
  const headingId = `${id ?? own}-titre`;
  const Heading = `h${level}` as const;
  return (
    <section className={styles.section} id={id} aria-labelledby={headingId}>
      <div className={styles.sectionHeader}>
        <Heading id={headingId}>{title}</Heading>
        {actions ? <div data-print="no">{actions}</div> : null}
        {description ? <div className={styles.sectionDescription}>{description}</div> : null}
      </div>
      {sheet ? <div className={styles.sheet}>{children}</div> : children}
    </section>
  );
}

export interface Definition {
  readonly key: string;
  readonly term: ReactNode;
  readonly value: ReactNode;
}

/** Facts side by side: term, value. */
export function DefinitionList({ items }: { readonly items: readonly Definition[] }) {
  return (
    <dl className={styles.definitions}>
      {items.flatMap((item) => [
        <dt key={`${item.key}-term`}>{item.term}</dt>,
        <dd key={`${item.key}-value`}>{item.value}</dd>,
      ])}
    </dl>
  );
}
