import { newId } from '@maillage/kernel';
import { useCallback, useRef } from 'react';
import { useActingOrganisation } from '../acting-organisation.ts';

/** A file that the server took: kept, or put apart with its reason. */
export interface UploadedFile {
  /** Global id, for the record that cites it. */
  readonly id: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly pages: number | null;
  readonly sha256: string;
}

export type UploadResult =
  | { readonly state: 'kept'; readonly file: UploadedFile }
  | { readonly state: 'quarantined' | 'refused' | 'signed_out'; readonly message: string }
  /** Not reached, or cut on the way: the same sending may be tried again. */
  | { readonly state: 'failed' }
  | { readonly state: 'stopped' };

interface Sending {
  readonly purpose: string;
  readonly file: File;
  readonly organisation: string | null;
  /** The same for every try of one sending: the server takes it once. */
  readonly key: string;
  readonly onProgress: (part: number) => void;
  readonly signal: AbortSignal;
}

interface Answer {
  readonly file?: UploadedFile & { readonly state: string; readonly reason: { readonly message: string } | null };
  readonly error?: { readonly message?: string };
}

function sendFile({ purpose, file, organisation, key, onProgress, signal }: Sending): Promise<UploadResult> {
  return new Promise((resolve) => {
    // fetch does not tell how much has left.
    const request = new XMLHttpRequest();
    request.open('POST', `/files?${new URLSearchParams({ purpose, name: file.name }).toString()}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Idempotency-Key', key);
    if (organisation) request.setRequestHeader('Maillage-Organisation', organisation);
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    request.addEventListener('load', () => resolve(resultOf(request.status, request.responseText)));
    request.addEventListener('error', () => resolve({ state: 'failed' }));
    request.addEventListener('abort', () => resolve({ state: 'stopped' }));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function resultOf(status: number, text: string): UploadResult {
  let answer: Answer;
  try {
    answer = JSON.parse(text) as Answer;
  } catch {
    return { state: 'failed' };
  }
  const { file, error } = answer;
  if (status === 201 && file) {
    if (file.state === 'quarantined') return { state: 'quarantined', message: file.reason?.message ?? '' };
    const { id, name, size, pages, sha256 } = file;
    return { state: 'kept', file: { id, name, size, pages, sha256 } };
  }
  if (status >= 500 || !error?.message) return { state: 'failed' };
  return { state: status === 401 ? 'signed_out' : 'refused', message: error.message };
}

/** Sends files one at a time for a purpose; a try again is the same sending. */
export function useUpload(purpose: string) {
  const organisation = useActingOrganisation();
  const under = useRef<{ file: File; key: string } | null>(null);
  const stop = useRef<AbortController | null>(null);
  return {
    stop: useCallback(() => stop.current?.abort(), []),
    send: (file: File, onProgress: (part: number) => void): Promise<UploadResult> => {
      stop.current?.abort();
      const controller = new AbortController();
      stop.current = controller;
      if (under.current?.file !== file) under.current = { file, key: newId() };
      return sendFile({ purpose, file, organisation, key: under.current.key, onProgress, signal: controller.signal });
    },
  };
}

/** Address of the content of a file, for the organisation acted for. */
export function fileHref(id: string, organisation: string | null): string {
  return `/files/${id}${organisation ? `?${new URLSearchParams({ organisation }).toString()}` : ''}`;
}
