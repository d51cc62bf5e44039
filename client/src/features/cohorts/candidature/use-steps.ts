import { useApolloClient, useMutation } from '@apollo/client/react';
import type { CandidatureEvent } from '@maillage/domain/cohorts';
import { useCallback } from 'react';
import type { CandidatureShownFragment, CandidatureStepInput, MoveCandidaturesMutation } from '../../../gql/graphql.ts';
import type { ClientRefusal } from '../../../ui/forms/refusals.tsx';
import { useT } from '../../../ui/intl.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { COHORT_READS } from '../cohort/reads.ts';
import { reread } from '../reread.ts';
import { MOVE_CANDIDATURES, UNDO_CANDIDATURE } from './mutations.ts';
import { nameOf } from './names.ts';

type Candidature = Pick<CandidatureShownFragment, 'id' | 'version' | 'firstName' | 'lastName'>;

/** What a step did to each candidature. */
export type Outcome = Extract<MoveCandidaturesMutation['moved'], { __typename?: 'CandidaturesMoved' }>;

/** Takes back the last step of a candidature, and says how it went. */
export function useUndo(): (candidature: Candidature) => Promise<void> {
  const t = useT();
  const apollo = useApolloClient();
  return useCallback(
    async (candidature) => {
      const { id, version } = candidature;
      try {
        // Without a hook: the notice that offers it outlives the page.
        const { data } = await apollo.mutate({
          mutation: UNDO_CANDIDATURE,
          variables: { id, expectedVersion: version },
        });
        if (data?.undone.__typename === 'Refused')
          toast(data.undone.refusals.map(({ message }) => message).join(' '), 'bad');
        else toast(t('candidatures.undone', { name: nameOf(t, candidature) }));
        await reread(apollo, COHORT_READS);
      } catch {
        toast(t('candidatures.notMoved'), 'bad');
      }
    },
    [t, apollo],
  );
}

interface Steps {
  /** @returns what came of it; the reasons when nothing could be tried; null when the server did not answer */
  readonly move: (
    event: CandidatureEvent,
    candidatures: readonly Candidature[],
    details: CandidatureStepInput,
  ) => Promise<Outcome | readonly ClientRefusal[] | null>;
  readonly loading: boolean;
}

/** Leads candidatures of a cohort one step on. A single one that moved is announced, with the way to take it back. */
export function useSteps(cohortId: string): Steps {
  const t = useT();
  const apollo = useApolloClient();
  const undo = useUndo();
  const [mutate, { loading }] = useMutation(MOVE_CANDIDATURES);
  const move: Steps['move'] = async (event, candidatures, details) => {
    const items = candidatures.map(({ id, version }) => ({ id, expectedVersion: version }));
    try {
      const { data } = await mutate({ variables: { cohortId, event, items, details } });
      if (!data) return null;
      if (data.moved.__typename === 'Refused') return data.moved.refusals;
      // The lists and the dossier on screen, besides the cohort, which came with the answer.
      void reread(apollo, ['cohorts', 'candidature']);
      const { moved } = data.moved as Outcome;
      const [first] = candidatures;
      const now = moved.find(({ candidature }) => candidature?.id === first?.id)?.candidature;
      if (candidatures.length === 1 && now) {
        const action = now.viewerCanUndo ? { label: t('candidatures.undo'), act: () => void undo(now) } : undefined;
        toast(t(`candidatureMoved.${event}`, { name: nameOf(t, now) }), 'good', action);
        for (const { asked, candidature } of moved)
          if (!asked && candidature) toast(t('candidatures.promoted', { name: nameOf(t, candidature) }));
      }
      return data.moved as Outcome;
    } catch {
      toast(t('candidatures.notMoved'), 'bad');
      return null;
    }
  };
  return { move, loading };
}
