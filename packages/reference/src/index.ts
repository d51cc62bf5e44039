export * from './coordinate-file.ts';
export * from './decoupage.ts';
export * from './distance.ts';
export * from './geonames.ts';
export * from './place-communes.ts';
export * from './search.ts';
export * from './sources.ts';
