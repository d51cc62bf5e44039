import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { GraphQLError, OperationTypeNode, type GraphQLSchema } from 'graphql';
import type { GraphQLContext } from '../../context.ts';
import type { Logger } from '../logger.ts';
import { formatErrorWith } from './errors.ts';
import { costPlugin, limitRules, MOST_TOKENS } from './limits.ts';
import { safelistPlugin, type Safelist } from './safelist.ts';

export interface ApiOptions {
  schema: GraphQLSchema;
  logger: Logger;
  introspection: boolean;
  /** Which operations may run; null: any. */
  safelist: Safelist | null;
}

/** The reading gate lives as long as the operation: it closes when the answer is ready, whatever it holds. */
const closeGate: ApolloServerPlugin<GraphQLContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ contextValue }) => contextValue.close(),
    }),
};

/** A subscription answers for as long as somebody listens: the WebSocket serves it. */
const noSubscription: ApolloServerPlugin<GraphQLContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ operation }) =>
        operation?.operation === OperationTypeNode.SUBSCRIPTION
          ? Promise.reject(
              new GraphQLError('Les abonnements passent par la connexion WebSocket de cette adresse.', {
                extensions: { code: 'OPERATION_NOT_ALLOWED', http: { status: 400 } },
              }),
            )
          : Promise.resolve(),
    }),
};

export function makeApollo(options: ApiOptions): ApolloServer<GraphQLContext> {
  return new ApolloServer<GraphQLContext>({
    schema: options.schema,
    introspection: options.introspection,
    hideSchemaDetailsFromClientErrors: !options.introspection,
    allowBatchedHttpRequests: false,
    // A plain link or form of another site can send neither of these headers, nor JSON.
    csrfPrevention: { requestHeaders: ['x-maillage', 'x-apollo-operation-name', 'apollo-require-preflight'] },
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    validationRules: limitRules,
    formatError: formatErrorWith(options.logger),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      closeGate,
      noSubscription,
      costPlugin,
      ...(options.safelist ? [safelistPlugin(options.safelist)] : []),
    ],
    logger: {
      debug: (message?: unknown) => options.logger.debug(message as string),
      info: (message?: unknown) => options.logger.info(message as string),
      warn: (message?: unknown) => options.logger.warn(message as string),
      error: (message?: unknown) => options.logger.error(message as string),
    },
  });
}
