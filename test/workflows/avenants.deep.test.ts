import { AVENANT_LIFE, AVENANT_STATUSES, PHASES, type AvenantStatus } from '@maillage/domain/conventions';
import { calendarDate, fromGlobalId } from '@maillage/kernel';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { superuserOf, type Superuser } from '../security/support.ts';
import {
  approveAvenant,
  call,
  changePart,
  codes,
  conventionInForce,
  leadAvenant,
  partOf,
  readAvenant,
  SPEAKING,
} from '../testkit/avenants.ts';
import { ApiClient } from '../testkit/client.ts';
import { TEST_TODAY } from '../testkit/database.ts';
import { openPortal, type Portal } from '../testkit/portal.ts';
import { SPEAKERS } from '../testkit/three-parties.ts';

/** Days on which the parties act, each on a server of its own: the last is after the end of the convention. */
const DAYS = [TEST_TODAY, '2027-02-01', '2029-12-15'] as const;
/** Days on which an avenant may want to apply, and on which texts are compared. */
const EFFECTS = [null, null, '2026-12-01', '2027-01-01', '2027-06-01'] as const;
const COMPARED = ['2026-11-22', '2026-11-23', '2026-12-01', '2027-01-01', '2027-02-01', '2027-06-01'] as const;
/** How long sequences are drawn, in milliseconds. */
const BUDGET = 75_000;
type Key = (typeof SPEAKING)[number];

let portal: Portal;
let superuser: Superuser;
let speakers: Record<Key, ApiClient>[];

beforeAll(async () => {
  portal = await openPortal();
  superuser = superuserOf(portal.database);
  speakers = [];
  for (const today of DAYS) {
    const { url } = today === TEST_TODAY ? portal : await portal.another({ today: calendarDate(today) });
    const signed = SPEAKING.map(async (key) => {
      const client = new ApiClient(url);
      await client.signIn(SPEAKERS[key]);
      return [key, client] as const;
    });
    speakers.push(Object.fromEntries(await Promise.all(signed)) as Record<Key, ApiClient>);
  }
});
afterAll(async () => {
  await superuser?.end();
  await portal?.stop();
});

const KINDS = [
  'open',
  'edit',
  'edit',
  'submit',
  'take_back',
  'approve_all',
  'approve',
  'open_signing',
  'reopen_negotiation',
  'sign',
  'sign_all',
  'sign_all',
  'sign_old',
  'refuse',
  'abandon',
  'notice',
  'withdraw',
  'later',
] as const;
const act = fc.record({
  kind: fc.constantFrom(...KINDS),
  who: fc.constantFrom(...SPEAKING),
  /** Whether it is done by whoever opened the avenant, as most acts must be. */
  rightful: fc.constantFrom(true, true, true, false),
  which: fc.constantFrom(0, 0, 1),
  wantedOn: fc.constantFrom(...EFFECTS),
});
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

/** What the test knows of an avenant: where it stands, and what its readers had under their eyes. */
interface Known {
  id: string;
  drafter: Key;
  status: AvenantStatus;
  shown: string[];
  acts: Set<Key>;
}

