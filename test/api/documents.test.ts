import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { superuserOf, type Superuser } from '../security/support.ts';
import { EFFECT, endCommitment, EVE, writeAvenant } from '../testkit/avenant-by-sql.ts';
import type { ApiClient } from '../testkit/client.ts';
import { readPdf } from '../testkit/pdf.ts';
import { openPortal, type Portal } from '../testkit/portal.ts';
import { lead, threePartyDraft } from '../testkit/three-parties.ts';

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
    const response = await by.get(`/exports/conventions/${path}`);
    expect(response.status, await response.clone().text()).toBe(200);
    return new Uint8Array(await response.arrayBuffer());
  };
  const refused = async (path: string, by = drafter): Promise<[number, string]> => {
    const response = await by.get(`/exports/conventions/${path}`);
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
    const { pages, language, outline, structure } = await readPdf(await file(`${id}/document.pdf?asOf=${EFFECT}`));
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
    const bytes = await file(`${id}/document.docx?asOf=${EVE}`);
    const { consolidatedText } = await drafter.query(HASH, { id, asOf: EVE });
    expect(wordsOf(bytes)).toContain('28 février 2026');
    expect(wordsOf(bytes)).toContain(consolidatedText.contentHash);
    expect(wordsOf(bytes)).not.toContain('Sobriété numérique');
    const foot = Object.keys(unzipSync(bytes)).filter((name) => /^word\/footer\d*\.xml$/.test(name));
    expect(foot.map((name) => wordsOf(bytes, name)).join(' ')).toContain(`SHA-256 : ${consolidatedText.contentHash}`);
  });

  it.each(['pdf', 'docx'])('is the same file, byte for byte, each time it is asked for in %s', async (format) => {
    const first = await file(`${id}/document.${format}?asOf=${EFFECT}`);
    const again = await file(`${id}/document.${format}?asOf=${EFFECT}`);
    const elsewhere = await portal.signIn('framel@maillage.example');
    const theirs = await file(`${id}/document.${format}?asOf=${EFFECT}`, elsewhere);
    expect(Buffer.compare(first, again)).toBe(0);
    expect(Buffer.compare(first, theirs)).toBe(0);
    const before = await file(`${id}/document.${format}?asOf=${EVE}`);
    expect(Buffer.compare(first, before)).not.toBe(0);
  });

  it('of a text that is not agreed says so on every page, with the fingerprint that is approved', async () => {
    const draft = await threePartyDraft(drafter, 'Projet à relire');
    await lead(drafter, draft, 'submit');
    const region = await portal.signIn('conventions.region@maillage.example');
    const { pages } = await readPdf(await file(`${draft}/document.pdf`, region));
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
    expect(await refused(`${id}/document.pdf`, outsider)).toEqual([404, 'NOT_FOUND']);
    expect(await refused(`${draft}/document.docx`, region)).toEqual([404, 'NOT_FOUND']);
    expect(await refused('garbage/document.pdf')).toEqual([404, 'NOT_FOUND']);
    expect(await refused(`${id}/document.pdf`, portal.anonymous())).toEqual([401, 'UNAUTHENTICATED']);
    const { viewer } = await drafter.query('{ viewer { memberships { organisation { id } } } }');
    const own = viewer.memberships[0].organisation.id as string;
    expect(await refused(`${id}/document.pdf?organisation=${own}`, outsider)).toEqual([403, 'FORBIDDEN']);
    expect((await file(`${id}/document.pdf?organisation=${own}`)).length).toBeGreaterThan(1000);
  });

  it('is of a day that exists, on which the convention applies, in a format that there is', async () => {
    expect(await refused(`${id}/document.pdf?asOf=2026-02-30`)).toEqual([400, 'BAD_USER_INPUT']);
    expect(await refused(`${id}/document.pdf?asOf=hier`)).toEqual([400, 'BAD_USER_INPUT']);
    expect(await refused(`${id}/document.docx?asOf=2025-02-02`)).toEqual([400, 'AS_OF_BEFORE_START']);
    expect(await refused(`${id}/document.odt`)).toEqual([400, 'BAD_USER_INPUT']);
    expect(await refused(`${id}/document.constructor`)).toEqual([400, 'BAD_USER_INPUT']);
    expect(await refused(`${id}/other.pdf`)).toEqual([404, 'NOT_FOUND']);
    expect((await file(`${id}/document.docx?asOf=2025-02-03`)).length).toBeGreaterThan(1000);
    expect((await file(`${id}/document.docx?asOf=`)).length).toBeGreaterThan(1000);
  });

  it('leaves a line in the audit log', async () => {
    const count = () =>
      superuser.rows<{ n: number }>("select count(*)::int as n from audit.entry where action = 'exported'");
    const [before] = await count();
    await file(`${id}/document.pdf`);
    const [after] = await count();
    expect(after!.n).toBe(before!.n + 1);
  });
});
