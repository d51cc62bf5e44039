import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useT } from '../../../ui/intl.tsx';
import { DefinitionList, Section, type Definition } from '../../../ui/Section.tsx';
import { Missing } from '../../../ui/text.tsx';
import { PLACES } from '../operations.ts';
import { departementName, regionName, useTerritories } from '../territories.ts';
import type { OrganisationProps } from './IdentitySection.tsx';

/** Where it stands, what it serves, and the centre de gestion it is affiliated to. */
export function TerritorySection({ organisation }: OrganisationProps) {
  const t = useT();
  const territories = useTerritories();
  const { regionCode, departementCode, inseeCode, epciSiren, departements } = organisation;
  const { data: places } = useQuery(PLACES, {
    variables: {
      inseeCode: inseeCode ?? '',
      withCommune: inseeCode !== null,
      epciSiren: epciSiren ?? '',
      withEpci: epciSiren !== null,
    },
    skip: inseeCode === null && epciSiren === null,
  });
  const items: Definition[] = [
    ...(regionCode
      ? [{ key: 'region', term: t('directory.region'), value: regionName(territories.regions, regionCode) }]
      : []),
    ...(departementCode
      ? [
          {
            key: 'departement',
            term: t('organisations.column.departement'),
            value: departementName(territories.departements, departementCode),
          },
        ]
      : []),
    ...(inseeCode
      ? [
          {
            key: 'commune',
            term: t('directory.commune'),
            value: (
              <Link to="/communes/$inseeCode" params={{ inseeCode }}>
                {places?.commune?.name ?? inseeCode}
              </Link>
            ),
          },
        ]
      : []),
    ...(epciSiren
      ? [
          {
            key: 'epci',
            term: t('directory.epci'),
            value: (
              <Link to="/intercommunalites/$siren" params={{ siren: epciSiren }}>
                {places?.epci?.name ?? epciSiren}
              </Link>
            ),
          },
        ]
      : []),
    ...(departements.length > 0
      ? [
          {
            key: 'reach',
            term: t('directory.reach', { count: departements.length }),
            value: departements.map((code) => departementName(territories.departements, code)).join(', '),
          },
        ]
      : []),
    ...affiliation(organisation, t),
  ];
  if (items.length === 0) return null;
  return (
    <Section title={t('directory.territory')}>
      <DefinitionList items={items} />
    </Section>
  );
}

function affiliation(
  { cdgAffiliated, cdg }: OrganisationProps['organisation'],
  t: ReturnType<typeof useT>,
): Definition[] {
  if (cdgAffiliated === null) return [];
  return [
    {
      key: 'affiliation',
      term: t('directory.affiliation'),
      value: t(cdgAffiliated ? 'directory.affiliated' : 'directory.notAffiliated'),
    },
    {
      key: 'cdg',
      term: t('organisationKind.cdg'),
      value: cdg ? (
        <Link to="/annuaire/$organisationId" params={{ organisationId: cdg.id }}>
          {cdg.name}
        </Link>
      ) : (
        <Missing />
      ),
    },
  ];
}
