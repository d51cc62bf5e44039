import { createContext, use, useMemo, type ReactNode } from 'react';
import type { ClientRefusal } from '../../../ui/forms/refusals.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import type { NamedParty } from '../party-names.ts';

/** How what the reader types reaches the text. */
export interface Pen {
  /** Written straight away by whoever holds the pen, proposed to them, or written as a change of an avenant. */
  readonly way: 'write' | 'propose' | 'amend';
  /** Key of the party in whose name it is proposed. */
  readonly partyKey: string;
  /** Whether the parties have the text: then an edit says beforehand whom it touches. */
  readonly discussed: boolean;
  /** The parties of the text, to be named. */
  readonly parties: readonly NamedParty[];
  /**
   * Takes what is typed of a part that stands in no text yet, in place of the mutation of such a part.
   * @returns the reasons against it, on the fields of the part; null when nothing came back
   */
  readonly decide?: (id: string, version: number, fields: object) => Promise<readonly ClientRefusal[] | null>;
}

const ALONE: Pen = { way: 'write', partyKey: '', discussed: false, parties: [] };

const PenContext = createContext<Pen>(ALONE);

/** The pen of the reader on this page. */
export const usePen = (): Pen => use(PenContext);

/** The pen that the reader has on a convention; null when there is nothing to write or to propose. */
export function penOf({ viewerCanEdit, discussion, status, parties }: ConventionData): Pen | null {
  const discussed = status === 'negotiation' || status === 'signing';
  if (viewerCanEdit.allowed) return { way: 'write', partyKey: '', discussed, parties };
  const partyKey = discussion?.viewerPartyKeys[0];
  return discussion?.viewerCanPropose.allowed && partyKey ? { way: 'propose', partyKey, discussed, parties } : null;
}

/** Gives the editors below the reader's pen. */
export function WithPen({ pen, children }: { readonly pen: Pen | null; readonly children: ReactNode }) {
  const value = useMemo(() => pen ?? ALONE, [pen]);
  return <PenContext value={value}>{children}</PenContext>;
}
