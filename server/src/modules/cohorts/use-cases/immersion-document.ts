import { IMMERSION_PARTIES } from '@maillage/domain/cohorts';
import type { CalendarDate } from '@maillage/kernel';
import { writeDate } from '@maillage/messages/writing';
import type { SqlReader } from '../../../db/sql.ts';
import type { Block, DocumentContent, Line } from '../../../platform/documents/content.ts';
import { texts } from '../../../platform/texts.ts';
import { pageNumbers } from '../../conventions/use-cases/convention-document.ts';
import { cohortParts } from '../persistence/cohort-figures.queries.ts';
import { hostOffersById } from '../persistence/host-offer.queries.ts';
import {
  immersionsById,
  immersionSignaturesOf,
  type ImmersionRow,
  type ImmersionSignatureRow,
  type ImmersionTerms,
} from '../persistence/immersion.queries.ts';
import { partsFor } from './cohort-facts.ts';
import { immersionTerms } from './immersion-terms.ts';

/** Agreements are written in the language of the texts. */
const LOCALE = 'fr';
const say = texts(LOCALE);
const message = (id: string, values?: Record<string, string | number>): string =>
  say.message(`immersionDocument.${id}`, values);
const day = (date: CalendarDate): string => writeDate(date, LOCALE, 'long');

/**
 * The tripartite agreement of a stay: host, institution, person, with the terms that it was sent with; before that, those
 * of today, for whoever runs or teaches the cohort.
 * @returns null when it is out of reach, or has no host yet; `conventionId` null for a reader who does not read the
 * convention
 */
export async function immersionDocument(
  db: SqlReader,
  id: string,
  today: CalendarDate,
): Promise<{ conventionId: string | null; content: DocumentContent } | null> {
  const [stay] = await immersionsById(db, [id]);
  if (!stay || stay.offerId === null || stay.state === 'requested') return null;
  const { actors } = partsFor({ id: stay.cohortId, conventionId: stay.conventionId }, await cohortParts(db));
  const [offer] = await hostOffersById(db, [stay.offerId]);
  const terms = stay.terms ?? (offer && actors.length > 0 ? await immersionTerms(db, stay, offer, today) : null);
  if (!terms) return null;
  const signatures = await immersionSignaturesOf(db, [id]);
  return { conventionId: actors.length > 0 ? stay.conventionId : null, content: contentOf(stay, terms, signatures) };
}

const nameOf = ({ firstName, lastName }: ImmersionRow): string | null =>
  lastName === null ? null : `${firstName} ${lastName}`;

function contentOf(
  stay: ImmersionRow,
  terms: ImmersionTerms,
  signatures: readonly ImmersionSignatureRow[],
): DocumentContent {
  const name = nameOf(stay);
  const signed = signatures.length === IMMERSION_PARTIES.length;
  const fact = (id: string, text: string) => ({ term: message(`fact.${id}`), text });
  return {
    fileName: message('fileName'),
    title: name === null ? message('titleErased') : message('title', { name }),
    eyebrow: message('eyebrow'),
    author: say.message('documents.author'),
    banner: signed ? null : message(stay.terms === null ? 'draft' : 'banner'),
    facts: [
      fact('kind', say.message(`immersionKind.${stay.kind}`)),
      fact('cohort', terms.cohort),
      fact('convention', terms.convention),
      fact('dates', say.message('hosting.period', { from: day(stay.startsOn), to: day(stay.endsOn) })),
      fact('days', say.message('immersions.daysOf', { count: stay.days.length })),
      fact('place', terms.place),
    ],
    foot: [message('foot', { date: day(terms.sentOn) })],
    ...pageNumbers(say),
    madeOn: terms.sentOn,
    blocks: blocksOf(stay, terms, signatures, name ?? message('titleErased')),
  };
}

function blocksOf(
  stay: ImmersionRow,
  terms: ImmersionTerms,
  signatures: readonly ImmersionSignatureRow[],
  name: string,
): Block[] {
  const heading = (id: string): Block => ({ kind: 'heading', level: 1, text: message(`section.${id}`) });
  const lines = (...all: string[]): Block => ({ kind: 'paragraphs', lines: all.map((text): Line => ({ text })) });
  const { tutor, mention, duties } = terms;
  const contact = [tutor.email, tutor.phone].filter((each) => each !== null).join(', ');
  const titles = { host: terms.host, institution: terms.institution, person: name };
  return [
    heading('parties'),
    { kind: 'list', items: IMMERSION_PARTIES.map((party) => message(`party.${party}`, { name: titles[party] })) },
    heading('days'),
    { kind: 'list', items: stay.days.map((each) => writeDate(each, LOCALE)) },
    heading('tutor'),
    lines(
      message('tutor', { name: tutor.name, office: tutor.office ?? 'none' }),
      ...(contact ? [message('tutorContact', { contact })] : []),
    ),
    heading('duties'),
    duties.length === 0
      ? lines(message('noDuty'))
      : {
          kind: 'list',
          items: duties.map(({ text, by, article }) =>
            message('duty', { text: text.replace(/\.$/, ''), by: by ?? 'none', article: article ?? 'none' }),
          ),
        },
    ...(mention ? [heading('mention'), lines(mentionText(mention))] : []),
    heading('signatures'),
    {
      kind: 'signatures',
      boxes: IMMERSION_PARTIES.map((party) => ({
        title: titles[party],
        lines: signatureLines(signatures.find((each) => each.party === party)),
      })),
    },
  ];
}

function mentionText({ partners, article }: NonNullable<ImmersionTerms['mention']>): string {
  const list = new Intl.ListFormat(LOCALE, { type: 'conjunction' }).format(partners);
  return message('mention', { partners: list, article: article ?? 'none' });
}

function signatureLines(signature: ImmersionSignatureRow | undefined): Line[] {
  if (!signature) return [{ text: message('awaited'), look: 'muted' }];
  return [
    { text: message('signedOn', { date: day(signature.signedOn) }) },
    ...(signature.signatory ? [{ text: message('signedBy', { name: signature.signatory }) }] : []),
  ];
}
