import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { superuserOf, type Superuser } from '../security/support.ts';
import { EFFECT, endCommitment, EVE, writeAvenant } from '../testkit/avenant-by-sql.ts';
import type { ApiClient } from '../testkit/client.ts';
import { openPortal, type Portal } from '../testkit/portal.ts';
import { threePartyDraft } from '../testkit/three-parties.ts';

const COMPARISON = `query ($id: ID!, $from: Date!, $to: Date!) {
  textComparison(conventionId: $id, from: $from, to: $to) {
    from to same
    differences { kind block
      before { title paragraphs instrumentLabel } after { title paragraphs instrumentLabel articleNumber }
      fields { field label before after words { kind text } } }
  }
}`;
const TEXT = `query ($id: ID!, $asOf: Date) {
  consolidatedText(conventionId: $id, asOf: $asOf) {
    asOf contentHash changedOn former { block validTo end endedByLabel passage { title paragraphs } } }
}`;

describe('the text of a convention between two dates', () => {
  let portal: Portal;
  let superuser: Superuser;
  let drafter: ApiClient;
  let outsider: ApiClient;
  let id: string;
  const compare = async (from: string, to: string, by = drafter) =>
    (await by.query(COMPARISON, { id, from, to })).textComparison;
  const textOn = async (asOf: string | null, by = drafter) => (await by.query(TEXT, { id, asOf })).consolidatedText;

  beforeAll(async () => {
    portal = await openPortal();
    superuser = superuserOf(portal.database);
    drafter = await portal.signIn('coordination.cdg44@maillage.example');
    outsider = await portal.signIn('exterieur.cdg30@maillage.example');
    const { conventions } = await drafter.query(
      '{ conventions(filter: { kinds: [multiparty], phases: [in_force] }) { edges { node { id } } } }',
    );
    id = conventions.edges[0].node.id;
    const hashBefore = (await textOn(EVE)).contentHash;
    await writeAvenant(superuser, id, '4');
    await endCommitment(superuser, id);
    expect((await textOn(EVE)).contentHash, 'what applied on a day is not changed by a later avenant').toBe(hashBefore);
  });
  afterAll(async () => {
    await superuser.end();
    await portal.stop();
  });

  it('tells what an avenant has changed, removed and added, by whose text', async () => {
    const { differences, same } = await compare(EVE, EFFECT);
    expect(differences.map((each: any) => [each.kind, each.block])).toEqual([
      ['changed', 'Article'],
      ['added', 'Article'],
      ['removed', 'Commitment'],
    ]);
    expect(same).toBeGreaterThan(40);
    const [changed, added, removed] = differences;
    expect(changed.before.instrumentLabel).not.toBe(changed.after.instrumentLabel);
    expect(changed.fields.map((each: any) => [each.field, each.label])).toEqual([['body', 'Texte']]);
    const { words, before, after } = changed.fields[0];
    const side = (other: string) =>
      words
        .filter((run: any) => run.kind !== other)
        .map((run: any) => run.text)
        .join('');
    expect([side('added'), side('removed')]).toEqual([before, after]);
    expect(words.filter((run: any) => run.kind === 'removed')).toEqual([]);
    expect(after.endsWith(' Deux comités se tiennent chaque année.')).toBe(true);
    expect(added.after).toMatchObject({ title: 'Article 99 – Sobriété numérique', instrumentLabel: 'Avenant n° 1' });
    expect(added.before).toBeNull();
    expect(removed.before.paragraphs.join(' ')).toMatch(/Engagement de /);
    expect(removed.after).toBeNull();
  });

  it('finds nothing between two days that no avenant parts, and tells it backwards when asked so', async () => {
    expect((await compare(EFFECT, '2027-01-01')).differences).toEqual([]);
    expect((await compare(EVE, EVE)).differences).toEqual([]);
    const back = await compare(EFFECT, EVE);
    expect(back.differences.map((each: any) => each.kind)).toEqual(['changed', 'removed', 'added']);
  });

  it('tells what is no longer in the text on a day', async () => {
    const before = await textOn(EVE);
    const after = await textOn(EFFECT);
    expect(before.former).toEqual([]);
    expect(after.former.map((each: any) => [each.block, each.validTo, each.end])).toEqual([
      ['Article', EVE, 'replaced'],
      ['Commitment', EVE, 'removed'],
    ]);
    for (const each of after.former) expect(each.endedByLabel).toBe('Avenant n° 1');
    expect(after.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(after.contentHash).not.toBe(before.contentHash);
    expect([before.changedOn, after.changedOn]).toEqual(['2025-02-03', EFFECT]);
    expect((await textOn(null)).asOf).toBe('2026-11-23');
  });

  it('is absent for whoever does not read the convention, and asks for a session and for real days', async () => {
    expect(await compare(EVE, EFFECT, outsider)).toBeNull();
    expect(await textOn(EFFECT, outsider)).toBeNull();
    const unknown = await outsider.query(TEXT, { id: 'garbage', asOf: null });
    expect(unknown.consolidatedText).toBeNull();
    for (const [document, variables] of [
      [COMPARISON, { id, from: EVE, to: EFFECT }],
      [TEXT, { id, asOf: EVE }],
    ] as const) {
      const anonymous = await portal.anonymous().ask(document, variables);
      expect(anonymous.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
    const wrong = await drafter.ask(COMPARISON, { id, from: '2026-02-30', to: EFFECT });
    expect(wrong.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('of a draft is its drafter’s alone', async () => {
    const draft = await threePartyDraft(drafter, 'Projet à lire seul');
    const region = await portal.signIn('conventions.region@maillage.example');
    const { consolidatedText } = await drafter.query(TEXT, { id: draft, asOf: null });
    expect(consolidatedText).toMatchObject({ former: [], changedOn: null });
    expect((await region.query(TEXT, { id: draft, asOf: null })).consolidatedText).toBeNull();
  });
});
