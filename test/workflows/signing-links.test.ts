import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calendarDate, fixedClock, fromGlobalId } from '@maillage/kernel';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inTransaction } from '../../server/src/db/transaction.ts';
import type { RunningServer } from '../../server/src/main.ts';
import { eraseServedAddresses } from '../../server/src/modules/conventions/use-cases/signing-mails.ts';
import { hashToken } from '../../server/src/platform/auth/tokens.ts';
import { superuserOf, type Superuser } from '../security/support.ts';
import type { ApiClient } from '../testkit/client.ts';
import { TEST_TODAY } from '../testkit/database.ts';
import { LinkDoor } from '../testkit/link-door.ts';
import { Mailbox, type ReadMail } from '../testkit/mailbox.ts';
import { openPortal, type Portal } from '../testkit/portal.ts';
import { approve, lead, SPEAKERS, threePartyDraft, write, WRITTEN } from '../testkit/three-parties.ts';

type Speaker = keyof typeof SPEAKERS;
const SPEAKING = ['cdg', 'region', 'framel'] as const;
const AFTER_EXPIRY = '2026-12-08';
/** What is not the text: whoever bears a token finds nothing in it. */
const HIDDEN = [
  'access.account',
  'access.membership',
  'conventions.comment',
  'conventions.proposal',
  'conventions.access_grant',
  'conventions.held_record',
  'conventions.commitment_event',
  'conventions.notice',
  'audit.entry',
  'steering.deadline',
  'platform.form_draft',
  'organisations.reach',
  'organisations.link',
];

let portal: Portal;
let superuser: Superuser;
let mailbox: Mailbox;
let later: RunningServer;
let as: Record<Speaker, ApiClient>;
let id: string;
let round = 0;
/** Another address for each test: a mailbox of its own. */
let maire: string;

const READ = `query ($id: ID!) { convention(id: $id) { status startsOn version clauses { id version kind value }
  deadlines { kind }
  parties { key signatures { method signerName } }
  discussion { contentHash refusalsToSign { reason organisation { shortName } }
    circuit { id version step state byLink signerName remindedOn party { key } viewerCanInvite { allowed }
      link { id version state signatoryName quality address invitedAt mailedAt expiresOn openedAt } } } } }`;

const read = async (client: ApiClient = as.cdg) => (await client.query(READ, { id })).convention;
const codes = (answer: { refusals?: { code: string; path: string[] }[] }) =>
  (answer.refusals ?? []).map(({ code, path }) => `${code} ${path.join('.')}`.trim());
const call = (client: ApiClient, name: string, type: string, input: object) =>
  client.mutate(`mutation ($input: ${type}!) { ${name}(input: $input) { ${WRITTEN} } }`, { input });

async function slotOf(party: Speaker, client: ApiClient = as.cdg) {
  const { circuit } = (await read(client)).discussion;
  const slot = circuit.find((each: { party: { key: string } }) => each.party.key === party);
  return { slot, target: { conventionId: id, signatureId: slot.id, expectedVersion: slot.version } };
}

async function invite(client: ApiClient, party: Speaker, more: object = {}) {
  const { target } = await slotOf(party);
  const person = { signatoryName: 'Camille Exemple', quality: 'Maire', email: maire };
  return call(client, 'inviteSignatory', 'InviteSignatoryInput', { ...target, ...person, ...more });
}

async function onLink(client: ApiClient, party: Speaker, name: string, more: object = {}) {
  const { link } = (await slotOf(party)).slot;
  const target = { conventionId: id, linkId: link.id, expectedVersion: link.version };
  return call(client, name, `${name[0]!.toUpperCase()}${name.slice(1)}Input`, { ...target, ...more });
}

async function signInPortal(speaker: Speaker) {
  const { contentHash } = (await read()).discussion;
  const { target } = await slotOf(speaker);
  const person = { signerName: 'Dominique Essai', signerQuality: 'Présidente', contentHash };
  return call(as[speaker], 'signText', 'SignTextInput', { ...target, ...person });
}

