import { candidatesOf } from '@maillage/domain/cohorts';
import { dayOf, manyOf, sortOf, type ExportDefinition } from '../../platform/exports/definition.ts';
import { COMMUNICATION_SORTS, communicationsPage, type CommunicationRow } from './persistence/communication.queries.ts';
import { candidatesNaming, MEETING_SORTS, meetingsPage, type MeetingRow } from './persistence/meeting.queries.ts';

const PAGE = 100;

const clock = (minutes: number | null): string | null =>
  minutes === null
    ? null
    : `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The meetings as a file: the statement that feeds the screen, page after page. */
export const meetingsExport: ExportDefinition<MeetingRow> = {
  name: 'meetings',
  titleId: 'meetings.title',
  columns: [
    { id: 'title', headerId: 'meetings.column.title', cell: (row) => row.title },
    {
      id: 'kind',
      headerId: 'meetings.column.kind',
      cell: (row, { texts }) => texts.message(`meetingKind.${row.kind}`),
    },
    { id: 'heldOn', headerId: 'meetings.column.heldOn', type: 'date', cell: (row) => row.heldOn },
    { id: 'start', headerId: 'meetings.column.start', cell: (row) => clock(row.startMinutes) },
    { id: 'end', headerId: 'meetings.column.end', cell: (row) => clock(row.endMinutes) },
    { id: 'place', headerId: 'meetings.column.place', cell: (row) => row.place ?? row.videoUrl },
    { id: 'departement', headerId: 'meetings.column.departement', cell: (row) => row.departementName },
    {
      id: 'audiences',
      headerId: 'meetings.column.audiences',
      cell: (row, { texts }) =>
        row.audiences.map((audience) => texts.message(`meetingAudience.${audience}`)).join(', '),
    },
    { id: 'pilots', headerId: 'meetings.column.pilots', cell: (row) => row.pilots.map(({ name }) => name).join(', ') },
    { id: 'invited', headerId: 'meetings.column.invited', cell: (row) => row.invited },
    { id: 'came', headerId: 'meetings.column.came', cell: (row) => row.came },
    { id: 'candidates', headerId: 'meetings.column.candidates', cell: (row) => row.candidates },
    {
      id: 'state',
      headerId: 'meetings.column.state',
      cell: (row, { texts }) => texts.message(`meetingState.${row.state}`),
    },
    { id: 'enteredBy', headerId: 'meetings.column.enteredBy', cell: (row) => row.organisationName },
  ],
  async page({ gate }, filters, after) {
    const page = await meetingsPage(
      gate,
      { first: PAGE, after },
      {
        text: filters.get('q'),
        kinds: manyOf(filters, 'kind'),
        states: manyOf(filters, 'state'),
        departement: filters.get('departement'),
        heldFrom: dayOf(filters, 'from'),
        heldTo: dayOf(filters, 'to'),
        mine: filters.get('mine') === 'true',
      },
      sortOf(filters, MEETING_SORTS, 'HELD_ON'),
    );
    const ids = page.rows.map(({ row }) => row.id);
    const naming = new Map((await candidatesNaming(gate, ids)).map(({ meetingId, people }) => [meetingId, people]));
    const rows = page.rows.map(({ row }) => ({
      ...row,
      candidates: candidatesOf(row.candidates, naming.get(row.id) ?? null),
    }));
    return { rows, next: page.hasNext ? (page.rows.at(-1)?.cursor ?? null) : null };
  },
};

/** The communications as a file, with how much each lacked. */
export const communicationsExport: ExportDefinition<CommunicationRow> = {
  name: 'communications',
  titleId: 'communications.title',
  columns: [
    { id: 'title', headerId: 'communications.column.title', cell: (row) => row.title },
    {
      id: 'kind',
      headerId: 'communications.column.kind',
      cell: (row, { texts }) => texts.message(`communicationKind.${row.kind}`),
    },
    { id: 'publishesOn', headerId: 'communications.column.publishesOn', type: 'date', cell: (row) => row.publishesOn },
    {
      id: 'publisher',
      headerId: 'communications.column.publisher',
      cell: (row) => row.publisherName ?? row.publisherKey,
    },
    {
      id: 'state',
      headerId: 'communications.column.state',
      cell: (row, { texts }) => texts.message(`communicationState.${row.state}`),
    },
    { id: 'warnings', headerId: 'communications.column.warnings', cell: (row) => row.warnings.length },
    { id: 'confirmedBy', headerId: 'communications.column.confirmedBy', cell: (row) => row.confirmedByName },
    { id: 'link', headerId: 'communications.column.link', cell: (row) => row.link },
    { id: 'enteredBy', headerId: 'communications.column.enteredBy', cell: (row) => row.organisationName },
  ],
  async page({ gate }, filters, after) {
    const page = await communicationsPage(
      gate,
      { first: PAGE, after },
      {
        text: filters.get('q'),
        kinds: manyOf(filters, 'kind'),
        states: manyOf(filters, 'state'),
        from: dayOf(filters, 'from'),
        to: dayOf(filters, 'to'),
        withWarnings: filters.get('withWarnings') === 'true',
      },
      sortOf(filters, COMMUNICATION_SORTS, 'PUBLISHES_ON'),
    );
    return { rows: page.rows.map(({ row }) => row), next: page.hasNext ? (page.rows.at(-1)?.cursor ?? null) : null };
  },
};
