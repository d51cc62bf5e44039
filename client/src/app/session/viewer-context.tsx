import type { ApolloClient } from '@apollo/client';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { createContext, use, useMemo, type ReactNode } from 'react';
import { ActingOrganisationProvider } from '../../ui/acting-organisation.ts';
import { DraftStoreProvider, draftsWithFallback, localDrafts, type DraftStore } from '../../ui/forms/drafts.ts';
import { TodayProvider } from '../../ui/today.tsx';
import { serverDrafts } from './server-drafts.ts';
import { VIEWER, type Viewer, type ViewerCapability, type ViewerMembership } from './viewer.ts';

export interface SignedInViewer extends Viewer {
  readonly membership: ViewerMembership;
}

const ViewerContext = createContext<SignedInViewer | null>(null);

/** The reader. @throws Error outside the signed-in pages. */
export function useViewer(): SignedInViewer {
  const viewer = use(ViewerContext);
  if (!viewer) throw new Error('useViewer is for the pages behind the sign-in.');
  return viewer;
}

export function useCan(capability: ViewerCapability): boolean {
  return useViewer().capabilities.includes(capability);
}

interface ViewerProviderProps {
  /** As the route found the reader. */
  readonly viewer: Viewer & { readonly membership: ViewerMembership };
  readonly children: ReactNode;
}

/** Gives the pages the reader, the day, the organisation acted for and the place of the drafts. */
export function ViewerProvider({ viewer: found, children }: ViewerProviderProps) {
  // The cache follows later changes (name, language); the route's answer holds until then.
  const { data } = useQuery(VIEWER, { fetchPolicy: 'cache-only' });
  const current = data?.viewer?.membership ? (data.viewer as SignedInViewer) : found;
  const apollo = useApolloClient();
  const drafts = useDrafts(apollo, `${current.id}:${current.membership.organisation.id}`);
  return (
    <ViewerContext value={current}>
      <TodayProvider today={current.today}>
        <ActingOrganisationProvider value={current.membership.organisation.id}>
          <DraftStoreProvider value={drafts}>{children}</DraftStoreProvider>
        </ActingOrganisationProvider>
      </TodayProvider>
    </ViewerContext>
  );
}

/** The server keeps the drafts; this browser does while the server does not answer. */
function useDrafts(apollo: ApolloClient, owner: string): DraftStore {
  return useMemo(() => draftsWithFallback(serverDrafts(apollo), localDrafts(owner)), [apollo, owner]);
}