async function editNotice(months: number): Promise<void> {
  const { clauses } = await read();
  const notice = clauses.find((each: { kind: string }) => each.kind === 'notice');
  const input = {
    conventionId: id,
    id: notice.id,
    expectedVersion: notice.version,
    kind: 'notice',
    articleNumber: '1',
  };
  const saved = await write(as.cdg, 'Clause', { ...input, value: { ...notice.value, months } });
  expect(codes(saved)).toEqual([]);
}

const ask = (act: string, body: object, url = portal.url) => new LinkDoor(url).ask(act, body);
const open = (token: string | null, url = portal.url) => new LinkDoor(url).open(token);
const signByLink = (token: string | null, more: object = {}) => new LinkDoor(portal.url).sign(token, more);

async function invited(party: Speaker = 'framel', by: ApiClient = as[party]): Promise<ReadMail> {
  expect(codes(await invite(by, party))).toEqual([]);
  return mailbox.next(maire);
}

beforeAll(async () => {
  const outbox = join(mkdtempSync(join(tmpdir(), 'maillage-mails-')), 'outbox');
  mailbox = new Mailbox(outbox);
  portal = await openPortal({ jobs: true, config: { outbox } });
  later = await portal.another({ workerUrl: null, today: calendarDate(AFTER_EXPIRY) });
  superuser = superuserOf(portal.database);
  const [cdg, region, framel] = await Promise.all(SPEAKING.map((key) => portal.signIn(SPEAKERS[key])));
  as = { cdg: cdg!, region: region!, framel: framel! };
});
afterAll(async () => {
  await superuser?.end();
  await portal?.stop();
});
beforeEach(async () => {
  round += 1;
  maire = `maire${round}@commune.example`;
  id = await threePartyDraft(as.cdg, `Convention à signer par un lien ${round}`);
  await lead(as.cdg, id, 'submit');
  for (const key of SPEAKING) await approve(as[key], id, key);
  expect((await lead(as.cdg, id, 'open_signing')).convention.status).toBe('signing');
});

