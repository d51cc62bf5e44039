export * from './absences.ts';
export * from './calendar-input.ts';
export * from './calendar.ts';
export * from './rights.ts';
export * from './sheet.ts';
export * from './statement.ts';
