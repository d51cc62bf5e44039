import { Link, useMatches, useRouter, type AnyRoute } from '@tanstack/react-router';
import { useT } from '../../ui/intl.tsx';
import { useCurrentTitle } from '../../ui/page-title.ts';
import { NoBreakText } from '../../ui/text.tsx';
import styles from './Shell.module.css';

/** Where the page stands: the home, the pages above, the page itself. Absent on the home. */
export function Breadcrumbs() {
  const t = useT();
  const title = useCurrentTitle();
  const routes: Readonly<Record<string, AnyRoute>> = useRouter().routesByPath;
  const current = useMatches().at(-1);
  if (!current || current.pathname === '/') return null;
  const above = pathsAbove(current.pathname).flatMap((path) => {
    const crumbId = routes[path]?.options.staticData?.crumbId;
    return crumbId ? [{ path, label: t(crumbId) }] : [];
  });
  return (
    <nav className={styles.crumbs} aria-label={t('shell.breadcrumbs')} data-print="no">
      <ol>
        <li>
          <Link to="/">{t('shell.nav.home')}</Link>
        </li>
        {above.map((crumb) => (
          <li key={crumb.path}>
            <Link to={crumb.path}>{crumb.label}</Link>
          </li>
        ))}
        <li aria-current="page">
          <NoBreakText>{title}</NoBreakText>
        </li>
      </ol>
    </nav>
  );
}

/** The addresses that the one of a page goes through, the page itself apart: '/annuaire/x/modifier' → '/annuaire', '/annuaire/x'. */
function pathsAbove(pathname: string): string[] {
  const parts = pathname.split('/').filter(Boolean);
  return parts.slice(0, -1).map((_, index) => `/${parts.slice(0, index + 1).join('/')}`);
}
