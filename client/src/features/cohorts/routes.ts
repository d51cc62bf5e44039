import { createRoute } from '@tanstack/react-router';
import { loadWholeCatalogue } from '../../app/intl/language.tsx';
import { portalRoute, publicRoute } from '../../app/router/roots.tsx';
import { cohortImmersionsSearch, hostingSearch } from './immersions/list.ts';
import { listSearch } from '../../ui/table/list-state.ts';
import { attendanceRoutes } from './attendance/routes.ts';
import {
  candidaturesList,
  COHORT_VIEWS,
  cohortsList,
  FIGURE_AREAS,
  needsList,
  NEEDS_VIEWS,
  type CohortSearch,
  type NeedsSearch,
} from './list.ts';
import { meetingsRoutes } from './meetings/routes.ts';
import { selectionRoutes } from './selection/routes.ts';

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

const cohortsRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/cohortes',
  validateSearch: listSearch(cohortsList),
  staticData: { crumbId: 'cohorts.title' },
}).lazy(() => import('./routes/CohortsPage.lazy.tsx').then((module) => module.route));

const newCohortRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/cohortes/nouvelle',
  validateSearch: (raw: Record<string, unknown>): { readonly dispositif?: string } =>
    typeof raw['dispositif'] === 'string' ? { dispositif: raw['dispositif'] } : {},
}).lazy(() => import('./routes/NewCohortPage.lazy.tsx').then((module) => module.route));

const readCandidatures = listSearch(candidaturesList);

const cohortRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/cohortes/$cohortId',
  validateSearch: (raw: Record<string, unknown>): CohortSearch => ({
    ...readCandidatures(raw),
    ...(COHORT_VIEWS.includes(raw['vue'] as never) ? { vue: raw['vue'] as NonNullable<CohortSearch['vue']> } : {}),
  }),
}).lazy(() => import('./routes/CohortPage.lazy.tsx').then((module) => module.route));

const editCohortRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/cohortes/$cohortId/modifier',
}).lazy(() => import('./routes/EditCohortPage.lazy.tsx').then((module) => module.route));

const newCandidatureRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/cohortes/$cohortId/candidatures/nouvelle',
}).lazy(() => import('./routes/NewCandidaturePage.lazy.tsx').then((module) => module.route));

const importCandidaturesRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/cohortes/$cohortId/importer',
}).lazy(() => import('./routes/ImportCandidaturesPage.lazy.tsx').then((module) => module.route));

const cohortImmersionsRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/cohortes/$cohortId/immersions',
  validateSearch: cohortImmersionsSearch,
}).lazy(() => import('./routes/CohortImmersionsPage.lazy.tsx').then((module) => module.route));

const hostingRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/immersions',
  validateSearch: hostingSearch,
  staticData: { crumbId: 'hosting.title' },
}).lazy(() => import('./routes/HostingPage.lazy.tsx').then((module) => module.route));

const newHostOfferRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/immersions/nouvelle',
}).lazy(() => import('./routes/NewHostOfferPage.lazy.tsx').then((module) => module.route));

const hostOfferRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/immersions/$offerId',
}).lazy(() => import('./routes/HostOfferPage.lazy.tsx').then((module) => module.route));

const candidatureRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/candidatures/$candidatureId',
}).lazy(() => import('./routes/CandidaturePage.lazy.tsx').then((module) => module.route));

const editCandidatureRoute = createRoute({
  getParentRoute: () => portalRoute,
  path: '/candidatures/$candidatureId/modifier',
}).lazy(() => import('./routes/EditCandidaturePage.lazy.tsx').then((module) => module.route));

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
  cohortsRoute,
  newCohortRoute,
  cohortRoute,
  editCohortRoute,
  newCandidatureRoute,
  importCandidaturesRoute,
  candidatureRoute,
  editCandidatureRoute,
  ...meetingsRoutes,
  ...selectionRoutes,
  cohortImmersionsRoute,
  hostingRoute,
  newHostOfferRoute,
  hostOfferRoute,
];

/** The page behind the link of a follow-up, for people without an account. */
export const followUpLinkRoutes = [
  createRoute({
    getParentRoute: () => publicRoute,
    path: '/suivi/$token',
    beforeLoad: loadWholeCatalogue,
  }).lazy(() => import('./follow-up/FollowUpLinkPage.lazy.tsx').then((module) => module.route)),
] as const;
