import { Link, Outlet } from '@tanstack/react-router';
import { useT } from '../../ui/intl.tsx';
import { Logo } from '../../ui/Logo.tsx';
import { PublicLinks } from './PublicLinks.tsx';
import styles from './Public.module.css';

/** Around the pages that need no sign-in. */
export function PublicLayout() {
  const t = useT();
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Link to="/" className={styles.brand} aria-label={t('shell.brandHome')}>
          <Logo />
          Maillage
        </Link>
      </header>
      <Outlet />
      <footer className={styles.footer}>
        <PublicLinks />
      </footer>
    </div>
  );
}
