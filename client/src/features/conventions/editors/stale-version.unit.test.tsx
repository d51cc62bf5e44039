import { ApolloProvider, useQuery } from '@apollo/client/react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { createApolloClient } from '../../../app/apollo/client.ts';
import { show } from '../../../testing/render.tsx';
import { CONVENTION } from '../operations.ts';
import { DetailsEditor } from './DetailsEditor.tsx';
import { RecitalEditor } from './RecitalEditor.tsx';
import { SignaturesDialog } from './SignaturesDialog.tsx';

// What a box that grows with its text asks of a browser.
Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });

const allowed = { __typename: 'Capability', allowed: true, code: null, reason: null };

interface Stored {
  readonly title: string;
  readonly version: number;
  readonly recital: { readonly text: string; readonly version: number } | null;
  readonly office: string;
}

const asAnswered = ({ title, version, recital, office }: Stored) => ({
  __typename: 'Convention',
  id: 'C1',
  asOf: '2026-02-03',
  title,
  kind: 'multiparty',
  status: 'draft',
  phase: 'draft',
  reference: null,
  startsOn: null,
  endsOn: null,
  readsUntil: null,
  version,
  draftingOrganisation: null,
  viewerCanEdit: allowed,
  viewerCanRecordSignatures: allowed,
  object: '',
  sourceNote: null,
  signedAtPlace: null,
  renewalOpensOn: null,
  viewerBases: [],
  parent: null,
  children: [],
  territory: [{ __typename: 'ConventionTerritory', kind: 'departement', code: '44', name: 'Loire-Atlantique' }],
  instruments: [],
  termExplanations: [],
  annexes: [],
  notices: [],
  disputes: null,
  renewalOutcome: null,
  renewalRecords: [],
  viewerCanAssessTerm: { __typename: 'Capability', allowed: false },
  discussion: null,
  parties: [
    {
      __typename: 'Party',
      id: 'P1',
      key: 'cdg',
      role: 'signatory',
      viewerCanGiveNotice: { ...allowed, allowed: false },
      viewerCanHandleDispute: { ...allowed, allowed: false },
      viewerCanDecideRenewal: { ...allowed, allowed: false },
      designation: 'le CDG',
      position: 1,
      version: 1,
      organisation: null,
      representative: null,
      enablingAct: null,
      actsFor: [],
      mandates: [],
      signatures: [
        {
          __typename: 'Signature',
          slot: 'elected',
          office,
          signedOn: null,
          method: null,
          signerName: null,
          signerQuality: null,
          signedAt: null,
          contentHash: null,
          scan: null,
        },
      ],
    },
  ],
  recitals: recital
    ? [{ __typename: 'Recital', id: 'R1', kind: 'visa', position: 1, legalReference: null, ...recital }]
    : [],
  articles: [],
  clauses: [],
  allClauses: [],
  commitments: [],
  deadlines: [],
  held: [],
  axes: [],
});

const START: Stored = {
  title: 'Plan mutualisé',
  version: 3,
  recital: { text: 'Vu le code général de la fonction publique', version: 1 },
  office: 'Président',
};

/** A server that keeps one convention: refuses what was read before the last change, and takes the rest. */
function openEditors() {
  let stored = START;
  let reachable = true;
  const sent: { readonly operation: string; readonly variables: Record<string, unknown> }[] = [];
  const refusal = {
    __typename: 'Refusal',
    code: 'STALE_VERSION',
    path: [],
    message: 'Une autre personne a modifié cet élément.',
    article: null,
    rule: null,
  };
  const save = (expected: unknown, current: number, next: Partial<Stored>): object => {
    if (expected !== current) return { __typename: 'Refused', refusals: [refusal] };
    stored = { ...stored, version: stored.version + 1, ...next };
    const convention = { __typename: 'Convention', id: 'C1', version: stored.version };
    return { __typename: 'ConventionWritten', partId: 'R1', convention };
  };
  const answer = (operation: string, variables: Record<string, unknown>): object => {
    const input = (variables['input'] ?? {}) as Record<string, unknown>;
    switch (operation) {
      case 'Convention':
        return { convention: asAnswered(stored) };
      case 'SaveRecital': {
        const version = stored.recital!.version;
        return {
          saved: save(input['expectedVersion'], version, {
            recital: { text: String(input['text']), version: version + 1 },
          }),
        };
      }
      case 'RemoveConventionPart':
        return { saved: save(input['expectedVersion'], stored.recital!.version, { recital: null }) };
      case 'UpdateConvention':
        return {
          updateConvention: save(variables['expectedVersion'], stored.version, { title: String(input['title']) }),
        };
      default:
        return {
          saved: save(input['expectedVersion'], stored.version, {
            office: (input['signatures'] as { office: string }[])[0]!.office,
          }),
        };
    }
  };
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (_, init) => {
    const { operationName, variables } = JSON.parse(init?.body as string);
    sent.push({ operation: operationName, variables });
    if (!reachable && operationName === 'Convention') throw new TypeError('no network');
    return new Response(JSON.stringify({ data: answer(operationName, variables) }), {
      headers: { 'content-type': 'application/json' },
    });
  });
  const client = createApolloClient();
  show(
    <ApolloProvider client={client}>
      <Editors />
    </ApolloProvider>,
  );
  return {
    sent: (operation: string) => sent.filter((each) => each.operation === operation).map((each) => each.variables),
    stored: () => stored,
    /** Somebody else saves meanwhile. */
    change: (next: Partial<Stored>): void => void (stored = { ...stored, ...next }),
    cut: (): void => void (reachable = false),
    restore: (): void => void (reachable = true),
  };
}

