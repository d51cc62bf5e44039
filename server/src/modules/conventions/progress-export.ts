import { DUE_SOON_DAYS, PROGRESS_STATES, type ProgressState } from '@maillage/domain/conventions';
import type { ExportColumn, ExportDefinition } from '../../platform/exports/definition.ts';
import { uuidOf } from '../../platform/graphql/ids.ts';
import { loadAxes, loadConvention } from './persistence/convention.loader.ts';
import { readAxisProgress, type AxisProgressRow } from './use-cases/read-progress.ts';

interface AxisLine extends AxisProgressRow {
  code: string;
  label: string;
}

const conventionOf = (filters: URLSearchParams): string => uuidOf('Convention', filters.get('convention') ?? '');

const figure = (state: ProgressState): ExportColumn<AxisLine> => ({
  id: state,
  headerId: `copies.state.${state}`,
  cell: (row) => row[state],
});

/** How the axes of a framework progress in its contracts, as a file: `convention=<global id>`. */
export const axisProgressExport: ExportDefinition<AxisLine> = {
  name: 'axis-progress',
  titleId: 'copies.progress.title',
  columns: [
    { id: 'code', headerId: 'copies.progress.axis', cell: (row) => row.code },
    { id: 'label', headerId: 'copies.progress.label', cell: (row) => row.label },
    { id: 'contracts', headerId: 'copies.progress.contracts', cell: (row) => row.contracts },
    { id: 'commitments', headerId: 'copies.progress.commitments', cell: (row) => row.commitments },
    ...PROGRESS_STATES.map(figure),
  ],
  conventionOf,
  async page(context, filters) {
    const framework = await loadConvention(context, conventionOf(filters));
    if (!framework) return null;
    const axes = await loadAxes(context, framework.id, null);
    const rows = await readAxisProgress(context.gate, framework.id, context.today, DUE_SOON_DAYS);
    return {
      rows: axes.flatMap(({ id, code, label }) => {
        const row = rows.find((each) => each.axisId === id);
        return row && row.contracts > 0 ? [{ ...row, code, label }] : [];
      }),
      next: null,
    };
  },
};
