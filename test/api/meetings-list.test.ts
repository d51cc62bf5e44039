import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPortal, type Portal } from '../testkit/portal.ts';

let portal: Portal;
const statements: string[] = [];
// oxlint-disable-next-line typescript/unbound-method -- put back as it was
const query = pg.Client.prototype.query;

beforeAll(async () => {
  portal = await openPortal();
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first] = args as [string | { text?: string }];
    statements.push(typeof first === 'string' ? first : (first.text ?? ''));
    return (query as (...given: unknown[]) => unknown).apply(this, args);
  } as typeof query;
});
afterAll(async () => {
  pg.Client.prototype.query = query;
  await portal?.stop();
});

const LISTS = `query ($first: Int!) {
  promotionMeetings(first: $first) { totalCount edges { node {
    title heldOn pilots { name } commitment { title articleNumber } candidates departement { name } scheme { title }
    cohort { title } enteredBy { shortName } viewerCanEdit { allowed } communications { title warningCount } } } }
  communications(first: $first) { totalCount edges { node {
    title publisherName warningCount confirmedByName meeting { title } enteredBy { shortName } viewerCanEdit { allowed } } } } }`;

test('meetings and communications are listed with the same number of statements, however many there are', async () => {
  const coordinator = await portal.signIn('coordination.cdg44@maillage.example');
  const open = async (first: number) => {
    statements.length = 0;
    const { promotionMeetings } = await coordinator.query(LISTS, { first });
    return { listed: promotionMeetings.edges.length as number, statements: statements.length };
  };
  await open(1);
  const few = await open(2);
  const many = await open(50);
  expect(few.listed).toBe(2);
  expect(many.listed).toBeGreaterThanOrEqual(8);
  expect(many.statements).toBeLessThanOrEqual(few.statements);
});
