import { FileResolver } from './file.resolver.ts';

export const filesResolvers: Function[] = [FileResolver];
