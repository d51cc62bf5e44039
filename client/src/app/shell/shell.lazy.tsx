import { createLazyRoute, Outlet, useRouteContext } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useT } from '../../ui/intl.tsx';
import { LoadingState } from '../../ui/states.tsx';
import { PublicLinks } from '../public-pages/PublicLinks.tsx';
import { ViewerProvider } from '../session/viewer-context.tsx';
import { Breadcrumbs } from './Breadcrumbs.tsx';
import { Header } from './Header.tsx';
import { MobileNavigation, Navigation } from './Navigation.tsx';
import styles from './Shell.module.css';

export const route = createLazyRoute('/portal')({ component: Shell });

/** The frame of every signed-in page: header, navigation of the workspace, page, foot. */
function Shell() {
  const t = useT();
  const { viewer, workspace } = useRouteContext({ from: '/portal' });
  const [menuOpened, setMenuOpened] = useState(false);
  return (
    <ViewerProvider viewer={viewer}>
      <div className={styles.shell}>
        <Header onMenu={() => setMenuOpened(true)} />
        <nav className={styles.navigation} aria-label={t(workspace.titleId)} data-print="no">
          <Navigation workspace={workspace} />
        </nav>
        <MobileNavigation workspace={workspace} opened={menuOpened} onClose={() => setMenuOpened(false)} />
        <div className={styles.column}>
          <main id="contenu" className={styles.main} tabIndex={-1}>
            <Breadcrumbs />
            <Suspense fallback={<LoadingState />}>
              <Outlet />
            </Suspense>
          </main>
          <footer className={styles.footer} data-print="no">
            <PublicLinks />
          </footer>
        </div>
      </div>
    </ViewerProvider>
  );
}
