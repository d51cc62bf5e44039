import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../testing/render.tsx';
import { Announcer } from './announcer.tsx';
import { DiffView } from './DiffView.tsx';
import { HistoryList } from './HistoryList.tsx';
import { PageHeader } from './PageHeader.tsx';
import { wantTitleFocus } from './page-title.ts';
import { DefinitionList, Section } from './Section.tsx';
import { EmptyState, ErrorState, ForbiddenState, NotFoundState } from './states.tsx';

describe('The head of a page', () => {
  it('names the document and does not steal the focus of the first page', () => {
    show(<PageHeader title="Conventions" />);
    expect(document.title).toBe('Conventions – Maillage');
    expect(document.activeElement).toBe(document.body);
  });

  it('takes the focus and is read aloud after a change of page, once', async () => {
    wantTitleFocus();
    const { rerender } = show(
      <>
        <Announcer />
        <PageHeader title="Communes" />
      </>,
    );
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Communes' }));
    await vi.waitFor(() => expect(within(screen.getByRole('status')).getByText('Communes')).toBeTruthy());
    (document.activeElement as HTMLElement).blur();
    rerender(<PageHeader title="Communes" />);
    expect(document.activeElement).toBe(document.body);
  });
});

describe('Parts of a page', () => {
  it('are landmarks by their title', () => {
    show(
      <Section title="Parties">
        <DefinitionList items={[{ key: 'a', term: 'Durée', value: '3 ans' }]} />
      </Section>,
    );
    const part = screen.getByRole('region', { name: 'Parties' });
    expect(within(part).getByRole('term').textContent).toBe('Durée');
    expect(within(part).getByRole('definition').textContent).toBe('3 ans');
  });

  it('say why there is nothing, what failed, what is not allowed, what is not there', () => {
    show(
      <>
        <EmptyState title="Aucune convention" />
        <ErrorState />
        <ForbiddenState reason="Seul un administrateur invite." />
        <NotFoundState />
      </>,
    );
    expect(screen.getByText('Aucune convention')).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('Une erreur est survenue');
    expect(screen.getByText('Seul un administrateur invite.')).toBeTruthy();
    expect(screen.getByText('Il n’y a rien à cette adresse')).toBeTruthy();
  });
});

describe('The history', () => {
  it('gives who, for whom, when, what was there before, and the seal', () => {
    show(
      <HistoryList
        label="Historique"
        entries={[
          {
            id: '1',
            at: '2026-02-01T09:05:00Z',
            what: 'a modifié la clause',
            who: 'Maëlle Guivarc’h',
            organisation: 'CdG 44',
            digest: '3f9a',
            changes: [{ key: 'd', label: 'Durée', before: '2 ans', after: null }],
          },
          { id: '2', at: '2026-02-01T09:00:00Z', what: 'a créé la convention', who: 'Anne', changes: [], digest: null },
        ]}
      />,
    );
    const [first, second] = within(screen.getByRole('list', { name: 'Historique' })).getAllByRole('listitem');
    expect(first?.textContent).toContain('Maëlle Guivarc’h, pour CdG 44');
    expect(within(first!).getByText('2 ans').tagName).toBe('DEL');
    expect(within(first!).getByText('Non renseigné')).toBeTruthy();
    expect(within(first!).getByText('3f9a')).toBeTruthy();
    expect(second?.textContent).toContain('En attente de scellement');
  });

  it('shows of what is new only what it is', () => {
    const change = { key: 'd', label: 'Durée', before: null, after: '3 ans' };
    show(<DiffView caption="Ce qui change" changes={[change]} />);
    expect(screen.getAllByRole('columnheader').map((each) => each.textContent)).toEqual(['Champ', 'Après']);
    expect(screen.getByText('3 ans').tagName).toBe('INS');
  });
});
