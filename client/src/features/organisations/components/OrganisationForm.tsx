import { traitsOf } from '@maillage/domain/organisations';
import { useApolloClient } from '@apollo/client/react';
import type { CreateOrganisationMutation } from '../../../gql/graphql.ts';
import { RecordForm } from '../../../ui/forms/RecordForm.tsx';
import { useRecord } from '../../../ui/forms/use-record.ts';
import { useT } from '../../../ui/intl.tsx';
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
  const record = useRecord<OrganisationValues>({
    draftKey,
    version,
    initial,
    renamed: RENAMED,
    saved: t('directory.saved'),
    notSaved: t('directory.notSaved'),
  });
  const { form } = record;

  const submit = (): Promise<void> =>
    record.submit({
      send: async () => {
        const traits = traitsOf(form.values.kind);
        return save(inputOf(form.values, { parent: traits.unitOf.length > 0, affiliation: traits.affiliable }));
      },
      onSaved: async ({ organisation }) => {
        apollo.cache.evict({ id: 'ROOT_QUERY', fieldName: 'organisations' });
        if (organisation) await onSaved(organisation.id);
      },
    });

  return (
    <RecordForm
      record={record}
      label={title}
      className={styles.form}
      onSubmit={submit}
      onReload={onReload}
      reloadLabel={t('directory.reload')}
      cancelTo={cancelTo}
      saveLabel={submitLabel}
    >
      <OrganisationFields form={form} isNew={version === null} keeper={keeper === true} />
    </RecordForm>
  );
}
