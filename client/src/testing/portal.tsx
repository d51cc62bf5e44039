import { render, screen } from '@testing-library/react';
import { createMemoryHistory } from '@tanstack/react-router';
import { vi } from 'vitest';
import { App } from '../app/App.tsx';
import { createApolloClient } from '../app/apollo/client.ts';
import { createAppRouter } from '../app/router/router.ts';
import { setActingOrganisation } from '../app/session/acting.ts';
import type { Viewer, ViewerMembership } from '../app/session/viewer.ts';
import { TODAY } from './render.tsx';

export interface SentRequest {
  readonly path: string;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

type Answer = { status?: number; headers?: Record<string, string>; json?: unknown };

/** What a server of a test answers: per REST path ('POST /auth/sign-in'), and per GraphQL operation. */
export interface FakeServer {
  readonly rest?: Record<string, (request: SentRequest) => Answer>;
  readonly operations?: Record<string, (variables: Record<string, unknown>, request: SentRequest) => Answer['json']>;
}

export function membership(changes: Partial<ViewerMembership> = {}): ViewerMembership {
  return {
    __typename: 'Membership',
    id: 'TTE',
    role: 'coordinator',
    office: null,
    workspace: 'cdg',
    organisation: {
      __typename: 'Organisation',
      id: 'TzE',
      name: 'Centre de gestion de Loire-Atlantique',
      shortName: 'CdG 44',
    },
    ...changes,
  } as ViewerMembership;
}

export function viewer(changes: Partial<Viewer> = {}): Viewer {
  const own = changes.membership ?? membership();
  return {
    __typename: 'Viewer',
    id: 'VjE',
    displayName: 'Maëlle Guivarc’h',
    email: 'maelle@cdg44.example',
    locale: 'fr',
    fictitious: true,
    today: TODAY,
    capabilities: [],
    membership: own,
    memberships: [own],
    ...changes,
  } as Viewer;
}

export const unauthenticated = { errors: [{ message: 'closed', extensions: { code: 'UNAUTHENTICATED' } }] };

function taskPage(nodes: readonly object[]) {
  return {
    __typename: 'TaskConnection',
    edges: nodes.map((node) => ({ __typename: 'TaskEdge', node })),
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
    totalCount: nodes.length,
  };
}

/** How the server answers the home: tasks with a date, or tasks without one. */
export function tasksAnswer(dated: readonly object[] = [], undated: readonly object[] = []) {
  return (asked: Record<string, unknown>) => ({ data: { tasks: taskPage(asked['dated'] === true ? dated : undated) } });
}

const usual: NonNullable<FakeServer['operations']> = {
  Notifications: () => ({
    data: {
      notifications: {
        __typename: 'NotificationConnection',
        edges: [],
        pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
        totalCount: 0,
        unreadCount: 0,
      },
    },
  }),
  Tasks: tasksAnswer(),
  ConventionCopies: () => ({ data: { convention: null } }),
  Expiries: () => ({ data: { expiries: [] } }),
  RecruitingCohorts: () => ({ data: { cohorts: { __typename: 'CohortConnection', edges: [] } } }),
  DueFollowUps: () => ({ data: { dueFollowUps: [] } }),
  MeetingsAhead: () => ({
    data: { promotionMeetings: { __typename: 'PromotionMeetingConnection', totalCount: 0, edges: [] } },
  }),
  NeedsWithYou: () => ({
    data: {
      needsCampaigns: [],
      recruitmentNeeds: { __typename: 'RecruitmentNeedConnection', totalCount: 0 },
    },
  }),
};

/** Opens the whole portal at an address, in front of a server that answers as told; returns the requests it received. */
export function openPortal(
  address: string,
  server: FakeServer,
): { readonly requests: SentRequest[]; readonly path: () => string } {
  setActingOrganisation(null);
  const requests: SentRequest[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (target, init) => {
    const path = new URL(target instanceof Request ? target.url : target, 'http://localhost').pathname;
    const request: SentRequest = {
      path,
      headers: new Headers(init?.headers),
      body: typeof init?.body === 'string' ? JSON.parse(init.body) : {},
    };
    requests.push(request);
    const {
      status = 200,
      headers = {},
      json,
    } = path === '/graphql' ? graphqlAnswer(server, request) : restAnswer(server, init?.method ?? 'GET', request);
    return new Response(status === 204 ? null : JSON.stringify(json ?? {}), {
      status,
      headers: { 'content-type': 'application/json', ...headers },
    });
  });
  const router = createAppRouter(createApolloClient());
  router.update({ history: createMemoryHistory({ initialEntries: [address] }) } as never);
  render(<App apollo={router.options.context.apollo} router={router} env="test" />);
  return { requests, path: () => router.state.location.href };
}

function restAnswer(server: FakeServer, method: string, request: SentRequest): Answer {
  return server.rest?.[`${method} ${request.path}`]?.(request) ?? { status: 404 };
}

function graphqlAnswer(server: FakeServer, request: SentRequest): Answer {
  const name = String(request.body['operationName']);
  const answer = server.operations?.[name] ?? usual[name];
  if (!answer) throw new Error(`The test has no answer for ${name}.`);
  return { json: answer((request.body['variables'] ?? {}) as Record<string, unknown>, request) };
}

/** The title of the page, once it is there. */
export function findTitle(name: string): Promise<HTMLElement> {
  const spaced = (title: string): boolean => title.replaceAll(/[\u00a0\u202f]/g, ' ') === name;
  return screen.findByRole('heading', { level: 1, name: spaced }, { timeout: 15_000 });
}
