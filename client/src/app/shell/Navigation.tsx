import { Drawer } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useT } from '../../ui/intl.tsx';
import type { NavigationEntry, Workspace } from '../../workspaces/workspace.ts';
import { useViewer } from '../session/viewer-context.tsx';
import styles from './Shell.module.css';

interface NavigationProps {
  readonly workspace: Workspace;
  readonly onChoose?: () => void;
}

/** The pages of the workspace that the reader may open. */
export function Navigation({ workspace, onChoose }: NavigationProps) {
  const t = useT();
  const { capabilities } = useViewer();
  const allowed = (entry: NavigationEntry): boolean => !entry.capability || capabilities.includes(entry.capability);
  return (
    <>
      <div className={styles.workspace}>{t(workspace.titleId)}</div>
      {workspace.navigation.map((group, index) => {
        const entries = group.entries.filter(allowed);
        if (entries.length === 0) return null;
        return (
          <div key={group.titleId ?? index} className={styles.group}>
            {group.titleId ? <div className={styles.groupTitle}>{t(group.titleId)}</div> : null}
            <ul className={styles.entries}>
              {entries.map((entry) => (
                <li key={entry.labelId}>
                  <Link
                    to={entry.to}
                    className={styles.entry}
                    activeOptions={{ exact: entry.to === '/', includeSearch: false }}
                    onClick={onChoose}
                  >
                    <entry.icon aria-hidden="true" size={20} stroke={1.6} />
                    {t(entry.labelId)}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}

interface MobileNavigationProps {
  readonly workspace: Workspace;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The same, behind a button, where there is no room beside the page. */
export function MobileNavigation({ workspace, opened, onClose }: MobileNavigationProps) {
  const t = useT();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      size="18rem"
      title={t('shell.menu')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <nav aria-label={t(workspace.titleId)}>
        <Navigation workspace={workspace} onChoose={onClose} />
      </nav>
    </Drawer>
  );
}
