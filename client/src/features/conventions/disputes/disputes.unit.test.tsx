import { ApolloProvider } from '@apollo/client/react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createApolloClient } from '../../../app/apollo/client.ts';
import { show, TODAY } from '../../../testing/render.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { DisputesTab } from './DisputesTab.tsx';

// What a box that grows with its text asks of a browser.
Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });

const plain = (text: string | null | undefined): string => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');
const party = (key: string, shortName: string, may: boolean) => ({
  id: `P-${key}`,
  key,
  role: 'signatory',
  designation: null,
  organisation: { id: `O-${key}`, name: shortName, shortName },
  signatures: [{ slot: 'elected', signedOn: '2025-03-10' }],
  viewerCanHandleDispute: { allowed: may },
});
const dispute = (changes: object = {}) => ({
  id: 'D1',
  state: 'notified',
  form: 'registered_letter',
  notifiedOn: '2026-01-31',
  receivedOn: null,
  subject: 'La salle n’a pas été mise à disposition.',
  articleNumber: '4',
  conciliatorName: null,
  conciliatorQuality: null,
  conciliationBeganOn: null,
  conciliationCost: null,
  amicableEndsOn: '2026-03-30',
  courtOpensOn: '2026-03-31',
  version: 1,
  notifier: { id: 'P-cnfpt', key: 'cnfpt' },
  conciliatorProposedBy: null,
  parties: [{ acceptedOn: null, share: null, oddCent: false, party: { id: 'P-cnfpt', key: 'cnfpt' } }],
  clauses: [{ kind: 'dispute_delay', summary: 'Deux mois avant le juge.', articleNumber: '14', ruleId: 'VALS-14.1' }],
  events: [
    {
      id: 'E1',
      event: 'notify',
      happenedOn: '2026-01-31',
      words: null,
      conciliator: null,
      amount: null,
      party: { id: 'P-cnfpt', key: 'cnfpt' },
    },
  ],
  viewerSteps: [] as object[],
  ...changes,
});
const convention = (changes: object = {}): ConventionData =>
  ({
    id: 'C1',
    asOf: TODAY,
    status: 'in_force',
    parties: [party('collectivite', 'CC Terre Valserhône', true), party('cnfpt', 'CNFPT AuRA', false)],
    articles: [{ id: 'A4', number: '4', heading: 'Moyens' }],
    allClauses: [],
    notices: [],
    disputes: [dispute()],
    ...changes,
  }) as unknown as ConventionData;

function open(of: ConventionData) {
  return show(
    <ApolloProvider client={createApolloClient()}>
      <DisputesTab convention={of} />
    </ApolloProvider>,
  );
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the disputes of a convention', () => {
  it('are none: out of the reader’s sight, or not notified', () => {
    open(convention({ disputes: null }));
    expect(screen.getByText('Aucun différend')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
    open(convention({ disputes: [] }));
    expect(screen.getByText('Les parties n’ont notifié aucun différend sur cette convention.')).toBeTruthy();
  });

  it('are told with what the text makes of them, and from when a court may be seised', () => {
    open(convention());
    const card = screen.getByRole('article', { name: /CNFPT AuRA/ });
    expect(plain(card.textContent)).toContain('La salle n’a pas été mise à disposition.');
    expect(plain(card.textContent)).toContain('31 mars 2026');
    expect(plain(card.textContent)).toContain('Deux mois avant le juge.');
  });

  it('are only read by whoever speaks for no party, and on another day', () => {
    const none = { parties: [party('collectivite', 'CC', false), party('cnfpt', 'CNFPT', false)] };
    open(convention(none));
    expect(screen.getByText(/sans pouvoir agir/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Notifier un différend' })).toBeNull();
    const { container } = open(convention({ asOf: '2026-01-15' }));
    expect(container.textContent).toContain('se lit et se traite à la date du jour');
    expect(within(container).queryByRole('article')).toBeNull();
  });

  it('say what may be done now, and what not yet with its reason', () => {
    const viewerSteps = [
      { event: 'open_talks', partyKey: 'collectivite', reason: null, articleNumber: null },
      { event: 'seize_court', partyKey: 'collectivite', reason: 'Pas avant le 31 mars 2026.', articleNumber: '14' },
    ];
    open(convention({ disputes: [dispute({ viewerSteps })] }));
    expect(screen.getByRole('button', { name: 'Répondre et ouvrir la recherche d’accord' })).toBeTruthy();
    const later = screen.getByText('Pas encore possible').parentElement!;
    expect(plain(later.textContent)).toContain('Pas avant le 31 mars 2026.');
  });

  it('are notified by a party: what the rules refuse is told on its field before anything is sent', async () => {
    const sent = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response('{}'));
    open(convention({ disputes: [] }));
    await userEvent.click(screen.getByRole('button', { name: 'Notifier un différend' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Enregistrer la notification' }));
    const subject = within(dialog).getByRole('textbox', { name: /^Objet/ });
    await waitFor(() => expect(subject.getAttribute('aria-invalid')).toBe('true'));
    expect(sent.mock.calls.some(([, init]) => JSON.stringify(init?.body ?? '').includes('NotifyDispute'))).toBe(false);
  });
});
