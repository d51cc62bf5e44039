import { refusal } from '@maillage/kernel';
import { lacks, type Denial, type Who } from '../../access/index.ts';
import { coordinatesConvention, type SchemeRightsFacts } from '../rights.ts';

/** What the right to inform the publics under a convention depends on. */
export interface InformFacts extends SchemeRightsFacts {
  /** Keys of the parties by whose mandate the reader's organisation is represented: a centre de gestion by its coordinator. */
  readonly mandatesKeys: readonly string[];
}

/** Keys of the parties in whose name an organisation may inform: those for which it acts, and those that it has mandated. */
export const informingKeys = ({ actsForKeys, mandatesKeys }: InformFacts): string[] => [
  ...new Set([...actsForKeys, ...mandatesKeys]),
];

/**
 * Meetings and communications under a convention are entered by whoever acts for a party of it, by a centre de gestion
 * that has mandated one, or by its coordinator (PDL-2.C2, PDL-2.N4, PDL-2.R1, PDL-2.F1); only once it is in force.
 */
export function whyNotInformPublics(who: Who, facts: InformFacts): Denial {
  const denial = lacks(who, 'informPublics');
  if (denial) return denial;
  if (facts.status !== 'in_force') return refusal('TRANSITION_NOT_ALLOWED', [], { status: facts.status });
  return informingKeys(facts).length > 0 || coordinatesConvention(who, facts)
    ? null
    : refusal('FORBIDDEN', [], { reason: 'not_informing' });
}

/** A meeting or a communication is corrected by the organisation that entered it, or by the coordinator. */
export function whyNotCorrectEntry(who: Who, facts: InformFacts, enteredBy: string): Denial {
  const denial = whyNotInformPublics(who, facts);
  if (denial) return denial;
  return enteredBy === who.organisationId || coordinatesConvention(who, facts)
    ? null
    : refusal('FORBIDDEN', [], { reason: 'not_author' });
}

/** A communication is published in the name of a party for which one may inform; the coordinator corrects those of others. */
export function whyNotPublishFor(who: Who, facts: InformFacts, publisherKey: string): Denial {
  return informingKeys(facts).includes(publisherKey) || coordinatesConvention(who, facts)
    ? null
    : refusal('FORBIDDEN', ['publisherKey'], { reason: 'not_speaking' });
}
