import type { ApolloClient } from '@apollo/client';
import { createRouter } from '@tanstack/react-router';
import { accessRoutes } from '../../features/access/routes.ts';
import { accountRoute } from '../../features/account/routes.ts';
import { administrationRoutes } from '../../features/administration/routes.ts';
import { cohortsRoutes, followUpLinkRoutes } from '../../features/cohorts/routes.ts';
import { conventionRoutes, signingLinkRoutes } from '../../features/conventions/routes.ts';
import { organisationRoutes } from '../../features/organisations/routes.ts';
import { referenceRoutes } from '../../features/reference/routes.ts';
import { homeRoute } from '../../features/steering/routes.ts';
import { wantTitleFocus } from '../../ui/page-title.ts';
import { PageFailure } from '../errors/FailureState.tsx';
import { publicPages } from '../public-pages/routes.ts';
import { portalRoute, publicRoute, rootRoute } from './roots.tsx';
import { Pending } from './Pending.tsx';

// A feature adds its routes to one of the two branches, and its entry to the navigation of the workspaces.
const routeTree = rootRoute.addChildren([
  publicRoute.addChildren([...accessRoutes, ...signingLinkRoutes, ...followUpLinkRoutes, ...publicPages]),
  portalRoute.addChildren([
    homeRoute,
    ...conventionRoutes,
    ...cohortsRoutes,
    ...organisationRoutes,
    ...referenceRoutes,
    ...administrationRoutes,
    accountRoute,
  ]),
]);

export function createAppRouter(apollo: ApolloClient) {
  const router = createRouter({
    routeTree,
    context: { apollo },
    defaultErrorComponent: PageFailure,
    defaultPendingComponent: Pending,
    defaultPendingMs: 300,
    scrollRestoration: true,
    // Only what a route declares reaches its page: the rest of an address is nobody's business.
    search: { strict: true },
    trailingSlash: 'never',
  });
  router.subscribe('onBeforeNavigate', ({ pathChanged, fromLocation }) => {
    if (pathChanged && fromLocation) wantTitleFocus();
  });
  return router;
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }

  interface StaticDataRouteOption {
    /** Message that names this page among the breadcrumbs of the pages below it. */
    readonly crumbId?: string;
  }
}
