import { HOST_OFFER_LIFE, whyNotKeepHostOffer, type HostOfferEvent } from '@maillage/domain/cohorts';
import { refusal } from '@maillage/kernel';
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { capability, CapabilityType } from '../../../platform/graphql/capability.ts';
import { connectionFrom, type Connection } from '../../../platform/graphql/connection.ts';
import { uuidOf, uuidOrNull } from '../../../platform/graphql/ids.ts';
import { payload, payloadOf, type Refused } from '../../../platform/graphql/refused.ts';
import { communeModel, epciModel } from '../../reference/graphql/read-models.ts';
import { CommuneType, DepartementType, EpciObject } from '../../reference/graphql/reference.type.ts';
import { loadCommune, loadDepartement, loadEpci } from '../../reference/persistence/reference.loader.ts';
import { loadHostOffer, loadHostScope } from '../persistence/immersions.loader.ts';
import { hostOffersPage } from '../use-cases/read-immersions.ts';
import { moveHostOffer, saveHostOffer } from '../use-cases/save-host-offer.ts';
import {
  HostingScopeType,
  HostOfferConnection,
  HostOfferEventEnum,
  HostOffersArgs,
  HostOfferType,
  SaveHostOfferInput,
} from './host-offer.type.ts';
import { hostOfferModel } from './immersion-models.ts';

@ObjectType('HostOfferWritten')
class HostOfferWritten {
  @Field(() => HostOfferType, { nullable: true })
  offer!: HostOfferType | null;
}
const HostOfferPayload = payloadOf('HostOfferPayload', HostOfferWritten);

async function written(context: GraphQLContext, id: string | null): Promise<HostOfferWritten> {
  const row = id === null ? null : await loadHostOffer(context, id);
  return Object.assign(new HostOfferWritten(), { offer: row && hostOfferModel(row) });
}

@Resolver(() => HostOfferType)
export class HostOfferResolver {
  @Query(() => HostOfferType, { nullable: true, description: 'One offer of places; null when out of reach.' })
  async hostOffer(@Ctx() context: GraphQLContext, @Arg('id', () => ID) id: string): Promise<HostOfferType | null> {
    const row = await loadHostOffer(context, uuidOf('HostOffer', id));
    return row && hostOfferModel(row);
  }

  @Query(() => HostOfferConnection, {
    description: 'The offers of the own commune or EPCI, or of those where the reader looks for places.',
  })
  async hostOffers(
    @Ctx() context: GraphQLContext,
    @Args(() => HostOffersArgs) args: HostOffersArgs,
  ): Promise<Connection<HostOfferType>> {
    const sort = { by: args.sort?.field ?? 'COMMUNE', direction: args.sort?.direction ?? 'ASC' } as const;
    return connectionFrom(await hostOffersPage(context.gate, args, args.filter ?? {}, sort), hostOfferModel);
  }

  @Query(() => HostingScopeType, { description: 'For whom the reader offers places.' })
  async hostingScope(@Ctx() context: GraphQLContext): Promise<HostingScopeType> {
    const who = context.requireActor();
    const scope = await loadHostScope(context);
    const commune = scope.ownCommune === null ? null : await loadCommune(context, scope.ownCommune);
    const epci = scope.ownEpci === null ? null : await loadEpci(context, scope.ownEpci);
    const departements = await Promise.all(scope.surveyed.map((code) => loadDepartement(context, code)));
    return Object.assign(new HostingScopeType(), {
      commune: commune && communeModel(commune),
      epci: epci && epciModel(epci),
      departements: departements.map((row) => Object.assign(new DepartementType(), row)),
      viewerCanOffer: capability(context, whyNotKeepHostOffer(who, scope, null)),
    });
  }

  @FieldResolver(() => CommuneType, { description: 'Where the places are.' })
  async commune(@Root() root: HostOfferType, @Ctx() context: GraphQLContext): Promise<CommuneType> {
    return communeModel((await loadCommune(context, root.inseeCode))!);
  }

  @FieldResolver(() => EpciObject, {
    nullable: true,
    description: 'The EPCI whose services they are; null = the commune.',
  })
  async epci(@Root() root: HostOfferType, @Ctx() context: GraphQLContext): Promise<EpciObject | null> {
    const row = root.epciSiren === null ? null : await loadEpci(context, root.epciSiren);
    return row && epciModel(row);
  }

  @FieldResolver(() => CapabilityType, { description: 'Whether the reader may correct, close or withdraw it.' })
  async viewerCanEdit(@Root() root: HostOfferType, @Ctx() context: GraphQLContext): Promise<CapabilityType> {
    const denial = whyNotKeepHostOffer(context.requireActor(), await loadHostScope(context), root);
    const open = HOST_OFFER_LIFE.some(({ from }) => from === root.state);
    return capability(
      context,
      denial ?? (open ? null : refusal('HOST_OFFER_STEP_NOT_POSSIBLE', [], { state: root.state })),
    );
  }

  @Mutation(() => HostOfferPayload, { description: 'Offers places, or corrects an offer that is open.' })
  async saveHostOffer(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => SaveHostOfferInput) input: SaveHostOfferInput,
  ): Promise<HostOfferWritten | Refused> {
    const { id, expectedVersion, ...fields } = input;
    const command = { id: uuidOrNull('HostOffer', id), expectedVersion: expectedVersion ?? null, fields };
    const result = await context.mutate('saveHostOffer', command, (tx) => saveHostOffer(tx, command));
    const answer = await written(context, result.ok ? result.value.id : null);
    return payload(result, () => answer);
  }

  @Mutation(() => HostOfferPayload, { description: 'Closes an offer to newcomers, or withdraws it.' })
  async moveHostOffer(
    @Ctx() context: GraphQLContext,
    @Arg('id', () => ID) id: string,
    @Arg('event', () => HostOfferEventEnum) event: HostOfferEvent,
    @Arg('expectedVersion', () => Int, { description: 'Version read.' }) expectedVersion: number,
  ): Promise<HostOfferWritten | Refused> {
    const command = { id: uuidOf('HostOffer', id), event, expectedVersion };
    const result = await context.mutate('moveHostOffer', command, (tx) => moveHostOffer(tx, command));
    const answer = await written(context, result.ok ? result.value.id : null);
    return payload(result, () => answer);
  }
}
