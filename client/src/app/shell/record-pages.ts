import { IconBuilding, IconFileText, IconMapPin, type Icon } from '../../ui/icons.ts';

interface RecordPage {
  readonly titleId: string;
  readonly icon: Icon;
  readonly path: (id: string) => string;
}

/** Where each kind of found record is shown. A kind enters here with its page. */
export const recordPages: Readonly<Record<string, RecordPage>> = {
  convention: { titleId: 'conventions.title', icon: IconFileText, path: (id) => `/conventions/${id}` },
  organisation: { titleId: 'organisations.title', icon: IconBuilding, path: (id) => `/annuaire/${id}` },
  commune: { titleId: 'reference.communes', icon: IconMapPin, path: (id) => `/communes/${officialCode(id)}` },
};

/** The official code that the id of a place holds: 'Commune:44109' in base64url. */
function officialCode(id: string): string {
  return atob(id.replaceAll('-', '+').replaceAll('_', '/')).replace(/^.*:/, '');
}