function Editors() {
  const [editing, setEditing] = useState(false);
  const { data } = useQuery(CONVENTION, { variables: { id: 'C1', asOf: null } });
  const convention = data?.convention;
  if (!convention) return null;
  return (
    <>
      <SignaturesDialog convention={convention} />
      <button type="button" onClick={() => setEditing(true)}>
        Présentation
      </button>
      {editing ? (
        <div role="dialog">
          <DetailsEditor convention={convention} onDone={() => setEditing(false)} />
        </div>
      ) : null}
      {convention.recitals.map((recital) => (
        <RecitalEditor key={recital.id} convention={convention} recital={recital} />
      ))}
    </>
  );
}

const NOTICE = 'Quelqu’un a enregistré cet élément pendant votre saisie';
const KEEP = 'Garder ma saisie';
const RELOAD = 'Reprendre la version enregistrée';

async function open(button: RegExp): Promise<ReturnType<typeof within>> {
  await userEvent.click(await screen.findByRole('button', { name: button }));
  return within(await screen.findByRole('dialog'));
}

async function retype(box: HTMLElement, text: string): Promise<void> {
  await userEvent.clear(box);
  await userEvent.type(box, text);
}

const saveIn = (dialog: ReturnType<typeof within>, name = 'Enregistrer'): Promise<void> =>
  userEvent.click(dialog.getByRole('button', { name }));

const closed = (): Promise<void> => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

const THEIRS = { recital: { text: 'Vu le code du travail', version: 2 } };

