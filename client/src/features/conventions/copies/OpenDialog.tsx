import type { TypedDocumentNode } from '@apollo/client';
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { ErrorSummary } from '../../../ui/forms/ErrorSummary.tsx';
import { useRefusals, type ClientRefusal } from '../../../ui/forms/refusals.tsx';
import type { Icon } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import { toast } from '../../../ui/toasts.tsx';
import type { Form } from '../editors/EditDialog.tsx';
import { useSubmission } from '../../../ui/forms/use-submission.ts';

interface OpenedAnswer {
  readonly saved:
    | { readonly __typename: 'ConventionWritten'; readonly convention?: { readonly id: string } | null }
    | { readonly __typename: 'Refused'; readonly refusals: readonly ClientRefusal[] };
}

interface OpenDialogProps<Values extends object> {
  readonly label: string;
  readonly glyph: Icon;
  readonly initial: Values;
  // oxlint-disable-next-line typescript/no-explicit-any -- each form has its own input
  readonly mutation: TypedDocumentNode<any, any>;
  readonly toInput: (values: Values) => object;
  readonly renamed?: Readonly<Record<string, string>>;
  readonly submitLabel: string;
  readonly children: (form: Form<Values>) => ReactNode;
}

/** A button that opens the form by which a draft is made from another text, then the page of that draft. */
export function OpenDialog<Values extends object>(props: OpenDialogProps<Values>) {
  const { label, glyph: Glyph } = props;
  const t = useT();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<Glyph aria-hidden="true" size={16} />}
        onClick={() => setOpened(true)}
        data-print="no"
      >
        {label}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={label}
        size="lg"
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {opened ? <OpenForm {...props} onDone={() => setOpened(false)} /> : null}
      </Modal>
    </>
  );
}

function OpenForm<Values extends object>(props: OpenDialogProps<Values> & { readonly onDone: () => void }) {
  const { label, initial, mutation, toInput, renamed, submitLabel, children, onDone } = props;
  const t = useT();
  const navigate = useNavigate();
  const form = useForm<Values>({ mode: 'controlled', initialValues: initial });
  const refusals = useRefusals(form, renamed);
  const { send, loading } = useSubmission<OpenedAnswer>(mutation);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    refusals.clear();
    let answer: OpenedAnswer | undefined;
    try {
      answer = await send({ input: toInput(form.values) });
    } catch {
      toast(t('conventions.notSaved'), 'bad');
      return;
    }
    if (answer?.saved.__typename === 'Refused') refusals.report(answer.saved.refusals);
    else if (answer?.saved.convention) {
      onDone();
      toast(t('copies.opened'));
      await navigate({ to: '/conventions/$conventionId', params: { conventionId: answer.saved.convention.id } });
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate aria-label={label}>
      <Stack gap="md">
        <ErrorSummary refusals={refusals} />
        {children(form)}
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={loading}>
            {submitLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
