import type { ConventionData } from '../components/SummaryTab.tsx';
import { AnnexEditor } from '../editors/AnnexEditor.tsx';
import { ArticleEditor } from '../editors/ArticleEditor.tsx';
import { ClauseEditor } from '../editors/ClauseEditor.tsx';
import { CommitmentEditor } from '../editors/CommitmentEditor.tsx';
import { PartyEditor } from '../editors/PartyEditor.tsx';
import type { AvenantData } from './operations.ts';

interface PartEditorProps {
  /** The text as the avenant would make it (`asConvention`). */
  readonly convention: ConventionData;
  readonly part: Pick<AvenantData['parts'][number], 'id' | 'block'>;
}

/** The editor of a part, the same as in a draft: what is typed becomes a change of the avenant. */
export function PartEditor({ convention, part: { id, block } }: PartEditorProps) {
  const found = <P extends { readonly id: string }>(parts: readonly P[]): P | null =>
    parts.find((each) => each.id === id) ?? null;
  switch (block) {
    case 'Article':
      return <ArticleEditor convention={convention} article={found(convention.articles)} />;
    case 'Clause':
      return <ClauseEditor convention={convention} clause={found(convention.allClauses)} articleNumber={null} />;
    case 'Party':
      return <PartyEditor convention={convention} party={found(convention.parties)} />;
    case 'Commitment':
      return <CommitmentEditor convention={convention} commitment={found(convention.commitments)} />;
    case 'Annex':
      return <AnnexEditor convention={convention} annex={found(convention.annexes)} />;
    default:
      return null;
  }
}
