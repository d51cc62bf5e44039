import type { SqlReader } from '../../../db/sql.ts';
import { groupRows, pickRows, type Loaders } from '../../../platform/graphql/loaders.ts';
import { communicationsById, communicationsOf, type CommunicationRow } from './communication.queries.ts';
import { candidatesNaming, meetingsById, type MeetingRow } from './meeting.queries.ts';

const MEETING = Symbol('meeting by id');
const COMMUNICATION = Symbol('communication by id');
const COMMUNICATIONS = Symbol('communications of a meeting');
const NAMING = Symbol('candidatures that name a meeting');

interface Reading {
  loaders: Loaders;
  readonly gate: SqlReader;
}

export function loadMeeting({ loaders, gate }: Reading, id: string): Promise<MeetingRow | null> {
  return loaders
    .get<string, MeetingRow | null>(MEETING, async (ids) =>
      pickRows(ids, await meetingsById(gate, ids), (row) => row.id),
    )
    .load(id);
}

export function loadCommunication({ loaders, gate }: Reading, id: string): Promise<CommunicationRow | null> {
  return loaders
    .get<string, CommunicationRow | null>(COMMUNICATION, async (ids) =>
      pickRows(ids, await communicationsById(gate, ids), (row) => row.id),
    )
    .load(id);
}

export function loadCommunicationsOf({ loaders, gate }: Reading, meetingId: string): Promise<CommunicationRow[]> {
  return loaders
    .get<string, CommunicationRow[]>(COMMUNICATIONS, async (ids) =>
      groupRows(ids, await communicationsOf(gate, ids), (row) => row.meetingId!),
    )
    .load(meetingId);
}

/** How many candidatures name a meeting; null when none does, or too few to be told. */
export async function loadNaming({ loaders, gate }: Reading, meetingId: string): Promise<number | null> {
  const row = await loaders
    .get<string, { people: number | null } | null>(NAMING, async (ids) =>
      pickRows(ids, await candidatesNaming(gate, ids), (each) => each.meetingId),
    )
    .load(meetingId);
  return row?.people ?? null;
}
