import { Link, useMatches } from '@tanstack/react-router';
import { useT } from '../../ui/intl.tsx';
import { useCurrentTitle } from '../../ui/page-title.ts';
import styles from './Shell.module.css';

/** Where the page stands: the home, the pages above, the page itself. Absent on the home. */
export function Breadcrumbs() {
  const t = useT();
  const title = useCurrentTitle();
  const matches = useMatches();
  const current = matches.at(-1);
  if (!current || current.pathname === '/') return null;
  const above = matches.slice(0, -1).flatMap((match) => {
    const { crumbId } = match.staticData;
    return crumbId ? [{ path: match.pathname, label: t(crumbId) }] : [];
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
        <li aria-current="page">{title}</li>
      </ol>
    </nav>
  );
}
