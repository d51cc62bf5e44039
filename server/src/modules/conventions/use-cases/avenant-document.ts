import type { DocumentSignature, PartyInput } from '@maillage/domain/conventions';
import { maxDate, type CalendarDate } from '@maillage/kernel';
import type { SqlReader } from '../../../db/sql.ts';
import { dayInParis } from '../../../platform/clock.ts';
import type { Block, DocumentContent, Line } from '../../../platform/documents/content.ts';
import { avenantsById } from '../persistence/parts.queries.ts';
import { pageNumbers, signatureBlocks } from './convention-document.ts';
import { readDiscussion } from './discussion.ts';
import { annexTable } from './document-blocks.ts';
import { avenantHash } from './present-text.ts';
import { sayAvenant, type SaidAvenant, type SaidChange } from './say-avenant.ts';
import type { Say } from './say-passage.ts';
import { changeFact } from './text-versions.ts';

/** Documents are written in the language of the texts. */
const LOCALE = 'fr';

/**
 * An avenant as a document of its own, signed or not: each of its changes is an article, with the text before and after.
 * @returns null when it is out of the reader's reach
 */
export async function avenantDocument(
  db: SqlReader,
  avenantId: string,
  today: CalendarDate,
): Promise<{ conventionId: string; content: DocumentContent } | null> {
  const [row] = await avenantsById(db, [avenantId]);
  const discussion = row && (await readDiscussion(db, { conventionId: row.conventionId, avenantId }, today));
  const said = discussion && (await sayAvenant(db, discussion, today, LOCALE));
  if (!said) return null;
  const hash = avenantHash(said.avenant, discussion.changes.map(changeFact));
  return { conventionId: said.avenant.conventionId, content: documentContent(said, hash) };
}

function documentContent(said: SaidAvenant, hash: string): DocumentContent {
  const { avenant, text, say } = said;
  const { message } = say;
  const { label, status, ordinal } = avenant;
  const { title } = text.facts.details;
  const signatures = signaturesOf(said);
  const signed = signatures.flatMap(({ signedOn }) => signedOn ?? []);
  const agreed = status === 'in_force';
  return {
    fileName: agreed ? `avenant-${ordinal}` : `projet-d-avenant-${ordinal}`,
    title: message('documents.avenant.title', { label, convention: title }),
    eyebrow: message('documents.avenant.eyebrow'),
    author: message('documents.author'),
    banner: agreed ? null : message(`documents.avenant.banner.${status === 'abandoned' ? 'abandoned' : 'project'}`),
    facts: coverFacts(said, hash),
    foot: [
      message(agreed ? 'documents.avenant.foot.signed' : 'documents.avenant.foot.project', {
        label,
        date: agreed ? say.day(avenant.effectiveOn as CalendarDate) : 'none',
      }),
      message('documents.foot.hash', { hash }),
    ],
    ...pageNumbers(say),
    madeOn: (avenant.concludedOn as CalendarDate | null) ?? maxDate(dayInParis(avenant.changedAt), ...signed),
    blocks: [...avenantBlocks(said), ...signatureBlocks(signatures, [{ ordinal, label, effectiveOn: null }], say)],
  };
}

/** When an avenant applies, in words: its day once all have signed, before that the one that it wants. */
function effectOf({ effectiveOn, wantedOn }: SaidAvenant['avenant'], { message, day }: Say): string {
  if (effectiveOn !== null) return day(effectiveOn as CalendarDate);
  if (wantedOn === null) return message('documents.avenant.onLastSignature');
  return message('documents.avenant.wantedOn', { date: day(wantedOn as CalendarDate) });
}

function coverFacts({ avenant, text, parties, say }: SaidAvenant, hash: string): DocumentContent['facts'] {
  const { message, day, title } = say;
  const { details } = text.facts;
  const concludedOn = avenant.concludedOn as CalendarDate | null;
  const facts: [string, string | null][] = [
    ['convention', details.title],
    ['reference', details.reference],
    // Its usual name has its number; another name may not.
    ['rank', /\d/.test(avenant.label) ? null : String(avenant.ordinal)],
    ['state', message(`avenantStatus.${avenant.status}`)],
    ['parties', parties.map((party) => title(party)).join(' ; ')],
    ['effect', effectOf(avenant, say)],
    ['concluded', concludedOn && day(concludedOn)],
    ['source', avenant.sourceNote],
  ];
  return [
    ...facts.flatMap(([id, said]) => (said ? [{ term: message(`documents.avenant.cover.${id}`), text: said }] : [])),
    { term: message('documents.cover.hash'), text: hash, code: true },
  ];
}

