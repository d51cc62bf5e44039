import { ApolloProvider } from '@apollo/client/react';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createApolloClient } from '../../../app/apollo/client.ts';
import { show } from '../../../testing/render.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { LeftBanner } from '../components/LeftBanner.tsx';
import { OnText } from '../discussion/text-target.tsx';
import { Affected } from './Affected.tsx';
import { AvenantsTab } from './AvenantsTab.tsx';
import { Changes } from './Changes.tsx';
import type { AvenantData } from './operations.ts';
import { Situation } from './Situation.tsx';

// What a box that grows with its text asks of a browser.
Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });

type Answer = unknown;
const plain = (text: string | null | undefined): string => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');

/** Answers each operation by its name, and says what was asked; an operation that has no answer never ends. */
function answering(answers: Record<string, (variables: Record<string, unknown>) => Answer>) {
  const asked: { name: string; variables: Record<string, unknown> }[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (_target, init) => {
    const { operationName, variables } = JSON.parse(typeof init?.body === 'string' ? init.body : '{}') as {
      operationName: string;
      variables: Record<string, unknown>;
    };
    asked.push({ name: operationName, variables });
    const answer = answers[operationName];
    if (!answer) return new Promise<Response>(() => undefined);
    return new Response(JSON.stringify(answer(variables)), { headers: { 'content-type': 'application/json' } });
  });
  return asked;
}

