import { Button, Checkbox, Fieldset, Group, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { IconPlus, IconTrash } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import { SAVE_PARTY } from '../mutations.ts';
import { nameOfKey } from '../party-names.ts';
import { EditDialog, type Form } from './EditDialog.tsx';
import { DateField } from './fields.tsx';
import { OrganisationField } from './OrganisationField.tsx';
import { isSigning, NOBODY, toInput, unchosen, type PartyValues } from './party-values.ts';

type Party = ConventionData['parties'][number];

interface PartyEditorProps {
  readonly convention: ConventionData;
  readonly party: Party | null;
}

const ROLES = ['signatory', 'mandated_coordinator', 'associated', 'paying_agent'] as const;
const RENAMED = {
  'representative.office': 'office',
  representative: 'office',
  'representative.quality': 'quality',
  'enablingAct.kind': 'actKind',
  'enablingAct.number': 'actNumber',
  'enablingAct.date': 'actDate',
  signatureSlots: 'elected',
  organisationId: 'organisation',
};

/** An organisation and its part: role, representative by office, enabling act, signatures, mandates. */
export function PartyEditor({ convention, party }: PartyEditorProps) {
  const t = useT();
  const title = party
    ? t('conventions.edit.party', { name: nameOfKey(convention.parties, party.key) })
    : t('conventions.edit.addParty');
  const signs = (slot: string): boolean =>
    party?.signatures.some((signature) => signature.slot === slot) ?? slot === 'elected';
  const initial: PartyValues = {
    key: party?.key ?? '',
    organisation: party?.organisation ? { id: party.organisation.id, name: party.organisation.name } : NOBODY,
    role: party?.role ?? 'signatory',
    designation: party?.designation ?? '',
    actsForKey: party?.actsFor?.key ?? '',
    office: party?.representative?.office ?? '',
    quality: party?.representative?.quality ?? '',
    actKind: party?.enablingAct?.kind ?? '',
    actNumber: party?.enablingAct?.number ?? '',
    actDate: party?.enablingAct?.date ?? '',
    elected: signs('elected'),
    administrative: signs('administrative'),
    mandates: (party?.mandates ?? []).map((mandate) => ({
      mandator: mandate.mandator ? { id: mandate.mandator.id, name: mandate.mandator.name } : NOBODY,
      resolution: mandate.resolution ?? '',
      date: mandate.date ?? '',
    })),
  };
  return (
    <EditDialog
      label={title}
      title={title}
      size="xl"
      conventionId={convention.id}
      part={party}
      kind="Party"
      mutation={SAVE_PARTY}
      initial={initial}
      renamed={RENAMED}
      check={(values) => unchosen(values, t('conventions.field.organisationChoose'))}
      toInput={(values) => toInput(values, party?.position ?? (convention.parties.length + 1) * 10)}
    >
      {(form) => <PartyForm form={form} convention={convention} party={party} />}
    </EditDialog>
  );
}

interface PartyFormProps {
  readonly form: Form<PartyValues>;
  readonly convention: ConventionData;
  readonly party: Party | null;
}

function PartyForm({ form, convention, party }: PartyFormProps) {
  const t = useT();
  const { values } = form;
  return (
    <Stack gap="md">
      <OrganisationField
        label={t('conventions.field.organisation')}
        path="organisation"
        value={values.organisation}
        error={form.errors['organisation']}
        onChange={(organisation) => form.setFieldValue('organisation', organisation)}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label={t('conventions.field.key')}
          description={t('conventions.field.keyHelp')}
          required
          disabled={party !== null}
          {...form.getInputProps('key')}
        />
        <TextInput
          label={t('conventions.field.designation')}
          description={t('conventions.field.designationHelp')}
          {...form.getInputProps('designation')}
        />
      </SimpleGrid>
      <NativeSelect
        label={t('conventions.field.role')}
        data={ROLES.map((value) => ({ value, label: t(`partyRole.${value}`) }))}
        {...form.getInputProps('role')}
      />
      {values.role === 'paying_agent' ? (
        <NativeSelect
          label={t('conventions.parties.actsFor')}
          data={[
            { value: '', label: t('conventions.field.none') },
            ...convention.parties.map((each) => ({ value: each.key, label: nameOfKey(convention.parties, each.key) })),
          ]}
          {...form.getInputProps('actsForKey')}
        />
      ) : null}
      {isSigning(values.role) ? <SigningFields form={form} /> : null}
      {values.role === 'mandated_coordinator' ? <MandateFields form={form} /> : null}
    </Stack>
  );
}

function SigningFields({ form }: { readonly form: Form<PartyValues> }) {
  const t = useT();
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label={t('conventions.field.office')}
          description={t('conventions.field.officeHelp')}
          required
          {...form.getInputProps('office')}
        />
        <TextInput label={t('conventions.field.quality')} {...form.getInputProps('quality')} />
      </SimpleGrid>
      <Fieldset legend={t('conventions.parties.act')}>
        <SimpleGrid cols={{ base: 1, xs: 3 }}>
          <TextInput label={t('conventions.field.actKind')} {...form.getInputProps('actKind')} />
          <TextInput label={t('conventions.field.actNumber')} {...form.getInputProps('actNumber')} />
          <DateField
            path="actDate"
            label={t('conventions.field.actDate')}
            value={form.values.actDate}
            error={form.errors['actDate']}
            onChange={(value) => form.setFieldValue('actDate', value)}
          />
        </SimpleGrid>
      </Fieldset>
      <Fieldset legend={t('conventions.parties.signatures')}>
        <Group>
          <Checkbox
            label={t('signatureSlot.elected')}
            error={form.errors['elected']}
            checked={form.values.elected}
            onChange={(event) => form.setFieldValue('elected', event.currentTarget.checked)}
          />
          <Checkbox
            label={t('signatureSlot.administrative')}
            checked={form.values.administrative}
            onChange={(event) => form.setFieldValue('administrative', event.currentTarget.checked)}
          />
        </Group>
      </Fieldset>
    </>
  );
}