describe('somebody without an account', () => {
  test('reads the present text behind the link, signs it, and receives what all have signed', async () => {
    const mail = await invited();
    expect(mail).toMatchObject({
      template: 'signingInvitation',
      subject: expect.stringContaining('À signer pour FRAMEL'),
    });
    const { status, body } = await open(mail.token);
    expect(status).toBe(200);
    expect(body.page).toMatchObject({
      state: 'to_sign',
      request: {
        party: 'FRAMEL',
        invitedBy: 'FRAMEL',
        signatoryName: 'Camille Exemple',
        quality: 'Maire',
        expiresOn: '2026-12-07',
        act: { kind: 'Délibération', number: '2026-3', date: '2026-10-01' },
        correctedOn: null,
      },
      text: {
        title: `Convention à signer par un lien ${round}`,
        articles: [{ number: '1', body: 'Les parties coopèrent.' }],
      },
    });
    expect(body.page.text.contentHash).toBe((await read()).discussion.contentHash);
    expect((await slotOf('framel')).slot).toMatchObject({ link: { state: 'opened', address: 'm…@commune.example' } });

    await signInPortal('cdg');
    await signInPortal('region');
    const signed = await signByLink(mail.token);
    expect(signed.status).toBe(200);
    expect(signed.body.page).toMatchObject({
      state: 'signed',
      receipt: { party: 'FRAMEL', signerName: 'Camille Exemple', inForce: true, startsOn: '2026-11-23' },
    });
    const convention = await read();
    expect(convention).toMatchObject({ status: 'in_force', startsOn: '2026-11-23', discussion: null });
    const framel = convention.parties.find((each: { key: string }) => each.key === 'framel');
    expect(framel.signatures).toEqual([{ method: 'portal', signerName: 'Camille Exemple' }]);
    const receipt = await mailbox.next(maire);
    expect(receipt.template).toBe('signingReceipt');
    expect(receipt.text).toContain(body.page.text.contentHash);
    expect((await mailbox.next(SPEAKERS.region)).template).toBe('signingReceipt');
    await expect.poll(async () => (await read()).deadlines.length).toBeGreaterThan(0);
    const history = await as.region.query(
      'query ($id: ID!) { history(recordId: $id, first: 30) { edges { node { action accountName } } } }',
      { id },
    );
    const actions = history.history.edges.map((edge: { node: { action: string } }) => edge.node.action);
    expect(actions).toEqual(
      expect.arrayContaining(['signatory_invited', 'link_opened', 'text_signed_by_link', 'signed']),
    );
  });

  test('finds the receipt when the link is opened or used again', async () => {
    const { token } = await invited();
    await signByLink(token);
    expect((await open(token)).body.page.state).toBe('signed');
    const again = await signByLink(token);
    expect(again).toMatchObject({ status: 200, body: { page: { state: 'signed' } } });
    const rows = await superuser.rows(
      "select 1 from audit.entry where action = 'text_signed_by_link' and convention_id = $1",
      [fromGlobalId(id)!.id],
    );
    expect(rows).toHaveLength(1);
  });

  test('is refused for every reason of the portal, at once, and says nothing is signed', async () => {
    const { token } = await invited();
    const refused = async (more: object) => {
      const { status, body } = await signByLink(token, more);
      return { status, codes: codes(body), state: body.page.state };
    };
    expect(await refused({ consent: false })).toMatchObject({ status: 409, state: 'to_sign' });
    expect((await refused({ signerName: '' })).codes).toEqual(['REQUIRED signerName']);
    expect((await refused({ signerName: 'Camille \u0000' })).codes).toHaveLength(1);
    expect((await refused({ unknown: 1 })).codes).toHaveLength(1);
    expect((await refused({ expectedVersion: 9 })).codes).toEqual(['STALE_VERSION expectedVersion']);
    expect((await refused({ qualityUntil: '2026-11-22', contentHash: 'b'.repeat(64) })).codes).toEqual([
      'TEXT_CHANGED contentHash',
      'QUALITY_ENDED qualityUntil',
    ]);
    expect((await slotOf('framel')).slot.state).toBe('due');
  });

  test('refuses to sign, with a reason that the parties read, and the link says that nothing is to be signed', async () => {
    const { token } = await invited();
    expect((await ask('decline', { token, reason: '' })).status).toBe(409);
    const { body } = await ask('decline', { token, reason: 'Le conseil n’a pas délibéré sur ce montant.' });
    expect(body.page).toMatchObject({ state: 'not_signing', status: 'negotiation' });
    const convention = await read();
    expect(convention.status).toBe('negotiation');
    expect(convention.discussion.refusalsToSign).toMatchObject([
      { reason: 'Le conseil n’a pas délibéré sur ce montant.', organisation: { shortName: 'FRAMEL' } },
    ]);
    await lead(as.cdg, id, 'open_signing');
    expect(await mailbox.next(maire)).toMatchObject({ template: 'signingTurn' });
    expect((await open(token)).body.page.state).toBe('to_sign');
  });
});

