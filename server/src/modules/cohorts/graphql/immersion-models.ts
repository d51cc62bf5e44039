import type { GraphQLContext } from '../../../context.ts';
import { toGlobalId } from '../../../platform/graphql/ids.ts';
import type { HostOfferRow } from '../persistence/host-offer.queries.ts';
import type { ImmersionRow } from '../persistence/immersion.queries.ts';
import { loadCohortParts } from '../persistence/cohorts.loader.ts';
import { loadHostOffer, loadHostScope } from '../persistence/immersions.loader.ts';
import { hostNameOf, partsForStay } from '../use-cases/immersion-facts.ts';
import { institutionOf } from '../use-cases/immersion-terms.ts';
import { HostOfferType } from './host-offer.type.ts';
import { ImmersionType } from './immersion.type.ts';

export function hostOfferModel(row: HostOfferRow): HostOfferType {
  return Object.assign(new HostOfferType(), row, {
    uuid: row.id,
    id: toGlobalId('HostOffer', row.id),
    host: hostNameOf(row),
  });
}

export function immersionModel(row: ImmersionRow): ImmersionType {
  const { id, cohortId, conventionId, candidatureId, offerId, terms, cdgId, antenneId, ...shown } = row;
  return Object.assign(new ImmersionType(), shown, {
    uuid: id,
    id: toGlobalId('Immersion', id),
    cohortUuid: cohortId,
    conventionUuid: conventionId,
    candidatureUuid: candidatureId,
    offerUuid: offerId,
    institutionUuid: institutionOf(row.kind, { cdgId, antenneId }),
    sent: terms !== null,
  });
}

/** What the organisation acted for is for a stay. */
export async function partsOfStay(context: GraphQLContext, root: ImmersionType) {
  const [parts, scope, offer] = await Promise.all([
    loadCohortParts(context),
    loadHostScope(context),
    root.offerUuid === null ? null : loadHostOffer(context, root.offerUuid),
  ]);
  return partsForStay({ cohortId: root.cohortUuid, conventionId: root.conventionUuid }, offer, parts, scope);
}
