import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { calendarDate, type CalendarDate } from '@maillage/kernel';
import { show } from '../testing/render.tsx';
import { AsOfNotice, AsOfPicker } from './AsOfPicker.tsx';
import { CommandPalette } from './CommandPalette.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';

describe('The confirmation', () => {
  it('names the action, puts the first focus on the way out, and runs on yes', async () => {
    const confirm = vi.fn();
    show(
      <ConfirmDialog
        opened
        onClose={vi.fn()}
        onConfirm={confirm}
        title="Retirer cette partie ?"
        confirmLabel="Retirer"
        danger
      >
        Elle ne lira plus la convention.
      </ConfirmDialog>,
    );
    expect(screen.getByRole('dialog', { name: 'Retirer cette partie ?' })).toBeTruthy();
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Annuler'));
    await userEvent.click(screen.getByRole('button', { name: 'Retirer' }));
    expect(confirm).toHaveBeenCalledOnce();
  });

  it('closes on Escape without doing anything', async () => {
    const [close, confirm] = [vi.fn(), vi.fn()];
    show(
      <ConfirmDialog opened onClose={close} onConfirm={confirm} title="Retirer ?" confirmLabel="Retirer">
        …
      </ConfirmDialog>,
    );
    await userEvent.keyboard('{Escape}');
    expect(close).toHaveBeenCalledOnce();
    expect(confirm).not.toHaveBeenCalled();
  });
});

describe('The palette', () => {
  function Palette({ chosen }: { readonly chosen: (id: string) => void }) {
    const [query, setQuery] = useState('');
    const option = (id: string) => ({ id, label: id, onChoose: () => chosen(id) });
    const all = ['Accueil', 'Conventions', 'Communes'].filter((id) => id.toLowerCase().includes(query));
    return (
      <CommandPalette
        opened
        onClose={() => undefined}
        query={query}
        onQuery={setQuery}
        groups={all.length > 0 ? [{ id: 'pages', title: 'Pages', options: all.map(option) }] : []}
        note="Aucun résultat"
      />
    );
  }
  const current = (): string | null => screen.getByRole('option', { selected: true }).textContent;

  it('chooses by the arrows, round the list, and opens on Enter', async () => {
    const chosen = vi.fn();
    show(<Palette chosen={chosen} />);
    const box = screen.getByRole('combobox', { name: 'Rechercher dans le portail' });
    box.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(current()?.trim()).toBe('Conventions');
    expect(box.getAttribute('aria-activedescendant')).toBe(screen.getByRole('option', { selected: true }).id);
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{Enter}');
    expect(chosen).toHaveBeenCalledWith('Communes');
  });

  it('starts again from the first result when the words change, and says how many there are', async () => {
    show(<Palette chosen={vi.fn()} />);
    await userEvent.type(screen.getByRole('combobox'), '{ArrowDown}com');
    expect(current()?.trim()).toBe('Communes');
    expect(screen.getByText('1 résultat')).toBeTruthy();
    await userEvent.type(screen.getByRole('combobox'), 'zz');
    expect(screen.queryByRole('option')).toBeNull();
    expect(screen.getByText('Aucun résultat', { selector: 'div:not([role])' })).toBeTruthy();
  });
});

describe('The day at which texts are read', () => {
  function AsOf({ start }: { readonly start: CalendarDate | null }) {
    const [asOf, setAsOf] = useState(start);
    return (
      <>
        <AsOfPicker asOf={asOf} onChange={setAsOf} />
        <AsOfNotice asOf={asOf} onChange={setAsOf} />
      </>
    );
  }

  it('is today unless another is chosen, and the page says so', async () => {
    show(<AsOf start={null} />);
    const field = screen.getByLabelText('Texte en vigueur le');
    expect(field).toHaveProperty('value', '2026-02-03');
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('leads back to today', async () => {
    show(<AsOf start={calendarDate('2024-01-01')} />);
    expect(screen.getByRole('status').textContent).toContain('lundi 1er janvier 2024');
    await userEvent.click(screen.getByRole('button', { name: 'Revenir à aujourd’hui' }));
    expect(screen.queryByRole('status')).toBeNull();
  });
});
