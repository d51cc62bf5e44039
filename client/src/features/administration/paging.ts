/** Lines of the journal read at once. */
export const JOURNAL_PAGE = 20;

/** Lines of the journal shown at most: an address must not ask for all of it. */
export const MOST_LINES = 500;
