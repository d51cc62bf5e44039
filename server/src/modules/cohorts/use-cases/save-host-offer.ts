import {
  checkHostOfferChange,
  checkHostOfferStep,
  hostOfferAfter,
  hostOfferInput,
  whyNotKeepHostOffer,
  type DayLoad,
  type HostOfferEvent,
} from '@maillage/domain/cohorts';
import { failed, newId, ok, refusal, refusalsFromIssues, type Refusal, type Result } from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { whoOf } from '../../conventions/use-cases/open-for-editing.ts';
import { communesByCodes } from '../../reference/persistence/commune.queries.ts';
import {
  hostOffersById,
  hostScopeOf,
  insertHostOffer,
  lockHostOffers,
  moveHostOfferTo,
  offerLoads,
  updateHostOffer,
} from '../persistence/host-offer.queries.ts';

const STALE = (expected: number | null) => failed([refusal('STALE_VERSION', ['expectedVersion'], { expected })]);

/** What an offer already holds from today on: the days before cannot be taken from anybody any more. */
async function loadToCome(tx: Transaction, id: string): Promise<DayLoad[]> {
  return (await offerLoads(tx, [id])).filter(({ day }) => day >= tx.today) as unknown as DayLoad[];
}

/**
 * Offers places, or corrects an offer that is open.
 * @param command `id` null = a new one; `fields` those of `hostOfferInput`
 * @returns the offer's id; FORBIDDEN for a commune or EPCI that is neither the actor's nor surveyed by it,
 * COMMUNE_OUTSIDE_EPCI, HOST_OFFER_OF_ANOTHER_PLACE when a correction changes whose places they are,
 * HOST_OFFER_STEP_NOT_POSSIBLE, what would be taken from people placed there, STALE_VERSION
 */
export async function saveHostOffer(
  tx: Transaction,
  command: { id: string | null; expectedVersion: number | null; fields: unknown },
): Promise<Result<{ id: string }, Refusal>> {
  const who = whoOf(tx);
  const scope = await hostScopeOf(tx);
  const never = whyNotKeepHostOffer(who, scope, null);
  if (never) return failed([never]);
  const [current = null] = command.id === null ? [] : await lockHostOffers(tx, [command.id]);
  if (command.id !== null && !current) return failed([refusal('NOT_FOUND', ['id'])]);
  const parsed = hostOfferInput.safeParse(command.fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  const offer = parsed.data;
  const [commune] = await communesByCodes(tx, [offer.inseeCode]);
  if (!commune || (commune.retiredOn !== null && !current))
    return failed([refusal('INVALID_CHOICE', ['inseeCode'], { choices: null })]);
  const { inseeCode, epciSiren } = offer;
  const denial = whyNotKeepHostOffer(who, scope, { inseeCode, epciSiren, departementCode: commune.departementCode });
  if (denial) return failed([denial]);
  if (epciSiren !== null && commune.epciSiren !== epciSiren)
    return failed([refusal('COMMUNE_OUTSIDE_EPCI', ['inseeCode'], { name: commune.name })]);
  if (current && (current.inseeCode !== inseeCode || current.epciSiren !== epciSiren))
    return failed([refusal('HOST_OFFER_OF_ANOTHER_PLACE', ['inseeCode'], { name: current.communeName })]);
  if (current && current.state !== 'open')
    return failed([refusal('HOST_OFFER_STEP_NOT_POSSIBLE', [], { state: current.state })]);
  const refusals = current ? checkHostOfferChange(offer, await loadToCome(tx, current.id)) : [];
  if (refusals.length > 0) return failed(refusals);
  const id = current?.id ?? newId<'HostOffer'>();
  if (!current) {
    const { organisationId, accountId } = tx.actor;
    await insertHostOffer(
      tx,
      { id, departementCode: commune.departementCode, organisationId: organisationId!, accountId },
      offer,
    );
  } else if (command.expectedVersion === null || !(await updateHostOffer(tx, id, command.expectedVersion, offer)))
    return STALE(command.expectedVersion);
  const { from, to, weekdays, places, tutorLoad } = offer;
  await tx.audit({
    stream: `host-offer:${id}`,
    recordType: 'HostOffer',
    recordId: id,
    action: current ? 'changed' : 'created',
    before: current && {
      from: current.startsOn,
      to: current.endsOn,
      weekdays: current.weekdays,
      places: current.places,
    },
    after: { inseeCode, epciSiren, from, to, weekdays, places, tutorLoad },
  });
  return ok({ id });
}

/**
 * Withdraws an offer on which nobody counts, or closes one to newcomers.
 * @returns the offer's id; NOT_FOUND, FORBIDDEN, HOST_OFFER_STEP_NOT_POSSIBLE, HOST_OFFER_IN_USE, STALE_VERSION
 */
export async function moveHostOffer(
  tx: Transaction,
  command: { id: string; event: HostOfferEvent; expectedVersion: number },
): Promise<Result<{ id: string }, Refusal>> {
  const who = whoOf(tx);
  const scope = await hostScopeOf(tx);
  const never = whyNotKeepHostOffer(who, scope, null);
  if (never) return failed([never]);
  const { id, event, expectedVersion } = command;
  const [seen] = await hostOffersById(tx, [id]);
  if (!seen) return failed([refusal('NOT_FOUND', ['id'])]);
  const denial = whyNotKeepHostOffer(who, scope, seen);
  if (denial) return failed([denial]);
  const [offer] = await lockHostOffers(tx, [id]);
  const held = await loadToCome(tx, id);
  const refusals = checkHostOfferStep(offer!.state, event, Math.max(0, ...held.map(({ people }) => people)));
  if (refusals.length > 0) return failed(refusals);
  if (!(await moveHostOfferTo(tx, id, expectedVersion, hostOfferAfter(offer!.state, event)!)))
    return STALE(expectedVersion);
  await tx.audit({
    stream: `host-offer:${id}`,
    recordType: 'HostOffer',
    recordId: id,
    action: event,
    before: { state: offer!.state },
    after: { state: hostOfferAfter(offer!.state, event) },
  });
  return ok({ id });
}
