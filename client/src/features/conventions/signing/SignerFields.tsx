import { TextInput } from '@mantine/core';
import { MAX_LENGTHS } from '@maillage/domain/conventions';
import { useT } from '../../../ui/intl.tsx';
import type { Form } from '../editors/EditDialog.tsx';
import { DateField } from '../editors/fields.tsx';

const MAX_EMAIL = 254;

interface SignerFieldsProps<V extends { readonly qualityUntil: string }> {
  readonly form: Form<V>;
  /** Names of the two fields of the form. */
  readonly fields: { readonly name: keyof V & string; readonly quality: keyof V & string };
  /** An account invites somebody else, or the person who types is the one who signs. */
  readonly whose: 'invited' | 'own';
}

const WORDS = {
  invited: ['conventions.link.name', 'conventions.link.quality', 'conventions.link.qualityHelp'],
  own: ['conventions.signing.name', 'conventions.signing.quality', 'conventions.signing.qualityHelp'],
} as const;

/** Who signs, by what quality, and until when that holds. */
export function SignerFields<V extends { readonly qualityUntil: string }>({
  form,
  fields,
  whose,
}: SignerFieldsProps<V>) {
  const t = useT();
  const [name, quality, qualityHelp] = WORDS[whose];
  return (
    <>
      <TextInput
        label={t(name)}
        required
        maxLength={MAX_LENGTHS.office}
        {...(whose === 'own' ? { autoComplete: 'name' } : {})}
        {...form.getInputProps(fields.name as never)}
      />
      <TextInput
        label={t(quality)}
        description={t(qualityHelp)}
        required
        maxLength={MAX_LENGTHS.office}
        {...form.getInputProps(fields.quality as never)}
      />
      <DateField
        path="qualityUntil"
        label={t('conventions.signing.qualityUntil')}
        description={t('conventions.signing.qualityUntilHelp')}
        value={form.values.qualityUntil}
        error={form.errors['qualityUntil']}
        onChange={(value) => form.setFieldValue('qualityUntil' as never, value as never)}
      />
    </>
  );
}

interface EmailFieldProps<V extends { readonly email: string }> {
  readonly form: Form<V>;
  readonly description?: string;
}

/** The address to which a link to sign is mailed. */
export function EmailField<V extends { readonly email: string }>({ form, description }: EmailFieldProps<V>) {
  const t = useT();
  return (
    <TextInput
      type="email"
      label={t('conventions.link.email')}
      description={description}
      required
      maxLength={MAX_EMAIL}
      autoComplete="off"
      {...form.getInputProps('email' as never)}
    />
  );
}
