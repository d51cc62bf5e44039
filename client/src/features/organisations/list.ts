import { defineList } from '../../ui/table/list-state.ts';

/** The directory: its filters, orders and defaults, shared by the screen, the address and the export. */
export const organisationsList = defineList({
  name: 'organisations',
  filters: { kind: 'many', departement: 'one', region: 'one' },
  sorts: ['NAME', 'KIND'],
  defaultSort: { by: 'NAME', descending: false },
  pageSize: 50,
});

/** In the order in which the portal's partners are usually named. */
export const KINDS = [
  'cdg',
  'cnfpt_national',
  'cnfpt_delegation',
  'cnfpt_antenne',
  'region',
  'region_direction',
  'maison_region',
  'departement',
  'epci',
  'commune',
  'other_collectivite',
  'mayors_association_national',
  'mayors_association_regional',
  'mayors_association_departmental',
  'france_travail',
  'paying_agent',
  'platform',
] as const;
