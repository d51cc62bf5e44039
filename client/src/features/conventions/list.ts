import { defineList } from '../../ui/table/list-state.ts';

/** The list of conventions: its filters, orders and defaults, shared by the screen, the address and the export. */
export const conventionsList = defineList({
  name: 'conventions',
  filters: { kind: 'many', phase: 'many', endsFrom: 'one', endsTo: 'one' },
  sorts: ['TITLE', 'STARTS_ON', 'ENDS_ON', 'CHANGED_AT'],
  defaultSort: { by: 'TITLE', descending: false },
  pageSize: 25,
});

export const KINDS = [
  'national_framework',
  'bilateral_framework',
  'multiparty',
  'local_arrangement',
  'territorial_contract',
] as const;
