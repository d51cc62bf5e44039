import { whyNotSignText, whyNotVouchForPaper } from '@maillage/domain/access';
import { signatureState } from '@maillage/domain/conventions';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Refusal, Result } from '@maillage/kernel';
import type { GraphQLContext } from '../../../context.ts';
import { capability, CapabilityType } from '../../../platform/graphql/capability.ts';
import { toGlobalId, uuidOf } from '../../../platform/graphql/ids.ts';
import { payload } from '../../../platform/graphql/refused.ts';
import { OrganisationType } from '../../organisations/graphql/organisation.type.ts';
import { organisationModel } from '../../organisations/graphql/read-model.ts';
import { loadOrganisation } from '../../organisations/persistence/organisation.loader.ts';
import { loadParties } from '../persistence/convention.loader.ts';
import { readCircuit, readRefusalsToSign, type Circuit } from '../use-cases/circuit.ts';
import { discussionRights } from '../use-cases/discussion.ts';
import { arrangeCircuit, remindSignatory, stateEnablingAct } from '../use-cases/prepare-signing.ts';
import { answerPaper, declareOnPaper } from '../use-cases/sign-on-paper.ts';
import { declineToSign, signText } from '../use-cases/sign-text.ts';
import { DiscussionType } from './discussion.type.ts';
import { PartyType } from './parts.type.ts';
import { partyModel } from './read-models.ts';
import {
  AnswerPaperInput,
  ArrangeCircuitInput,
  CircuitSignatureType,
  DeclareOnPaperInput,
  DeclineToSignInput,
  RemindSignatoryInput,
  SignatureRefusalType,
  SignTextInput,
  StateEnablingActInput,
} from './signing.type.ts';
import { ConventionWritten, given, reread, written, WrittenPayload, type Written } from './written.ts';

const CIRCUIT = Symbol('signing circuit of a text');

function loadCircuit(context: GraphQLContext, uuid: string): Promise<Circuit | null> {
  return context.loaders
    .get<string, Circuit | null>(CIRCUIT, async (ids) => {
      const found: (Circuit | null)[] = [];
      // One text at a time is signed on a page; lists do not ask for this.
      for (const id of ids) found.push(await readCircuit(context.gate, id));
      return found;
    })
    .load(uuid);
}

async function organisationOf(context: GraphQLContext, uuid: string | null): Promise<OrganisationType | null> {
  const row = uuid === null ? null : await loadOrganisation(context, uuid);
  return row && organisationModel(row);
}

@Resolver(() => DiscussionType)
export class DiscussionCircuitResolver {
  @FieldResolver(() => [CircuitSignatureType], { description: 'The signatures of the text, step by step.' })
  async circuit(@Root() root: DiscussionType, @Ctx() context: GraphQLContext): Promise<CircuitSignatureType[]> {
    const { facts, signatures } = (await loadCircuit(context, root.conventionUuid))!;
    return signatures.map((row) => {
      const { id, conventionId, partyId, declaredBy, ...shown } = row;
      return Object.assign(new CircuitSignatureType(), shown, {
        id: toGlobalId('Signature', id),
        uuid: id,
        conventionUuid: conventionId,
        partyUuid: partyId,
        declaredByUuid: declaredBy,
        state: signatureState(
          facts.slots.find((slot) => slot.id === id)!,
          facts.slots,
        ),
      });
    });
  }

  @FieldResolver(() => [SignatureRefusalType], { description: 'Refusals to sign, oldest first; at most 100.' })
  async refusalsToSign(@Root() root: DiscussionType, @Ctx() context: GraphQLContext): Promise<SignatureRefusalType[]> {
    return (await readRefusalsToSign(context.gate, root.conventionUuid)).map(
      ({ id, organisationId, reason, refusedAt }) =>
        Object.assign(new SignatureRefusalType(), {
          id: toGlobalId('SignatureRefusal', id),
          organisationUuid: organisationId,
          reason,
          refusedAt,
        }),
    );
  }
}

@Resolver(() => SignatureRefusalType)
export class SignatureRefusalResolver {
  @FieldResolver(() => OrganisationType, { nullable: true })
  organisation(@Root() root: SignatureRefusalType, @Ctx() context: GraphQLContext): Promise<OrganisationType | null> {
    return organisationOf(context, root.organisationUuid);
  }
}

