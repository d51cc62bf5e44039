/** The directory, page by page. */
export { organisationsPage as listOrganisations, type OrganisationSort } from '../persistence/organisation.queries.ts';
