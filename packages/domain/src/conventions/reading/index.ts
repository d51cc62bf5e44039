import { MAX_LENGTHS } from '../input/texts.ts';
import { SIGNING_ROLES } from '../facts.ts';
import { readClauses } from './clause-rules/index.ts';
import { DATE, NUMBER } from './french-values.ts';
import { sectionsOf } from './outline.ts';
import type { Section } from './outline.ts';
import { aliasesOf, mentionsIn } from './party-names.ts';
import type { PartyRead } from './party-names.ts';
import type { Reading, ReadingFacts, ReadingProposal, UnreadPassage } from './proposal.ts';
import { readCommitments } from './read-commitments.ts';
import { readAnnexes, readDetails, readRecitals } from './read-opening.ts';
import type { PartFound } from './read-opening.ts';
import { readParties } from './read-parties.ts';
import { flatten } from './source-text.ts';
import type { Block, FlatText, SourceText } from './source-text.ts';
import { unitsOf } from './units.ts';
import type { ReadingContext, Unit } from './units.ts';
import { zonesOf } from './zones.ts';

export * from './proposal.ts';
export type { Passage, SourceText } from './source-text.ts';

/**
 * Reads a convention by rules of the French administrative genre: what it proposes, each with the passage that it was
 * read from, and the passages with numbers or dates that no rule has understood. Never throws; the same text gives the
 * same answer.
 */
export function readConvention(source: SourceText, facts: ReadingFacts): Reading {
  const flat = flatten(source);
  const zones = zonesOf(flat);
  const presented = readParties(flat, zones);
  const sections = sectionsOf(flat, zones, presented);
  const unread = sections.length === 0 ? [...zones.opening, ...zones.articles] : zones.opening.slice(1);
  const units = [
    ...(sections.length === 0 ? unitsOf(flat, unread, null) : []),
    ...sections.flatMap((section) => unitsOf(flat, section.body, section)),
  ];
  const parties = [...presented, ...payingAgents(units, presented)];
  const context: ReadingContext = {
    source: flat,
    sections,
    units,
    parties,
    facts,
    recitals: unitsOf(flat, zones.recitals, null),
    closing: unitsOf(flat, zones.closing, null),
  };
  const clauses = readClauses(context);
  const isCostLine = (at: { start: number; end: number }): boolean =>
    clauses.some(
      (clause) =>
        clause.kind === 'financing' &&
        !clause.scope.startsWith('salary') &&
        clause.start < at.end &&
        clause.end > at.start,
    );
  const details = readDetails(flat, zones, parties, sections);
  const part = (
    kind: ReadingProposal['kind'],
    found: PartFound,
    organisation: ReadingProposal['organisation'] = null,
  ): ReadingProposal => ({
    kind,
    fields: found.fields,
    rule: found.rule,
    confidence: found.confidence,
    organisation,
    passage: flat.passage(found.start, found.end),
  });
  const proposals: ReadingProposal[] = [
    ...(details ? [part('details', details)] : []),
    ...parties.map((party, position) =>
      part('party', partyFields(party, position), { name: party.name, siret: party.siret }),
    ),
    ...readRecitals(flat, zones).map((recital) => part('recital', recital)),
    ...sections.map((section, position) => part('article', articleFields(flat, section, position))),
    ...readAnnexes(flat, sections).map((annex) => part('annex', annex)),
    ...clauses.map(({ start, end, rule, confidence, kind, scope, value, articleNumber }) =>
      part('clause', { start, end, rule, confidence, fields: { kind, scope, value, articleNumber } }),
    ),
    ...readCommitments(context, isCostLine).map(({ start, end, rule, confidence, fields }) =>
      part('commitment', { start, end, rule, confidence, fields }),
    ),
  ];
  return { proposals, unread: unreadPassages(flat, context, proposals, unread) };
}

