import { useLazyQuery } from '@apollo/client/react';
import { useRouteContext, useRouter } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useState } from 'react';
import { CommandPalette, type PaletteGroup } from '../../ui/CommandPalette.tsx';
import { useT } from '../../ui/intl.tsx';
import { useViewer } from '../session/viewer-context.tsx';
import { SEARCH } from './operations.ts';
import { recordPages } from './record-pages.ts';

const MINIMUM = 2;
const REST = 200;

/** Finds a page of the navigation or a record, by its words. */
export default function GlobalSearch({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const [query, setQuery] = useState('');
  const text = useDeferredValue(query.trim());
  const [ask, { data, loading, error }] = useLazyQuery(SEARCH);
  const pages = usePageGroup(text);

  useEffect(() => {
    if (text.length < MINIMUM) return;
    const timer = setTimeout(() => void ask({ variables: { text } }), REST);
    return () => clearTimeout(timer);
  }, [text, ask]);

  const records = useRecordGroups(text.length >= MINIMUM ? (data?.search ?? []) : []);
  const groups = [...records, ...(pages.options.length > 0 ? [pages] : [])];
  const note = error ? t('ui.error.text') : loading ? t('ui.loading') : t('shell.search.none', { text });
  return (
    <CommandPalette
      opened
      onClose={onClose}
      query={query}
      onQuery={setQuery}
      groups={groups}
      loading={loading}
      note={note}
    />
  );
}

function usePageGroup(text: string): PaletteGroup {
  const t = useT();
  const router = useRouter();
  const { capabilities } = useViewer();
  const { navigation } = useRouteContext({ from: '/portal', select: (context) => context.workspace });
  const wanted = fold(text);
  const options = navigation
    .flatMap((group) => group.entries)
    .filter((entry) => !entry.capability || capabilities.includes(entry.capability))
    .filter((entry) => fold(t(entry.labelId)).includes(wanted))
    .map((entry) => ({
      id: entry.labelId,
      label: t(entry.labelId),
      icon: entry.icon,
      onChoose: () => void router.navigate({ to: entry.to }),
    }));
  return { id: 'pages', title: t('shell.search.pages'), options };
}

function useRecordGroups(
  hits: readonly { id: string; kind: string; title: string; detail: string | null }[],
): PaletteGroup[] {
  const t = useT();
  const router = useRouter();
  return Object.entries(recordPages).flatMap(([kind, page]) => {
    const options = hits
      .filter((hit) => hit.kind === kind)
      .map((hit) => ({
        id: hit.id,
        label: hit.title,
        hint: hit.detail,
        icon: page.icon,
        onChoose: () => router.history.push(page.path(hit.id)),
      }));
    return options.length > 0 ? [{ id: kind, title: t(page.titleId), options }] : [];
  });
}

/** Lower case without accents. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
