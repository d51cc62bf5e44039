export * from './file-name.ts';
export * from './purposes.ts';
export * from './receive.ts';
