import type { Passage } from './source-text.ts';

export const PROPOSAL_KINDS = ['details', 'party', 'recital', 'article', 'annex', 'clause', 'commitment'] as const;
/** The part of a convention that a proposal would become. */
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

export const CONFIDENCE_LEVELS = ['sure', 'likely', 'to_check'] as const;
export type ConfidenceLevel = (typeof CONFIDENCE_LEVELS)[number];

const SURE = 0.9;
const LIKELY = 0.7;

/** `sure` from 0.9: the text says it in a form that has one meaning; `likely` from 0.7; below, a person looks closely. */
export function confidenceLevel(confidence: number): ConfidenceLevel {
  return confidence >= SURE ? 'sure' : confidence >= LIKELY ? 'likely' : 'to_check';
}

/** How the text names an organisation: what a person finds it by in the directory. */
export interface OrganisationMention {
  readonly name: string;
  /** Fourteen digits, whose key is right; null when the text gives none. */
  readonly siret: string | null;
}

/** Something read in a text, for a person to accept, correct or leave out. */
export interface ReadingProposal {
  readonly kind: ProposalKind;
  /** Fields of the input schema of the kind; an organisation is left null until a person has chosen it. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Where it was read, in the source text. */
  readonly passage: Passage;
  /** The rule that read it: 'term.duration', 'outline.numbered_heading'… */
  readonly rule: string;
  /** From 0 to 1. */
  readonly confidence: number;
  /** For a party only. */
  readonly organisation: OrganisationMention | null;
}

/** A sentence that holds a number or a date and that no rule has understood. */
export interface UnreadPassage extends Passage {
  readonly holds: 'date' | 'number';
}

export interface Reading {
  readonly proposals: readonly ReadingProposal[];
  readonly unread: readonly UnreadPassage[];
}

/** What the rules are told beside the text. */
export interface ReadingFacts {
  /** Départements by name, to turn a name into its INSEE code. */
  readonly departements: readonly { readonly code: string; readonly name: string }[];
}
