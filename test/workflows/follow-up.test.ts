import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock, calendarDate } from '@maillage/kernel';
import pg from 'pg';
import { askFollowUps } from '../../server/src/modules/cohorts/use-cases/follow-up.ts';
import { REFUSALS, type ApiClient } from '../testkit/client.ts';
import { TEST_TODAY } from '../testkit/database.ts';
import { openPortal, type Portal } from '../testkit/portal.ts';

let portal: Portal;
let coordinator: ApiClient;
let worker: pg.Client;

const due = async (client: ApiClient) =>
  (await client.query('{ dueFollowUps { months dueOn candidature { id lastName step } } }')).dueFollowUps;
const followUps = async (client: ApiClient, id: string) =>
  (
    await client.query(
      'query ($id: ID!) { candidature(id: $id) { viewerCanFollowUp { allowed } followUps { months dueOn askedOn answeredOn answeredBy situation employer version } } }',
      { id },
    )
  ).candidature;
const record = (client: ApiClient, input: object) =>
  client.mutate(
    `mutation ($input: RecordFollowUpInput!) { recordFollowUp(input: $input) { ... on FollowUpRecorded { candidature { id } } ${REFUSALS} } }`,
    { input: { months: 3, expectedVersion: 0, situation: 'seeking', ...input } },
  );
const codes = (result: { refusals?: { code: string; path: string[] }[] }) =>
  (result.refusals ?? []).map(({ code, path }) => `${code} ${path.join('.')}`.trim());
const door = (act: 'open' | 'answer', body: object) =>
  fetch(`${portal.url}/follow-ups/${act}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Asks as the nightly job does. @returns the links of the mails, by address */
async function ask(day: string): Promise<Map<string, string>> {
  const db = {
    query: async <T>(sql: string, parameters: readonly unknown[] = []) =>
      (await worker.query(sql, parameters as unknown[])).rows as T[],
  };
  await worker.query('begin');
  await askFollowUps(db, { clock: fixedClock(calendarDate(day)), publicUrl: 'https://portail.example' });
  const { rows } = await worker.query<{ payload: { to: string; values: { link: string } } }>(
    "select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'send_mail'",
  );
  await worker.query('commit');
  return new Map(rows.map(({ payload }) => [payload.to, payload.values.link.split('/').at(-1)!]));
}

beforeAll(async () => {
  portal = await openPortal();
  coordinator = await portal.signIn('coordination.cdg44@maillage.example');
  worker = new pg.Client({ connectionString: portal.database.workerUrl });
  await worker.connect();
});
afterAll(async () => {
  await worker?.end();
  await portal?.stop();
});

test('a follow-up falls due in civil months after the training, and is told to those who run the cohort alone', async () => {
  const lines = await due(coordinator);
  expect(lines.length).toBeGreaterThan(20);
  expect(lines[0]).toMatchObject({ months: 3, dueOn: '2025-06-21' });
  const sarthe = await portal.signIn('emploi.cdg72@maillage.example');
  expect((await due(sarthe)).length).toBe(39);
  for (const other of ['antenne.sarthe', 'remuneration.region', 'framel'])
    expect(await due(await portal.signIn(`${other}@maillage.example`))).toEqual([]);
});

test('what a centre de gestion was told is recorded once it is due, of whoever went to the end', async () => {
  const [line] = await due(coordinator);
  const { id } = line.candidature;
  expect(codes(await record(coordinator, { candidatureId: id, months: 4 }))).toEqual(['INVALID_CHOICE months']);
  expect(codes(await record(coordinator, { candidatureId: id, employer: 'Conlie' }))).toEqual([
    'INVALID_VALUE employer',
  ]);
  expect(codes(await record(await portal.signIn('antenne.sarthe@maillage.example'), { candidatureId: id }))).toEqual([
    'FORBIDDEN',
  ]);
  await record(coordinator, { candidatureId: id, situation: 'local_public_post', employer: 'Commune de Conlie' });
  const { followUps: told } = await followUps(coordinator, id);
  expect(told[0]).toMatchObject({ answeredBy: 'manager', situation: 'local_public_post', version: 1 });
  expect(codes(await record(coordinator, { candidatureId: id }))).toEqual(['STALE_VERSION expectedVersion']);
  const antenne = await portal.signIn('antenne.sarthe@maillage.example');
  expect(await followUps(antenne, id)).toMatchObject({ followUps: [], viewerCanFollowUp: { allowed: false } });
});

test('somebody is asked once by mail, answers by the link without an account, and nothing else is told behind it', async () => {
  const links = await ask('2026-10-24');
  expect(links.size).toBeGreaterThan(5);
  expect((await ask('2026-10-25')).size).toBe(links.size);
  const [[address, token]] = [...links] as [[string, string]];
  expect(address).toContain('@candidat.example');
  expect((await door('open', { token: 'x'.repeat(43) })).status).toBe(404);
  expect((await door('open', {})).status).toBe(404);
  // The portal of the tests is on 23 November: a link of 24 October has run out by then.
  expect(TEST_TODAY).toBe('2026-11-23');
  const opened = await door('open', { token });
  expect(opened.status).toBe(200);
  const { page } = (await opened.json()) as { page: Record<string, unknown> };
  expect(Object.keys(page).toSorted()).toEqual([
    'cohortTitle',
    'contract',
    'employer',
    'expiresOn',
    'firstName',
    'months',
    'remark',
    'satisfaction',
    'situation',
  ]);
  const wrong = await door('answer', { token, situation: 'seeking', satisfaction: 9 });
  expect(wrong.status).toBe(409);
  expect(((await wrong.json()) as { refusals: { path: string[] }[] }).refusals[0]!.path).toEqual(['satisfaction']);
  expect((await door('answer', { token, situation: 'local_public_post', satisfaction: 4 })).status).toBe(200);
  const again = (await (await door('open', { token })).json()) as { page: Record<string, unknown> };
  expect(again.page).toMatchObject({ situation: 'local_public_post', satisfaction: 4 });
  await worker.query("update cohorts.follow_up set expires_on = '2026-11-22' where token_hash is not null");
  expect((await door('answer', { token, situation: 'seeking' })).status).toBe(410);
});

test('erasing a person takes along what was said of them afterwards, and leaves what became of them', async () => {
  const [, line] = await due(coordinator);
  const { id } = line.candidature;
  const { months } = line;
  await record(coordinator, {
    candidatureId: id,
    months,
    situation: 'local_public_post',
    employer: 'Commune de Conlie',
  });
  const { version } = (
    await coordinator.query('query ($id: ID!) { candidature(id: $id) { candidature { version } } }', { id })
  ).candidature.candidature;
  const erased = await coordinator.mutate(
    `mutation ($id: ID!, $v: Int!) { eraseCandidate(id: $id, expectedVersion: $v) { ... on CandidatureWritten { candidature { id } } ${REFUSALS} } }`,
    { id, v: version },
  );
  expect(codes(erased)).toEqual([]);
  const told = (await followUps(coordinator, id)).followUps.find((each: { months: number }) => each.months === months);
  expect(told).toMatchObject({ situation: 'local_public_post', employer: null });
  expect(codes(await record(coordinator, { candidatureId: id, months, expectedVersion: told.version }))).toEqual([
    'NOT_FOUND candidatureId',
  ]);
});
