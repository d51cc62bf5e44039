import { ApolloProvider, useQuery } from '@apollo/client/react';
import { calendarDate } from '@maillage/kernel';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { createApolloClient } from '../../app/apollo/client.ts';
import { show, TODAY } from '../../testing/render.tsx';
import { NoticeBanner } from './components/NoticeBanner.tsx';
import { NoticesSection } from './components/NoticesSection.tsx';
import type { ConventionData } from './components/SummaryTab.tsx';
import { changesOf, whatHappened } from './history-lines.tsx';
import { CONVENTION } from './operations.ts';

// What a box that grows with its text asks of a browser.
Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });

const clause = (kind: string, value: object, ruleId: string) => ({
  __typename: 'Clause',
  id: kind,
  partId: kind,
  kind,
  label: kind,
  scope: '',
  summary: kind,
  value,
  articleNumber: '12',
  ruleId,
  validFrom: null,
  validTo: null,
  instrumentOrdinal: null,
  version: 1,
  viewerCanRecordHeld: null,
});

const party = (key: string, shortName: string, may: boolean, signedOn = '2025-03-10') => ({
  __typename: 'Party',
  id: `P-${key}`,
  key,
  role: 'signatory',
  viewerCanGiveNotice: { __typename: 'Capability', allowed: may },
  viewerCanHandleDispute: { __typename: 'Capability', allowed: false },
  viewerCanDecideRenewal: { __typename: 'Capability', allowed: false },
  designation: null,
  position: 1,
  version: 1,
  organisation: { __typename: 'Organisation', id: `O-${key}`, name: shortName, shortName },
  representative: null,
  enablingAct: null,
  actsFor: null,
  mandates: [],
  signatures: [
    {
      __typename: 'Signature',
      slot: 'elected',
      office: 'Présidence',
      signedOn,
      method: null,
      signerName: null,
      signerQuality: null,
      signedAt: null,
      contentHash: null,
      scan: null,
    },
  ],
});

const notice = (changes: object = {}) => ({
  __typename: 'Notice',
  id: 'N1',
  form: 'registered_letter',
  sentOn: null,
  receivedOn: '2026-01-31',
  effectiveOn: '2026-04-30',
  reason: 'Réorganisation du service',
  evidence: null,
  articleNumber: '12',
  ruleId: 'VALS-12.2',
  withdrawnOn: null,
  withdrawalNote: null,
  letter: null,
  version: 4,
  party: { __typename: 'Party', id: 'P-collectivite', key: 'collectivite' },
  agreedBy: [] as object[],
  ...changes,
});

/** The framework of Terre Valserhône (VALS-12), with a third party that signs. */
const STORED = {
  __typename: 'Convention',
  id: 'C1',
  asOf: TODAY,
  title: 'Convention-cadre',
  kind: 'bilateral_framework',
  status: 'in_force',
  phase: 'in_force',
  reference: null,
  startsOn: '2025-03-10',
  endsOn: '2027-12-31',
  readsUntil: null,
  version: 1,
  draftingOrganisation: null,
  viewerCanEdit: { __typename: 'Capability', allowed: false, code: null, reason: null },
  viewerCanRecordSignatures: { __typename: 'Capability', allowed: false, code: null, reason: null },
  object: '',
  sourceNote: null,
  signedAtPlace: null,
  renewalOpensOn: '2026-12-31',
  viewerBases: [],
  parent: null,
  children: [],
  territory: [],
  instruments: [],
  termExplanations: [],
  annexes: [],
  notices: [] as object[],
  disputes: null,
  renewalOutcome: null,
  renewalRecords: [],
  viewerCanAssessTerm: { __typename: 'Capability', allowed: false },
  discussion: null,
  parties: [
    party('collectivite', 'CC Terre Valserhône', true),
    party('cnfpt', 'CNFPT', false),
    party('region', 'Région', false),
  ],
  recitals: [],
  articles: [],
  clauses: [],
  allClauses: [
    clause('duration', { months: 36, isMaximum: true }, 'VALS-12.1'),
    clause('fixed_end', { date: '2027-12-31' }, 'VALS-12.1'),
    clause('renewal_window', { monthsBeforeTerm: 12, agenda: ['assessment'] }, 'VALS-12.3'),
    clause('notice', { months: 3, form: 'registered_letter', byPartyKeys: [] }, 'VALS-12.2'),
  ],
  commitments: [],
  deadlines: [
    {
      __typename: 'Deadline',
      key: 'survival_duty:clause:confidentiality:',
      kind: 'survival_duty',
      dueOn: '2028-01-01',
      windowStart: '2028-01-01',
      windowEnd: null,
      title: 'S’applique après l’échéance : confidentialité.',
      articleNumber: '11',
      ruleId: null,
      severity: 'info',
      metOn: null,
      parties: [],
    },
  ],
  held: [],
  axes: [],
};

