import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { newId } from '@maillage/kernel';
import { useCallback, useRef } from 'react';

interface Submission<Data, Variables> {
  /** Sends the mutation. A second try of the same words after a lost answer carries the same key: it is one act. */
  readonly send: (variables: Variables) => Promise<Data | undefined>;
  readonly loading: boolean;
}

/** A mutation sent from a form. */
// oxlint-disable-next-line typescript/no-explicit-any -- a form that serves several mutations has several inputs
export function useSubmission<Data, Variables extends OperationVariables = any>(
  mutation: TypedDocumentNode<Data, Variables>,
): Submission<Data, Variables> {
  const [run, { loading }] = useMutation(mutation);
  const unanswered = useRef<{ text: string; key: string } | null>(null);
  const send = useCallback(
    async (variables: Variables): Promise<Data | undefined> => {
      const text = JSON.stringify(variables);
      if (unanswered.current?.text !== text) unanswered.current = { text, key: newId() };
      const { data } = await run({ variables, context: { idempotencyKey: unanswered.current.key } } as never);
      unanswered.current = null;
      return data as Data | undefined;
    },
    [run],
  );
  return { send, loading };
}
