import { randomUUID } from 'node:crypto';
import type { ApiClient } from './client.ts';

export interface SentFile {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  pages: number | null;
  state: 'kept' | 'quarantined';
  reason: { code: string; message: string } | null;
}

/** Sends a file as the screens do. @param more headers in place of the usual ones */
export function post(
  client: ApiClient,
  purpose: string,
  bytes: Buffer,
  { name = 'document.pdf', key = randomUUID() as string, more = {} as Record<string, string> } = {},
): Promise<Response> {
  return fetch(`${client.url}/files?${new URLSearchParams({ purpose, name }).toString()}`, {
    method: 'POST',
    headers: client.headers({ 'content-type': 'application/octet-stream', 'idempotency-key': key, ...more }),
    body: new Uint8Array(bytes),
  });
}

/** Sends a file that must be taken. */
export async function send(client: ApiClient, purpose: string, bytes: Buffer, name?: string): Promise<SentFile> {
  const response = await post(client, purpose, bytes, name === undefined ? {} : { name });
  if (response.status !== 201) throw new Error(`upload: ${response.status} ${await response.text()}`);
  return ((await response.json()) as { file: SentFile }).file;
}
