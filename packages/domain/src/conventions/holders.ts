import { clauseInForce, lastVersionOf } from './clauses.ts';
import type { ClauseKindCode } from './clause-kinds/index.ts';
import type { ClauseFact, CommitmentFact, PartyFact } from './facts.ts';
import { SIGNING_ROLES } from './facts.ts';
import type { CalendarDate } from '@maillage/kernel';

/** Kinds of clauses that ask for something which somebody records once it took place. */
export const HELD_KINDS = [
  'committee',
  'needs_census',
  'evaluation_indicators',
  'programme_validation',
  'renewal_window',
] as const;
export type HeldKind = (typeof HELD_KINDS)[number] & ClauseKindCode;

export function isHeldKind(kind: string): kind is HeldKind {
  return (HELD_KINDS as readonly string[]).includes(kind);
}

type Parties = readonly Pick<PartyFact, 'key' | 'role'>[];

/**
 * Keys of the parties that hold what a clause asks for, and may therefore tell that it took place: those that it names
 * (for a validation, those of the committee that validates), else all who sign (PDL-4.1, VALS-7, VALS-9.1).
 * @returns null when no clause of the convention asks for such a thing
 */
export function holdersOf(
  asked: { readonly kind: HeldKind; readonly scope: string },
  clauses: readonly ClauseFact[],
  parties: Parties,
  on: CalendarDate,
): readonly string[] | null {
  const version = <C extends HeldKind>(kind: C, scope: string) =>
    clauseInForce(clauses, kind, on, scope) ?? lastVersionOf(clauses, kind, scope);
  const named = (kind: HeldKind, scope: string): readonly string[] | null => {
    switch (kind) {
      case 'committee':
        return version(kind, scope)?.value.members.map((member) => member.partyKey) ?? null;
      case 'needs_census': {
        const census = version(kind, scope);
        return census && [census.value.byPartyKey];
      }
      case 'evaluation_indicators':
        return version(kind, scope)?.value.byPartyKeys ?? null;
      // The parties meet among themselves about what comes next (VALS-12.3).
      case 'renewal_window':
        return version(kind, scope) && [];
      case 'programme_validation': {
        const validation = version(kind, scope);
        return validation && (named('committee', validation.value.committeeScope) ?? []);
      }
    }
  };
  const keys = named(asked.kind, asked.scope);
  return keys?.length === 0 ? signingKeys(parties) : keys;
}

/** Keys of the parties towards which a commitment is taken: its beneficiaries, else all the others who sign. */
export function creditorsOf(
  commitment: Pick<CommitmentFact, 'partyKey' | 'beneficiaryKeys'>,
  parties: Parties,
): readonly string[] {
  const { partyKey, beneficiaryKeys } = commitment;
  return beneficiaryKeys.length > 0 ? beneficiaryKeys : signingKeys(parties).filter((key) => key !== partyKey);
}

function signingKeys(parties: Parties): string[] {
  return parties.filter((party) => SIGNING_ROLES.includes(party.role)).map((party) => party.key);
}
