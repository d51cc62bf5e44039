import type { TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import type { ClientRefusal } from '../../../ui/forms/refusals.tsx';
import { useT } from '../../../ui/intl.tsx';
import { toast } from '../../../ui/toasts.tsx';
import type { SavedAnswer } from '../editors/EditDialog.tsx';
import { useSubmission } from '../../../ui/forms/use-submission.ts';
import { useTextTarget } from './text-target.tsx';

interface Act {
  /**
   * Does it, says that it was done, and reads the page again.
   * @returns the reasons against it; null when the answer was lost (and said so)
   */
  readonly act: (variables: object, done: string) => Promise<readonly ClientRefusal[] | null>;
  readonly loading: boolean;
}

/** An act on a text under discussion, which is one button or a short form. */
// oxlint-disable-next-line typescript/no-explicit-any -- each act has its own input
export function useAct(mutation: TypedDocumentNode<any, any>): Act {
  const t = useT();
  const client = useApolloClient();
  const { reread } = useTextTarget();
  const { send, loading } = useSubmission<SavedAnswer>(mutation);
  const act = useCallback(
    async (variables: object, done: string) => {
      let answer: SavedAnswer | undefined;
      try {
        answer = await send(variables);
      } catch {
        toast(t('conventions.notSaved'), 'bad');
        return null;
      }
      await client.refetchQueries({ include: [...reread] }).catch(() => undefined);
      if (answer?.saved.__typename === 'Refused') return answer.saved.refusals;
      toast(done);
      return [];
    },
    [client, reread, send, t],
  );
  return { act, loading };
}

/** Says the reasons of a refusal where there is no form to put them in. */
export function tell(refusals: readonly ClientRefusal[] | null): boolean {
  if (refusals === null) return false;
  if (refusals.length > 0) toast(refusals.map((each) => each.message).join(' '), 'bad');
  return refusals.length === 0;
}
