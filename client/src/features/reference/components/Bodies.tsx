import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useT } from '../../../ui/intl.tsx';
import { Missing } from '../../../ui/text.tsx';
import { BODIES_OF } from '../operations.ts';

/** The entries of the directory that bear a registration number. @param siren nine digits */
export function Bodies({ siren }: { readonly siren: string | null }) {
  const t = useT();
  const { data } = useQuery(BODIES_OF, { variables: { siren: siren ?? '' }, skip: siren === null });
  if (siren === null) return <Missing />;
  if (!data) return null;
  const bodies = data.organisations.edges.map((edge) => edge.node).filter((body) => body.siren === siren);
  if (bodies.length === 0) return t('reference.notInDirectory');
  return bodies.map((body, index) => (
    <Fragment key={body.id}>
      {index > 0 ? ', ' : null}
      <Link to="/annuaire/$organisationId" params={{ organisationId: body.id }}>
        {body.name}
      </Link>
    </Fragment>
  ));
}
