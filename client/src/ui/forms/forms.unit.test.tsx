import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useCallback } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../../testing/render.tsx';
import { DraftState, FoundDraft } from './DraftNotice.tsx';
import { DraftStoreProvider, localDrafts, type DraftStore } from './drafts.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import { useRefusals, type ClientRefusal } from './refusals.tsx';
import { useFormDraft } from './useFormDraft.ts';

interface FormProps {
  readonly refusals?: readonly ClientRefusal[];
  readonly version?: number;
  readonly store?: DraftStore;
}

const NONE: readonly ClientRefusal[] = [];

function Form({ refusals: given = NONE, version = 1 }: FormProps) {
  const form = useForm({ initialValues: { title: '', period: { end: '' } } });
  const refusals = useRefusals(form, { endsOn: 'period.end' });
  const { setValues } = form;
  const onRestore = useCallback((values: typeof form.values) => setValues(values), [setValues]);
  const draft = useFormDraft({
    key: 'convention',
    values: form.values,
    dirty: form.isDirty(),
    baseVersion: version,
    onRestore,
    delay: 10,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        refusals.report(given);
      }}
    >
      <FoundDraft draft={draft} />
      <ErrorSummary refusals={refusals} />
      <TextInput label="Intitulé" {...form.getInputProps('title')} data-path="title" />
      <TextInput label="Fin" {...form.getInputProps('period.end')} data-path="period.end" />
      <DraftState draft={draft} />
      <button type="submit">Enregistrer</button>
      <button type="button" onClick={() => void draft.discard()}>
        Accepté
      </button>
    </form>
  );
}

function ManyRefusals() {
  return (
    <Form
      refusals={[
        {
          code: 'END_BEFORE_START',
          path: ['endsOn'],
          message: 'La fin précède le début.',
          article: '14',
          rule: 'PDL-14.1',
        },
        { code: 'STALE_VERSION', path: [], message: 'Une autre personne a modifié la fiche.' },
      ]}
    />
  );
}

describe('Refusals', () => {
  it('stand at the head of the form and under their field, with the article', async () => {
    show(<ManyRefusals />);
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
    const summary = screen.getAllByRole('alert')[0]!;
    expect(summary.textContent).toContain('2 points empêchent l’enregistrement');
    expect(summary.textContent).toContain('Une autre personne a modifié la fiche.');
    expect(document.activeElement).toBe(summary);
    const field = screen.getByRole('textbox', { name: 'Fin' });
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('button', { name: /art\. 14$/ })).toBeTruthy();
  });

  it('name their field and lead to it', async () => {
    show(<ManyRefusals />);
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await userEvent.click(screen.getByRole('button', { name: /^Fin\s: La fin précède le début\.$/ }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Fin' }));
  });
});

describe('A draft', () => {
  const showWith = (store: DraftStore, version = 1) =>
    show(
      <DraftStoreProvider value={store}>
        <Form version={version} />
      </DraftStoreProvider>,
    );

  it('is saved by itself, and offered at the next visit', async () => {
    const store = localDrafts('anne');
    const { unmount } = showWith(store);
    await userEvent.type(screen.getByRole('textbox', { name: 'Intitulé' }), 'Plan mutualisé');
    await screen.findByText('Brouillon sauvegardé');
    unmount();

    showWith(store);
    await userEvent.click(await screen.findByRole('button', { name: 'Reprendre' }));
    expect(screen.getByRole('textbox', { name: 'Intitulé' })).toHaveProperty('value', 'Plan mutualisé');
    expect(screen.queryByRole('button', { name: 'Reprendre' })).toBeNull();
  });

  it('warns when the record changed since it was begun', async () => {
    const store = localDrafts('anne');
    await store.write('convention', {
      values: { title: 'x', period: { end: '' } },
      baseVersion: 1,
      savedAt: '2026-02-01T09:00:00Z',
    });
    showWith(store, 2);
    expect(await screen.findByText(/La fiche a été modifiée depuis/)).toBeTruthy();
  });

  it('is thrown away when the form was accepted', async () => {
    const store = localDrafts('anne');
    showWith(store);
    await userEvent.type(screen.getByRole('textbox', { name: 'Intitulé' }), 'x');
    await screen.findByText('Brouillon sauvegardé');
    await userEvent.click(screen.getByRole('button', { name: 'Accepté' }));
    expect(await store.read('convention')).toBeNull();
  });

  it('says when it could not be saved', async () => {
    showWith({ read: async () => null, write: () => Promise.reject(new Error('full')), remove: vi.fn() });
    await userEvent.type(screen.getByRole('textbox', { name: 'Intitulé' }), 'x');
    expect(await screen.findByText('Le brouillon n’a pas pu être sauvegardé')).toBeTruthy();
  });

  it('keeps the last seconds of typing when the page is left', async () => {
    const store = localDrafts('anne');
    const { unmount } = showWith(store);
    await userEvent.type(screen.getByRole('textbox', { name: 'Intitulé' }), 'Plan');
    unmount();
    await vi.waitFor(async () =>
      expect((await store.read('convention'))?.values).toEqual({ title: 'Plan', period: { end: '' } }),
    );
  });
});
