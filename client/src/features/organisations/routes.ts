import { createRoute } from '@tanstack/react-router';
import { portalRoute } from '../../app/router/roots.tsx';
import { listSearch } from '../../ui/table/list-state.ts';
import { organisationsList } from './list.ts';

const directoryRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/annuaire',
  validateSearch: listSearch(organisationsList),
  staticData: { crumbId: 'organisations.title' },
}).lazy(() => import('./routes/DirectoryPage.lazy.tsx').then((module) => module.route));

const newOrganisationRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/annuaire/nouvelle',
}).lazy(() => import('./routes/NewOrganisationPage.lazy.tsx').then((module) => module.route));

const organisationRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/annuaire/$organisationId',
}).lazy(() => import('./routes/OrganisationPage.lazy.tsx').then((module) => module.route));

const editOrganisationRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/annuaire/$organisationId/modifier',
}).lazy(() => import('./routes/EditOrganisationPage.lazy.tsx').then((module) => module.route));

export const organisationRoutes = [directoryRoute, newOrganisationRoute, organisationRoute, editOrganisationRoute];
