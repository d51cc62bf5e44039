import { Button } from '@mantine/core';
import { useId } from 'react';
import { isCalendarDate, type CalendarDate } from '@maillage/kernel';
import { IconHistory } from './icons.ts';
import { T, useT } from './intl.tsx';
import { DateText } from './text.tsx';
import { useToday } from './today.tsx';
import styles from './AsOfPicker.module.css';

interface AsOfProps {
  /** The day whose texts and clauses are read; null for today. */
  readonly asOf: CalendarDate | null;
  readonly onChange: (asOf: CalendarDate | null) => void;
}

/** Chooses the day at which the texts are read. */
export function AsOfPicker({ asOf, onChange }: AsOfProps) {
  const t = useT();
  const today = useToday();
  const id = useId();
  return (
    <div className={styles.picker} data-print="no">
      <label htmlFor={id}>{t('ui.asOf.label')}</label>
      <input
        id={id}
        type="date"
        className={styles.input}
        value={asOf ?? today}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (isCalendarDate(value)) onChange(value === today ? null : value);
        }}
      />
    </div>
  );
}

/** Reminds, on screen and on paper, that what is shown is not the state of today. */
export function AsOfNotice({ asOf, onChange }: AsOfProps) {
  const t = useT();
  if (!asOf) return null;
  return (
    <div className={styles.away} role="status">
      <IconHistory aria-hidden="true" size={18} />
      <span>
        <T id="ui.asOf.notice" values={{ date: <DateText date={asOf} /> }} />
      </span>
      <Button size="compact-sm" variant="default" onClick={() => onChange(null)} data-print="no">
        {t('ui.asOf.back')}
      </Button>
    </div>
  );
}
