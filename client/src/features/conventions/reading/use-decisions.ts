import { useMutation } from '@apollo/client/react';
import { useCallback } from 'react';
import type { ClientRefusal } from '../../../ui/forms/refusals.tsx';
import { useT } from '../../../ui/intl.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { DECIDE_PROPOSALS } from './operations.ts';
import type { Fields, Proposal } from './proposals.ts';

const MOST_AT_ONCE = 400;

export interface Decisions {
  /** Decides on proposals as they stand. @returns the reasons against it; null when nothing came back */
  readonly decide: (
    proposals: readonly Pick<Proposal, 'id' | 'version'>[],
    decision: Proposal['decision'],
    fields?: Fields,
  ) => Promise<readonly ClientRefusal[] | null>;
  readonly loading: boolean;
}

/** What a person decides on the proposals of a reading; what is refused is told at once. */
export function useDecisions(readingId: string, onChanged: () => void): Decisions {
  const t = useT();
  const [run, { loading }] = useMutation(DECIDE_PROPOSALS);
  const decide = useCallback<Decisions['decide']>(
    async (proposals, decision, fields) => {
      for (let from = 0; from < proposals.length; from += MOST_AT_ONCE) {
        const decisions = proposals.slice(from, from + MOST_AT_ONCE).map(({ id, version }) => ({
          proposalId: id,
          expectedVersion: version,
          decision,
          fields: fields ?? null,
        }));
        const answer = await run({ variables: { input: { readingId, decisions } } }).then(
          ({ data }) => data?.decideProposals ?? null,
          () => null,
        );
        if (answer === null) {
          toast(t('conventions.notSaved'), 'bad');
          return null;
        }
        if (answer.__typename === 'Refused') {
          if (answer.refusals.some(({ code }) => code === 'STALE_VERSION')) onChanged();
          return answer.refusals.map((refusal) => ({ ...refusal, path: withoutPlace(refusal.path) }));
        }
      }
      return [];
    },
    [run, readingId, t, onChanged],
  );
  return { decide, loading };
}

/** The field of the part, without the place of the decision in the list. */
function withoutPlace(path: readonly string[]): string[] {
  if (path[0] !== 'decisions') return [...path];
  return path.slice(path[2] === 'fields' ? 3 : 2);
}
