import { useApolloClient, useQuery } from '@apollo/client/react';
import { Button, Group, Modal, NativeSelect, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect, useState, type FormEvent } from 'react';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { ErrorSummary } from '../../../ui/forms/ErrorSummary.tsx';
import { useRefusals } from '../../../ui/forms/refusals.tsx';
import { IconPlus } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { ADOPT_AXES, PUBLISHED_AXES } from '../mutations.ts';
import { CONVENTION } from '../operations.ts';
import { ArticleSelect, orNull } from './fields.tsx';
import { OrganisationField, type FoundOrganisation } from './OrganisationField.tsx';
import { useSubmission } from '../../../ui/forms/use-submission.ts';

interface AdoptValues {
  organisation: FoundOrganisation;
  list: string;
  articleNumber: string;
}

/** Takes a list of axes that a body publishes over into a draft, whole. */
export function AdoptAxes({ convention }: { readonly convention: ConventionData }) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPlus aria-hidden="true" size={14} />}
        onClick={() => setOpened(true)}
      >
        {t('conventions.adopt.button')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('conventions.adopt.button')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {opened ? <AdoptForm convention={convention} onDone={() => setOpened(false)} /> : null}
      </Modal>
    </>
  );
}

const NOBODY: FoundOrganisation = { id: '', name: '' };
const RENAMED = { organisationId: 'organisation' };

function AdoptForm({ convention, onDone }: { readonly convention: ConventionData; readonly onDone: () => void }) {
  const t = useT();
  const client = useApolloClient();
  const form = useForm<AdoptValues>({
    mode: 'controlled',
    initialValues: { organisation: NOBODY, list: '', articleNumber: '' },
  });
  const refusals = useRefusals(form, RENAMED);
  const { send, loading } = useSubmission(ADOPT_AXES);
  const { organisation, list } = form.values;
  const { data } = useQuery(PUBLISHED_AXES, {
    variables: { organisationId: organisation.id },
    skip: organisation.id === '',
  });
  const axes = organisation.id === '' ? [] : (data?.publishedAxes ?? []);
  const lists = [...new Set(axes.map((axis) => axis.list))];
  const only = lists.length === 1 ? lists[0]! : null;
  const { setFieldValue } = form;
  useEffect(() => {
    if (only !== null) setFieldValue('list', only);
  }, [only, setFieldValue]);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    refusals.clear();
    const missing = [...(organisation.id ? [] : ['organisation']), ...(list ? [] : ['list'])];
    if (missing.length > 0) {
      refusals.report(missing.map((field) => ({ code: 'REQUIRED', path: [field], message: t('refusal.REQUIRED') })));
      return;
    }
    try {
      const answer = await send({
        input: {
          conventionId: convention.id,
          organisationId: organisation.id,
          list,
          articleNumber: orNull(form.values.articleNumber),
        },
      });
      if (answer?.adoptAxes.__typename === 'Refused') {
        refusals.report(answer.adoptAxes.refusals);
        return;
      }
      toast(t('conventions.adopt.done', { count: answer?.adoptAxes.adopted ?? 0 }));
    } catch {
      toast(t('conventions.notSaved'), 'bad');
      return;
    }
    await client.refetchQueries({ include: [CONVENTION] });
    onDone();
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate aria-label={t('conventions.adopt.button')}>
      <Stack gap="md">
        <ErrorSummary refusals={refusals} />
        <OrganisationField
          label={t('conventions.adopt.publisher')}
          path="organisation"
          value={organisation}
          error={form.errors['organisation']}
          onChange={(found) => form.setValues({ organisation: found, list: '' })}
        />
        <NativeSelect
          label={t('conventions.field.list')}
          description={organisation.id !== '' && data && lists.length === 0 ? t('conventions.adopt.noList') : undefined}
          required
          disabled={lists.length === 0}
          data={[{ value: '', label: t('conventions.field.none') }, ...lists]}
          {...form.getInputProps('list')}
        />
        {list ? (
          <ul>
            {axes
              .filter((axis) => axis.list === list)
              .map((axis) => (
                <li key={axis.id}>
                  {axis.code} — {axis.label}
                </li>
              ))}
          </ul>
        ) : null}
        <ArticleSelect
          articles={convention.articles}
          value={form.values.articleNumber}
          onChange={(value) => form.setFieldValue('articleNumber', value)}
          error={form.errors['articleNumber']}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={loading}>
            {t('conventions.adopt.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
