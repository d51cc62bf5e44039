import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { ArticleRef } from '../ArticleRef.tsx';

/** One reason for which the server refused, as the API answers it. */
export interface ClientRefusal {
  readonly code: string;
  /** Field names from the root of the form; empty for the whole form. */
  readonly path?: readonly string[] | null;
  /** The sentence, already in the reader's language. */
  readonly message: string;
  readonly article?: string | null;
  readonly rule?: string | null;
}

export interface Refusals {
  /** Every reason, in the order of the server. */
  readonly all: readonly ClientRefusal[];
  /** Puts each reason under its field and moves to the first one. */
  readonly report: (refusals: readonly ClientRefusal[]) => void;
  readonly clear: () => void;
  /** Moves to the field of a reason, when the form has it. */
  readonly goTo: (refusal: ClientRefusal) => boolean;
  /** What the field of a reason is called on the screen; null when the form has no such field, or no name for it. */
  readonly nameOf: (refusal: ClientRefusal) => string | null;
}

/** What this hook needs of a Mantine form, whatever its values. */
interface RefusableForm {
  readonly setErrors: (errors: Record<string, ReactNode>) => void;
  readonly clearErrors: () => void;
  readonly getInputNode: (path: never) => { focus(): void } | null;
}

/**
 * Maps the refusals of a mutation onto the fields of a form.
 * @param form the Mantine form
 * @param renamed path of the API (joined by dots) → path in the form, where they differ
 */
export function useRefusals(form: RefusableForm, renamed: Readonly<Record<string, string>> = NO_NAMES): Refusals {
  const [all, setAll] = useState<readonly ClientRefusal[]>([]);

  const fieldOf = useCallback(
    (refusal: ClientRefusal): string => {
      const path = (refusal.path ?? []).join('.');
      return renamed[path] ?? path;
    },
    [renamed],
  );

  const nodeOf = useCallback(
    (refusal: ClientRefusal) => {
      // A list edited in one box has no box for its third item: the box of the list is where to go.
      const steps = fieldOf(refusal).split('.');
      for (let length = steps.length; length > 0; length -= 1) {
        const node = form.getInputNode(steps.slice(0, length).join('.') as never);
        if (node) return node;
      }
      return null;
    },
    [form, fieldOf],
  );

  const goTo = useCallback(
    (refusal: ClientRefusal): boolean => {
      const node = nodeOf(refusal);
      node?.focus();
      return node !== null;
    },
    [nodeOf],
  );

  const nameOf = useCallback((refusal: ClientRefusal) => labelOf(nodeOf(refusal)), [nodeOf]);

  const report = useCallback(
    (given: readonly ClientRefusal[]) => {
      const refusals = [
        ...new Map(given.map((refusal) => [`${fieldOf(refusal)}:${refusal.message}`, refusal])).values(),
      ];
      setAll(refusals);
      const errors: Record<string, ReactNode> = {};
      for (const refusal of refusals) {
        const field = fieldOf(refusal);
        if (field) errors[field] ??= <RefusalText refusal={refusal} />;
      }
      form.setErrors(errors);
    },
    [form, fieldOf],
  );

  const clear = useCallback(() => {
    setAll([]);
    form.clearErrors();
  }, [form]);

  return useMemo(() => ({ all, report, clear, goTo, nameOf }), [all, report, clear, goTo, nameOf]);
}

/** The words of a field's label, without the sign of what is required. A box to tick is one answer of many: it names none. */
function labelOf(node: object | null): string | null {
  const { type, labels } = (node ?? {}) as Partial<HTMLInputElement>;
  const label = labels?.[0];
  if (!label || type === 'checkbox' || type === 'radio') return null;
  const words = label.cloneNode(true) as HTMLElement;
  for (const sign of words.querySelectorAll('[aria-hidden="true"]')) sign.remove();
  return words.textContent?.trim() || null;
}

const NO_NAMES: Readonly<Record<string, string>> = {};

/** The reason and where the rule stands. */
export function RefusalText({ refusal }: { readonly refusal: ClientRefusal }) {
  return (
    <>
      {refusal.message} <ArticleRef article={refusal.article} rule={refusal.rule} />
    </>
  );
}
