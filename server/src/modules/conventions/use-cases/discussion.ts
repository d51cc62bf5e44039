import { currentStep, type DiscussionFacts } from '@maillage/domain/conventions';
import type { SqlReader } from '../../../db/sql.ts';
import { conventionsById, grantsOf, type ConventionRow, type GrantRow } from '../persistence/convention.queries.ts';
import {
  approvalsOf,
  commentsOf,
  proposalsOf,
  type ApprovalRow,
  type CommentRow,
  type ProposalRow,
} from '../persistence/discussion.queries.ts';
import {
  instrumentsOf,
  partiesOf,
  signaturesOf,
  type PartyRow,
  type SignatureRow,
} from '../persistence/parts.queries.ts';
import { actsForKeys } from './acting-parties.ts';
import { signingParties } from './text-edited.ts';

/** A text under discussion, with what has been said of it. */
export interface Discussion {
  convention: ConventionRow;
  instrumentId: string;
  parties: PartyRow[];
  approvals: ApprovalRow[];
  proposals: ProposalRow[];
  grants: GrantRow[];
  facts: DiscussionFacts;
  /** Parties for which the reader's organisation acts. */
  actsForKeys: string[];
}

interface Said {
  convention: Pick<ConventionRow, 'status'>;
  parties: readonly PartyRow[];
  signatures: readonly Pick<SignatureRow, 'partyId' | 'signedOn' | 'step'>[];
  approvals: readonly ApprovalRow[];
  proposals: readonly ProposalRow[];
}

/** What the rules read of a discussion of the initial text. */
export function discussionFacts({ convention, parties, signatures, approvals, proposals }: Said): DiscussionFacts {
  const signing = signingParties(parties);
  const approved = new Set(approvals.filter((each) => each.endedAt === null).map((each) => each.partyId));
  const step = currentStep(signatures);
  const toSign = new Set(
    signatures.filter((each) => each.signedOn === null && each.step === step).map((each) => each.partyId),
  );
  return {
    status: convention.status,
    signingKeys: signing.map(({ key }) => key),
    approvedKeys: signing.filter(({ id }) => approved.has(id)).map(({ key }) => key),
    toSignKeys: signing.filter(({ id }) => toSign.has(id)).map(({ key }) => key),
    openProposals: proposals.filter((each) => each.state === 'open').length,
  };
}

/** Reads texts with what has been said of each, one statement for each kind of thing; those out of reach are left out. */
export async function readDiscussions(db: SqlReader, ids: readonly string[]): Promise<Discussion[]> {
  const conventions = await conventionsById(db, ids);
  const found = conventions.map(({ id }) => id);
  const instruments = (await instrumentsOf(db, found)).filter(({ ordinal }) => ordinal === 0);
  const all = {
    parties: await partiesOf(db, found, null),
    signatures: await signaturesOf(db, found),
    approvals: await approvalsOf(db, found),
    proposals: await proposalsOf(db, found),
    grants: await grantsOf(db, found),
  };
  return conventions.map((convention) => {
    const own = <R extends { conventionId: string }>(rows: readonly R[]): R[] =>
      rows.filter((row) => row.conventionId === convention.id);
    const instrumentId = own(instruments)[0]!.id;
    const ofText = <R extends { conventionId: string; instrumentId: string }>(rows: readonly R[]): R[] =>
      own(rows).filter((row) => row.instrumentId === instrumentId);
    const parties = own(all.parties);
    const approvals = ofText(all.approvals);
    const proposals = ofText(all.proposals);
    const grants = own(all.grants);
    const signatures = own(all.signatures);
    return {
      convention,
      instrumentId,
      parties,
      approvals,
      proposals,
      grants,
      facts: discussionFacts({ convention, parties, signatures, approvals, proposals }),
      actsForKeys: actsForKeys(grants, parties),
    };
  });
}

/** Reads a text with what has been said of it; null when it is out of the reader's reach. */
export async function readDiscussion(db: SqlReader, conventionId: string): Promise<Discussion | null> {
  const [discussion] = await readDiscussions(db, [conventionId]);
  return discussion ?? null;
}

/** The remarks on a text, in the order of the conversation. */
export async function readComments(db: SqlReader, conventionId: string): Promise<CommentRow[]> {
  const [instrument] = await instrumentsOf(db, [conventionId]);
  return (await commentsOf(db, [conventionId])).filter((row) => row.instrumentId === instrument?.id);
}

/** What the policy needs to know of it. */
export function discussionRights({ convention, actsForKeys: keys }: Pick<Discussion, 'convention' | 'actsForKeys'>) {
  const { status, draftingOrganisationId } = convention;
  return { status, draftingOrganisationId, actsForKeys: keys };
}
