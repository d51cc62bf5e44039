import { Button, Group, TextInput } from '@mantine/core';
import { EXTENSIONS, inMegabytes, LARGEST_FILE, purposeRule, type FilePurpose } from '@maillage/domain/files';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { announce } from '../announcer.tsx';
import { IconAlertTriangle, IconCheck } from '../icons.ts';
import { useT } from '../intl.tsx';
import { FileFacts } from './FileLink.tsx';
import { useUpload, type UploadedFile, type UploadResult } from './upload.ts';
import styles from './Files.module.css';

interface FileFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly purpose: FilePurpose;
  readonly value: UploadedFile | null;
  readonly onChange: (file: UploadedFile | null) => void;
  readonly error?: ReactNode;
  readonly required?: boolean;
  /** Path of the field in its form, for the summary of refusals to lead to it. */
  readonly path: string;
}

type Sent = Exclude<UploadResult, { state: 'kept' | 'stopped' }>;

/** A file that is sent as soon as it is chosen, with its progress; the form then holds what the server took. */
export function FileField({ label, description, purpose, value, onChange, error, required, path }: FileFieldProps) {
  const t = useT();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const chosen = useRef<File | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const [problem, setProblem] = useState<Sent | null>(null);
  const { send, stop } = useUpload(purpose);
  // What is left on the way is not waited for.
  useEffect(() => stop, [stop]);

  const take = async (file: File): Promise<void> => {
    chosen.current = file;
    setProblem(null);
    onChange(null);
    if (file.size > LARGEST_FILE) {
      tell({ state: 'refused', message: t('files.tooLarge', { megabytes: inMegabytes(LARGEST_FILE) }) });
      return;
    }
    setProgress(0);
    const result = await send(file, setProgress);
    if (chosen.current !== file) return;
    setProgress(null);
    if (result.state === 'stopped') clear();
    else if (result.state === 'kept') {
      onChange(result.file);
      announce(t('files.sent', { name: result.file.name }));
    } else tell(result);
  };
  const tell = (result: Sent): void => {
    setProblem(result);
    announce(textOf(result));
  };
  const textOf = (result: Sent): string =>
    result.state === 'failed' ? t('files.failed') : 'message' in result ? result.message : '';
  const clear = (): void => {
    chosen.current = null;
    if (input.current) input.current.value = '';
    setProblem(null);
    onChange(null);
    input.current?.focus();
  };
  const sending = progress !== null;
  const refused = problem && problem.state !== 'quarantined' ? textOf(problem) : null;

  return (
    <div>
      <TextInput
        ref={input}
        type="file"
        id={id}
        data-path={path}
        label={label}
        description={description ?? t('files.accepted', acceptedBy(purpose))}
        required={required ?? false}
        accept={acceptOf(purpose)}
        error={refused ?? error}
        disabled={sending}
        classNames={{ input: styles.input! }}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) void take(file);
        }}
      />
      {sending ? (
        <Group gap="sm" className={styles.state} wrap="nowrap">
          <progress className={styles.progress} aria-label={t('files.sending')} max={1} value={progress} />
          <span className="tabular nowrap">{t('files.percent', { part: progress })}</span>
          <Button size="compact-sm" variant="default" onClick={stop}>
            {t('files.stop')}
          </Button>
        </Group>
      ) : null}
      {problem?.state === 'quarantined' ? (
        <div className={styles.apart} role="alert">
          <IconAlertTriangle aria-hidden="true" size={16} />
          <span>
            <strong>{t('files.apart')}</strong> {problem.message}
          </span>
        </div>
      ) : null}
      {problem?.state === 'failed' ? (
        <Button mt="xs" size="compact-sm" variant="default" onClick={() => chosen.current && void take(chosen.current)}>
          {t('common.retry')}
        </Button>
      ) : null}
      {value ? (
        <div className={styles.taken}>
          <IconCheck aria-hidden="true" size={16} />
          <span>
            <FileFacts file={value} full />
          </span>
          <Button size="compact-sm" variant="subtle" onClick={clear}>
            {t('files.remove', { name: value.name })}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

const acceptOf = (purpose: FilePurpose): string =>
  purposeRule(purpose)
    .types.flatMap((type) => EXTENSIONS[type])
    .map((extension) => `.${extension}`)
    .join(',');

const acceptedBy = (purpose: FilePurpose) => ({
  types: purposeRule(purpose)
    .types.map((type) => EXTENSIONS[type][0]!.toUpperCase())
    .join(', '),
  megabytes: inMegabytes(LARGEST_FILE),
});
