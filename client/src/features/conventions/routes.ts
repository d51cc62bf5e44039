import { isCalendarDate } from '@maillage/kernel';
import { createRoute } from '@tanstack/react-router';
import { loadWholeCatalogue } from '../../app/intl/language.tsx';
import { portalRoute, publicRoute } from '../../app/router/roots.tsx';
import { listSearch } from '../../ui/table/list-state.ts';
import { conventionsList } from './list.ts';
import { DIFFERENCE_KINDS, TABS, type ConventionSearch, type ConventionTab, type DifferenceKind } from './tabs.ts';

export const conventionsRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/conventions',
  validateSearch: listSearch(conventionsList),
  staticData: { crumbId: 'conventions.title' },
}).lazy(() => import('./routes/ConventionsPage.lazy.tsx').then((module) => module.route));

export const newConventionRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/conventions/nouvelle',
}).lazy(() => import('./routes/NewConventionPage.lazy.tsx').then((module) => module.route));

export const readingsRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/conventions/reprises',
  staticData: { crumbId: 'reading.title' },
}).lazy(() => import('./routes/ReadingsPage.lazy.tsx').then((module) => module.route));

export const readingRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/conventions/reprises/$readingId',
}).lazy(() => import('./routes/ReadingPage.lazy.tsx').then((module) => module.route));

/** One convention: the tab and the day of reading are in the address. */
export const conventionRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/conventions/$conventionId',
  validateSearch: (raw: Record<string, unknown>): ConventionSearch => ({
    ...(TABS.includes(raw['onglet'] as ConventionTab) ? { onglet: raw['onglet'] as ConventionTab } : {}),
    ...(isCalendarDate(raw['au']) ? { au: raw['au'] } : {}),
    ...(typeof raw['partie'] === 'string' ? { partie: raw['partie'] } : {}),
    ...(typeof raw['etat'] === 'string' ? { etat: raw['etat'] } : {}),
    ...(isCalendarDate(raw['comparer']) ? { comparer: raw['comparer'] } : {}),
    ...(DIFFERENCE_KINDS.includes(raw['ecart'] as DifferenceKind) ? { ecart: raw['ecart'] as DifferenceKind } : {}),
  }),
}).lazy(() => import('./routes/ConventionPage.lazy.tsx').then((module) => module.route));

export const avenantRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/conventions/$conventionId/avenants/$avenantId',
}).lazy(() => import('./routes/AvenantPage.lazy.tsx').then((module) => module.route));

export const conventionRoutes = [
  conventionsRoute,
  newConventionRoute,
  readingsRoute,
  readingRoute,
  conventionRoute,
  avenantRoute,
];

/** The page behind a link to sign, for people without an account. */
export const signingLinkRoutes = [
  createRoute({
    getParentRoute: () => publicRoute,
    path: '/signature/$token',
    beforeLoad: loadWholeCatalogue,
  }).lazy(() => import('./signing/by-link/SigningLinkPage.lazy.tsx').then((module) => module.route)),
] as const;
