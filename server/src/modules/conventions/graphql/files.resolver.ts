import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { fileOf, fileOfRecord } from '../../files/graphql/file.resolver.ts';
import { FileType } from '../../files/graphql/file.type.ts';
import { NoticeType } from './notice.resolver.ts';
import { AnnexType, CommitmentEventType, EnablingActType, SignatureType } from './parts.type.ts';
import { CircuitSignatureType } from './signing.type.ts';

type MaybeFile = Promise<FileType | null>;

const SCAN = 'Scan of the original signed on paper; null where there is none, or the reader is no party.';

@Resolver(() => CircuitSignatureType)
export class CircuitSignatureScanResolver {
  @FieldResolver(() => FileType, { nullable: true, description: SCAN })
  async scan(@Root() { uuid, declaredOn }: CircuitSignatureType, @Ctx() context: GraphQLContext): MaybeFile {
    // Once contested or taken back, what was declared counts for nothing.
    return declaredOn === null ? null : fileOfRecord(context, 'Signature', uuid);
  }
}

@Resolver(() => SignatureType)
export class SignatureScanResolver {
  @FieldResolver(() => FileType, { nullable: true, description: SCAN })
  async scan(@Root() { id, declaredOn }: SignatureType, @Ctx() context: GraphQLContext): MaybeFile {
    return declaredOn === null ? null : fileOfRecord(context, 'Signature', id);
  }
}

@Resolver(() => EnablingActType)
export class EnablingActFileResolver {
  @FieldResolver(() => FileType, { nullable: true, description: 'The act itself, where its party has joined it.' })
  file(@Root() act: EnablingActType, @Ctx() context: GraphQLContext): MaybeFile {
    return fileOfRecord(context, 'EnablingAct', act.partyVersionUuid);
  }
}

@Resolver(() => AnnexType)
export class AnnexFileResolver {
  @FieldResolver(() => FileType, { nullable: true, description: 'The annex itself; null when it is on paper alone.' })
  file(@Root() annex: AnnexType, @Ctx() context: GraphQLContext): MaybeFile {
    return fileOf(context, annex.fileId);
  }
}

@Resolver(() => CommitmentEventType)
export class CommitmentEvidenceResolver {
  @FieldResolver(() => FileType, { nullable: true, description: 'The file that was joined as evidence.' })
  file(@Root() event: CommitmentEventType, @Ctx() context: GraphQLContext): MaybeFile {
    return fileOfRecord(context, 'CommitmentEvent', event.id);
  }
}

@Resolver(() => NoticeType)
export class NoticeLetterResolver {
  @FieldResolver(() => FileType, { nullable: true, description: 'The letter, or its acknowledgement of receipt.' })
  letter(@Root() notice: NoticeType, @Ctx() context: GraphQLContext): MaybeFile {
    return fileOfRecord(context, 'Notice', notice.uuid);
  }
}
