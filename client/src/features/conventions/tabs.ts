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
  'axes',
  'contrats',
  'historique',
] as const;
export type ConventionTab = (typeof TABS)[number];

export interface ConventionSearch {
  readonly onglet?: ConventionTab;
  /** Day on which the convention is read; absent for today. */
  readonly au?: CalendarDate;
  /** Filters of the commitments: key of a party, state. */
  readonly partie?: string;
  readonly etat?: string;
}
