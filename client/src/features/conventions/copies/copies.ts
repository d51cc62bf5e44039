import type { ConventionCopiesQuery } from '../../../gql/graphql.ts';

export type Copies = NonNullable<ConventionCopiesQuery['convention']>;
export type Model = NonNullable<Copies['model']>;
