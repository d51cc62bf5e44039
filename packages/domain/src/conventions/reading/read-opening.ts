import { MAX_LENGTHS } from '../input/texts.ts';
import { SIGNING_ROLES, type ConventionKind } from '../facts.ts';
import type { Section } from './outline.ts';
import { DATE } from './french-values.ts';
import type { PartyRead } from './party-names.ts';
import type { FlatText, Passage } from './source-text.ts';
import { sentencesOf } from './units.ts';
import { foldedOf, textOf } from './zones.ts';
import type { Zones } from './zones.ts';

export interface PartFound extends Passage {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly rule: string;
  readonly confidence: number;
}

const TITLE_WORD = /\b(?:convention|accord-cadre|accord cadre|accord|protocole|contrat|charte|reglement|partenariat)\b/;

/** Title, number, kind, object and place of a convention. */
export function readDetails(
  source: FlatText,
  zones: Zones,
  parties: readonly PartyRead[],
  sections: readonly Section[],
): PartFound | null {
  const opening = zones.opening.filter((block) => block.end - block.start <= 400);
  const titleAt = opening.findIndex(
    (block) => TITLE_WORD.test(foldedOf(source, block)) && block.end - block.start >= 8,
  );
  const first = opening[titleAt === -1 ? opening.findIndex((block) => block.end - block.start >= 12) : titleAt];
  if (!first) return null;
  let end = first.end;
  let title = textOf(source, first);
  // A title in capitals may run over several lines.
  for (const block of opening.slice(opening.indexOf(first) + 1, opening.indexOf(first) + 5)) {
    const more = textOf(source, block);
    const goesOn =
      (more === more.toUpperCase() && /\p{Lu}/u.test(more) && title === title.toUpperCase()) ||
      /\b(?:de|du|des|la|et|entre|pour|à)$/i.test(title);
    if (!goesOn || title.length + more.length > 280) break;
    title = `${title} ${more}`;
    end = block.end;
  }
  const reference = /\b(?:convention|contrat|accord|reference|ref\.?)\s*(?:n°|numero|:)\s*([\w][\w./-]{2,60})/.exec(
    source.folded.slice(0, zones.parties[0]?.start ?? first.end),
  );
  const signers = parties.filter((party) => SIGNING_ROLES.includes(party.role)).length;
  const folded = foldedOf(source, first);
  const kind: ConventionKind =
    signers > 2
      ? 'multiparty'
      : /accord-cadre|accord cadre/.test(folded)
        ? 'national_framework'
        : /\bcadre\b/.test(folded)
          ? 'bilateral_framework'
          : /\bcontrat\b/.test(folded)
            ? 'territorial_contract'
            : signers === 2
              ? 'bilateral_framework'
              : 'local_arrangement';
  const place = zones.closing
    .map(
      (block) =>
        /^(?:Fait|Établi|Etabli) à ([\p{Lu}][\p{L}' -]{1,60}?)(?:\s*,|\s+le\b|\s{2,}|\s*$)/u.exec(
          textOf(source, block),
        )?.[1],
    )
    .find((found) => found !== undefined && !/^X+$/i.test(found));
  return {
    start: first.start,
    end,
    rule: 'opening.title',
    confidence: titleAt === -1 ? 0.5 : zones.parties.length > 0 ? 0.88 : 0.65,
    fields: {
      title: title.replaceAll(/\s+/g, ' ').trim().slice(0, MAX_LENGTHS.title),
      reference: reference
        ? source.flat
            .slice(reference.index + reference[0].length - reference[1]!.length, reference.index + reference[0].length)
            .toUpperCase()
        : null,
      kind,
      object: objectOf(source, sections),
      parentId: null,
      territory: [],
      signedAtPlace: place?.trim() ?? null,
      sourceNote: null,
    },
  };
}

/** The first sentence of the article on the object. */
function objectOf(source: FlatText, sections: readonly Section[]): string {
  const section = sections.find(({ heading }) => /\b(?:objet|objectifs?|finalités?)\b/i.test(heading));
  const block = section?.body[0];
  if (!block) return '';
  const sentence = sentencesOf(source, block)[0];
  return sentence ? source.flat.slice(sentence.start, sentence.end).slice(0, MAX_LENGTHS.description) : '';
}

const CITED =
  /\b(?:(?:la )?loi|(?:le )?decret|(?:l')?arrete(?: interministeriel| ministeriel)?|(?:l')?ordonnance|(?:le )?code [a-z][a-z' ]{3,70}?(?=\s*[,;.(]|\s+et\s|$)|(?:la )?deliberation|(?:la )?decision|(?:la )?convention|(?:le )?reglement \(?ue\)?)[^;]{0,220}/;

/** What a paragraph of a preamble says of the convention, or of what the parties do or want, is no ground for it. */
const NO_GROUND =
  /\b(?:(?:la )?presente convention|cette convention|le present (?:accord|contrat|document)|en annexe|il (?:a ete|est) convenu|s'engag\w+|souhait\w+|soutien\w+|s'associ\w+|decid\w+|conviennent)\b/;
/** Words by which an announcement says what moved the parties. */
const MOVED_BY =
  /\b(?:reconnaiss\w+ la necessite|conscient\w+|dans un contexte|de longue date|officialise\w*|face (?:a|au|aux)|compte tenu)\b/;
const LAW = new RegExp(`\\b(?:loi|decret|ordonnance) (?:n° ?[\\d-]+ )?(?:du ${DATE}|de \\d{4})`);

/** Each visa and each considérant; then the grounds that the preamble, or an announcement, gives without that word. */
export function readRecitals(source: FlatText, zones: Zones): PartFound[] {
  const marked = markedRecitals(source, zones);
  const opening = zones.preamble.length > 0 ? zones.preamble : marked.length === 0 ? source.blocks : [];
  const grounds = opening.flatMap((block): Ground[] => {
    if (block.shape !== 'text' || block.end - block.start < 60) return [];
    if (zones.preamble.length > 0) {
      return NO_GROUND.test(foldedOf(source, block)) ? [] : [{ ...block, kind: 'recital', rule: 'recitals.preamble' }];
    }
    return sentencesOf(source, block).flatMap((at): Ground[] => {
      const folded = source.folded.slice(at.start, at.end);
      const law = LAW.exec(folded)?.index ?? -1;
      return [
        ...(law >= 0 ? [{ ...at, kind: 'visa' as const, rule: 'recitals.cited' }] : []),
        ...(MOVED_BY.test(folded) ? [{ ...at, kind: 'recital' as const, rule: 'recitals.moved_by' }] : []),
      ];
    });
  });
  return [
    ...marked,
    ...grounds.slice(0, MOST_GROUNDS).map(({ start, end, kind, rule }, index) => {
      const law = kind === 'visa' ? LAW.exec(source.folded.slice(start, end)) : null;
      const reference = law && source.flat.slice(start + law.index, start + law.index + law[0].length);
      const position = (marked.length + index) * 10;
      const text = source.flat.slice(start, end).slice(0, MAX_LENGTHS.paragraph);
      const legalReference = reference && reference.charAt(0).toUpperCase() + reference.slice(1);
      return { start, end, rule, confidence: 0.55, fields: { position, kind, text, legalReference } };
    }),
  ];
}

interface Ground extends Passage {
  readonly kind: 'visa' | 'recital';
  readonly rule: string;
}
const MOST_GROUNDS = 20;

function markedRecitals(source: FlatText, zones: Zones): PartFound[] {
  return zones.recitals.flatMap((block, index) => {
    const text = textOf(source, block);
    const folded = foldedOf(source, block);
    const mark = /^(?:vus?\b|considerant\b)\s*:?\s*/.exec(folded)?.[0].length ?? 0;
    const kind = folded.startsWith('considerant') ? ('recital' as const) : ('visa' as const);
    const body = text
      .slice(mark)
      .replace(/[\s;,.]+$/, '')
      .replace(/\s+et$/, '');
    if (body.length < 3) return [];
    const cited = kind === 'visa' ? CITED.exec(folded.slice(mark)) : null;
    const reference = cited
      ? shortReference(text.slice(mark + cited.index, mark + cited.index + cited[0].length))
      : null;
    return [
      {
        start: block.start,
        end: block.end,
        rule: kind === 'visa' ? 'recitals.visa' : 'recitals.considering',
        confidence: mark > 0 ? 0.96 : 0.8,
        fields: {
          position: index * 10,
          kind,
          text: (body.charAt(0).toUpperCase() + body.slice(1)).slice(0, MAX_LENGTHS.paragraph),
          legalReference: reference,
        },
      },
    ];
  });
}

/** What is cited without what it is about: 'Décret n° 2007-1845 du 26 décembre 2007'. */
function shortReference(cited: string): string | null {
  const bare = cited
    .replace(/^(?:la |le |l['’]|les )/i, '')
    .replace(
      /\s+(?:relatif|relative|relatifs|portant|fixant|approuvant|visant|modifiant|donnant|adopté|établie|pris pour|susvisé).*$/i,
      '',
    )
    .replace(/\s*[,;].*$/, (rest) =>
      /^\s*,\s*(?:notamment\s+)?(?:en )?(?:ses |les |l['’])?article/i.test(rest) ? rest : '',
    )
    .trim();
  const text = bare.charAt(0).toUpperCase() + bare.slice(1);
  return text.length < 4 ? null : text.slice(0, MAX_LENGTHS.title);
}

const ANNEX = /^annexes?\s*(?:n°\s*)?(\d{1,2}|[a-h]|[ivx]{1,4})\s*[-–—:.)]*\s+(\S.{2,200})$/;
const NEXT_PAGE = /\b(?:fera|feront|fait) l'objet d'(?:un document annexe|une annexe)\b/;

/** The annexes that the text announces: listed with their title, or only said to come. */
export function readAnnexes(source: FlatText, sections: readonly Section[]): PartFound[] {
  const found = new Map<string, PartFound>();
  const sectionAt = (at: number) => sections.findLast((section) => section.start <= at && section.end > at) ?? null;
  for (const block of source.blocks) {
    const match = ANNEX.exec(foldedOf(source, block));
    const number = match?.[1]?.toUpperCase();
    if (!match || !number || found.has(number)) continue;
    const title = textOf(source, block)
      .slice(-match[2]!.length)
      .replace(/[\s;,.]+$/, '');
    found.set(
      number,
      annex(number, title, sectionAt(block.start)?.number ?? null, block, found.size, 'annexes.listed', 0.93),
    );
  }
  for (const section of sections) {
    for (const block of section.body) {
      for (const sentence of sentencesOf(source, block)) {
        const folded = source.folded.slice(sentence.start, sentence.end);
        const cited = /\b(?:en |l')annexe (?:n° ?)?(\d{1,2})\b/.exec(folded)?.[1];
        const coming = NEXT_PAGE.test(folded);
        const number = cited ?? (coming ? `${section.number.replaceAll(/[^0-9A-Za-z]/g, '')}A`.slice(0, 18) : null);
        if (number === null || found.has(number)) continue;
        const title = source.flat
          .slice(sentence.start, sentence.end)
          .replace(/\s+(?:sont|est|feront|fera|fait|figurent?)\s.*$/s, '')
          .slice(0, MAX_LENGTHS.title);
        found.set(
          number,
          annex(
            number,
            title,
            section.number,
            sentence,
            found.size,
            coming ? 'annexes.to_come' : 'annexes.cited',
            coming ? 0.7 : 0.6,
          ),
        );
      }
    }
  }
  return [...found.values()];
}

function annex(
  number: string,
  title: string,
  articleNumber: string | null,
  at: Passage,
  position: number,
  rule: string,
  confidence: number,
): PartFound {
  return {
    start: at.start,
    end: at.end,
    rule,
    confidence,
    fields: { number, title, articleNumber, receivedOn: null, note: null, position },
  };
}
