import { OrganisationMutations } from './organisation.mutations.ts';
import { OrganisationLinkResolver, OrganisationResolver } from './organisation.resolver.ts';

/** Every resolver of the organisations context. */
export const organisationsResolvers: Function[] = [
  OrganisationResolver,
  OrganisationLinkResolver,
  OrganisationMutations,
];
