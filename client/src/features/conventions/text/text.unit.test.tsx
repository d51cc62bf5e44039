import { ApolloProvider } from '@apollo/client/react';
import { calendarDate, type CalendarDate } from '@maillage/kernel';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createApolloClient } from '../../../app/apollo/client.ts';
import { show } from '../../../testing/render.tsx';
import type { DifferenceKind } from '../tabs.ts';
import { ComparisonView } from './ComparisonView.tsx';
import { DocumentButtons } from './DocumentButtons.tsx';
import { FormerPassages } from './FormerPassages.tsx';
import { BroughtBy, InstrumentLegend } from './InstrumentLegend.tsx';

const d = calendarDate;
const plain = (text: string | null): string => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');

/** Answers each operation by its name, and says what was asked. */
function answering(answers: Record<string, (variables: Record<string, unknown>) => unknown>) {
  const asked: { name: string; variables: Record<string, unknown> }[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (_target, init) => {
    const { operationName, variables } = JSON.parse(typeof init?.body === 'string' ? init.body : '{}') as {
      operationName: string;
      variables: Record<string, unknown>;
    };
    asked.push({ name: operationName, variables });
    return new Response(JSON.stringify(answers[operationName]!(variables)), {
      headers: { 'content-type': 'application/json' },
    });
  });
  return asked;
}

const side = (title: string, instrumentLabel: string, paragraphs: string[] = []) => ({
  __typename: 'ReadPassage',
  title,
  paragraphs,
  instrumentLabel,
});
const COMPARED = {
  __typename: 'TextComparison',
  same: 4,
  differences: [
    {
      __typename: 'TextDifference',
      id: 'Article b',
      kind: 'changed',
      block: 'Article',
      before: side('Article 2 – Comité', 'Texte initial'),
      after: side('Article 2 – Comité', 'Avenant n° 1'),
      fields: [
        {
          __typename: 'ComparedField',
          field: 'body',
          label: 'Texte',
          before: 'Une fois par an.',
          after: 'Deux fois par an.',
          words: [
            { __typename: 'WordRun', kind: 'removed', text: 'Une' },
            { __typename: 'WordRun', kind: 'added', text: 'Deux' },
            { __typename: 'WordRun', kind: 'same', text: ' fois par an.' },
          ],
        },
        {
          __typename: 'ComparedField',
          field: 'value',
          label: 'Valeur',
          before: 'Durée de 36 mois.',
          after: 'Durée de 48 mois.',
          words: null,
        },
      ],
    },
    {
      __typename: 'TextDifference',
      id: 'Article e',
      kind: 'added',
      block: 'Article',
      before: null,
      after: side('Article 4 – Sobriété', 'Avenant n° 1', ['Les parties limitent leurs envois.']),
      fields: [],
    },
  ],
};

function Comparing({ changes }: { readonly changes?: object[] }) {
  const [state, setState] = useState<{ from: CalendarDate; to: CalendarDate; kind: DifferenceKind | null }>({
    from: d('2025-12-31'),
    to: d('2026-01-01'),
    kind: null,
  });
  return (
    <ComparisonView
      convention={{ id: 'C1' }}
      {...state}
      onChange={(change) => {
        changes?.push(change);
        setState((previous) => ({ ...previous, ...change }));
      }}
      onClose={() => undefined}
    />
  );
}

const withApollo = (element: React.ReactNode) => (
  <ApolloProvider client={createApolloClient()}>{element}</ApolloProvider>
);

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the text between two dates', () => {
  it('tells each difference: words put in and taken out, values side by side, what brought them', async () => {
    answering({ TextComparison: () => ({ data: { textComparison: COMPARED } }) });
    show(withApollo(<Comparing />));
    const changed = await screen.findByRole('article', { name: /Modifié Article 2/ });
    expect(changed.querySelector('del')?.textContent).toBe('Supprimé : Une'.replace(' :', '\u00a0:'));
    expect(changed.querySelector('ins')?.textContent).toBe('Ajouté : Deux'.replace(' :', '\u00a0:'));
    expect(within(changed).getByRole('row', { name: /Valeur/ }).textContent).toContain('Durée de 48 mois.');
    expect(plain(changed.textContent)).toContain('Texte initial, puis Avenant n° 1');
    const added = screen.getByRole('article', { name: /Ajouté Article 4/ });
    expect(added.querySelector('ins')?.textContent).toBe('Les parties limitent leurs envois.');
    expect(plain(screen.getByText(/2 différences/).textContent)).toBe('2 différences, 4 passages identiques.');
  });

  it('is narrowed to one sort of difference, and says when none is of it', async () => {
    answering({ TextComparison: () => ({ data: { textComparison: COMPARED } }) });
    const changes: object[] = [];
    show(withApollo(<Comparing changes={changes} />));
    await screen.findAllByRole('article');
    await userEvent.click(screen.getByRole('radio', { name: 'Ajouts' }));
    expect(screen.getAllByRole('article')).toHaveLength(1);
    await userEvent.click(screen.getByRole('radio', { name: 'Suppressions' }));
    expect(screen.queryAllByRole('article')).toEqual([]);
    expect(screen.getByText('Aucune différence de cette sorte')).toBeTruthy();
    expect(changes).toEqual([{ kind: 'added' }, { kind: 'removed' }]);
  });

  it('asks for the earlier day first, whichever was chosen first', async () => {
    const asked = answering({
      TextComparison: () => ({ data: { textComparison: { ...COMPARED, differences: [] } } }),
    });
    show(
      withApollo(
        <ComparisonView
          convention={{ id: 'C1' }}
          from={d('2026-05-01')}
          to={d('2025-05-01')}
          kind={null}
          onChange={() => undefined}
          onClose={() => undefined}
        />,
      ),
    );
    expect(await screen.findByText('Le texte est le même aux deux dates')).toBeTruthy();
    expect(asked[0]!.variables).toEqual({ id: 'C1', from: '2025-05-01', to: '2026-05-01' });
  });

  it('says that it is absent, and that it failed with another try', async () => {
    answering({ TextComparison: () => ({ data: { textComparison: null } }) });
    const { unmount } = show(withApollo(<Comparing />));
    expect(await screen.findByText(/introuvable|n’existe pas/i)).toBeTruthy();
    unmount();
    answering({
      TextComparison: () => ({ errors: [{ message: 'x', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] }),
    });
    show(withApollo(<Comparing />));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Réessayer' })).toBeTruthy();
  });
});

