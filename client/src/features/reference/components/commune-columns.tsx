import { Link } from '@tanstack/react-router';
import type { CommuneLineFragment } from '../../../gql/graphql.ts';
import type { Translate } from '../../../ui/intl.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import type { ListColumn } from '../../../ui/table/columns.ts';
import { CountText, Missing } from '../../../ui/text.tsx';
import styles from './Reference.module.css';

type Column = ListColumn<CommuneLineFragment, 'NAME' | 'POPULATION'>;

/** What every list of communes shows of each. */
export function communeColumns(t: Translate): readonly Column[] {
  return [
    {
      id: 'name',
      header: t('reference.commune'),
      sort: 'NAME',
      rowHeader: true,
      cell: (row) => (
        <Link to="/communes/$inseeCode" params={{ inseeCode: row.inseeCode }}>
          {row.name}
        </Link>
      ),
    },
    { id: 'postalCodes', header: t('reference.postalCode'), cell: (row) => postalCodes(row.postalCodes) },
    { id: 'departement', header: t('reference.departement'), cell: (row) => areaText(row.departement) },
    {
      id: 'epci',
      header: t('reference.epci'),
      cell: (row) =>
        row.epci ? (
          <Link to="/intercommunalites/$siren" params={{ siren: row.epci.siren }}>
            {row.epci.name}
          </Link>
        ) : (
          <Missing />
        ),
    },
    {
      id: 'population',
      header: t('reference.population'),
      sort: 'POPULATION',
      numeric: true,
      cell: (row) => (row.population === null ? <Missing /> : <CountText count={row.population} />),
    },
    { id: 'inseeCode', header: t('reference.inseeCode'), optional: true, cell: (row) => row.inseeCode },
  ];
}

/** '44 – Loire-Atlantique'. */
export function areaText({ code, name }: { readonly code: string; readonly name: string }): string {
  return `${code} – ${name}`;
}

const FEW = 3;

/** The first few, then how many more: a large city has dozens. */
function postalCodes(codes: readonly string[]) {
  if (codes.length === 0) return <Missing />;
  const shown = codes.slice(0, FEW).join(', ');
  return codes.length > FEW ? `${shown}…` : shown;
}

/** '12,3 km', and a warning where one of the two points is the centre of a larger area. */
export function Distance({
  row,
  approximate,
  t,
}: {
  readonly row: CommuneLineFragment;
  readonly approximate: boolean;
  readonly t: Translate;
}) {
  if (row.distanceKm === null) return <Missing />;
  return (
    <span className={styles.distance}>
      <span className="tabular nowrap">{t('reference.km', { km: row.distanceKm })}</span>
      {approximate ? <StatusBadge tone="wait">{t('reference.approximate')}</StatusBadge> : null}
    </span>
  );
}