function partyFields(party: PartyRead, position: number): PartFound {
  return {
    start: party.start,
    end: party.end,
    rule: party.rule,
    confidence: party.confidence,
    fields: {
      key: party.key,
      organisationId: null,
      role: party.role,
      designation: party.designation,
      actsForKey: party.actsFor,
      mandates: [],
      representative: party.representative,
      enablingAct: party.enablingAct,
      signatureSlots: SIGNING_ROLES.includes(party.role) ? ['elected'] : [],
      position: position * 10,
    },
  };
}

function articleFields(flat: FlatText, section: Section, position: number): PartFound {
  const line = (block: Block): string =>
    `${block.shape === 'bullet' ? '- ' : ''}${flat.flat.slice(block.start, block.end)}`;
  const body = section.body.map(line).join('\n');
  return {
    start: section.start,
    end: Math.max(section.end, section.start + 1),
    rule: section.rule,
    // Cut short rather than refused: the person sees that the end is missing.
    confidence: body.length > MAX_LENGTHS.body ? 0.3 : section.confidence,
    fields: {
      number: section.number,
      heading: section.heading,
      body: body.slice(0, MAX_LENGTHS.body),
      parentNumber: section.parentNumber,
      position: position * 10,
    },
  };
}

/** Bodies that pay in the name of a party without being presented as one. */
function payingAgents(units: readonly Unit[], parties: readonly PartyRead[]): PartyRead[] {
  return units
    .flatMap((unit) => {
      const match =
        /\bpour le compte (?:de la |de l'|du |des )(.{2,60}?)(?: et en (?:son|leur) nom)? par (?:la societe|l'organisme|l'entreprise|le prestataire) ([a-z0-9][a-z0-9 &'-]{1,60}?)(?=[,.;(]| en lien| dans | selon|$)/.exec(
          unit.folded,
        );
      const principal = match && mentionsIn(match[1]!, parties)[0];
      if (!match || !principal) return [];
      const at = match.index + match[0].lastIndexOf(match[2]!);
      const name = unit.text.slice(at, at + match[2]!.length).trim();
      const key = name
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replace(/^[-0-9]+|-+$/g, '')
        .slice(0, 40);
      if (key === '' || parties.some((party) => party.key === key)) return [];
      const named = { name, designation: name };
      return [
        {
          ...named,
          key,
          siret: null,
          role: 'paying_agent' as const,
          actsFor: principal.key,
          representative: null,
          enablingAct: null,
          aliases: aliasesOf(key, named),
          start: unit.start,
          end: unit.end,
          rule: 'parties.pays_for',
          confidence: 0.8,
        },
      ];
    })
    .slice(0, 5);
}

const UNITS_OF_MEASURE =
  'mois|ans?|annees?|jours?|semaines?|heures?|fois|km|kilometres?|€|euros?|%|stagiaires?|participants?|agents?|personnes|places|exemplaires?|membres?|sessions?';
const HOLDS_NUMBER = new RegExp(`(?:${NUMBER}) (?:${UNITS_OF_MEASURE})(?![a-z])|\\d ?(?:%|€)`);
const HOLDS_DATE = new RegExp(DATE);

/** Sentences with a measure or a date that stand in no proposal but that of their article. */
function unreadPassages(
  flat: FlatText,
  context: ReadingContext,
  proposals: readonly ReadingProposal[],
  opening: readonly Block[],
): UnreadPassage[] {
  const read = proposals.filter((proposal) => proposal.kind !== 'article').map((proposal) => proposal.passage);
  const units = [
    ...context.units,
    ...unitsOf(flat, context.sections.length === 0 ? [] : opening, null),
    ...context.closing,
  ];
  return units
    .flatMap((unit) => {
      const holds = HOLDS_DATE.test(unit.folded) ? 'date' : HOLDS_NUMBER.test(unit.folded) ? 'number' : null;
      if (holds === null) return [];
      const passage = flat.passage(unit.start, unit.end);
      const known = read.some((each) => each.start < passage.end && each.end > passage.start);
      return known ? [] : [{ ...passage, holds } as const];
    })
    .toSorted((a, b) => a.start - b.start);
}
