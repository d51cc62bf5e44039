import { refusal, type Refusal } from '@maillage/kernel';
import type { OrganisationKind } from '../organisations/index.ts';
import { ruleSource, type SelectionRules } from './admission.ts';
import type { Audience } from './candidature.ts';

/** Kinds of organisations that employ an agent of a public. */
const LOCAL: readonly OrganisationKind[] = ['commune', 'epci', 'departement', 'other_collectivite'];
const EMPLOYERS: Readonly<Partial<Record<Audience, readonly OrganisationKind[]>>> = {
  region_agent: ['region', 'region_direction', 'maison_region'],
  unaffiliated_agent: LOCAL,
  affiliated_agent: LOCAL,
};

/**
 * An agent's employer must be one of the public that is claimed: affiliation to the centre de gestion is what tells two
 * of them apart (PDL-1.4).
 * @returns EMPLOYER_AFFILIATED, with the article of the clause that names the publics
 */
export function checkEmployer(
  audience: Audience,
  employer: { readonly kind: string; readonly cdgAffiliated: boolean | null },
  { priority }: Pick<SelectionRules, 'priority'>,
): Refusal[] {
  const affiliated = employer.cdgAffiliated === true;
  const unfit = (is: boolean) => [
    refusal('EMPLOYER_AFFILIATED', ['employerId'], { affiliated: is }, ruleSource(priority)),
  ];
  const employs = EMPLOYERS[audience]?.some((kind) => kind === employer.kind) ?? false;
  if (!employs || (audience === 'affiliated_agent' && !affiliated)) return unfit(false);
  return audience === 'unaffiliated_agent' && affiliated ? unfit(true) : [];
}
