import {
  contentOf,
  fieldsRewritten,
  inOrderOfBlocks,
  partOf,
  passagesOn,
  placeOf,
  type AvenantChange,
  type PartFields,
  type PartyInput,
  type Passage,
} from '@maillage/domain/conventions';
import { addDays, maxDate, type CalendarDate } from '@maillage/kernel';
import type { Locale } from '@maillage/messages';
import type { SqlReader } from '../../../db/sql.ts';
import { organisationNames } from '../persistence/document.queries.ts';
import { avenantActsOf, avenantsOf, type AvenantRow } from '../persistence/parts.queries.ts';
import type { Discussion } from './discussion.ts';
import { readText, type WrittenText } from './read-text.ts';
import { sayIn, type Say } from './say-passage.ts';
import { signingParties } from './text-edited.ts';
import { changeFact } from './text-versions.ts';

/** A change of an avenant in words. */
export interface SaidChange {
  id: string;
  block: AvenantChange['block'];
  operation: AvenantChange['operation'];
  /** What it changes of the convention: 'clause « Durée », article 5 de la convention'. */
  what: string;
  /** What reads otherwise, of a part that is replaced; a side is null where the text says nothing. */
  fields: { field: string; label: string; before: string | null; after: string | null }[];
  /** What a part that is added or removed says. */
  paragraphs: string[];
  /** The part as the avenant leaves it; as it was, for one that is removed. */
  passage: Passage;
}

/** An avenant with the text that it changes, as that text stood when it was agreed. */
export interface SaidAvenant {
  avenant: AvenantRow;
  /** The convention without what was agreed after the avenant. */
  text: WrittenText;
  changes: SaidChange[];
  /** The parties that sign it, in the order of the text, each with its act for this avenant. */
  parties: Passage[];
  say: Say;
}

/**
 * Puts an avenant in words. One that is in force reads the same whatever is agreed after it.
 * @returns null for the initial text, or out of the reader's reach
 */
export async function sayAvenant(
  db: SqlReader,
  discussion: Discussion,
  today: CalendarDate,
  locale: Locale,
): Promise<SaidAvenant | null> {
  const { avenant } = discussion;
  const whole = avenant && (await readText(db, avenant.conventionId));
  if (!whole) return null;
  const changes = inOrderOfBlocks(discussion.changes.map(changeFact));
  const text = await withNames(db, withoutLater(whole, avenant, await earlierOrdinals(db, avenant)), changes);
  const sides = changes.map((change) => ({
    change,
    before: passageOf(change, change.before, avenant.ordinal),
    after: passageOf(change, change.fields, avenant.ordinal),
  }));
  const say = {
    before: sayIn(locale, text, []),
    after: sayIn(
      locale,
      text,
      sides.flatMap(({ after }) => after ?? []),
    ),
  };
  return {
    avenant,
    text,
    changes: sides.map((each) => saidChange(each, say)),
    parties: await partiesOfAvenant(db, discussion, text, today),
    say: say.after,
  };
}

/** Ordinals of what had made the text when an avenant was agreed; of all that has, for one that is not yet. */
async function earlierOrdinals(db: SqlReader, avenant: AvenantRow): Promise<ReadonlySet<number>> {
  const rank = ({ concludedOn, ordinal }: AvenantRow): string =>
    `${concludedOn ?? '9999-12-31'} ${String(ordinal).padStart(9, '0')}`;
  const earlier = (await avenantsOf(db, [avenant.conventionId])).filter(
    (each) => each.status === 'in_force' && rank(each) < rank(avenant),
  );
  return new Set([0, ...earlier.map(({ ordinal }) => ordinal)]);
}

function withoutLater(text: WrittenText, { ordinal }: AvenantRow, earlier: ReadonlySet<number>): WrittenText {
  const { facts } = text;
  return {
    ...text,
    facts: {
      ...facts,
      text: facts.text
        .filter((passage) => earlier.has(passage.ordinal))
        // What a later avenant has taken out was there.
        .map(({ removedBy, ...passage }) =>
          removedBy === undefined || earlier.has(removedBy) || removedBy === ordinal
            ? { ...passage, ...(removedBy === undefined ? {} : { removedBy }) }
            : { ...passage, validTo: null },
        ),
      instruments: facts.instruments.filter((each) => earlier.has(each.ordinal)),
    },
  };
}

