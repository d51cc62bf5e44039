import { createRoute } from '@tanstack/react-router';
import { portalRoute } from '../../../app/router/roots.tsx';

const selectionRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/cohortes/$cohortId/selection',
}).lazy(() => import('./SelectionPage.lazy.tsx').then((module) => module.route));

const juriesRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/jurys',
  staticData: { crumbId: 'juries.title' },
}).lazy(() => import('./JuriesPage.lazy.tsx').then((module) => module.route));

export interface JurySearch {
  /** Place in the call of who is on the sheet, from 1. */
  readonly passage?: number;
}

const juryRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/jurys/$juryDayId',
  validateSearch: (raw: Record<string, unknown>): JurySearch => {
    const passage = Number(raw['passage']);
    return Number.isInteger(passage) && passage > 0 && passage <= 60 ? { passage } : {};
  },
}).lazy(() => import('./JuryPage.lazy.tsx').then((module) => module.route));

export const selectionRoutes = [selectionRoute, juriesRoute, juryRoute];
