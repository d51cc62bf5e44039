import { parseSiret } from '@maillage/kernel';
import { MAX_LENGTHS } from '../input/texts.ts';
import { DATE, dateFrom } from './french-values.ts';
import { aliasesOf, isBody, partyKeyOf } from './party-names.ts';
import type { EnablingAct, PartyRead } from './party-names.ts';
import { fold } from './source-text.ts';
import type { FlatText } from './source-text.ts';
import type { Zones } from './zones.ts';

const DESIGNATED =
  /\b(?:ci-?apres|ci-dessous|denommee?s? ci-apres)\s*,?\s*(?:(?:est |sont )?(?:denomme|designe|appele|nomme)e?s?)?\s*(?:par|sous le (?:nom|terme)(?: de)?|comme)?\s*:?\s*(?:«|"|“|')\s*([^»"”\n]{2,80}?)\s*(?:»|"|”|'(?=\s|$|,|\.))/g;
const ALL_TOGETHER = /^(?:les |ensemble,? les )?(?:parties|partenaires|signataires|cocontractants)$/;
const LEAD =
  /^(?:entre(?: les soussignee?s?)?|et|d'une part|d'autre part|de premiere part|de seconde part|[\s,;:.\n-])+/;
const REPRESENTED = /\brepresentee?s?\b\s*(?:,?\s*aux fins des presentes,?)?\s*(?:par|pour la signature par)\s*/;
const SIRET = /(?:n°\s*(?:de\s*)?)?\bsiret\b\s*(?:n°|:|numero)?\s*:?\s*((?:\d[\s.]?){14})/;
const NAME_ENDS =
  /\s*(?:,|\n|\(siret|n°\s*(?:de\s*)?siret|\bsiret\b|\bdont le siege\b|\bsise?\b|\bsituee?\b|\bdomiciliee?\b|\brepresentee?s?\b|\bayant son siege\b|\bimmatriculee?\b)/;
/** A body that signs for others too says so in its own name. */
const COORDINATES = /\b(?:coordonnat(?:eur|rice)|coordinat(?:eur|rice)|mandataire)\b/;
const OFFICES =
  'president|presidente|vice-president|vice-presidente|maire|delegue|deleguee|directeur|directrice|prefet|prefete|recteur|rectrice|secretaire general|secretaire generale|administrateur|administratrice|executif|gerant|gerante|president-directeur';

/** Every party that the opening presents, in order. Names of persons are not kept: an office signs, not a name. */
export function readParties(source: FlatText, zones: Zones): PartyRead[] {
  const first = zones.parties[0];
  const last = zones.parties.at(-1);
  const read = first && last ? presentedParties(source, first.start, last.end) : institutions(source, zones);
  const keys = new Set<string>();
  return read.map((party) => {
    let key = partyKeyOf(party.designation ?? party.name, party.name);
    for (let next = 2; keys.has(key); next++)
      key = `${partyKeyOf(party.designation ?? party.name, party.name)}-${next}`;
    keys.add(key);
    return { ...party, key, aliases: aliasesOf(key, party) };
  });
}

const institutions = (source: FlatText, zones: Zones): Presented[] => {
  const author = authorOf(source, zones);
  return author.length > 0 ? author : signingInstitutions(source);
};

type Presented = Omit<PartyRead, 'key' | 'aliases'>;

function presentedParties(source: FlatText, start: number, end: number): Presented[] {
  const folded = source.folded.slice(start, end);
  const designations = [...folded.matchAll(DESIGNATED)].filter((match) => !ALL_TOGETHER.test(match[1]!.trim()));
  const segments: { from: number; to: number; designation: string | null }[] = [];
  let from = 0;
  for (const match of designations) {
    const at = match.index + match[0].indexOf(match[1]!);
    segments.push({
      from,
      to: match.index + match[0].length,
      designation: source.flat.slice(start + at, start + at + match[1]!.length).trim(),
    });
    from = match.index + match[0].length;
  }
  if (segments.length === 0) {
    for (const part of folded.split(/\n(?=et\b|d'autre part)/)) {
      if (REPRESENTED.test(part)) segments.push({ from, to: from + part.length, designation: null });
      from += part.length + 1;
    }
  }
  const rest = designations.length > 0 ? folded.slice(from) : '';
  return [
    ...segments.flatMap((segment) => partyIn(source, start, segment) ?? []),
    ...associatedParties(source, start + from, rest),
  ];
}

function partyIn(
  source: FlatText,
  offset: number,
  segment: { from: number; to: number; designation: string | null },
): Presented | null {
  const whole = source.folded.slice(offset + segment.from, offset + segment.to);
  const lead = LEAD.exec(whole)?.[0].length ?? 0;
  const start = offset + segment.from + lead;
  const end = offset + segment.to;
  const folded = source.folded.slice(start, end);
  const text = source.flat.slice(start, end);
  const represented = REPRESENTED.exec(folded);
  const before = folded.slice(0, represented?.index ?? folded.length);
  // A line in capitals may go on with its service ('Délégation …'); an address or a number ends the name.
  let nameEnd = before.search(NAME_ENDS);
  if (nameEnd <= 0) nameEnd = before.length;
  const second = /^\n(delegation|direction|service|antenne)[^\n\d]{3,80}(?=\n|$)/.exec(before.slice(nameEnd));
  if (second) nameEnd += second[0].length;
  const name = text
    .slice(0, nameEnd)
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s,;:.–-]+$/, '')
    .trim();
  if (name.length < 3 || name.length > 300) return null;
  const siretText = SIRET.exec(folded)?.[1];
  const representative = represented
    ? representativeIn(text.slice(represented.index + represented[0].length))
    : { office: null, quality: null };
  const act = enablingActIn(text);
  const quality = representative.quality ?? null;
  const complete = represented !== null && representative.office !== null && segment.designation !== null;
  return {
    name,
    designation: segment.designation?.slice(0, MAX_LENGTHS.designation) ?? null,
    siret: siretText === undefined ? null : parseSiret(siretText),
    role: COORDINATES.test(before.split('\n')[0]!) ? 'mandated_coordinator' : 'signatory',
    actsFor: null,
    representative: representative.office === null ? null : { office: representative.office, quality },
    enablingAct: act,
    start,
    end,
    rule: segment.designation === null ? 'parties.represented' : 'parties.presented',
    confidence: complete ? 0.95 : 0.75,
  };
}

/** The office that represents, never the person who holds it. */
function representativeIn(after: string): { office: string | null; quality: string | null } {
  const text = after.split('\n')[0]!.slice(0, 400);
  const folded = fold(text);
  const inQuality = /\ben (?:sa |leur )?qualite de\s+([^,;.\n«"(]{3,120})/.exec(folded);
  const named = new RegExp(`(?:^|,\\s*)(?:(?:son|sa|le|la)\\s+|l')?((?:${OFFICES})\\b[^,;\\n«"(]{0,110})`).exec(folded);
  const match = inQuality ?? named;
  let office: string | null = null;
  if (match) {
    const at = match.index + match[0].lastIndexOf(match[1]!);
    office = withoutPerson(text.slice(at, at + match[1]!.length));
    office = office === '' ? null : (office.charAt(0).toUpperCase() + office.slice(1)).slice(0, MAX_LENGTHS.office);
  }
  const enabled = /\bdument\s+(habilite|mandate|autorise)(e?)s?\b([^\n]{0,200})/.exec(folded);
  let quality: string | null = null;
  if (enabled) {
    const root = { habilite: 'Habilité', mandate: 'Mandaté', autorise: 'Autorisé' }[enabled[1]!] ?? 'Habilité';
    const by = /\b(deliberation|arrete|decision|resolution|delegation)\b/.exec(enabled[3]!)?.[1];
    const act = { deliberation: 'délibération', arrete: 'arrêté', decision: 'décision', resolution: 'résolution' };
    const tail = by
      ? `par ${act[by as keyof typeof act] ?? 'délégation'}`
      : /l'effet des presentes/.test(enabled[3]!)
        ? "à l'effet des présentes"
        : 'à signer';
    quality = `${root}${enabled[2]} ${tail}`;
  }
  return { office, quality };
}

function withoutPerson(office: string): string {
  return office
    .replace(/\s+(?:Monsieur|Madame|M\.|Mme|Mr|MM\.)\s.*$/, '')
    .replace(/\s+\p{Lu}[\p{L}'-]+(?:\s+\p{Lu}[\p{L}'-]+)*\s+\p{Lu}{2,}[\p{Lu}' -]*$/u, '')
    .replace(/\s*(?:dûment|dument)\s.*$/i, '')
    .trim();
}

const ACT = new RegExp(`\\b(deliberation|arrete|decision|resolution)s?\\b([^.;\\n«"]{0,200})`);

/** The act that gives its powers to whoever signs; null when none is cited. */
export function enablingActIn(text: string): EnablingAct | null {
  const folded = fold(text);
  const match = ACT.exec(folded);
  if (!match) return null;
  const at = match.index + match[0].length - match[2]!.length;
  const tail = match[2]!;
  const number = /(?:n° ?|\bnumero )([\w][\w./-]*\w|\w)/.exec(tail) ?? /^\s+(\d{2,}[-/]\d[\w-]*)/.exec(tail);
  const body =
    /(?:^|\s)((?:du|de la|de l'|des)\s?(?:conseil|comite|bureau|commission|assemblee|president|maire|organe|directoire|conference)[^,;\d]{0,90}?)(?=\s+(?:n°|numero|en date|du \d|du xx|le \d|\d)|\s*,|\s*$|\s+(?:et|a signer|approuvant|autorisant|donnant)\b)/.exec(
      tail,
    );
  const bodyText = body ? text.slice(at + body.index, at + body.index + body[0].length).trim() : '';
  const word = { deliberation: 'Délibération', arrete: 'Arrêté', decision: 'Décision', resolution: 'Résolution' };
  return {
    kind: `${word[match[1] as keyof typeof word]}${bodyText ? ` ${bodyText}` : ''}`.slice(0, MAX_LENGTHS.act),
    number: number
      ? text.slice(at + number.index + number[0].lastIndexOf(number[1]!)).slice(0, number[1]!.length)
      : null,
    date: dateFrom(new RegExp(DATE).exec(tail)?.[0]),
  };
}

/** Bodies that the text names beside the signatories. */
function associatedParties(source: FlatText, offset: number, folded: string): Presented[] {
  return [...folded.matchAll(/(?:^|\n|\. )([^\n.,;]{3,80}?) (?:n'est|ne sont) pas (?:signataire|partie)[^\n]*/g)].map(
    (match) => {
      const at = offset + match.index + match[0].indexOf(match[1]!);
      const name = source.flat
        .slice(at, at + match[1]!.length)
        .replace(/^(?:L[aes]+|L')\s*/i, '')
        .trim();
      return {
        name,
        designation: name,
        siret: null,
        role: 'associated',
        actsFor: null,
        representative: null,
        enablingAct: null,
        start: at,
        end: offset + match.index + match[0].length,
        rule: 'parties.not_signing',
        confidence: 0.9,
      };
    },
  );
}

/** A rule that one body lays down names it in its title: 'Règlement … de la communauté de communes de …'. */
function authorOf(source: FlatText, zones: Zones): Presented[] {
  const block = zones.opening.find((each) => /^(?:reglement|charte)\b/.test(source.folded.slice(each.start, each.end)));
  if (!block) return [];
  // The title of such a document runs over the lines that follow it.
  const at = zones.opening.indexOf(block);
  const end = (zones.opening[at + 2] ?? zones.opening.at(-1))!.end;
  const folded = source.folded.slice(block.start, end);
  const match =
    /\s(?:de la |du |de l'|des )((?:communaute|commune|ville|metropole|departement|region|centre de gestion)\b[^,;.:(]{3,90}?)(?=\s*(?:\n\S* ?(?:avis|valide|adopte|approuve|vu|annexe)|$))/.exec(
      folded,
    );
  if (!match) return [];
  const from = block.start + match.index + match[0].lastIndexOf(match[1]!);
  const name = source.flat.slice(from, from + match[1]!.length).replaceAll(/\s+/g, ' ');
  const known = { name, designation: name, siret: null, actsFor: null, representative: null, enablingAct: null };
  return [
    {
      ...known,
      role: 'signatory',
      start: block.start,
      end: from + match[1]!.length,
      rule: 'parties.author',
      confidence: 0.6,
    },
  ];
}

/** Without an opening: who 'has signed', or who acts 'in connection with' whom, in an announcement or a sheet. */
function signingInstitutions(source: FlatText): Presented[] {
  const found: Presented[] = [];
  const add = (
    start: number,
    end: number,
    name: string,
    designation: string,
    rule: string,
    confidence: number,
  ): void => {
    if (name.length < 3 || name.length > 200 || found.some((each) => fold(each.name) === fold(name))) return;
    const office = rule === 'parties.have_signed' ? { office: 'Présidence', quality: null } : null;
    found.push({
      name,
      designation,
      siret: null,
      role: office ? 'signatory' : 'associated',
      actsFor: null,
      representative: office,
      enablingAct: null,
      start,
      end,
      rule,
      confidence,
    });
  };
  for (const block of source.blocks) {
    const folded = source.folded.slice(block.start, block.end);
    const text = source.flat.slice(block.start, block.end);
    if (/\b(?:ont signe|signent)\b/.test(folded)) {
      for (const match of folded.matchAll(
        /\bpresidente? (?:du |de la |de l'|des )([^,;.()]{5,120}) \(([^)]{2,14})\)/g,
      )) {
        const at = match.index + match[0].indexOf(match[1]!);
        const acronym = match.index + match[0].lastIndexOf('(') + 1;
        add(
          block.start + match.index,
          block.start + match.index + match[0].length,
          text.slice(at, at + match[1]!.length),
          text.slice(acronym, acronym + match[2]!.length),
          'parties.have_signed',
          0.75,
        );
      }
    }
    const link =
      /\b(?:la |le |l')([^,;.]{4,80}), en (?:lien|partenariat|collaboration) avec (?:la |le |l')([^,;.]{3,80}), /.exec(
        folded,
      );
    if (link && found.length === 0 && isBody(link[1]!) && isBody(link[2]!)) {
      for (const group of [1, 2]) {
        const at = link.index + link[0].indexOf(link[group]!);
        const name = text.slice(at, at + link[group]!.length);
        add(block.start + at, block.start + at + name.length, name, name, 'parties.in_connection', 0.5);
      }
    }
    if (found.length >= 2) break;
  }
  return found;
}
