import { ConventionChangedResolver } from './convention-changed.resolver.ts';
import { ConventionMutations } from './convention.mutations.ts';
import { ConventionResolver } from './convention.resolver.ts';
import {
  ArticleResolver,
  AxisResolver,
  ClauseResolver,
  CommitmentEventResolver,
  CommitmentResolver,
  DeadlineResolver,
  MandateResolver,
  PartyResolver,
} from './parts.resolver.ts';
import { PublishedAxesResolver } from './published-axes.resolver.ts';
import { ClauseRightsResolver, CommitmentRightsResolver } from './rights.resolver.ts';

/** Every resolver of the conventions context. */
export const conventionsResolvers: Function[] = [
  ConventionResolver,
  ConventionMutations,
  ConventionChangedResolver,
  ArticleResolver,
  AxisResolver,
  ClauseResolver,
  CommitmentEventResolver,
  CommitmentResolver,
  DeadlineResolver,
  MandateResolver,
  PartyResolver,
  PublishedAxesResolver,
  ClauseRightsResolver,
  CommitmentRightsResolver,
];
