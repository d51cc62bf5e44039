import { useQuery } from '@apollo/client/react';
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useId, useState, type ReactNode } from 'react';
import { IconPlus, IconSearch, IconX } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import { POSSIBLE_JURORS } from './operations.ts';
import styles from './Selection.module.css';

export interface ChosenJuror {
  readonly accountId: string;
  readonly organisationId: string;
  readonly name: string;
  readonly organisationName: string;
}

interface JurorPickerProps {
  readonly cohortId: string;
  readonly value: readonly ChosenJuror[];
  readonly onChange: (jurors: readonly ChosenJuror[]) => void;
  readonly error: ReactNode;
  readonly disabled: boolean;
}

const SHOWN = 8;

/** Who sits: chosen among those who work with people for an organisation of the convention. */
export function JurorPicker({ cohortId, value, onChange, error, disabled }: JurorPickerProps) {
  const t = useT();
  const heading = useId();
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), 250);
  const { data, previousData } = useQuery(POSSIBLE_JURORS, { variables: { id: cohortId, text }, skip: disabled });
  const found = ((data ?? previousData)?.cohort?.possibleJurors ?? [])
    .filter(({ accountId }) => !value.some((juror) => juror.accountId === accountId))
    .slice(0, SHOWN);
  return (
    <div role="group" aria-labelledby={heading}>
      <div id={heading} className={styles.label}>
        {t('selection.field.jurors')}
      </div>
      <p className={styles.muted}>{t('selection.field.jurorsHelp')}</p>
      {error ? <p className={styles.error}>{error}</p> : null}
      {value.length === 0 ? <p className={styles.muted}>{t('selection.field.jurorEmpty')}</p> : null}
      <ul className={styles.chosen}>
        {value.map((juror) => (
          <li key={juror.accountId}>
            <span>
              {juror.name} <span className={styles.muted}>{juror.organisationName}</span>
            </span>
            {disabled ? null : (
              <ActionIcon
                variant="default"
                size="lg"
                aria-label={t('selection.field.jurorRemove', { name: juror.name })}
                onClick={() => onChange(value.filter((each) => each !== juror))}
              >
                <IconX aria-hidden="true" size={16} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {disabled ? null : (
        <>
          <TextInput
            type="search"
            aria-label={t('selection.field.jurorSearch')}
            placeholder={t('selection.field.jurorSearch')}
            leftSection={<IconSearch aria-hidden="true" size={16} />}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => (event.key === 'Enter' ? event.preventDefault() : undefined)}
          />
          <ul className={styles.chosen} aria-live="polite">
            {found.map((juror) => (
              <li key={`${juror.accountId} ${juror.organisationId}`}>
                <Button
                  variant="subtle"
                  justify="flex-start"
                  h="auto"
                  py="xs"
                  leftSection={<IconPlus aria-hidden="true" size={16} />}
                  styles={{ label: { whiteSpace: 'normal', textAlign: 'left' } }}
                  onClick={() => onChange([...value, juror])}
                >
                  {juror.name} – {juror.organisationName}
                </Button>
              </li>
            ))}
          </ul>
          {data && found.length === 0 && text !== '' ? (
            <p className={styles.muted}>{t('selection.field.jurorNone')}</p>
          ) : null}
        </>
      )}
    </div>
  );
}
