export { askedCommunes, campaignsList } from '../persistence/campaign.queries.ts';
export {
  communePlaces,
  FIGURE_AREAS,
  NEED_SORTS,
  needFigures,
  needPoints,
  needsPage,
} from '../persistence/need.queries.ts';
export type { FigureArea, NeedFilter, NeedSort } from '../persistence/need.queries.ts';
export { schemesPage } from '../persistence/scheme.queries.ts';