/** A screen with links in it, in front of a server. */
async function showPage(element: ReactNode): Promise<void> {
  const rootRoute = createRootRoute({ component: Outlet });
  const path = '/conventions/$conventionId/avenants/$avenantId';
  const page = createRoute({ getParentRoute: () => rootRoute, path: '/', component: () => element });
  const avenantRoute = createRoute({ getParentRoute: () => rootRoute, path, component: () => null });
  const router = createRouter({
    routeTree: rootRoute.addChildren([page, avenantRoute]),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  show(
    <ApolloProvider client={createApolloClient()}>
      <RouterProvider router={router as never} />
    </ApolloProvider>,
  );
  await waitFor(() => expect(router.state.status).toBe('idle'));
}

const party = (key: string, shortName: string) => ({
  id: `P-${key}`,
  key,
  role: 'signatory',
  designation: null,
  representative: { office: 'Présidence' },
  organisation: { id: `O-${key}`, name: shortName, shortName },
  signatures: [{ slot: 'elected' }],
});
const convention = {
  id: 'C1',
  version: 4,
  title: 'Convention',
  parties: [party('cdg', 'CDG 44'), party('region', 'Région')],
  commitments: [],
  articles: [],
} as unknown as ConventionData;

const allowed = (may: boolean, reason: string | null = null) => ({
  __typename: 'Capability',
  allowed: may,
  code: may ? null : 'FORBIDDEN',
  reason,
});

const listed = (changes: object = {}) => ({
  __typename: 'Avenant',
  id: 'A1',
  ordinal: 1,
  label: 'Avenant n° 1',
  object: 'Agrandir les groupes.',
  status: 'negotiation',
  blocks: ['clauses'],
  wantedOn: null,
  effectiveOn: null,
  concludedOn: null,
  drafter: { __typename: 'Organisation', id: 'O-cdg', shortName: 'CDG 44' },
  discussion: {
    __typename: 'Discussion',
    drafter: { __typename: 'Organisation', id: 'O-cdg', shortName: 'CDG 44' },
    holder: {
      __typename: 'TextHolder',
      for: 'approving',
      drafter: false,
      withViewer: true,
      parties: [{ __typename: 'Party', id: 'P-region', key: 'region' }],
    },
  },
  ...changes,
});
const list = (avenants: object[], may = allowed(true)) => ({
  data: { convention: { __typename: 'Convention', id: 'C1', viewerCanOpenAvenant: may, avenants } },
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the avenants of a convention', () => {
  it('are read while the reader waits', async () => {
    answering({});
    await showPage(<AvenantsTab convention={convention} />);
    expect((await screen.findByRole('status')).getAttribute('aria-busy')).toBe('true');
  });

  it('are listed with where each stands, whose turn it is, and from when it applies', async () => {
    const agreed = listed({ id: 'A0', label: 'Avenant d’origine', status: 'in_force', effectiveOn: '2025-06-01' });
    answering({ ConventionAvenants: () => list([{ ...agreed, discussion: null }, listed()]) });
    await showPage(<AvenantsTab convention={convention} />);
    const cards = await screen.findAllByRole('article');
    expect(plain(cards[0]!.textContent)).toContain('1er juin 2025');
    const link = within(cards[1]!).getByRole('link', { name: 'Avenant n° 1' });
    expect(link.getAttribute('href')).toBe('/conventions/C1/avenants/A1');
    expect(plain(cards[1]!.textContent)).toContain('à vous de l’approuver');
  });

  it('are none yet, and may be opened: what is refused is told on its field, then kept', async () => {
    const refusal = { code: 'EFFECT_OUTSIDE_CONVENTION', path: ['wantedOn'], message: 'Hors de la convention.' };
    const refused = {
      __typename: 'Refused',
      refusals: [{ __typename: 'Refusal', article: null, rule: null, ...refusal }],
    };
    const asked = answering({
      ConventionAvenants: () => list([]),
      OpenAvenant: () => ({ data: { saved: refused } }),
    });
    await showPage(
      <OnText reread={[]}>
        <AvenantsTab convention={convention} />
      </OnText>,
    );
    expect(await screen.findByText('Aucun avenant')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Ouvrir un avenant' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('textbox', { name: /^Objet/ }));
    await userEvent.paste('Prolonger');
    await userEvent.click(within(dialog).getByRole('checkbox', { name: 'Articles' }));
    await userEvent.click(within(dialog).getByRole('button', { name: /Ouvrir/ }));
    expect((await within(dialog).findAllByText('Hors de la convention.')).length).toBeGreaterThan(0);
    expect((within(dialog).getByRole('textbox', { name: /^Objet/ }) as HTMLTextAreaElement).value).toBe('Prolonger');
    const input = asked.find(({ name }) => name === 'OpenAvenant')!.variables['input'];
    expect(input).toMatchObject({ conventionId: 'C1', object: 'Prolonger', blocks: ['articles'], wantedOn: null });
  });

  it('are not opened by whoever may not, who is told why', async () => {
    answering({ ConventionAvenants: () => list([], allowed(false, 'Seule une partie signataire ouvre un avenant.')) });
    await showPage(<AvenantsTab convention={convention} />);
    expect(await screen.findByText('Seule une partie signataire ouvre un avenant.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Ouvrir un avenant' })).toBeNull();
  });

  it('could not be read: another try is offered', async () => {
    answering({
      ConventionAvenants: () => ({ errors: [{ message: 'x', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] }),
    });
    await showPage(<AvenantsTab convention={convention} />);
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Réessayer' })).toBeTruthy();
  });
});

const clause = (months: number) => ({ kind: 'duration', scope: '', value: { months, isMaximum: false } });
const avenantOf = (changes: object = {}): AvenantData =>
  ({
    ...listed(),
    discussion: null,
    status: 'draft',
    version: 2,
    sourceNote: null,
    obstacles: [],
    changes: [
      {
        id: 'K1',
        block: 'Clause',
        group: 'clauses',
        operation: 'replace',
        targetId: 'duration',
        before: clause(36),
        fields: clause(48),
        version: 1,
      },
    ],
    parts: [],
    conflicts: [{ kind: 'same_field', with: 'Avenant n° 2', changeId: 'K1', fields: ['value'] }],
    affected: [],
    concerns: { articleNumber: '7', touched: [{ id: 'P-cdg', key: 'cdg' }], signing: convention.parties },
    signatures: [],
    viewerCanEdit: allowed(true),
    viewerCanRecord: { allowed: false },
    ...changes,
  }) as unknown as AvenantData;

describe('one avenant', () => {
  it('tells each change as it was and as it will be, what contradicts it, and puts it back', async () => {
    const saved = { __typename: 'ConventionWritten', partId: null, convention: null };
    const asked = answering({ SaveAvenantChange: () => ({ data: { saved } }) });
    await showPage(<Changes convention={convention} avenant={avenantOf()} />);
    const card = await screen.findByRole('article');
    expect(plain(card.textContent)).toContain('36');
    expect(plain(card.textContent)).toContain('48');
    expect(plain(card.textContent)).toContain('Avenant n° 2');
    await userEvent.click(within(card).getByRole('button', { name: 'Remettre comme avant' }));
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]!.variables['input']).toMatchObject({
      avenantId: 'A1',
      expectedVersion: 1,
      change: { targetId: 'duration', operation: 'replace', fields: clause(36) },
    });
  });

  it('is only read by whoever does not hold the pen, and says when it changes nothing yet', async () => {
    await showPage(<Changes convention={convention} avenant={avenantOf({ viewerCanEdit: allowed(false) })} />);
    expect(within(await screen.findByRole('article')).queryByRole('button')).toBeNull();
    show(<Changes convention={convention} avenant={avenantOf({ changes: [] })} />);
    expect(screen.getByText('Rien pour l’instant.')).toBeTruthy();
  });

  it('says what stands against sending it, who signs it by which article, and from when it applies', async () => {
    const avenant = avenantOf({ obstacles: ['Le texte nommerait une partie qui n’y est plus.'] });
    await showPage(
      <OnText avenantId="A1" reread={[]}>
        <Situation convention={convention} avenant={avenant} />
      </OnText>,
    );
    expect(await screen.findByText('Le texte nommerait une partie qui n’y est plus.')).toBeTruthy();
    expect(plain(document.body.textContent)).toMatch(/CDG 44, Région.*article 7/);
  });

  it('says what it would move, with the article', async () => {
    const affected = [
      {
        kind: 'term',
        change: 'moved',
        title: 'Fin de la convention',
        before: '2027-12-31',
        after: '2028-12-31',
        articleNumber: '5',
      },
    ];
    await showPage(<Affected avenant={avenantOf({ affected })} />);
    expect(await screen.findByText('Fin de la convention')).toBeTruthy();
    expect(plain(document.body.textContent)).toMatch(/31 décembre 2027.*31 décembre 2028/);
  });
});

describe('a convention that the reader’s organisation has left', () => {
  it('says until when it is read, and nothing to the others', () => {
    show(<LeftBanner convention={{ readsUntil: '2026-12-31' as never }} />);
    expect(plain(screen.getByRole('status').textContent)).toContain('31 décembre 2026');
    const { container } = show(<LeftBanner convention={{ readsUntil: null }} />);
    expect(container.textContent).toBe('');
  });
});
