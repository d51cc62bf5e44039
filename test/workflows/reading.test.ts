import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MARKED } from '../../packages/domain/src/conventions/reading/testing/texts.ts';
import { REFUSALS, type ApiClient } from '../testkit/client.ts';
import { openPortal, type Portal } from '../testkit/portal.ts';
import { docx, pdf, zip } from '../testkit/sample-files.ts';
import { send } from '../testkit/upload.ts';

let portal: Portal;
let cdg: ApiClient;
let colleague: ApiClient;
let region: ApiClient;

beforeAll(async () => {
  portal = await openPortal();
  cdg = await portal.signIn('coordination.cdg44@maillage.example');
  colleague = await portal.signIn('administration.cdg44@maillage.example');
  region = await portal.signIn('conventions.region@maillage.example');
});
afterAll(() => portal?.stop());

interface Proposal {
  id: string;
  kind: string;
  fields: Record<string, any>;
  corrected: Record<string, any> | null;
  start: number;
  end: number;
  confidence: string;
  decision: string;
  organisationName: string | null;
  version: number;
}
interface Reading {
  id: string;
  version: number;
  pending: number;
  state: string;
  proposals: Proposal[];
}

const READING = `id version pending proposed state fileName unread { start end holds } source
  proposals { id kind fields corrected start end confidence decision organisationName version candidates { bySiret organisation { id shortName } } }`;
const START = `mutation ($fileId: ID!) { startReading(fileId: $fileId) { ... on ReadingWritten { reading { ${READING} } } ${REFUSALS} } }`;
const DECIDE = `mutation ($input: DecideProposalsInput!) { decideProposals(input: $input) { ... on ReadingWritten { reading { ${READING} } } ${REFUSALS} } }`;
const DRAFT = `mutation ($id: ID!, $version: Int!) { draftFromReading(readingId: $id, expectedVersion: $version) { ... on DraftMade { convention {
  id title status parties { key } articles { number } clauses { kind articleNumber } commitments { title } recitals { kind } annexes { number } } } ${REFUSALS} } }`;

const start = async (client: ApiClient, bytes: Buffer, name = 'convention.txt') =>
  client.mutate(START, { fileId: (await send(client, 'convention_import', bytes, name)).id });
const decide = (client: ApiClient, reading: Pick<Reading, 'id'>, decisions: object[]) =>
  client.mutate(DECIDE, { input: { readingId: reading.id, decisions } });
const accepted = ({ id, version }: Proposal) => ({ proposalId: id, expectedVersion: version, decision: 'accepted' });
const refusalsOf = (payload: { refusals: { code: string; path: string[] }[] }) =>
  payload.refusals.map(({ code, path }) => `${path.join('.')} ${code}`);

const organisation = async (text: string): Promise<string> => {
  const found = await cdg.query(
    'query ($t: String) { organisations(first: 1, filter: { text: $t }) { edges { node { id } } } }',
    { t: text },
  );
  return found.organisations.edges[0].node.id;
};

