import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import type { CalendarDate } from '@maillage/kernel';
import { writeDate } from '@maillage/messages/writing';
import { useState, type FormEvent } from 'react';
import type { DayPart } from '../../../gql/graphql.ts';
import { useLocale, useT } from '../../../ui/intl.tsx';
import type { Attested } from './queue.ts';
import type { Say } from './SheetView.tsx';

interface SignDialogProps {
  readonly day: CalendarDate;
  readonly part: DayPart;
  readonly halfDayId: string;
  /** The stagiaire who signs, whose name is shown; null for the trainer, who types one. */
  readonly person: { readonly id: string; readonly name: string; readonly attested: Attested | undefined } | null;
  readonly trainer: string | null;
  readonly say: Say;
}

/** A button that hands the tablet to whoever signs: what is signed, then a touch or a typed name. */
export function SignDialog({ day, part, halfDayId, person, trainer, say }: SignDialogProps) {
  const t = useT();
  const locale = useLocale();
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState(trainer ?? '');
  const [wrong, setWrong] = useState(false);
  const title = person ? t('attendance.signTitle', { name: person.name }) : t('attendance.signTrainer');
  const sign = (event: FormEvent): void => {
    event.preventDefault();
    const signed = person?.name ?? name.trim();
    setWrong(signed === '');
    if (signed === '') return;
    const way = person ? 'tap' : 'typed';
    const attested = person?.attested;
    say([{ kind: 'signature', halfDayId, candidatureId: person?.id ?? null, name: signed, way, attested }]);
    setOpened(false);
  };
  return (
    <>
      <Button
        size="md"
        variant="default"
        {...(person ? { 'aria-label': t('attendance.signOne', { name: person.name }) } : {})}
        onClick={() => setOpened(true)}
      >
        {t(person ? 'attendance.sign' : 'attendance.signTrainer')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={title}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <form onSubmit={sign} noValidate aria-label={title}>
          <Stack gap="md">
            <p>
              {t(person ? 'attendance.signText' : 'attendance.signTrainerText', {
                part,
                date: writeDate(day, locale, 'long'),
              })}
            </p>
            {person ? null : (
              <TextInput
                label={t('attendance.signName')}
                required
                maxLength={160}
                value={name}
                error={wrong ? t('refusal.REQUIRED') : undefined}
                onChange={(event) => setName(event.currentTarget.value)}
              />
            )}
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setOpened(false)}>
                {t('common.cancel')}
              </Button>
              <Button type="submit" size="md">
                {t('attendance.sign')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
