import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button, Checkbox, Group, Modal, NumberInput, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { CalendarDate } from '@maillage/kernel';
import { useState, type FormEvent } from 'react';
import type { CampaignSummaryFragment, NeedsScopeQuery } from '../../../gql/graphql.ts';
import { ErrorSummary } from '../../../ui/forms/ErrorSummary.tsx';
import { useRefusals } from '../../../ui/forms/refusals.tsx';
import { IconPencil, IconPlus } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { SAVE_CAMPAIGN } from '../mutations.ts';
import { forgetNeeds } from './forget-needs.ts';

type Scope = NeedsScopeQuery['needsScope'];

interface CampaignDialogProps {
  readonly scope: Scope;
  /** The campaign to change; null for a new one. */
  readonly campaign: CampaignSummaryFragment | null;
}

/** A button that opens the form of a campaign. */
export function CampaignDialog({ scope, campaign }: CampaignDialogProps) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        variant={campaign ? 'default' : 'filled'}
        leftSection={campaign ? <IconPencil aria-hidden="true" size={16} /> : <IconPlus aria-hidden="true" size={16} />}
        onClick={() => setOpened(true)}
      >
        {t(campaign ? 'campaigns.edit' : 'campaigns.new')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t(campaign ? 'campaigns.edit' : 'campaigns.newTitle')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {opened ? <CampaignForm scope={scope} campaign={campaign} onDone={() => setOpened(false)} /> : null}
      </Modal>
    </>
  );
}

interface CampaignValues {
  title: string;
  departements: string[];
  opensOn: string;
  closesOn: string;
  belowPopulation: string | number;
  message: string;
}

function CampaignForm({ scope, campaign, onDone }: CampaignDialogProps & { readonly onDone: () => void }) {
  const t = useT();
  const apollo = useApolloClient();
  const form = useForm<CampaignValues>({
    mode: 'controlled',
    initialValues: {
      title: campaign?.title ?? '',
      departements: (campaign ?? scope).departements.map(({ code }) => code),
      opensOn: campaign?.opensOn ?? '',
      closesOn: campaign?.closesOn ?? '',
      belowPopulation: campaign?.belowPopulation ?? '',
      message: campaign?.message ?? '',
    },
  });
  const refusals = useRefusals(form as never);
  const [save, { loading }] = useMutation(SAVE_CAMPAIGN);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    refusals.clear();
    const { values } = form;
    const missing = (['opensOn', 'closesOn'] as const).filter((field) => values[field] === '');
    if (missing.length > 0) {
      refusals.report(
        missing.map((field) => ({ code: 'REQUIRED', path: [field], message: t('refusal.REQUIRED') }) as const),
      );
      return;
    }
    try {
      const { data } = await save({
        variables: {
          input: {
            id: campaign?.id ?? null,
            expectedVersion: campaign?.version ?? null,
            title: values.title,
            departements: values.departements,
            opensOn: values.opensOn as CalendarDate,
            closesOn: values.closesOn as CalendarDate,
            belowPopulation: values.belowPopulation === '' ? null : Number(values.belowPopulation),
            message: values.message.trim() || null,
          },
        },
      });
      if (data?.saved.__typename === 'Refused') refusals.report(data.saved.refusals);
      else {
        forgetNeeds(apollo);
        toast(t('campaigns.saved'));
        onDone();
      }
    } catch {
      toast(t('campaigns.notSaved'), 'bad');
    }
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate aria-label={t('campaigns.newTitle')}>
      <Stack gap="md">
        <ErrorSummary refusals={refusals} />
        <TextInput label={t('campaigns.field.title')} required maxLength={160} {...form.getInputProps('title')} />
        <Checkbox.Group
          label={t('campaigns.departements')}
          required
          value={form.values.departements}
          error={form.errors['departements']}
          onChange={(departements) => form.setFieldValue('departements', departements)}
        >
          <Group gap="md" mt="xs">
            {scope.departements.map(({ code, name }) => (
              <Checkbox key={code} value={code} label={`${code} – ${name}`} />
            ))}
          </Group>
        </Checkbox.Group>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput type="date" label={t('campaigns.field.opensOn')} required {...form.getInputProps('opensOn')} />
          <TextInput type="date" label={t('campaigns.field.closesOn')} required {...form.getInputProps('closesOn')} />
        </SimpleGrid>
        <NumberInput
          label={t('campaigns.field.belowPopulation')}
          description={t('campaigns.field.belowPopulationHelp')}
          min={1}
          allowDecimal={false}
          hideControls
          {...form.getInputProps('belowPopulation')}
        />
        <Textarea
          label={t('campaigns.field.message')}
          autosize
          minRows={3}
          maxLength={2000}
          {...form.getInputProps('message')}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={loading}>
            {t('campaigns.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
