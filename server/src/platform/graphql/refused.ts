import { REFUSAL_CODES, type Refusal, type Result } from '@maillage/kernel';
import {
  Ctx,
  Field,
  ObjectType,
  registerEnumType,
  Resolver,
  FieldResolver,
  Root,
  createUnionType,
  type ClassType,
} from 'type-graphql';
import type { GraphQLContext } from '../../context.ts';
import { JSONScalar } from './scalars.ts';

const RefusalCodeEnum = Object.fromEntries(REFUSAL_CODES.map((code) => [code, code])) as Record<string, string>;
registerEnumType(RefusalCodeEnum, {
  name: 'RefusalCode',
  description: 'Every reason for which an input or an action may be refused. The list is closed.',
});

/** One reason, on one field of the input. */
@ObjectType('Refusal', { description: 'One reason against an input, on one of its fields.' })
export class RefusalType {
  @Field(() => RefusalCodeEnum, { description: 'Stable code.' })
  code!: string;

  @Field(() => [String], { description: 'Field names from the root of the input; empty = the whole input.' })
  path!: readonly string[];

  @Field(() => JSONScalar, { description: 'What the sentence needs: numbers, dates, names.' })
  parameters!: Refusal['parameters'];

  @Field(() => String, { nullable: true, description: 'Number of the article that holds the rule.' })
  article?: string;

  @Field(() => String, { nullable: true, description: "Identifier of the rule, e.g. 'VALS-12.1'." })
  rule?: string;
}

@ObjectType({ description: 'Nothing was written; here is every reason at once.' })
export class Refused {
  @Field(() => [RefusalType])
  refusals!: readonly Refusal[];
}

@Resolver(() => RefusalType)
export class RefusalResolver {
  @FieldResolver(() => String, { description: 'The reason as a sentence in the reader’s language.' })
  message(@Root() refusal: Refusal, @Ctx() context: GraphQLContext): string {
    return context.texts.refusal(refusal);
  }
}

/**
 * Declares the answer of a mutation: its success, or `Refused`.
 * @param name name of the union, e.g. 'SaveClausePayload'
 */
export function payloadOf<S extends object>(name: string, Success: ClassType<S>) {
  return createUnionType({
    name,
    types: () => [Success, Refused] as const,
    resolveType: (value) => ('refusals' in value ? Refused : Success),
  });
}

/** Turns a use case's result into a payload: the success built from its value, or the refusals. */
export function payload<T, S extends object>(result: Result<T, Refusal>, succeed: (value: T) => S): S | Refused {
  return result.ok ? succeed(result.value) : Object.assign(new Refused(), { refusals: result.errors });
}