const IN_NOTICE = { phase: 'in_notice', endsOn: '2026-04-30', renewalOpensOn: null, notices: [notice()] };

function Page() {
  const { data } = useQuery(CONVENTION, { variables: { id: 'C1', asOf: null } });
  const convention = data?.convention;
  return convention ? (
    <main>
      <NoticeBanner convention={convention} />
      <NoticesSection convention={convention} />
      <p>Lue</p>
    </main>
  ) : null;
}

interface ServerOptions {
  readonly refused?: readonly object[];
  /** What the convention becomes once the mutation is taken. */
  readonly becomes?: object;
}

/** The page of a convention in front of a server that keeps it; gives what was sent to it. */
async function openPage(changes: object = {}, { refused = [], becomes = {} }: ServerOptions = {}) {
  let stored = { ...STORED, ...changes };
  const sent: { readonly operation: string; readonly input: Record<string, unknown> }[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (_, init) => {
    const { operationName, variables } = JSON.parse(init?.body as string);
    let data: object = { convention: stored };
    if (operationName !== 'Convention') {
      sent.push({ operation: operationName, input: variables.input });
      if (refused.length > 0) data = { saved: { __typename: 'Refused', refusals: refused } };
      else {
        stored = { ...stored, ...becomes };
        const convention = { __typename: 'Convention', id: 'C1', version: 1 };
        data = { saved: { __typename: 'ConventionWritten', partId: 'N1', convention } };
      }
    }
    return new Response(JSON.stringify({ data }), { headers: { 'content-type': 'application/json' } });
  });
  show(
    <ApolloProvider client={createApolloClient()}>
      <Page />
    </ApolloProvider>,
  );
  await screen.findByText('Lue');
  return sent;
}

const GIVE = 'Enregistrer une dénonciation';
const WITHDRAW = 'Retirer la dénonciation';

async function open(button: string): Promise<ReturnType<typeof within>> {
  await userEvent.click(screen.getByRole('button', { name: button }));
  return within(await screen.findByRole('dialog', { name: button }));
}

