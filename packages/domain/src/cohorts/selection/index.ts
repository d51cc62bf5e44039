export * from './grid.ts';
export * from './jury-day.ts';
export * from './ranking.ts';
export * from './scoring.ts';
