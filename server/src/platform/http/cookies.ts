import type { Request } from 'express';

/** One cookie of a request as it was sent, or null. Ours hold base64url: there is nothing to decode. */
export function cookieOf(request: Pick<Request, 'headers'>, name: string): string | null {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}
