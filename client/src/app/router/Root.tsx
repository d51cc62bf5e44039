import { lazy, Suspense } from 'react';
import { Outlet } from '@tanstack/react-router';
import { Announcer } from '../../ui/announcer.tsx';
import { useT } from '../../ui/intl.tsx';
import { Toasts } from '../../ui/toasts.tsx';
import { useSessionIsLost } from '../session/lost-session.ts';
import { OfflineNotice } from './OfflineNotice.tsx';
import styles from './Root.module.css';

const LostSessionDialog = lazy(() => import('../../features/access/components/LostSessionDialog.tsx'));

/** What every page has: the way past the navigation, the live region, the notices above everything. */
export function Root() {
  const t = useT();
  const lost = useSessionIsLost();
  return (
    <>
      <a className={styles.skip} href="#contenu">
        {t('shell.skip')}
      </a>
      <Announcer />
      <OfflineNotice />
      <Outlet />
      <Toasts />
      <Suspense>{lost ? <LostSessionDialog /> : null}</Suspense>
    </>
  );
}
