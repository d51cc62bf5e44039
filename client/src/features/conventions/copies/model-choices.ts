import type { ModelBlock } from '@maillage/domain/conventions';
import type { Translate } from '../../../ui/intl.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';

export interface ModelChoice {
  readonly block: ModelBlock;
  /** The part, the same through its versions. */
  readonly id: string;
  readonly label: string;
}

/** Every part of a framework that may go down to its contracts, in the order of the text. */
export function modelChoices(convention: ConventionData, t: Translate): ModelChoice[] {
  const { articles, recitals, axes, clauses, commitments } = convention;
  const named = (block: ModelBlock, id: string, what: string): ModelChoice => ({
    block,
    id,
    label: t('copies.model.part', { block: t(`copies.part.${block}`), what }),
  });
  return [
    ...recitals.map((each) => named('Recital', each.id, each.text)),
    ...articles.map((each) => named('Article', each.id, `${each.number} – ${each.heading}`)),
    ...clauses.map((each) => named('Clause', each.partId, t(`clauseKind.${each.kind}`))),
    ...axes.map((each) => named('Axis', each.id, `${each.code} – ${each.label}`)),
    ...commitments.map((each) => named('Commitment', each.id, each.title)),
  ];
}
