import { refusal, type Refusal } from '@maillage/kernel';
import { roleMay, type Ability, type MembershipRole } from './roles.ts';

/** Whoever asks: the organisation acted for, its kind, and the role in it. Ids are bare uuids. */
export interface Who {
  organisationId: string | null;
  organisationKind: string | null;
  role: MembershipRole | null;
}

/** How far the text of a convention is: who may still change it, and whether it binds. */
export type TextStatus = 'draft' | 'negotiation' | 'signing' | 'in_force' | 'abandoned';

/** What a decision on a convention needs to know of it. */
export interface ConventionRightsFacts {
  status: TextStatus;
  draftingOrganisationId: string;
}

/** Null when allowed, else the reason. */
export type Denial = Refusal | null;

/** The reason of the role, or of acting for nobody; null when it comes with the ability. */
export function lacks(who: Who, ability: Ability): Denial {
  if (who.organisationId === null) return refusal('FORBIDDEN', [], { reason: 'no_organisation' });
  return roleMay(who.role, ability) ? null : refusal('FORBIDDEN', [], { reason: 'role' });
}
