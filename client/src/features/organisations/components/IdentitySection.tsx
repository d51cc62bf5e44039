import { Link } from '@tanstack/react-router';
import type { OrganisationQuery } from '../../../gql/graphql.ts';
import { useT } from '../../../ui/intl.tsx';
import { DefinitionList, Section } from '../../../ui/Section.tsx';
import { Missing } from '../../../ui/text.tsx';
import { RegistrationNumber } from './RegistrationNumber.tsx';

export type OrganisationData = NonNullable<OrganisationQuery['organisation']>;

export interface OrganisationProps {
  readonly organisation: OrganisationData;
}

/** Who it is, by which numbers, under which body, and where the entry comes from. */
export function IdentitySection({ organisation }: OrganisationProps) {
  const t = useT();
  const { parent, source } = organisation;
  return (
    <Section title={t('directory.identity')}>
      <DefinitionList
        items={[
          { key: 'kind', term: t('organisations.column.kind'), value: t(`organisationKind.${organisation.kind}`) },
          { key: 'shortName', term: t('organisations.column.shortName'), value: organisation.shortName },
          {
            key: 'siren',
            term: t('organisations.column.siren'),
            value: <RegistrationNumber digits={organisation.siren} />,
          },
          {
            key: 'siret',
            term: t('organisations.column.siret'),
            value: <RegistrationNumber digits={organisation.siret} />,
          },
          ...(parent
            ? [
                {
                  key: 'parent',
                  term: t('directory.parent'),
                  value: (
                    <Link to="/annuaire/$organisationId" params={{ organisationId: parent.id }}>
                      {parent.name}
                    </Link>
                  ),
                },
              ]
            : []),
          { key: 'source', term: t('directory.source'), value: source ?? <Missing /> },
        ]}
      />
    </Section>
  );
}
