import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../platform/graphql/scalars.ts';

@ObjectType('File', {
  description: 'A file that a record cites. Its content is at /files/<id>, and each reading of it may be noted.',
})
export class FileType {
  organisationUuid!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'With the extension of what its bytes are.' })
  name!: string;

  @Field(() => String, { description: "'application/pdf', found from the bytes." })
  mediaType!: string;

  @Field(() => Int, { description: 'In bytes.' })
  size!: number;

  @Field(() => String, { description: 'SHA-256 of the content, in hexadecimal.' })
  sha256!: string;

  @Field(() => Int, { nullable: true, description: 'Pages of a PDF.' })
  pages!: number | null;

  @Field(() => DateTimeScalar)
  sentAt!: string;
}
