export * from './evaluation.ts';
export * from './host-offer.ts';
export * from './immersion.ts';
export * from './matching.ts';
export * from './rights.ts';
export * from './slots.ts';
export * from './stay.ts';
