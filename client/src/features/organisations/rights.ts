import { useQuery } from '@apollo/client/react';
import { DIRECTORY_RIGHTS } from './operations.ts';

/**
 * Whether the reader may enter bodies in the directory and state what they belong to; null until the server has said.
 * Others correct their own entry.
 */
export function useCanKeepDirectory(): boolean | null {
  const { data } = useQuery(DIRECTORY_RIGHTS);
  return data ? data.viewerCanKeepDirectory.allowed : null;
}
