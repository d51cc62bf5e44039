import {
  summariseClause,
  type PartyInput,
  type SigningAvenant,
  type SigningText,
  type TextPart,
} from '@maillage/domain/conventions';
import type { CalendarDate } from '@maillage/kernel';
import type { SqlReader } from '../../../db/sql.ts';
import { texts } from '../../../platform/texts.ts';
import type { Discussion } from './discussion.ts';
import { readAround, textParts, type Around } from './part-fields.ts';
import { partyNames } from './party-names.ts';
import { avenantHash, contentHash } from './present-text.ts';
import { sayAvenant, type SaidAvenant } from './say-avenant.ts';
import { changeFact } from './text-versions.ts';

type Fields<B extends TextPart['block']> = Extract<TextPart, { block: B }>['fields'];

/** The present text as somebody without an account reads it before signing; null when it is out of reach. */
export async function readTextToSign(
  db: SqlReader,
  discussion: Discussion,
  today: CalendarDate,
): Promise<SigningText | SigningAvenant | null> {
  if (discussion.avenant) {
    const said = await sayAvenant(db, discussion, today, 'fr');
    return said && signingAvenant(said, avenantHash(said.avenant, discussion.changes.map(changeFact)));
  }
  const around = await readAround(db, discussion.convention.id);
  return around ? signingText(around, await textParts(db, around)) : null;
}

function signingAvenant({ avenant, text, changes, parties, say }: SaidAvenant, hash: string): SigningAvenant {
  const { title, reference } = text.facts.details;
  return {
    label: avenant.label,
    convention: { title, reference },
    object: avenant.object,
    wantedOn: avenant.wantedOn,
    parties: parties.map(({ fields }) => {
      const { key, representative } = fields as unknown as PartyInput;
      return { key, name: say.party(key), representative: representativeOf(representative) };
    }),
    changes: changes.map(({ id, operation, what, fields, paragraphs }) => ({
      id,
      operation,
      what,
      fields: fields.map(({ label, before, after }) => ({ label, before, after })),
      paragraphs,
    })),
    contentHash: hash,
  };
}

const representativeOf = (representative: PartyInput['representative']): string | null =>
  representative ? [representative.office, representative.quality].filter(Boolean).join(', ') : null;

/** What a text says, in the order in which it is read, with the imprint of what is shown. */
function signingText({ parties }: Around, parts: readonly TextPart[]): SigningText {
  const nameOf = partyNames(parties);
  const words = texts('fr');
  const of = <B extends TextPart['block']>(block: B): Fields<B>[] =>
    parts.filter((part) => part.block === block).map((part) => part.fields as Fields<B>);
  const [details] = of('Convention');
  return {
    title: details!.title,
    reference: details!.reference,
    object: details!.object,
    recitals: of('Recital').map(({ kind, text, legalReference }) => ({ kind, text, legalReference })),
    parties: of('Party').map(({ key, representative }) => ({
      key,
      name: nameOf(key),
      representative: representativeOf(representative),
    })),
    articles: of('Article').map(({ number, heading, body }) => ({ number, heading, body })),
    clauses: of('Clause').map((clause) => ({
      kind: clause.kind,
      scope: clause.scope,
      value: clause.value,
      articleNumber: clause.articleNumber,
      summary: words.write(summariseClause({ ...clause, id: '' }), nameOf),
    })),
    commitments: of('Commitment').map(({ partyKey, title, description, articleNumber }) => ({
      partyKey,
      title,
      description,
      articleNumber,
    })),
    annexes: of('Annex').map(({ number, title }) => ({ number, title })),
    axes: of('Axis').map(({ code, label }) => ({ code, label })),
    contentHash: contentHash(parts),
  };
}
