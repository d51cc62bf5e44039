import { JOURNAL_PAGE, MOST_LINES } from './paging.ts';
import { createRoute } from '@tanstack/react-router';
import { portalRoute } from '../../app/router/roots.tsx';

/** Whose pages these are: the organisation named in the address, else the one acted for. */
export interface OrganisationSearch {
  readonly organisme?: string;
}

export interface JournalSearch extends OrganisationSearch {
  /** Lines shown, when more than one page. */
  readonly lignes?: number;
}

function organisationSearch(raw: Record<string, unknown>): OrganisationSearch {
  const { organisme } = raw;
  return typeof organisme === 'string' && /^[\w-]{1,150}$/.test(organisme) ? { organisme } : {};
}

const administrationRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/administration',
  validateSearch: organisationSearch,
}).lazy(() => import('./routes/AdministrationPage.lazy.tsx').then((module) => module.route));

const journalRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/journal',
  validateSearch: (raw: Record<string, unknown>): JournalSearch => {
    const lines = Number(raw['lignes']);
    return {
      ...organisationSearch(raw),
      ...(Number.isInteger(lines) && lines > JOURNAL_PAGE ? { lignes: Math.min(lines, MOST_LINES) } : {}),
    };
  },
}).lazy(() => import('./routes/JournalPage.lazy.tsx').then((module) => module.route));

export const administrationRoutes = [administrationRoute, journalRoute];
