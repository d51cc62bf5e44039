import type { SigningPage } from '@maillage/domain/conventions';
import type { ClientRefusal } from '../../../../ui/forms/refusals.tsx';

/** What the door of the links answered: the page that opens now, with the reasons against what was asked. */
export type LinkAnswer =
  | { readonly ok: true; readonly page: SigningPage; readonly refusals: readonly ClientRefusal[] }
  | {
      readonly ok: false;
      /** Stable code of the server, or 'OFFLINE' when it could not be reached. */
      readonly code: string;
      /** Seconds to wait before another try, when the server throttles. */
      readonly retryAfter: number | null;
    };

export type LinkAct = 'open' | 'sign' | 'decline' | 'renew';

/** Asks something of a link to sign. The token travels in the body: an address is kept in logs. */
export async function askLink(act: LinkAct, token: string, fields: object = {}): Promise<LinkAnswer> {
  let response: Response;
  try {
    response = await fetch(`/signing-links/${act}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ ...fields, token }),
    });
  } catch {
    return { ok: false, code: 'OFFLINE', retryAfter: null };
  }
  const answer: unknown = await response.json().catch(() => null);
  const { page, refusals, error } = (answer ?? {}) as {
    page?: SigningPage;
    refusals?: readonly ClientRefusal[];
    error?: { code?: string };
  };
  if (page) return { ok: true, page, refusals: refusals ?? [] };
  const wait = Number(response.headers.get('retry-after') ?? Number.NaN);
  return {
    ok: false,
    code: error?.code ?? 'INTERNAL_SERVER_ERROR',
    retryAfter: Number.isFinite(wait) ? wait : null,
  };
}
