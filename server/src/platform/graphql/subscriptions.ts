import { newId } from '@maillage/kernel';
import {
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionArgs,
} from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import type { IncomingMessage, Server } from 'node:http';
import { WebSocketServer } from 'ws';
import type { Actor } from '../../db/actor.ts';
import type { ApiOptions } from './apollo.ts';
import { formatErrorWith } from './errors.ts';
import { costRefusal, limitRules, MOST_TOKENS } from './limits.ts';
import { makeContext, type Services } from './make-context.ts';

export interface SubscriptionOptions {
  server: Server;
  api: ApiOptions;
  services: Services;
  actorOf: (request: Pick<IncomingMessage, 'headers'>) => Promise<Actor | null>;
  publicUrl: string;
}

const LARGEST_MESSAGE = 65_536;
const PROTOCOL = 'graphql-transport-ws';
/** Subscriptions of one connection: a page follows a few records. */
export const MOST_SUBSCRIPTIONS = 50;

function refused(message: string, code: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** What is wrong with an operation, before anything runs; over this connection only subscriptions do. */
function faultsOf(
  { schema, safelist }: ApiOptions,
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Record<string, unknown> | null | undefined,
): readonly GraphQLError[] {
  const faults = validate(schema, document, [...specifiedRules, ...limitRules]);
  if (faults.length > 0) {
    return faults.map(
      (fault) =>
        new GraphQLError(fault.message, {
          nodes: fault.nodes ?? null,
          extensions: { code: 'GRAPHQL_VALIDATION_FAILED', ...fault.extensions },
        }),
    );
  }
  // A query would hold a reading transaction that nothing here ends.
  if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.SUBSCRIPTION) {
    return [
      refused(
        'Cette connexion ne sert que les abonnements : envoyez les autres demandes par POST.',
        'OPERATION_NOT_ALLOWED',
      ),
    ];
  }
  const refusal = safelist?.(document) ?? costRefusal(schema, document, operationName, variables);
  return refusal ? [refusal] : [];
}

/** Live updates over graphql-ws at /graphql, for signed-in people, from pages of the portal only. */
export function serveSubscriptions({ server, api, services, actorOf, publicUrl }: SubscriptionOptions): {
  close(): Promise<void>;
} {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST_MESSAGE,
    handleProtocols: (protocols) => (protocols.has(PROTOCOL) ? PROTOCOL : false),
  });
  const ownOrigin = (request: IncomingMessage): boolean => {
    const { origin, host } = request.headers;
    // A browser always names the page's origin; the cookie must not serve another site's page.
    return !origin || origin === publicUrl || origin.replace(/^https?:\/\//, '') === host;
  };
  server.on('upgrade', (request, socket, head) => {
    if ((request.url ?? '').split('?')[0] !== '/graphql' || !ownOrigin(request)) {
      socket.destroy();
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
  });

  const toFormatted = formatErrorWith(api.logger);
  const formatted = (errors: readonly GraphQLError[]) =>
    errors.map((error) => {
      const { message, ...rest } = toFormatted(error.toJSON(), error);
      return { ...rest, message: api.introspection ? message : message.replace(/ ?Did you mean(.+?)\?$/, '') };
    });
  const running = useServer(
    {
      schema: api.schema,
      onConnect: async ({ connectionParams, extra }) => {
        // A browser cannot put headers on a socket: the client says here for which organisation it acts.
        const organisation = connectionParams?.['maillage-organisation'];
        if (typeof organisation === 'string') extra.request.headers['maillage-organisation'] = organisation;
        return (await actorOf(extra.request)) !== null;
      },
      onSubscribe: async (connection, _id, payload): Promise<ExecutionArgs | readonly GraphQLError[]> => {
        if (Object.keys(connection.subscriptions).length > MOST_SUBSCRIPTIONS) {
          return [refused(`Au plus ${MOST_SUBSCRIPTIONS} abonnements par connexion.`, 'LIMIT_EXCEEDED')];
        }
        let document: DocumentNode;
        try {
          document = parse(payload.query, { maxTokens: MOST_TOKENS });
        } catch (error) {
          return [refused((error as Error).message, 'GRAPHQL_PARSE_FAILED')];
        }
        const faults = faultsOf(api, document, payload.operationName, payload.variables);
        if (faults.length > 0) return faults;
        const request = connection.extra.request;
        const actor = await actorOf(request);
        return {
          schema: api.schema,
          document,
          operationName: payload.operationName ?? null,
          variableValues: payload.variables ?? null,
          contextValue: Object.assign(makeContext(services, actor, newId()), {
            // Rights are evaluated at each event: who has left since sees nothing more.
            renew: async () => makeContext(services, await actorOf(request), newId()),
          }),
        };
      },
      onError: (_connection, _id, _payload, errors) => formatted(errors),
      onNext: (_connection, _id, _payload, _args, result) =>
        result.errors ? { ...result, errors: formatted(result.errors) } : result,
    },
    sockets,
    25_000,
  );
  return {
    async close() {
      await running.dispose();
    },
  };
}