describe('a link to sign', () => {
  test('that has expired offers a new one, to the same address and not without end', async () => {
    const { token } = await invited();
    expect((await open(token, later.url)).body.page).toMatchObject({
      state: 'expired',
      expiredOn: '2026-12-07',
      address: 'm…@commune.example',
    });
    expect((await ask('sign', { token }, later.url)).body.page.state).toBe('expired');
    expect((await ask('renew', { token })).body.page.state).toBe('to_sign');
    expect((await ask('renew', { token }, later.url)).body.page).toMatchObject({ state: 'replaced', by: 'renewed' });
    const mail = await mailbox.next(maire);
    expect(mail.token).not.toBe(token);
    expect((await open(mail.token, later.url)).body.page.state).toBe('to_sign');
    expect((await open(token, later.url)).body.page.state).toBe('replaced');
  });

  test('opens the corrected text and says so, and refuses what was read before', async () => {
    const { token } = await invited('framel');
    const before = (await open(token)).body.page;
    // Only the Région may give notice: the FRAMEL's word stands, and its signatory reads the corrected text.
    await editNotice(4);
    const { body } = await signByLink(token, { contentHash: before.text.contentHash });
    expect(codes(body)).toEqual(['TEXT_CHANGED contentHash']);
    expect(body.page).toMatchObject({ state: 'to_sign', request: { correctedOn: '2026-11-23' } });
    expect(body.page.text.contentHash).not.toBe(before.text.contentHash);
    expect((await signByLink(token)).body.page.state).toBe('signed');
  });

  test('waits for the party to approve a correction that touches it, and each step is told by mail', async () => {
    const first = await invited('region');
    await editNotice(4);
    expect(await mailbox.next(maire)).toMatchObject({ template: 'signingCorrected' });
    expect((await open(first.token)).body.page).toMatchObject({ state: 'not_yet', reason: 'approval' });
    await approve(as.region, id, 'region');
    expect(await mailbox.next(maire)).toMatchObject({ template: 'signingTurn' });
    expect((await signByLink(first.token)).body.page.state).toBe('signed');
    await editNotice(5);
    const taken = await mailbox.next(maire);
    expect(taken).toMatchObject({ template: 'signingTakenBack' });
    expect((await open(first.token)).body.page).toMatchObject({ state: 'not_yet', reason: 'approval' });
    await approve(as.region, id, 'region');
    expect((await mailbox.next(maire)).template).toBe('signingTurn');
    expect((await signByLink(taken.token)).body.page.state).toBe('signed');
  });

  test('of a later step says that the turn has not come, and the mail goes out when it comes', async () => {
    const { circuit } = (await read()).discussion;
    const steps = circuit.map((each: { id: string; party: { key: string } }) => ({
      signatureId: each.id,
      step: each.party.key === 'framel' ? 2 : 1,
    }));
    await call(as.cdg, 'arrangeCircuit', 'ArrangeCircuitInput', { conventionId: id, steps });
    const early = await invited();
    expect(early.template).toBe('signingEarly');
    const { body } = await open(early.token);
    expect(body.page).toMatchObject({ state: 'not_yet', reason: 'turn', text: { articles: [{}] } });
    expect(codes((await signByLink(early.token)).body)).toEqual(['SIGNATURE_NOT_DUE']);
    await signInPortal('cdg');
    await signInPortal('region');
    const turn = await mailbox.next(maire);
    expect(turn.template).toBe('signingTurn');
    expect((await signByLink(early.token)).body.page.state).toBe('signed');
  });

  test('that was withdrawn, sent again or corrected says so, and no longer opens the text', async () => {
    const first = await invited();
    expect(codes(await onLink(as.region, 'framel', 'withdrawLink'))).toEqual(['FORBIDDEN']);
    expect(codes(await onLink(as.cdg, 'framel', 'sendLinkAgain'))).toEqual([]);
    const second = await mailbox.next(maire);
    expect((await open(first.token)).body.page).toEqual({ state: 'replaced', by: 'sent_again', on: '2026-11-23' });
    const right = `maire.juste${round}@commune.example`;
    expect(codes(await onLink(as.framel, 'framel', 'correctLinkAddress', { email: 'nulle part' }))).toEqual([
      'INVALID_FORMAT email',
    ]);
    expect(codes(await onLink(as.framel, 'framel', 'correctLinkAddress', { email: right }))).toEqual([]);
    const third = await mailbox.next(right);
    expect((await open(second.token)).body.page).toEqual({ state: 'replaced', by: 'corrected', on: '2026-11-23' });
    expect((await open(third.token)).body.page.state).toBe('to_sign');
    expect(codes(await onLink(as.framel, 'framel', 'withdrawLink', { expectedVersion: 99 }))).toEqual([
      'STALE_VERSION expectedVersion',
    ]);
    expect(codes(await onLink(as.framel, 'framel', 'withdrawLink'))).toEqual([]);
    expect((await open(third.token)).body.page).toEqual({ state: 'withdrawn', invitedBy: 'FRAMEL', on: '2026-11-23' });
    expect((await signByLink(third.token)).body.page.state).toBe('withdrawn');
    expect((await slotOf('framel')).slot).toMatchObject({ state: 'due', link: null });
  });

  test('says that the signature was given otherwise, or that the text went back to its drafter', async () => {
    const { token } = await invited();
    await signInPortal('framel');
    expect((await open(token)).body.page).toMatchObject({ state: 'signed_otherwise', signedOn: '2026-11-23' });
    await lead(as.cdg, id, 'reopen_negotiation');
    await lead(as.cdg, id, 'take_back');
    expect((await open(token)).body.page).toMatchObject({ state: 'not_signing', status: 'draft' });
  });

  test('that is unknown is answered always the same, and guessing is made to wait', async () => {
    const wrong = await open('0123456789abcdefghijklmnopqrstuvwxyz');
    expect(wrong).toMatchObject({ status: 404, body: { error: { code: 'LINK_UNKNOWN' } } });
    expect(await open('x')).toEqual(wrong);
    expect(await open(null)).toEqual(wrong);
    const answers: number[] = [];
    for (let tries = 0; tries < 32; tries += 1)
      answers.push((await open(`no-such-token-${tries}-${'x'.repeat(20)}`)).status);
    expect(answers.at(-1)).toBe(429);
    await superuser.rows('delete from platform.rate_limit');
  });
});

