import { newId } from '@maillage/kernel';

/** What became of a file that was sent. */
export type Sending =
  | { readonly state: 'kept'; readonly id: string }
  /** In the words of the server, or null when nothing came back. */
  | { readonly state: 'refused'; readonly message: string | null };

/**
 * Sends a file to be imported, and tells how far it is.
 * @param onProgress part sent, from 0 to 1
 */
export function sendFile(
  file: File,
  organisation: string | null,
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<Sending> {
  return new Promise((resolve) => {
    // fetch tells nothing of what has left.
    const request = new XMLHttpRequest();
    const address = new URLSearchParams({ purpose: 'convention_import', name: file.name });
    request.open('POST', `/files?${address.toString()}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Idempotency-Key', newId());
    if (organisation) request.setRequestHeader('maillage-organisation', organisation);
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener('load', () => resolve(outcomeOf(request.response)));
    for (const event of ['error', 'abort', 'timeout'] as const)
      request.addEventListener(event, () => resolve({ state: 'refused', message: null }));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function outcomeOf(answer: unknown): Sending {
  const { file, error } = (answer ?? {}) as {
    file?: { id: string; state: string; reason: { message: string } | null };
    error?: { message: string };
  };
  if (file?.state === 'kept') return { state: 'kept', id: file.id };
  return { state: 'refused', message: file?.reason?.message ?? error?.message ?? null };
}
