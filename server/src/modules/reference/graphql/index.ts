import { AreaResolver } from './area.resolver.ts';
import { CommuneResolver } from './commune.resolver.ts';
import { EpciPartResolver, EpciResolver } from './epci.resolver.ts';

/** Every resolver of the context. */
export const referenceResolvers: Function[] = [AreaResolver, CommuneResolver, EpciResolver, EpciPartResolver];
