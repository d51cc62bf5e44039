import type { TextStatus } from '@maillage/domain/access';
import { currentStep, type DiscussionFacts, type PartyRole } from '@maillage/domain/conventions';
import type { CalendarDate } from '@maillage/kernel';
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
  avenantActsOf,
  avenantSignaturesOf,
  avenantsById,
  changesOf,
  instrumentsOf,
  organisationNames,
  partiesOf,
  signaturesOf,
  type AvenantActRow,
  type AvenantChangeRow,
  type AvenantRow,
  type PartyRow,
  type SignatureRow,
} from '../persistence/parts.queries.ts';
import { actsForKeys } from './acting-parties.ts';
import { signingParties } from './text-edited.ts';
import type { TextRef } from './text-ref.ts';

/** A text under discussion, with what has been said of it: the initial one, or an avenant. */
export interface Discussion {
  ref: TextRef;
  convention: ConventionRow;
  /** Null for the initial text. */
  avenant: AvenantRow | null;
  changes: AvenantChangeRow[];
  instrumentId: string;
  status: TextStatus;
  draftingOrganisationId: string;
  /** Of an avenant: the parties of the day, those that it brings in, each with its act for this avenant. */
  parties: PartyRow[];
  signatures: SignatureRow[];
  approvals: ApprovalRow[];
  proposals: ProposalRow[];
  grants: GrantRow[];
  facts: DiscussionFacts;
  /** Parties for which the reader's organisation acts. */
  actsForKeys: string[];
}

type Said = Pick<Discussion, 'status' | 'parties' | 'approvals' | 'proposals'> & {
  signatures: readonly Pick<SignatureRow, 'partyId' | 'signedOn' | 'step'>[];
};

/** What the rules read of a discussion. */
export function discussionFacts({ status, parties, signatures, approvals, proposals }: Said): DiscussionFacts {
  const signing = signingParties(parties);
  const approved = new Set(approvals.filter((each) => each.endedAt === null).map((each) => each.partyId));
  const step = currentStep(signatures);
  const toSign = new Set(
    signatures.filter((each) => each.signedOn === null && each.step === step).map((each) => each.partyId),
  );
  return {
    status,
    signingKeys: signing.map(({ key }) => key),
    approvedKeys: signing.filter(({ id }) => approved.has(id)).map(({ key }) => key),
    toSignKeys: signing.filter(({ id }) => toSign.has(id)).map(({ key }) => key),
    openProposals: proposals.filter((each) => each.state === 'open').length,
  };
}

/**
 * Reads texts with what has been said of each, one statement for each kind of thing; those out of reach are left out.
 * @param today a party that has left takes no part in an avenant of a later day
 */
export async function readDiscussions(
  db: SqlReader,
  refs: readonly TextRef[],
  today: CalendarDate,
): Promise<Discussion[]> {
  const conventions = await conventionsById(db, [...new Set(refs.map(({ conventionId }) => conventionId))]);
  const found = conventions.map(({ id }) => id);
  const avenantIds = refs.flatMap(({ avenantId }) => avenantId ?? []);
  const initial = (await instrumentsOf(db, found)).filter(({ ordinal }) => ordinal === 0);
  const avenants = avenantIds.length === 0 ? [] : await avenantsById(db, avenantIds);
  const all = {
    parties: await partiesOf(db, found, null),
    signatures: [
      ...(await signaturesOf(db, found)),
      ...(avenants.length === 0 ? [] : await avenantSignaturesOf(db, avenantIds)),
    ],
    approvals: await approvalsOf(db, found),
    proposals: await proposalsOf(db, found),
    grants: await grantsOf(db, found),
    changes: avenants.length === 0 ? [] : await changesOf(db, avenantIds),
    acts: avenants.length === 0 ? [] : await avenantActsOf(db, avenantIds),
  };
  const incoming = await incomingParties(db, all.changes);
  return refs.flatMap((ref) => {
    const convention = conventions.find(({ id }) => id === ref.conventionId);
    const avenant =
      avenants.find((each) => each.id === ref.avenantId && each.conventionId === ref.conventionId) ?? null;
    if (!convention || (ref.avenantId !== null && !avenant)) return [];
    const own = <R extends { conventionId: string }>(rows: readonly R[]): R[] =>
      rows.filter((row) => row.conventionId === convention.id);
    const instrumentId = avenant?.id ?? own(initial)[0]!.id;
    const ofText = <R extends { instrumentId: string }>(rows: readonly R[]): R[] =>
      rows.filter((row) => row.instrumentId === instrumentId);
    const changes = all.changes.filter(({ avenantId }) => avenantId === avenant?.id);
    const parties = avenant
      ? [
          ...own(all.parties)
            .filter(({ validTo }) => validTo === null || validTo >= today)
            .map((party) => ({ ...party, ...NO_ACT })),
          ...incoming.filter(({ id }) => changes.some((change) => change.id === id)),
        ].map((party) => withAct(party, all.acts, avenant.id))
      : own(all.parties);
    const said = {
      status: avenant?.status ?? convention.status,
      parties,
      approvals: ofText(all.approvals),
      proposals: ofText(all.proposals),
      signatures: ofText(all.signatures),
    };
    const grants = own(all.grants);
    return [
      {
        ref,
        convention,
        avenant,
        changes,
        instrumentId,
        draftingOrganisationId: avenant?.draftingOrganisationId ?? convention.draftingOrganisationId,
        ...said,
        grants,
        facts: discussionFacts(said),
        actsForKeys: actsForKeys(grants, parties),
      },
    ];
  });
}