describe('What somebody else saved during the typing', { timeout: 60_000 }, () => {
  it('replaces nothing: the typing stays, and is saved over it when the reader keeps it', async () => {
    const server = openEditors();
    const dialog = await open(/^Modifier/);
    const text = dialog.getByLabelText(/^Texte/);
    await retype(text, 'Vu la délibération');
    server.change(THEIRS);
    await saveIn(dialog);
    expect(await dialog.findByText(NOTICE)).toBeTruthy();
    expect(text).toHaveProperty('value', 'Vu la délibération');
    expect(server.stored().recital?.text).toBe('Vu le code du travail');

    await userEvent.click(dialog.getByRole('button', { name: KEEP }));
    expect(dialog.queryByText(NOTICE)).toBeNull();
    expect(dialog.queryByRole('alert')).toBeNull();
    expect(text).toHaveProperty('value', 'Vu la délibération');
    await saveIn(dialog);
    await closed();
    expect(server.stored().recital?.text).toBe('Vu la délibération');
    expect(
      server.sent('SaveRecital').map((each) => (each['input'] as Record<string, unknown>)['expectedVersion']),
    ).toEqual([1, 2]);
  });

  it('leads back into the form, for those who do not see the notice go', async () => {
    const server = openEditors();
    const dialog = await open(/^Modifier/);
    for (const choice of [KEEP, RELOAD]) {
      await retype(dialog.getByLabelText(/^Texte/), 'Vu la délibération');
      const version = (server.stored().recital?.version ?? 0) + 1;
      server.change({ recital: { text: 'Vu le code du travail', version } });
      await saveIn(dialog);
      await userEvent.click(await dialog.findByRole('button', { name: choice }));
      expect(document.activeElement).toBe(dialog.getByRole('button', { name: 'Enregistrer' }));
    }
  });

  it('takes the place of the typing when the reader prefers it', async () => {
    const server = openEditors();
    const dialog = await open(/^Modifier/);
    await retype(dialog.getByLabelText(/^Texte/), 'Vu la délibération');
    server.change(THEIRS);
    await saveIn(dialog);
    await userEvent.click(await dialog.findByRole('button', { name: RELOAD }));
    expect(dialog.getByLabelText(/^Texte/)).toHaveProperty('value', 'Vu le code du travail');
    await saveIn(dialog);
    await closed();
    expect(server.stored().recital).toEqual({ text: 'Vu le code du travail', version: 3 });
  });

  it('is asked about again when it changes once more', async () => {
    const server = openEditors();
    const dialog = await open(/^Modifier/);
    await retype(dialog.getByLabelText(/^Texte/), 'Vu la délibération');
    for (const version of [2, 3]) {
      server.change({ recital: { text: `Vu le texte ${version}`, version } });
      await saveIn(dialog);
      await userEvent.click(await dialog.findByRole('button', { name: KEEP }));
    }
    await saveIn(dialog);
    await closed();
    expect(server.stored().recital).toEqual({ text: 'Vu la délibération', version: 4 });
  });

  it('is not passed over by a reader who saves again without choosing', async () => {
    const server = openEditors();
    const dialog = await open(/^Modifier/);
    await retype(dialog.getByLabelText(/^Texte/), 'Vu la délibération');
    server.change(THEIRS);
    await saveIn(dialog);
    await dialog.findByText(NOTICE);
    await saveIn(dialog);
    await waitFor(() => expect(server.sent('SaveRecital')).toHaveLength(2));
    expect(await dialog.findByText(NOTICE)).toBeTruthy();
    expect(server.stored().recital?.text).toBe('Vu le code du travail');
  });

  it('keeps a part from being removed unread', async () => {
    const server = openEditors();
    const dialog = await open(/^Modifier/);
    server.change(THEIRS);
    await userEvent.click(dialog.getByRole('button', { name: 'Supprimer' }));
    const question = await screen.findByText(/Il disparaît du projet/);
    await userEvent.click(
      within(question.closest<HTMLElement>('[role="dialog"]')!).getByRole('button', { name: 'Supprimer' }),
    );
    expect(await dialog.findByText(NOTICE)).toBeTruthy();
    expect(server.stored().recital?.text).toBe('Vu le code du travail');
  });

  it('stays refused while the new version cannot be read, and the typing is kept', async () => {
    const server = openEditors();
    const dialog = await open(/^Modifier/);
    await retype(dialog.getByLabelText(/^Texte/), 'Vu la délibération');
    server.change(THEIRS);
    server.cut();
    await saveIn(dialog);
    await userEvent.click(await dialog.findByRole('button', { name: KEEP }));
    server.restore();
    await saveIn(dialog);
    await userEvent.click(await dialog.findByRole('button', { name: KEEP }));
    await saveIn(dialog);
    await closed();
    expect(server.stored().recital?.text).toBe('Vu la délibération');
  });

  it('is told the same for the title of a convention', async () => {
    const server = openEditors();
    const dialog = await open(/^Présentation/);
    const title = dialog.getByLabelText(/^Titre/);
    await retype(title, 'Plan de 2026');
    server.change({ title: 'Plan régional', version: 4 });
    await saveIn(dialog);
    await userEvent.click(await dialog.findByRole('button', { name: KEEP }));
    expect(title).toHaveProperty('value', 'Plan de 2026');
    expect(document.activeElement).toBe(dialog.getByRole('button', { name: 'Enregistrer' }));
    await saveIn(dialog);
    await closed();
    expect(server.stored().title).toBe('Plan de 2026');
    expect(server.sent('UpdateConvention').map((each) => each['expectedVersion'])).toEqual([3, 4]);
  });

  it('is told the same for the signatures', async () => {
    const server = openEditors();
    const dialog = await open(/^Enregistrer les signatures/);
    const office = dialog.getByLabelText(/^Fonction du signataire/);
    await retype(office, 'Présidente');
    server.change({ office: 'Vice-président', version: 4 });
    await saveIn(dialog, 'Mettre en vigueur');
    await userEvent.click(await dialog.findByRole('button', { name: RELOAD }));
    expect(office).toHaveProperty('value', 'Vice-président');
    expect(document.activeElement).toBe(dialog.getByRole('button', { name: 'Mettre en vigueur' }));
    await retype(office, 'Présidente');
    server.change({ version: 5 });
    await saveIn(dialog, 'Mettre en vigueur');
    await userEvent.click(await dialog.findByRole('button', { name: KEEP }));
    expect(office).toHaveProperty('value', 'Présidente');
    await saveIn(dialog, 'Mettre en vigueur');
    await closed();
    expect(server.stored().office).toBe('Présidente');
  });
});
