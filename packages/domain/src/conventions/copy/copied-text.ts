import type { CalendarDate } from '@maillage/kernel';
import { clauseKind, type ClauseKindCode } from '../clause-kinds/index.ts';
import type { AxisInput, ClauseInput } from '../input/convention-input.ts';
import type { PartyInput } from '../input/party-input.ts';
import type { Block, BlockFields } from '../negotiation/touches.ts';

/** What can be taken over from a text. */
export const COPY_BLOCKS = ['Party', 'Article', 'Recital', 'Annex', 'Axis', 'Clause', 'Commitment'] as const;
export type CopyBlock = (typeof COPY_BLOCKS)[number];

/** A part of the text that is copied, as it reads on a day. */
export type SourcePart = {
  readonly [B in CopyBlock]: { readonly block: B; readonly id: string; readonly fields: BlockFields[B] };
}[CopyBlock];

export interface CopyChoice {
  readonly blocks: readonly CopyBlock[];
  /** First day of the new text, when it is stated; null = from its last signature. */
  readonly startsOn: CalendarDate | null;
  /** Last day of the new text, when it is stated. */
  readonly endsOn: CalendarDate | null;
}

/**
 * The parts that a new draft takes over, in the order in which they can be written: each after those that it names. Acts,
 * dates of mandates and of receipt stay behind, as does what the new text would name without having it; the days on which
 * parts apply are those of the new text.
 */
export function copiedParts(source: readonly SourcePart[], choice: CopyChoice): SourcePart[] {
  const taken = source.filter((part) => choice.blocks.includes(part.block));
  const numbers = new Set(taken.flatMap((part) => (part.block === 'Article' ? [part.fields.number] : [])));
  const axisCodes = new Set(taken.flatMap((part) => (part.block === 'Axis' ? [part.fields.code] : [])));
  const known = (number: string | null): string | null => (number !== null && numbers.has(number) ? number : null);
  const copies = taken.flatMap((part): SourcePart[] => {
    switch (part.block) {
      case 'Party':
        return [{ ...part, fields: copiedParty(part.fields) }];
      case 'Article':
        return [{ ...part, fields: { ...part.fields, parentNumber: known(part.fields.parentNumber), ...ALWAYS } }];
      case 'Annex':
        return [
          {
            ...part,
            fields: { ...part.fields, articleNumber: known(part.fields.articleNumber), receivedOn: null, fileId: null },
          },
        ];
      case 'Clause': {
        const fields = copiedClause(part.fields, choice);
        return fields
          ? [{ ...part, fields: { ...fields, articleNumber: known(fields.articleNumber), ...ALWAYS } }]
          : [];
      }
      case 'Commitment': {
        const codes = part.fields.axisCodes.filter((code) => axisCodes.has(code));
        const fields = { ...part.fields, articleNumber: known(part.fields.articleNumber), axisCodes: codes, ...ALWAYS };
        return [{ ...part, fields }];
      }
      default:
        return [part];
    }
  });
  return inOrder(copies);
}

const ALWAYS = { validFrom: null, validTo: null } as const;

function copiedParty(party: PartyInput): PartyInput {
  const mandates = party.mandates.map(({ mandatorId }) => ({ mandatorId, resolution: null, date: null }));
  return { ...party, mandates, enablingAct: null, ...ALWAYS };
}

/** A clause of dates says those of the new text, or is left to be written when the new text has none yet. */
function copiedClause(clause: ClauseInput, { startsOn, endsOn }: CopyChoice): ClauseInput | null {
  const dated = (kind: ClauseKindCode, value: object): ClauseInput => ({
    ...clause,
    value: clauseKind(kind).schema.parse(value) as ClauseInput['value'],
  });
  if (clause.kind === 'effect_start') {
    if (startsOn !== null) return dated('effect_start', { rule: 'fixed_date', date: startsOn });
    return dated('effect_start', { rule: 'last_signature', date: null });
  }
  if (clause.kind === 'fixed_end') return endsOn === null ? null : dated('fixed_end', { date: endsOn });
  return clause;
}

/** The days that are stated for the new text and that no clause of what it takes over says: clauses of its own. */
export function statedDays(parts: readonly SourcePart[], { startsOn, endsOn }: CopyChoice): ClauseInput[] {
  const said = new Set(parts.flatMap((part) => (part.block === 'Clause' ? [part.fields.kind] : [])));
  const own = (kind: ClauseKindCode, value: object): ClauseInput => ({
    kind,
    scope: '',
    value: clauseKind(kind).schema.parse(value) as ClauseInput['value'],
    articleNumber: null,
    ruleId: null,
    ...ALWAYS,
  });
  return [
    ...(startsOn !== null && !said.has('effect_start')
      ? [own('effect_start', { rule: 'fixed_date', date: startsOn })]
      : []),
    ...(endsOn !== null && !said.has('fixed_end') ? [own('fixed_end', { date: endsOn })] : []),
  ];
}

/** Those that are named before those that name them: principals, articles above, axes above. */
function inOrder(parts: readonly SourcePart[]): SourcePart[] {
  const depth = (part: SourcePart): number => {
    switch (part.block) {
      case 'Party':
        return part.fields.actsForKey === null ? 0 : 1;
      case 'Article':
        return above(
          part.fields.number,
          parts.flatMap((each) =>
            each.block === 'Article' ? [{ name: each.fields.number, parent: each.fields.parentNumber }] : [],
          ),
        );
      case 'Axis': {
        const { list, code } = part.fields;
        const siblings = parts.flatMap((each) =>
          each.block === 'Axis' && each.fields.list === list ? [each.fields] : [],
        );
        return above(
          code,
          siblings.map((axis: AxisInput) => ({ name: axis.code, parent: axis.parentCode })),
        );
      }
      default:
        return 0;
    }
  };
  return COPY_BLOCKS.flatMap((block: Block) =>
    parts.filter((part) => part.block === block).toSorted((a, b) => depth(a) - depth(b)),
  );
}

function above(name: string, all: readonly { name: string; parent: string | null }[]): number {
  let depth = 0;
  let parent = all.find((each) => each.name === name)?.parent ?? null;
  while (parent !== null && depth <= all.length) {
    depth += 1;
    parent = all.find((each) => each.name === parent)?.parent ?? null;
  }
  return depth;
}
