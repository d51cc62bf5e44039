import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { SelectionWholeFragment } from '../../../gql/graphql.ts';
import { IconPencil, IconPlus } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { SmallTable } from '../components/SmallTable.tsx';
import { GridForm } from './GridForm.tsx';

/** The grid of a cohort; until the first score, it can be written. */
export function GridSection({ cohort }: { readonly cohort: SelectionWholeFragment }) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  const grid = cohort.selectionGrid;
  const writes = cohort.viewerCanKeepJuries.allowed && !grid?.frozen;
  const total = grid?.criteria.reduce((sum, { weight }) => sum + weight, 0) ?? 0;
  return (
    <Section
      title={t('selection.grid')}
      description={t(grid?.frozen ? 'selection.grid.frozen' : 'selection.grid.text')}
      actions={
        writes ? (
          <Button
            variant="default"
            leftSection={grid ? <IconPencil aria-hidden="true" size={16} /> : <IconPlus aria-hidden="true" size={16} />}
            onClick={() => setOpened(true)}
          >
            {t(grid ? 'selection.grid.edit' : 'selection.grid.create')}
          </Button>
        ) : null
      }
    >
      {grid ? (
        <SmallTable
          caption={t('selection.grid.table')}
          rows={grid.criteria}
          rowId={({ id }) => id}
          columns={[
            { id: 'label', header: t('selection.criterion'), cell: ({ label }) => label, total: t('selection.total') },
            {
              id: 'weight',
              header: t('selection.weight'),
              number: true,
              cell: ({ weight }) => weight,
              total,
            },
            { id: 'maximum', header: t('selection.maximum'), number: true, cell: ({ maximum }) => maximum },
          ]}
        />
      ) : (
        <p>{t('selection.grid.none')}</p>
      )}
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t(grid ? 'selection.grid.edit' : 'selection.grid.create')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {opened ? <GridForm cohortId={cohort.id} grid={grid} onDone={() => setOpened(false)} /> : null}
      </Modal>
    </Section>
  );
}
