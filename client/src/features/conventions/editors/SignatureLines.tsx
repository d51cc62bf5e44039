import { Fieldset, SimpleGrid, TextInput } from '@mantine/core';
import { useT } from '../../../ui/intl.tsx';
import { nameOfKey, type NamedParty } from '../party-names.ts';
import type { Form } from './EditDialog.tsx';
import { DateField } from './fields.tsx';

/** A signature of an original: who gave it for which party, as what, when. */
export interface SignatureLine {
  partyKey: string;
  slot: string;
  office: string;
  signedOn: string;
}

interface SignatureLinesProps<V extends { readonly signatures: SignatureLine[] }> {
  readonly form: Form<V>;
  readonly parties: readonly NamedParty[];
}

/** The signatures that an original bears, one after the other. */
export function SignatureLines<V extends { readonly signatures: SignatureLine[] }>({
  form,
  parties,
}: SignatureLinesProps<V>) {
  const t = useT();
  return form.values.signatures.map((line, index) => (
    <Fieldset
      key={`${line.partyKey}:${line.slot}`}
      legend={`${nameOfKey(parties, line.partyKey)} — ${t(`signatureSlot.${line.slot}`)}`}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label={t('conventions.field.signOffice')}
          required
          {...form.getInputProps(`signatures.${index}.office` as never)}
        />
        <DateField
          path={`signatures.${index}.signedOn`}
          label={t('conventions.field.signedOn')}
          required
          value={line.signedOn}
          error={form.errors[`signatures.${index}.signedOn`]}
          onChange={(value) => form.setFieldValue(`signatures.${index}.signedOn` as never, value as never)}
        />
      </SimpleGrid>
    </Fieldset>
  ));
}
