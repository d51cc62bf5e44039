import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, Group, Modal, NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { CalendarDate } from '@maillage/kernel';
import { useState, type FormEvent } from 'react';
import type { SchemeEditionWholeFragment, SchemeWholeFragment } from '../../../gql/graphql.ts';
import { ErrorSummary } from '../../../ui/forms/ErrorSummary.tsx';
import { useRefusals } from '../../../ui/forms/refusals.tsx';
import { IconPencil, IconPlus } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { SAVE_EDITION } from '../mutations.ts';
import { minutesOf, partsAsText, partsOf } from '../programme-text.ts';

interface EditionDialogProps {
  readonly scheme: SchemeWholeFragment;
  /** The edition to correct; null for a new one. */
  readonly edition: SchemeEditionWholeFragment | null;
}

/** A button that opens the form of an edition. */
export function EditionDialog({ scheme, edition }: EditionDialogProps) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  return (
    <>
      {edition ? (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPencil aria-hidden="true" size={14} />}
          aria-label={t('schemes.edition.editOne', { label: edition.label })}
          onClick={() => setOpened(true)}
        >
          {t('schemes.edition.edit')}
        </Button>
      ) : (
        <Button
          variant="default"
          leftSection={<IconPlus aria-hidden="true" size={16} />}
          onClick={() => setOpened(true)}
        >
          {t('schemes.edition.new')}
        </Button>
      )}
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={edition ? edition.label : t('schemes.edition.newTitle')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {opened ? <EditionForm scheme={scheme} edition={edition} onDone={() => setOpened(false)} /> : null}
      </Modal>
    </>
  );
}

interface EditionValues {
  label: string;
  opensOn: string;
  endsOn: string;
  isFallback: boolean;
  modules: string;
  immersions: string;
  theoryHours: string;
  immersionHours: string;
  articleNumber: string;
  source: string;
}

const RENAMED = {
  theoryDayMinutes: 'theoryHours',
  immersionDayMinutes: 'immersionHours',
  ...Object.fromEntries(
    Array.from({ length: 60 }, (_, line) =>
      ['modules', 'immersions'].flatMap((list) =>
        ['title', 'days'].map((field) => [`${list}.${line}.${field}`, list] as const),
      ),
    ).flat(),
  ),
};

const hoursOf = (minutes: number | undefined): string =>
  minutes === undefined ? '' : String(minutes / 60).replace('.', ',');

function EditionForm({ scheme, edition, onDone }: EditionDialogProps & { readonly onDone: () => void }) {
  const t = useT();
  const form = useForm<EditionValues>({
    mode: 'controlled',
    initialValues: {
      label: edition?.label ?? '',
      opensOn: edition?.opensOn ?? '',
      endsOn: edition?.endsOn ?? '',
      isFallback: edition?.isFallback ?? false,
      modules: partsAsText(edition?.modules ?? []),
      immersions: partsAsText(edition?.immersions ?? []),
      theoryHours: hoursOf(edition?.theoryDayMinutes),
      immersionHours: hoursOf(edition?.immersionDayMinutes),
      articleNumber: edition?.articleNumber ?? '',
      source: edition?.source ?? '',
    },
  });
  const refusals = useRefusals(form as never, RENAMED);
  const [save, { loading }] = useMutation(SAVE_EDITION);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    refusals.clear();
    const { values } = form;
    const required = (['opensOn', 'theoryHours', 'immersionHours'] as const).filter(
      (field) => values[field] === '' || (field !== 'opensOn' && Number.isNaN(minutesOf(values[field]))),
    );
    if (required.length > 0) {
      refusals.report(
        required.map((field) => ({ code: 'REQUIRED', path: [field], message: t('refusal.REQUIRED') }) as const),
      );
      return;
    }
    try {
      const { data } = await save({
        variables: {
          input: {
            schemeId: scheme.id,
            id: edition?.id ?? null,
            expectedVersion: edition?.version ?? null,
            label: values.label,
            opensOn: values.opensOn as CalendarDate,
            endsOn: (values.endsOn || null) as CalendarDate | null,
            isFallback: values.isFallback,
            modules: partsOf(values.modules),
            immersions: partsOf(values.immersions),
            theoryDayMinutes: minutesOf(values.theoryHours),
            immersionDayMinutes: minutesOf(values.immersionHours),
            articleNumber: values.articleNumber || null,
            source: values.source || null,
          },
        },
      });
      if (data?.saved.__typename === 'Refused') refusals.report(data.saved.refusals);
      else {
        toast(t('schemes.edition.saved'));
        onDone();
      }
    } catch {
      toast(t('schemes.notSaved'), 'bad');
    }
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate aria-label={t('schemes.edition.newTitle')}>
      <Stack gap="md">
        <ErrorSummary refusals={refusals} />
        <TextInput label={t('schemes.edition.label')} required maxLength={120} {...form.getInputProps('label')} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput
            type="date"
            label={t('schemes.edition.opensOn')}
            description=" "
            required
            {...form.getInputProps('opensOn')}
          />
          <TextInput
            type="date"
            label={t('schemes.edition.endsOn')}
            description={t('schemes.edition.endsOnHelp')}
            {...form.getInputProps('endsOn')}
          />
        </SimpleGrid>
        {scheme.fallbackOccupation ? (
          <Checkbox
            label={t('schemes.edition.isFallback')}
            {...form.getInputProps('isFallback', { type: 'checkbox' })}
          />
        ) : null}
        <Textarea
          label={t('schemes.edition.modules')}
          description={t('schemes.edition.partsHelp')}
          required
          autosize
          minRows={4}
          {...form.getInputProps('modules')}
        />
        <Textarea
          label={t('schemes.edition.immersions')}
          description={t('schemes.edition.partsHelp')}
          autosize
          minRows={2}
          {...form.getInputProps('immersions')}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput
            inputMode="decimal"
            label={t('schemes.edition.theoryDay')}
            required
            {...form.getInputProps('theoryHours')}
          />
          <TextInput
            inputMode="decimal"
            label={t('schemes.edition.immersionDay')}
            required
            {...form.getInputProps('immersionHours')}
          />
        </SimpleGrid>
        <NativeSelect
          label={t('schemes.edition.article')}
          data={[
            { value: '', label: t('schemes.edition.noArticle') },
            ...(scheme.convention?.articles ?? []).map(({ number, heading }) => ({
              value: number,
              label: `${number} – ${heading}`,
            })),
          ]}
          {...form.getInputProps('articleNumber')}
        />
        <TextInput
          label={t('schemes.edition.source')}
          description={t('schemes.edition.sourceHelp')}
          maxLength={300}
          {...form.getInputProps('source')}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={loading}>
            {t('schemes.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
