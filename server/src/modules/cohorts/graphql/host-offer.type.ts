import { HOST_OFFER_EVENTS, HOST_OFFER_STATES } from '@maillage/domain/cohorts';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CapabilityType } from '../../../platform/graphql/capability.ts';
import { connectionType } from '../../../platform/graphql/connection.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import { SortDirectionEnum } from '../../../platform/graphql/sort-direction.ts';
import { CommuneType, DepartementType, EpciObject } from '../../reference/graphql/reference.type.ts';
import { HOST_OFFER_SORTS, type HostOfferSort } from '../use-cases/read-immersions.ts';
import { enumOf } from './enum-of.ts';

export const HostOfferStateEnum = enumOf(HOST_OFFER_STATES);
registerEnumType(HostOfferStateEnum, { name: 'HostOfferState', description: 'What became of an offer of places.' });
export const HostOfferEventEnum = enumOf(HOST_OFFER_EVENTS);
registerEnumType(HostOfferEventEnum, { name: 'HostOfferEvent', description: 'A step of an offer of places.' });
export const HostOfferSortEnum = enumOf(HOST_OFFER_SORTS);
registerEnumType(HostOfferSortEnum, { name: 'HostOfferSortField' });

@ObjectType('HostOffer', {
  description: 'Places of immersion that a commune or an EPCI offers, with the tutor who follows those who come.',
})
export class HostOfferType {
  uuid!: string;
  inseeCode!: string;
  departementCode!: string;
  epciSiren!: string | null;

  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Name of the commune or of the EPCI that hosts.' })
  host!: string;

  @Field(() => DateScalar)
  startsOn!: string;

  @Field(() => DateScalar)
  endsOn!: string;

  @Field(() => [Int], { description: 'Days of the week on which people are received, from Monday = 1.' })
  weekdays!: number[];

  @Field(() => Int, { description: 'People hosted on the same day, at most.' })
  places!: number;

  @Field(() => String)
  tutorName!: string;

  @Field(() => String, { nullable: true })
  tutorOffice!: string | null;

  @Field(() => String, { nullable: true })
  tutorEmail!: string | null;

  @Field(() => String, { nullable: true })
  tutorPhone!: string | null;

  @Field(() => Int, {
    description: 'People whom the tutor follows on the same day, at most, over all offers of the host.',
  })
  tutorLoad!: number;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => HostOfferStateEnum)
  state!: string;

  @Field(() => Int, { description: 'Stays there that go on or are to come, as far as the reader may see them.' })
  hosted!: number;

  @Field(() => Int)
  version!: number;
}

export const HostOfferConnection = connectionType('HostOffer', HostOfferType);

@ObjectType('HostingScope', { description: 'For whom the reader offers places.' })
export class HostingScopeType {
  @Field(() => CommuneType, { nullable: true, description: 'The commune that the organisation acted for is.' })
  commune!: CommuneType | null;

  @Field(() => EpciObject, { nullable: true, description: 'The EPCI that the organisation acted for is.' })
  epci!: EpciObject | null;

  @Field(() => [DepartementType], { description: 'Départements that the organisation acted for surveys.' })
  departements!: DepartementType[];

  @Field(() => CapabilityType, { description: 'Whether the reader may offer places.' })
  viewerCanOffer!: CapabilityType;
}

@InputType('HostOfferFilter', { description: 'Each condition given must hold.' })
export class HostOfferFilterInput {
  @Field(() => String, { nullable: true, description: 'Words of the names of the commune, the EPCI and the tutor.' })
  text?: string | null;

  @Field(() => String, { nullable: true, description: "Code of the département, e.g. '44'." })
  departement?: string | null;

  @Field(() => [HostOfferStateEnum], { nullable: true })
  states?: string[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'Offers that still receive people on this day or later.' })
  openFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Offers that receive people on this day or before.' })
  openTo?: string | null;
}

@InputType('HostOfferSort')
class HostOfferSortInput {
  @Field(() => HostOfferSortEnum)
  field!: HostOfferSort;

  @Field(() => SortDirectionEnum, { defaultValue: 'ASC' })
  direction!: 'ASC' | 'DESC';
}

@ArgsType()
export class HostOffersArgs {
  @Field(() => Int, { nullable: true, description: 'At most 100.' })
  first?: number | null;

  @Field(() => String, { nullable: true })
  after?: string | null;

  @Field(() => HostOfferFilterInput, { nullable: true })
  filter?: HostOfferFilterInput | null;

  @Field(() => HostOfferSortInput, { nullable: true, description: 'By commune when absent.' })
  sort?: HostOfferSortInput | null;
}

@InputType('SaveHostOfferInput', { description: 'Places that are offered; without id, a new offer.' })
export class SaveHostOfferInput {
  @Field(() => ID, { nullable: true })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'Version read; required with an id.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'INSEE code of the commune where the places are; it stays the same afterwards.' })
  inseeCode!: string;

  @Field(() => String, {
    nullable: true,
    description: 'SIREN of the EPCI whose services they are; null = the commune.',
  })
  epciSiren?: string | null;

  @Field(() => DateScalar)
  from!: string;

  @Field(() => DateScalar)
  to!: string;

  @Field(() => [Int], { description: 'Days of the week, from Monday = 1 to Saturday = 6.' })
  weekdays!: number[];

  @Field(() => Int)
  places!: number;

  @Field(() => String)
  tutorName!: string;

  @Field(() => String, { nullable: true })
  tutorOffice?: string | null;

  @Field(() => String, { nullable: true, description: 'An address or a telephone number is needed.' })
  tutorEmail?: string | null;

  @Field(() => String, { nullable: true })
  tutorPhone?: string | null;

  @Field(() => Int)
  tutorLoad!: number;

  @Field(() => String, { nullable: true })
  note?: string | null;
}
