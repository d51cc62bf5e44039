import { useActingOrganisation } from '../../../ui/acting-organisation.ts';
import type { FileFormat } from '../../../ui/table/list-state.ts';
import { FileMenu } from '../../../ui/table/TableTools.tsx';
import { useToday } from '../../../ui/today.tsx';
import type { ConventionData } from './SummaryTab.tsx';

interface ExportButtonProps {
  readonly list: 'deadlines' | 'commitments';
  readonly convention: ConventionData;
  /** Key of the party that the page shows alone. */
  readonly party?: string | undefined;
  readonly size?: 'compact-sm';
}

/** The due dates or the commitments of a convention as a file, as they stand on the day it is read. */
export function ExportButton({ list, convention, party, size }: ExportButtonProps) {
  const organisation = useActingOrganisation();
  const today = useToday();
  const hrefOf = (format: FileFormat): string => {
    const parameters = new URLSearchParams({ format, convention: convention.id });
    if (organisation) parameters.set('organisation', organisation);
    if (convention.asOf !== today) parameters.set('asOf', convention.asOf);
    if (party) parameters.set('party', party);
    return `/exports/${list}?${parameters}`;
  };
  return <FileMenu hrefOf={hrefOf} {...(size ? { size } : {})} />;
}
