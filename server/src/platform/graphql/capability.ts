import type { Denial } from '@maillage/domain/access';
import { Field, ObjectType } from 'type-graphql';
import type { GraphQLContext } from '../../context.ts';

@ObjectType('Capability', { description: 'Whether the reader may do something, and why not.' })
export class CapabilityType {
  @Field(() => Boolean)
  allowed!: boolean;

  @Field(() => String, { nullable: true, description: 'Stable code of the refusal.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'The reason as a sentence.' })
  reason!: string | null;
}

/** A policy's answer as the client receives it. */
export function capability(context: GraphQLContext, denial: Denial): CapabilityType {
  return Object.assign(new CapabilityType(), {
    allowed: denial === null,
    code: denial?.code ?? null,
    reason: denial ? context.texts.refusal(denial) : null,
  });
}
