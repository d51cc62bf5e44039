import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { findTitle, openPortal, viewer } from '../../testing/portal.tsx';

const TOTAL = 30;

function page(variables: Record<string, unknown>): object {
  const start = Number(variables['after'] ?? 0);
  const end = Math.min(start + Number(variables['first']), TOTAL);
  return {
    data: {
      notifications: {
        __typename: 'NotificationConnection',
        totalCount: TOTAL,
        unreadCount: 0,
        pageInfo: { __typename: 'PageInfo', hasNextPage: end < TOTAL, endCursor: String(end) },
        edges: Array.from({ length: end - start }, (_, index) => ({
          __typename: 'NotificationEdge',
          node: {
            __typename: 'Notification',
            id: `N${start + index}`,
            text: `Nouvelle ${start + index}`,
            at: '2026-02-03T08:00:00Z',
            read: true,
            subject: null,
          },
        })),
      },
    },
  };
}

describe('The notifications', () => {
  it('are shown to the last one, a page at a time', async () => {
    openPortal('/', { operations: { Viewer: () => ({ data: { viewer: viewer() } }), Notifications: page } });
    await findTitle('À traiter');
    await userEvent.click(screen.getByRole('button', { name: /^Notifications/ }));
    const panel = await screen.findByRole('dialog', { name: 'Notifications' });
    expect(await within(panel).findAllByRole('listitem')).toHaveLength(20);
    await userEvent.click(within(panel).getByRole('button', { name: 'Afficher les précédentes' }));
    await waitFor(() => expect(within(panel).getAllByRole('listitem')).toHaveLength(TOTAL));
    expect(within(panel).queryByRole('button', { name: 'Afficher les précédentes' })).toBeNull();
  });
});