describe('an invitation to sign', () => {
  test('is made by whoever speaks for the party or holds the pen, one at a time, one person for one party', async () => {
    expect(codes(await invite(as.region, 'framel'))).toEqual(['FORBIDDEN']);
    expect(codes(await invite(as.cdg, 'framel', { email: 'x', signatoryName: '' }))).toEqual([
      'REQUIRED signatoryName',
      'INVALID_FORMAT email',
    ]);
    expect(codes(await invite(as.cdg, 'framel', { qualityUntil: '2026-11-22' }))).toEqual([
      'QUALITY_ENDED qualityUntil',
    ]);
    expect(codes(await invite(as.cdg, 'framel', { expectedVersion: 4 }))).toEqual(['STALE_VERSION expectedVersion']);
    expect(codes(await invite(as.cdg, 'framel'))).toEqual([]);
    expect(codes(await invite(as.framel, 'framel', { email: `autre${round}@commune.example` }))).toEqual([
      'ALREADY_INVITED',
    ]);
    expect(codes(await invite(as.region, 'region', { email: maire.toUpperCase() }))).toEqual(['INVITED_TWICE email']);
    expect((await slotOf('framel', as.region)).slot).toMatchObject({
      viewerCanInvite: { allowed: false },
      link: { signatoryName: 'Camille Exemple', address: 'm…@commune.example' },
    });
  });

  test('does not let a person sign by a link who signed with an account', async () => {
    const { target } = await slotOf('framel');
    await signInPortal('region');
    const same = { signatoryName: 'La même personne', quality: 'Présidente', email: SPEAKERS.region };
    expect(codes(await call(as.cdg, 'inviteSignatory', 'InviteSignatoryInput', { ...target, ...same }))).toEqual([
      'INVITED_TWICE email',
    ]);
  });

  test('is reminded by mail, with the accounts that may sign, and not again within three days', async () => {
    const { token } = await invited();
    mailbox.newMails();
    const { target } = await slotOf('framel');
    const remind = () => call(as.cdg, 'remindSignatory', 'RemindSignatoryInput', target);
    expect(codes(await remind())).toEqual([]);
    const reminder = await mailbox.next(maire);
    expect(reminder.template).toBe('signingReminder');
    expect((await mailbox.next(SPEAKERS.framel)).template).toBe('signingReminderAccount');
    expect(codes(await remind())).toEqual(['REMINDED_RECENTLY']);
    expect((await slotOf('framel')).slot.remindedOn).toBe('2026-11-23');
    for (const each of [token, reminder.token]) expect((await open(each)).body.page.state).toBe('to_sign');
  });
});

