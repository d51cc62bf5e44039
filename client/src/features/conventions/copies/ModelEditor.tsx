import { Checkbox, MultiSelect, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { MAX_LENGTHS } from '@maillage/domain/conventions';
import { ORGANISATION_KINDS } from '@maillage/domain/organisations';
import { useT } from '../../../ui/intl.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { EditDialog } from '../editors/EditDialog.tsx';
import { orNull } from '../editors/fields.tsx';
import { partyName } from '../party-names.ts';
import type { Model } from './copies.ts';
import { modelChoices } from './model-choices.ts';
import { SAVE_MODEL } from './operations.ts';
import styles from './Copies.module.css';

const SIGNS = new Set(['signatory', 'mandated_coordinator']);
const KINDS = ORGANISATION_KINDS.filter((kind) => kind !== 'platform');

interface ModelValues {
  note: string;
  /** Kinds that stand in the place of each party, by its key. */
  kinds: Record<string, string[]>;
  /** '' = stays in the framework, 'free', 'fixed', by the id of the part. */
  parts: Record<string, string>;
}

interface ModelEditorProps {
  readonly convention: ConventionData;
  readonly model: Model | null;
}

/** What goes down to the contracts: each part of the text stays, goes down, or goes down as it is. */
export function ModelEditor({ convention, model }: ModelEditorProps) {
  const t = useT();
  const choices = modelChoices(convention, t);
  const signing = convention.parties.filter((party) => SIGNS.has(party.role));
  const initial: ModelValues = {
    note: model?.note ?? '',
    kinds: Object.fromEntries(
      signing.map(({ key }) => [
        key,
        [...(model?.roles.find((role) => role.partyKey === key)?.organisationKinds ?? [])],
      ]),
    ),
    parts: Object.fromEntries(
      choices.map(({ id }) => {
        const part = model?.parts.find((each) => each.id === id);
        return [id, part ? (part.fixed ? 'fixed' : 'free') : ''];
      }),
    ),
  };
  return (
    <EditDialog<ModelValues>
      label={t(model ? 'copies.model.edit' : 'copies.model.create')}
      icon="add"
      title={t('copies.model.title')}
      conventionId={convention.id}
      part={null}
      mutation={SAVE_MODEL}
      initial={initial}
      renamed={{ roles: 'note', parts: 'note' }}
      toInput={({ note, kinds, parts }) => ({
        expectedVersion: model?.version ?? null,
        note: orNull(note),
        roles: signing
          .filter(({ key }) => kinds[key]!.length > 0)
          .map(({ key }) => ({ partyKey: key, organisationKinds: kinds[key] })),
        parts: choices
          .filter(({ id }) => parts[id])
          .map(({ block, id }) => ({ block, id, fixed: parts[id] === 'fixed' })),
      })}
    >
      {(form) => (
        <Stack gap="md">
          <Textarea
            label={t('copies.model.note')}
            autosize
            minRows={2}
            maxLength={MAX_LENGTHS.paragraph}
            {...form.getInputProps('note')}
          />
          {signing.map((party) => (
            <MultiSelect
              key={party.key}
              label={t('copies.model.inPlaceOf', { party: partyName(party) })}
              data={KINDS.map((value) => ({ value, label: t(`organisationKind.${value}`) }))}
              searchable
              value={form.values.kinds[party.key]!}
              onChange={(kinds) => form.setFieldValue('kinds', { ...form.values.kinds, [party.key]: kinds })}
            />
          ))}
          <Text fw={600}>{t('copies.model.parts')}</Text>
          <div className={styles.choices}>
            {choices.map(({ id, label }) => {
              const set = (value: string) => form.setFieldValue('parts', { ...form.values.parts, [id]: value });
              const value = form.values.parts[id]!;
              return (
                <div key={id} className={styles.choice}>
                  <Checkbox
                    label={label}
                    checked={value !== ''}
                    onChange={(event) => set(event.currentTarget.checked ? 'free' : '')}
                  />
                  {value === '' ? null : (
                    <NativeSelect
                      size="xs"
                      aria-label={t('copies.model.changeOf', { part: label })}
                      value={value}
                      onChange={(event) => set(event.currentTarget.value)}
                      data={[
                        { value: 'free', label: t('copies.model.free') },
                        { value: 'fixed', label: t('copies.model.fixed') },
                      ]}
                    />
                  )}
                </div>
              );
            })}
          </div>
        </Stack>
      )}
    </EditDialog>
  );
}
