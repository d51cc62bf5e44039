import {
  IconBriefcase,
  IconBuilding,
  IconCalendarEvent,
  IconFileText,
  IconHistory,
  IconHome,
  IconInfoCircle,
  IconMapPin,
  IconSchool,
  IconSpeakerphone,
  IconUser,
  IconUsers,
  IconUsersGroup,
} from '../ui/icons.ts';
import type { NavigationEntry } from './workspace.ts';

/** Entries that every workspace may compose. Only pages that exist stand here. */
export const entries = {
  home: { to: '/', labelId: 'shell.nav.home', icon: IconHome },
  conventions: { to: '/conventions', labelId: 'conventions.title', icon: IconFileText },
  schemes: { to: '/dispositifs', labelId: 'schemes.title', icon: IconSchool },
  cohorts: { to: '/cohortes', labelId: 'cohorts.title', icon: IconUsersGroup },
  needs: { to: '/besoins', labelId: 'needs.title', icon: IconBriefcase },
  meetings: { to: '/reunions', labelId: 'meetings.title', icon: IconCalendarEvent },
  communications: { to: '/communications', labelId: 'communications.title', icon: IconSpeakerphone },
  directory: { to: '/annuaire', labelId: 'organisations.title', icon: IconBuilding },
  communes: { to: '/communes', labelId: 'reference.communes', icon: IconMapPin },
  administration: {
    to: '/administration',
    labelId: 'administration.title',
    icon: IconUsers,
    capability: 'manage_members',
  },
  journal: { to: '/journal', labelId: 'journal.title', icon: IconHistory, capability: 'read_journal' },
  sources: {
    to: '/referentiels',
    labelId: 'reference.sourcesTitle',
    icon: IconInfoCircle,
    capability: 'read_platform',
  },
  account: { to: '/compte', labelId: 'shell.nav.account', icon: IconUser },
} as const satisfies Record<string, NavigationEntry>;
