import { ActionIcon, Checkbox, Group } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { IconArrowDown, IconArrowUp } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import styles from './Selection.module.css';
import { nameOf } from './words.ts';

export interface Callable {
  readonly id: string;
  readonly lastName: string | null;
  readonly firstName: string | null;
}

interface CalledPickerProps {
  /** Those who may be called, and those who are. */
  readonly people: readonly Callable[];
  /** Ids in the order of the calls. */
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly error: ReactNode;
}

const moved = (ids: readonly string[], from: number, to: number): string[] => {
  const next = [...ids];
  const [id] = next.splice(from, 1);
  next.splice(to, 0, id!);
  return next;
};

/** Who is called, and in which order: those called first, then the others. */
export function CalledPicker({ people, value, onChange, error }: CalledPickerProps) {
  const t = useT();
  const heading = useId();
  const called = value.flatMap((id) => people.find((person) => person.id === id) ?? []);
  const others = people.filter(({ id }) => !value.includes(id));
  return (
    <div role="group" aria-labelledby={heading}>
      <div id={heading} className={styles.label}>
        {t('selection.field.candidatures')}
      </div>
      <p className={styles.muted}>{t('selection.field.candidaturesHelp')}</p>
      {error ? <p className={styles.error}>{error}</p> : null}
      {people.length === 0 ? <p>{t('selection.field.candidaturesNone')}</p> : null}
      <ol className={styles.chosen}>
        {[...called, ...others].map((person) => {
          const at = value.indexOf(person.id);
          const name = nameOf(t, person);
          return (
            <li key={person.id}>
              <Checkbox
                label={at < 0 ? name : `${at + 1}. ${name}`}
                aria-label={t('selection.field.called', { name })}
                checked={at >= 0}
                onChange={() => onChange(at < 0 ? [...value, person.id] : value.filter((id) => id !== person.id))}
              />
              {at < 0 ? null : (
                <Group gap="xs" wrap="nowrap">
                  <ActionIcon
                    variant="default"
                    size="lg"
                    disabled={at === 0}
                    aria-label={t('selection.field.up', { name })}
                    onClick={() => onChange(moved(value, at, at - 1))}
                  >
                    <IconArrowUp aria-hidden="true" size={16} />
                  </ActionIcon>
                  <ActionIcon
                    variant="default"
                    size="lg"
                    disabled={at === value.length - 1}
                    aria-label={t('selection.field.down', { name })}
                    onClick={() => onChange(moved(value, at, at + 1))}
                  >
                    <IconArrowDown aria-hidden="true" size={16} />
                  </ActionIcon>
                </Group>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
