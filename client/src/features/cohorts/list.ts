import { defineList, type ListSearch } from '../../ui/table/list-state.ts';

/** Views of the needs, as the address names them; the list when it names none. */
export const NEEDS_VIEWS = ['territoires', 'campagnes'] as const;

export const FIGURE_AREAS = ['EPCI', 'DEPARTEMENT', 'REGION'] as const;
export type FigureArea = (typeof FIGURE_AREAS)[number];

/** The recruitment needs: filters, orders and defaults, shared by the screen, the address and the export. */
export const needsList = defineList({
  name: 'needs',
  filters: {
    state: 'many',
    post: 'many',
    reason: 'many',
    departement: 'one',
    epci: 'one',
    wantedFrom: 'one',
    wantedTo: 'one',
    toRefresh: 'flag',
  },
  sorts: ['COMMUNE', 'POPULATION', 'WANTED_ON', 'CONFIRMED_ON'],
  defaultSort: { by: 'WANTED_ON', descending: false },
  pageSize: 50,
});

export type NeedsFilter = keyof typeof needsList.filters;
export type NeedsSort = (typeof needsList.sorts)[number];

export type NeedsSearch = ListSearch<NeedsFilter> & {
  readonly vue?: (typeof NEEDS_VIEWS)[number];
  /** By what the figures are grouped; the département when absent. */
  readonly par?: FigureArea;
};
