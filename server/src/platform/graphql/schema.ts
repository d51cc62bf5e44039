import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray, type PubSub } from 'type-graphql';
import { accessResolvers } from '../../modules/access/graphql/index.ts';
import { auditResolvers } from '../../modules/audit/graphql/index.ts';
import { cohortsResolvers } from '../../modules/cohorts/graphql/index.ts';
import { conventionsResolvers } from '../../modules/conventions/graphql/index.ts';
import { filesResolvers } from '../../modules/files/graphql/index.ts';
import { organisationsResolvers } from '../../modules/organisations/graphql/index.ts';
import { referenceResolvers } from '../../modules/reference/graphql/index.ts';
import { searchResolvers } from '../../modules/search/graphql/index.ts';
import { steeringResolvers } from '../../modules/steering/graphql/index.ts';
import { RefusalResolver } from './refused.ts';

/** type-graphql asks for topics as soon as there is a subscription; ours read the changes of the database instead. */
const noTopics: PubSub = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('subscriptions listen to the database (platform/live)');
  },
};

/** The public schema, built from the resolvers of every context. zod in the use cases validates inputs, not type-graphql. */
export function buildApiSchema(): GraphQLSchema {
  const resolvers: Function[] = [
    RefusalResolver,
    ...accessResolvers,
    ...organisationsResolvers,
    ...referenceResolvers,
    ...filesResolvers,
    ...conventionsResolvers,
    ...cohortsResolvers,
    ...steeringResolvers,
    ...auditResolvers,
    ...searchResolvers,
  ];
  return buildSchemaSync({
    resolvers: resolvers as NonEmptyArray<Function>,
    validate: false,
    emitSchemaFile: false,
    pubSub: noTopics,
  });
}
