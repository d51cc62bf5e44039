import {
  documentOn,
  termOf,
  type ConventionDocument,
  type DocumentInstrument,
  type DocumentSignature,
  type Term,
} from '@maillage/domain/conventions';
import { failed, maxDate, ok, refusal, type CalendarDate, type Refusal, type Result } from '@maillage/kernel';
import type { SqlReader } from '../../../db/sql.ts';
import type { Block, DocumentContent, Line } from '../../../platform/documents/content.ts';
import { dayInParis } from '../../../platform/clock.ts';
import { factsFrom, partsOfConvention } from './convention-facts.ts';
import { dayRead } from './day-read.ts';
import { documentBlocks } from './document-blocks.ts';
import { contentHash } from './present-text.ts';
import { readText, type WrittenText } from './read-text.ts';
import { sayIn, type Say } from './say-passage.ts';

/** Documents are written in the language of the texts. */
const LOCALE = 'fr';

/**
 * A convention as a document.
 * @param asOf null for the text of today, or of the first day of one that is to come; for all that a project says
 * @returns null when it is out of the reader's reach; AS_OF_BEFORE_START on a day on which nothing applied yet
 */
export async function conventionDocument(
  db: SqlReader,
  conventionId: string,
  asOf: CalendarDate | null,
  today: CalendarDate,
): Promise<Result<DocumentContent, Refusal> | null> {
  const text = await readText(db, conventionId);
  if (!text) return null;
  const isProject = text.facts.status !== 'in_force';
  const startsOn = text.convention.startsOn as CalendarDate | null;
  if (asOf !== null && startsOn !== null && asOf < startsOn) {
    return failed([refusal('AS_OF_BEFORE_START', ['asOf'], { start: startsOn })]);
  }
  const wanted = asOf ?? (isProject ? null : startsOn === null ? today : maxDate(today, startsOn));
  const date = wanted && dayRead(text.convention, wanted);
  const parts = await partsOfConvention(db, conventionId, date);
  const term = termOf(factsFrom(text.convention, parts, date));
  return ok(documentContent(text, documentOn(text.facts, date), term));
}

function documentContent(text: WrittenText, document: ConventionDocument, term: Term): DocumentContent {
  const say = sayIn(LOCALE, text, [...document.parties]);
  const { message } = say;
  const hash = contentHash(document.content);
  const avenants = document.instruments.filter(({ ordinal }) => ordinal > 0);
  const applied = avenants.map(({ label }) => label).join(', ') || message('documents.noAvenant');
  const { details } = document;
  return {
    fileName: document.on === null ? 'projet-de-convention' : `convention-${document.on}`,
    title: details.title,
    eyebrow: message(`conventionKind.${details.kind}`),
    author: message('documents.author'),
    banner: document.isProject ? message('documents.project') : null,
    facts: coverFacts(document, term, hash, avenants, say),
    foot: [
      document.on === null
        ? message('documents.foot.project', { avenants: applied })
        : message('documents.foot.on', { date: say.day(document.on), avenants: applied }),
      message('documents.foot.hash', { hash }),
    ],
    ...pageNumbers(say),
    madeOn: document.changedOn ?? term.startsOn ?? dayInParis(text.convention.createdAt),
    blocks: [...documentBlocks(document, say), ...signatureBlocks(document.signatures, document.instruments, say)],
  };
}

/** The number of a page, for a format that is told it and for one that counts by itself. */
export function pageNumbers({ message }: Pick<Say, 'message'>): Pick<DocumentContent, 'page' | 'pageWords'> {
  const [before = '', between = '', after = ''] = message('documents.page', {
    number: '\u0000',
    count: '\u0000',
  }).split('\u0000');
  return {
    page: (number, count) => message('documents.page', { number: String(number), count: String(count) }),
    pageWords: [before, between, after],
  };
}

function coverFacts(
  { details, parties, on, isProject }: ConventionDocument,
  { startsOn, endsOn }: Term,
  hash: string,
  avenants: readonly DocumentInstrument[],
  say: Say,
): DocumentContent['facts'] {
  const { message, day } = say;
  const term = (id: string): string => message(`documents.cover.${id}`);
  const signing = parties.filter(({ fields }) => (fields['signatureSlots'] as string[]).length > 0);
  const facts: [string, string | null][] = [
    ['reference', details.reference],
    ['object', details.object],
    ['parties', signing.map((party) => say.title(party)).join(' ; ')],
    ['startsOn', startsOn ? day(startsOn) : term('startUnknown')],
    ['endsOn', endsOn ? day(endsOn) : term('endUnknown')],
    [
      'avenants',
      avenants
        .map(({ label, effectiveOn }) =>
          effectiveOn ? message('documents.cover.avenant', { label, date: day(effectiveOn) }) : label,
        )
        .join(' ; ') || message('documents.noAvenant'),
    ],
    ['place', details.signedAtPlace],
    ['source', details.sourceNote],
  ];
  return [
    on === null
      ? { term: term('on'), text: term('project') }
      : { term: term('on'), text: isProject ? `${day(on)} (${message('documents.project')})` : day(on) },
    ...facts.flatMap(([id, text]) => (text === null || text === '' ? [] : [{ term: term(id), text }])),
    { term: term('hash'), text: hash, code: true },
  ];
}

/** Where each party signs, or has signed: the initial text, then each avenant. */
export function signatureBlocks(
  signatures: readonly DocumentSignature[],
  instruments: readonly DocumentInstrument[],
  say: Say,
): Block[] {
  const { message, day } = say;
  const linesOf = ({ slot, office, signerName, signerQuality, signedOn, method }: DocumentSignature): Line[] => [
    { text: office ?? message(`signatureSlot.${slot}`) },
    ...(office === null ? [] : [{ text: message(`signatureSlot.${slot}`), look: 'muted' as const }]),
    ...(signerName === null ? [] : [{ text: signerQuality === null ? signerName : `${signerName}, ${signerQuality}` }]),
    signedOn === null
      ? { text: message('documents.signature.awaited'), look: 'muted' }
      : {
          text:
            method === null
              ? message('documents.signature.given', { date: day(signedOn) })
              : message('documents.signature.givenBy', {
                  date: day(signedOn),
                  method: message(`signatureMethod.${method}`),
                }),
        },
  ];
  const told = instruments.filter(({ ordinal }) => signatures.some((each) => each.ordinal === ordinal));
  return [
    { kind: 'heading', level: 1, text: message('documents.section.signatures') },
    ...(told.length === 0
      ? [{ kind: 'paragraphs', lines: [{ text: message('documents.none.signatures') }] } satisfies Block]
      : []),
    ...told.flatMap(({ ordinal, label }): Block[] => [
      ...(told.length > 1 ? [{ kind: 'heading', level: 2, text: label } satisfies Block] : []),
      {
        kind: 'signatures',
        boxes: signatures
          .filter((each) => each.ordinal === ordinal)
          .map((each) => ({ title: say.partyName(each.partyKey), lines: linesOf(each) })),
      },
    ]),
  ];
}
