import { Checkbox, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { AVENANT_BLOCKS, MAX_LENGTHS, type AvenantBlock } from '@maillage/domain/conventions';
import { IconPlus } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import { EditDialog, type Form } from '../editors/EditDialog.tsx';
import { DateField, orNull } from '../editors/fields.tsx';
import { OPEN_AVENANT, UPDATE_AVENANT, type AvenantData } from './operations.ts';

interface HeadValues {
  label: string;
  object: string;
  blocks: AvenantBlock[];
  wantedOn: string;
}

const toInput = (values: HeadValues): object => ({
  ...values,
  label: orNull(values.label),
  object: values.object.trim(),
  wantedOn: orNull(values.wantedOn),
});

/** Opens an avenant: what it opens of the text, why, and from when. */
export function OpenAvenantDialog({ conventionId }: { readonly conventionId: string }) {
  const t = useT();
  return (
    <EditDialog<HeadValues>
      label={t('avenants.open.button')}
      glyph={IconPlus}
      title={t('avenants.open.title')}
      conventionId={conventionId}
      part={null}
      mutation={OPEN_AVENANT}
      submitLabel={t('avenants.open.submit')}
      initial={{ label: '', object: '', blocks: [], wantedOn: '' }}
      toInput={toInput}
    >
      {(form) => <HeadFields form={form} opened={[]} />}
    </EditDialog>
  );
}

/** Changes what an open avenant opens, its title, its aim or its day; what is unticked is restored. */
export function HeadDialog({
  conventionId,
  avenant,
}: {
  readonly conventionId: string;
  readonly avenant: AvenantData;
}) {
  const t = useT();
  const { id, version, label, object, blocks, wantedOn, changes } = avenant;
  const used = [...new Set(changes.map(({ group }) => group))] as AvenantBlock[];
  return (
    <EditDialog<HeadValues>
      label={t('avenants.head.edit')}
      title={t('avenants.head.edit')}
      conventionId={conventionId}
      part={{ id, version }}
      partField="avenantId"
      mutation={UPDATE_AVENANT}
      initial={{ label, object, blocks: [...blocks] as AvenantBlock[], wantedOn: wantedOn ?? '' }}
      toInput={toInput}
    >
      {(form) => <HeadFields form={form} opened={used} />}
    </EditDialog>
  );
}

function HeadFields({ form, opened }: { readonly form: Form<HeadValues>; readonly opened: readonly AvenantBlock[] }) {
  const t = useT();
  const dropped = opened.filter((block) => !form.values.blocks.includes(block));
  return (
    <Stack gap="md">
      <Textarea
        label={t('avenants.field.object')}
        description={t('avenants.field.objectHelp')}
        required
        autosize
        minRows={3}
        maxLength={MAX_LENGTHS.description}
        {...form.getInputProps('object')}
      />
      <Checkbox.Group
        label={t('avenants.field.blocks')}
        description={t('avenants.field.blocksHelp')}
        required
        {...form.getInputProps('blocks')}
      >
        <Stack gap="xs" mt="xs">
          {AVENANT_BLOCKS.map((block) => (
            <Checkbox key={block} value={block} label={t(`avenantBlock.${block}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      {dropped.length > 0 ? (
        <Text role="status" c="red">
          {t('avenants.field.blocksDropped', { blocks: dropped.map((block) => t(`avenantBlock.${block}`)).join(', ') })}
        </Text>
      ) : null}
      <DateField
        path="wantedOn"
        label={t('avenants.field.wantedOn')}
        description={t('avenants.field.wantedOnHelp')}
        value={form.values.wantedOn}
        error={form.errors['wantedOn']}
        onChange={(value) => form.setFieldValue('wantedOn', value)}
      />
      <TextInput
        label={t('avenants.field.label')}
        description={t('avenants.field.labelHelp')}
        maxLength={MAX_LENGTHS.designation}
        {...form.getInputProps('label')}
      />
    </Stack>
  );
}
