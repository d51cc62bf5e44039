import type { CalendarDate } from '@maillage/kernel';
import { MAX_PARTY_KEY } from '../clause-kinds/fields.ts';
import type { PartyRole } from '../facts.ts';
import { fold } from './source-text.ts';
import type { Passage } from './source-text.ts';

export interface EnablingAct {
  readonly kind: string;
  readonly number: string | null;
  readonly date: CalendarDate | null;
}

/** A party as the text presents it; offsets are those of the flat text. */
export interface PartyRead extends Passage {
  readonly key: string;
  readonly name: string;
  readonly designation: string | null;
  readonly siret: string | null;
  readonly role: PartyRole;
  /** Key of the party in whose name it pays. */
  readonly actsFor: string | null;
  readonly representative: { readonly office: string; readonly quality: string | null } | null;
  readonly enablingAct: EnablingAct | null;
  /** Folded names under which the text may speak of it, the longest first. */
  readonly aliases: readonly string[];
  readonly rule: string;
  readonly confidence: number;
}

const ARTICLES = /^(?:l'|les? |la |un |une )/;
const SMALL_WORDS = new Set([
  'de',
  'du',
  'des',
  'la',
  'le',
  'les',
  'l',
  'd',
  'et',
  'a',
  'au',
  'aux',
  'en',
  'pour',
  'sur',
]);

/** What the genre calls its bodies: [what the name looks like, key, other names]. */
const BODIES: readonly (readonly [RegExp, string, readonly string[]])[] = [
  [
    /\bcentres? (?:departementa(?:l|ux) )?de gestion\b|\bcdg ?\d*\b/,
    'cdg',
    ['centres de gestion', 'centre de gestion', 'cdg'],
  ],
  [
    /centre national de la fonction publique|\bcnfpt\b/,
    'cnfpt',
    ['centre national de la fonction publique territoriale', 'cnfpt'],
  ],
  [/^(?:la )?region\b|\bconseil regional\b/, 'region', ['region', 'conseil regional']],
  [
    /\bcommunaute (?:de communes|d'agglomeration|urbaine)\b|\bmetropole\b/,
    'collectivite',
    ['communaute de communes', "communaute d'agglomeration", 'communaute', 'metropole', 'collectivite'],
  ],
  [/^(?:la )?(?:commune|ville)\b/, 'commune', ['commune', 'ville']],
  [/^(?:le )?(?:departement|conseil departemental)\b/, 'departement', ['conseil departemental', 'departement']],
  [/\bfrance travail\b/, 'france-travail', ['france travail']],
];

/** Whether a folded name is that of a body of the genre. */
export const isBody = (folded: string): boolean => BODIES.some(([pattern]) => pattern.test(folded));

/** The key of a party: that of its body in the genre, else its short designation. */
export function partyKeyOf(designation: string, name: string): string {
  const short = fold(designation).replace(ARTICLES, '').trim();
  const named = BODIES.find(([pattern]) => pattern.test(short)) ?? null;
  if (named) return named[1];
  if (short === 'collectivite' || short === 'etablissement') return short;
  const bodyOfName = BODIES.find(([pattern]) => pattern.test(fold(name)));
  if (bodyOfName && !/^[a-z0-9]{2,12}$/.test(short)) return bodyOfName[1];
  return slugOf(short) || 'partie';
}

function slugOf(folded: string): string {
  const slug = folded.replaceAll(/[^a-z0-9]+/g, '-').replace(/^[-0-9]+|-+$/g, '');
  return slug.slice(0, MAX_PARTY_KEY).replace(/-+$/, '');
}

export function aliasesOf(key: string, party: Pick<PartyRead, 'name' | 'designation'>): string[] {
  const name = fold(party.name).replace(ARTICLES, '');
  const acronym = /\(([a-z0-9]{2,12})\)/.exec(name)?.[1];
  const initials = name
    .split(/[^a-z]+/)
    .filter((word) => word !== '' && !SMALL_WORDS.has(word))
    .map((word) => word[0])
    .join('');
  const body = BODIES.find(([, code]) => code === key)?.[2] ?? [];
  const generic = BODIES.filter(([pattern]) => pattern.test(name)).flatMap(([, code, names]) =>
    code === key ? names : [],
  );
  const aliases = [
    party.designation === null ? '' : fold(party.designation).replace(ARTICLES, ''),
    name.replace(/\s*\([^)]*\)/, ''),
    acronym ?? '',
    initials.length >= 3 && initials.length <= 7 ? initials : '',
    ...body,
    ...generic,
  ];
  return [...new Set(aliases.map((alias) => alias.trim()))]
    .filter((alias) => alias.length >= 2)
    .toSorted((a, b) => b.length - a.length);
}

export interface PartyMention extends Passage {
  readonly key: string;
}

/** Where a folded text names parties, in order; the longest name wins where two overlap. */
export function mentionsIn(folded: string, parties: readonly PartyRead[]): PartyMention[] {
  const found: PartyMention[] = [];
  for (const party of parties) {
    for (const alias of party.aliases) {
      for (let at = folded.indexOf(alias); at !== -1; at = folded.indexOf(alias, at + alias.length)) {
        const end = at + alias.length;
        const whole = !/[a-z0-9]/.test(folded[at - 1] ?? ' ') && !/[a-z0-9]/.test(folded[end] ?? ' ');
        if (whole && !found.some((other) => at < other.end && end > other.start && other.end - other.start >= end - at))
          found.push({ key: party.key, start: at, end });
      }
    }
  }
  return found
    .filter(
      (one) =>
        !found.some(
          (other) =>
            other !== one &&
            other.start <= one.start &&
            other.end >= one.end &&
            other.end - other.start > one.end - one.start,
        ),
    )
    .toSorted((a, b) => a.start - b.start);
}

const EVERY_PARTY =
  /\b(?:chacune? des (?:parties|partenaires|signataires)|chaque (?:partie|partenaire)|(?:les|toutes les|l'ensemble des) (?:\w+ )?(?:parties|partenaires|signataires|cocontractants)|les deux (?:parties|partenaires|institutions)|les parties (?:prenantes|signataires))\b/;

/** Whether a folded text speaks of all the parties together. */
export function namesEveryParty(folded: string): boolean {
  return EVERY_PARTY.test(folded);
}
