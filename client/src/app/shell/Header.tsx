import { ActionIcon } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { IconMenu, IconSearch } from '../../ui/icons.ts';
import { useT } from '../../ui/intl.tsx';
import { Logo } from '../../ui/Logo.tsx';
import { AccountMenu } from './AccountMenu.tsx';
import { NotificationsMenu } from './NotificationsMenu.tsx';
import { OrganisationSwitcher } from './OrganisationSwitcher.tsx';
import styles from './Header.module.css';

const GlobalSearch = lazy(() => import('./GlobalSearch.tsx'));

export function Header({ onMenu }: { readonly onMenu: () => void }) {
  const t = useT();
  const [searching, setSearching] = useState(false);
  useSearchShortcut(() => setSearching(true));
  return (
    <header className={styles.header} data-print="no">
      <ActionIcon
        className={styles.burger}
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('shell.menu')}
        onClick={onMenu}
      >
        <IconMenu aria-hidden="true" size={22} />
      </ActionIcon>
      <Link to="/" className={styles.brand} aria-label={t('shell.brandHome')}>
        <Logo size={30} />
        <span className={styles.brandName}>Maillage</span>
      </Link>
      <OrganisationSwitcher />
      <button type="button" className={styles.search} onClick={() => setSearching(true)} aria-keyshortcuts="Control+K">
        <IconSearch aria-hidden="true" size={18} />
        <span className={styles.searchText}>{t('shell.search')}</span>
        <kbd className={styles.kbd} aria-hidden="true">
          Ctrl K
        </kbd>
      </button>
      <NotificationsMenu />
      <AccountMenu />
      <Suspense>{searching ? <GlobalSearch onClose={() => setSearching(false)} /> : null}</Suspense>
    </header>
  );
}

function useSearchShortcut(open: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        open();
      }
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  });
}
