import { useApolloClient } from '@apollo/client/react';
import type { TypedDocumentNode } from '@apollo/client';
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { MAX_LENGTHS } from '@maillage/domain/conventions';
import { useCallback, useState, type FormEvent, type ReactNode } from 'react';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { DraftState, FoundDraft } from '../../../ui/forms/DraftNotice.tsx';
import { ErrorSummary } from '../../../ui/forms/ErrorSummary.tsx';
import { useRefusals, type ClientRefusal } from '../../../ui/forms/refusals.tsx';
import { useFormDraft } from '../../../ui/forms/useFormDraft.ts';
import type { Icon } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { ImpactQuestion, impactOf, type Impact } from '../discussion/ImpactQuestion.tsx';
import { SAVE_AVENANT_CHANGE } from '../avenants/operations.ts';
import { PROPOSE_CHANGE } from '../discussion/operations.ts';
import { usePen } from '../discussion/pen.tsx';
import { useTextTarget } from '../discussion/text-target.tsx';
import { ConfirmedRemoval, RemoveButton } from './RemoveButton.tsx';
import { StaleNotice } from './StaleNotice.tsx';
import { useSubmission } from '../../../ui/forms/use-submission.ts';

/** What every mutation of a part answers, under the name 'saved'. */
export interface SavedAnswer {
  readonly saved:
    | { readonly __typename: 'ConventionWritten' }
    | { readonly __typename: 'Refused'; readonly refusals: readonly ClientRefusal[] };
}

export type Form<Values> = UseFormReturnType<Values>;
export type PartKind = 'Article' | 'Clause' | 'Party' | 'Recital' | 'Annex' | 'Axis' | 'Commitment';

interface Question {
  readonly title: string;
  readonly text: ReactNode;
  readonly confirmLabel: string;
  /** Absent = what the form alone cannot take back. */
  readonly danger?: boolean;
}

export interface EditDialogProps<Values extends object> {
  /** Words of the button; an edition shows a pencil with these words for those who do not see it. */
  readonly label: string;
  readonly icon?: 'add' | 'edit';
  /** Another picture than the plus, on the button of what is not an addition. */
  readonly glyph?: Icon;
  readonly title: string;
  readonly conventionId: string;
  /** The part under the pen; null for a new one. */
  readonly part: { readonly id: string; readonly version: number } | null;
  /** Name that the input gives to the part, where it is not 'id'. */
  readonly partField?: string;
  /** Set when the part can be removed. */
  readonly kind?: PartKind;
  readonly initial: Values;
  // oxlint-disable-next-line typescript/no-explicit-any -- each part has its own input
  readonly mutation: TypedDocumentNode<any, any>;
  readonly toInput: (values: Values) => object;
  /** What the reader had under the eyes when the form opened, sent as it was then. */
  readonly seen?: Readonly<Record<string, string>>;
  /** What can be seen to be missing without asking the server. */
  readonly check?: (values: Values) => readonly ClientRefusal[];
  /** What is about to happen, asked before it is recorded: for what the form alone cannot take back. */
  readonly confirm?: (values: Values, seen: Readonly<Record<string, string>>) => Question;
  readonly submitLabel?: string;
  readonly renamed?: Readonly<Record<string, string>>;
  readonly children: (form: Form<Values>) => ReactNode;
  readonly size?: string;
}

