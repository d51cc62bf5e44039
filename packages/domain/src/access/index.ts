export * from './policy.ts';
export * from './roles.ts';
export * from './text-policy.ts';
export { lacks } from './who.ts';
export type { ConventionRightsFacts, Denial, TextStatus, Who } from './who.ts';
