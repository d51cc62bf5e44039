import { useMutation } from '@apollo/client/react';
import { Button, Group, Modal, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { CalendarDate } from '@maillage/kernel';
import { useState, type FormEvent } from 'react';
import { ErrorSummary } from '../../../ui/forms/ErrorSummary.tsx';
import { useRefusals } from '../../../ui/forms/refusals.tsx';
import { IconPlus } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { LINK_ORGANISATIONS } from '../mutations.ts';
import { ORGANISATION } from '../operations.ts';
import { NOBODY, type Chosen } from '../organisation-values.ts';
import { BodySelect } from './BodySelect.tsx';

interface LinkDialogProps {
  readonly organisation: { readonly id: string; readonly name: string };
}

interface LinkValues {
  kind: 'federates' | 'coordinates';
  to: Chosen;
  resolution: string;
  resolvedOn: string;
  validFrom: string;
  validTo: string;
}

const NEW_LINK: LinkValues = {
  kind: 'federates',
  to: NOBODY,
  resolution: '',
  resolvedOn: '',
  validFrom: '',
  validTo: '',
};
const RENAMED = { toId: 'to' };

/** A button that opens the form of a federation or a coordination that starts from this body. */
export function LinkDialog({ organisation }: LinkDialogProps) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconPlus aria-hidden="true" size={16} />} onClick={() => setOpened(true)}>
        {t('directory.link.add')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('directory.link.title', { name: organisation.name })}
        size="lg"
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {opened ? <LinkForm organisation={organisation} onDone={() => setOpened(false)} /> : null}
      </Modal>
    </>
  );
}

function LinkForm({ organisation, onDone }: LinkDialogProps & { readonly onDone: () => void }) {
  const t = useT();
  const form = useForm<LinkValues>({ mode: 'controlled', initialValues: NEW_LINK });
  const refusals = useRefusals(form as never, RENAMED);
  const [link, { loading }] = useMutation(LINK_ORGANISATIONS, {
    refetchQueries: [ORGANISATION],
    awaitRefetchQueries: true,
  });

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    refusals.clear();
    const { values } = form;
    if (!values.to.id) {
      refusals.report([{ code: 'REQUIRED', path: ['toId'], message: t('refusal.REQUIRED') }]);
      return;
    }
    try {
      const { data } = await link({
        variables: {
          input: {
            kind: values.kind,
            fromId: organisation.id,
            toId: values.to.id,
            resolution: values.resolution.trim() || null,
            resolvedOn: dateOf(values.resolvedOn),
            validFrom: dateOf(values.validFrom),
            validTo: dateOf(values.validTo),
          },
        },
      });
      if (data?.saved.__typename === 'Refused') refusals.report(data.saved.refusals);
      else {
        toast(t('directory.link.saved'));
        onDone();
      }
    } catch {
      toast(t('directory.notSaved'), 'bad');
    }
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate aria-label={t('directory.link.add')}>
      <Stack gap="md">
        <ErrorSummary refusals={refusals} />
        <NativeSelect
          label={t('directory.link.kind')}
          data={[
            { value: 'federates', label: t('directory.link.kind.federates') },
            { value: 'coordinates', label: t('directory.link.kind.coordinates') },
          ]}
          {...form.getInputProps('kind')}
        />
        <BodySelect
          path="to"
          label={t('directory.link.target')}
          required
          value={form.values.to}
          error={form.errors['to']}
          onChange={(chosen) => form.setFieldValue('to', chosen)}
        />
        <TextInput label={t('directory.link.resolution')} maxLength={300} {...form.getInputProps('resolution')} />
        <SimpleGrid cols={{ base: 1, xs: 3 }}>
          <TextInput type="date" label={t('directory.link.resolvedOnField')} {...form.getInputProps('resolvedOn')} />
          <TextInput type="date" label={t('directory.link.validFrom')} {...form.getInputProps('validFrom')} />
          <TextInput type="date" label={t('directory.link.validTo')} {...form.getInputProps('validTo')} />
        </SimpleGrid>
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={loading}>
            {t('directory.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The day typed; the server says so when it does not exist. */
function dateOf(text: string): CalendarDate | null {
  return text === '' ? null : (text as CalendarDate);
}
