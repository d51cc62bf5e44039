import type { ChangeOperation } from '../negotiation/proposals.ts';
import type { LinkEnding, NotYet } from './link.ts';

/** The exact initial text that is signed, as somebody without an account reads it. */
export interface SigningText {
  readonly title: string;
  readonly reference: string | null;
  readonly object: string;
  readonly recitals: readonly {
    readonly kind: 'visa' | 'recital';
    readonly text: string;
    readonly legalReference: string | null;
  }[];
  readonly parties: readonly { readonly key: string; readonly name: string; readonly representative: string | null }[];
  readonly articles: readonly { readonly number: string; readonly heading: string; readonly body: string }[];
  readonly clauses: readonly {
    readonly kind: string;
    readonly scope: string;
    readonly value: unknown;
    readonly articleNumber: string | null;
    /** What it says, as a sentence. */
    readonly summary: string;
  }[];
  readonly commitments: readonly {
    readonly partyKey: string;
    readonly title: string;
    readonly description: string;
    readonly articleNumber: string | null;
  }[];
  readonly annexes: readonly { readonly number: string; readonly title: string }[];
  readonly axes: readonly { readonly code: string; readonly label: string }[];
  /** SHA-256 of the canonical content, in hexadecimal. */
  readonly contentHash: string;
}

/** One change of an avenant, put in words. */
export interface SigningChange {
  /** The part that it changes. */
  readonly id: string;
  readonly operation: ChangeOperation;
  /** What it changes of the convention: 'clause « Durée », article 5 de la convention'. */
  readonly what: string;
  /** What reads otherwise, of a part that is replaced; a side is null where the text says nothing. */
  readonly fields: readonly { readonly label: string; readonly before: string | null; readonly after: string | null }[];
  /** What a part that is added or removed says. */
  readonly paragraphs: readonly string[];
}

/** The exact avenant that is signed: what it changes of a convention, before and after. */
export interface SigningAvenant extends Pick<SigningText, 'parties' | 'contentHash'> {
  readonly label: string;
  readonly convention: { readonly title: string; readonly reference: string | null };
  readonly object: string;
  /** Day from which it is to apply; null = its last signature. */
  readonly wantedOn: string | null;
  readonly changes: readonly SigningChange[];
}

/** Who is asked to sign what, by whom and by which act. */
export interface SigningRequest {
  readonly title: string;
  readonly partyKey: string;
  readonly party: string;
  readonly invitedBy: string;
  readonly signatoryName: string;
  readonly quality: string;
  readonly qualityUntil: string | null;
  readonly expiresOn: string;
  readonly act: { readonly kind: string; readonly number: string | null; readonly date: string | null } | null;
  /** Day of the last correction, when the text is no longer the one that the mail spoke of. */
  readonly correctedOn: string | null;
  readonly version: number;
}

/** What is kept of a signature given by a link. */
export interface SigningReceipt {
  readonly title: string;
  readonly party: string;
  readonly signerName: string;
  readonly signerQuality: string;
  /** ISO 8601 in UTC. */
  readonly signedAt: string;
  readonly contentHash: string;
  readonly inForce: boolean;
  /** Day from which the text applies, once all have signed. */
  readonly startsOn: string | null;
}

/** What opens behind a link: always the present text, or what has become of it. */
export type SigningPage =
  | { readonly state: 'to_sign'; readonly request: SigningRequest; readonly text: SigningText | SigningAvenant }
  | {
      readonly state: 'not_yet';
      readonly reason: NotYet;
      readonly request: SigningRequest;
      readonly text: SigningText | SigningAvenant;
    }
  | { readonly state: 'signed'; readonly receipt: SigningReceipt }
  /** The signature was given in the portal or on paper. */
  | { readonly state: 'signed_otherwise'; readonly title: string; readonly signedOn: string; readonly inForce: boolean }
  /** The text is with its drafter or its parties: nothing is to be signed. */
  | { readonly state: 'not_signing'; readonly title: string; readonly invitedBy: string; readonly status: string }
  | { readonly state: 'in_force'; readonly title: string; readonly startsOn: string | null }
  | { readonly state: 'expired'; readonly title: string; readonly expiredOn: string; readonly address: string | null }
  | { readonly state: 'replaced'; readonly by: Exclude<LinkEnding, 'withdrawn'>; readonly on: string }
  | { readonly state: 'withdrawn'; readonly invitedBy: string; readonly on: string };

/** One thing that a text says otherwise than before; null where it said nothing, or says nothing any more. */
export interface TextChange {
  readonly part:
    | 'title'
    | 'object'
    | 'recital'
    | 'party'
    | 'article'
    | 'clause'
    | 'commitment'
    | 'annex'
    | 'axis'
    | 'effect'
    | 'change';
  /** What tells the part from others of its sort; '' for the title and the object. */
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

type Line = readonly [part: TextChange['part'], key: string, name: string, said: string];

/** The words of a change on each side, one after the other. */
function saidOf({ fields, paragraphs }: SigningChange): string {
  return [
    ...fields.map(({ label, before, after }) => `${label} : ${before ?? '–'} → ${after ?? '–'}`),
    ...paragraphs,
  ].join('\n');
}

function linesOfAvenant({ label, object, wantedOn, parties, changes }: SigningAvenant): Line[] {
  return [
    ['title', '', '', label],
    ['object', '', '', object],
    ...(wantedOn === null ? [] : [['effect', '', '', wantedOn] as const]),
    ...parties.map(partyLine),
    ...changes.map((each): Line => ['change', each.id, each.what, saidOf(each)]),
  ];
}

const partyLine = ({ key, name, representative }: SigningText['parties'][number]): Line => [
  'party',
  key,
  name,
  [name, representative].filter(Boolean).join(', '),
];

function linesOf(text: SigningText | SigningAvenant): Line[] {
  if ('changes' in text) return linesOfAvenant(text);
  const { title, object, recitals, parties, articles, clauses, commitments, annexes, axes } = text;
  return [
    ['title', '', '', title],
    ['object', '', '', object],
    ...recitals.map((each): Line => ['recital', each.text, '', each.text]),
    ...parties.map(partyLine),
    ...articles.map((each): Line => ['article', each.number, each.number, `${each.heading}\n${each.body}`]),
    ...clauses.map((each): Line => ['clause', `${each.kind} ${each.scope}`, each.kind, each.summary]),
    ...commitments.map((each): Line => [
      'commitment',
      `${each.partyKey} ${each.title}`,
      each.title,
      [each.title, each.description].filter(Boolean).join('\n'),
    ]),
    ...annexes.map((each): Line => ['annex', each.number, each.number, each.title]),
    ...axes.map((each): Line => ['axis', each.code, each.code, each.label]),
  ];
}

/** What a text says otherwise than the one that was read before, in the order of the text. */
export function changesBetween(
  before: SigningText | SigningAvenant,
  after: SigningText | SigningAvenant,
): TextChange[] {
  const keyOf = ([part, key]: Line): string => `${part} ${key}`;
  const old = new Map(linesOf(before).map((each) => [keyOf(each), each]));
  const now = linesOf(after);
  const kept = new Set(now.map(keyOf));
  const gone = [...old.values()].filter((each) => !kept.has(keyOf(each)));
  return [
    ...now.flatMap((each): TextChange[] => {
      const [part, , name, said] = each;
      const earlier = old.get(keyOf(each))?.[3] ?? null;
      return earlier === said ? [] : [{ part, name, before: earlier, after: said }];
    }),
    ...gone.map(([part, , name, said]): TextChange => ({ part, name, before: said, after: null })),
  ];
}
