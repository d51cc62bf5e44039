import { capacityOf, type SizeRule } from '@maillage/domain/cohorts';
import { normaliseForSearch, type CalendarDate } from '@maillage/kernel';
import { dayOf, manyOf, sortOf, type ExportDefinition } from '../../platform/exports/definition.ts';
import { uuidOf, uuidOrNull } from '../../platform/graphql/ids.ts';
import { loadOrganisation } from '../organisations/persistence/organisation.loader.ts';
import { loadEpci } from '../reference/persistence/reference.loader.ts';
import { rulesOf } from './graphql/cohort-models.ts';
import type { CandidatureRow } from './persistence/candidature.queries.ts';
import { COHORT_SORTS, cohortsPage, type CohortRow } from './persistence/cohort.queries.ts';
import { loadCandidatures, loadCohort, loadFunnel } from './persistence/cohorts.loader.ts';
import { NEED_SORTS, needsPage, type NeedRow } from './persistence/need.queries.ts';
import { sizeRule } from './use-cases/cohort-facts.ts';

const PAGE = 100;

interface Row extends NeedRow {
  epciName: string | null;
}

/** The recruitment needs as a file: the statement that feeds the screen, page after page. */
export const needsExport: ExportDefinition<Row> = {
  name: 'needs',
  titleId: 'needs.title',
  columns: [
    { id: 'commune', headerId: 'needs.column.commune', cell: (row) => row.communeName },
    { id: 'inseeCode', headerId: 'needs.column.inseeCode', cell: (row) => row.inseeCode },
    { id: 'population', headerId: 'needs.column.population', cell: (row) => row.population },
    { id: 'departement', headerId: 'needs.column.departement', cell: (row) => row.departementCode },
    { id: 'epci', headerId: 'needs.column.epci', cell: (row) => row.epciName },
    {
      id: 'post',
      headerId: 'needs.column.post',
      cell: (row, { texts }) => row.title ?? texts.message(`needPost.${row.post}`),
    },
    { id: 'weeklyHours', headerId: 'needs.column.weeklyHours', cell: (row) => row.weeklyMinutes / 60 },
    {
      id: 'reason',
      headerId: 'needs.column.reason',
      cell: (row, { texts }) => texts.message(`needReason.${row.reason}`),
    },
    { id: 'wantedOn', headerId: 'needs.column.wantedOn', type: 'date', cell: (row) => row.wantedOn },
    { id: 'category', headerId: 'needs.column.category', cell: (row) => row.category },
    { id: 'state', headerId: 'needs.column.state', cell: (row, { texts }) => texts.message(`needState.${row.state}`) },
    { id: 'confirmedOn', headerId: 'needs.column.confirmedOn', type: 'date', cell: (row) => row.confirmedOn },
  ],
  async page(context, filters, after) {
    const page = await needsPage(
      context.gate,
      { first: PAGE, after },
      {
        text: filters.get('q'),
        departement: filters.get('departement'),
        epci: filters.get('epci'),
        posts: manyOf(filters, 'post'),
        reasons: manyOf(filters, 'reason'),
        states: manyOf(filters, 'state'),
        wantedFrom: dayOf(filters, 'wantedFrom'),
        wantedTo: dayOf(filters, 'wantedTo'),
        toRefresh: filters.get('toRefresh') === 'true',
      },
      sortOf(filters, NEED_SORTS, 'COMMUNE'),
    );
    const rows = await Promise.all(
      page.rows.map(async ({ row }) => ({
        ...row,
        epciName: row.epciSiren === null ? null : ((await loadEpci(context, row.epciSiren))?.name ?? null),
      })),
    );
    return { rows, next: page.hasNext ? (page.rows.at(-1)?.cursor ?? null) : null };
  },
};

interface CohortLine extends CohortRow {
  names: { cdg: string | null; antenne: string | null };
  size: SizeRule | null;
  /** Null for a group too small to be told to the reader. */
  admitted: number | null;
}

