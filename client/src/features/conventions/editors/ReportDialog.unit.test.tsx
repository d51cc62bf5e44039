import { ApolloProvider } from '@apollo/client/react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { createApolloClient } from '../../../app/apollo/client.ts';
import { show } from '../../../testing/render.tsx';
import { HeldDialog, ReportDialog } from './ReportDialog.tsx';

// What a box that grows with its text asks of a browser.
Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });

type Commitment = Parameters<typeof ReportDialog>[0]['commitment'];
type Convention = Parameters<typeof HeldDialog>[0]['convention'];

const yearly = (rights: { report?: boolean; waive?: boolean }): Commitment =>
  ({
    id: 'M1',
    title: 'Notifier la liste',
    evidenceKinds: ['file'],
    occurrences: [
      { label: '2025', dueOn: '2025-12-31', state: 'met' },
      { label: '2026', dueOn: '2026-12-31', state: 'due' },
      { label: '2027', dueOn: '2027-12-31', state: 'due' },
    ],
    viewerCanReport: { allowed: rights.report ?? false, reason: null },
    viewerCanWaive: { allowed: rights.waive ?? false },
  }) as unknown as Commitment;

/** A server that takes everything, and what it was sent. */
function takesAll(): () => Record<string, unknown>[] {
  const sent: Record<string, unknown>[] = [];
  // The page behind, which would be read again, is not there.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (_, init) => {
    const { operationName, variables } = JSON.parse(init?.body as string);
    if (/^(Report|Record)/.test(operationName)) sent.push(variables.input);
    const data = /^(Report|Record)/.test(operationName)
      ? { saved: { __typename: 'ConventionWritten', partId: 'M1', convention: null } }
      : { formDraft: null };
    return new Response(JSON.stringify({ data }), { headers: { 'content-type': 'application/json' } });
  });
  return () => sent;
}

const showing = (element: ReactNode) => show(<ApolloProvider client={createApolloClient()}>{element}</ApolloProvider>);

async function open(label: string) {
  await userEvent.click(screen.getByRole('button', { name: label }));
  return within(await screen.findByRole('dialog'));
}

const choices = (select: HTMLElement): string[] =>
  within(select)
    .getAllByRole('option')
    .map((option) => option.textContent ?? '');

describe('The report on a commitment', () => {
  it('asks for one of its open due days, and for evidence of the kinds that it asks for', async () => {
    const sent = takesAll();
    showing(<ReportDialog conventionId="C1" commitment={yearly({ report: true })} />);
    const dialog = await open('Rendre compte');
    expect(choices(dialog.getByLabelText('Ce qui s’est passé'))).toEqual(['Réalisé', 'En cours', 'Rouvert']);
    expect(choices(dialog.getByLabelText('Échéance concernée'))).toEqual(['31 décembre 2026', '31 décembre 2027']);
    expect(choices(dialog.getByLabelText('Nature du justificatif'))).toEqual(['Aucun', 'Fichier']);
    await userEvent.selectOptions(dialog.getByLabelText('Échéance concernée'), '31 décembre 2027');
    await userEvent.click(dialog.getByRole('button', { name: 'Enregistrer' }));
    await waitFor(() => expect(sent()).toHaveLength(1));
    expect(sent()[0]).toMatchObject({ status: 'met', occurrenceOn: '2027-12-31' });
  });

  it('offers the closed due days to reopen', async () => {
    takesAll();
    showing(<ReportDialog conventionId="C1" commitment={yearly({ report: true })} />);
    const dialog = await open('Rendre compte');
    await userEvent.selectOptions(dialog.getByLabelText('Ce qui s’est passé'), 'Rouvert');
    expect(choices(dialog.getByLabelText('Échéance concernée'))).toEqual(['31 décembre 2025']);
  });

  it('lets those to whom it is owed waive it, and say nothing else', async () => {
    takesAll();
    showing(<ReportDialog conventionId="C1" commitment={yearly({ waive: true })} />);
    const dialog = await open('Accorder une dispense');
    expect(choices(dialog.getByLabelText('Ce qui s’est passé'))).toEqual(['Dispense accordée']);
  });

  it('is not there for whoever may say nothing', () => {
    showing(<ReportDialog conventionId="C1" commitment={yearly({})} />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('What was held', () => {
  const convention = (...rights: (boolean | null)[]): Convention =>
    ({
      id: 'C1',
      clauses: rights.map((allowed, index) => ({
        id: `K${index}`,
        kind: 'committee',
        scope: `c${index}`,
        summary: `Comité ${index}`,
        viewerCanRecordHeld: allowed === null ? null : { allowed },
      })),
    }) as unknown as Convention;

  it('is chosen among what the reader may record', async () => {
    takesAll();
    showing(<HeldDialog convention={convention(true, false, null, true)} />);
    const dialog = await open('Indiquer ce qui s’est tenu');
    expect(choices(dialog.getByLabelText('Ce qui s’est tenu'))).toEqual(['Comité 0', 'Comité 3']);
  });

  it('is not there when the reader may record nothing', () => {
    showing(<HeldDialog convention={convention(false, null)} />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
