import type { ApolloClient } from '@apollo/client';
import { setActingOrganisation } from './acting.ts';
import { signOut } from './auth-api.ts';

/** What leaving needs of the router. */
interface Leavable {
  readonly options: { readonly context: { readonly apollo: ApolloClient } };
  readonly history: { push(path: string): void };
}

/**
 * Ends the session, forgets everything read, and goes back to the door: through the identity provider for whoever came
 * by it, since staying signed in there would open the portal again without a question.
 * @param load leaves the page for an address of the server
 */
export async function leave(
  router: Leavable,
  load: (address: string) => void = (address) => location.assign(address),
): Promise<void> {
  const answer = await signOut();
  setActingOrganisation(null);
  await router.options.context.apollo.clearStore();
  if (answer.ok && answer.value.next !== null) load(answer.value.next);
  else router.history.push('/connexion');
}
