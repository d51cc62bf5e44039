import type { DocumentNode } from 'graphql';
import { createContext, use, useMemo, type ReactNode } from 'react';
import { CONVENTION } from '../operations.ts';

/** Which text the acts of a page are on, and what is read again after them. */
export interface TextTarget {
  /** Absent for the initial text. */
  readonly avenantId?: string;
  /** What signing it engages to, one line each; absent for the initial text, whose clauses say it. */
  readonly engages?: readonly string[];
  readonly reread: readonly DocumentNode[];
}

const INITIAL: TextTarget = { reread: [CONVENTION] };

const TargetContext = createContext<TextTarget>(INITIAL);

/** The text on which one acts below. */
export const useTextTarget = (): TextTarget => use(TargetContext);

/** Says on which text the acts below are, and what is read again after them. */
export function OnText({
  avenantId,
  engages,
  reread,
  children,
}: {
  readonly avenantId?: string;
  readonly engages?: readonly string[];
  readonly reread: readonly DocumentNode[];
  readonly children: ReactNode;
}) {
  const value = useMemo(
    () => ({ ...(avenantId ? { avenantId } : {}), ...(engages ? { engages } : {}), reread }),
    [avenantId, engages, reread],
  );
  return <TargetContext value={value}>{children}</TargetContext>;
}
