import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { useT } from '../../../ui/intl.tsx';
import { SAVE_AXIS } from '../mutations.ts';
import { EditDialog } from './EditDialog.tsx';
import { orNull } from './fields.tsx';

interface AxisEditorProps {
  readonly convention: ConventionData;
  readonly axis: ConventionData['axes'][number] | null;
}

/** A strategic axis of the convention itself. */
export function AxisEditor({ convention, axis }: AxisEditorProps) {
  const t = useT();
  const title = axis ? t('conventions.edit.axis', { code: axis.code }) : t('conventions.edit.addAxis');
  const own = convention.axes.filter((each) => each.scope === 'convention' && each.id !== axis?.id);
  return (
    <EditDialog
      label={title}
      title={title}
      conventionId={convention.id}
      part={axis}
      kind="Axis"
      mutation={SAVE_AXIS}
      initial={{
        list: axis?.list ?? own[0]?.list ?? '',
        code: axis?.code ?? '',
        label: axis?.label ?? '',
        parentCode: own.find((each) => each.id === axis?.parentId)?.code ?? '',
      }}
      toInput={(values) => ({
        ...values,
        parentCode: orNull(values.parentCode),
        position: axis?.position ?? (own.length + 1) * 10,
      })}
    >
      {(form) => (
        <>
          <TextInput label={t('conventions.field.list')} required {...form.getInputProps('list')} />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput label={t('conventions.field.code')} required {...form.getInputProps('code')} />
            <NativeSelect
              label={t('conventions.field.parentAxis')}
              data={[
                { value: '', label: t('conventions.field.none') },
                ...own.map((each) => ({ value: each.code, label: `${each.code} — ${each.label}` })),
              ]}
              {...form.getInputProps('parentCode')}
            />
          </SimpleGrid>
          <TextInput label={t('conventions.field.label')} required maxLength={400} {...form.getInputProps('label')} />
        </>
      )}
    </EditDialog>
  );
}
