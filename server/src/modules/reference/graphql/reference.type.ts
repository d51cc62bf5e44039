import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../../platform/graphql/connection.ts';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars.ts';

export const EpciTypeEnum = { CC: 'CC', CA: 'CA', CU: 'CU', METRO: 'METRO', MET69: 'MET69' } as const;
registerEnumType(EpciTypeEnum, {
  name: 'EpciType',
  description: 'Community of communes, of agglomeration, urban; metropolis; metropolis of Lyon.',
});

@ObjectType('Region', { description: 'A région.' })
export class RegionType {
  @Field(() => String, { description: "INSEE code, e.g. '52'." })
  code!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType('Departement', { description: 'A département, or an overseas collectivité.' })
export class DepartementType {
  regionCode!: string | null;

  @Field(() => String, { description: "E.g. '44', '2A', '974'." })
  code!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType('Epci', { description: 'An intercommunal body with its own taxation.' })
export class EpciObject {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: '9 digits.' })
  siren!: string;

  @Field(() => String)
  name!: string;

  @Field(() => EpciTypeEnum)
  type!: string;

  @Field(() => Int, { description: 'Municipal population.' })
  population!: number;

  @Field(() => String, { description: 'Year of the data.' })
  vintage!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the import that no longer found it.' })
  retiredOn!: string | null;
}

@ObjectType('EpciPart', { description: 'The part of an EPCI that lies in a département.' })
export class EpciPartType {
  departementCode!: string;

  @Field(() => Int, { description: 'Member communes there.' })
  communes!: number;

  @Field(() => Int, { description: 'Inhabitants of these communes.' })
  population!: number;
}

@ObjectType('Commune', { description: 'A commune of the official list.' })
export class CommuneType {
  departementCode!: string;
  regionCode!: string | null;
  epciSiren!: string | null;

  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: "E.g. '44109', '2A004'." })
  inseeCode!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int, { nullable: true, description: 'Legal population; null where none is published.' })
  population!: number | null;

  @Field(() => String, { nullable: true, description: '9 digits.' })
  siren!: string | null;

  @Field(() => [String])
  postalCodes!: string[];

  @Field(() => Float, {
    nullable: true,
    description: 'Degrees, WGS 84; null with the longitude where nothing is known.',
  })
  latitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Degrees, WGS 84.' })
  longitude!: number | null;

  @Field(() => Boolean, {
    description:
      'True when the point is the centre of a larger area, or when there is none: a distance may be wrong by its size.',
  })
  coordinatesApproximate!: boolean;

  @Field(() => String, { description: 'Year of the data.' })
  vintage!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the import that no longer found it.' })
  retiredOn!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Great-circle kilometres from the place of a list around one; null elsewhere.',
  })
  distanceKm!: number | null;
}

@ObjectType('ReferenceSource', { description: 'Where reference data comes from, to be named wherever it is shown.' })
export class ReferenceSourceType {
  @Field(() => String)
  key!: string;

  @Field(() => String, { description: 'What it holds, in French.' })
  title!: string;

  @Field(() => String)
  publisher!: string;

  @Field(() => String, { description: 'Package that carries it.' })
  package!: string;

  @Field(() => String)
  packageVersion!: string;

  @Field(() => String, { description: 'Year of the data.' })
  vintage!: string;

  @Field(() => String)
  licence!: string;

  @Field(() => String)
  licenceUrl!: string;
}

@ObjectType('ReferenceImport', { description: 'The last import of reference data, and what it found.' })
export class ReferenceImportType {
  @Field(() => String)
  vintage!: string;

  @Field(() => String, { description: 'File of coordinates given to it, or package and version of the points.' })
  pointsSource!: string;

  @Field(() => Int)
  communes!: number;

  @Field(() => Int)
  epcis!: number;

  @Field(() => Int, { description: 'Communes with a point of their own.' })
  exactPoints!: number;

  @Field(() => Int, { description: 'Those among them of which an official file gave it.' })
  officialPoints!: number;

  @Field(() => DateTimeScalar)
  finishedAt!: string;
}

export const CommuneConnection = connectionType('Commune', CommuneType);
export const EpciConnection = connectionType('Epci', EpciObject);
