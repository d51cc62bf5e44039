import { useApolloClient, useQuery } from '@apollo/client/react';
import { COMMUNICATION_KINDS, type CommunicationKind } from '@maillage/domain/cohorts';
import { isCalendarDate, type CalendarDate } from '@maillage/kernel';
import { writeDate } from '@maillage/messages/writing';
import { Checkbox, Group, NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import type { LinkProps } from '@tanstack/react-router';
import { FailureState } from '../../../../app/errors/FailureState.tsx';
import type { CommunicationWholeFragment } from '../../../../gql/graphql.ts';
import { RecordFoot, RecordFrame, RecordHead } from '../../../../ui/forms/RecordForm.tsx';
import { useRecord } from '../../../../ui/forms/use-record.ts';
import { useSubmission } from '../../../../ui/forms/use-submission.ts';
import { useLocale, useT } from '../../../../ui/intl.tsx';
import { LoadingState } from '../../../../ui/states.tsx';
import { useToday } from '../../../../ui/today.tsx';
import { SAVE_COMMUNICATION } from '../mutations.ts';
import { MEETING_CHOICES } from '../operations.ts';
import { forgetMeetings } from './forget-meetings.ts';
import { LiveCheck } from './LiveCheck.tsx';
import { LogoFields, type LogoConsents } from './LogoFields.tsx';
import { partyChoices, useChoices, type Choices } from './use-choices.ts';
import styles from './Meetings.module.css';

interface CommunicationValues {
  kind: CommunicationKind;
  title: string;
  publishesOn: string;
  body: string;
  publisherKey: string;
  namedKeys: string[];
  logos: LogoConsents;
  meetingId: string;
  cohortId: string;
  link: string;
}

interface CommunicationFormProps {
  readonly conventionId: string;
  /** The communication to correct; null for a new one. */
  readonly communication: CommunicationWholeFragment | null;
  /** The meeting that a new one announces. */
  readonly meetingId?: string | undefined;
  readonly onSaved: (id: string) => void;
  readonly onReload?: () => void;
  readonly cancelTo: LinkProps;
}

/** A communication as it is written, beside what the convention asks of it. */
export function CommunicationForm(props: CommunicationFormProps) {
  const t = useT();
  const today = useToday();
  const { choices, error, retry } = useChoices(props.conventionId, props.communication?.publishesOn ?? today);
  if (error) return <FailureState error={error} onRetry={retry} />;
  if (!choices) return <LoadingState lines={8} label={t('communications.loading')} />;
  return <Writing {...props} choices={choices} />;
}

function Writing({
  conventionId,
  communication,
  meetingId,
  onSaved,
  onReload,
  cancelTo,
  choices,
}: CommunicationFormProps & { readonly choices: Choices }) {
  const t = useT();
  const locale = useLocale();
  const today = useToday();
  const apollo = useApolloClient();
  const record = useRecord<CommunicationValues>({
    draftKey: `communication:${communication?.id ?? `new:${conventionId}`}`,
    version: communication?.version ?? null,
    initial: {
      kind: communication?.kind ?? 'press_release',
      title: communication?.title ?? '',
      publishesOn: communication?.publishesOn ?? today,
      body: communication?.body ?? '',
      publisherKey: communication?.publisherKey ?? choices.viewerInformsFor[0] ?? choices.parties[0]?.key ?? '',
      namedKeys: [...(communication?.namedKeys ?? [])],
      logos: Object.fromEntries((communication?.logos ?? []).map((logo) => [logo.partyKey, logo.consentOn ?? ''])),
      meetingId: communication?.meeting?.id ?? meetingId ?? '',
      cohortId: communication?.cohort?.id ?? '',
      link: communication?.link ?? '',
    },
    saved: t('communications.saved'),
    notSaved: t('communications.notSaved'),
  });
  const { form } = record;
  const { values } = form;
  const meetings = useQuery(MEETING_CHOICES, { variables: { conventionId } });
  const { send } = useSubmission(SAVE_COMMUNICATION);
  const written = {
    conventionId,
    kind: values.kind,
    title: values.title,
    publishesOn: values.publishesOn as CalendarDate,
    body: values.body.trim() || null,
    publisherKey: values.publisherKey,
    namedKeys: values.namedKeys.filter((key) => key !== values.publisherKey),
    logos: Object.entries(values.logos).map(([partyKey, consentOn]) => ({
      partyKey,
      consentOn: isCalendarDate(consentOn) ? consentOn : null,
    })),
  };

  const submit = (): Promise<void> =>
    record.submit({
      missing: (['title', 'publishesOn'] as const).filter((field) => values[field].trim() === ''),
      send: async () =>
        (
          await send({
            input: {
              ...written,
              id: communication?.id ?? null,
              expectedVersion: communication?.version ?? null,
              meetingId: values.meetingId || null,
              cohortId: values.cohortId || null,
              link: values.link.trim() || null,
            },
          })
        )?.saved,
      onSaved: ({ communication: saved }) => {
        forgetMeetings(apollo);
        if (saved) onSaved(saved.id);
      },
    });

  const parties = partyChoices(choices);
  const mine = parties.filter(({ value }) => choices.viewerInformsFor.includes(value));
  // A coordinator corrects what others publish, and leaves it in their name.
  const publishers = mine.some(({ value }) => value === values.publisherKey)
    ? mine
    : [...parties.filter(({ value }) => value === values.publisherKey), ...mine];
  return (
    <RecordFrame
      className={styles.writing}
      onSubmit={submit}
      label={t(communication ? 'communications.edit' : 'communications.new')}
    >
      <div className={styles.first}>
        <Stack gap="md">
          <RecordHead record={record} onReload={onReload} />
          <TextInput
            label={t('communications.field.title')}
            required
            maxLength={160}
            {...form.getInputProps('title')}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <NativeSelect
              label={t('communications.field.kind')}
              required
              data={COMMUNICATION_KINDS.map((kind) => ({ value: kind, label: t(`communicationKind.${kind}`) }))}
              {...form.getInputProps('kind')}
            />
            <TextInput
              type="date"
              label={t('communications.field.publishesOn')}
              required
              {...form.getInputProps('publishesOn')}
            />
          </SimpleGrid>
          <NativeSelect
            label={t('communications.field.publisher')}
            required
            data={publishers}
            {...form.getInputProps('publisherKey')}
          />
          <Textarea
            label={t('communications.field.body')}
            description={t('communications.field.bodyHelp')}
            autosize
            minRows={6}
            maxRows={24}
            maxLength={20_000}
            {...form.getInputProps('body')}
          />
        </Stack>
      </div>
      <div className={styles.beside}>
        <LiveCheck input={isCalendarDate(values.publishesOn) && values.publisherKey !== '' ? written : null} />
      </div>
      <div className={styles.rest}>
        <Stack gap="md">
          <Checkbox.Group
            label={t('communications.field.named')}
            description={t('communications.field.namedHelp')}
            {...form.getInputProps('namedKeys')}
          >
            <Group my="xs" gap="sm">
              {parties
                .filter(({ value }) => value !== values.publisherKey)
                .map((party) => (
                  <Checkbox key={party.value} {...party} />
                ))}
            </Group>
          </Checkbox.Group>
          <LogoFields
            parties={parties}
            publisherKey={values.publisherKey}
            value={values.logos}
            error={form.errors['logos']}
            onChange={(logos) => form.setFieldValue('logos', logos)}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <NativeSelect
              label={t('communications.field.meeting')}
              data={[
                { value: '', label: t('communications.field.noneFem') },
                ...(meetings.data?.promotionMeetings.edges ?? []).map(({ node }) => ({
                  value: node.id,
                  label: `${node.title} – ${writeDate(node.heldOn, locale, 'short')}`,
                })),
              ]}
              {...form.getInputProps('meetingId')}
            />
            <NativeSelect
              label={t('communications.field.cohort')}
              data={[
                { value: '', label: t('communications.field.noneFem') },
                ...choices.cohorts.map(({ id, title }) => ({ value: id, label: title })),
              ]}
              {...form.getInputProps('cohortId')}
            />
          </SimpleGrid>
          <TextInput
            type="url"
            label={t('communications.field.link')}
            placeholder="https://"
            maxLength={500}
            {...form.getInputProps('link')}
          />
          <RecordFoot record={record} cancelTo={cancelTo} saveLabel={t('communications.save')} />
        </Stack>
      </div>
    </RecordFrame>
  );
}
