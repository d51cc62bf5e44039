import { WEEKDAYS } from '@maillage/domain/cohorts';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { Checkbox, Fieldset, Group, NativeSelect, NumberInput, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { CalendarDate } from '@maillage/kernel';
import type { LinkProps } from '@tanstack/react-router';
import type { HostingScopeQuery, HostOfferWholeFragment } from '../../../gql/graphql.ts';
import { RecordForm } from '../../../ui/forms/RecordForm.tsx';
import { useRecord } from '../../../ui/forms/use-record.ts';
import { useSubmission } from '../../../ui/forms/use-submission.ts';
import { useT } from '../../../ui/intl.tsx';
import { CommuneChoice } from '../components/CommuneChoice.tsx';
import { reread } from '../reread.ts';
import { IMMERSION_READS } from './reads.ts';
import { SAVE_HOST_OFFER } from './mutations.ts';
import { COMMUNE_EPCI } from './operations.ts';
import styles from '../components/Cohorts.module.css';

interface OfferValues {
  inseeCode: string;
  epciSiren: string;
  from: string;
  to: string;
  weekdays: string[];
  places: string | number;
  tutorName: string;
  tutorOffice: string;
  tutorEmail: string;
  tutorPhone: string;
  tutorLoad: string | number;
  note: string;
}

interface OfferFormProps {
  readonly scope: HostingScopeQuery['hostingScope'];
  /** The offer to correct; null for a new one. */
  readonly offer: HostOfferWholeFragment | null;
  readonly onSaved: (id: string) => void;
  readonly onReload?: () => void;
  readonly cancelTo: LinkProps;
}

const REQUIRED = ['inseeCode', 'from', 'to', 'weekdays', 'tutorName'] as const;

const isEmpty = (value: string | readonly string[]): boolean =>
  (typeof value === 'string' ? value.trim() : value).length === 0;

function initialValues({ scope, offer }: Pick<OfferFormProps, 'scope' | 'offer'>): OfferValues {
  return {
    inseeCode: offer?.commune.inseeCode ?? scope.commune?.inseeCode ?? '',
    epciSiren: offer?.epci?.siren ?? scope.epci?.siren ?? '',
    from: offer?.startsOn ?? '',
    to: offer?.endsOn ?? '',
    weekdays: (offer?.weekdays ?? []).map(String),
    places: offer?.places ?? 1,
    tutorName: offer?.tutorName ?? '',
    tutorOffice: offer?.tutorOffice ?? '',
    tutorEmail: offer?.tutorEmail ?? '',
    tutorPhone: offer?.tutorPhone ?? '',
    tutorLoad: offer?.tutorLoad ?? 1,
    note: offer?.note ?? '',
  };
}

/** Places as they are offered: where, when, how many, and the tutor. */
export function OfferForm({ scope, offer, onSaved, onReload, cancelTo }: OfferFormProps) {
  const t = useT();
  const apollo = useApolloClient();
  const record = useRecord<OfferValues>({
    draftKey: `host-offer:${offer?.id ?? 'new'}`,
    version: offer?.version ?? null,
    initial: initialValues({ scope, offer }),
    saved: t('hosting.saved'),
    notSaved: t('hosting.notSaved'),
  });
  const { form } = record;
  const { send } = useSubmission(SAVE_HOST_OFFER);
  const { values } = form;

  const submit = (): Promise<void> =>
    record.submit({
      missing: REQUIRED.filter((field) => isEmpty(values[field])),
      send: async () =>
        (
          await send({
            input: {
              id: offer?.id ?? null,
              expectedVersion: offer?.version ?? null,
              inseeCode: values.inseeCode,
              epciSiren: values.epciSiren || null,
              from: values.from as CalendarDate,
              to: values.to as CalendarDate,
              weekdays: values.weekdays.map(Number),
              places: Number(values.places) || 0,
              tutorName: values.tutorName,
              tutorOffice: values.tutorOffice.trim() || null,
              tutorEmail: values.tutorEmail.trim() || null,
              tutorPhone: values.tutorPhone.trim() || null,
              tutorLoad: Number(values.tutorLoad) || 0,
              note: values.note.trim() || null,
            },
          })
        )?.saved,
      onSaved: ({ offer: saved }) => {
        void reread(apollo, IMMERSION_READS);
        if (saved) onSaved(saved.id);
      },
    });

  return (
    <RecordForm
      record={record}
      label={t(offer ? 'hosting.edit' : 'hosting.new')}
      className={styles.form}
      onSubmit={submit}
      onReload={onReload}
      cancelTo={cancelTo}
      saveLabel={t('hosting.save')}
    >
      <Where form={form} scope={scope} offer={offer} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput type="date" label={t('hosting.field.from')} required {...form.getInputProps('from')} />
        <TextInput type="date" label={t('hosting.field.to')} required {...form.getInputProps('to')} />
      </SimpleGrid>
      <Checkbox.Group
        label={t('hosting.field.weekdays')}
        description={t('hosting.field.weekdaysHelp')}
        required
        value={values.weekdays}
        error={form.errors['weekdays']}
        onChange={(weekdays) => form.setFieldValue('weekdays', weekdays)}
      >
        <Group gap="md" my="xs">
          {WEEKDAYS.map((day) => (
            <Checkbox key={day} value={String(day)} label={t(`weekday.${day}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <NumberInput
        label={t('hosting.field.places')}
        required
        min={1}
        max={50}
        allowDecimal={false}
        hideControls
        {...form.getInputProps('places')}
      />
      <TutorFields form={form} />
      <Textarea
        label={t('hosting.field.note')}
        description={t('hosting.field.noteHelp')}
        autosize
        minRows={2}
        maxLength={1000}
        {...form.getInputProps('note')}
      />
    </RecordForm>
  );
}

type Form = UseFormReturnType<OfferValues>;

interface WhereProps extends Pick<OfferFormProps, 'scope' | 'offer'> {
  readonly form: Form;
}

/** Whose places they are: told for a mairie and for a correction, chosen by a centre de gestion or an EPCI. */
function Where({ form, scope, offer }: WhereProps) {
  const t = useT();
  const fixed = offer?.commune ?? scope.commune;
  const { inseeCode } = form.values;
  const choosesEpci = !fixed && !scope.epci;
  const { data } = useQuery(COMMUNE_EPCI, { variables: { inseeCode }, skip: !choosesEpci || inseeCode === '' });
  const epci = data?.commune?.epci;
  return (
    <>
      {scope.epci ? <TextInput label={t('hosting.field.epci')} readOnly value={scope.epci.name} /> : null}
      {offer?.epci && !scope.epci ? (
        <TextInput label={t('hosting.field.epci')} readOnly value={offer.epci.name} />
      ) : null}
      {fixed ? (
        <TextInput
          label={t('hosting.field.commune')}
          readOnly
          value={t('needs.communeOf', { name: fixed.name, departement: fixed.departement.name })}
        />
      ) : (
        <CommuneChoice
          value={inseeCode}
          error={form.errors['inseeCode']}
          departements={scope.departements.map(({ code }) => code)}
          onChange={(code) => form.setValues({ inseeCode: code, ...(scope.epci ? {} : { epciSiren: '' }) })}
        />
      )}
      {choosesEpci && epci ? (
        <NativeSelect
          label={t('hosting.field.epci')}
          data={[
            { value: '', label: t('hosting.field.epciNone') },
            { value: epci.siren, label: epci.name },
          ]}
          {...form.getInputProps('epciSiren')}
        />
      ) : null}
    </>
  );
}

function TutorFields({ form }: { readonly form: Form }) {
  const t = useT();
  return (
    <Fieldset legend={t('hosting.field.tutor')}>
      <p className={styles.muted}>{t('hosting.field.tutorHelp')}</p>
      <SimpleGrid mt="sm" cols={{ base: 1, xs: 2 }}>
        <TextInput
          label={t('hosting.field.tutorName')}
          required
          maxLength={120}
          autoComplete="off"
          {...form.getInputProps('tutorName')}
        />
        <TextInput label={t('hosting.field.tutorOffice')} maxLength={120} {...form.getInputProps('tutorOffice')} />
        <TextInput
          type="email"
          label={t('hosting.field.tutorEmail')}
          maxLength={254}
          autoComplete="off"
          {...form.getInputProps('tutorEmail')}
        />
        <TextInput
          type="tel"
          label={t('hosting.field.tutorPhone')}
          autoComplete="off"
          {...form.getInputProps('tutorPhone')}
        />
        <NumberInput
          label={t('hosting.field.tutorLoad')}
          description={t('hosting.field.tutorLoadHelp')}
          required
          min={1}
          max={50}
          allowDecimal={false}
          hideControls
          {...form.getInputProps('tutorLoad')}
        />
      </SimpleGrid>
    </Fieldset>
  );
}
