import { ActionIcon, Button, Popover } from '@mantine/core';
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { IconBell } from '../../ui/icons.ts';
import { useT } from '../../ui/intl.tsx';
import { InstantText } from '../../ui/text.tsx';
import { LoadingState } from '../../ui/states.tsx';
import { useGrowingList } from '../apollo/use-growing-list.ts';
import { FailureState } from '../errors/FailureState.tsx';
import { MARK_NOTIFICATIONS_READ, NOTIFICATIONS, type Notification } from './operations.ts';
import styles from './Header.module.css';

const PAGE = 20;

/** What changed since last time. Opening the list marks it as read. */
export function NotificationsMenu() {
  const t = useT();
  const [opened, setOpened] = useState(false);
  const [count, setCount] = useState(PAGE);
  const { shown, loading, error, retry } = useGrowingList(NOTIFICATIONS, 'notifications', count, {});
  const [markRead] = useMutation(MARK_NOTIFICATIONS_READ, { refetchQueries: [NOTIFICATIONS] });
  const list = shown?.notifications;
  const unread = list?.unreadCount ?? 0;

  const toggle = (next: boolean): void => {
    setOpened(next);
    const newest = list?.edges[0]?.node;
    if (!next && newest && unread > 0) void markRead({ variables: { upTo: newest.id } });
  };

  return (
    <Popover opened={opened} onChange={toggle} position="bottom-end" shadow="md" width={380} trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          className={styles.bell}
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('shell.notifications.open', { count: unread })}
          onClick={() => toggle(!opened)}
        >
          <IconBell aria-hidden="true" size={20} />
          {unread > 0 ? (
            <span className={styles.dot} aria-hidden="true" data-count={unread > 9 ? '9+' : unread} />
          ) : null}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('shell.notifications.title')}>
        <h2 className={styles.panelTitle}>{t('shell.notifications.title')}</h2>
        {error && !list ? <FailureState error={error} onRetry={retry} /> : null}
        {!error && !list ? <LoadingState lines={3} /> : null}
        {list?.edges.length === 0 ? <p className={styles.choiceDetail}>{t('shell.notifications.none')}</p> : null}
        {list && list.edges.length > 0 ? (
          <ul className={styles.notifications}>
            {list.edges.map(({ node }) => (
              <Line key={node.id} notification={node} />
            ))}
          </ul>
        ) : null}
        {list && list.edges.length < list.totalCount ? (
          <Button variant="subtle" size="xs" fullWidth loading={loading} onClick={() => setCount(count + PAGE)}>
            {t('shell.notifications.more')}
          </Button>
        ) : null}
      </Popover.Dropdown>
    </Popover>
  );
}

function Line({ notification }: { readonly notification: Notification }) {
  const t = useT();
  return (
    <li className={notification.read ? undefined : styles.unread}>
      {notification.read ? null : <span className="visually-hidden">{t('shell.notifications.unread')} </span>}
      <span>{notification.text}</span>
      <span className={styles.choiceDetail}>
        <InstantText instant={notification.at} />
      </span>
    </li>
  );
}
