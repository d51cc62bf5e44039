import { whyNotInviteSignatory } from '@maillage/domain/access';
import { linkState } from '@maillage/domain/conventions';
import type { CalendarDate } from '@maillage/kernel';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { capability, CapabilityType } from '../../../platform/graphql/capability.ts';
import { toGlobalId, uuidOf } from '../../../platform/graphql/ids.ts';
import { loadSigningLinks } from '../persistence/convention.loader.ts';
import { discussionRights } from '../use-cases/discussion.ts';
import { correctLinkAddress, inviteSignatory, sendLinkAgain, withdrawLink } from '../use-cases/invite-signatory.ts';
import { loadDiscussion } from './load-discussion.ts';
import {
  CircuitSignatureType,
  CorrectLinkAddressInput,
  InviteSignatoryInput,
  SendLinkAgainInput,
  SigningLinkType,
  WithdrawLinkInput,
} from './signing.type.ts';
import { given, partWritten, WrittenPayload, type Written } from './written.ts';

@Resolver(() => CircuitSignatureType)
export class SigningLinkResolver {
  @FieldResolver(() => SigningLinkType, {
    nullable: true,
    description: 'The link by which somebody without an account is asked to sign; null when nobody is.',
  })
  async link(@Root() root: CircuitSignatureType, @Ctx() context: GraphQLContext): Promise<SigningLinkType | null> {
    const links = await loadSigningLinks(context, root.ref.conventionId, null);
    const row = links.find(({ signatureId }) => signatureId === root.uuid);
    if (!row) return null;
    const { id, endedBy, used, emailShown, toldAt, ...shown } = row;
    const facts = { endedBy, used, expiresOn: row.expiresOn as CalendarDate, opened: row.openedAt !== null };
    return Object.assign(new SigningLinkType(), shown, {
      id: toGlobalId('SigningLink', id),
      state: linkState(facts, context.today),
      address: emailShown,
      mailedAt: toldAt,
      quality: row.quality ?? '',
    });
  }

  @FieldResolver(() => CapabilityType, {
    description: 'Whether the reader may invite somebody without an account to give it.',
  })
  async viewerCanInvite(@Root() root: CircuitSignatureType, @Ctx() context: GraphQLContext): Promise<CapabilityType> {
    const discussion = (await loadDiscussion(context, root.ref))!;
    const partyKey = discussion.parties.find(({ id }) => id === root.partyUuid)?.key ?? '';
    const facts = { ...discussionRights(discussion), partyKey };
    return capability(context, whyNotInviteSignatory(context.requireActor(), facts));
  }
}

interface LinkTarget {
  conventionId: string;
  linkId: string;
  expectedVersion: number;
}

/** The link that an input names, and what it says besides. */
function commandOf({ conventionId, linkId, expectedVersion, ...fields }: LinkTarget) {
  return {
    conventionId: uuidOf('Convention', conventionId),
    linkId: uuidOf('SigningLink', linkId),
    expectedVersion,
    fields: given(fields),
  };
}

@Resolver()
export class SigningLinkMutations {
  @Mutation(() => WrittenPayload, { description: 'Mails to somebody without an account a link to give one signature.' })
  async inviteSignatory(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => InviteSignatoryInput) input: InviteSignatoryInput,
  ): Written {
    const { conventionId, signatureId, expectedVersion, ...fields } = input;
    const command = {
      conventionId: uuidOf('Convention', conventionId),
      signatureId: uuidOf('Signature', signatureId),
      expectedVersion,
      fields: given(fields),
    };
    const result = await context.mutate('inviteSignatory', command, (tx) => inviteSignatory(tx, command));
    return partWritten(context, 'Signature', result);
  }

  @Mutation(() => WrittenPayload, { description: 'Mails a link to sign again; the earlier one says so.' })
  async sendLinkAgain(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => SendLinkAgainInput) input: SendLinkAgainInput,
  ): Written {
    const command = commandOf(input);
    const result = await context.mutate('sendLinkAgain', command, (tx) => sendLinkAgain(tx, command));
    return partWritten(context, 'Signature', result);
  }

  @Mutation(() => WrittenPayload, { description: 'Mails a link to sign to another address of the same person.' })
  async correctLinkAddress(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => CorrectLinkAddressInput) input: CorrectLinkAddressInput,
  ): Written {
    const command = commandOf(input);
    const result = await context.mutate('correctLinkAddress', command, (tx) => correctLinkAddress(tx, command));
    return partWritten(context, 'Signature', result);
  }

  @Mutation(() => WrittenPayload, {
    description: 'Withdraws an invitation to sign: its link no longer opens the text.',
  })
  async withdrawLink(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => WithdrawLinkInput) input: WithdrawLinkInput,
  ): Written {
    const command = commandOf(input);
    const result = await context.mutate('withdrawLink', command, (tx) => withdrawLink(tx, command));
    return partWritten(context, 'Signature', result);
  }
}
