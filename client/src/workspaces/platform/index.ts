import { entries } from '../navigation.ts';
import type { Workspace } from '../workspace.ts';
import { Home } from './Home.tsx';

export const workspace: Workspace = {
  id: 'platform',
  titleId: 'shell.workspace.platform',
  navigation: [
    { entries: [entries.home] },
    { titleId: 'directory.navigation', entries: [entries.directory, entries.communes, entries.sources] },
    { titleId: 'administration.navigation', entries: [entries.administration, entries.journal] },
    { titleId: 'shell.nav.mine', entries: [entries.account] },
  ],
  Home,
};
