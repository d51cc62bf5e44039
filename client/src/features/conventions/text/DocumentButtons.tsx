import { Button } from '@mantine/core';
import { useState } from 'react';
import { useActingOrganisation } from '../../../ui/acting-organisation.ts';
import { announce } from '../../../ui/announcer.tsx';
import { IconDownload } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import { useToday } from '../../../ui/today.tsx';
import { fetchFile } from './fetch-file.ts';
import styles from './Text.module.css';

const FORMATS = ['pdf', 'docx'] as const;
type Format = (typeof FORMATS)[number];

interface DocumentButtonsProps {
  /** Where the document is, under the exports: 'conventions/<id>'. */
  readonly of: string;
  /** Day on which the text is read; absent for what has no versions. */
  readonly asOf?: string;
  /** What is downloaded. */
  readonly label: string;
}

/** A text as a file; says while it is being written, and why it could not be. */
export function DocumentButtons({ of, asOf, label }: DocumentButtonsProps) {
  const t = useT();
  const today = useToday();
  const organisation = useActingOrganisation();
  const [writing, setWriting] = useState<Format | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const save = async (format: Format): Promise<void> => {
    const parameters = new URLSearchParams();
    if (organisation) parameters.set('organisation', organisation);
    if (asOf !== undefined && asOf !== today) parameters.set('asOf', asOf);
    setWriting(format);
    setFailure(null);
    announce(t('documents.screen.writing'));
    const why = await fetchFile(`/exports/${of}/document.${format}?${parameters}`);
    setWriting(null);
    if (why === null) announce(t('documents.screen.written'));
    else setFailure(why.message ?? t('documents.screen.failed'));
  };
  return (
    <div data-print="no">
      <div className={styles.buttons} role="group" aria-label={label}>
        {FORMATS.map((format) => (
          <Button
            key={format}
            variant="default"
            fw={400}
            loading={writing === format}
            disabled={writing !== null && writing !== format}
            leftSection={<IconDownload aria-hidden="true" size={16} />}
            onClick={() => void save(format)}
          >
            {t(`documents.screen.${format}`)}
          </Button>
        ))}
      </div>
      {failure === null ? null : (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      )}
    </div>
  );
}
