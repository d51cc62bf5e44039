import { Button, Popover } from '@mantine/core';
import { useId } from 'react';
import type { RefusalShownFragment } from '../../../gql/graphql.ts';
import { RefusalText } from '../../../ui/forms/refusals.tsx';
import { IconLock } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import styles from '../cohort/Cohort.module.css';

interface OfferButtonProps {
  readonly label: string;
  /** What stands against the step as things are; none = it may be taken. */
  readonly refusals: readonly RefusalShownFragment[];
  readonly primary?: boolean;
  readonly onTake: () => void;
}

/** A step that may be taken; or, where something stands against it, the way to every reason with its article. */
export function OfferButton({ label, refusals, primary = false, onTake }: OfferButtonProps) {
  const t = useT();
  const id = useId();
  if (refusals.length === 0) {
    return (
      <Button variant={primary ? 'filled' : 'default'} onClick={onTake}>
        {label}
      </Button>
    );
  }
  return (
    <div>
      <Popover position="bottom-start" width={320} withArrow shadow="md" withinPortal={false} trapFocus={false}>
        <Popover.Target>
          <Button
            variant="default"
            className={styles.refused}
            leftSection={<IconLock aria-hidden="true" size={14} />}
            aria-describedby={id}
          >
            {label}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('cohorts.steps.why', { step: label })}>
          <RefusalList refusals={refusals} />
        </Popover.Dropdown>
      </Popover>
      <span id={id} className="visually-hidden">
        {[t('cohorts.steps.blocked'), ...refusals.map(({ message }) => message)].join(' ')}
      </span>
    </div>
  );
}

/** Every reason against a step, each with where it stands. */
export function RefusalList({ refusals }: { readonly refusals: readonly RefusalShownFragment[] }) {
  return (
    <ul className={styles.reasons}>
      {refusals.map((refusal) => (
        <li key={`${refusal.code}:${refusal.message}`}>
          <RefusalText refusal={refusal} />
        </li>
      ))}
    </ul>
  );
}
