import type { ReactNode } from 'react';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import styles from '../../../app/public-pages/Public.module.css';

interface DoorCardProps {
  readonly title: string;
  readonly description?: ReactNode;
  readonly children: ReactNode;
}

/** The sheet in the middle of the ruled page: sign-in, reset, invitation. */
export function DoorCard({ title, description, children }: DoorCardProps) {
  return (
    <main id="contenu" className={styles.desk} tabIndex={-1}>
      <div className={styles.card}>
        <PageHeader title={title} description={description} />
        {children}
      </div>
    </main>
  );
}

/** A result said in the card: what failed, or what was done. */
export function DoorNotice({ tone, children }: { readonly tone: 'bad' | 'good'; readonly children: ReactNode }) {
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={tone === 'bad' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}
