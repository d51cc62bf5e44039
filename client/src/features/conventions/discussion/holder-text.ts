import type { ConventionData } from '../components/SummaryTab.tsx';
import { nameOfKey, type NamedParty } from '../party-names.ts';
import type { Translate } from '../../../ui/intl.tsx';

export type Discussion = NonNullable<ConventionData['discussion']>;

/** With whom the text is, and for what, said to the one who reads: 'À vous de l’approuver', 'En attente de la Région'. */
export function holderText(
  { holder, drafter }: Pick<Discussion, 'holder' | 'drafter'>,
  parties: readonly NamedParty[],
  t: Translate,
): string {
  const names = holder.drafter
    ? (drafter?.shortName ?? '')
    : holder.parties.map(({ key }) => nameOfKey(parties, key)).join(', ');
  if (holder.for === 'nothing') return '';
  return t(`conventions.holder.${holder.for}`, {
    mine: String(holder.withViewer),
    others: String(holder.withViewer && !holder.drafter && holder.parties.length > 1),
    names,
  });
}
