import { traitsOf } from '@maillage/domain/organisations';
import { useApolloClient } from '@apollo/client/react';
import { Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import type { CreateOrganisationMutation } from '../../../gql/graphql.ts';
import { DraftState, FoundDraft } from '../../../ui/forms/DraftNotice.tsx';
import { ErrorSummary } from '../../../ui/forms/ErrorSummary.tsx';
import { useRefusals } from '../../../ui/forms/refusals.tsx';
import { useFormDraft } from '../../../ui/forms/useFormDraft.ts';
import { useT } from '../../../ui/intl.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { inputOf, RENAMED, type OrganisationValues } from '../organisation-values.ts';
import { useCanKeepDirectory } from '../rights.ts';
import { OrganisationFields } from './OrganisationFields.tsx';
import styles from './Directory.module.css';

interface OrganisationFormProps {
  readonly title: string;
  readonly submitLabel: string;
  /** Under which what is typed is kept: 'organisation:new', 'organisation:<id>'. */
  readonly draftKey: string;
  readonly initial: OrganisationValues;
  /** Version of the entry that is being corrected; null for a new one. */
  readonly version: number | null;
  readonly save: (input: ReturnType<typeof inputOf>) => Promise<CreateOrganisationMutation['saved'] | undefined>;
  readonly onSaved: (organisationId: string) => Promise<void>;
  /** Reads the entry again after somebody else changed it; what is typed stays as a draft. */
  readonly onReload?: () => void;
  readonly cancelTo:
    | { readonly to: '/annuaire' }
    | { readonly to: '/annuaire/$organisationId'; readonly params: { organisationId: string } };
}

/** The entry of a body: what is typed is kept, what is refused is told on its field. */
export function OrganisationForm(props: OrganisationFormProps) {
  const { title, submitLabel, draftKey, initial, version, save, onSaved, onReload, cancelTo } = props;
  const t = useT();
  const apollo = useApolloClient();
  const keeper = useCanKeepDirectory();
  const form = useForm<OrganisationValues>({ mode: 'controlled', initialValues: initial });
  const refusals = useRefusals(form as never, RENAMED);
  const [busy, setBusy] = useState(false);
  const draft = useFormDraft<OrganisationValues>({
    key: draftKey,
    values: form.values,
    dirty: form.isDirty(),
    baseVersion: version,
    onRestore: (values) => form.setValues(values),
  });
  const stale = refusals.all.some((refusal) => refusal.code === 'STALE_VERSION');

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    refusals.clear();
    setBusy(true);
    try {
      const traits = traitsOf(form.values.kind);
      const answer = await save(
        inputOf(form.values, { parent: traits.unitOf.length > 0, affiliation: traits.affiliable }),
      );
      if (answer?.__typename === 'Refused') refusals.report(answer.refusals);
      else if (answer?.organisation) {
        await draft.discard();
        apollo.cache.evict({ id: 'ROOT_QUERY', fieldName: 'organisations' });
        toast(t('directory.saved'));
        await onSaved(answer.organisation.id);
      }
    } catch {
      toast(t('directory.notSaved'), 'bad');
    } finally {
      setBusy(false);
    }
  };

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate aria-label={title}>
      <Stack gap="md">
        <FoundDraft draft={draft} />
        <ErrorSummary refusals={refusals} />
        {stale && onReload ? (
          <Button variant="default" onClick={onReload}>
            {t('directory.reload')}
          </Button>
        ) : null}
        <OrganisationFields form={form} isNew={version === null} keeper={keeper === true} />
        <Group justify="flex-end">
          <DraftState draft={draft} />
          <Button variant="default" renderRoot={(rest) => <Link {...cancelTo} {...rest} />}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {submitLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
