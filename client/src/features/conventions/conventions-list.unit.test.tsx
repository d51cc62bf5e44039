import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { findTitle, openPortal, viewer, type FakeServer } from '../../testing/portal.tsx';

const TOTAL = 230;

const convention = (index: number) => ({
  __typename: 'Convention',
  id: `C${index}`,
  title: `Convention ${index}`,
  kind: 'multiparty',
  reference: null,
  phase: 'in_force',
  startsOn: '2025-01-01',
  endsOn: '2027-12-31',
  parties: [],
  territory: [],
});

/** A page of the list as the server answers it: at most 100 rows after a position. */
function page({ first, after }: { first?: unknown; after?: unknown }): object {
  if (Number(first) > 100) throw new Error('The server refuses such a page.');
  const start = after === undefined || after === null ? 0 : Number(after);
  const end = Math.min(start + Number(first), TOTAL);
  return {
    data: {
      conventions: {
        __typename: 'ConventionConnection',
        totalCount: TOTAL,
        pageInfo: { __typename: 'PageInfo', hasNextPage: end < TOTAL, endCursor: String(end) },
        edges: Array.from({ length: end - start }, (_, index) => ({
          __typename: 'ConventionEdge',
          node: convention(start + index),
        })),
      },
      viewerCanDraftConvention: { __typename: 'Capability', allowed: false, reason: 'Non.' },
    },
  };
}

type Answer = NonNullable<FakeServer['operations']>[string];

function openList(address: string, answer: Answer = page) {
  const portal = openPortal(address, {
    operations: { Viewer: () => ({ data: { viewer: viewer() } }), Conventions: answer },
  });
  const asked = (): unknown[] =>
    portal.requests
      .filter((request) => request.body['operationName'] === 'Conventions')
      .map((request) => request.body['variables']);
  return { ...portal, asked };
}

const rowCount = (): number => document.querySelectorAll('tbody tr').length;

afterEach(async () => {
  for (const button of screen.queryAllByRole('button', { name: 'Fermer' })) await userEvent.click(button);
});

describe('The list of conventions', { timeout: 60_000 }, () => {
  it('grows beyond what one answer holds, under the same words, filters and order', async () => {
    const { asked } = openList('/conventions?count=200&q=plan&phase=in_force&sort=-ENDS_ON');
    await findTitle('Conventions');
    await waitFor(() => expect(rowCount()).toBe(200), { timeout: 10_000 });
    const same = {
      sort: { field: 'ENDS_ON', direction: 'DESC' },
      filter: { text: 'plan', kinds: null, phases: ['in_force'], endsFrom: null, endsTo: null },
    };
    expect(asked()).toEqual([
      { first: 100, ...same },
      { first: 100, after: '100', ...same },
    ]);
  });

  it('grows until every row is there, and the address keeps how far', async () => {
    const { path } = openList('/conventions?count=200');
    await findTitle('Conventions');
    await waitFor(() => expect(rowCount()).toBe(200), { timeout: 10_000 });
    for (const rows of [225, TOTAL]) {
      await userEvent.click(await screen.findByRole('button', { name: 'Afficher plus de lignes' }));
      await waitFor(() => expect(rowCount()).toBe(rows), { timeout: 10_000 });
    }
    expect(path()).toBe('/conventions?count=250');
    expect(screen.queryByRole('button', { name: 'Afficher plus de lignes' })).toBeNull();
  });

  it('exports every row that matches, not those loaded', async () => {
    openList('/conventions?count=50&q=plan');
    await findTitle('Conventions');
    await waitFor(() => expect(rowCount()).toBe(50), { timeout: 10_000 });
    await userEvent.click(screen.getByRole('button', { name: 'Exporter' }));
    const href = (await screen.findByRole('menuitem', { name: 'Texte (CSV)' })).getAttribute('href')!;
    const asked = new URL(href, location.origin).searchParams;
    expect(asked.get('q')).toBe('plan');
    expect([...asked.keys()].filter((key) => /count|first|after/.test(key))).toEqual([]);
  });

  it('says that its next rows could not be read, keeps those it has, and tries again', async () => {
    let failing = true;
    openList('/conventions?count=125', (variables) =>
      failing && variables['after']
        ? { errors: [{ message: 'x', extensions: { code: 'INTERNAL_SERVER_ERROR', incident: '0199' } }] }
        : page(variables),
    );
    await findTitle('Conventions');
    expect(await screen.findByText(/La suite de la liste n’a pas pu être lue/, {}, { timeout: 10_000 })).toBeTruthy();
    expect(rowCount()).toBe(100);
    failing = false;
    await userEvent.click(screen.getByRole('button', { name: 'Afficher plus de lignes' }));
    await waitFor(() => expect(rowCount()).toBe(150), { timeout: 10_000 });
  });

  it('starts again from its first rows when the words change', async () => {
    const { asked, path } = openList('/conventions?count=125');
    await findTitle('Conventions');
    await waitFor(() => expect(rowCount()).toBe(125), { timeout: 10_000 });
    await userEvent.type(screen.getByRole('searchbox'), 'plan');
    await waitFor(() => expect(asked().at(-1)).toMatchObject({ first: 25, filter: { text: 'plan' } }));
    expect(path()).toBe('/conventions?q=plan');
  });
});
