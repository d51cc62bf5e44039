import type { ReadingShownFragment } from '../../../gql/graphql.ts';
import type { ConventionData } from '../components/SummaryTab.tsx';

export type Reading = ReadingShownFragment;
export type Proposal = Reading['proposals'][number];
export type Fields = Readonly<Record<string, unknown>>;

export const KINDS = ['details', 'party', 'recital', 'article', 'annex', 'clause', 'commitment'] as const;
export const CONFIDENCES = ['sure', 'likely', 'to_check'] as const;

/** What would enter the draft: what the person has put, else what was read. */
export const chosen = (proposal: Proposal): Fields => (proposal.corrected ?? proposal.fields) as Fields;
export const isTaken = ({ decision }: Proposal): boolean => decision === 'accepted' || decision === 'corrected';

/** Whether nothing keeps it from being accepted as it is: a party needs its organisation first. */
export const isReady = (proposal: Proposal): boolean =>
  proposal.kind !== 'party' || chosen(proposal)['organisationId'] != null;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The organisation of a party: chosen, or as the text names it. */
function organisationOf(proposal: Proposal): { id: string; name: string; shortName: string } | null {
  const id = chosen(proposal)['organisationId'];
  const found = proposal.candidates.find(({ organisation }) => organisation.id === id)?.organisation;
  if (found) return found;
  const name = proposal.organisationName ?? '';
  return typeof id === 'string' ? { id, name, shortName: name } : null;
}

/** The proposals as a convention that is being written, so that the editors of a draft can work on them. */
export function asConvention(reading: Reading): ConventionData {
  const of = (kind: Proposal['kind']): Proposal[] =>
    reading.proposals.filter((each) => each.kind === kind && each.decision !== 'left_out');
  const articles = of('article').map((proposal) => ({ ...articleOf(proposal) }));
  const idOf = new Map(articles.map((article) => [article.number, article.id]));
  return {
    id: reading.id,
    status: 'draft',
    viewerCanEdit: { allowed: true, reason: null },
    discussion: null,
    parties: of('party').map((proposal) => partyOf(proposal, of('party'))),
    articles: articles.map((article) => ({ ...article, parentId: idOf.get(article.parentNumber) ?? null })),
    recitals: of('recital').map((proposal) => ({ ...chosen(proposal), id: proposal.id, version: proposal.version })),
    annexes: of('annex').map((proposal) => ({ ...chosen(proposal), id: proposal.id, version: proposal.version })),
    axes: [],
    clauses: [],
    commitments: [],
  } as unknown as ConventionData;
}

function articleOf(proposal: Proposal) {
  const fields = chosen(proposal);
  return {
    ...fields,
    number: text(fields['number']),
    parentNumber: text(fields['parentNumber']),
    id: proposal.id,
    version: proposal.version,
  };
}

/** A party as its editor takes it. */
export function partyOf(proposal: Proposal, all: readonly Proposal[]) {
  const fields = chosen(proposal);
  const principal = all.find((each) => chosen(each)['key'] === fields['actsForKey']);
  return {
    ...fields,
    id: proposal.id,
    version: proposal.version,
    organisation: organisationOf(proposal),
    actsFor: principal ? { key: chosen(principal)['key'] } : null,
    mandates: [],
    signatures: ((fields['signatureSlots'] ?? []) as string[]).map((slot) => ({ slot })),
  };
}

/** A commitment as its editor takes it. */
export function commitmentOf(proposal: Proposal) {
  const fields = chosen(proposal);
  const named = (key: unknown) => ({ key });
  return {
    ...fields,
    id: proposal.id,
    version: proposal.version,
    party: named(fields['partyKey']),
    beneficiaries: ((fields['beneficiaryKeys'] ?? []) as unknown[]).map(named),
    axes: [],
  };
}
