import type { ApolloClient } from '@apollo/client';
import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router';
import { loadWorkspace, type Workspace } from '../../workspaces/workspace.ts';
import { PROBE } from '../apollo/client.ts';
import { failureOf } from '../errors/failure.ts';
import { loadWholeCatalogue, setLocale } from '../intl/language.tsx';
import { PublicLayout } from '../public-pages/PublicLayout.tsx';
import { setActingOrganisation } from '../session/acting.ts';
import { VIEWER, type Viewer } from '../session/viewer.ts';
import type { SignedInViewer } from '../session/viewer-context.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { Root } from './Root.tsx';

export interface RouterContext {
  readonly apollo: ApolloClient;
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Root,
  notFoundComponent: NotFoundPage,
});

/** Pages that anybody may read. */
export const publicRoute = createRoute({ getParentRoute: () => rootRoute, id: 'public', component: PublicLayout });

/** Pages behind the sign-in: the shell, the words of the features and the bundle of one workspace come together. */
export const portalRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'portal',
  beforeLoad: async ({ context, location }): Promise<{ viewer: SignedInViewer; workspace: Workspace }> => {
    const viewer = await findViewer(context.apollo);
    if (!viewer) throw redirect({ to: '/connexion', search: { retour: location.href } });
    const { membership } = viewer;
    if (!membership) throw redirect({ to: '/sans-organisation' });
    setActingOrganisation(membership.organisation.id);
    setLocale(viewer.locale);
    const [workspace] = await Promise.all([loadWorkspace(membership.workspace), loadWholeCatalogue()]);
    return { viewer: { ...viewer, membership }, workspace };
  },
}).lazy(() => import('../shell/shell.lazy.tsx').then((module) => module.route));

async function findViewer(apollo: ApolloClient): Promise<Viewer | null> {
  try {
    const { data } = await apollo.query({ query: VIEWER, fetchPolicy: 'cache-first', context: PROBE });
    return data?.viewer ?? null;
  } catch (error) {
    if (failureOf(error).kind === 'unauthenticated') return null;
    throw error;
  }
}