/** The form of one part: what is typed is kept, what is refused is told on its field. */
export function DialogForm<Values extends object>(props: EditDialogProps<Values> & { readonly onDone: () => void }) {
  const {
    conventionId,
    part,
    partField = 'id',
    kind,
    initial,
    mutation,
    toInput,
    title,
    renamed,
    children,
    onDone,
  } = props;
  const t = useT();
  const client = useApolloClient();
  const pen = usePen();
  const { avenantId, reread: queries } = useTextTarget();
  const proposing = pen.way === 'propose' && kind !== undefined;
  const amending = pen.way === 'amend' && kind !== undefined;
  // The version that was read when the form opened: what others save meanwhile must not pass for it.
  const [version, setVersion] = useState(part?.version ?? null);
  const [seen] = useState(props.seen ?? {});
  const [question, setQuestion] = useState<Question | null>(null);
  const [impact, setImpact] = useState<Impact | null>(null);
  const [reason, setReason] = useState('');
  const form = useForm<Values>({ mode: 'controlled', initialValues: initial });
  const refusals = useRefusals(form, renamed);
  const { send, loading } = useSubmission<SavedAnswer>(mutation);
  const proposal = useSubmission<SavedAnswer>(PROPOSE_CHANGE as never);
  const amendment = useSubmission<SavedAnswer>(SAVE_AVENANT_CHANGE as never);
  const draft = useFormDraft<Values>({
    key: `convention:${avenantId ?? conventionId}:${kind ?? title}:${part?.id ?? 'new'}`,
    values: form.values,
    dirty: form.isDirty(),
    baseVersion: version,
    onRestore: (values) => form.setValues(values),
  });
  const onText = pen.decide === undefined;
  const reread = useCallback(
    () => (onText ? client.refetchQueries({ include: [...queries] }).then(nothing, nothing) : Promise.resolve()),
    [client, onText, queries],
  );

  const done = async (message: string): Promise<void> => {
    await draft.discard().catch(nothing);
    await reread();
    toast(message);
    onDone();
  };
  const refused = async (given: readonly ClientRefusal[]): Promise<void> => {
    if (given.some((refusal) => refusal.code === 'STALE_VERSION')) await reread();
    refusals.report(given);
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    refusals.clear();
    const missing = props.check?.(form.values) ?? [];
    if (missing.length > 0) {
      refusals.report(missing);
      return;
    }
    if (proposing) await propose('write');
    else if (props.confirm) setQuestion(props.confirm(form.values, seen));
    else if (pen.discussed && kind) await weigh();
    else await record();
  };
  const change = (operation: 'write' | 'remove'): object => ({
    block: kind,
    operation: operation === 'remove' ? 'remove' : part ? 'replace' : 'add',
    targetId: part?.id ?? null,
    fields: operation === 'remove' ? null : toInput(form.values),
  });
  /** Whom the edit touches, before it is made; one that touches nobody is made at once. */
  const weigh = async (): Promise<void> => {
    const found = await impactOf(client, { conventionId, avenantId }, change('write')).catch(() => undefined);
    if (found && found.touched.length > 0) setImpact(found);
    else await record();
  };
  const record = async (formOnly = false): Promise<void> => {
    if (pen.decide && part && version !== null) {
      const against = await pen.decide(part.id, version, toInput(form.values));
      if (against && against.length > 0) await refused(against);
      else if (against) await done(t('conventions.saved'));
      return;
    }
    let answer: SavedAnswer | undefined;
    try {
      if (amending) return await amend('write', formOnly);
      const target = part ? { [partField]: part.id, expectedVersion: version } : {};
      const way = formOnly ? { formOnly } : {};
      answer = await send({ input: { conventionId, ...target, ...way, ...seen, ...toInput(form.values) } });
    } catch {
      toast(t('conventions.notSaved'), 'bad');
      return;
    }
    setQuestion(null);
    setImpact(null);
    if (answer?.saved.__typename === 'Refused') await refused(answer.saved.refusals);
    else await done(t('conventions.saved'));
  };
  const amend = async (operation: 'write' | 'remove', formOnly = false): Promise<void> => {
    let answer: SavedAnswer | undefined;
    try {
      answer = await amendment.send({ input: { conventionId, avenantId, change: change(operation), formOnly } });
    } catch {
      toast(t('conventions.notSaved'), 'bad');
      return;
    }
    setImpact(null);
    if (answer?.saved.__typename === 'Refused') await refused(answer.saved.refusals.map(ofTheForm));
    else await done(t('avenants.change.saved'));
  };
  const propose = async (operation: 'write' | 'remove'): Promise<void> => {
    let answer: SavedAnswer | undefined;
    try {
      const { partyKey } = pen;
      answer = await proposal.send({
        input: { conventionId, avenantId, partyKey, change: { ...change(operation), reason: reason.trim() || null } },
      });
    } catch {
      toast(t('conventions.notSaved'), 'bad');
      return;
    }
    if (answer?.saved.__typename === 'Refused') await refused(answer.saved.refusals.map(ofTheForm));
    else await done(t('conventions.proposal.sent'));
  };
  const takeStored = (): void => {
    setVersion(part?.version ?? null);
    form.setInitialValues(initial);
    form.setValues(initial);
    refusals.clear();
  };
  const keepTyped = (): void => {
    setVersion(part?.version ?? null);
    refusals.clear();
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate aria-label={title}>
      <Stack gap="md">
        <FoundDraft draft={draft} />
        <ErrorSummary refusals={refusals} />
        <StaleNotice refusals={refusals} onReload={takeStored} onKeep={keepTyped} />
        {proposing ? <Text>{t('conventions.proposal.notice')}</Text> : null}
        {children(form)}
        {props.confirm ? (
          <ConfirmDialog
            opened={question !== null}
            onClose={() => setQuestion(null)}
            onConfirm={record}
            title={question?.title}
            confirmLabel={question?.confirmLabel ?? ''}
            danger={question?.danger ?? true}
          >
            {question?.text}
          </ConfirmDialog>
        ) : null}
        <ImpactQuestion impact={impact} onClose={() => setImpact(null)} onConfirm={record} />
        {proposing ? (
          <Textarea
            label={t('conventions.proposal.reason')}
            description={t('conventions.proposal.reasonText')}
            autosize
            minRows={2}
            maxLength={MAX_LENGTHS.paragraph}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        ) : null}
        <Group justify="space-between">
          {part && kind && proposing ? (
            <ConfirmedRemoval
              title={t('conventions.proposal.removeTitle')}
              text={t('conventions.proposal.removeText')}
              label={t('conventions.proposal.remove')}
              onConfirm={() => propose('remove')}
            />
          ) : part && kind && amending ? (
            <ConfirmedRemoval
              title={t('avenants.change.removeTitle')}
              text={t('avenants.change.removeText')}
              label={t('avenants.change.remove')}
              onConfirm={() => amend('remove')}
            />
          ) : part && kind && onText && version !== null ? (
            <RemoveButton
              conventionId={conventionId}
              part={{ id: part.id, version }}
              kind={kind}
              onRefused={refused}
              onDone={() => done(t('conventions.removed'))}
            />
          ) : (
            <span />
          )}
          <Group>
            <DraftState draft={draft} />
            <Button variant="default" onClick={onDone}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={loading || proposal.loading || amendment.loading}>
              {proposing ? t('conventions.proposal.send') : (props.submitLabel ?? t('common.save'))}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}

const nothing = (): void => undefined;

/** A reason against a proposal, on the field of the form where it was typed. */
function ofTheForm(given: ClientRefusal): ClientRefusal {
  const path = given.path ?? [];
  return { ...given, path: path[0] === 'change' ? path.slice(2) : path[0] === 'fields' ? path.slice(1) : path };
}
