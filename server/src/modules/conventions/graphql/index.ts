import { AvenantMutations } from './avenant.mutations.ts';
import { AvenantResolver, ConventionAvenantsResolver } from './avenant.resolver.ts';
import { ConventionChangedResolver } from './convention-changed.resolver.ts';
import { ConventionMutations } from './convention.mutations.ts';
import { ConventionResolver } from './convention.resolver.ts';
import {
  ClauseBeforeEffectResolver,
  EventBeforeEffectResolver,
  HeldBeforeEffectResolver,
} from './before-effect.resolver.ts';
import { CopyMutations } from './copy.mutations.ts';
import { ConventionCopiesResolver, TextOriginResolver } from './copy.resolver.ts';
import { DisputeMutations } from './dispute.mutations.ts';
import {
  ConventionDisputesResolver,
  DisputeEventResolver,
  DisputeResolver,
  PartyDisputeRightsResolver,
} from './dispute.resolver.ts';
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
import {
  AnnexFileResolver,
  CircuitSignatureScanResolver,
  CommitmentEvidenceResolver,
  EnablingActFileResolver,
  NoticeLetterResolver,
  SignatureScanResolver,
} from './files.resolver.ts';
import { ConventionNoticesResolver, NoticeMutations, NoticeResolver } from './notice.resolver.ts';
import {
  ConventionRenewalResolver,
  PartyRenewalRightsResolver,
  RenewalMutations,
  RenewalRecordResolver,
} from './renewal.resolver.ts';
import { PublishedAxesResolver } from './published-axes.resolver.ts';
import { SigningLinkMutations, SigningLinkResolver } from './signing-link.resolver.ts';
import {
  CircuitSignatureResolver,
  DiscussionCircuitResolver,
  SignatureRefusalResolver,
  SigningMutations,
} from './signing.resolver.ts';
import { TextResolver } from './text.resolver.ts';
import { ReadingMutations, ReadingProposalResolver, ReadingResolver } from './reading.resolver.ts';
import { ClauseRightsResolver, CommitmentRightsResolver, PartyRightsResolver } from './rights.resolver.ts';

/** Every resolver of the conventions context. */
export const conventionsResolvers: Function[] = [
  ConventionResolver,
  ConventionMutations,
  ConventionChangedResolver,
  AvenantMutations,
  AvenantResolver,
  ConventionAvenantsResolver,
  ConventionCopiesResolver,
  CopyMutations,
  TextOriginResolver,
  ClauseBeforeEffectResolver,
  EventBeforeEffectResolver,
  HeldBeforeEffectResolver,
  ArticleResolver,
  AxisResolver,
  ClauseResolver,
  CommitmentEventResolver,
  CommitmentResolver,
  DeadlineResolver,
  MandateResolver,
  PartyResolver,
  AnnexFileResolver,
  CircuitSignatureScanResolver,
  CommitmentEvidenceResolver,
  EnablingActFileResolver,
  NoticeLetterResolver,
  SignatureScanResolver,
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
  ConventionDisputesResolver,
  DisputeEventResolver,
  DisputeMutations,
  DisputeResolver,
  PartyDisputeRightsResolver,
  ConventionRenewalResolver,
  PartyRenewalRightsResolver,
  RenewalMutations,
  RenewalRecordResolver,
  PublishedAxesResolver,
  TextResolver,
  ReadingMutations,
  ReadingProposalResolver,
  ReadingResolver,
  ClauseRightsResolver,
  CommitmentRightsResolver,
  PartyRightsResolver,
];
