import { fromGlobalId } from '@maillage/kernel';
import type { Request, Response } from 'express';
import type { Actor } from '../../db/actor.ts';
import { sendError } from '../http/errors.ts';

export type ActorOf = (request: Pick<Request, 'headers'>) => Promise<Actor | null>;

/**
 * Who asks for a file, acting for the organisation of the address (`organisation=<global id>`), and what else the address
 * says. @returns null when the answer, 401 or 403, has been sent
 */
export async function readerOf(
  request: Request,
  response: Response,
  actorOf: ActorOf,
): Promise<{ actor: Actor; filters: URLSearchParams } | null> {
  const filters = new URLSearchParams(request.originalUrl.split('?')[1] ?? '');
  const organisation = filters.get('organisation');
  const wanted = organisation ? fromGlobalId(organisation) : null;
  if (organisation) request.headers['maillage-organisation'] = organisation;
  const actor = await actorOf(request);
  if (!actor) {
    sendError(response, 401, 'UNAUTHENTICATED', 'Votre session est fermée : reconnectez-vous.');
    return null;
  }
  // Never what another organisation reads than the one that the page shows.
  if (organisation && actor.organisationId !== (wanted?.id ?? '')) {
    sendError(response, 403, 'FORBIDDEN', 'Vous n’agissez pas pour cette organisation.');
    return null;
  }
  return { actor, filters };
}
