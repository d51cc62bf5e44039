import { createRoute } from '@tanstack/react-router';
import { portalRoute } from '../../app/router/roots.tsx';
import { listSearch } from '../../ui/table/list-state.ts';
import { communesList, neighboursList } from './lists.ts';

const communesRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/communes',
  validateSearch: listSearch(communesList),
  staticData: { crumbId: 'reference.communes' },
}).lazy(() => import('./routes/CommunesPage.lazy.tsx').then((module) => module.route));

const communeRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/communes/$inseeCode',
  validateSearch: listSearch(neighboursList),
}).lazy(() => import('./routes/CommunePage.lazy.tsx').then((module) => module.route));

const epciRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/intercommunalites/$siren',
}).lazy(() => import('./routes/EpciPage.lazy.tsx').then((module) => module.route));

const sourcesRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/referentiels',
}).lazy(() => import('./routes/SourcesPage.lazy.tsx').then((module) => module.route));

export const referenceRoutes = [communesRoute, communeRoute, epciRoute, sourcesRoute];