describe('what is no longer in the text', () => {
  const former = (end: string, by: string | null) => ({
    __typename: 'FormerPassage',
    id: `Article ${end}`,
    validTo: '2025-12-31',
    end,
    endedByLabel: by,
    passage: side('Article 3 – Durée', 'Texte initial', ['La durée est de trois ans.']),
  });
  const answer = (list: object[]) => () => ({
    data: {
      consolidatedText: {
        __typename: 'ConsolidatedText',
        asOf: '2026-02-03',
        contentHash: 'ab'.repeat(32),
        former: list,
      },
    },
  });
  const convention = { id: 'C1', asOf: '2026-02-03' as const };

  it('is read with how it left, beside the fingerprint of what is', async () => {
    answering({ ConsolidatedText: answer([former('replaced', 'Avenant n° 1'), former('lapsed', null)]) });
    show(withApollo(<FormerPassages convention={convention as never} />));
    const section = await screen.findByRole('region', { name: 'Ce qui n’est plus dans le texte' });
    expect(plain(section.textContent)).toContain('jusqu’au 31 décembre 2025, remplacé par : Avenant n° 1');
    expect(plain(section.textContent)).toContain('jusqu’au 31 décembre 2025, arrivé à son terme');
    expect(section.querySelector('del')?.textContent).toBe('La durée est de trois ans.');
    expect(section.querySelector('code')?.textContent).toBe('ab'.repeat(32));
  });

  it('is nothing as long as nothing has left', async () => {
    answering({ ConsolidatedText: answer([]) });
    show(withApollo(<FormerPassages convention={convention as never} />));
    expect(await screen.findByText('Rien n’a encore quitté le texte à cette date.')).toBeTruthy();
  });
});

describe('the texts that make a convention', () => {
  const convention = {
    asOf: '2026-02-03',
    startsOn: '2025-01-01',
    instruments: [
      { __typename: 'Instrument', ordinal: 0, label: 'Texte initial', effectiveOn: null },
      { __typename: 'Instrument', ordinal: 1, label: 'Avenant n° 1', effectiveOn: '2026-01-01' },
      { __typename: 'Instrument', ordinal: 2, label: 'Avenant n° 2', effectiveOn: '2026-09-01' },
    ],
  } as never;

  it('are listed with their first day, those to come told apart', () => {
    show(<InstrumentLegend convention={convention} />);
    expect(screen.getAllByRole('listitem').map((item) => plain(item.textContent))).toEqual([
      'Texte initial depuis le 1er janvier 2025',
      'Avenant n° 1 depuis le 1er janvier 2026',
      'Avenant n° 2 à partir du 1er septembre 2026 : pas encore applicable à la date lue',
    ]);
  });

  it('are named beside what an avenant brought, and only there', () => {
    show(<BroughtBy convention={convention} ordinal={1} />);
    expect(screen.getByText('Avenant n° 1')).toBeTruthy();
    const { container } = show(<BroughtBy convention={convention} ordinal={0} />);
    expect(container.textContent).toBe('');
  });
});

describe('the document of the day that is read', () => {
  const buttons = <DocumentButtons of="conventions/C1" asOf="2025-05-01" label="Télécharger le texte lu" />;

  it('is fetched for that day and handed to the browser', async () => {
    const asked: string[] = [];
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (target) => {
      asked.push(typeof target === 'string' ? target : '');
      return new Response('%PDF', { headers: { 'content-disposition': 'attachment; filename="convention.pdf"' } });
    });
    const saved: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    show(buttons);
    await userEvent.click(screen.getByRole('button', { name: 'PDF' }));
    await vi.waitFor(() => expect(saved).toEqual(['convention.pdf']));
    expect(asked).toEqual(['/exports/conventions/C1/document.pdf?asOf=2025-05-01']);
  });

  it('says why it cannot be had', async () => {
    vi.spyOn(globalThis, 'fetch').mockResolvedValue(
      new Response(
        JSON.stringify({ error: { code: 'AS_OF_BEFORE_START', message: 'Elle prend effet le 3 février.' } }),
        {
          status: 400,
        },
      ),
    );
    show(buttons);
    await userEvent.click(screen.getByRole('button', { name: 'DOCX' }));
    expect((await screen.findByRole('alert')).textContent).toBe('Elle prend effet le 3 février.');
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('offline'));
    await userEvent.click(screen.getByRole('button', { name: 'PDF' }));
    await vi.waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/n’a pas pu être écrit/));
  });
});