/** The cohorts as a file: the statement that feeds the screen, page after page. */
export const cohortsExport: ExportDefinition<CohortLine> = {
  name: 'cohorts',
  titleId: 'cohorts.title',
  columns: [
    { id: 'title', headerId: 'cohorts.column.title', cell: (row) => row.title },
    { id: 'departement', headerId: 'cohorts.column.departement', cell: (row) => row.departementCode },
    {
      id: 'state',
      headerId: 'cohorts.column.state',
      cell: (row, { texts }) => texts.message(`cohortState.${row.state}`),
    },
    { id: 'startsOn', headerId: 'cohorts.column.startsOn', type: 'date', cell: (row) => row.startsOn },
    { id: 'endsOn', headerId: 'cohorts.column.endsOn', type: 'date', cell: (row) => row.endsOn },
    { id: 'minimumBy', headerId: 'cohorts.column.minimumBy', type: 'date', cell: (row) => row.minimumBy },
    {
      id: 'gauge',
      headerId: 'cohorts.column.gauge',
      cell: (row, { texts }) => row.admitted ?? texts.message('cohorts.gauge.fewShort'),
    },
    { id: 'min', headerId: 'cohorts.column.min', cell: (row) => row.size?.min ?? null },
    { id: 'max', headerId: 'cohorts.column.max', cell: (row) => capacityOf({ seats: row.seats, size: row.size }) },
    { id: 'edition', headerId: 'cohorts.column.edition', cell: (row) => row.editionLabel },
    { id: 'cdg', headerId: 'cohorts.column.cdg', cell: (row) => row.names.cdg },
    { id: 'antenne', headerId: 'cohorts.column.antenne', cell: (row) => row.names.antenne },
  ],
  async page(context, filters, after) {
    const page = await cohortsPage(
      context.gate,
      { first: PAGE, after },
      {
        text: filters.get('q'),
        departement: filters.get('departement'),
        schemeId: uuidOrNull('Scheme', filters.get('scheme')),
        conventionId: uuidOrNull('Convention', filters.get('convention')),
        states: manyOf(filters, 'state'),
        startsFrom: dayOf(filters, 'startsFrom'),
        startsTo: dayOf(filters, 'startsTo'),
      },
      sortOf(filters, COHORT_SORTS, '-STARTS_ON'),
    );
    const rows = await Promise.all(
      page.rows.map(async ({ row }) => {
        const [rules, funnel, cdg, antenne] = await Promise.all([
          rulesOf(context, row.conventionId),
          loadFunnel(context, row.id),
          loadOrganisation(context, row.cdgId),
          loadOrganisation(context, row.antenneId),
        ]);
        const seated = funnel.find(({ step }) => step === 'seated');
        return {
          ...row,
          names: { cdg: cdg?.name ?? null, antenne: antenne?.name ?? null },
          size: sizeRule(rules, row.startsOn as CalendarDate),
          admitted: seated ? seated.people : 0,
        };
      }),
    );
    return { rows, next: page.hasNext ? (page.rows.at(-1)?.cursor ?? null) : null };
  },
};

/** What the words of a search are looked for in, as on the screen; nothing of somebody who was erased. */
const textOf = ({ lastName, firstName, communeName }: CandidatureRow): string =>
  normaliseForSearch([lastName, firstName, communeName].filter(Boolean).join(' '));

/** The candidatures of a cohort as a file, as far as the reader may see them. What says who pays is not in it. */
export const candidaturesExport: ExportDefinition<CandidatureRow> = {
  name: 'candidatures',
  titleId: 'candidatures.title',
  columns: [
    { id: 'lastName', headerId: 'candidatures.column.lastName', cell: (row) => row.lastName },
    { id: 'firstName', headerId: 'candidatures.column.firstName', cell: (row) => row.firstName },
    { id: 'commune', headerId: 'candidatures.column.commune', cell: (row) => row.communeName },
    {
      id: 'audience',
      headerId: 'candidatures.column.audience',
      cell: (row, { texts }) => texts.message(`audience.${row.audience}`),
    },
    {
      id: 'step',
      headerId: 'candidatures.column.step',
      cell: (row, { texts }) => texts.message(`candidatureAt.${row.step}`),
    },
    { id: 'stepOn', headerId: 'candidatures.column.stepOn', type: 'date', cell: (row) => row.stepOn },
    {
      id: 'reason',
      headerId: 'candidatures.column.reason',
      cell: (row, { texts }) => row.reason && texts.message(`departureReason.${row.reason}`),
    },
    { id: 'receivedOn', headerId: 'candidatures.column.receivedOn', type: 'date', cell: (row) => row.receivedOn },
  ],
  async page(context, filters, after) {
    const cohort = await loadCohort(context, uuidOf('Cohort', filters.get('cohort') ?? ''));
    if (!cohort || after !== null) return cohort && { rows: [], next: null };
    const steps = manyOf(filters, 'step');
    const audiences = manyOf(filters, 'audience');
    const words = normaliseForSearch(filters.get('q') ?? '')
      .split(' ')
      .filter(Boolean);
    const rows = (await loadCandidatures(context, cohort.id)).filter(
      (row) =>
        (steps === null || steps.includes(row.step)) &&
        (audiences === null || audiences.includes(row.audience)) &&
        words.every((word) => textOf(row).includes(word)),
    );
    return { rows, next: null };
  },
};
