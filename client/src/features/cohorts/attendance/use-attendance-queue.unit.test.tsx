import { ApolloLink, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { createApolloClient } from '../../../app/apollo/client.ts';
import { show } from '../../../testing/render.tsx';
import { Toasts } from '../../../ui/toasts.tsx';
import { keyOf, writeQueue, type Waiting, type WaitingEntry } from './queue.ts';
import { useAttendanceQueue } from './use-attendance-queue.ts';
import { WaitingBanner } from './WaitingBanner.tsx';

const entry = (entryId: string): WaitingEntry => ({
  kind: 'entry',
  entryId,
  halfDayId: 'h1',
  candidatureId: entryId,
  mark: 'present',
  reason: null,
  missingMinutes: null,
  evidenceOn: null,
  writtenAt: '2026-11-23T08:00:00.000Z',
});
const signature = (entryId: string, candidatureId: string): Waiting => ({
  kind: 'signature',
  entryId,
  halfDayId: 'h1',
  candidatureId,
  name: 'Alix Ajonc',
  way: 'tap',
  signedAt: '2026-11-23T11:00:00.000Z',
});

type Sent = readonly { readonly entryId: string }[];
type Server = (sent: readonly string[]) => ApolloLink.Result;

const written = (sent: readonly string[]): ApolloLink.Result => ({
  data: {
    written: {
      __typename: 'SheetsWritten',
      outcomes: sent.map((entryId) => ({
        __typename: 'AttendanceOutcome',
        entryId,
        became: 'written',
        refusals: [],
      })),
      sheets: [],
    },
  },
});
const refused = (message: string): ApolloLink.Result => {
  const refusal = {
    __typename: 'Refusal',
    code: 'FORBIDDEN',
    path: [],
    params: null,
    message,
    article: null,
    rule: null,
  };
  return { data: { written: { __typename: 'Refused', refusals: [refusal] } } };
};
const thrown = (code: string): ApolloLink.Result => ({ errors: [{ message: 'x', extensions: { code } }] });

function Page({ cohortId }: { readonly cohortId: string }) {
  const { waiting, send, discard } = useAttendanceQueue(cohortId);
  return <WaitingBanner count={waiting.length} onSend={() => void send()} onDiscard={discard} />;
}

/** A tablet that comes back with a queue. @returns the ids of each request that left it */
function comeBack(cohortId: string, queue: readonly Waiting[], server: Server): string[][] {
  const requests: string[][] = [];
  const link = new ApolloLink(({ variables }) => {
    const { entries, signatures } = variables as { entries?: Sent; signatures?: Sent };
    const sent = (entries ?? signatures ?? []).map(({ entryId }) => entryId);
    requests.push(sent);
    return new Observable((observer) => {
      observer.next(server(sent));
      observer.complete();
    });
  });
  writeQueue(localStorage, keyOf(cohortId, null), queue);
  const client = createApolloClient();
  client.setLink(link);
  show(
    <ApolloProvider client={client}>
      <Toasts />
      <Page cohortId={cohortId} />
    </ApolloProvider>,
  );
  return requests;
}
const ask = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const empty = () => waitFor(() => expect(screen.queryByText(/en attente d’envoi/)).toBeNull());

describe('what waits on a tablet', () => {
  it('stays there when the whole is refused, said once, and leaves when it is not any more', async () => {
    let open = false;
    const why = 'La tenue des feuilles ne vous est pas ouverte.';
    const requests = comeBack('c1', [entry('1'), entry('2')], (sent) => (open ? written(sent) : refused(why)));
    await screen.findByText(`${why} Ce qui a été saisi reste sur cet appareil.`);
    dispatchEvent(new Event('online'));
    await waitFor(() => expect(requests).toHaveLength(2));
    expect(screen.getAllByText(/ne vous est pas ouverte/)).toHaveLength(1);
    screen.getByText(/^2 saisies en attente/);
    open = true;
    await ask('Envoyer maintenant');
    await empty();
    expect(localStorage).toHaveLength(0);
  });

  it('leaves without the one that cannot be read, which is said', async () => {
    const queue = [entry('3'), entry('4'), entry('5'), signature('6', '3'), signature('7', '4')];
    const requests = comeBack('c2', queue, (sent) => (sent.includes('4') ? thrown('BAD_USER_INPUT') : written(sent)));
    await empty();
    expect(requests).toEqual([['3', '4', '5'], ['3', '4'], ['3'], ['4'], ['5'], ['6']]);
    screen.getByText(/^2 saisies mal formées/);
  });

  it('stays whole when the server fails, and may be given up after a question', async () => {
    const requests = comeBack('c3', [entry('8'), entry('9')], () => thrown('INTERNAL_SERVER_ERROR'));
    await waitFor(() => expect(requests).toEqual([['8', '9']]));
    await ask('Effacer ces saisies');
    await userEvent.click(await screen.findByRole('button', { name: 'Annuler' }));
    screen.getByText(/^2 saisies en attente/);
    await ask('Effacer ces saisies');
    await screen.findByRole('dialog', { name: /^Effacer les 2 saisies/ });
    await userEvent.click(screen.getAllByRole('button', { name: 'Effacer ces saisies' }).at(-1)!);
    await empty();
    expect(localStorage).toHaveLength(0);
  });
});
