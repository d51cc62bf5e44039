import { Checkbox, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { COPY_BLOCKS, MAX_LENGTHS, SUCCEEDED_FROM, type CopyBlock } from '@maillage/domain/conventions';
import { IconRefresh } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import { useToday } from '../../../ui/today.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { DateField, orNull } from '../editors/fields.tsx';
import type { Copies } from './copies.ts';
import { OPEN_SUCCESSOR } from './operations.ts';
import { OpenDialog } from './OpenDialog.tsx';

interface SuccessorDialogProps {
  readonly convention: ConventionData;
  readonly copies: Copies;
}

/** Opens a draft that is to replace this convention; nothing for those who may not. */
export function SuccessorDialog({ convention, copies }: SuccessorDialogProps) {
  const t = useT();
  const today = useToday();
  if (!copies.viewerCanOpenSuccessor.allowed || !SUCCEEDED_FROM.includes(convention.phase)) return null;
  return (
    <OpenDialog
      label={t('copies.openSuccessor')}
      glyph={IconRefresh}
      mutation={OPEN_SUCCESSOR}
      submitLabel={t('conventions.create')}
      initial={{
        title: convention.title,
        startsOn: '',
        endsOn: '',
        asOf: today as string,
        blocks: [...COPY_BLOCKS] as CopyBlock[],
      }}
      toInput={({ title, startsOn, endsOn, asOf, blocks }) => ({
        conventionId: convention.id,
        title: title.trim(),
        startsOn: orNull(startsOn),
        endsOn: orNull(endsOn),
        asOf,
        blocks,
      })}
    >
      {(form) => (
        <Stack gap="md">
          <Text>{t('copies.successorText')}</Text>
          <TextInput
            label={t('conventions.field.title')}
            required
            maxLength={MAX_LENGTHS.title}
            {...form.getInputProps('title')}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            {(['startsOn', 'endsOn'] as const).map((path) => (
              <DateField
                key={path}
                path={path}
                label={t(`copies.field.${path}`)}
                description={t(`copies.field.${path}Help`)}
                value={form.values[path]}
                error={form.errors[path]}
                onChange={(value) => form.setFieldValue(path, value)}
              />
            ))}
          </SimpleGrid>
          <DateField
            path="asOf"
            label={t('copies.field.asOf')}
            required
            value={form.values.asOf}
            error={form.errors['asOf']}
            onChange={(value) => form.setFieldValue('asOf', value)}
          />
          <Checkbox.Group
            label={t('copies.field.blocks')}
            description={t('copies.field.blocksHelp')}
            value={form.values.blocks}
            error={form.errors['blocks']}
            onChange={(blocks) => form.setFieldValue('blocks', blocks as CopyBlock[])}
          >
            <SimpleGrid cols={{ base: 1, xs: 2 }} my="xs" spacing="xs">
              {COPY_BLOCKS.map((block) => (
                <Checkbox key={block} value={block} label={t(`copyBlock.${block}`)} />
              ))}
            </SimpleGrid>
          </Checkbox.Group>
        </Stack>
      )}
    </OpenDialog>
  );
}