describe('the database', () => {
  test('shows to whoever bears a token the one text and nothing else, and lets it write its one signature', async () => {
    const { token } = await invited();
    const hash = hashToken(token!).toString('hex');
    const app = new pg.Client({ connectionString: portal.database.appUrl });
    await app.connect();
    /** How many rows a statement gives to whoever bears the token; nothing of it is kept. */
    const rows = async (sql: string, today: string = TEST_TODAY, bears = hash): Promise<number> => {
      await app.query('begin');
      try {
        const settings =
          "select set_config('maillage.signing_token', $1, true), set_config('maillage.today', $2, true)";
        await app.query(settings, [bears, today]);
        return (await app.query(sql)).rowCount ?? 0;
      } finally {
        await app.query('rollback');
      }
    };
    const seen = (table: string, today?: string, bears?: string) => rows(`select 1 from ${table}`, today, bears);
    const refused = { code: '42501' };
    try {
      expect(await seen('conventions.convention')).toBe(1);
      expect(await seen('conventions.article_version')).toBe(1);
      expect(await seen('conventions.signature')).toBe(3);
      expect(await seen('organisations.organisation')).toBe(3);
      expect(await rows('select id from conventions.signing_link')).toBe(1);
      for (const hidden of HIDDEN) expect(await seen(hidden), hidden).toBe(0);
      await expect(rows('select email from conventions.signing_link')).rejects.toMatchObject(refused);
      await expect(seen('conventions.signing_token')).rejects.toMatchObject(refused);
      for (const [today, bears] of [
        ['2026-12-08', hash],
        [TEST_TODAY, 'b'.repeat(64)],
        [TEST_TODAY, ''],
      ] as const) {
        expect(await seen('conventions.convention', today, bears)).toBe(0);
        expect(await seen('organisations.organisation', today, bears)).toBe(0);
      }

      const give = (method: string, key: string) =>
        `update conventions.signature s set signed_on = '2026-11-23', method = '${method}' from conventions.party p
         where p.id = s.party_id and p.key = '${key}' returning s.id`;
      expect(await rows(give('portal', 'region'))).toBe(0);
      await expect(rows(give('paper', 'framel'))).rejects.toMatchObject(refused);
      await expect(rows(give('portal', 'framel'))).rejects.toMatchObject(refused);
      expect(await rows("update conventions.convention set title = 'Autre' returning id")).toBe(0);
      await expect(rows('select conventions.conclude_by_link(null, null, null)')).rejects.toMatchObject(refused);
      const again = `select conventions.replace_link(l.id, l.id, 'sent_again', null, null, null, now(), '2026-12-31')
        from conventions.signing_link l`;
      await expect(rows(again)).rejects.toMatchObject(refused);
    } finally {
      await app.end();
    }
  });

  test('forgets the address and the name some days after the signature, and keeps the receipt', async () => {
    const { token } = await invited();
    await signInPortal('cdg');
    await signInPortal('region');
    await signByLink(token);
    await mailbox.next(maire);
    const worker = new pg.Pool({ connectionString: portal.database.workerUrl, max: 1 });
    const eraseOn = (day: string) =>
      inTransaction(worker, (db) => eraseServedAddresses(db, fixedClock(calendarDate(day))));
    try {
      expect(await eraseOn('2026-12-20')).toBe(0);
      expect(await eraseOn('2026-12-25')).toBeGreaterThan(0);
    } finally {
      await worker.end();
    }
    expect(await superuser.rows('select 1 from conventions.signing_link where email = $1', [maire])).toEqual([]);
    expect((await open(token)).body.page).toMatchObject({
      state: 'signed',
      receipt: { signerName: 'Camille Exemple' },
    });
  });
});
