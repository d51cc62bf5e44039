import { entries } from '../navigation.ts';
import type { Workspace } from '../workspace.ts';
import { Home } from './Home.tsx';

export const workspace: Workspace = {
  id: 'cnfpt',
  titleId: 'shell.workspace.cnfpt',
  navigation: [
    { entries: [entries.home, entries.conventions] },
    {
      titleId: 'cohorts.navigation',
      entries: [entries.schemes, entries.cohorts, entries.meetings, entries.communications],
    },
    { titleId: 'directory.navigation', entries: [entries.directory, entries.communes] },
    { titleId: 'administration.navigation', entries: [entries.administration, entries.journal] },
    { titleId: 'shell.nav.mine', entries: [entries.account] },
  ],
  Home,
};
