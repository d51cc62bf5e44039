import type { ApolloClient } from '@apollo/client';
import { describe, expect, it, vi } from 'vitest';
import { actingOrganisation, setActingOrganisation } from './acting.ts';
import { leave } from './leave.ts';

/** Signs out in front of a server that answers so; returns where the browser went, and by which way. */
async function whereLeavingLeads(answer: () => Response): Promise<{ loaded: string[]; shown: string[] }> {
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => answer());
  const clearStore = vi.fn(async () => []);
  const apollo = { clearStore } as unknown as ApolloClient;
  const loaded: string[] = [];
  const shown: string[] = [];
  setActingOrganisation('TzE');
  await leave({ options: { context: { apollo } }, history: { push: (path) => shown.push(path) } }, (address) =>
    loaded.push(address),
  );
  expect(clearStore).toHaveBeenCalledOnce();
  expect(actingOrganisation()).toBeNull();
  return { loaded, shown };
}

const signedOut = (next?: string): Response =>
  new Response(null, { status: 204, headers: next === undefined ? {} : { 'maillage-continue': next } });

describe('Leaving', () => {
  it('shows the door again to whoever came by a password', async () => {
    expect(await whereLeavingLeads(() => signedOut())).toEqual({ loaded: [], shown: ['/connexion'] });
  });

  it('goes on to the identity provider for whoever came by it', async () => {
    expect(await whereLeavingLeads(() => signedOut('/auth/oidc/sign-out'))).toEqual({
      loaded: [`${location.origin}/auth/oidc/sign-out`],
      shown: [],
    });
  });

  it.each(['https://mal.example/', '//mal.example/', '/\\mal.example', 'javascript:alert(1)', 'http://'])(
    'follows no address that the server does not promise: %s',
    async (next) => {
      expect(await whereLeavingLeads(() => signedOut(next))).toEqual({ loaded: [], shown: ['/connexion'] });
    },
  );

  it('shows the door even when the server cannot be reached', async () => {
    const unreachable = (): Response => {
      throw new TypeError('no network');
    };
    expect(await whereLeavingLeads(unreachable)).toEqual({ loaded: [], shown: ['/connexion'] });
  });
});
