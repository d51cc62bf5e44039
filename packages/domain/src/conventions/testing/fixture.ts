import { calendarDate } from '@maillage/kernel';
import type { CalendarDate } from '@maillage/kernel';
import type { z } from 'zod';
import { clauseKind } from '../clause-kinds/index.ts';
import type { ClauseKindCode, ClauseValueInput } from '../clause-kinds/index.ts';
import type { DeadlineFacts } from '../deadlines/deadline.ts';
import { dueRuleSchema } from '../commitments/due-rule.ts';
import type { ClauseFact, CommitmentFact, EvidenceKind, PartyRole, Recurrence, SignatureSlot } from '../facts.ts';
import type {
  annexInput,
  articleInput,
  axisInput,
  conventionDetailsInput,
  recitalInput,
} from '../input/convention-input.ts';

/** A real agreement as data, in our own words. Organisations are named by a reference that the reader resolves. */
export interface AgreementFixture {
  readonly code: 'PDL' | 'VALS' | 'AMF' | 'NORD';
  /** Code of the agreement above it. */
  readonly parentCode: AgreementFixture['code'] | null;
  readonly details: z.input<typeof conventionDetailsInput>;
  readonly parties: readonly PartyFixture[];
  readonly recitals: readonly Omit<z.input<typeof recitalInput>, 'position'>[];
  readonly articles: readonly Omit<z.input<typeof articleInput>, 'position'>[];
  readonly annexes: readonly z.input<typeof annexInput>[];
  readonly axes: readonly AxisFixture[];
  readonly clauses: readonly ClauseFixture[];
  readonly commitments: readonly CommitmentFixture[];
}

export interface PartyFixture {
  readonly key: string;
  /** Reference of the organisation ('cdg-44', 'region-52', 'epci-240100891'…). */
  readonly organisation: string;
  readonly role: PartyRole;
  readonly designation: string;
  readonly actsForKey?: string;
  readonly mandates?: readonly {
    readonly mandator: string;
    readonly resolution: string;
    readonly date: CalendarDate | null;
  }[];
  readonly representative?: { readonly office: string; readonly quality: string | null };
  readonly enablingAct?: { readonly kind: string; readonly number: string | null; readonly date: CalendarDate | null };
  /** `signedOn` is supplied for the demonstration: the texts that were read carry no date. */
  readonly signatures?: readonly {
    readonly slot: SignatureSlot;
    readonly office: string;
    readonly signedOn: CalendarDate;
  }[];
}

export interface AxisFixture extends Omit<z.input<typeof axisInput>, 'position'> {
  /** Organisation that publishes a national or regional list; null for an axis of the convention. */
  readonly publisher: string | null;
}

export interface ClauseFixture {
  readonly kind: ClauseKindCode;
  readonly scope: string;
  readonly value: unknown;
  readonly articleNumber: string;
  readonly ruleId: string;
}

export interface CommitmentFixture {
  readonly ruleId: string;
  readonly articleNumber: string;
  readonly partyKey: string;
  readonly beneficiaryKeys: readonly string[];
  readonly title: string;
  readonly description: string;
  readonly recurrence: Recurrence;
  readonly dueRule: z.input<typeof dueRuleSchema>;
  readonly evidenceKinds: readonly EvidenceKind[];
  readonly axisCodes: readonly string[];
  readonly survivesTerm: boolean;
}

export const on = calendarDate;

/** A clause with the value of its kind: rule id, article, kind, value, scope. */
export function clause<C extends ClauseKindCode>(
  ruleId: string,
  articleNumber: string,
  kind: C,
  value: ClauseValueInput<C>,
  scope = '',
): ClauseFixture {
  return { ruleId, articleNumber, kind, scope, value: clauseKind(kind).schema.parse(value) };
}

type CommitmentOptions = Partial<
  Pick<
    CommitmentFixture,
    'beneficiaryKeys' | 'description' | 'recurrence' | 'dueRule' | 'evidenceKinds' | 'axisCodes' | 'survivesTerm'
  >
>;

/** A commitment; without options it runs all along, towards all the other parties. */
export function commitment(
  ruleId: string,
  articleNumber: string,
  partyKey: string,
  title: string,
  options: CommitmentOptions = {},
): CommitmentFixture {
  return {
    ruleId,
    articleNumber,
    partyKey,
    title,
    beneficiaryKeys: [],
    description: '',
    recurrence: 'continuous',
    dueRule: { type: 'none' },
    evidenceKinds: [],
    axisCodes: [],
    survivesTerm: false,
    ...options,
  };
}

/** Once per civil year, by its last day unless said otherwise. */
export const everyYear = {
  recurrence: 'recurring',
  dueRule: { type: 'yearly', cycle: 'civil' },
  evidenceKinds: ['file', 'record'],
} as const;

/** The fixture as the facts that rules read, with ids made from the rule ids. */
export function factsOf(agreement: AgreementFixture, changes: Partial<DeadlineFacts> = {}): DeadlineFacts {
  return {
    status: 'in_force',
    clauses: clauseFactsOf(agreement),
    commitments: commitmentFactsOf(agreement),
    parties: agreement.parties.map((party) => ({
      key: party.key,
      role: party.role,
      enablingAct: party.enablingAct ?? null,
    })),
    signatures: agreement.parties.flatMap((party) =>
      (party.signatures ?? []).map(({ slot, signedOn }) => ({ partyKey: party.key, slot, signedOn })),
    ),
    annexes: agreement.annexes.map((annex) => ({
      number: annex.number,
      title: annex.title,
      articleNumber: annex.articleNumber ?? null,
      receivedOn: annex.receivedOn ?? null,
    })),
    held: [],
    disputes: [],
    ...changes,
  };
}

export function clauseFactsOf(agreement: AgreementFixture): ClauseFact[] {
  return agreement.clauses.map((each) => ({
    ...each,
    id: `${each.ruleId}/${each.kind}/${each.scope}`,
    validFrom: null,
    validTo: null,
  }));
}

export function commitmentFactsOf(agreement: AgreementFixture): CommitmentFact[] {
  return agreement.commitments.map((each, index) => ({
    id: `${each.ruleId}/${index + 1}`,
    partyKey: each.partyKey,
    beneficiaryKeys: each.beneficiaryKeys,
    articleNumber: each.articleNumber,
    ruleId: each.ruleId,
    title: each.title,
    recurrence: each.recurrence,
    dueRule: dueRuleSchema.parse(each.dueRule),
    survivesTerm: each.survivesTerm,
    validFrom: null,
    validTo: null,
    events: [],
  }));
}
