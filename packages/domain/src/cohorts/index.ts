export * from './campaign.ts';
export * from './categories.ts';
export * from './need.ts';
export * from './programme.ts';
export * from './rights.ts';
export * from './scheme-input.ts';