/** A convention of three parties and what happens to it, told from outside. */
class Scenario {
  readonly avenants: Known[] = [];
  day = 0;
  written = 0;
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }

  as = (key: Key): ApiClient => speakers[this.day]![key];

  async run(step: Act): Promise<void> {
    const { kind, who, wantedOn } = step;
    switch (kind) {
      case 'later':
        this.day = Math.min(this.day + 1, DAYS.length - 1);
        return;
      case 'open': {
        const input = { conventionId: this.id, object: 'Changer.', blocks: ['articles'], wantedOn };
        const answer = await call(this.as(who), 'openAvenant', 'OpenAvenantInput', input);
        if (answer.refusals) return;
        this.avenants.push({ id: answer.partId, drafter: who, status: 'draft', shown: [], acts: new Set() });
        return;
      }
      case 'notice': {
        const input = { conventionId: this.id, partyKey: who, form: 'written', receivedOn: DAYS[this.day] };
        await call(this.as(who), 'giveNotice', 'GiveNoticeInput', input);
        return;
      }
      case 'withdraw':
        return this.withdraw();
      default: {
        const avenant = this.avenants.at(-1 - step.which);
        if (avenant) await this.onAvenant(avenant, step);
      }
    }
  }

  private async withdraw(): Promise<void> {
    const { convention } = await this.as('region').query(
      'query ($id: ID!) { convention(id: $id) { notices { id version withdrawnOn party { key } } } }',
      { id: this.id },
    );
    const notice = convention.notices.find((each: { withdrawnOn: string | null }) => each.withdrawnOn === null);
    if (!notice) return;
    const agreedByKeys = SPEAKING.filter((key) => key !== notice.party.key);
    const input = {
      conventionId: this.id,
      noticeId: notice.id,
      expectedVersion: notice.version,
      withdrawnOn: DAYS[this.day],
      agreedByKeys,
    };
    await call(this.as(notice.party.key), 'withdrawNotice', 'WithdrawNoticeInput', input);
  }

  private async onAvenant(avenant: Known, { kind, who, rightful }: Act): Promise<void> {
    const before = avenant.status;
    const by = rightful ? avenant.drafter : who;
    switch (kind) {
      case 'edit':
        await this.edit(avenant, by);
        break;
      case 'approve':
        await approveAvenant(this.as(who), this.id, avenant.id, who);
        break;
      case 'approve_all':
        for (const key of SPEAKING) await approveAvenant(this.as(key), this.id, avenant.id, key);
        break;
      case 'sign':
      case 'sign_old':
        await this.sign(avenant, who, kind === 'sign_old');
        break;
      case 'sign_all':
        for (const key of SPEAKING) await this.sign(avenant, key, false);
        break;
      case 'refuse':
        await this.refuse(avenant, who);
        break;
      default:
        await leadAvenant(this.as(by), this.id, avenant.id, kind);
    }
    await this.look(avenant, before);
  }

  /** Where the avenant stands now must be where a line of the table leads from where it stood. */
  private async look(avenant: Known, before: AvenantStatus): Promise<void> {
    const now = await readAvenant(this.as(avenant.drafter), this.id, avenant.id);
    expect(AVENANT_STATUSES).toContain(now.status);
    const led = AVENANT_LIFE.some((line) => line.from === before && line.to === now.status);
    expect(now.status === before || led, `${before} → ${now.status}`).toBe(true);
    avenant.status = now.status;
    const signed = now.signatures.filter((each: { signedOn: string | null }) => each.signedOn !== null);
    expect(now.status === 'in_force').toBe(signed.length === SPEAKING.length);
    expect(now.effectiveOn !== null).toBe(now.status === 'in_force');
    const hash = now.discussion?.contentHash;
    if (hash && hash !== avenant.shown.at(-1)) avenant.shown.push(hash);
  }

  private async edit(avenant: Known, by: Key): Promise<void> {
    const part = await partOf(this.as(by), this.id, avenant.id, ({ block }) => block === 'Article');
    if (!part) return;
    this.written += 1;
    const fields = { ...part.fields, heading: `Objet et durée, ${this.written}` };
    await changePart(this.as(by), this.id, avenant.id, { block: 'Article', targetId: part.id, fields });
  }

  private async slotOf(avenant: Known, key: Key) {
    const read = await readAvenant(this.as(key), this.id, avenant.id);
    const circuit = read?.discussion?.circuit ?? [];
    const slot = circuit.find((each: { party: { key: string } }) => each.party.key === key);
    return slot ? { slot, contentHash: read.discussion.contentHash as string } : null;
  }

  private async sign(avenant: Known, key: Key, old: boolean): Promise<void> {
    const found = await this.slotOf(avenant, key);
    if (!found) return;
    if (!avenant.acts.has(key)) {
      const fields = { partyKey: key, kind: 'Délibération', number: '2026-40', date: '2026-11-21' };
      const input = { conventionId: this.id, avenantId: avenant.id, ...fields };
      const stated = await call(this.as(key), 'stateEnablingAct', 'StateEnablingActInput', input);
      if (!stated.refusals) avenant.acts.add(key);
    }
    const contentHash = old ? (avenant.shown.at(-2) ?? 'b'.repeat(64)) : found.contentHash;
    const { id: signatureId, version: expectedVersion } = found.slot;
    const signer = { signerName: 'Camille Exemple', signerQuality: 'Présidente', contentHash };
    const input = { conventionId: this.id, signatureId, expectedVersion, ...signer };
    const answer = await call(this.as(key), 'signText', 'SignTextInput', input);
    // Only what it shows now is signed.
    if (codes(answer).length === 0) expect(contentHash).toBe(found.contentHash);
    const [row] = await superuser.rows<{ hash: string | null }>(
      'select content_hash as hash from conventions.signature where id = $1',
      [fromGlobalId(signatureId)!.id],
    );
    if (row?.hash) expect(row.hash).toBe(found.contentHash);
  }

  private async refuse(avenant: Known, key: Key): Promise<void> {
    const found = await this.slotOf(avenant, key);
    if (!found) return;
    const { id: signatureId, version: expectedVersion } = found.slot;
    const input = { conventionId: this.id, signatureId, expectedVersion, reason: 'À revoir.' };
    await call(this.as(key), 'declineToSign', 'DeclineToSignInput', input);
  }

  /** The text on each day must be what the avenants agreed by then make of it, the last one deciding. */
  async check(): Promise<void> {
    const days = COMPARED.map(
      (day, at) => `d${at}: convention(id: $id, asOf: "${day}") { phase articles { heading } }`,
    );
    const query = `query ($id: ID!) { ${days.join(' ')}
      all: convention(id: $id) { phase avenants { status effectiveOn changes { fields } } } }`;
    const { all, ...read } = await speakers[0]!.framel.query(query, { id: this.id });
    expect(PHASES).toContain(all.phase);
    const agreed = all.avenants.filter(({ status }: { status: string }) => status === 'in_force');
    for (const [at, day] of COMPARED.entries()) {
      const applied = agreed
        .filter(({ effectiveOn }: { effectiveOn: string }) => effectiveOn <= day)
        .toSorted((a: { effectiveOn: string }, b: { effectiveOn: string }) => (a.effectiveOn < b.effectiveOn ? -1 : 1));
      const heading = applied.at(-1)?.changes[0].fields.heading ?? 'Objet et durée';
      expect(read[`d${at}`].articles, day).toEqual([{ heading }]);
    }
  }
}

