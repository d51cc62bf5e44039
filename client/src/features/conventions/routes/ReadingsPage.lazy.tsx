import { useMutation, useQuery } from '@apollo/client/react';
import { Alert, Button, FileInput, Group, Progress, Stack, Text } from '@mantine/core';
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import { useCan } from '../../../app/session/viewer-context.tsx';
import { useActingOrganisation } from '../../../ui/acting-organisation.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { useT } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Section } from '../../../ui/Section.tsx';
import { EmptyState, ForbiddenState, LoadingState } from '../../../ui/states.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { InstantText } from '../../../ui/text.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { DELETE_READING, READINGS, START_READING } from '../reading/operations.ts';
import { sendFile } from '../reading/send-file.ts';
import styles from '../reading/Reading.module.css';

export const route = createLazyRoute('/portal/conventions/reprises')({ component: ReadingsPage });

const ACCEPTED = '.docx,.odt,.pdf,.txt';

/** Takes up a convention that exists: sends its file to be read, or goes on with a reading. */
function ReadingsPage() {
  const t = useT();
  const allowed = useCan('create_convention');
  return (
    <>
      <PageHeader title={t('reading.title')} description={t('reading.description')} />
      {allowed ? (
        <Stack gap="lg">
          <Section title={t('reading.sendTitle')}>
            <SendForm />
          </Section>
          <Section title={t('reading.started')}>
            <Readings />
          </Section>
        </Stack>
      ) : (
        <ForbiddenState />
      )}
    </>
  );
}

type Step = { at: 'choosing' } | { at: 'sending'; part: number } | { at: 'reading' };

function SendForm() {
  const t = useT();
  const navigate = useNavigate();
  const organisation = useActingOrganisation();
  const [file, setFile] = useState<File | null>(null);
  const [step, setStep] = useState<Step>({ at: 'choosing' });
  const [problem, setProblem] = useState<string | null>(null);
  const abort = useRef<AbortController | null>(null);
  const [start] = useMutation(START_READING);

  const stop = (message: string | null): void => {
    setProblem(message);
    setStep({ at: 'choosing' });
  };
  const send = async (chosen: File): Promise<void> => {
    setProblem(null);
    setStep({ at: 'sending', part: 0 });
    abort.current = new AbortController();
    const sent = await sendFile(chosen, organisation, (part) => setStep({ at: 'sending', part }), abort.current.signal);
    if (sent.state === 'refused') {
      stop(abort.current.signal.aborted ? null : (sent.message ?? t('reading.notSent')));
      return;
    }
    setStep({ at: 'reading' });
    const answer = await start({ variables: { fileId: sent.id } }).then(
      ({ data }) => data?.startReading ?? null,
      () => null,
    );
    if (answer?.__typename === 'ReadingWritten') {
      await navigate({ to: '/conventions/reprises/$readingId', params: { readingId: answer.reading.id } });
    } else {
      stop(
        answer?.__typename === 'Refused'
          ? answer.refusals.map(({ message }) => message).join(' ')
          : t('reading.notSent'),
      );
    }
  };
  const busy = step.at !== 'choosing';
  return (
    <form
      aria-label={t('reading.sendTitle')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (file) void send(file);
        else setProblem(t('reading.noFile'));
      }}
    >
      <Stack gap="md" maw={640}>
        <FileInput
          label={t('reading.file')}
          description={t('reading.fileHelp')}
          placeholder={t('reading.choose.file')}
          accept={ACCEPTED}
          value={file}
          onChange={(chosen) => {
            setFile(chosen);
            setProblem(null);
          }}
          disabled={busy}
          error={problem}
          clearable
          clearButtonProps={{ 'aria-label': t('reading.clearFile') }}
        />
        <div role="status">
          {step.at === 'sending' ? (
            <>
              <Text size="sm">{t('reading.sending', { part: Math.round(step.part * 100) })}</Text>
              <Progress value={step.part * 100} aria-label={t('reading.sendingLabel')} />
            </>
          ) : null}
          {step.at === 'reading' ? (
            <>
              <Text size="sm">{t('reading.reading')}</Text>
              <Progress value={100} animated aria-label={t('reading.reading')} />
            </>
          ) : null}
        </div>
        <Group>
          <Button type="submit" loading={busy}>
            {t('reading.send')}
          </Button>
          {step.at === 'sending' ? (
            <Button variant="default" onClick={() => abort.current?.abort()}>
              {t('common.cancel')}
            </Button>
          ) : null}
        </Group>
      </Stack>
    </form>
  );
}

function Readings() {
  const t = useT();
  const { data, loading, error, refetch } = useQuery(READINGS, { fetchPolicy: 'cache-and-network' });
  const [removing, setRemoving] = useState<{ id: string; fileName: string } | null>(null);
  const [remove] = useMutation(DELETE_READING);
  if (loading && !data) return <LoadingState lines={3} />;
  if (!data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (data.conventionReadings.length === 0)
    return <EmptyState title={t('reading.none')}>{t('reading.noneText')}</EmptyState>;
  const erase = async (): Promise<void> => {
    const answer = removing && (await remove({ variables: { id: removing.id } }).catch(() => null));
    setRemoving(null);
    if (answer?.data?.deleteReading.__typename === 'ReadingDeleted') toast(t('reading.erased'));
    else toast(t('conventions.notSaved'), 'bad');
    await refetch();
  };
  return (
    <>
      <ul className={styles.list}>
        {data.conventionReadings.map((reading) => (
          <li key={reading.id} className={styles.card}>
            <Group justify="space-between">
              <Stack gap={2}>
                <Link to="/conventions/reprises/$readingId" params={{ readingId: reading.id }}>
                  {reading.fileName}
                </Link>
                <Text size="sm" c="dimmed">
                  {t('reading.touched')} <InstantText instant={reading.changedAt} />
                </Text>
              </Stack>
              <Group gap="xs">
                <StatusBadge tone={reading.state === 'drafted' ? 'good' : 'wait'}>
                  {reading.state === 'drafted'
                    ? t('reading.drafted')
                    : t('reading.left', { pending: reading.pending, proposed: reading.proposed })}
                </StatusBadge>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="red"
                  onClick={() => setRemoving(reading)}
                  aria-label={t('reading.eraseOne', { name: reading.fileName })}
                >
                  {t('reading.erase')}
                </Button>
              </Group>
            </Group>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        opened={removing !== null}
        onClose={() => setRemoving(null)}
        onConfirm={erase}
        title={t('reading.eraseTitle')}
        confirmLabel={t('reading.erase')}
        danger
      >
        <Alert variant="light">{t('reading.eraseText')}</Alert>
      </ConfirmDialog>
    </>
  );
}
