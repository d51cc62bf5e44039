import type { ConventionData } from '../components/SummaryTab.tsx';
import type { Translate } from '../../../ui/intl.tsx';
import type { AvenantData } from './operations.ts';

type Fields = Readonly<Record<string, unknown>>;
type Part = AvenantData['parts'][number];

const list = <T>(value: unknown): T[] => (Array.isArray(value) ? (value as T[]) : []);
const fieldsOf = (part: Part): Fields => part.fields as Fields;

/**
 * The text that an avenant would make, in the form in which the page of a convention reads it: its editors, its
 * negotiation and its signing then serve for both. What is not said of a part is not known yet.
 */
export function asConvention(convention: ConventionData, avenant: AvenantData, t: Translate): ConventionData {
  const of = (block: Part['block']): Part[] => avenant.parts.filter((part) => part.block === block);
  const articles = of('Article').length > 0 ? of('Article').map((part) => articleOf(part, of('Article'))) : null;
  const parties = partiesOf(convention, avenant);
  return {
    ...convention,
    status: avenant.status === 'abandoned' ? 'in_force' : avenant.status,
    version: avenant.version,
    viewerCanEdit: avenant.viewerCanEdit,
    discussion: avenant.discussion,
    parties,
    articles: articles ?? convention.articles,
    allClauses: of('Clause').map((part) => clauseOf(part, t)),
    commitments: of('Commitment').map((part) => commitmentOf(part, parties, convention)),
    annexes: of('Annex').map(annexOf),
  } as unknown as ConventionData;
}

/** Those of the day and those that the avenant brings in, each with its act for this avenant. */
function partiesOf(
  convention: ConventionData,
  { concerns, parts }: AvenantData,
): { key: string; id: string; signatures: readonly object[] }[] {
  const known = new Map(convention.parties.map((party) => [party.key, party]));
  const opened = parts.filter(({ block }) => block === 'Party').map((part) => ({ part, fields: fieldsOf(part) }));
  const named = [...new Map([...concerns.signing, ...convention.parties].map((party) => [party.key, party])).keys()];
  return named.map((key) => {
    const signing = concerns.signing.find((party) => party.key === key);
    const stored = known.get(key);
    const typed = opened.find(({ fields }) => fields['key'] === key);
    const base = {
      ...(stored ?? { mandates: [], actsFor: null, position: 0, version: 1, signatures: [] }),
      ...(signing ? { ...signing, id: signing.partyId } : {}),
    };
    if (!typed) return base as never;
    const { part, fields } = typed;
    return {
      ...base,
      key,
      id: part.id,
      designation: fields['designation'] ?? null,
      role: fields['role'],
      representative: fields['representative'] ?? null,
      position: fields['position'],
      signatures: list<string>(fields['signatureSlots']).map((slot) => ({ slot, signedOn: null })),
    };
  });
}

function articleOf({ id, fields }: Part, articles: readonly Part[]) {
  const { parentNumber, ...shown } = fields as Fields;
  const parent = articles.find((part) => fieldsOf(part)['number'] === parentNumber);
  return { ...shown, id, version: 1, parentId: parentNumber ? (parent?.id ?? null) : null };
}

const clauseOf = ({ id, fields }: Part, t: Translate) => ({
  ...(fields as Fields),
  id,
  version: 1,
  label: t(`clauseKind.${String((fields as Fields)['kind'])}`),
});

function commitmentOf(
  { id, fields }: Part,
  parties: readonly { key: string }[],
  { axes, commitments }: ConventionData,
) {
  const { partyKey, beneficiaryKeys, axisCodes, ...shown } = fields as Fields;
  const party = (key: unknown) => parties.find((each) => each.key === key) ?? { key: String(key) };
  return {
    ...(commitments.find((each) => each.id === id) ?? { events: [], occurrences: [] }),
    ...shown,
    id,
    version: 1,
    party: party(partyKey),
    beneficiaries: list(beneficiaryKeys).map(party),
    axes: axes.filter(({ code }) => list<string>(axisCodes).includes(code)),
  };
}

const annexOf = ({ id, fields }: Part) => ({ ...(fields as Fields), id, version: 1 });
