import type { OrganisationKind } from '@maillage/domain/organisations';
import type { OrganisationEntryFragment, OrganisationInput } from '../../gql/graphql.ts';
import { grouped } from './components/RegistrationNumber.tsx';

/** A body chosen in another's entry; an empty id when none is. */
export interface Chosen {
  id: string;
  name: string;
}

export const NOBODY: Chosen = { id: '', name: '' };

/** The entry as it is typed. */
export interface OrganisationValues {
  kind: OrganisationKind;
  name: string;
  shortName: string;
  siren: string;
  siret: string;
  parent: Chosen;
  regionCode: string;
  departementCode: string;
  inseeCode: string;
  epciSiren: string;
  affiliation: '' | 'yes' | 'no';
  cdg: Chosen;
  source: string;
  reach: string[];
}

export const NEW_ORGANISATION: OrganisationValues = {
  kind: 'commune',
  name: '',
  shortName: '',
  siren: '',
  siret: '',
  parent: NOBODY,
  regionCode: '',
  departementCode: '',
  inseeCode: '',
  epciSiren: '',
  affiliation: '',
  cdg: NOBODY,
  source: '',
  reach: [],
};

/** A new entry after its kind was chosen: the answers that belonged to another kind are dropped. */
export function ofKind(kind: OrganisationKind): Partial<OrganisationValues> {
  const { parent, inseeCode, epciSiren, affiliation, cdg } = NEW_ORGANISATION;
  return { kind, parent, inseeCode, epciSiren, affiliation, cdg };
}

/** Path of the API → field of the form, where they differ. */
export const RENAMED: Readonly<Record<string, string>> = {
  parentId: 'parent',
  cdgId: 'cdg',
  cdgAffiliated: 'affiliation',
  ...Object.fromEntries(Array.from({ length: 110 }, (_, index) => [`reach.${index}`, 'reach'])),
};

/** An entry of the directory, ready to be corrected. */
export function valuesOf(entry: OrganisationEntryFragment): OrganisationValues {
  return {
    kind: entry.kind,
    name: entry.name,
    shortName: entry.shortName,
    siren: entry.siren ? grouped(entry.siren) : '',
    siret: entry.siret ? grouped(entry.siret) : '',
    parent: entry.parent ? { id: entry.parent.id, name: entry.parent.name } : NOBODY,
    regionCode: entry.regionCode ?? '',
    departementCode: entry.departementCode ?? '',
    inseeCode: entry.inseeCode ?? '',
    epciSiren: entry.epciSiren ?? '',
    affiliation: entry.cdgAffiliated === null ? '' : entry.cdgAffiliated ? 'yes' : 'no',
    cdg: entry.cdg ? { id: entry.cdg.id, name: entry.cdg.name } : NOBODY,
    source: entry.source ?? '',
    reach: [...entry.departements],
  };
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/**
 * What is sent. An answer to a question that the kind does not ask is left out: it was typed before the kind changed.
 * @param asks what the kind asks
 */
export function inputOf(
  values: OrganisationValues,
  asks: { readonly parent: boolean; readonly affiliation: boolean },
): OrganisationInput {
  return {
    kind: values.kind,
    name: values.name.trim(),
    shortName: values.shortName.trim(),
    siren: orNull(values.siren),
    siret: orNull(values.siret),
    parentId: asks.parent ? orNull(values.parent.id) : null,
    regionCode: orNull(values.regionCode),
    departementCode: orNull(values.departementCode),
    inseeCode: orNull(values.inseeCode),
    epciSiren: orNull(values.epciSiren),
    cdgAffiliated: asks.affiliation && values.affiliation !== '' ? values.affiliation === 'yes' : null,
    cdgId: asks.affiliation ? orNull(values.cdg.id) : null,
    source: orNull(values.source),
    reach: values.reach,
  };
}
