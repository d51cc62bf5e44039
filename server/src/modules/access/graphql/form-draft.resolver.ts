import { Arg, Ctx, Field, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { payload, payloadOf, type Refused } from '../../../platform/graphql/refused.ts';
import { DateTimeScalar, JSONScalar } from '../../../platform/graphql/scalars.ts';
import { readFormDraft } from '../use-cases/read-access.ts';
import { discardFormDraft, saveFormDraft } from '../use-cases/form-drafts.ts';

@ObjectType('FormDraft', { description: 'What the reader has typed in a form and not yet sent.' })
class FormDraftType {
  @Field(() => String)
  form!: string;

  @Field(() => JSONScalar)
  payload!: unknown;

  @Field(() => DateTimeScalar)
  savedAt!: string;
}

@ObjectType('FormDraftSaved')
class FormDraftSaved {
  @Field(() => DateTimeScalar)
  savedAt!: string;
}

@ObjectType('FormDraftDiscarded')
class FormDraftDiscarded {
  @Field(() => String)
  form!: string;
}

const SavePayload = payloadOf('SaveFormDraftPayload', FormDraftSaved);
const DiscardPayload = payloadOf('DiscardFormDraftPayload', FormDraftDiscarded);

@Resolver()
export class FormDraftResolver {
  @Query(() => FormDraftType, { nullable: true })
  async formDraft(
    @Ctx() context: GraphQLContext,
    @Arg('form', () => String) form: string,
  ): Promise<FormDraftType | null> {
    const row = await readFormDraft(context.gate, form);
    return row && Object.assign(new FormDraftType(), row);
  }

  @Mutation(() => SavePayload, { description: 'Keeps a half-filled form, of at most 256 kB.' })
  async saveFormDraft(
    @Ctx() context: GraphQLContext,
    @Arg('form', () => String) form: string,
    @Arg('payload', () => JSONScalar) content: unknown,
  ): Promise<FormDraftSaved | Refused> {
    const result = await context.mutate('saveFormDraft', { form, content }, (tx) => saveFormDraft(tx, form, content));
    return payload(result, (value) => Object.assign(new FormDraftSaved(), value));
  }

  @Mutation(() => DiscardPayload)
  async discardFormDraft(
    @Ctx() context: GraphQLContext,
    @Arg('form', () => String) form: string,
  ): Promise<FormDraftDiscarded | Refused> {
    const result = await context.mutate('discardFormDraft', { form }, (tx) => discardFormDraft(tx, form));
    return payload(result, () => Object.assign(new FormDraftDiscarded(), { form }));
  }
}
