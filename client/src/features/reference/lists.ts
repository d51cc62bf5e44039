import { defineList } from '../../ui/table/list-state.ts';

/** The communes of today. By relevance under a text, else by name, until the reader chooses. */
export const communesList = defineList({
  name: 'communes',
  filters: { departement: 'one', region: 'one' },
  sorts: ['RELEVANCE', 'NAME', 'POPULATION'],
  defaultSort: { by: 'RELEVANCE', descending: false },
  pageSize: 50,
});

/** The communes around one of them. */
export const neighboursList = defineList({
  name: 'communes-voisines',
  filters: { rayon: 'one' },
  sorts: ['DISTANCE', 'NAME', 'POPULATION'],
  defaultSort: { by: 'DISTANCE', descending: false },
  pageSize: 25,
});

/** Kilometres that may be chosen around a commune; the API goes up to 200. */
export const RADII = ['5', '10', '20', '30', '50', '100', '200'] as const;
export const USUAL_RADIUS = '20';
