import { partyKeysIn } from '@maillage/domain/conventions';

/** What a text engages a party to, from its clauses and commitments: enough to know what one signs. */
export interface Engagement {
  /** What the clauses say of the duration and of the way out. */
  readonly term: readonly string[];
  /** Titles of the party's own commitments. */
  readonly commitments: readonly string[];
  /** What the clauses that name the party say. */
  readonly clauses: readonly string[];
}

/** What of a text says to what it engages: as the portal has it, or the page of somebody without an account. */
export interface EngagingText {
  readonly allClauses: readonly { readonly kind: string; readonly value: unknown; readonly summary: string }[];
  readonly commitments: readonly { readonly title: string; readonly party?: { readonly key: string } | null }[];
}

const TERM_KINDS: ReadonlySet<string> = new Set(['duration', 'fixed_end', 'tacit_renewal', 'notice']);

/** @param partyKey the party that is about to sign */
export function engagementOf({ allClauses, commitments }: EngagingText, partyKey: string): Engagement {
  return {
    term: allClauses.filter(({ kind }) => TERM_KINDS.has(kind)).map(({ summary }) => summary),
    commitments: commitments.filter(({ party }) => party?.key === partyKey).map(({ title }) => title),
    clauses: allClauses
      .filter(
        ({ kind, value }) => !TERM_KINDS.has(kind) && partyKeysIn(kind, value).some(({ key }) => key === partyKey),
      )
      .map(({ summary }) => summary),
  };
}
