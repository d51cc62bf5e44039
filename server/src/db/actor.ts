import type { CalendarDate } from '@maillage/kernel';

export type MembershipRole = 'administrator' | 'coordinator' | 'agent' | 'elected' | 'reader';

export interface ActorMembership {
  id: string;
  organisationId: string;
  organisationKind: string;
  role: MembershipRole;
  office: string | null;
}

/** Who speaks to the database: an account, acting for one of its organisations (null: for none). Ids are bare uuids. */
export interface Actor {
  accountId: string;
  sessionId: string | null;
  displayName: string;
  email: string;
  locale: 'fr' | 'en';
  fictitious: boolean;
  memberships: ActorMembership[];
  organisationId: string | null;
  organisationKind: string | null;
  role: MembershipRole | null;
  /**
   * Hash, in hexadecimal, of the token of a link to sign: somebody without an account, who acts on this one signature. The
   * database then knows neither account nor organisation; `accountId` is the id of the link, for the journal alone.
   */
  signingToken?: string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TOKEN = /^[0-9a-f]{64}$/;
const REQUEST = /^[A-Za-z0-9._-]{1,64}$/;

/**
 * The SQL that sets the actor for the present transaction only. It travels in the same round trip as BEGIN, hence as
 * text: each value is held to a closed form first.
 * @throws TypeError when a value has another form.
 */
export function actorSettings(
  actor: Pick<Actor, 'accountId' | 'organisationId' | 'signingToken'>,
  today: CalendarDate,
  requestId: string,
): string {
  const token = actor.signingToken ?? '';
  const account = token === '' ? actor.accountId : '';
  const organisation = token === '' ? (actor.organisationId ?? '') : '';
  if (token !== '' && !TOKEN.test(token)) throw new TypeError('a link is named by the hash of its token');
  if (!UUID.test(actor.accountId) || (organisation !== '' && !UUID.test(organisation))) {
    throw new TypeError('an actor is named by uuids');
  }
  if (!DATE.test(today) || !REQUEST.test(requestId)) throw new TypeError('malformed day or request id');
  return (
    // Statements are prepared once in a connection (statement-name.ts): planning them for each value costs more than it saves.
    `select set_config('plan_cache_mode', 'force_generic_plan', true), set_config('maillage.account', '${account}', true),` +
    ` set_config('maillage.organisation', '${organisation}', true),` +
    ` set_config('maillage.signing_token', '${token}', true),` +
    ` set_config('maillage.today', '${today}', true),` +
    ` set_config('maillage.request', '${requestId}', true)`
  );
}
