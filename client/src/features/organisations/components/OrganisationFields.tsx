import { traitsOf, type OrganisationKind } from '@maillage/domain/organisations';
import { Fieldset, MultiSelect, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useT } from '../../../ui/intl.tsx';
import { KINDS } from '../list.ts';
import { ofKind, type OrganisationValues } from '../organisation-values.ts';
import { departementName, useTerritories } from '../territories.ts';
import { BodySelect } from './BodySelect.tsx';
import { CommuneSelect, EpciSelect } from './PlaceSelects.tsx';

interface OrganisationFieldsProps {
  readonly form: UseFormReturnType<OrganisationValues>;
  /** A new entry chooses its kind; an existing one keeps it. */
  readonly isNew: boolean;
  /** Only whoever keeps the directory says which départements a body serves. */
  readonly keeper: boolean;
}

/** The fields of an entry: those that its kind asks for. */
export function OrganisationFields({ form, isNew, keeper }: OrganisationFieldsProps) {
  const t = useT();
  const { values, errors } = form;
  const traits = traitsOf(values.kind);
  return (
    <Stack gap="lg">
      <Fieldset legend={t('directory.identity')}>
        <Stack gap="md">
          <NativeSelect
            label={t('organisations.column.kind')}
            description={t(isNew ? 'directory.kindFixedLater' : 'directory.kindFixed')}
            disabled={!isNew}
            data={KINDS.filter((kind) => kind !== 'platform' || !isNew).map((value) => ({
              value,
              label: t(`organisationKind.${value}`),
            }))}
            {...form.getInputProps('kind')}
            onChange={(event) => form.setValues(ofKind(event.currentTarget.value as OrganisationKind))}
          />
          <TextInput
            label={t('organisations.column.name')}
            required
            maxLength={200}
            autoComplete="off"
            {...form.getInputProps('name')}
          />
          <TextInput
            label={t('organisations.column.shortName')}
            description={t('directory.shortNameHelp')}
            required
            maxLength={60}
            autoComplete="off"
            {...form.getInputProps('shortName')}
          />
          {traits.siret === 'none' ? null : (
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <TextInput
                label={t('organisations.column.siren')}
                description={t('directory.sirenHelp')}
                inputMode="numeric"
                autoComplete="off"
                {...form.getInputProps('siren')}
              />
              <TextInput
                label={t('organisations.column.siret')}
                description={t('directory.siretHelp')}
                inputMode="numeric"
                autoComplete="off"
                required={traits.siret === 'required'}
                {...form.getInputProps('siret')}
              />
            </SimpleGrid>
          )}
          {traits.unitOf.length > 0 ? (
            <BodySelect
              path="parent"
              label={t('directory.parent')}
              kinds={[...traits.unitOf]}
              required
              value={values.parent}
              error={errors['parent']}
              onChange={(chosen) => form.setFieldValue('parent', chosen)}
            />
          ) : null}
          <TextInput
            label={t('directory.source')}
            description={t('directory.sourceHelp')}
            maxLength={300}
            {...form.getInputProps('source')}
          />
        </Stack>
      </Fieldset>
      <TerritoryFields form={form} isNew={isNew} keeper={keeper} />
      {traits.affiliable ? (
        <Fieldset legend={t('directory.affiliation')}>
          <Stack gap="md">
            <NativeSelect
              label={t('directory.affiliationQuestion')}
              data={[
                { value: '', label: t('directory.affiliationUnknown') },
                { value: 'yes', label: t('directory.affiliated') },
                { value: 'no', label: t('directory.notAffiliated') },
              ]}
              {...form.getInputProps('affiliation')}
            />
            <BodySelect
              path="cdg"
              label={t('organisationKind.cdg')}
              description={t('directory.cdgHelp')}
              kinds={['cdg']}
              required={values.affiliation === 'yes'}
              value={values.cdg}
              error={errors['cdg']}
              onChange={(chosen) => form.setFieldValue('cdg', chosen)}
            />
          </Stack>
        </Fieldset>
      ) : null}
    </Stack>
  );
}

function TerritoryFields({ form, keeper }: OrganisationFieldsProps) {
  const t = useT();
  const { regions, departements } = useTerritories();
  const { territory } = traitsOf(form.values.kind);
  const none = { value: '', label: t('directory.none') };
  const serves = territory === 'reach' || form.values.reach.length > 0;
  return (
    <Fieldset legend={t('directory.territory')}>
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NativeSelect
            label={t('directory.region')}
            required={territory === 'region'}
            data={[none, ...regions.map(({ code, name }) => ({ value: code, label: name }))]}
            {...form.getInputProps('regionCode')}
          />
          <NativeSelect
            label={t('organisations.column.departement')}
            required={territory === 'departement'}
            data={[
              none,
              ...departements.map(({ code }) => ({ value: code, label: departementName(departements, code) })),
            ]}
            {...form.getInputProps('departementCode')}
          />
        </SimpleGrid>
        {territory === 'commune' ? (
          <CommuneSelect
            path="inseeCode"
            label={t('directory.commune')}
            required
            value={form.values.inseeCode}
            error={form.errors['inseeCode']}
            onChange={(code) => form.setFieldValue('inseeCode', code)}
          />
        ) : null}
        {territory === 'epci' ? (
          <EpciSelect
            path="epciSiren"
            label={t('directory.epci')}
            description={t('directory.epciHelp')}
            required
            value={form.values.epciSiren}
            error={form.errors['epciSiren']}
            onChange={(siren) => form.setFieldValue('epciSiren', siren)}
          />
        ) : null}
        {serves ? (
          <MultiSelect
            label={t('directory.reachField')}
            description={keeper ? undefined : t('directory.reachFixed')}
            required={territory === 'reach'}
            disabled={!keeper}
            searchable
            hidePickedOptions
            comboboxProps={{ withinPortal: false }}
            data={departements.map(({ code }) => ({ value: code, label: departementName(departements, code) }))}
            nothingFoundMessage={t('directory.findNone')}
            {...form.getInputProps('reach')}
          />
        ) : null}
      </Stack>
    </Fieldset>
  );
}
