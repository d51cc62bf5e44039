import { useEffect, useRef, type ReactNode } from 'react';
import { usePageTitle } from './page-title.ts';
import { NoBreakText } from './text.tsx';
import styles from './Page.module.css';

interface PageHeaderProps {
  readonly title: string;
  /** What kind of thing it is, above the title. */
  readonly eyebrow?: ReactNode;
  readonly description?: ReactNode;
  /** Beside the title: the state. */
  readonly status?: ReactNode;
  readonly actions?: ReactNode;
}

/** The only h1 of a page; gives the document its title and takes the focus after a change of page. */
export function PageHeader({ title, eyebrow, description, status, actions }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const takeFocus = usePageTitle(title);
  useEffect(() => {
    if (takeFocus()) heading.current?.focus({ preventScroll: true });
  }, [takeFocus]);

  return (
    <header className={styles.header}>
      <div className={styles.headings}>
        {eyebrow ? <div className={styles.eyebrow}>{eyebrow}</div> : null}
        <div className={styles.titleLine}>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            <NoBreakText>{title}</NoBreakText>
          </h1>
          {status}
        </div>
        {description ? <div className={styles.description}>{description}</div> : null}
      </div>
      {actions ? (
        <div className={styles.actions} data-print="no">
          {actions}
        </div>
      ) : null}
    </header>
  );
}
