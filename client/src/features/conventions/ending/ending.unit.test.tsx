import { ApolloProvider } from '@apollo/client/react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createApolloClient } from '../../../app/apollo/client.ts';
import { show, TODAY } from '../../../testing/render.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { EndingTab } from './EndingTab.tsx';

// What a box that grows with its text asks of a browser.
Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });

const plain = (text: string | null | undefined): string => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');
const clause = (kind: string, value: object, articleNumber: string) => ({
  id: kind,
  kind,
  scope: '',
  summary: `Résumé de ${kind}`,
  value,
  articleNumber,
  ruleId: null,
  validFrom: null,
  validTo: null,
});
const commitment = (id: string, title: string, survivesTerm: boolean) => ({
  id,
  title,
  survivesTerm,
  articleNumber: '4',
  ruleId: null,
  validFrom: null,
  validTo: null,
  party: { id: 'P-cnfpt', key: 'cnfpt' },
});
const party = (key: string, shortName: string, may: boolean) => ({
  id: `P-${key}`,
  key,
  role: 'signatory',
  designation: null,
  organisation: { id: `O-${key}`, name: shortName, shortName },
  signatures: [{ slot: 'elected', signedOn: '2025-03-10' }],
  viewerCanDecideRenewal: { allowed: may },
});
/** The framework of Terre Valserhône (VALS-12), from signature to the end of 2027. */
const convention = (changes: object = {}): ConventionData =>
  ({
    id: 'C1',
    asOf: TODAY,
    status: 'in_force',
    phase: 'in_force',
    endsOn: '2027-12-31',
    renewalOpensOn: '2026-12-31',
    parties: [party('collectivite', 'CC Terre Valserhône', true), party('cnfpt', 'CNFPT AuRA', false)],
    allClauses: [
      clause('effect_start', { rule: 'last_signature', date: null }, '12'),
      clause('fixed_end', { date: '2027-12-31' }, '12'),
      clause('notice', { months: 3, form: 'registered_letter', byPartyKeys: [] }, '12'),
      clause('confidentiality', { coversStaff: true, survivesTerm: true }, '11'),
    ],
    commitments: [commitment('M1', 'Adapter l’offre', false), commitment('M2', 'Garder le secret', true)],
    deadlines: [],
    notices: [],
    renewalRecords: [],
    renewalOutcome: null,
    viewerCanAssessTerm: { allowed: true },
    ...changes,
  }) as unknown as ConventionData;
const inWindow = { phase: 'renewal_window', renewalOpensOn: '2026-01-31' };

/** What the server answers to the operation it is asked; nothing, for ever, when there is no answer. */
function answering(answers: Record<string, unknown>) {
  const asked: { name: string; variables: { input?: object } }[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (_target, init) => {
    const { operationName: name, variables } = JSON.parse(typeof init?.body === 'string' ? init.body : '{}');
    asked.push({ name, variables });
    if (!(name in answers)) return new Promise<Response>(() => undefined);
    return new Response(JSON.stringify(answers[name]), { headers: { 'content-type': 'application/json' } });
  });
  return asked;
}

const STEPS = {
  data: {
    expirySteps: [
      {
        __typename: 'ExpiryStep',
        code: '3_months',
        anchor: 'end',
        months: -3,
        days: 0,
        source: 'Usage du portail',
      },
    ],
  },
};

function open(of: ConventionData) {
  return show(
    <ApolloProvider client={createApolloClient()}>
      <EndingTab convention={of} />
    </ApolloProvider>,
  );
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the end of a convention', () => {
  it('says what stops, what goes on, the last day of notice, and when the parties are told', async () => {
    answering({ ExpirySteps: STEPS });
    const { container } = open(convention());
    const text = plain(container.textContent);
    expect(text).toContain('31 décembre 2027');
    expect(text).toContain('30 septembre 2027');
    const goesOn = screen.getByText('Garder le secret').closest('ul')!;
    expect(goesOn.textContent).toContain('Résumé de confidentiality');
    expect(goesOn.textContent).not.toContain('Adapter l’offre');
    expect(await screen.findByText(/Usage du portail/)).toBeTruthy();
  });

  it('is not known for a text that nothing bounds, and asks for no renewal', () => {
    answering({});
    const open3 = convention({
      endsOn: null,
      allClauses: [clause('effect_start', { rule: 'last_signature', date: null }, '5')],
    });
    const { container } = open(open3);
    expect(container.querySelector('h2')?.textContent).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Suite à donner' })).toBeNull();
    expect(container.querySelector('[aria-busy="true"]')).toBeTruthy();
  });

  it('could not say when the parties are told: another try is offered', async () => {
    answering({ ExpirySteps: { errors: [{ message: 'x', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] } });
    open(convention());
    expect(await screen.findByRole('button', { name: 'Réessayer' })).toBeTruthy();
  });

  it('is prepared in its window only, by those who may', () => {
    answering({ ExpirySteps: STEPS });
    const { unmount } = open(convention());
    expect(screen.queryByRole('button', { name: 'Enregistrer une décision' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Enregistrer le bilan' })).toBeNull();
    unmount();
    const parties = [party('collectivite', 'CC', false), party('cnfpt', 'CNFPT', false)];
    open(convention({ ...inWindow, parties, viewerCanAssessTerm: { allowed: false } }));
    expect(screen.queryAllByRole('button', { name: /^Enregistrer/ })).toEqual([]);
  });

  it('is decided by a party, whose refused date is told on its field', async () => {
    const refusal = { code: 'NOTICE_IN_FUTURE', path: ['decidedOn'], message: 'Cette date est à venir.' };
    const refusals = [{ __typename: 'Refusal', article: null, rule: null, ...refusal }];
    const asked = answering({
      ExpirySteps: STEPS,
      DecideRenewal: { data: { saved: { __typename: 'Refused', refusals } } },
    });
    open(convention(inWindow));
    expect(screen.getByRole('button', { name: 'Enregistrer le bilan' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer une décision' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getAllByRole('textbox')[0]!);
    await userEvent.paste('Conseil communautaire');
    await userEvent.click(within(dialog).getAllByRole('button').at(-1)!);
    await waitFor(() => expect(asked.some(({ name }) => name === 'DecideRenewal')).toBe(true));
    expect(asked.find(({ name }) => name === 'DecideRenewal')!.variables.input).toMatchObject({
      conventionId: 'C1',
      partyKey: 'collectivite',
      decision: 'renew',
      decidedOn: TODAY,
    });
    expect((await within(dialog).findAllByText('Cette date est à venir.')).length).toBeGreaterThan(0);
  });
});
