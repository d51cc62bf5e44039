import type { ImmersionKind } from '@maillage/domain/cohorts';
import { isCalendarDate, type CalendarDate } from '@maillage/kernel';
import { defineList, listSearch, type ListSearch } from '../../../ui/table/list-state.ts';

/** The offers of places: filters, orders and defaults, shared by the screen, the address and the export. */
export const hostOffersList = defineList({
  name: 'host-offers',
  filters: { state: 'many', departement: 'one', openFrom: 'one', openTo: 'one' },
  sorts: ['COMMUNE', 'STARTS_ON', 'ENDS_ON', 'PLACES'],
  defaultSort: { by: 'COMMUNE', descending: false },
  pageSize: 50,
});
export type HostOffersFilter = keyof typeof hostOffersList.filters;
export type HostOffersSort = (typeof hostOffersList.sorts)[number];

/** The stays of a cohort: the screen has them all, the export filters alike. */
export const immersionsList = defineList({
  name: 'immersions',
  filters: { state: 'many', kind: 'many' },
  sorts: ['NAME', 'STARTS_ON'],
  defaultSort: { by: 'NAME', descending: false },
  pageSize: 500,
});
export type ImmersionsFilter = keyof typeof immersionsList.filters;
export type ImmersionsSort = (typeof immersionsList.sorts)[number];

/** Spelt out: this file is read with the routes, before anything that the rules need. */
const KINDS: ReadonlySet<ImmersionKind> = new Set(['discovery', 'course', 'agent']);

export type HostingSearch = ListSearch<HostOffersFilter> & {
  /** The people hosted; the offers when absent. */
  readonly vue?: 'personnes';
  /** The stay that is open. */
  readonly immersion?: string;
};

const readOffers = listSearch(hostOffersList);
const readStays = listSearch(immersionsList);

const openStay = (raw: Record<string, unknown>) =>
  typeof raw['immersion'] === 'string' ? { immersion: raw['immersion'] } : {};

export const hostingSearch = (raw: Record<string, unknown>): HostingSearch => ({
  ...readOffers(raw),
  ...(raw['vue'] === 'personnes' ? { vue: 'personnes' as const } : {}),
  ...openStay(raw),
});

/** What is looked for; nothing is proposed before it was asked. */
export interface PlacementAsked {
  readonly type: ImmersionKind;
  readonly du: CalendarDate;
  readonly au: CalendarDate;
  readonly jours: number;
  readonly km: number;
}

export type CohortImmersionsSearch = ListSearch<ImmersionsFilter> &
  Partial<PlacementAsked> & {
    /** Placing people; following the stays when absent. */
    readonly vue?: 'placer';
    readonly immersion?: string;
  };

export function cohortImmersionsSearch(raw: Record<string, unknown>): CohortImmersionsSearch {
  const { type, du, au, jours, km } = raw;
  const asked =
    KINDS.has(type as ImmersionKind) &&
    isCalendarDate(du) &&
    isCalendarDate(au) &&
    Number.isInteger(Number(jours)) &&
    Number(km) >= 0
      ? { type: type as ImmersionKind, du, au, jours: Number(jours), km: Number(km) }
      : {};
  return {
    ...readStays(raw),
    ...(raw['vue'] === 'placer' ? { vue: 'placer' as const } : {}),
    ...asked,
    ...openStay(raw),
  };
}