@Resolver(() => CircuitSignatureType)
export class CircuitSignatureResolver {
  @FieldResolver(() => PartyType, { nullable: true })
  async party(@Root() root: CircuitSignatureType, @Ctx() context: GraphQLContext): Promise<PartyType | null> {
    const row = (await loadParties(context, root.conventionUuid, null)).find(({ id }) => id === root.partyUuid);
    return row ? partyModel(row) : null;
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'Who declared the signature on paper.' })
  declaredBy(@Root() root: CircuitSignatureType, @Ctx() context: GraphQLContext): Promise<OrganisationType | null> {
    return organisationOf(context, root.declaredByUuid);
  }

  @FieldResolver(() => CapabilityType, { description: 'Whether the reader may sign, or refuse to, for this party.' })
  async viewerCanSign(@Root() root: CircuitSignatureType, @Ctx() context: GraphQLContext): Promise<CapabilityType> {
    const { discussion } = (await loadCircuit(context, root.conventionUuid))!;
    const partyKey = discussion.parties.find(({ id }) => id === root.partyUuid)?.key ?? '';
    return capability(context, whyNotSignText(context.requireActor(), { ...discussionRights(discussion), partyKey }));
  }

  @FieldResolver(() => CapabilityType, {
    description: 'Whether the reader may declare a signature on paper, or answer a declaration.',
  })
  async viewerCanVouch(@Root() root: CircuitSignatureType, @Ctx() context: GraphQLContext): Promise<CapabilityType> {
    const { discussion } = (await loadCircuit(context, root.conventionUuid))!;
    return capability(context, whyNotVouchForPaper(context.requireActor(), discussionRights(discussion)));
  }
}

interface Target {
  conventionId: string;
  signatureId: string;
  expectedVersion: number;
}

/** The signature that an input names, and what it says besides. */
function commandOf({ conventionId, signatureId, expectedVersion, ...fields }: Target) {
  return {
    conventionId: uuidOf('Convention', conventionId),
    signatureId: uuidOf('Signature', signatureId),
    expectedVersion,
    fields: given(fields),
  };
}

async function acted(context: GraphQLContext, result: Result<{ conventionId: string; id: string }, Refusal>): Written {
  const convention = result.ok ? await reread(context, result.value.conventionId) : null;
  return payload(result, (value) =>
    Object.assign(new ConventionWritten(), { convention, partId: toGlobalId('Signature', value.id) }),
  );
}

@Resolver()
export class SigningMutations {
  @Mutation(() => WrittenPayload, {
    description: 'Signs a text for a party; with the last signature the convention is in force and its text sealed.',
  })
  async signText(@Ctx() context: GraphQLContext, @Arg('input', () => SignTextInput) input: SignTextInput): Written {
    const command = commandOf(input);
    return acted(context, await context.mutate('signText', command, (tx) => signText(tx, command)));
  }

  @Mutation(() => WrittenPayload, { description: 'Refuses to sign for a party: the text goes back to negotiation.' })
  async declineToSign(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => DeclineToSignInput) input: DeclineToSignInput,
  ): Written {
    const command = commandOf(input);
    return acted(context, await context.mutate('declineToSign', command, (tx) => declineToSign(tx, command)));
  }

  @Mutation(() => WrittenPayload, {
    description: 'Declares that a party has signed an original on paper; another organisation confirms it.',
  })
  async declareOnPaper(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => DeclareOnPaperInput) input: DeclareOnPaperInput,
  ): Written {
    const command = commandOf(input);
    return acted(context, await context.mutate('declareOnPaper', command, (tx) => declareOnPaper(tx, command)));
  }

  @Mutation(() => WrittenPayload, {
    description: 'Confirms a signature on paper that another declared, or contests it.',
  })
  async answerPaper(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => AnswerPaperInput) input: AnswerPaperInput,
  ): Written {
    const command = { ...commandOf(input), confirmed: input.confirmed };
    return acted(context, await context.mutate('answerPaper', command, (tx) => answerPaper(tx, command)));
  }

  @Mutation(() => WrittenPayload, { description: 'Reminds a signatory whose turn it is.' })
  async remindSignatory(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => RemindSignatoryInput) input: RemindSignatoryInput,
  ): Written {
    const command = commandOf(input);
    return acted(context, await context.mutate('remindSignatory', command, (tx) => remindSignatory(tx, command)));
  }

  @Mutation(() => WrittenPayload, { description: 'Sets the order of the signatures and the number of originals.' })
  async arrangeCircuit(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => ArrangeCircuitInput) input: ArrangeCircuitInput,
  ): Written {
    const fields = {
      originals: input.originals ?? null,
      steps: input.steps.map(({ signatureId, step }) => ({ id: uuidOf('Signature', signatureId), step })),
    };
    const command = { conventionId: uuidOf('Convention', input.conventionId), fields };
    return written(context, await context.mutate('arrangeCircuit', command, (tx) => arrangeCircuit(tx, command)));
  }

  @Mutation(() => WrittenPayload, { description: 'A party states the act that enables it to sign.' })
  async stateEnablingAct(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => StateEnablingActInput) input: StateEnablingActInput,
  ): Written {
    const { conventionId, partyKey, ...fields } = input;
    const command = { conventionId: uuidOf('Convention', conventionId), partyKey, fields: given(fields) };
    return written(context, await context.mutate('stateEnablingAct', command, (tx) => stateEnablingAct(tx, command)));
  }
}
