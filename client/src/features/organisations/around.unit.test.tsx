import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { show } from '../../testing/render.tsx';
import { AroundSections } from './components/AroundSections.tsx';

const UNITS = 60;
const CONVENTIONS = 30;

const connection = (name: string, total: number, nodeOf: (index: number) => object, asked: Record<string, unknown>) => {
  const start = Number(asked['after'] ?? 0);
  const end = Math.min(start + Number(asked['first']), total);
  return {
    __typename: `${name}Connection`,
    totalCount: total,
    pageInfo: { __typename: 'PageInfo', hasNextPage: end < total, endCursor: String(end) },
    edges: Array.from({ length: end - start }, (_, index) => ({
      __typename: `${name}Edge`,
      node: { __typename: name, ...nodeOf(start + index) },
    })),
  };
};

const answers = new ApolloLink(({ operationName, variables }) => {
  const data =
    operationName === 'OrganisationUnits'
      ? {
          organisations: connection(
            'Organisation',
            UNITS,
            (index) => ({ id: `O${index}`, kind: 'cnfpt_antenne', name: `Antenne ${index}` }),
            variables,
          ),
        }
      : {
          conventions: connection(
            'Convention',
            CONVENTIONS,
            (index) => ({
              id: `C${index}`,
              title: `Convention ${index}`,
              kind: 'multiparty',
              phase: 'in_force',
              startsOn: null,
              endsOn: null,
            }),
            variables,
          ),
        };
  return new Observable((observer) => {
    observer.next({ data });
    observer.complete();
  });
});

describe('What hangs on an organisation', () => {
  it('is shown to the last unit and the last convention, as the reader asks for more', async () => {
    const apollo = new ApolloClient({ cache: new InMemoryCache(), link: answers });
    const router = createRouter({
      routeTree: createRootRoute({ component: () => <AroundSections organisationId="O" /> }),
      history: createMemoryHistory({ initialEntries: ['/'] }),
    });
    show(
      <ApolloProvider client={apollo}>
        <RouterProvider router={router as never} />
      </ApolloProvider>,
    );
    for (const [title, total] of [
      [/^60 services rattachés/, UNITS],
      [/^30 conventions/, CONVENTIONS],
    ] as const) {
      const section = within(await screen.findByRole('region', { name: title }));
      for (let shown = 25; shown < total; shown += 25) {
        await waitFor(() => expect(section.getAllByRole('listitem')).toHaveLength(shown));
        await userEvent.click(section.getByRole('button', { name: 'Afficher plus de lignes' }));
      }
      await waitFor(() => expect(section.getAllByRole('listitem')).toHaveLength(total));
      expect(section.queryByRole('button', { name: 'Afficher plus de lignes' })).toBeNull();
    }
  });
});
