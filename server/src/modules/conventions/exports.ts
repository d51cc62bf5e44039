import { phaseOn, type Deadline, type Phase } from '@maillage/domain/conventions';
import type { CalendarDate } from '@maillage/kernel';
import type { GraphQLContext } from '../../context.ts';
import { dayOf, manyOf, sortOf, type ExportDefinition, type ExportPage } from '../../platform/exports/definition.ts';
import { uuidOf } from '../../platform/graphql/ids.ts';
import { loadConvention } from './persistence/convention.loader.ts';
import type { ConventionRow } from './persistence/convention.queries.ts';
import type { CommitmentRow } from './persistence/parts.queries.ts';
import { dayRead } from './use-cases/day-read.ts';
import { factsFrom, type ConventionParts } from './use-cases/convention-facts.ts';
import { listConventions } from './use-cases/list-conventions.ts';
import { listDeadlines, partsOn } from './use-cases/list-deadlines.ts';
import { partyNames } from './use-cases/party-names.ts';

const PAGE = 100;

interface ConventionLine extends ConventionRow {
  phase: string;
  parties: string;
}

/** The list of conventions as a file: the statement that feeds the screen, page after page. */
export const conventionsExport: ExportDefinition<ConventionLine> = {
  name: 'conventions',
  titleId: 'conventions.title',
  columns: [
    { id: 'title', headerId: 'conventions.column.title', cell: (row) => row.title },
    {
      id: 'phase',
      headerId: 'conventions.column.phase',
      cell: (row, { texts }) => texts.message(`conventionPhase.${row.phase}`),
    },
    {
      id: 'kind',
      headerId: 'conventions.column.kind',
      cell: (row, { texts }) => texts.message(`conventionKind.${row.kind}`),
    },
    { id: 'parties', headerId: 'conventions.column.parties', cell: (row) => row.parties },
    { id: 'startsOn', headerId: 'conventions.column.startsOn', type: 'date', cell: (row) => row.startsOn },
    { id: 'endsOn', headerId: 'conventions.column.endsOn', type: 'date', cell: (row) => row.endsOn },
    { id: 'reference', headerId: 'conventions.column.reference', cell: (row) => row.reference },
  ],
  async page(context, filters, after) {
    const page = await listConventions(
      context.gate,
      { first: PAGE, after },
      {
        text: filters.get('q'),
        kinds: manyOf(filters, 'kind'),
        phases: manyOf(filters, 'phase') as Phase[] | null,
        endsFrom: dayOf(filters, 'endsFrom'),
        endsTo: dayOf(filters, 'endsTo'),
      },
      sortOf(filters, ['TITLE', 'STARTS_ON', 'ENDS_ON', 'CHANGED_AT'], 'TITLE'),
      context.today,
    );
    const rows = await Promise.all(
      page.rows.map(async ({ row }): Promise<ConventionLine> => {
        const asOf = dayRead(row, context.today);
        const parts = await partsOn(context, row.id, asOf);
        const signing = parts.parties.filter(
          (party) => party.role === 'signatory' || party.role === 'mandated_coordinator',
        );
        return {
          ...row,
          phase: phaseOn(factsFrom(row, parts, asOf), asOf),
          parties: signing.map((party) => party.organisationShortName).join(' · '),
        };
      }),
    );
    return { rows, next: page.hasNext ? (page.rows.at(-1)?.cursor ?? null) : null };
  },
};

const conventionOf = (filters: URLSearchParams): string => uuidOf('Convention', filters.get('convention') ?? '');

/** The whole of a convention's own list on a day, today by default, in one page; null when it is out of reach. */
async function wholeList<Row>(
  context: GraphQLContext,
  filters: URLSearchParams,
  rowsOf: (row: ConventionRow, parts: ConventionParts, asOf: CalendarDate) => Row[],
): Promise<ExportPage<Row> | null> {
  const row = await loadConvention(context, conventionOf(filters));
  if (!row) return null;
  const asOf = dayRead(row, dayOf(filters, 'asOf') ?? context.today);
  return { rows: rowsOf(row, await partsOn(context, row.id, asOf), asOf), next: null };
}

interface DeadlineLine extends Deadline {
  title: string;
  parties: string;
}

