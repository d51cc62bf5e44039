import { useForm, type UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import { useT } from '../intl.tsx';
import { toast } from '../toasts.tsx';
import { useRefusals, type ClientRefusal, type Refusals } from './refusals.tsx';
import { useFormDraft, type FormDraft } from './useFormDraft.ts';

/** What a mutation of a whole record answers: the record, or why not. */
type Answer = { readonly __typename: string; readonly refusals?: readonly ClientRefusal[] };

interface Sending<Saved extends Answer> {
  /** Fields that are seen to be empty without asking the server, or what else can be seen to be wrong. */
  readonly missing?: readonly (string | ClientRefusal)[];
  readonly send: () => Promise<Saved | undefined>;
  /** After the draft is thrown away. */
  readonly onSaved: (saved: Exclude<Saved, { readonly __typename: 'Refused' }>) => void | Promise<void>;
}

/** A record under the pen. */
export interface EditedRecord<Values> {
  readonly form: UseFormReturnType<Values>;
  readonly refusals: Refusals;
  readonly draft: FormDraft;
  readonly busy: boolean;
  readonly submit: <Saved extends Answer>(sending: Sending<Saved>) => Promise<void>;
}

interface Options<Values> {
  /** Under which what is typed is kept: 'need:new', 'need:<id>'. */
  readonly draftKey: string;
  /** Version of the record under the pen; null for a new one. */
  readonly version: number | null;
  readonly initial: Values;
  /** Path of the API → path in the form, where they differ; the same object at each rendering. */
  readonly renamed?: Readonly<{ [path: string]: string }>;
  readonly saved: string;
  readonly notSaved: string;
}

/** A form on a page of its own: what is typed is kept as a draft, what is refused is told on its field. */
export function useRecord<Values extends object>(options: Options<Values>): EditedRecord<Values> {
  const t = useT();
  const form = useForm<Values>({ mode: 'controlled', initialValues: options.initial });
  const refusals = useRefusals(form as never, options.renamed);
  const draft = useFormDraft<Values>({
    key: options.draftKey,
    values: form.values,
    dirty: form.isDirty(),
    baseVersion: options.version,
    onRestore: (values) => form.setValues(values),
  });
  const [busy, setBusy] = useState(false);
  const submit = async <Saved extends Answer>({ missing = [], send, onSaved }: Sending<Saved>): Promise<void> => {
    refusals.clear();
    if (missing.length > 0) {
      const required = (field: string) => ({ code: 'REQUIRED', path: [field], message: t('refusal.REQUIRED') });
      refusals.report(missing.map((each) => (typeof each === 'string' ? required(each) : each)));
      return;
    }
    setBusy(true);
    try {
      const answer = await send();
      if (answer?.__typename === 'Refused') refusals.report(answer.refusals ?? []);
      else if (answer) {
        // It is saved: a store of drafts that fails takes nothing away.
        await draft.discard().catch(() => undefined);
        toast(options.saved);
        await onSaved(answer as never);
      }
    } catch {
      toast(options.notSaved, 'bad');
    } finally {
      setBusy(false);
    }
  };
  return { form, refusals, draft, busy, submit };
}
