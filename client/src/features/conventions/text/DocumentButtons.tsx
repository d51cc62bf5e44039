import { Button } from '@mantine/core';
import { useState } from 'react';
import { useActingOrganisation } from '../../../ui/acting-organisation.ts';
import { announce } from '../../../ui/announcer.tsx';
import { IconDownload } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import { useToday } from '../../../ui/today.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { fetchFile } from './fetch-file.ts';
import styles from './Text.module.css';

const FORMATS = ['pdf', 'docx'] as const;
type Format = (typeof FORMATS)[number];

interface DocumentButtonsProps {
  readonly convention: Pick<ConventionData, 'id' | 'asOf'>;
}

/** The text of the day that is looked at, as a file; says while it is being written, and why it could not be. */
export function DocumentButtons({ convention }: DocumentButtonsProps) {
  const t = useT();
  const today = useToday();
  const organisation = useActingOrganisation();
  const [writing, setWriting] = useState<Format | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const save = async (format: Format): Promise<void> => {
    const parameters = new URLSearchParams();
    if (organisation) parameters.set('organisation', organisation);
    if (convention.asOf !== today) parameters.set('asOf', convention.asOf);
    setWriting(format);
    setFailure(null);
    announce(t('documents.screen.writing'));
    const why = await fetchFile(`/exports/conventions/${convention.id}/document.${format}?${parameters}`);
    setWriting(null);
    if (why === null) announce(t('documents.screen.written'));
    else setFailure(why.message ?? t('documents.screen.failed'));
  };
  return (
    <div data-print="no">
      <div className={styles.buttons} role="group" aria-label={t('documents.screen.download')}>
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