/** Parts with two versions on one day, whatever the table; there are never any. */
const OVERLAPS = [
  ['article_version', 'article_id'],
  ['party_version', 'party_id'],
  ['commitment_version', 'commitment_id'],
  ['clause', 'part_id'],
  ['annex', 'part_id'],
].map(
  ([table, part]) => `select '${table}' as in_table, a.id from conventions.${table} a join conventions.${table} b
    on a.${part} = b.${part} and a.id < b.id
    and daterange(a.valid_from, a.valid_to, '[]') && daterange(b.valid_from, b.valid_to, '[]')`,
);

describe('under random acts of random parties over the API', () => {
  test('avenants stay in their table, are signed as shown, and the text is what their history makes of it', async () => {
    const until = performance.now() + BUDGET;
    let played = 0;
    const reached = new Set<AvenantStatus>();
    // On failure the message says the seed and the sequence that was drawn.
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 8, maxLength: 22, size: 'max' }), async (acts) => {
        if (performance.now() > until) return;
        const scenario = new Scenario(await conventionInForce(speakers[0]!.cdg, 'Convention au hasard'));
        const usual = ['open', 'edit', 'submit', 'approve_all', 'open_signing'] as const;
        const start = { who: 'cdg', rightful: true, which: 0, wantedOn: null } as const;
        for (const step of [...usual.map((kind) => ({ ...start, kind })), ...acts]) await scenario.run(step);
        await scenario.check();
        expect(await superuser.rows(OVERLAPS.join(' union all '))).toEqual([]);
        for (const { status } of scenario.avenants) reached.add(status);
        played += 1;
      }),
      { numRuns: 500, endOnFailure: true },
    );
    expect(played).toBeGreaterThan(0);
    expect([...reached]).toContain('in_force');
  });
});
