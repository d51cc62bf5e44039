import { Link } from '@tanstack/react-router';
import { useT } from '../../ui/intl.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { NotFoundState } from '../../ui/states.tsx';
import styles from '../public-pages/Public.module.css';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const t = useT();
  return (
    <main id="contenu" className={styles.main} tabIndex={-1}>
      <PageHeader title={t('ui.notFound.page')} />
      <NotFoundState>
        <Link to="/">{t('shell.nav.home')}</Link>
      </NotFoundState>
    </main>
  );
}
