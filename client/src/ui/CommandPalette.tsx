import { Modal } from '@mantine/core';
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { IconSearch, type Icon } from './icons.ts';
import { T, useT } from './intl.tsx';
import styles from './CommandPalette.module.css';

export interface PaletteOption {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | null | undefined;
  readonly icon?: Icon;
  readonly onChoose: () => void;
}

export interface PaletteGroup {
  readonly id: string;
  readonly title: string;
  readonly options: readonly PaletteOption[];
}

interface CommandPaletteProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly groups: readonly PaletteGroup[];
  readonly loading?: boolean;
  /** Shown in place of results: nothing found, or a failure. */
  readonly note?: ReactNode;
}

/** One box that finds and goes: a combobox whose list follows the typing; arrows choose, Enter opens. */
export function CommandPalette({ opened, onClose, ...rest }: CommandPaletteProps) {
  const t = useT();
  return (
    <Modal.Root opened={opened} onClose={onClose} padding={0} size="lg" yOffset="10vh" centered={false}>
      <Modal.Overlay backgroundOpacity={0.5} />
      <Modal.Content aria-label={t('ui.palette.title')} aria-describedby={undefined}>
        <PaletteBox {...rest} onClose={onClose} />
      </Modal.Content>
    </Modal.Root>
  );
}

function PaletteBox({ onClose, query, onQuery, groups, loading = false, note }: Omit<CommandPaletteProps, 'opened'>) {
  const t = useT();
  const listId = useId();
  const [chosen, setChosen] = useState(0);
  const options = groups.flatMap((group) => group.options);
  const position = Math.min(chosen, Math.max(options.length - 1, 0));
  const optionId = (id: string): string => `${listId}-${id}`;
  const current = options[position];

  const move = (to: number): void => {
    const next = options.length === 0 ? 0 : (to + options.length) % options.length;
    setChosen(next);
    const element = options[next] ? document.getElementById(optionId(options[next].id)) : null;
    element?.scrollIntoView({ block: 'nearest' });
  };
  const choose = (option: PaletteOption): void => {
    onClose();
    option.onChoose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') move(position + 1);
    else if (event.key === 'ArrowUp') move(position - 1);
    else if (event.key === 'Enter' && current && !event.nativeEvent.isComposing) choose(current);
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.box}>
      <div className={styles.head}>
        <IconSearch aria-hidden="true" size={20} />
        <input
          className={styles.input}
          data-autofocus
          role="combobox"
          aria-expanded={options.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={current ? optionId(current.id) : undefined}
          aria-label={t('ui.palette.title')}
          placeholder={t('ui.palette.placeholder')}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => {
            setChosen(0);
            onQuery(event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className="visually-hidden" role="status">
        {loading ? t('ui.loading') : t('ui.palette.count', { count: options.length })}
      </div>
      <div
        className={styles.results}
        id={listId}
        role="listbox"
        aria-label={t('ui.palette.results')}
        aria-busy={loading}
      >
        {groups.map((group) => (
          <div key={group.id} className={styles.group} role="group" aria-labelledby={`${listId}-group-${group.id}`}>
            <div className={styles.groupTitle} id={`${listId}-group-${group.id}`} role="presentation">
              {group.title}
            </div>
            {group.options.map((option) => (
              <div
                key={option.id}
                id={optionId(option.id)}
                className={styles.option}
                role="option"
                aria-selected={option === current}
                tabIndex={-1}
                onKeyDown={onKeyDown}
                onMouseMove={() => setChosen(options.indexOf(option))}
                onClick={() => choose(option)}
              >
                {option.icon ? <option.icon aria-hidden="true" size={18} stroke={1.6} /> : null}
                <span className={styles.optionText}>
                  <span>{option.label}</span> {option.hint ? <span className={styles.hint}>{option.hint}</span> : null}
                </span>
              </div>
            ))}
          </div>
        ))}
      </div>
      {options.length === 0 ? <div className={styles.note}>{note}</div> : null}
      <div className={styles.foot} aria-hidden="true">
        <span>
          <T id="ui.palette.keysMove" values={{ kbd: keyboard }} />
        </span>
        <span>
          <T id="ui.palette.keysOpen" values={{ kbd: keyboard }} />
        </span>
        <span>
          <T id="ui.palette.keysClose" values={{ kbd: keyboard }} />
        </span>
      </div>
    </div>
  );
}

const keyboard = (parts: ReactNode[]): ReactNode => <kbd>{parts}</kbd>;
