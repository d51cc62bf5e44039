/** The conventions that the actor may see, page by page. */
export { conventionsPage as listConventions, type ConventionSort } from '../persistence/convention.queries.ts';
/** The lists of axes that an organisation publishes. */
export { publishedAxes as listPublishedAxes } from '../persistence/parts.queries.ts';
