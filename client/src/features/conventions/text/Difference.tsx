import type { ResultOf } from '@graphql-typed-document-node/core';
import { DiffView } from '../../../ui/DiffView.tsx';
import { useT } from '../../../ui/intl.tsx';
import { StatusBadge, type Tone } from '../../../ui/StatusBadge.tsx';
import type { TEXT_COMPARISON } from './operations.ts';
import styles from './Text.module.css';

type Comparison = NonNullable<ResultOf<typeof TEXT_COMPARISON>['textComparison']>;
export type DifferenceData = Comparison['differences'][number];
type Field = DifferenceData['fields'][number];

const TONES: Record<DifferenceData['kind'], Tone> = { added: 'good', removed: 'bad', changed: 'news' };

/** One passage that is not the same on both days. */
export function Difference({ difference }: { readonly difference: DifferenceData }) {
  const t = useT();
  const { id, kind, before, after, fields } = difference;
  const shown = (after ?? before)!;
  const titleId = `ecart-${id.replaceAll(/\W+/g, '-')}`;
  const side = fields.filter((field) => !field.words);
  return (
    <article className={styles.difference} aria-labelledby={titleId}>
      <h3 id={titleId}>
        <StatusBadge tone={TONES[kind]}>{t(`documents.screen.kind.${kind}`)}</StatusBadge> {shown.title}
      </h3>
      {fields
        .filter((field) => field.words)
        .map((field) => (
          <Words key={field.field} field={field} />
        ))}
      {side.length > 0 ? (
        <DiffView
          caption={t('documents.screen.fieldsOf', { title: shown.title })}
          changes={side.map(({ field, label, before: was, after: is }) => ({
            key: field,
            label,
            before: was,
            after: is,
          }))}
        />
      ) : null}
      {kind === 'changed'
        ? null
        : shown.paragraphs.map((paragraph, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- the same paragraph may stand twice
            <p key={index} className={styles.words}>
              {kind === 'added' ? <ins>{paragraph}</ins> : <del>{paragraph}</del>}
            </p>
          ))}
      <p className={styles.quiet}>
        {kind === 'changed' && before!.instrumentLabel !== after!.instrumentLabel
          ? t('documents.screen.fromTo', { from: before!.instrumentLabel, to: after!.instrumentLabel })
          : t('documents.by', { label: shown.instrumentLabel })}
      </p>
    </article>
  );
}

/** A text with what was taken out and put in, marked up, and told to those who do not see the colours. */
function Words({ field }: { readonly field: Field }) {
  const t = useT();
  return (
    <div>
      <h4 className={styles.field}>{field.label}</h4>
      <p className={styles.words}>
        {(field.words ?? []).map(({ kind, text }, index) => {
          if (kind === 'same') return text;
          const Mark = kind === 'added' ? 'ins' : 'del';
          return (
            // oxlint-disable-next-line react/no-array-index-key -- the same words may stand twice in a text
            <Mark key={index}>
              <span className="visually-hidden">{t(`documents.screen.words.${kind}`)} </span>
              {text}
            </Mark>
          );
        })}
      </p>
    </div>
  );
}
