import {
  Button,
  Checkbox,
  Fieldset,
  Group,
  Input,
  MultiSelect,
  NativeSelect,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import type { ClauseField } from '@maillage/domain/conventions';
import type { ReactNode } from 'react';
import { IconPlus, IconTrash } from '../../../ui/icons.ts';
import { useT, type Translate } from '../../../ui/intl.tsx';
import { emptyOf, wayOf, type FieldValue, type FieldValues, type Way } from './clause-values.ts';
import type { ClauseFormValues } from './ClauseEditor.tsx';
import type { Form } from './EditDialog.tsx';

interface ClauseFieldsProps {
  readonly kind: string;
  readonly fields: readonly ClauseField[];
  readonly form: Form<ClauseFormValues>;
  /** Path of the object in the form: 'value', 'value.exceptions.0'. */
  readonly path: string;
  /** Beginning of the labels' ids. */
  readonly labels: string;
  readonly parties: readonly { readonly value: string; readonly label: string }[];
}

/** The fields of a value, each edited as its type asks; lists of objects nest. */
export function ClauseFields(props: ClauseFieldsProps) {
  return (
    <Stack gap="sm">
      {props.fields.map((field) => (
        <OneField key={field.name} {...props} field={field} />
      ))}
    </Stack>
  );
}

function OneField({ field, form, path, labels, parties, kind }: ClauseFieldsProps & { readonly field: ClauseField }) {
  const t = useT();
  const at = `${path}.${field.name}`;
  const label = labelOf(field, labels, t);
  const value = valueAt(form.values, at);
  const error = errorAt(form.errors, at, wayOf(field));
  const set = (next: FieldValue): void => form.setFieldValue(at as never, next);
  const choices = (field.choices ?? []).map((choice) => ({
    value: choice,
    label: t(`clauseChoice.${field.choiceSet}.${choice}`),
  }));
  const none = { value: '', label: t('conventions.field.none') };

  switch (wayOf(field)) {
    case 'flag':
      return (
        <Checkbox
          data-path={at}
          label={label}
          checked={value === true}
          error={error}
          onChange={(event) => set(event.currentTarget.checked)}
        />
      );
    case 'choice':
      return (
        <NativeSelect
          data-path={at}
          label={label}
          value={textOf(value)}
          error={error}
          required={field.required}
          data={field.required ? choices : [none, ...choices]}
          onChange={(event) => set(event.currentTarget.value)}
        />
      );
    case 'choices':
      return (
        <MultiSelect
          data-path={at}
          label={label}
          data={choices}
          value={value as string[]}
          error={error}
          onChange={set}
        />
      );
    case 'party':
      return (
        <NativeSelect
          data-path={at}
          label={label}
          value={textOf(value)}
          error={error}
          required={field.required}
          data={[none, ...parties]}
          onChange={(event) => set(event.currentTarget.value)}
        />
      );
    case 'parties':
      return (
        <MultiSelect
          data-path={at}
          label={label}
          data={[...parties]}
          value={value as string[]}
          error={error}
          onChange={set}
        />
      );
    case 'lines':
      return (
        <Textarea
          data-path={at}
          label={label}
          description={t('conventions.field.onePerLine')}
          autosize
          minRows={2}
          value={(value as string[]).join('\n')}
          error={error}
          onChange={(event) => set(event.currentTarget.value.split('\n'))}
        />
      );
    case 'objects':
      return (
        <ObjectList
          field={field}
          form={form}
          at={at}
          labels={`${labels}.${field.name}`}
          legend={label}
          error={error}
          parties={parties}
          kind={kind}
        />
      );
    case 'date':
      return (
        <TextInput
          type="date"
          data-path={at}
          label={label}
          value={textOf(value)}
          error={error}
          required={field.required}
          onChange={(event) => set(event.currentTarget.value)}
        />
      );
    case 'number':
    case 'money':
    case 'percent':
      return (
        <TextInput
          inputMode="decimal"
          data-path={at}
          label={label}
          value={textOf(value)}
          error={error}
          required={field.required}
          onChange={(event) => set(event.currentTarget.value)}
        />
      );
    case 'text':
      return (
        <TextInput
          data-path={at}
          label={label}
          value={textOf(value)}
          error={error}
          required={field.required}
          maxLength={field.maxLength}
          onChange={(event) => set(event.currentTarget.value)}
        />
      );
  }
}

/** What a box of text shows; nothing for values of another shape. */
function textOf(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function labelOf(field: ClauseField, labels: string, t: Translate): string {
  const name = t(`${labels}.${field.name}`);
  if (wayOf(field) === 'money') return t('conventions.field.withUnit', { name, unit: '€' });
  if (wayOf(field) === 'percent') return t('conventions.field.withUnit', { name, unit: '%' });
  const unit = field.unit ? t(`clauseUnit.${field.unit}`) : '';
  return unit === '' || name.endsWith(unit) ? name : t('conventions.field.withUnit', { name, unit });
}

const WHOLE: ReadonlySet<Way> = new Set<Way>(['lines', 'choices', 'parties']);

/** The refusal of a field; a list edited in one box also shows those of its items. */
function errorAt(errors: Readonly<Record<string, ReactNode>>, at: string, way: Way): ReactNode {
  if (errors[at] || !WHOLE.has(way)) return errors[at];
  return Object.entries(errors).find(([path]) => path.startsWith(`${at}.`))?.[1];
}

interface ObjectListProps {
  readonly field: ClauseField;
  readonly form: Form<ClauseFormValues>;
  readonly at: string;
  readonly labels: string;
  readonly legend: string;
  readonly error: ReactNode;
  readonly kind: string;
  readonly parties: ClauseFieldsProps['parties'];
}

function ObjectList({ field, form, at, labels, legend, error, parties, kind }: ObjectListProps) {
  const t = useT();
  const items = (valueAt(form.values, at) ?? []) as FieldValues[];
  const set = (next: FieldValues[]): void => form.setFieldValue(at as never, next);
  return (
    <Fieldset legend={legend}>
      <Stack gap="md">
        {error ? <Input.Error>{error}</Input.Error> : null}
        {items.map((_, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- lines have no identity of their own, they are edited in place
          <div key={index}>
            <ClauseFields
              kind={kind}
              fields={field.items ?? []}
              form={form}
              path={`${at}.${index}`}
              labels={labels}
              parties={parties}
            />
            <Group justify="flex-end" mt="xs">
              <Button
                size="compact-sm"
                variant="subtle"
                color="red"
                leftSection={<IconTrash aria-hidden="true" size={14} />}
                aria-label={t('conventions.edit.removeLine', { number: index + 1 })}
                onClick={() => set(items.filter((__, other) => other !== index))}
              >
                {t('conventions.remove')}
              </Button>
            </Group>
          </div>
        ))}
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus aria-hidden="true" size={14} />}
          onClick={() => set([...items, emptyOf(field.items ?? [])])}
        >
          {t('conventions.edit.addLine')}
        </Button>
      </Stack>
    </Fieldset>
  );
}

function valueAt(values: unknown, path: string): FieldValue | undefined {
  let value: unknown = values;
  for (const step of path.split('.')) value = (value as Record<string, unknown> | undefined)?.[step];
  return value as FieldValue | undefined;
}