/** Reads a text with what has been said of it; null when it is out of the reader's reach. */
export async function readDiscussion(db: SqlReader, ref: TextRef, today: CalendarDate): Promise<Discussion | null> {
  const [discussion] = await readDiscussions(db, [ref], today);
  return discussion ?? null;
}

/** The remarks on a text, in the order of the conversation. */
export async function readComments(
  db: SqlReader,
  { ref, instrumentId }: Pick<Discussion, 'ref' | 'instrumentId'>,
): Promise<CommentRow[]> {
  return (await commentsOf(db, [ref.conventionId])).filter((row) => row.instrumentId === instrumentId);
}

/** What the policy needs to know of it. */
export function discussionRights({
  status,
  draftingOrganisationId,
  actsForKeys: keys,
}: Pick<Discussion, 'status' | 'draftingOrganisationId' | 'actsForKeys'>) {
  return { status, draftingOrganisationId, actsForKeys: keys };
}

/** Parties that avenants bring in, as they will read; their identifier is the one of the change. */
async function incomingParties(db: SqlReader, changes: readonly AvenantChangeRow[]): Promise<PartyRow[]> {
  const added = changes.filter((each) => each.block === 'Party' && each.operation === 'add');
  if (added.length === 0) return [];
  const names = await organisationNames(
    db,
    added.map(({ fields }) => String(fields!['organisationId'])),
  );
  return added.map(({ id, conventionId, fields }) => {
    const input = fields as unknown as IncomingFields;
    const organisation = names.find((each) => each.id === input.organisationId);
    return {
      id,
      versionId: id,
      key: input.key,
      conventionId,
      validFrom: null,
      validTo: null,
      instrumentOrdinal: 0,
      version: 1,
      organisationId: input.organisationId,
      organisationName: organisation?.name ?? '',
      organisationShortName: organisation?.shortName ?? '',
      role: input.role,
      actsForPartyId: null,
      position: input.position,
      designation: input.designation,
      representativeOffice: input.representative?.office ?? null,
      representativeQuality: input.representative?.quality ?? null,
      actKind: input.enablingAct?.kind ?? null,
      actNumber: input.enablingAct?.number ?? null,
      actOn: input.enablingAct?.date ?? null,
      actVersionId: id,
      signatureSlots: [...input.signatureSlots],
    };
  });
}

interface IncomingFields {
  key: string;
  organisationId: string;
  role: PartyRole;
  position: number;
  designation: string | null;
  representative: { office: string; quality: string | null } | null;
  enablingAct: { kind: string; number: string | null; date: string | null } | null;
  signatureSlots: PartyRow['signatureSlots'];
}

/** The act that enabled a party to sign the convention does not enable it to change it: an avenant has its own. */
const NO_ACT = { actKind: null, actNumber: null, actOn: null };

function withAct(party: PartyRow, acts: readonly AvenantActRow[], avenantId: string): PartyRow {
  const act = acts.find((each) => each.partyId === party.id && each.avenantId === avenantId);
  // Its file is found under the act's own id.
  return act ? { ...party, actVersionId: act.id, actKind: act.kind, actNumber: act.number, actOn: act.actedOn } : party;
}
