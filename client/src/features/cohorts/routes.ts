import { createRoute } from '@tanstack/react-router';
import { portalRoute } from '../../app/router/roots.tsx';
import { listSearch } from '../../ui/table/list-state.ts';
import { attendanceRoutes } from './attendance/routes.ts';
import { FIGURE_AREAS, needsList, NEEDS_VIEWS, type NeedsSearch } from './list.ts';

const schemesRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/dispositifs',
  staticData: { crumbId: 'schemes.title' },
}).lazy(() => import('./routes/SchemesPage.lazy.tsx').then((module) => module.route));

const newSchemeRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/dispositifs/nouveau',
}).lazy(() => import('./routes/NewSchemePage.lazy.tsx').then((module) => module.route));

const schemeRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/dispositifs/$schemeId',
}).lazy(() => import('./routes/SchemePage.lazy.tsx').then((module) => module.route));

const editSchemeRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/dispositifs/$schemeId/modifier',
}).lazy(() => import('./routes/EditSchemePage.lazy.tsx').then((module) => module.route));

const readList = listSearch(needsList);

const needsRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/besoins',
  validateSearch: (raw: Record<string, unknown>): NeedsSearch => ({
    ...readList(raw),
    ...(NEEDS_VIEWS.includes(raw['vue'] as never) ? { vue: raw['vue'] as NonNullable<NeedsSearch['vue']> } : {}),
    ...(FIGURE_AREAS.includes(raw['par'] as never) ? { par: raw['par'] as NonNullable<NeedsSearch['par']> } : {}),
  }),
  staticData: { crumbId: 'needs.title' },
}).lazy(() => import('./routes/NeedsPage.lazy.tsx').then((module) => module.route));

const newNeedRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/besoins/nouveau',
}).lazy(() => import('./routes/NewNeedPage.lazy.tsx').then((module) => module.route));

const needRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/besoins/$needId',
}).lazy(() => import('./routes/NeedPage.lazy.tsx').then((module) => module.route));

const editNeedRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/besoins/$needId/modifier',
}).lazy(() => import('./routes/EditNeedPage.lazy.tsx').then((module) => module.route));

const campaignRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/besoins/campagnes/$campaignId',
}).lazy(() => import('./routes/CampaignPage.lazy.tsx').then((module) => module.route));

export const cohortsRoutes = [
  schemesRoute,
  newSchemeRoute,
  schemeRoute,
  editSchemeRoute,
  needsRoute,
  newNeedRoute,
  needRoute,
  editNeedRoute,
  campaignRoute,
  ...attendanceRoutes,
];