/** What an element says, with plain spaces. */
const said = (element: HTMLElement): string => (element.textContent ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');

async function fillDate(dialog: ReturnType<typeof within>, label: RegExp, day: string): Promise<void> {
  const box = dialog.getByLabelText(label);
  await userEvent.clear(box);
  if (day) await userEvent.type(box, day);
}

const previewIn = (dialog: ReturnType<typeof within>): string =>
  said(dialog.getByRole('status', { name: /^Ce que ferait/ }));

describe('Giving notice', { timeout: 60_000 }, () => {
  it('says as one types when the convention would end, what goes on, and that it is not renewed', async () => {
    await openPage();
    const dialog = await open(GIVE);
    await fillDate(dialog, /^Reçue le/, '2026-01-31');
    expect(previewIn(dialog)).toContain(
      'La convention prendrait fin le 30 avril 2026 au lieu du 31 décembre 2027 (art. 12).',
    );
    expect(previewIn(dialog)).toContain('Le renouvellement serait écarté');
    expect(previewIn(dialog)).toContain('S’applique après l’échéance : confidentialité.');
    await fillDate(dialog, /^Reçue le/, '2026-01-01');
    expect(previewIn(dialog)).toContain('le 1er avril 2026 au lieu du 31 décembre 2027');
    await fillDate(dialog, /^Reçue le/, '');
    expect(previewIn(dialog)).toContain('Indiquez la date de réception');
  });

  it('on a day to come, or before the convention took effect, is refused before it is sent', async () => {
    const sent = await openPage();
    const dialog = await open(GIVE);
    for (const [day, reason] of [
      ['2026-02-04', 'Indiquez une date qui n’est pas à venir : nous sommes le 3 février 2026.'],
      ['2025-03-09', 'La convention n’avait pas encore pris effet ce jour-là.'],
    ] as const) {
      await fillDate(dialog, /^Reçue le/, day);
      expect(previewIn(dialog)).toContain(reason);
      await userEvent.click(dialog.getByRole('button', { name: 'Enregistrer la dénonciation' }));
      expect(said(dialog.getByRole('alert'))).toContain(reason);
    }
    expect(sent).toEqual([]);
  });

  it('in another form than the clause wants is refused on the form, with its article', async () => {
    const sent = await openPage();
    const dialog = await open(GIVE);
    const form = dialog.getByLabelText(/^Forme/);
    await userEvent.selectOptions(form, 'Notification écrite');
    await userEvent.click(dialog.getByRole('button', { name: 'Enregistrer la dénonciation' }));
    expect(said(dialog.getByRole('alert'))).toContain(
      'La dénonciation doit être envoyée par lettre recommandée avec avis de réception.',
    );
    expect(form.getAttribute('aria-invalid')).toBe('true');
    expect(dialog.getAllByRole('button', { name: /art\. 12$/ }).length).toBeGreaterThan(0);
    expect(sent).toEqual([]);
  });

  it('is asked once more, then sent for the only party that the reader may end it for', async () => {
    const sent = await openPage({}, { becomes: IN_NOTICE });
    const dialog = await open(GIVE);
    expect(dialog.getByLabelText(/^Partie qui dénonce/)).toHaveProperty('value', 'collectivite');
    await fillDate(dialog, /^Reçue le/, '2026-01-31');
    await userEvent.click(dialog.getByRole('button', { name: 'Enregistrer la dénonciation' }));
    const question = await screen.findByRole('dialog', { name: /^Mettre fin à la convention/ });
    expect(said(question)).toContain('La convention prendra fin le 30 avril 2026 au lieu du 31 décembre 2027');
    expect(sent).toEqual([]);
    await userEvent.click(within(question).getByRole('button', { name: 'Dénoncer la convention' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sent).toEqual([
      {
        operation: 'GiveNotice',
        input: {
          conventionId: 'C1',
          partyKey: 'collectivite',
          form: 'registered_letter',
          sentOn: null,
          receivedOn: '2026-01-31',
          reason: null,
          evidence: null,
          fileId: null,
        },
      },
    ]);
    expect(said(await screen.findByText(/a dénoncé la convention/))).toContain('elle prend fin le 30 avril 2026');
  });

  it('shows on its field what only the server knew', async () => {
    const refusal = {
      __typename: 'Refusal',
      code: 'NOTICE_NOT_FOR_PARTY',
      path: ['partyKey'],
      message: 'CC Terre Valserhône ne peut pas dénoncer cette convention.',
      article: '12',
      rule: 'VALS-12.2',
    };
    const sent = await openPage({}, { refused: [refusal] });
    const dialog = await open(GIVE);
    await userEvent.click(dialog.getByRole('button', { name: 'Enregistrer la dénonciation' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Dénoncer la convention' }));
    expect(said(await dialog.findByRole('alert'))).toContain(refusal.message);
    expect(dialog.getByLabelText(/^Partie qui dénonce/).getAttribute('aria-invalid')).toBe('true');
    expect(sent).toHaveLength(1);
  });

  it.each([
    ['to whoever acts for no party', { parties: STORED.parties.slice(1) }],
    ['on a draft', { status: 'draft', phase: 'draft' }],
    ['on a convention that has ended', { phase: 'expired', endsOn: '2026-01-01' }],
    ['where no clause provides for it', { allClauses: STORED.allClauses.slice(0, 3) }],
    [
      'to a party that the clause does not name',
      {
        allClauses: [clause('notice', { months: 3, form: 'written', byPartyKeys: ['cnfpt'] }, 'VALS-12.2')],
      },
    ],
    ['on another day than today', { asOf: '2026-01-15' }],
  ])('is not offered %s', async (_, changes) => {
    await openPage(changes);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.queryByRole('heading', { name: 'Fin anticipée' })).toBeNull();
  });
});

describe('A notice that stands', { timeout: 60_000 }, () => {
  it('is told at the top of the page, and in full with the days left and its article', async () => {
    await openPage(IN_NOTICE);
    const [banner] = screen.getAllByRole('status');
    expect(said(banner!)).toBe(
      'CC Terre Valserhône a dénoncé la convention : elle prend fin le 30 avril 2026 (art. 12).',
    );
    const section = said(screen.getByRole('region', { name: 'Fin anticipée' }));
    for (const fact of [
      'Dénonciation par CC Terre Valserhône',
      'Lettre recommandée avec avis de réception',
      'samedi 31 janvier 2026',
      'jeudi 30 avril 2026',
      'reste 86 jours',
      'Réorganisation du service',
    ]) {
      expect(section).toContain(fact);
    }
    expect(screen.queryByRole('button', { name: GIVE })).toBeNull();
  });

  it('has ended the convention once it has run out, and is taken back by nobody', async () => {
    const past = notice({ receivedOn: '2025-10-31', effectiveOn: '2026-01-31' });
    await openPage({ ...IN_NOTICE, phase: 'terminated', endsOn: '2026-01-31', notices: [past] });
    expect(said(screen.getAllByRole('status')[0]!)).toContain('elle a pris fin le 31 janvier 2026');
    expect(screen.queryByRole('button', { name: WITHDRAW })).toBeNull();
  });

  it('is not told on a day before it was received', async () => {
    await openPage({ ...IN_NOTICE, phase: 'in_force', asOf: '2026-01-30' });
    expect(screen.queryByRole('status')).toBeNull();
    expect(screen.queryByText(/Dénonciation par/)).toBeNull();
  });

  it('is taken back by nobody who acts for another party', async () => {
    await openPage({ ...IN_NOTICE, parties: [party('collectivite', 'CC', false), party('cnfpt', 'CNFPT', true)] });
    expect(screen.queryByRole('button', { name: WITHDRAW })).toBeNull();
  });
});

describe('Taking a notice back', { timeout: 60_000 }, () => {
  it('needs every other party that signs, each named', async () => {
    const sent = await openPage(IN_NOTICE, { becomes: STORED });
    const dialog = await open(WITHDRAW);
    expect(previewIn(dialog)).toContain('La convention irait de nouveau jusqu’au 31 décembre 2027.');
    expect(dialog.getAllByRole('checkbox')).toHaveLength(2);
    await userEvent.click(dialog.getByRole('checkbox', { name: 'Accord de CNFPT' }));
    await userEvent.click(dialog.getByRole('button', { name: WITHDRAW }));
    expect(said(dialog.getByRole('alert'))).toContain('L’accord de Région manque.');
    expect(said(dialog.getByRole('alert'))).not.toContain('CNFPT');
    expect(sent).toEqual([]);
    await userEvent.click(dialog.getByRole('checkbox', { name: 'Accord de Région' }));
    await userEvent.click(dialog.getByRole('button', { name: WITHDRAW }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sent).toEqual([
      {
        operation: 'WithdrawNotice',
        input: {
          conventionId: 'C1',
          noticeId: 'N1',
          expectedVersion: 4,
          withdrawnOn: TODAY,
          agreedByKeys: ['cnfpt', 'region'],
          note: null,
        },
      },
    ]);
    await waitFor(() => expect(screen.queryByText(/a dénoncé la convention/)).toBeNull());
  });

  it('leaves it below, with who agreed and when', async () => {
    const agreedBy = STORED.parties.slice(1).map(({ __typename, id, key }) => ({ __typename, id, key }));
    await openPage({ notices: [notice({ withdrawnOn: '2026-02-02', agreedBy, withdrawalNote: 'Accord trouvé' })] });
    expect(screen.queryByText(/a dénoncé la convention/)).toBeNull();
    const section = said(screen.getByRole('region', { name: 'Fin anticipée' }));
    for (const fact of ['Dénonciations retirées', 'lundi 2 février 2026', 'CNFPT, Région', 'Accord trouvé']) {
      expect(section).toContain(fact);
    }
    expect(screen.getByRole('button', { name: GIVE })).toBeTruthy();
  });
});

describe('The history', () => {
  const around = {
    t: (id: string) => id,
    locale: 'fr' as const,
    parties: [] as ConventionData['parties'],
    commitments: [],
  };

  it('tells a notice and its withdrawal, field by field', () => {
    const given = {
      action: 'notice_given',
      recordType: 'Notice',
      recordId: 'N1',
      before: null,
      after: {
        party: 'CNFPT',
        form: 'written',
        sentOn: null,
        receivedOn: calendarDate('2026-01-31'),
        effectiveOn: calendarDate('2026-04-30'),
        reason: 'Motif',
      },
    };
    expect(whatHappened(given, around)).toBe('conventions.history.notice_given');
    expect(changesOf(given, around).map(({ key }) => key)).toEqual([
      'party',
      'form',
      'receivedOn',
      'effectiveOn',
      'reason',
    ]);
    expect(changesOf(given, around)[1]?.after).toBe('clauseChoice.noticeForm.written');
    const withdrawn = {
      ...given,
      action: 'notice_withdrawn',
      before: { withdrawnOn: null },
      after: { withdrawnOn: calendarDate('2026-02-02'), agreedBy: ['Région', 'FRAMEL'], note: null },
    };
    expect(whatHappened(withdrawn, around)).toBe('conventions.history.notice_withdrawn');
    expect(changesOf(withdrawn, around)).toMatchObject([
      { key: 'withdrawnOn', before: null },
      { key: 'agreedBy', after: 'Région, FRAMEL' },
    ]);
  });
});
