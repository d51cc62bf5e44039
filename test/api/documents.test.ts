import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { superuserOf, type Superuser } from '../security/support.ts';
import { EFFECT, endCommitment, EVE, writeAvenant } from '../testkit/avenant-by-sql.ts';
import {
  call,
  changePart,
  codes,
  conventionInForce,
  leadAvenant,
  openAvenant,
  partOf,
  readAvenant,
  SPEAKING,
} from '../testkit/avenants.ts';
import type { ApiClient } from '../testkit/client.ts';
import { readPdf } from '../testkit/pdf.ts';
import { openPortal, type Portal } from '../testkit/portal.ts';
import { lead, SPEAKERS, threePartyDraft } from '../testkit/three-parties.ts';

const HASH = 'query ($id: ID!, $asOf: Date) { consolidatedText(conventionId: $id, asOf: $asOf) { contentHash } }';

/** The words of a DOCX, of its body or of another of its parts. */
function wordsOf(bytes: Uint8Array, part = 'word/document.xml'): string {
  return strFromU8(unzipSync(bytes)[part]!)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

describe('a convention as a document', () => {
  let portal: Portal;
  let superuser: Superuser;
  let drafter: ApiClient;
  let id: string;
  const file = async (path: string, by = drafter): Promise<Uint8Array> => {
    const response = await by.get(`/exports/${path}`);
    expect(response.status, await response.clone().text()).toBe(200);
    return new Uint8Array(await response.arrayBuffer());
  };
  const refused = async (path: string, by = drafter): Promise<[number, string]> => {
    const response = await by.get(`/exports/${path}`);
    return [response.status, ((await response.json()) as { error: { code: string } }).error.code];
  };

  beforeAll(async () => {
    portal = await openPortal();
    superuser = superuserOf(portal.database);
    drafter = await portal.signIn('coordination.cdg44@maillage.example');
    const { conventions } = await drafter.query(
      '{ conventions(filter: { kinds: [multiparty], phases: [in_force] }) { edges { node { id } } } }',
    );
    id = conventions.edges[0].node.id;
    await writeAvenant(superuser, id, '4');
    await endCommitment(superuser, id);
  });
  afterAll(async () => {
    await superuser.end();
    await portal.stop();
  });

  it('reads in PDF as the screen does on that day, on every page with its day, its avenants and its fingerprint', async () => {
    const { pages, language, outline, structure } = await readPdf(
      await file(`conventions/${id}/document.pdf?asOf=${EFFECT}`),
    );
    const { consolidatedText } = await drafter.query(HASH, { id, asOf: EFFECT });
    expect(pages.length).toBeGreaterThan(5);
    pages.forEach((page, index) => {
      expect(page).toContain('Texte consolidé au 1er mars 2026');
      expect(page).toContain('Avenants appliqués : Avenant n° 1');
      expect(page).toContain(`SHA-256 : ${consolidatedText.contentHash}`);
      expect(page).toContain(`Page ${index + 1}/${pages.length}`);
      expect(page).not.toContain('Projet : texte non signé');
    });
    const whole = pages.join(' ');
    expect(whole).toContain('Deux comités se tiennent chaque année.');
    expect(whole).toContain('Issu de : Avenant n° 1');
    expect(whole).toContain('Article 99 – Sobriété numérique');
    expect(whole).toMatch(/Ce qui n’est plus dans le texte.*jusqu’au 28 février 2026/);
    expect(outline).toEqual([
      'Parties',
      'Visas',
      'Considérants',
      'Articles',
      'Engagements',
      'Axes',
      'Annexes',
      'Avenants appliqués',
      'Ce qui n’est plus dans le texte',
      'Signatures',
    ]);
    expect(language).toBe('fr-FR');
    for (const role of ['Document', 'H1', 'H2', 'H3', 'P', 'L', 'LI', 'Table', 'TH', 'TD'])
      expect(structure).toContain(role);
  });

  it('reads the same in DOCX', async () => {
    const bytes = await file(`conventions/${id}/document.docx?asOf=${EVE}`);
    const { consolidatedText } = await drafter.query(HASH, { id, asOf: EVE });
    expect(wordsOf(bytes)).toContain('28 février 2026');
    expect(wordsOf(bytes)).toContain(consolidatedText.contentHash);
    expect(wordsOf(bytes)).not.toContain('Sobriété numérique');
    const foot = Object.keys(unzipSync(bytes)).filter((name) => /^word\/footer\d*\.xml$/.test(name));
    expect(foot.map((name) => wordsOf(bytes, name)).join(' ')).toContain(`SHA-256 : ${consolidatedText.contentHash}`);
  });

  it.each(['pdf', 'docx'])('is the same file, byte for byte, each time it is asked for in %s', async (format) => {
    const first = await file(`conventions/${id}/document.${format}?asOf=${EFFECT}`);
    const again = await file(`conventions/${id}/document.${format}?asOf=${EFFECT}`);
    const elsewhere = await portal.signIn('framel@maillage.example');
    const theirs = await file(`conventions/${id}/document.${format}?asOf=${EFFECT}`, elsewhere);
    expect(Buffer.compare(first, again)).toBe(0);
    expect(Buffer.compare(first, theirs)).toBe(0);
    const before = await file(`conventions/${id}/document.${format}?asOf=${EVE}`);
    expect(Buffer.compare(first, before)).not.toBe(0);
  });

  it('of a text that is not agreed says so on every page, with the fingerprint that is approved', async () => {
    const draft = await threePartyDraft(drafter, 'Projet à relire');
    await lead(drafter, draft, 'submit');
    const region = await portal.signIn('conventions.region@maillage.example');
    const { pages } = await readPdf(await file(`conventions/${draft}/document.pdf`, region));
    const { convention } = await region.query(
      'query ($id: ID!) { convention(id: $id) { discussion { contentHash } } }',
      { id: draft },
    );
    for (const page of pages) {
      expect(page).toContain('Projet : texte non signé');
      expect(page).toContain(`SHA-256 : ${convention.discussion.contentHash}`);
    }
    expect(pages.at(-1)).toContain('Signature attendue');
  });

  it('is absent for whoever does not read the convention, and asks for a session and for the organisation’s member', async () => {
    const outsider = await portal.signIn('exterieur.cdg30@maillage.example');
    const draft = await threePartyDraft(drafter, 'Projet à garder');
    const region = await portal.signIn('conventions.region@maillage.example');
    expect(await refused(`conventions/${id}/document.pdf`, outsider)).toEqual([404, 'NOT_FOUND']);
    expect(await refused(`conventions/${draft}/document.docx`, region)).toEqual([404, 'NOT_FOUND']);
    expect(await refused('conventions/garbage/document.pdf')).toEqual([404, 'NOT_FOUND']);
    expect(await refused(`conventions/${id}/document.pdf`, portal.anonymous())).toEqual([401, 'UNAUTHENTICATED']);
    const { viewer } = await drafter.query('{ viewer { memberships { organisation { id } } } }');
    const own = viewer.memberships[0].organisation.id as string;
    expect(await refused(`conventions/${id}/document.pdf?organisation=${own}`, outsider)).toEqual([403, 'FORBIDDEN']);
    expect((await file(`conventions/${id}/document.pdf?organisation=${own}`)).length).toBeGreaterThan(1000);
  });

  it('of an avenant is a project for those who may read it, then what all have signed, whatever follows', async () => {
    const region = await portal.signIn(SPEAKERS.region);
    const framel = await portal.signIn(SPEAKERS.framel);
    const changed = await conventionInForce(drafter, 'Convention à modifier en document');
    const record = async (avenantId: string) => {
      const { version } = await readAvenant(drafter, changed, avenantId);
      const on = { slot: 'elected', office: 'Présidence', signedOn: '2026-11-22' };
      const signatures = SPEAKING.map((partyKey) => ({ partyKey, ...on }));
      const input = { conventionId: changed, avenantId, expectedVersion: version, signatures, sourceNote: 'CDG 44.' };
      expect(codes(await call(drafter, 'recordAvenant', 'RecordAvenantInput', input))).toEqual([]);
    };
    const avenant = await openAvenant(drafter, changed, { blocks: ['clauses', 'articles'], wantedOn: '2027-01-01' });
    const size = await partOf(drafter, changed, avenant, ({ fields }) => fields['kind'] === 'cohort_size');
    const fields = { ...size.fields, value: { min: 10, max: 20 } };
    await changePart(drafter, changed, avenant, { block: 'Clause', targetId: size.id, fields });
    const article = { number: '2', heading: 'Suivi', body: 'Un comité se tient.\nIl rend compte.', position: 20 };
    await changePart(drafter, changed, avenant, { block: 'Article', operation: 'add', fields: article });

    const address = `avenants/${avenant}/document`;
    expect(await refused(`${address}.pdf`, region)).toEqual([404, 'NOT_FOUND']);
    const { contentHash } = (await readAvenant(drafter, changed, avenant)).discussion;
    const project = await readPdf(await file(`${address}.pdf`));
    for (const page of project.pages) {
      expect(page).toContain('Projet d’avenant : texte non signé');
      expect(page).toContain(`SHA-256 : ${contentHash}`);
    }
    expect(project.outline).toEqual(['Parties', 'Visas', 'Objet de l’avenant', 'Articles', 'Annexes', 'Signatures']);
    expect(project.language).toBe('fr-FR');
    const said = project.pages.join(' ').replaceAll(/\s+/g, ' ');
    expect(said).toMatch(/Article 1 – Ajout : article 2 de la convention, « Suivi ».*Un comité se tient\./);
    expect(said).toMatch(/Article 2 – Modification : clause « Effectif d’une cohorte », article 1 de la convention/);
    expect(said).toMatch(/Texte avant l’avenant.*12 à 18.*Texte après l’avenant.*10 à 20/);
    expect(said).toMatch(/le reste de la convention se lit comme avant/);
    expect(said).toContain('Signature attendue');

    await leadAvenant(drafter, changed, avenant, 'submit');
    const act = { kind: 'Délibération', number: '2026-40', date: '2026-11-21' };
    const target = { conventionId: changed, avenantId: avenant, partyKey: 'framel' };
    expect(codes(await call(framel, 'stateEnablingAct', 'StateEnablingActInput', { ...target, ...act }))).toEqual([]);
    expect((await file(`${address}.pdf`, region)).length).toBeGreaterThan(1000);
    await leadAvenant(drafter, changed, avenant, 'take_back');
    await record(avenant);
    const signed = await file(`${address}.pdf`, framel);
    const whole = (await readPdf(signed)).pages.join(' ').replaceAll(/\s+/g, ' ');
    expect(whole).not.toContain('Projet d’avenant');
    expect(whole).toContain(contentHash);
    expect(whole).toMatch(/Avenant n° 1, applicable à partir du 1er janvier 2027/);
    expect(whole).toMatch(/ : Délibération n° 2026-40 du 21 novembre 2026/);
    expect(whole).toContain('Signée le 22 novembre 2026');
    const words = await file(`${address}.docx`);
    expect(wordsOf(words)).toContain('Texte avant l’avenant');
    expect(wordsOf(words)).toContain(contentHash);

    // A later avenant names the party and the clause otherwise: this one reads as it was signed.
    const next = await openAvenant(drafter, changed, { blocks: ['parties', 'clauses'], wantedOn: '2027-02-01' });
    const party = await partOf(drafter, changed, next, ({ fields: { key } }) => key === 'framel');
    const renamed = { ...party.fields, designation: 'l’association', enablingAct: null };
    await changePart(drafter, changed, next, { block: 'Party', targetId: party.id, fields: renamed });
    await record(next);
    expect(Buffer.compare(await file(`${address}.pdf`), signed)).toBe(0);
    expect(Buffer.compare(await file(`${address}.docx`, region), words)).toBe(0);
    expect(await refused(`${address}.pdf`, await portal.signIn('exterieur.cdg30@maillage.example'))).toEqual([
      404,
      'NOT_FOUND',
    ]);
  });

  it('is of a day that exists, on which the convention applies, in a format that there is', async () => {
    expect(await refused(`conventions/${id}/document.pdf?asOf=2026-02-30`)).toEqual([400, 'BAD_USER_INPUT']);
    expect(await refused(`conventions/${id}/document.pdf?asOf=hier`)).toEqual([400, 'BAD_USER_INPUT']);
    expect(await refused(`conventions/${id}/document.docx?asOf=2025-02-02`)).toEqual([400, 'AS_OF_BEFORE_START']);
    expect(await refused(`conventions/${id}/document.odt`)).toEqual([400, 'BAD_USER_INPUT']);
    expect(await refused(`conventions/${id}/document.constructor`)).toEqual([400, 'BAD_USER_INPUT']);
    expect(await refused(`conventions/${id}/other.pdf`)).toEqual([404, 'NOT_FOUND']);
    expect((await file(`conventions/${id}/document.docx?asOf=2025-02-03`)).length).toBeGreaterThan(1000);
    expect((await file(`conventions/${id}/document.docx?asOf=`)).length).toBeGreaterThan(1000);
  });

  it('leaves a line in the audit log', async () => {
    const count = () =>
      superuser.rows<{ n: number }>("select count(*)::int as n from audit.entry where action = 'exported'");
    const [before] = await count();
    await file(`conventions/${id}/document.pdf`);
    const [after] = await count();
    expect(after!.n).toBe(before!.n + 1);
  });
});
