import type { TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { newId } from '@maillage/kernel';
import { useCallback, useRef } from 'react';

interface Submission<Data> {
  /** Sends the mutation. A second try of the same words after a lost answer carries the same key: it is one act. */
  readonly send: (variables: object) => Promise<Data | undefined>;
  readonly loading: boolean;
}

/** A mutation sent from a form. */
export function useSubmission<Data>(
  // oxlint-disable-next-line typescript/no-explicit-any -- each form has its own input
  mutation: TypedDocumentNode<Data, any>,
): Submission<Data> {
  const [run, { loading }] = useMutation(mutation);
  const unanswered = useRef<{ text: string; key: string } | null>(null);
  const send = useCallback(
    async (variables: object): Promise<Data | undefined> => {
      const text = JSON.stringify(variables);
      if (unanswered.current?.text !== text) unanswered.current = { text, key: newId() };
      const { data } = await run({ variables, context: { idempotencyKey: unanswered.current.key } });
      unanswered.current = null;
      return data;
    },
    [run],
  );
  return { send, loading };
}
