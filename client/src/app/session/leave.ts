import type { ApolloClient } from '@apollo/client';
import { setActingOrganisation } from './acting.ts';
import { signOut } from './auth-api.ts';

/** What leaving needs of the router. */
interface Leavable {
  readonly options: { readonly context: { readonly apollo: ApolloClient } };
  readonly history: { push(path: string): void };
}

/** Ends the session, forgets everything read, and goes back to the door. */
export async function leave(router: Leavable): Promise<void> {
  await signOut();
  setActingOrganisation(null);
  await router.options.context.apollo.clearStore();
  router.history.push('/connexion');
}
