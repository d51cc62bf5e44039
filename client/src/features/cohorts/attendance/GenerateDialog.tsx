import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { writeDate } from '@maillage/messages/writing';
import { ErrorSummary } from '../../../ui/forms/ErrorSummary.tsx';
import { useRefusals } from '../../../ui/forms/refusals.tsx';
import { useLocale, useT } from '../../../ui/intl.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { GENERATE_CALENDAR } from './operations.ts';
import { closuresOf } from './words.ts';

const WEEKDAYS = ['1', '2', '3', '4', '5'];

/** A button that opens the generation of a calendar: tried first, then kept. */
export function GenerateDialog({ cohortId }: { readonly cohortId: string }) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('calendar.generate')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('calendar.generate')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {opened ? <GenerateForm cohortId={cohortId} onDone={() => setOpened(false)} /> : null}
      </Modal>
    </>
  );
}

interface Values {
  theoryWeekdays: string[];
  immersionWeekdays: string[];
  closures: string;
}

function GenerateForm({ cohortId, onDone }: { readonly cohortId: string; readonly onDone: () => void }) {
  const t = useT();
  const locale = useLocale();
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: { theoryWeekdays: ['1', '2', '3'], immersionWeekdays: ['4', '5'], closures: '' },
    onValuesChange: () => setTried(null),
  });
  const refusals = useRefusals(form as never);
  const [tried, setTried] = useState<string | null>(null);
  const [generate, { loading }] = useMutation(GENERATE_CALENDAR);
  const run = async (dryRun: boolean): Promise<void> => {
    refusals.clear();
    const read = closuresOf(form.values.closures);
    if ('unreadable' in read) {
      const message = t('calendar.closureUnreadable', { line: read.unreadable });
      refusals.report([{ code: 'INVALID_FORMAT', path: ['closures'], message }]);
      return;
    }
    try {
      const { data } = await generate({
        variables: {
          input: {
            cohortId,
            dryRun,
            theoryWeekdays: form.values.theoryWeekdays.map(Number),
            immersionWeekdays: form.values.immersionWeekdays.map(Number),
            closures: read.closures,
          },
        },
      });
      if (data?.generated.__typename === 'Refused') refusals.report(data.generated.refusals);
      else if (data && !dryRun) {
        toast(t('calendar.generated'));
        onDone();
      } else if (data) {
        const { days, missingTheory, missingImmersion } = data.generated;
        const [first, last] = [days[0], days.at(-1)];
        setTried(
          first && last
            ? t('calendar.tried', {
                count: days.length,
                from: writeDate(first.date, locale, 'long'),
                to: writeDate(last.date, locale, 'long'),
                missing: missingTheory + missingImmersion,
              })
            : t('calendar.triedNone'),
        );
      }
    } catch {
      toast(t('training.notSaved'), 'bad');
    }
  };
  return (
    <form
      noValidate
      aria-label={t('calendar.generate')}
      onSubmit={(event) => {
        event.preventDefault();
        void run(tried === null);
      }}
    >
      <Stack gap="md">
        <ErrorSummary refusals={refusals} />
        <p>{t('calendar.generateText')}</p>
        {(['theoryWeekdays', 'immersionWeekdays'] as const).map((field) => (
          <Checkbox.Group
            key={field}
            label={t(`calendar.${field}`)}
            value={form.values[field]}
            error={form.errors[field]}
            onChange={(days) => form.setFieldValue(field, days)}
          >
            <Group gap="md" mt="xs">
              {WEEKDAYS.map((day) => (
                <Checkbox key={day} value={day} label={t(`calendar.weekday.${day}`)} />
              ))}
            </Group>
          </Checkbox.Group>
        ))}
        <Textarea
          label={t('calendar.closures')}
          description={t('calendar.closuresHelp')}
          autosize
          minRows={2}
          {...form.getInputProps('closures')}
        />
        <div role="status">{tried === null ? null : <p>{tried}</p>}</div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={loading}>
            {t(tried === null ? 'calendar.try' : 'calendar.apply')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
