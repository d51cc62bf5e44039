import { useApolloClient } from '@apollo/client/react';
import { MEETING_AUDIENCES, MEETING_KINDS, type MeetingAudience, type MeetingKind } from '@maillage/domain/cohorts';
import type { CalendarDate } from '@maillage/kernel';
import { Checkbox, Group, NativeSelect, NumberInput, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { LinkProps } from '@tanstack/react-router';
import { FailureState } from '../../../../app/errors/FailureState.tsx';
import type { MeetingWholeFragment } from '../../../../gql/graphql.ts';
import { RecordForm } from '../../../../ui/forms/RecordForm.tsx';
import { useRecord } from '../../../../ui/forms/use-record.ts';
import { useSubmission } from '../../../../ui/forms/use-submission.ts';
import { useT } from '../../../../ui/intl.tsx';
import { LoadingState } from '../../../../ui/states.tsx';
import shared from '../../components/Cohorts.module.css';
import { SAVE_MEETING } from '../mutations.ts';
import { minutesOfDay, timeValue } from './clock-text.ts';
import { forgetMeetings } from './forget-meetings.ts';
import { partyChoices, useChoices } from './use-choices.ts';

interface MeetingValues {
  kind: MeetingKind;
  title: string;
  heldOn: string;
  start: string;
  end: string;
  place: string;
  videoUrl: string;
  departementCode: string;
  audiences: MeetingAudience[];
  pilotKeys: string[];
  commitmentId: string;
  schemeId: string;
  cohortId: string;
  invited: string | number;
  note: string;
}

const RENAMED = { startMinutes: 'start', endMinutes: 'end' };

interface MeetingFormProps {
  readonly conventionId: string;
  readonly departements: readonly { readonly code: string; readonly name: string }[];
  /** The meeting to correct; null for a new one. */
  readonly meeting: MeetingWholeFragment | null;
  readonly onSaved: (id: string) => void;
  readonly onReload?: () => void;
  readonly cancelTo: LinkProps;
}

/** A meeting as it is planned. */
export function MeetingForm({ conventionId, departements, meeting, onSaved, onReload, cancelTo }: MeetingFormProps) {
  const t = useT();
  const apollo = useApolloClient();
  const record = useRecord<MeetingValues>({
    draftKey: `meeting:${meeting?.id ?? `new:${conventionId}`}`,
    version: meeting?.version ?? null,
    initial: {
      kind: meeting?.kind ?? 'candidates_information',
      title: meeting?.title ?? '',
      heldOn: meeting?.heldOn ?? '',
      start: timeValue(meeting?.startMinutes ?? null),
      end: timeValue(meeting?.endMinutes ?? null),
      place: meeting?.place ?? '',
      videoUrl: meeting?.videoUrl ?? '',
      departementCode: meeting?.departement?.code ?? '',
      audiences: [...(meeting?.audiences ?? [])],
      pilotKeys: meeting?.pilots.map(({ key }) => key) ?? [],
      commitmentId: meeting?.commitment?.id ?? '',
      schemeId: meeting?.scheme?.id ?? '',
      cohortId: meeting?.cohort?.id ?? '',
      invited: meeting?.invited ?? '',
      note: meeting?.note ?? '',
    },
    renamed: RENAMED,
    saved: t('meetings.saved'),
    notSaved: t('meetings.notSaved'),
  });
  const { form } = record;
  const { values } = form;
  const { choices, error, retry } = useChoices(conventionId, values.heldOn);
  const { send } = useSubmission(SAVE_MEETING);
  if (error) return <FailureState error={error} onRetry={retry} />;
  if (!choices) return <LoadingState lines={8} label={t('meetings.loading')} />;

  const submit = (): Promise<void> =>
    record.submit({
      missing: [
        ...(['title', 'heldOn'] as const).filter((field) => values[field].trim() === ''),
        ...(['audiences', 'pilotKeys'] as const).filter((field) => values[field].length === 0),
      ],
      send: async () =>
        (
          await send({
            input: {
              conventionId,
              id: meeting?.id ?? null,
              expectedVersion: meeting?.version ?? null,
              kind: values.kind,
              title: values.title,
              heldOn: values.heldOn as CalendarDate,
              startMinutes: minutesOfDay(values.start),
              endMinutes: minutesOfDay(values.end),
              place: values.place.trim() || null,
              videoUrl: values.videoUrl.trim() || null,
              departementCode: values.departementCode || null,
              audiences: values.audiences,
              pilotKeys: values.pilotKeys,
              commitmentId: values.commitmentId || null,
              schemeId: values.schemeId || null,
              cohortId: values.cohortId || null,
              invited: values.invited === '' ? null : Number(values.invited),
              note: values.note.trim() || null,
            },
          })
        )?.saved,
      onSaved: ({ meeting: saved }) => {
        forgetMeetings(apollo);
        if (saved) onSaved(saved.id);
      },
    });

  const parties = partyChoices(choices);
  const named = new Map(parties.map(({ value, label }) => [value, label]));
  const led = choices.commitments.filter(({ party }) => party !== null && values.pilotKeys.includes(party.key));
  const kept = choices.commitments.filter(
    ({ id }) => id === values.commitmentId && !led.some((each) => each.id === id),
  );
  return (
    <RecordForm
      record={record}
      label={t(meeting ? 'meetings.edit' : 'meetings.new')}
      className={shared.form}
      onSubmit={submit}
      onReload={onReload}
      cancelTo={cancelTo}
      saveLabel={t('meetings.save')}
    >
      <NativeSelect
        label={t('meetings.field.kind')}
        required
        data={MEETING_KINDS.map((kind) => ({ value: kind, label: t(`meetingKind.${kind}`) }))}
        {...form.getInputProps('kind')}
      />
      <TextInput label={t('meetings.field.title')} required maxLength={160} {...form.getInputProps('title')} />
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <TextInput type="date" label={t('meetings.field.heldOn')} required {...form.getInputProps('heldOn')} />
        <TextInput type="time" label={t('meetings.field.start')} {...form.getInputProps('start')} />
        <TextInput type="time" label={t('meetings.field.end')} {...form.getInputProps('end')} />
      </SimpleGrid>
      <TextInput
        label={t('meetings.field.place')}
        description={t('meetings.field.placeHelp')}
        maxLength={200}
        {...form.getInputProps('place')}
      />
      <TextInput
        type="url"
        label={t('meetings.field.videoUrl')}
        placeholder="https://"
        maxLength={500}
        {...form.getInputProps('videoUrl')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NativeSelect
          label={t('meetings.field.departement')}
          data={[
            { value: '', label: t('meetings.several') },
            ...departements.map(({ code, name }) => ({ value: code, label: `${code} – ${name}` })),
          ]}
          {...form.getInputProps('departementCode')}
        />
        <NumberInput
          label={t('meetings.field.invited')}
          min={0}
          allowNegative={false}
          allowDecimal={false}
          hideControls
          {...form.getInputProps('invited')}
        />
      </SimpleGrid>
      <Checkbox.Group label={t('meetings.field.audiences')} withAsterisk {...form.getInputProps('audiences')}>
        <Group my="xs" gap="sm">
          {MEETING_AUDIENCES.map((audience) => (
            <Checkbox key={audience} value={audience} label={t(`meetingAudience.${audience}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <Checkbox.Group
        label={t('meetings.field.pilots')}
        description={t('meetings.field.pilotsHelp')}
        withAsterisk
        {...form.getInputProps('pilotKeys')}
      >
        {parties.length === 0 ? <p>{t('meetings.field.pilotsNone')}</p> : null}
        <Group my="xs" gap="sm">
          {parties.map((party) => (
            <Checkbox key={party.value} {...party} />
          ))}
        </Group>
      </Checkbox.Group>
      <NativeSelect
        label={t('meetings.field.commitment')}
        description={t('meetings.field.commitmentHelp')}
        data={[
          { value: '', label: t('meetings.field.none') },
          ...[...kept, ...led].map(({ id, title, articleNumber, party }) => ({
            value: id,
            label: t('meetings.field.commitmentChoice', {
              title,
              party: (party && named.get(party.key)) ?? '',
              article: articleNumber ?? '',
            }),
          })),
        ]}
        {...form.getInputProps('commitmentId')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NativeSelect
          label={t('meetings.field.scheme')}
          data={[
            { value: '', label: t('meetings.field.none') },
            ...choices.schemes.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          {...form.getInputProps('schemeId')}
        />
        <NativeSelect
          label={t('meetings.field.cohort')}
          data={[
            { value: '', label: t('meetings.field.noneFem') },
            ...choices.cohorts.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          {...form.getInputProps('cohortId')}
        />
      </SimpleGrid>
      <Textarea
        label={t('meetings.field.note')}
        description={t('meetings.field.noteHelp')}
        autosize
        minRows={2}
        maxLength={2000}
        {...form.getInputProps('note')}
      />
    </RecordForm>
  );
}
