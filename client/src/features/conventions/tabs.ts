import type { CalendarDate } from '@maillage/kernel';

/** Tabs of the page of a convention, as the address names them. */
export const TABS = [
  'synthese',
  'negociation',
  'parties',
  'texte',
  'avenants',
  'engagements',
  'echeances',
  'fin',
  'differend',
  'axes',
  'contrats',
  'historique',
] as const;
export type ConventionTab = (typeof TABS)[number];

/** Sorts of difference between two texts, as the address names them. */
export const DIFFERENCE_KINDS = ['added', 'removed', 'changed'] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

export interface ConventionSearch {
  readonly onglet?: ConventionTab;
  /** Day on which the convention is read; absent for today. */
  readonly au?: CalendarDate;
  /** Filters of the commitments: key of a party, state. */
  readonly partie?: string;
  readonly etat?: string;
  /** The other day with which the text is compared, and the differences shown. */
  readonly comparer?: CalendarDate;
  readonly ecart?: DifferenceKind;
}
