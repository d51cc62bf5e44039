import { refusal } from '@maillage/kernel';
import type { Refusal } from '@maillage/kernel';
import { z } from 'zod';
import type { OrganisationKind } from '../../organisations/index.ts';
import { dateSchema } from '../clause-kinds/fields.ts';
import { territorySchema } from '../input/convention-input.ts';
import { MAX_LENGTHS, line, slug } from '../input/texts.ts';
import { endBeforeStart, optionalDate } from '../input/validity.ts';
import type { Phase } from '../term.ts';
import { COPY_BLOCKS } from './copied-text.ts';
import type { ModelInput } from './model.ts';

const isOrdered = ({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }): boolean =>
  startsOn === null || endsOn === null || startsOn <= endsOn;
const endFirst = { ...endBeforeStart, path: ['endsOn'] };

/** What is asked of whoever opens a successor. */
export const successorInput = z
  .strictObject({
    title: line(MAX_LENGTHS.title, 3),
    startsOn: optionalDate,
    endsOn: optionalDate,
    /** Day on which the text that is taken over is read. */
    asOf: dateSchema,
    blocks: z.array(z.enum(COPY_BLOCKS)).min(1).max(COPY_BLOCKS.length),
  })
  .refine(isOrdered, endFirst);

/** What is asked of whoever opens a contract from the model of a framework. */
export const contractInput = z
  .strictObject({
    title: line(MAX_LENGTHS.title, 3),
    startsOn: optionalDate,
    endsOn: optionalDate,
    parties: z.array(z.strictObject({ key: slug, organisationId: z.uuid() })).max(20),
    territory: z.array(territorySchema).min(1).max(500),
  })
  .refine(isOrdered, endFirst);
export type ContractInput = z.output<typeof contractInput>;

/** Phases of a framework in which contracts are opened from it. */
const OPENS_CONTRACTS: ReadonlySet<Phase> = new Set(['in_force', 'renewal_window']);

export interface ContractFacts {
  readonly frameworkPhase: Phase;
  /** Null when the framework has no model. */
  readonly model: Pick<ModelInput, 'roles'> | null;
  /** Kinds of the organisations that are named, by uuid; one that is missing is not known. */
  readonly kinds: ReadonlyMap<string, OrganisationKind>;
  readonly actingOrganisationId: string | null;
}

/**
 * Reasons against a contract opened from a framework (AMF-2): one that does not bind, or has no model; a role without its
 * organisation, or played by one of another kind; an opener who is no party of it.
 */
export function checkOpenContract(facts: ContractFacts, input: Pick<ContractInput, 'parties'>): Refusal[] {
  const { frameworkPhase, model, kinds, actingOrganisationId } = facts;
  if (!OPENS_CONTRACTS.has(frameworkPhase)) {
    return [refusal('TRANSITION_NOT_ALLOWED', [], { phase: frameworkPhase, event: 'open_contract' })];
  }
  if (!model) return [refusal('MODEL_MISSING', [])];
  const refusals: Refusal[] = model.roles
    .filter((role) => !input.parties.some((party) => party.key === role.partyKey))
    .map((role) => refusal('CONTRACT_PARTY_MISSING', ['parties'], { key: role.partyKey }));
  input.parties.forEach((party, index) => {
    const role = model.roles.find((each) => each.partyKey === party.key);
    const kind = kinds.get(party.organisationId);
    if (!role) refusals.push(refusal('UNKNOWN_PARTY_KEY', ['parties', index, 'key'], { key: party.key }));
    else if (!kind) refusals.push(refusal('NOT_FOUND', ['parties', index, 'organisationId']));
    else if (!role.organisationKinds.includes(kind)) {
      refusals.push(refusal('CONTRACT_KIND_NOT_ALLOWED', ['parties', index, 'organisationId'], { kind }));
    }
  });
  if (!input.parties.some((party) => party.organisationId === actingOrganisationId)) {
    refusals.push(refusal('CONTRACT_NOT_OWN', ['parties']));
  }
  return refusals;
}
