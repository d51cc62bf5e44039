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

/** The cohorts: filters, orders and defaults, shared by the screen, the address and the export. */
export const cohortsList = defineList({
  name: 'cohorts',
  filters: { state: 'many', departement: 'one', scheme: 'one', startsFrom: 'one', startsTo: 'one' },
  sorts: ['STARTS_ON', 'MINIMUM_BY', 'DEPARTEMENT', 'TITLE'],
  defaultSort: { by: 'STARTS_ON', descending: true },
  pageSize: 50,
});

export type CohortsFilter = keyof typeof cohortsList.filters;
export type CohortsSort = (typeof cohortsList.sorts)[number];

/** Views of a cohort, as the address names them; the board when it names none. */
export const COHORT_VIEWS = ['liste', 'suivi'] as const;

/** The candidatures of a cohort: all of them are read at once, so that the screen filters and sorts by itself. */
export const candidaturesList = defineList({
  name: 'candidatures',
  filters: { step: 'many', audience: 'many' },
  sorts: ['NAME', 'RECEIVED_ON', 'STEP_ON'],
  defaultSort: { by: 'RECEIVED_ON', descending: false },
  pageSize: 500,
});

export type CandidaturesFilter = keyof typeof candidaturesList.filters;
export type CandidaturesSort = (typeof candidaturesList.sorts)[number];

export type CohortSearch = ListSearch<CandidaturesFilter> & { readonly vue?: (typeof COHORT_VIEWS)[number] };
