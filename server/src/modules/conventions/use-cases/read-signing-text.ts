import { summariseClause, type SigningText, type TextPart } from '@maillage/domain/conventions';
import type { SqlReader } from '../../../db/sql.ts';
import { texts } from '../../../platform/texts.ts';
import { readAround, textParts, type Around } from './part-fields.ts';
import { partyNames } from './party-names.ts';
import { contentHash } from './present-text.ts';

type Fields<B extends TextPart['block']> = Extract<TextPart, { block: B }>['fields'];

/** The present text as somebody without an account reads it before signing; null when it is out of reach. */
export async function readSigningText(db: SqlReader, conventionId: string): Promise<SigningText | null> {
  const around = await readAround(db, conventionId);
  return around ? signingText(around, await textParts(db, around)) : null;
}

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
      representative: representative
        ? [representative.office, representative.quality].filter(Boolean).join(', ')
        : null,
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
