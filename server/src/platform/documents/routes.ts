import { ok, type Refusal } from '@maillage/kernel';
import { Router, type Request, type Response } from 'express';
import type { GraphQLContext } from '../../context.ts';
import { BadRequest } from '../../db/bad-request.ts';
import { readerOf, type ActorOf } from '../exports/reader.ts';
import { uuidOf } from '../graphql/ids.ts';
import { makeContext, type Services } from '../graphql/make-context.ts';
import { sendError } from '../http/errors.ts';
import type { DocumentContent } from './content.ts';
import type { DocumentDefinition } from './definition.ts';

interface Format {
  type: string;
  write(content: DocumentContent): Promise<Buffer>;
}

/** The libraries that write them are loaded at the first document: a server that is asked for none never reads them. */
const FORMATS: Record<string, Format> = {
  pdf: {
    type: 'application/pdf',
    write: async (content) => (await import('./pdf.ts')).writePdf(content),
  },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: async (content) => (await import('./docx.ts')).writeDocx(content),
  },
};

export interface DocumentServices {
  services: Services;
  actorOf: ActorOf;
  documents: readonly DocumentDefinition[];
}

/** One line of the audit log for what leaves the portal: which document, in which format, as of when. */
async function trace(
  context: GraphQLContext,
  { recordType, name }: DocumentDefinition,
  { id, conventionId }: { id: string; conventionId: string | null },
  format: string,
  parameters: URLSearchParams,
): Promise<void> {
  const asked = [...parameters].filter(([key]) => key !== 'organisation').map((pair) => pair.join('='));
  await context.mutate('export', {}, async (tx) => {
    await tx.audit({
      stream: conventionId === null ? `${recordType.toLowerCase()}:${id}` : `convention:${conventionId}`,
      recordType,
      recordId: id,
      action: 'exported',
      ...(conventionId === null ? {} : { conventionId }),
      before: null,
      after: { list: name, format, filters: asked },
    });
    return ok(true);
  });
}

/**
 * GET /exports/<folder>/<global id>/<name>.<pdf|docx>?organisation=<global id>&asOf=YYYY-MM-DD : a record as a document,
 * read in one snapshot under the reader's rights. What leaves is noted in the audit log before it is sent.
 */
export function documentRoutes({ services, actorOf, documents }: DocumentServices): Router {
  const router = Router();
  const answer = async (definition: DocumentDefinition, request: Request, response: Response): Promise<void> => {
    const reader = await readerOf(request, response, actorOf);
    if (!reader) return;
    const wanted = String(request.params['format']);
    const format = Object.hasOwn(FORMATS, wanted) ? FORMATS[wanted] : undefined;
    if (!format) {
      sendError(response, 400, 'BAD_USER_INPUT', 'Choisissez le format pdf ou docx.');
      return;
    }
    const context = makeContext(services, reader.actor, response.locals['requestId'] as string);
    try {
      const id = uuidOf(definition.recordType, String(request.params['id']));
      const found = await definition.read(context, id, reader.filters);
      await context.close();
      if (!found) {
        sendError(response, 404, 'NOT_FOUND', 'Ce document n’existe pas.');
        return;
      }
      if (!found.ok) {
        const [first] = found.errors as [Refusal];
        sendError(response, 400, first.code, context.texts.refusal(first));
        return;
      }
      const { content, conventionId } = found.value;
      const file = await format.write(content);
      await trace(context, definition, { id, conventionId }, wanted, reader.filters);
      response.type(format.type).attachment(`${content.fileName}.${wanted}`).send(file);
    } catch (error) {
      if (!(error instanceof BadRequest)) throw error;
      sendError(response, 400, error.code, error.message);
    } finally {
      await context.close();
    }
  };
  for (const definition of documents) {
    router.get(`/${definition.folder}/:id/${definition.name}.:format`, (request, response, next) => {
      answer(definition, request, response).catch(next);
    });
  }
  return router;
}
