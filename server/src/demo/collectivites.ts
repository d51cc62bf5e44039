import { SOURCE, regionOf, type DemoOrganisation } from './organisation.ts';

const SIZE = `${SOURCE.geography} ; affiliation supposée d’après le seuil de 350 agents (CGFP, L452-14)`;

const commune = (inseeCode: string, name: string, affiliated = true): DemoOrganisation => {
  const departementCode = inseeCode.slice(0, 2);
  return {
    ref: `commune-${inseeCode}`,
    kind: 'commune',
    name: `Commune ${name}`,
    shortName: name.replace(/^(?:de |d’)/, '').replace(/^du /, 'Le '),
    regionCode: regionOf(departementCode),
    departementCode,
    inseeCode,
    cdgAffiliated: affiliated,
    ...(affiliated && { cdg: `cdg-${departementCode}` }),
    source: SIZE,
  };
};
const epci = (
  epciSiren: string,
  departementCode: string,
  name: string,
  shortName: string,
  more: Partial<DemoOrganisation> = {},
): DemoOrganisation => ({
  ref: `epci-${epciSiren}`,
  kind: 'epci',
  name,
  shortName,
  regionCode: regionOf(departementCode),
  departementCode,
  epciSiren,
  cdgAffiliated: true,
  cdg: `cdg-${departementCode}`,
  source: SIZE,
  ...more,
});

/** Small collectivités under the threshold of affiliation, and one large one above it in each département. */
export const collectivites: readonly DemoOrganisation[] = [
  epci('240100891', '01', 'Communauté de communes Terre Valserhône', 'CC Terre Valserhône', {
    siret: '24010089100102',
    source: SOURCE.vals,
  }),
  epci('200035129', '30', 'Communauté de communes de Cèze Cévennes', 'CC de Cèze Cévennes'),
  epci('200040475', '72', 'LBN Communauté', 'LBN Communauté'),
  epci('244400537', '44', 'Communauté de communes de Nozay', 'CC de Nozay'),
  epci('200043321', '59', 'Communauté de communes du Pays de Mormal', 'CC du Pays de Mormal'),
  commune('72089', 'de Conlie'),
  commune('72050', 'de Brûlon'),
  commune('72168', 'de Loué'),
  commune('72181', 'du Mans', false),
  commune('44113', 'de Nozay'),
  commune('44109', 'de Nantes', false),
  commune('49127', 'de Durtal'),
  commune('49007', 'd’Angers', false),
  commune('53271', 'de Villaines-la-Juhel'),
  commune('53130', 'de Laval', false),
  commune('85135', 'de Mareuil-sur-Lay-Dissais'),
  commune('85191', 'de La Roche-sur-Yon', false),
  commune('59481', 'du Quesnoy'),
  commune('59350', 'de Lille', false),
  commune('01033', 'de Valserhône'),
  commune('01053', 'de Bourg-en-Bresse', false),
  commune('30037', 'de Bessèges'),
  commune('30227', 'de Saint-Ambroix'),
  commune('30189', 'de Nîmes', false),
];
