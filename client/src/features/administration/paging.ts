/** Lines of the journal read at once. */
export const JOURNAL_PAGE = 20;
