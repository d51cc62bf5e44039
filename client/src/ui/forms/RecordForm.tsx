import { Button, Group, Stack } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useT } from '../intl.tsx';
import { DraftState, FoundDraft } from './DraftNotice.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';
import type { EditedRecord } from './use-record.ts';

interface HeadProps {
  readonly record: Pick<EditedRecord<never>, 'draft' | 'refusals'>;
  /** Reads the record again after somebody else changed it; what is typed stays as a draft. */
  readonly onReload?: (() => void) | undefined;
  readonly reloadLabel?: string | undefined;
}

/** Above the fields: the draft of last time, what is wrong, and the way out when somebody else saved meanwhile. */
export function RecordHead({ record: { draft, refusals }, onReload, reloadLabel }: HeadProps) {
  const t = useT();
  const stale = refusals.all.some(({ code }) => code === 'STALE_VERSION');
  return (
    <>
      <FoundDraft draft={draft} />
      <ErrorSummary refusals={refusals} />
      {stale && onReload ? (
        <Button variant="default" onClick={onReload}>
          {reloadLabel ?? t('ui.form.reload')}
        </Button>
      ) : null}
    </>
  );
}

interface FootProps {
  readonly record: Pick<EditedRecord<never>, 'draft' | 'busy'>;
  readonly cancelTo: LinkProps;
  readonly saveLabel: string;
}

/** Below the fields: whether what is typed is safe, and the two ways to leave. */
export function RecordFoot({ record: { draft, busy }, cancelTo, saveLabel }: FootProps) {
  const t = useT();
  return (
    <Group justify="flex-end">
      <DraftState draft={draft} />
      <Button variant="default" renderRoot={(rest) => <Link {...cancelTo} {...rest} />}>
        {t('common.cancel')}
      </Button>
      <Button type="submit" loading={busy}>
        {saveLabel}
      </Button>
    </Group>
  );
}

interface RecordFormProps extends HeadProps, FootProps {
  readonly record: Pick<EditedRecord<never>, 'draft' | 'refusals' | 'busy'>;
  /** What the form is called to those who do not see it. */
  readonly label: string;
  readonly className: string | undefined;
  readonly onSubmit: () => Promise<void>;
  /** The fields, one under the other. */
  readonly children: ReactNode;
}

/** The usual frame of such a form: head, fields, foot. */
export function RecordForm({ record, label, className, onSubmit, children, ...ways }: RecordFormProps) {
  return (
    <RecordFrame label={label} className={className} onSubmit={onSubmit}>
      <Stack gap="md">
        <RecordHead record={record} onReload={ways.onReload} reloadLabel={ways.reloadLabel} />
        {children}
        <RecordFoot record={record} cancelTo={ways.cancelTo} saveLabel={ways.saveLabel} />
      </Stack>
    </RecordFrame>
  );
}

/** The element of such a form, for one that lays its fields out by itself. */
export function RecordFrame({
  label,
  className,
  onSubmit,
  children,
}: Pick<RecordFormProps, 'label' | 'className' | 'onSubmit' | 'children'>) {
  return (
    <form
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit();
      }}
      noValidate
      aria-label={label}
    >
      {children}
    </form>
  );
}
