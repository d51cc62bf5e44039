import { Menu } from '@mantine/core';
import { useMutation } from '@apollo/client/react';
import { useRouter } from '@tanstack/react-router';
import { IconBuildingCommunity, IconCheck, IconChevronDown } from '../../ui/icons.ts';
import { announce } from '../../ui/announcer.tsx';
import { useT } from '../../ui/intl.tsx';
import { toast } from '../../ui/toasts.tsx';
import { setActingOrganisation } from '../session/acting.ts';
import { useViewer } from '../session/viewer-context.tsx';
import type { ViewerMembership } from '../session/viewer.ts';
import { SWITCH_ORGANISATION } from './operations.ts';
import styles from './Header.module.css';

/** For whom one acts: named always, chosen when there are several. */
export function OrganisationSwitcher() {
  const t = useT();
  const { membership, memberships } = useViewer();
  const change = useSwitch();

  if (memberships.length < 2) {
    return (
      <span className={styles.organisation}>
        <IconBuildingCommunity aria-hidden="true" size={18} />
        <span className={styles.organisationName}>{membership.organisation.shortName}</span>
      </span>
    );
  }
  return (
    <Menu position="bottom-start" width={320}>
      <Menu.Target>
        <button type="button" className={styles.organisation} title={membership.organisation.name}>
          <IconBuildingCommunity aria-hidden="true" size={18} />
          <span className="visually-hidden">{t('shell.organisation.actFor')}</span>
          <span className={styles.organisationName}>{membership.organisation.shortName}</span>
          <IconChevronDown aria-hidden="true" size={14} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('shell.organisation.actFor')}</Menu.Label>
        {memberships.map((each) => {
          const current = each.id === membership.id;
          return (
            <Menu.Item
              key={each.id}
              aria-current={current ? 'true' : undefined}
              rightSection={current ? <IconCheck aria-hidden="true" size={16} /> : null}
              onClick={() => void (current ? undefined : change(each))}
            >
              <span className={styles.choice}>
                <span>{each.organisation.name}</span>
                <span className={styles.choiceDetail}>{each.office ?? t(`shell.role.${each.role}`)}</span>
              </span>
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}

function useSwitch(): (membership: ViewerMembership) => Promise<void> {
  const t = useT();
  const router = useRouter();
  const [remember] = useMutation(SWITCH_ORGANISATION);
  return async (membership) => {
    const { data } = await remember({ variables: { organisationId: membership.organisation.id } });
    if (data?.switchOrganisation.__typename === 'Refused') {
      toast(data.switchOrganisation.refusals.map((refusal) => refusal.message).join(' '), 'bad');
      return;
    }
    setActingOrganisation(membership.organisation.id);
    // Nothing read for one organisation may be shown under another.
    await router.options.context.apollo.clearStore();
    await router.navigate({ to: '/' });
    await router.invalidate();
    announce(t('shell.organisation.changed', { organisation: membership.organisation.name }));
  };
}
