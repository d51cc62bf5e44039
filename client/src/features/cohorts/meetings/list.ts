import { defineList } from '../../../ui/table/list-state.ts';

/** The meetings: filters, orders and defaults, shared by the screen, the address and the export. */
export const meetingsList = defineList({
  name: 'meetings',
  filters: { kind: 'many', state: 'many', departement: 'one', from: 'one', to: 'one', mine: 'flag' },
  sorts: ['HELD_ON', 'TITLE', 'CAME'],
  defaultSort: { by: 'HELD_ON', descending: true },
  pageSize: 50,
});
export type MeetingsFilter = keyof typeof meetingsList.filters;
export type MeetingsSort = (typeof meetingsList.sorts)[number];

/** The communications, likewise. */
export const communicationsList = defineList({
  name: 'communications',
  filters: { kind: 'many', state: 'many', from: 'one', to: 'one', withWarnings: 'flag' },
  sorts: ['PUBLISHES_ON', 'TITLE'],
  defaultSort: { by: 'PUBLISHES_ON', descending: true },
  pageSize: 50,
});
export type CommunicationsFilter = keyof typeof communicationsList.filters;
export type CommunicationsSort = (typeof communicationsList.sorts)[number];