/** The due dates of one convention as a file, as its page shows them: `convention=<global id>`, `asOf`, `from`, `to`. */
export const deadlinesExport: ExportDefinition<DeadlineLine> = {
  name: 'deadlines',
  titleId: 'conventions.deadlines.title',
  columns: [
    { id: 'dueOn', headerId: 'exports.deadlines.dueOn', type: 'date', cell: (row) => row.dueOn },
    { id: 'windowStart', headerId: 'exports.deadlines.windowStart', type: 'date', cell: (row) => row.windowStart },
    { id: 'windowEnd', headerId: 'exports.deadlines.windowEnd', type: 'date', cell: (row) => row.windowEnd },
    {
      id: 'kind',
      headerId: 'exports.deadlines.kind',
      cell: (row, { texts }) => texts.message(`deadlineKind.${row.kind}`),
    },
    { id: 'title', headerId: 'exports.deadlines.what', cell: (row) => row.title },
    {
      id: 'parties',
      headerId: 'exports.deadlines.who',
      cell: (row, { texts }) => row.parties || texts.message('conventions.deadlines.everybody'),
    },
    { id: 'article', headerId: 'exports.article', cell: (row) => row.articleNumber },
    { id: 'rule', headerId: 'exports.rule', cell: (row) => row.ruleId },
    { id: 'metOn', headerId: 'exports.deadlines.metOn', type: 'date', cell: (row) => row.metOn },
  ],
  conventionOf,
  page: (context, filters) =>
    wholeList(context, filters, (convention, parts, asOf) => {
      const nameOf = partyNames(parts.parties);
      return listDeadlines(convention, parts, asOf, dayOf(filters, 'from'), dayOf(filters, 'to')).map((deadline) => ({
        ...deadline,
        title: context.texts.write(deadline, nameOf),
        parties: deadline.partyKeys.map(nameOf).join(' · '),
      }));
    }),
};

interface CommitmentLine extends CommitmentRow {
  party: string;
  beneficiaries: string;
  status: string | null;
}

/** The commitments of one convention as a file: `convention=<global id>`, `asOf`, `party=<key>`. */
export const commitmentsExport: ExportDefinition<CommitmentLine> = {
  name: 'commitments',
  titleId: 'exports.commitments.title',
  columns: [
    { id: 'party', headerId: 'conventions.commitments.party', cell: (row) => row.party },
    { id: 'title', headerId: 'exports.commitments.what', cell: (row) => row.title },
    { id: 'description', headerId: 'conventions.field.description', cell: (row) => row.description },
    {
      id: 'beneficiaries',
      headerId: 'conventions.field.owedTo',
      cell: (row, { texts }) => row.beneficiaries || texts.message('conventions.commitments.toAll'),
    },
    {
      id: 'recurrence',
      headerId: 'conventions.field.recurrence',
      cell: (row, { texts }) => texts.message(`recurrence.${row.recurrence}`),
    },
    {
      id: 'status',
      headerId: 'conventions.commitments.state',
      cell: (row, { texts }) => row.status && texts.message(`commitmentStatus.${row.status}`),
    },
    { id: 'article', headerId: 'exports.article', cell: (row) => row.articleNumber },
    { id: 'rule', headerId: 'exports.rule', cell: (row) => row.ruleId },
  ],
  conventionOf,
  page: (context, filters) =>
    wholeList(context, filters, (_convention, parts) => {
      const keyOf = (id: string): string => parts.parties.find((party) => party.id === id)?.key ?? '';
      const nameOf = partyNames(parts.parties);
      const wanted = manyOf(filters, 'party');
      return parts.commitments
        .filter((row) => wanted === null || wanted.includes(keyOf(row.partyId)))
        .map((row) => ({
          ...row,
          party: nameOf(keyOf(row.partyId)),
          beneficiaries: row.beneficiaryPartyIds.map((id) => nameOf(keyOf(id))).join(' · '),
          // What was last said of the commitment as a whole; what falls due once is whole with its one due day.
          status:
            parts.events
              .filter(
                ({ commitmentId, occurrenceOn }) =>
                  commitmentId === row.id && (occurrenceOn === null || row.recurrence === 'one_off'),
              )
              .at(-1)?.status ?? null,
        }));
    }),
};
