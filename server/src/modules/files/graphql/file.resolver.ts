import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { toGlobalId } from '../../../platform/graphql/ids.ts';
import { OrganisationType } from '../../organisations/graphql/organisation.type.ts';
import { organisationOf } from '../../organisations/graphql/read-model.ts';
import { loadFile, loadFileOf } from '../persistence/file.loader.ts';
import type { FileRow, RecordRef } from '../persistence/file.queries.ts';
import { FileType } from './file.type.ts';

function fileModel({ id, name, mediaType, size, sha256, pages, sentAt, organisationId }: FileRow): FileType {
  return Object.assign(new FileType(), {
    id: toGlobalId('File', id),
    name,
    mediaType,
    size,
    sha256,
    pages,
    sentAt,
    organisationUuid: organisationId,
  });
}

/** A file by its bare uuid, as the API shows it; null for none, or for one out of reach. */
export async function fileOf(context: GraphQLContext, uuid: string | null): Promise<FileType | null> {
  const row = uuid === null ? null : await loadFile(context, uuid);
  return row && fileModel(row);
}

/** The file that proves a record, as the API shows it. */
export async function fileOfRecord(context: GraphQLContext, type: string, id: string): Promise<FileType | null> {
  const record: RecordRef = { type, id };
  const row = await loadFileOf(context, record);
  return row && fileModel(row);
}

@Resolver(() => FileType)
export class FileResolver {
  @FieldResolver(() => OrganisationType, { nullable: true, description: 'In whose name it was sent.' })
  sentBy(@Root() root: FileType, @Ctx() context: GraphQLContext): Promise<OrganisationType | null> {
    return organisationOf(context, root.organisationUuid);
  }
}
