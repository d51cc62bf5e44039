export * from './kinds.ts';
export * from './organisation-input.ts';