function MandateFields({ form }: { readonly form: Form<PartyValues> }) {
  const t = useT();
  const { mandates } = form.values;
  return (
    <Fieldset legend={t('conventions.parties.mandates')}>
      <Stack gap="md">
        {form.errors['mandates'] ? <div role="alert">{form.errors['mandates']}</div> : null}
        {mandates.map((mandate, index) => (
          // Lines have no identity of their own: they are edited in place.
          // oxlint-disable-next-line react/no-array-index-key
          <Stack key={index} gap="xs">
            <OrganisationField
              label={t('conventions.field.mandator')}
              path={`mandates.${index}.mandatorId`}
              value={mandate.mandator}
              error={form.errors[`mandates.${index}.mandatorId`]}
              onChange={(mandator) => form.setFieldValue(`mandates.${index}.mandator`, mandator)}
            />
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <TextInput
                label={t('conventions.field.resolution')}
                {...form.getInputProps(`mandates.${index}.resolution`)}
              />
              <DateField
                path={`mandates.${index}.date`}
                label={t('conventions.field.actDate')}
                value={mandate.date}
                onChange={(value) => form.setFieldValue(`mandates.${index}.date`, value)}
                error={form.errors[`mandates.${index}.date`]}
              />
            </SimpleGrid>
            <Group justify="flex-end">
              <Button
                size="compact-sm"
                variant="subtle"
                color="red"
                leftSection={<IconTrash aria-hidden="true" size={14} />}
                onClick={() => form.removeListItem('mandates', index)}
                aria-label={t('conventions.edit.removeLine', { number: index + 1 })}
              >
                {t('conventions.remove')}
              </Button>
            </Group>
          </Stack>
        ))}
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus aria-hidden="true" size={14} />}
          onClick={() => form.insertListItem('mandates', { mandator: NOBODY, resolution: '', date: '' })}
        >
          {t('conventions.edit.addMandate')}
        </Button>
      </Stack>
    </Fieldset>
  );
}