function avenantBlocks(said: SaidAvenant): Block[] {
  const { avenant, changes, parties, say } = said;
  const { message } = say;
  const title = (id: string): Block => ({ kind: 'heading', level: 1, text: message(`documents.section.${id}`) });
  const none = (id: string): Block => ({
    kind: 'paragraphs',
    lines: [{ text: message(`documents.none.${id}`), look: 'muted' }],
  });
  const annexes = changes.filter(({ block, operation }) => block === 'Annex' && operation !== 'remove');
  return [
    title('parties'),
    ...(parties.length === 0
      ? [none('parties')]
      : parties.flatMap((party): Block[] => [
          { kind: 'heading', level: 2, text: say.title(party) },
          { kind: 'paragraphs', lines: plain(say.paragraphs(party)) },
        ])),
    title('visas'),
    { kind: 'list', items: visas(said) },
    title('reasons'),
    { kind: 'paragraphs', lines: plain(avenant.object.split('\n').filter((line) => line.trim() !== '')) },
    title('articles'),
    ...(changes.length === 0 ? [none('changes')] : changes.flatMap((each, index) => article(each, index + 1, said))),
    {
      kind: 'note',
      title: message('documents.avenant.note.title'),
      lines: [{ text: message('documents.avenant.note.text'), look: 'muted' }],
    },
    title('annexes'),
    annexes.length === 0
      ? none('avenantAnnexes')
      : annexTable(
          annexes.map(({ passage }) => passage),
          say,
        ),
  ];
}

/** What the avenant stands on: the convention, the avenants before it, and the act of each party that states one. */
function visas({ text, parties, say }: SaidAvenant): string[] {
  const { message, day } = say;
  const { details, instruments } = text.facts;
  const startsOn = text.convention.startsOn as CalendarDate | null;
  const about = { title: details.title, reference: details.reference ?? 'none' };
  return [
    message('documents.avenant.visa.convention', { ...about, date: startsOn ? day(startsOn) : 'none' }),
    ...instruments
      .filter(({ ordinal }) => ordinal > 0)
      .map(({ label, effectiveOn }) =>
        message('documents.avenant.visa.avenant', { label, date: effectiveOn ? day(effectiveOn) : 'none' }),
      ),
    ...parties.flatMap((party) => {
      const act = say.value(party, 'enablingAct');
      return act === null ? [] : [message('documents.avenant.visa.act', { party: say.title(party), act })];
    }),
  ];
}

/** One change as an article of the avenant: what it changes, from when, the text before and the text after. */
function article(change: SaidChange, number: number, { avenant, say }: SaidAvenant): Block[] {
  const { message } = say;
  const { operation, what, fields, paragraphs } = change;
  const side = (which: 'before' | 'after'): Block => ({
    kind: 'note',
    title: message(`documents.avenant.side.${which}`),
    lines: fields.flatMap(({ label, [which]: text }): Line[] => [
      { text: label, look: 'muted' },
      ...(text === null
        ? [{ text: message('documents.avenant.nothing'), look: 'muted' } satisfies Line]
        : plain(text.split('\n').filter((line) => line.trim() !== ''))),
    ]),
  });
  const whole: Block = {
    kind: 'note',
    title: message(`documents.avenant.side.${operation === 'add' ? 'added' : 'removed'}`),
    lines: plain(paragraphs),
  };
  return [
    { kind: 'heading', level: 2, text: message(`documents.avenant.article.${operation}`, { number, what }) },
    {
      kind: 'paragraphs',
      lines: [{ text: message('documents.avenant.from', { date: effectOf(avenant, say) }), look: 'muted' }],
    },
    ...(operation === 'replace' ? [side('before'), side('after')] : [whole]),
  ];
}

const plain = (texts: readonly string[]): Line[] => texts.map((text) => ({ text }));

/** The signatures of an avenant as they stand: given, awaited, or those that its parties will be asked for. */
function signaturesOf({ avenant, text, parties }: SaidAvenant): DocumentSignature[] {
  const place = ({ partyKey }: DocumentSignature): number =>
    parties.findIndex(({ fields }) => fields['key'] === partyKey);
  const asked = text.facts.signatures
    .filter(({ ordinal }) => ordinal === avenant.ordinal)
    .toSorted((a, b) => place(a) - place(b));
  if (asked.length > 0) return asked;
  return parties.flatMap(({ fields }) => {
    const { key, representative, signatureSlots } = fields as unknown as PartyInput;
    return signatureSlots.map((slot): DocumentSignature => ({
      ordinal: avenant.ordinal,
      partyKey: key,
      slot,
      office: slot === 'elected' ? (representative?.office ?? null) : null,
      signerName: null,
      signerQuality: null,
      signedOn: null,
      method: null,
    }));
  });
}
