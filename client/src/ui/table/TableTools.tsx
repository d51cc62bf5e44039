import { Button, Checkbox, Menu, Popover, Stack, type ButtonProps } from '@mantine/core';
import { useActingOrganisation } from '../acting-organisation.ts';
import { IconColumns, IconDownload, IconRows } from '../icons.ts';
import { useT } from '../intl.tsx';
import { columnsToKeep, type ListColumn } from './columns.ts';
import type { Density } from './density.ts';
import { exportHref, type FileFormat, type ListState } from './list-state.ts';

interface ColumnMenuProps<Row> {
  readonly columns: readonly ListColumn<Row>[];
  readonly shown: readonly string[];
  readonly onChange: (columns: readonly string[] | null) => void;
}

export function ColumnMenu<Row>({ columns, shown, onChange }: ColumnMenuProps<Row>) {
  const t = useT();
  return (
    <Popover position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" fw={400} leftSection={<IconColumns aria-hidden="true" size={16} />}>
          {t('ui.table.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('ui.table.columns')}>
        <Checkbox.Group
          value={[...shown]}
          onChange={(next) => onChange(columnsToKeep(columns, next))}
          label={<span className="visually-hidden">{t('ui.table.columnsShown')}</span>}
        >
          <Stack gap="xs">
            {columns.map((column) => (
              <Checkbox key={column.id} value={column.id} label={column.header} disabled={column.rowHeader} />
            ))}
          </Stack>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  );
}

export function DensityButton({
  density,
  onChange,
}: {
  readonly density: Density;
  readonly onChange: (density: Density) => void;
}) {
  const t = useT();
  const compact = density === 'compact';
  return (
    <Button
      variant="default"
      fw={400}
      aria-pressed={compact}
      leftSection={<IconRows aria-hidden="true" size={16} />}
      onClick={() => onChange(compact ? 'comfortable' : 'compact')}
    >
      {t('ui.table.compact')}
    </Button>
  );
}

/** The same rows as a file. */
export function ExportMenu({ state, columns }: { readonly state: ListState; readonly columns: readonly string[] }) {
  const organisation = useActingOrganisation();
  return <FileMenu hrefOf={(format) => exportHref(state, format, columns, organisation)} />;
}

interface FileMenuProps {
  /** Address of the rows in a format. */
  readonly hrefOf: (format: FileFormat) => string;
  readonly size?: ButtonProps['size'];
}

/** Rows as a file, in the reader's choice of format: plain links, so that a browser treats them as downloads. */
export function FileMenu({ hrefOf, size }: FileMenuProps) {
  const t = useT();
  return (
    <Menu>
      <Menu.Target>
        <Button
          variant="default"
          fw={400}
          {...(size ? { size } : {})}
          leftSection={<IconDownload aria-hidden="true" size={size ? 14 : 16} />}
        >
          {t('ui.table.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={hrefOf('xlsx')} download>
          {t('ui.table.exportXlsx')}
        </Menu.Item>
        <Menu.Item component="a" href={hrefOf('csv')} download>
          {t('ui.table.exportCsv')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
