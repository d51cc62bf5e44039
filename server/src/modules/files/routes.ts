import { isFilePurpose, inMegabytes, LARGEST_FILE, type FilePurpose } from '@maillage/domain/files';
import { whyNotSendFile } from '@maillage/domain/access';
import { fromGlobalId, type Refusal } from '@maillage/kernel';
import express, { Router, type Request, type Response } from 'express';
import { createHash } from 'node:crypto';
import type { GraphQLContext } from '../../context.ts';
import type { Actor } from '../../db/actor.ts';
import { poolOf } from '../../db/data-source.ts';
import { throttle } from '../../platform/auth/throttle.ts';
import { inspectFile } from '../../platform/documents/inspect.ts';
import { toGlobalId, uuidOf } from '../../platform/graphql/ids.ts';
import { makeContext, type Services } from '../../platform/graphql/make-context.ts';
import { sendError } from '../../platform/http/errors.ts';
import { noteReading, readFile } from './use-cases/read-file.ts';
import { receiveFile, type TakenFile } from './use-cases/receive-file.ts';

/** What no form of another site can send without asking first. */
const BYTES = 'application/octet-stream';
const FILES_AN_HOUR = 120;
/** Contents held in memory at once, over all requests. */
const MOST_AT_ONCE = 8;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export interface FileServices {
  services: Services;
  actorOf: (request: Pick<Request, 'headers'>) => Promise<Actor | null>;
}

const readBody = express.raw({ type: BYTES, limit: LARGEST_FILE, inflate: false });

/** Reads the body of a request whose sender is known. @throws the errors of body-parser */
function bodyOf(request: Request, response: Response): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    readBody(request, response, (error?: unknown) => {
      if (error) reject(error as Error);
      else resolve(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0));
    });
  });
}

/** A parameter of the address; '' when it is not given once. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function signedOut(response: Response): void {
  sendError(response, 401, 'UNAUTHENTICATED', 'Votre session est fermée : reconnectez-vous.');
}

function refuse(response: Response, status: number, context: GraphQLContext, refusal: Refusal): void {
  sendError(response, status, refusal.code, context.texts.refusal(refusal));
}

function shown(context: GraphQLContext, { id, reason, ...file }: TakenFile) {
  return {
    ...file,
    id: toGlobalId('File', id),
    reason: reason ? { code: reason.code, message: context.texts.refusal(reason) } : null,
  };
}

/**
 * POST /files?purpose=<purpose>&name=<name> with the bytes as application/octet-stream, the organisation acted for and an
 * Idempotency-Key: takes a file, and answers { file } with its id, its SHA-256 and whether it was kept or put apart.
 * GET /files/<id>?organisation=<global id>: the content, to be saved, never shown in place.
 */
export function fileRoutes({ services, actorOf }: FileServices): Router {
  const router = Router();
  const sendings = throttle(poolOf(services.dataSource), 'file', FILES_AN_HOUR, 3_600);
  let held = 0;

  const take = async (request: Request, response: Response, actor: Actor, purpose: FilePurpose): Promise<void> => {
    const key = request.headers['idempotency-key'];
    const context = makeContext(
      services,
      actor,
      response.locals['requestId'] as string,
      typeof key === 'string' ? key : null,
    );
    const bytes = await bodyOf(request, response);
    const name = textOf(request.query['name']).slice(0, 400);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const found = await inspectFile(bytes);
    const result = await context.mutate('sendFile', { purpose, name, sha256 }, (tx) =>
      receiveFile(tx, { purpose, name, bytes, sha256, found }),
    );
    if (result.ok) response.status(201).json({ file: shown(context, result.value) });
    else refuse(response, result.errors[0]!.code === 'FORBIDDEN' ? 403 : 422, context, result.errors[0]!);
  };

  const upload = async (request: Request, response: Response): Promise<void> => {
    const actor = await actorOf(request);
    // What is refused unread would otherwise be waited for.
    response.setHeader('Connection', 'close');
    if (!actor) {
      signedOut(response);
      return;
    }
    const { purpose } = request.query;
    const key = request.headers['idempotency-key'];
    const context = makeContext(services, actor);
    if (request.is(BYTES) !== BYTES) {
      sendError(response, 415, 'UNSUPPORTED_MEDIA_TYPE', `Le corps de la demande doit être le fichier (${BYTES}).`);
    } else if (!isFilePurpose(purpose) || (key !== undefined && !UUID.test(String(key)))) {
      sendError(response, 400, 'BAD_USER_INPUT', 'Cette demande est mal formée.');
    } else if (whyNotSendFile(actor)) {
      refuse(response, 403, context, whyNotSendFile(actor)!);
    } else if (Number(request.headers['content-length'] ?? 0) > LARGEST_FILE) {
      refuse(response, 413, context, tooLarge);
    } else if (held >= MOST_AT_ONCE) {
      response.setHeader('Retry-After', '10');
      sendError(response, 503, 'UNAVAILABLE', 'Trop de fichiers arrivent en même temps : réessayez dans un instant.');
    } else {
      const wait = await sendings.take(actor.accountId);
      if (wait > 0) {
        response.setHeader('Retry-After', String(wait));
        sendError(response, 429, 'TOO_MANY_REQUESTS', context.texts.message('files.tooMany'));
        return;
      }
      response.removeHeader('Connection');
      held += 1;
      try {
        await take(request, response, actor, purpose);
      } catch (error) {
        if ((error as { type?: string }).type !== 'entity.too.large') throw error;
        response.setHeader('Connection', 'close');
        refuse(response, 413, context, tooLarge);
      } finally {
        held -= 1;
      }
    }
  };

  const download = async (request: Request, response: Response): Promise<void> => {
    const organisation = textOf(request.query['organisation']);
    if (organisation !== '') request.headers['maillage-organisation'] = organisation;
    const actor = await actorOf(request);
    if (!actor) {
      signedOut(response);
      return;
    }
    const wanted = organisation === '' ? null : fromGlobalId(organisation);
    const context = makeContext(services, actor, response.locals['requestId'] as string);
    try {
      const elsewhere = organisation !== '' && actor.organisationId !== wanted?.id;
      const found = elsewhere ? null : await readFile(context.gate, uuidOf('File', textOf(request.params['id'])));
      await context.close();
      if (!found) {
        sendError(response, 404, 'NOT_FOUND', 'Ce fichier n’existe pas.');
        return;
      }
      const { file, bytes } = found;
      if (file.state === 'quarantined') {
        refuse(response, 403, context, file.reason ?? { code: 'FILE_QUARANTINED', path: [], parameters: {} });
        return;
      }
      const noted = await context.mutate('readFile', {}, (tx) => noteReading(tx, file));
      if (!noted.ok) throw new Error('a reading that cannot be noted is not served');
      response.attachment(file.name).setHeader('Content-Type', file.mediaType);
      response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox; frame-ancestors 'none'");
      response.end(bytes);
    } finally {
      await context.close();
    }
  };

  router.post('/', (request, response, next) => {
    upload(request, response).catch(next);
  });
  router.get('/:id', (request, response, next) => {
    download(request, response).catch(next);
  });
  return router;
}

const tooLarge: Refusal = {
  code: 'FILE_TOO_LARGE',
  path: [],
  parameters: { megabytes: inMegabytes(LARGEST_FILE) },
};
