import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { BODY_NAME } from '../operations.ts';

/** The name of the body behind an id that the journal kept. @param id global id */
export function BodyName({ id }: { readonly id: string }) {
  const { data } = useQuery(BODY_NAME, { variables: { id } });
  return (
    <Link to="/annuaire/$organisationId" params={{ organisationId: id }}>
      {data?.organisation?.name ?? id}
    </Link>
  );
}
