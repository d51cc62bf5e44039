import type { FollowUpContract, FollowUpSituation } from '@maillage/domain/cohorts';

/** What the link of somebody opens. */
export interface FollowUpPage {
  readonly firstName: string;
  readonly cohortTitle: string;
  readonly months: number;
  readonly expiresOn: string;
  readonly situation: FollowUpSituation | null;
  readonly employer: string | null;
  readonly contract: FollowUpContract | null;
  readonly satisfaction: number | null;
  readonly remark: string | null;
}

export interface FollowUpAnswer {
  readonly situation: FollowUpSituation;
  readonly employer: string | null;
  readonly contract: FollowUpContract | null;
  readonly satisfaction: number | null;
  readonly remark: string | null;
}

export type DoorAnswer =
  | { readonly ok: true; readonly page: FollowUpPage }
  /** Stable code of the server, or 'OFFLINE' when it could not be reached. */
  | { readonly ok: false; readonly code: string };

/** Opens the link of a follow-up, or answers by it. The token travels in the body: an address is kept in logs. */
export async function askDoor(act: 'open' | 'answer', token: string, answer: object = {}): Promise<DoorAnswer> {
  let response: Response;
  try {
    response = await fetch(`/follow-ups/${act}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ ...answer, token }),
    });
  } catch {
    return { ok: false, code: 'OFFLINE' };
  }
  const body: unknown = await response.json().catch(() => null);
  const { page, error } = (body ?? {}) as { page?: FollowUpPage; error?: { code?: string } };
  return page ? { ok: true, page } : { ok: false, code: error?.code ?? 'INTERNAL_SERVER_ERROR' };
}
