import { NodeResolver } from './node.resolver.ts';
import { SearchResolver } from './search.resolver.ts';

/** Resolvers of what is found across the contexts. */
export const searchResolvers: Function[] = [NodeResolver, SearchResolver];
