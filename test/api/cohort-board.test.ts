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

const BOARD = `query ($id: ID!) { cohort(id: $id) {
  title state startsOn endsOn minimumBy parts gauge { admitted min capacity missing outlook articleNumber rule }
  funnel { step people } offers { event refusals { code article rule message } } experiment { outcome } departement { name }
  scheme { title prerequisites blocks { code } } cdg { shortName } antenne { shortName }
  candidatures { id version audience step stepOn receivedOn lastName firstName communeName waitingPlace priorityRank viewerCanUndo
    situation { are areEndsOn employer { shortName } } offers { event refusals { code article rule message } } } } }`;

test('a board opens in one request with the same number of statements, whether it shows eighteen people or sixty', async () => {
  const sarthe = await portal.signIn('emploi.cdg72@maillage.example');
  const { cohorts } = await sarthe.query(
    '{ cohorts(first: 1, filter: { departement: "72", states: [recruiting_priority] }) { edges { node { id } } } }',
  );
  const { id } = cohorts.edges[0].node;
  const open = async () => {
    statements.length = 0;
    const { cohort } = await sarthe.query(BOARD, { id });
    return { people: cohort.candidatures.length as number, statements: statements.length };
  };
  await open();
  const few = await open();
  for (let at = few.people; at < 60; at += 1)
    await sarthe.mutate('mutation ($input: SaveCandidatureInput!) { saveCandidature(input: $input) { __typename } }', {
      input: {
        cohortId: id,
        lastName: `Personne ${at}`,
        firstName: 'Une',
        email: `p${at}@candidat.example`,
        audience: 'job_seeker',
        are: 'unknown',
        receivedOn: '2026-11-20',
      },
    });
  const many = await open();
  expect([few.people, many.people]).toEqual([18, 60]);
  expect(many.statements).toBe(few.statements);
  expect(many.statements).toBeLessThanOrEqual(24);
});