describe('a convention that exists is read, decided on and drafted', () => {
  let reading: Reading;

  it('gives proposals with their passages, and drafts nothing by itself', async () => {
    ({ reading } = await start(cdg, Buffer.from(MARKED)));
    expect(reading).toMatchObject({ state: 'open', fileName: 'convention.txt' });
    const notice = reading.proposals.find(({ fields }) => fields['kind'] === 'notice')!;
    expect(MARKED.slice(notice.start, notice.end)).toContain('préavis de six mois');
    expect(notice).toMatchObject({
      kind: 'clause',
      confidence: 'sure',
      decision: 'pending',
      fields: { articleNumber: '6' },
    });
    expect(reading.pending).toBe(reading.proposals.length);
    const again = await cdg.query(`query ($id: ID!) { conventionReading(id: $id) { ${READING} convention { id } } }`, {
      id: reading.id,
    });
    expect(again.conventionReading).toMatchObject({ convention: null, source: MARKED });
  });

  it('is seen by the colleagues, and by nobody else', async () => {
    const LIST = '{ conventionReadings { id } }';
    expect((await colleague.query(LIST)).conventionReadings).toContainEqual({ id: reading.id });
    expect((await region.query(LIST)).conventionReadings).toEqual([]);
    const QUERY = 'query ($id: ID!) { conventionReading(id: $id) { id } }';
    expect((await region.query(QUERY, { id: reading.id })).conventionReading).toBeNull();
    expect(refusalsOf(await decide(region, reading, [accepted(reading.proposals[0]!)]))).toEqual([
      'readingId NOT_FOUND',
    ]);
  });

  it('says what a proposal lacks before it can be accepted: a party is chosen by a person', async () => {
    const [party] = reading.proposals.filter(({ kind }) => kind === 'party');
    expect(refusalsOf(await decide(cdg, reading, [accepted(party!)]))).toEqual(['decisions.0.organisationId REQUIRED']);
    expect(refusalsOf(await cdg.mutate(DRAFT, { id: reading.id, version: reading.version }))).toEqual([
      ' DETAILS_NOT_ACCEPTED',
    ]);
  });

  it('takes decisions together or not at all, and refuses one on what a colleague has changed', async () => {
    const [first, second] = reading.proposals.filter(({ kind }) => kind === 'article');
    ({ reading } = await decide(colleague, reading, [{ ...accepted(first!), decision: 'left_out' }]));
    expect(refusalsOf(await decide(cdg, reading, [accepted(second!), accepted(first!)]))).toEqual([
      'decisions.1.expectedVersion STALE_VERSION',
    ]);
    const now = reading.proposals.find(({ id }) => id === first!.id)!;
    expect(now.decision).toBe('left_out');
    ({ reading } = await decide(cdg, reading, [{ ...accepted(now), decision: 'pending' }]));
    expect(reading.proposals.every(({ decision }) => decision === 'pending')).toBe(true);
  });

  it('says under each proposal what keeps it out of the draft, and leaves no draft behind', async () => {
    const [epci, cdg30] = [await organisation('Cèze Cévennes'), await organisation('CDG 44')];
    const parties = reading.proposals.filter(({ kind }) => kind === 'party');
    const correct = (proposal: Proposal, organisationId: string) => ({
      ...accepted(proposal),
      decision: 'corrected',
      fields: { ...proposal.fields, organisationId },
    });
    ({ reading } = await decide(cdg, reading, [
      correct(parties[0]!, cdg30),
      correct(parties[1]!, epci),
      ...reading.proposals
        .filter(({ kind, fields }) => kind !== 'party' && !(kind === 'article' && fields['number'] === '6'))
        .map(accepted),
    ]));
    expect(reading.pending).toBe(1);
    const refused = refusalsOf(await cdg.mutate(DRAFT, { id: reading.id, version: reading.version }));
    const ofArticle6 = reading.proposals.filter(
      ({ kind, fields }) => kind === 'clause' && fields['articleNumber'] === '6',
    );
    expect(refused.toSorted()).toEqual(
      ofArticle6.map(({ id }) => `proposals.${id}.articleNumber UNKNOWN_ARTICLE`).toSorted(),
    );
    const { conventions } = await cdg.query('{ conventions(filter: { text: "2026-2028" }) { edges { node { id } } } }');
    expect(conventions.edges).toEqual([]);
  });

  it('becomes a draft of what was accepted and corrected, and of nothing else', async () => {
    const article = reading.proposals.find(({ kind, fields }) => kind === 'article' && fields['number'] === '6')!;
    const commitment = reading.proposals.find(({ kind }) => kind === 'commitment')!;
    ({ reading } = await decide(cdg, reading, [accepted(article), { ...accepted(commitment), decision: 'left_out' }]));
    const { convention } = await cdg.mutate(DRAFT, { id: reading.id, version: reading.version });
    expect(convention).toMatchObject({ title: 'CONVENTION DE PARTENARIAT 2026-2028', status: 'draft' });
    expect(convention.parties.map(({ key }: { key: string }) => key)).toEqual(['cdg', 'collectivite']);
    const read = (kind: string) => reading.proposals.filter((each) => each.kind === kind).length;
    expect(convention.articles).toHaveLength(read('article'));
    expect(convention.clauses).toHaveLength(read('clause'));
    expect(convention.recitals).toHaveLength(read('recital'));
    expect(convention.commitments).toHaveLength(read('commitment') - 1);
    expect(convention.commitments.map(({ title }: { title: string }) => title)).not.toContain(
      commitment.fields['title'],
    );
    const after = await cdg.query('query ($id: ID!) { conventionReading(id: $id) { state convention { id } } }', {
      id: reading.id,
    });
    expect(after.conventionReading).toEqual({ state: 'drafted', convention: { id: convention.id } });
    expect(refusalsOf(await decide(cdg, reading, [accepted(commitment)]))).toEqual([' TRANSITION_NOT_ALLOWED']);
    const { history } = await cdg.query(
      'query ($id: ID!) { history(recordId: $id, first: 5) { edges { node { action } } } }',
      { id: convention.id },
    );
    expect(history.edges[0].node.action).toBe('text_imported');
  });

  it('is erased with its text, the draft stays', async () => {
    const DELETE = `mutation ($id: ID!) { deleteReading(id: $id) { ... on ReadingDeleted { id } ${REFUSALS} } }`;
    expect(await cdg.mutate(DELETE, { id: reading.id })).toMatchObject({ id: reading.id });
    expect(
      (await cdg.query('query ($id: ID!) { conventionReading(id: $id) { id } }', { id: reading.id })).conventionReading,
    ).toBeNull();
    const { conventions } = await cdg.query('{ conventions(filter: { text: "2026-2028" }) { edges { node { id } } } }');
    expect(conventions.edges).toHaveLength(1);
  });
});

