import { NativeSelect, SimpleGrid, Stack, TagsInput, Text, TextInput } from '@mantine/core';
import { MAX_LENGTHS, TERRITORY_KINDS } from '@maillage/domain/conventions';
import { useViewer } from '../../../app/session/viewer-context.tsx';
import { IconPlus } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { DateField, orNull } from '../editors/fields.tsx';
import { OrganisationField, type FoundOrganisation } from '../editors/OrganisationField.tsx';
import { nameOfKey } from '../party-names.ts';
import type { Copies, Model } from './copies.ts';
import { OPEN_CONTRACT } from './operations.ts';
import { OpenDialog } from './OpenDialog.tsx';

interface ContractValues {
  title: string;
  startsOn: string;
  endsOn: string;
  territoryKind: string;
  territoryCodes: string[];
  parties: FoundOrganisation[];
}

interface ContractDialogProps {
  readonly convention: ConventionData;
  readonly copies: Copies;
  readonly model: Model;
}

const LEVELS = TERRITORY_KINDS.filter((kind) => kind !== 'national');

/** Opens a contract from the model of a framework, for one of its parties: the reader's own place is filled. */
export function ContractDialog({ convention, copies, model }: ContractDialogProps) {
  const t = useT();
  const own = useViewer().membership;
  if (!copies.viewerCanOpenContract.allowed) return null;
  // The CNFPT's own stand in the place of the CNFPT, the others in the first one that is not its.
  const place = model.roles.findIndex(
    (role) => role.organisationKinds.some((kind) => kind.startsWith('cnfpt')) === (own.workspace === 'cnfpt'),
  );
  const parties = model.roles.map((_, index): FoundOrganisation =>
    index === place ? { id: own.organisation.id, name: own.organisation.name } : { id: '', name: '' },
  );
  const renamed = Object.fromEntries([
    ['territory', 'territoryCodes'],
    ...model.roles.flatMap((_, index) => [[`parties.${index}.organisationId`, `parties.${index}`]]),
    ['parties', 'parties.0'],
  ]) as Record<string, string>;
  return (
    <OpenDialog<ContractValues>
      label={t('copies.openContract')}
      glyph={IconPlus}
      mutation={OPEN_CONTRACT}
      submitLabel={t('conventions.create')}
      renamed={renamed}
      initial={{ title: '', startsOn: '', endsOn: '', territoryKind: 'departement', territoryCodes: [], parties }}
      toInput={(values) => ({
        frameworkId: convention.id,
        title: values.title.trim(),
        startsOn: orNull(values.startsOn),
        endsOn: orNull(values.endsOn),
        territory: values.territoryCodes.map((code) => ({ kind: values.territoryKind, code })),
        // A place that nobody was named for is left out: the answer says which one.
        parties: model.roles.flatMap((role, index) =>
          values.parties[index]!.id === '' ? [] : [{ key: role.partyKey, organisationId: values.parties[index]!.id }],
        ),
      })}
    >
      {(form) => (
        <Stack gap="md">
          <Text>{model.note ?? t('copies.contractText')}</Text>
          <TextInput
            label={t('conventions.field.title')}
            required
            maxLength={MAX_LENGTHS.title}
            {...form.getInputProps('title')}
          />
          {model.roles.map((role, index) => (
            <OrganisationField
              key={role.partyKey}
              path={`parties.${index}`}
              label={t('copies.field.inPlaceOf', {
                party: nameOfKey(convention.parties, role.partyKey),
                kinds: role.organisationKinds.map((kind) => t(`organisationKind.${kind}`)).join(', '),
              })}
              value={form.values.parties[index]!}
              error={form.errors[`parties.${index}`]}
              onChange={(organisation) => form.setFieldValue(`parties.${index}`, organisation as never)}
            />
          ))}
          <NativeSelect
            label={t('conventions.field.territoryKind')}
            data={LEVELS.map((value) => ({ value, label: t(`territoryKind.${value}`) }))}
            {...form.getInputProps('territoryKind')}
          />
          <TagsInput
            label={t('conventions.field.territoryCodes')}
            description={t('conventions.field.territoryCodesHelp')}
            data-path="territoryCodes"
            {...form.getInputProps('territoryCodes')}
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
        </Stack>
      )}
    </OpenDialog>
  );
}
