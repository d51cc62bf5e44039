/** The training: its calendar, attendance and the monthly statements. */
export const attendance = {};
