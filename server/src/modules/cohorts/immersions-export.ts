import { normaliseForSearch } from '@maillage/kernel';
import { dayOf, manyOf, sortOf, type ExportDefinition } from '../../platform/exports/definition.ts';
import { uuidOf } from '../../platform/graphql/ids.ts';
import { HOST_OFFER_SORTS, hostOffersPage, type HostOfferRow } from './persistence/host-offer.queries.ts';
import type { ImmersionRow } from './persistence/immersion.queries.ts';
import { loadCohort } from './persistence/cohorts.loader.ts';
import { loadHostOffer, loadImmersionsOf } from './persistence/immersions.loader.ts';
import { hostNameOf } from './use-cases/immersion-facts.ts';

const PAGE = 100;

/** The offers of places as a file: the statement that feeds the screen, page after page. */
export const hostOffersExport: ExportDefinition<HostOfferRow> = {
  name: 'host-offers',
  titleId: 'hosting.offers',
  columns: [
    { id: 'host', headerId: 'hosting.column.host', cell: hostNameOf },
    { id: 'commune', headerId: 'hosting.column.commune', cell: (row) => row.communeName },
    { id: 'inseeCode', headerId: 'hosting.column.inseeCode', cell: (row) => row.inseeCode },
    { id: 'departement', headerId: 'hosting.column.departement', cell: (row) => row.departementCode },
    { id: 'startsOn', headerId: 'hosting.column.startsOn', type: 'date', cell: (row) => row.startsOn },
    { id: 'endsOn', headerId: 'hosting.column.endsOn', type: 'date', cell: (row) => row.endsOn },
    {
      id: 'weekdays',
      headerId: 'hosting.column.weekdays',
      cell: (row, { texts }) => row.weekdays.map((day) => texts.message(`weekday.${day}`)).join(', '),
    },
    { id: 'places', headerId: 'hosting.column.places', cell: (row) => row.places },
    { id: 'hosted', headerId: 'hosting.column.hosted', cell: (row) => row.hosted },
    { id: 'tutor', headerId: 'hosting.column.tutor', cell: (row) => row.tutorName },
    { id: 'tutorOffice', headerId: 'hosting.column.tutorOffice', cell: (row) => row.tutorOffice },
    { id: 'tutorLoad', headerId: 'hosting.column.tutorLoad', cell: (row) => row.tutorLoad },
    {
      id: 'state',
      headerId: 'hosting.column.state',
      cell: (row, { texts }) => texts.message(`hostOfferState.${row.state}`),
    },
  ],
  async page(context, filters, after) {
    const page = await hostOffersPage(
      context.gate,
      { first: PAGE, after },
      {
        text: filters.get('q'),
        departement: filters.get('departement'),
        states: manyOf(filters, 'state'),
        openFrom: dayOf(filters, 'openFrom'),
        openTo: dayOf(filters, 'openTo'),
      },
      sortOf(filters, HOST_OFFER_SORTS, 'COMMUNE'),
    );
    const rows = page.rows.map(({ row }) => row);
    return { rows, next: page.hasNext ? (page.rows.at(-1)?.cursor ?? null) : null };
  },
};

interface StayLine extends ImmersionRow {
  host: string | null;
  tutor: string | null;
}

/** The stays of a cohort as a file, as far as the reader may see them. */
export const immersionsExport: ExportDefinition<StayLine> = {
  name: 'immersions',
  titleId: 'immersions.title',
  columns: [
    { id: 'lastName', headerId: 'candidatures.column.lastName', cell: (row) => row.lastName },
    { id: 'firstName', headerId: 'candidatures.column.firstName', cell: (row) => row.firstName },
    {
      id: 'kind',
      headerId: 'immersions.column.kind',
      cell: (row, { texts }) => texts.message(`immersionKind.${row.kind}`),
    },
    { id: 'host', headerId: 'immersions.column.host', cell: (row) => row.host },
    { id: 'tutor', headerId: 'immersions.column.tutor', cell: (row) => row.tutor },
    { id: 'startsOn', headerId: 'hosting.column.startsOn', type: 'date', cell: (row) => row.startsOn },
    { id: 'endsOn', headerId: 'hosting.column.endsOn', type: 'date', cell: (row) => row.endsOn },
    { id: 'days', headerId: 'immersions.column.days', cell: (row) => row.days.length },
    {
      id: 'state',
      headerId: 'immersions.column.state',
      cell: (row, { texts }) => texts.message(`immersionState.${row.state}`),
    },
  ],
  async page(context, filters, after) {
    const cohort = await loadCohort(context, uuidOf('Cohort', filters.get('cohort') ?? ''));
    if (!cohort || after !== null) return cohort && { rows: [], next: null };
    const states = manyOf(filters, 'state');
    const kinds = manyOf(filters, 'kind');
    const words = normaliseForSearch(filters.get('q') ?? '')
      .split(' ')
      .filter(Boolean);
    const shown = (await loadImmersionsOf(context, cohort.id)).filter(
      (row) =>
        (states === null || states.includes(row.state)) &&
        (kinds === null || kinds.includes(row.kind)) &&
        words.every((word) => normaliseForSearch(`${row.firstName} ${row.lastName}`).includes(word)),
    );
    const rows = await Promise.all(
      shown.map(async (row) => {
        const offer =
          row.offerId === null || row.state === 'requested' ? null : await loadHostOffer(context, row.offerId);
        return { ...row, host: offer && hostNameOf(offer), tutor: row.terms?.tutor.name ?? offer?.tutorName ?? null };
      }),
    );
    return { rows, next: null };
  },
};
