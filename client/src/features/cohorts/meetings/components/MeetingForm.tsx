import { useApolloClient, useMutation } from '@apollo/client/react';
import { MEETING_AUDIENCES, MEETING_KINDS, type MeetingAudience, type MeetingKind } from '@maillage/domain/cohorts';
import type { CalendarDate } from '@maillage/kernel';
import {
  Button,
  Checkbox,
  Group,
  NativeSelect,
  NumberInput,
  SimpleGrid,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { FailureState } from '../../../../app/errors/FailureState.tsx';
import type { MeetingWholeFragment } from '../../../../gql/graphql.ts';
import { DraftState, FoundDraft } from '../../../../ui/forms/DraftNotice.tsx';
import { ErrorSummary } from '../../../../ui/forms/ErrorSummary.tsx';
import { useRefusals } from '../../../../ui/forms/refusals.tsx';
import { useFormDraft } from '../../../../ui/forms/useFormDraft.ts';
import { useT } from '../../../../ui/intl.tsx';
import { LoadingState } from '../../../../ui/states.tsx';
import { toast } from '../../../../ui/toasts.tsx';
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
  const form = useForm<MeetingValues>({
    mode: 'controlled',
    initialValues: {
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
  });
  const { values } = form;
  const refusals = useRefusals(form as never, RENAMED);
  const draft = useFormDraft<MeetingValues>({
    key: `meeting:${meeting?.id ?? `new:${conventionId}`}`,
    values,
    dirty: form.isDirty(),
    baseVersion: meeting?.version ?? null,
    onRestore: (found) => form.setValues(found),
  });
  const { choices, error, retry } = useChoices(conventionId, values.heldOn);
  const [save, { loading }] = useMutation(SAVE_MEETING);
  const stale = refusals.all.some(({ code }) => code === 'STALE_VERSION');
  if (error) return <FailureState error={error} onRetry={retry} />;
  if (!choices) return <LoadingState lines={8} label={t('meetings.loading')} />;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    refusals.clear();
    const missing = [
      ...(values.title.trim() === '' ? ['title'] : []),
      ...(values.heldOn === '' ? ['heldOn'] : []),
      ...(values.audiences.length === 0 ? ['audiences'] : []),
      ...(values.pilotKeys.length === 0 ? ['pilotKeys'] : []),
    ].map((field) => ({ code: 'REQUIRED', path: [field], message: t('refusal.REQUIRED') }) as const);
    if (missing.length > 0) {
      refusals.report(missing);
      return;
    }
    try {
      const { data } = await save({
        variables: {
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
        },
      });
      if (data?.saved.__typename === 'Refused') refusals.report(data.saved.refusals);
      else if (data?.saved.meeting) {
        await draft.discard();
        forgetMeetings(apollo);
        toast(t('meetings.saved'));
        onSaved(data.saved.meeting.id);
      }
    } catch {
      toast(t('meetings.notSaved'), 'bad');
    }
  };

  const parties = partyChoices(choices);
  const named = new Map(parties.map(({ value, label }) => [value, label]));
  const led = choices.commitments.filter(({ party }) => party !== null && values.pilotKeys.includes(party.key));
  const kept = choices.commitments.filter(
    ({ id }) => id === values.commitmentId && !led.some((each) => each.id === id),
  );
  return (
    <form
      className={shared.form}
      onSubmit={(event) => void submit(event)}
      noValidate
      aria-label={t(meeting ? 'meetings.edit' : 'meetings.new')}
    >
      <Stack gap="md">
        <FoundDraft draft={draft} />
        <ErrorSummary refusals={refusals} />
        {stale && onReload ? (
          <Button variant="default" onClick={onReload}>
            {t('meetings.reload')}
          </Button>
        ) : null}
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
        <Group justify="flex-end">
          <DraftState draft={draft} />
          <Button variant="default" renderRoot={(rest) => <Link {...cancelTo} {...rest} />}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={loading}>
            {t('meetings.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
