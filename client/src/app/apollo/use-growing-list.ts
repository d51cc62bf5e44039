import type { TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { useT } from '../../ui/intl.tsx';
import { toast } from '../../ui/toasts.tsx';

/** Most rows that the API answers at once. */
const MOST_AT_ONCE = 100;

/** What a connection has, whatever its nodes. */
export interface ListConnection {
  readonly totalCount: number;
  readonly edges: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

interface PageVariables {
  readonly first: number;
  readonly after?: string | null;
}

interface GrowingList<Data> {
  /** What is read so far; what was read before while other filters are being answered. */
  readonly shown: Data | undefined;
  readonly loading: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

/**
 * A list that grows as the reader asks for more rows, beyond what one answer holds. What could not be read is said, and
 * tried again when more is asked for.
 * @param field name of the connection in the answer
 * @param count rows wanted
 */
export function useGrowingList<
  Field extends string,
  Data extends Readonly<Record<Field, ListConnection>>,
  Variables extends PageVariables,
>(
  document: TypedDocumentNode<Data, Variables>,
  field: Field,
  count: number,
  variables: Omit<Variables, 'first' | 'after'>,
): GrowingList<Data> {
  const { data, previousData, error, loading, fetchMore, refetch } = useQuery(document, {
    variables: { ...variables, first: Math.min(count, MOST_AT_ONCE) } as Variables,
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  } as never) as ReturnType<typeof useQuery<Data, Variables>>;
  const t = useT();
  // The page being read, or that failed: it is not asked for twice by itself.
  const tried = useRef<string | null>(null);
  const connection = (data as Data | undefined)?.[field];
  const after = connection?.pageInfo.endCursor ?? null;
  const loaded = connection?.edges.length ?? 0;
  const step = JSON.stringify([count, after, variables]);
  const wanted = connection?.pageInfo.hasNextPage === true && loaded < count && after !== null;

  useEffect(() => {
    if (!wanted || loading || tried.current === step) return;
    tried.current = step;
    const readOn = async (): Promise<void> => {
      try {
        await fetchMore({
          variables: { first: Math.min(count - loaded, MOST_AT_ONCE), after } as never,
          updateQuery: (previous: unknown, { fetchMoreResult }: { fetchMoreResult: unknown }) =>
            joined(previous as Data, fetchMoreResult as Data, field) as never,
        });
        tried.current = null;
      } catch {
        toast(t('ui.table.notMore'), 'bad');
      }
    };
    void readOn();
  }, [wanted, loading, fetchMore, count, loaded, after, step, field, t]);

  return {
    shown: (data ?? previousData) as Data | undefined,
    loading,
    error,
    retry: () => {
      tried.current = null;
      void refetch();
    },
  };
}

function joined<Field extends string, Data extends Readonly<Record<Field, ListConnection>>>(
  previous: Data,
  next: Data,
  field: Field,
): Data {
  return { ...next, [field]: { ...next[field], edges: [...previous[field].edges, ...next[field].edges] } };
}
