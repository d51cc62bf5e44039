import { AvenantMutations } from './avenant.mutations.ts';
import { AvenantResolver, ConventionAvenantsResolver } from './avenant.resolver.ts';
import { ConventionChangedResolver } from './convention-changed.resolver.ts';
import { ConventionMutations } from './convention.mutations.ts';
import { ConventionResolver } from './convention.resolver.ts';
import { DiscussionMutations } from './discussion.mutations.ts';
import {
  ApprovalResolver,
  CommentResolver,
  ConventionDiscussionResolver,
  DiscussionResolver,
  ProposalResolver,
} from './discussion.resolver.ts';
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
import { ConventionNoticesResolver, NoticeMutations, NoticeResolver } from './notice.resolver.ts';
import { PublishedAxesResolver } from './published-axes.resolver.ts';
import { SigningLinkMutations, SigningLinkResolver } from './signing-link.resolver.ts';
import {
  CircuitSignatureResolver,
  DiscussionCircuitResolver,
  SignatureRefusalResolver,
  SigningMutations,
} from './signing.resolver.ts';
import { TextResolver } from './text.resolver.ts';
import { ClauseRightsResolver, CommitmentRightsResolver, PartyRightsResolver } from './rights.resolver.ts';

/** Every resolver of the conventions context. */
export const conventionsResolvers: Function[] = [
  ConventionResolver,
  ConventionMutations,
  ConventionChangedResolver,
  AvenantMutations,
  AvenantResolver,
  ConventionAvenantsResolver,
  ArticleResolver,
  AxisResolver,
  ClauseResolver,
  CommitmentEventResolver,
  CommitmentResolver,
  DeadlineResolver,
  MandateResolver,
  PartyResolver,
  ApprovalResolver,
  CommentResolver,
  ConventionDiscussionResolver,
  DiscussionMutations,
  DiscussionResolver,
  ProposalResolver,
  CircuitSignatureResolver,
  DiscussionCircuitResolver,
  SignatureRefusalResolver,
  SigningMutations,
  SigningLinkResolver,
  SigningLinkMutations,
  ConventionNoticesResolver,
  NoticeMutations,
  NoticeResolver,
  PublishedAxesResolver,
  TextResolver,
  ClauseRightsResolver,
  CommitmentRightsResolver,
  PartyRightsResolver,
];
