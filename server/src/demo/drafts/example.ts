import type { ClauseKindCode, ClauseValueInput } from '@maillage/domain/conventions';
import { clause, commitment, type CommitmentFixture, type PartyFixture } from '@maillage/domain/conventions/testing';
import type { AgreementDefinition, DemoActor } from '../agreements/definition.ts';

type Clause = AgreementDefinition['clauses'][number];
type Commitment = AgreementDefinition['commitments'][number];

/** What an example says; the rest is the same for all. */
export interface Example {
  readonly code: string;
  readonly parentCode?: string;
  readonly drafter: DemoActor;
  readonly kind: AgreementDefinition['details']['kind'];
  readonly title: string;
  readonly object: string;
  readonly territory: AgreementDefinition['details']['territory'];
  readonly parties: readonly PartyFixture[];
  /** Heading and text of each article, numbered from 1. */
  readonly articles: readonly (readonly [heading: string, body: string])[];
  readonly clauses: readonly Clause[];
  readonly commitments: readonly Commitment[];
  /** Sent to its parties; absent = still its drafter's alone. */
  readonly sent?: boolean;
}

/** A clause of an example, by the number of its article. It carries out no rule of a real agreement. */
export function exampleClause<C extends ClauseKindCode>(
  article: number,
  kind: C,
  value: ClauseValueInput<C>,
  scope = '',
): Clause {
  return { ...clause('EX-0', String(article), kind, value, scope), ruleId: null };
}

/** A commitment of an example; without options it runs all along, towards all the other parties. */
export function exampleCommitment(
  article: number,
  partyKey: string,
  title: string,
  options: Partial<Pick<CommitmentFixture, 'description' | 'recurrence' | 'dueRule' | 'evidenceKinds'>> = {},
): Commitment {
  return { ...commitment('EX-0', String(article), partyKey, title, options), ruleId: null };
}

/** A party of an example that signs by its elected head. */
export function signatory(key: string, organisation: string, designation: string, office: string): PartyFixture {
  return {
    key,
    organisation,
    role: 'signatory',
    designation,
    representative: { office, quality: null },
    signatures: [],
  };
}

/** Last signature, a term that may not be passed, and notice in writing. */
export function usualTerm(article: number, months: number): Clause[] {
  return [
    exampleClause(article, 'effect_start', { rule: 'last_signature' }),
    exampleClause(article, 'duration', { months, isMaximum: false }),
    exampleClause(article, 'notice', { months: 3, form: 'written', byPartyKeys: [] }),
  ];
}

/** Once per civil year. */
export const yearly = {
  recurrence: 'recurring',
  dueRule: { type: 'yearly', cycle: 'civil' },
  evidenceKinds: ['record'],
} as const;

/** A draft to try the editors on: nothing in it was agreed by the bodies it names. */
export function example({
  code,
  parentCode,
  drafter,
  kind,
  title,
  object,
  territory,
  articles,
  ...parts
}: Example): AgreementDefinition {
  return {
    code,
    parentCode: parentCode ?? null,
    drafter,
    draftedOn: null,
    details: {
      title: `Exemple – ${title}`,
      reference: null,
      kind,
      object,
      territory: [...(territory ?? [])],
      signedAtPlace: null,
      sourceNote:
        'Exemple rédigé pour la démonstration : les organismes nommés existent, mais ce texte n’émane d’aucun d’eux.',
    },
    recitals: [],
    annexes: [],
    axes: [],
    listArticles: {},
    history: [],
    articles: articles.map(([heading, body], index) => ({ number: String(index + 1), heading, body })),
    ...parts,
  };
}