/** The text with the names of the organisations that the avenant brings in. */
async function withNames(db: SqlReader, text: WrittenText, changes: readonly AvenantChange[]): Promise<WrittenText> {
  const named = changes.flatMap(({ block, fields }) => {
    if (block !== 'Party' || fields === null) return [];
    const { organisationId, mandates } = fields as unknown as PartyInput;
    return [organisationId, ...(mandates ?? []).map(({ mandatorId }) => mandatorId)];
  });
  const missing = named.filter((id) => !text.organisations.has(id));
  if (missing.length === 0) return text;
  const found = await organisationNames(db, missing);
  return { ...text, organisations: new Map([...text.organisations, ...found.map((row) => [row.id, row] as const)]) };
}

function passageOf(change: AvenantChange, side: PartFields | null, ordinal: number): Passage | null {
  if (side === null) return null;
  const defaults = change.block === 'Party' ? { mandates: [], designation: null, actsForKey: null } : {};
  return {
    block: change.block,
    partId: partOf(change),
    fields: { ...defaults, ...contentOf(side) },
    articleId: null,
    validFrom: null,
    validTo: (side['validTo'] ?? null) as CalendarDate | null,
    ordinal,
  };
}

interface Sides {
  change: AvenantChange;
  before: Passage | null;
  after: Passage | null;
}

function saidChange({ change, before, after }: Sides, say: { before: Say; after: Say }): SaidChange {
  const { id, block, operation } = change;
  const passage = (after ?? before)!;
  const own = after ? say.after : say.before;
  const period = own.period(passage);
  return {
    id,
    block,
    operation,
    what: whatOf(before ?? passage, before ? say.before : say.after),
    fields: fieldsRewritten(change).map((field) => ({
      field,
      label: say.after.field(field),
      before: valueOf(before!, field, say.before),
      after: valueOf(after!, field, say.after),
    })),
    paragraphs: operation === 'replace' ? [] : [...own.paragraphs(passage), ...(period === null ? [] : [period])],
    passage,
  };
}

/** What a change is about, as the convention names it before the avenant. */
function whatOf(passage: Passage, { message, title }: Say): string {
  const { number, heading, articleNumber } = passage.fields as Readonly<Record<string, string | null | undefined>>;
  return message(`documents.avenant.what.${passage.block}`, {
    title: passage.block === 'Annex' ? String(passage.fields['title']) : title(passage),
    number: number ?? '',
    heading: heading ?? '',
    article: articleNumber ?? 'none',
  });
}

function valueOf(passage: Passage, field: string, say: Say): string | null {
  if (field === 'validTo') return passage.validTo === null ? null : say.day(passage.validTo);
  if (field !== 'fileId') return say.value(passage, field);
  return passage.fields[field] ? say.message('documents.avenant.file') : null;
}

/** The parties that sign an avenant as they read on the day before it applies, or today for one that is not signed yet. */
async function partiesOfAvenant(
  db: SqlReader,
  { avenant, convention, parties, changes }: Discussion,
  text: WrittenText,
  today: CalendarDate,
): Promise<Passage[]> {
  const effectiveOn = avenant!.effectiveOn as CalendarDate | null;
  const startsOn = convention.startsOn as CalendarDate | null;
  const eve = effectiveOn === null ? today : addDays(effectiveOn, -1);
  const standing = passagesOn(text.facts.text, startsOn === null ? eve : maxDate(eve, startsOn));
  const incoming = changes.map(changeFact).flatMap((each) => passageOf(each, each.fields, avenant!.ordinal) ?? []);
  const known = [...standing, ...incoming].filter(({ block }) => block === 'Party');
  const slots = text.facts.signatures.filter(({ ordinal }) => ordinal === avenant!.ordinal);
  const keys = new Set(
    slots.length > 0 ? slots.map(({ partyKey }) => partyKey) : signingParties(parties).map(({ key }) => key),
  );
  const acts = await avenantActsOf(db, [avenant!.id]);
  return [...keys]
    .flatMap((key) => known.find(({ fields }) => fields['key'] === key) ?? [])
    .toSorted((a, b) => placeOf(a) - placeOf(b) || (String(a.fields['key']) < String(b.fields['key']) ? -1 : 1))
    .map((party) => {
      const act = acts.find(({ partyId }) => partyId === party.partId);
      const own = party.ordinal === avenant!.ordinal ? (party.fields['enablingAct'] ?? null) : null;
      const enablingAct = act ? { kind: act.kind, number: act.number, date: act.actedOn } : own;
      return { ...party, fields: { ...party.fields, enablingAct } };
    });
}