describe('a file that gives nothing to read is refused with its reason', () => {
  const wordXml = (paragraphs: readonly string[]): Buffer =>
    zip([
      {
        name: '[Content_Types].xml',
        content:
          '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      },
      {
        name: '_rels/.rels',
        content:
          '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      },
      {
        name: 'word/document.xml',
        content: `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`,
      },
    ]);

  it('reads a Word document as it reads a text', async () => {
    const { reading } = await start(
      cdg,
      wordXml(['Article 1 : Durée', 'La présente convention est conclue pour une durée de trois ans.']),
      'convention.docx',
    );
    expect(reading.proposals.find(({ fields }: Proposal) => fields['kind'] === 'duration')).toMatchObject({
      fields: { value: { months: 36 } },
    });
  });

  it('a scan without text, a broken document, a document with macros', async () => {
    expect(refusalsOf(await start(cdg, pdf({ pages: 2 }), 'scan.pdf'))).toEqual(['fileId FILE_WITHOUT_TEXT']);
    expect(refusalsOf(await start(cdg, docx(), 'abime.docx'))).toEqual(['fileId FILE_UNREADABLE']);
    const macros = docx([{ name: 'word/vbaProject.bin', content: 'x' }]);
    expect(refusalsOf(await start(cdg, macros, 'macros.docx'))).toEqual(['fileId FILE_QUARANTINED']);
  });

  it('what was sent for something else, or by somebody else', async () => {
    const other = await send(cdg, 'annex', pdf(), 'annexe.pdf');
    expect(refusalsOf(await cdg.mutate(START, { fileId: other.id }))).toEqual(['fileId NOT_FOUND']);
    const own = await send(cdg, 'convention_import', Buffer.from(MARKED), 'a.txt');
    expect(refusalsOf(await region.mutate(START, { fileId: own.id }))).toEqual(['fileId NOT_FOUND']);
  });
});
