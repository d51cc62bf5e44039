export { HOST_OFFER_SORTS, hostOffersPage } from '../persistence/host-offer.queries.ts';
export type { HostOfferFilter, HostOfferSort } from '../persistence/host-offer.queries.ts';
export { hostedImmersions } from '../persistence/immersion.queries.ts';
