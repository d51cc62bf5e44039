import { addDays, periodContains, type CalendarDate } from '@maillage/kernel';
import { clauseKind } from '../clause-kinds/index.ts';
import { periodOf } from '../clauses.ts';
import { consolidate } from '../consolidate.ts';
import type { CommitmentFact } from '../facts.ts';
import type { DeadlineFacts } from '../deadlines/deadline.ts';
import type { ChangeOperation } from '../negotiation/proposals.ts';
import type { Block } from '../negotiation/touches.ts';

/** What an avenant may change: not the convention's name, its visas nor the lists of axes that others publish. */
export const AVENANT_PARTS = ['Party', 'Article', 'Clause', 'Commitment', 'Annex'] as const satisfies readonly Block[];
export type AvenantPart = (typeof AVENANT_PARTS)[number];

/** What is ticked to be opened: the parts, the money apart from the other clauses. */
export const AVENANT_BLOCKS = ['parties', 'articles', 'clauses', 'financing', 'commitments', 'annexes'] as const;
export type AvenantBlock = (typeof AVENANT_BLOCKS)[number];

/** Fields of a part in the form in which it is written. */
export type PartFields = Readonly<Record<string, unknown>>;

/** A version of a part. Its days are said here only: `fields` has neither validFrom nor validTo. */
export interface TextVersion {
  readonly block: AvenantPart;
  readonly partId: string;
  readonly fields: PartFields;
  /** Both included; null = open. */
  readonly validFrom: CalendarDate | null;
  readonly validTo: CalendarDate | null;
  /** What brought it: 0 = the initial text, n = avenant n. */
  readonly ordinal: number;
  /** Number of the avenant that took the part out of the text; absent for one whose own words end it, or replaced. */
  readonly removedBy?: number;
}

/** One change of an avenant: a part whole. */
export interface AvenantChange {
  /** Becomes the identifier of a part that it adds. */
  readonly id: string;
  readonly block: AvenantPart;
  readonly operation: ChangeOperation;
  /** Null for an added part. */
  readonly targetId: string | null;
  /** The part as it read when the change was written, its validTo with it; null for an added one. */
  readonly before: PartFields | null;
  /** Null for a removal. Its validTo counts; its validFrom is the effect of the avenant. */
  readonly fields: PartFields | null;
}

/** The part that a change is about. */
export const partOf = (change: AvenantChange): string => change.targetId ?? change.id;

/** What a part says, its days apart. */
export function contentOf(fields: PartFields): PartFields {
  const { validFrom: _from, validTo: _to, ...content } = fields;
  return content;
}

/** What tells parts of a block apart in the text: of two with one key, only one may apply on a day. */
export function partKey({ block, fields, partId }: Pick<TextVersion, 'block' | 'fields' | 'partId'>): string {
  switch (block) {
    case 'Party':
      return `Party ${String(fields['key'])}`;
    case 'Article':
    case 'Annex':
      return `${block} ${String(fields['number'])}`;
    case 'Clause':
      return `Clause ${String(fields['kind'])} ${(fields['scope'] as string | undefined) ?? ''}`;
    case 'Commitment':
      return `Commitment ${partId}`;
  }
}

/** The block under which a change is shown. */
export function blockOf(change: Pick<AvenantChange, 'block' | 'before' | 'fields'>): AvenantBlock {
  switch (change.block) {
    case 'Party':
      return 'parties';
    case 'Article':
      return 'articles';
    case 'Commitment':
      return 'commitments';
    case 'Annex':
      return 'annexes';
    case 'Clause': {
      const kind = clauseKind(String((change.before ?? change.fields)?.['kind']));
      return kind?.category === 'financing' ? 'financing' : 'clauses';
    }
  }
}

/** The changes without those of a block that is unticked: its parts read again as they are in force. */
export function withoutBlock(changes: readonly AvenantChange[], block: AvenantBlock): AvenantChange[] {
  return changes.filter((change) => blockOf(change) !== block);
}

/** The version of a part that starts last, which is the only one that an avenant may change. */
export function lastOfPart(text: readonly TextVersion[], partId: string): TextVersion | null {
  return text
    .filter((version) => version.partId === partId)
    .reduce<TextVersion | null>(
      (last, each) => (last === null || (each.validFrom ?? '') > (last.validFrom ?? '') ? each : last),
      null,
    );
}

/**
 * The versions with the changes applied from a day: the one in force is closed the day before, a new one starts.
 * Changes are to be checked first (`checkChanges`).
 * @param ordinal number of the avenant
 */
export function applyChanges(
  text: readonly TextVersion[],
  changes: readonly AvenantChange[],
  effectiveOn: CalendarDate,
  ordinal: number,
): TextVersion[] {
  return changes.reduce<TextVersion[]>(
    (versions, change) => {
      const partId = partOf(change);
      const last = change.operation === 'add' ? null : lastOfPart(versions, partId);
      const closed = { validTo: addDays(effectiveOn, -1), ...(change.fields === null ? { removedBy: ordinal } : {}) };
      const kept = versions.map((each) => (each === last ? { ...each, ...closed } : each));
      if (change.fields === null) return kept;
      const { validTo = last?.validTo ?? null } = change.fields as { validTo?: CalendarDate | null };
      const fields = contentOf(change.fields);
      return [...kept, { block: change.block, partId, fields, validFrom: effectiveOn, validTo, ordinal }];
    },
    [...text],
  );
}

/** The text as it reads on a day: one version of each part at most. */
export function textOn(text: readonly TextVersion[], date: CalendarDate): TextVersion[] {
  return consolidate(
    text
      .filter((version) => periodContains(periodOf(version), date))
      .map((version) => ({ ...version, key: version.partId })),
    date,
  ).map(({ key: _key, ...version }) => version);
}

/**
 * The facts of a convention with the clauses and commitments of a text: what its term and deadlines would be with an
 * avenant applied. What was reported of a commitment stays with it; signatures, notices and meetings are not changed.
 */
export function factsWithText(facts: DeadlineFacts, text: readonly TextVersion[]): DeadlineFacts {
  const idOf = ({ partId, ordinal }: TextVersion): string => (ordinal === 0 ? partId : `${partId}#${ordinal}`);
  const days = ({ validFrom, validTo }: TextVersion) => ({ validFrom, validTo });
  const eventsOf = (partId: string): CommitmentFact['events'] =>
    facts.commitments.find((commitment) => commitment.id === partId)?.events ?? [];
  return {
    ...facts,
    clauses: text
      .filter((version) => version.block === 'Clause')
      .map((version) => ({
        ...(version.fields as Omit<DeadlineFacts['clauses'][number], 'id' | 'validFrom' | 'validTo'>),
        id: idOf(version),
        ...days(version),
      })),
    commitments: text
      .filter((version) => version.block === 'Commitment')
      .map((version) => ({
        ...(version.fields as unknown as Omit<CommitmentFact, 'id' | 'events' | 'validFrom' | 'validTo'>),
        // Its occurrences keep their keys from one version to the next.
        id: version.partId,
        events: eventsOf(version.partId),
        ...days(version),
      })),
  };
}
