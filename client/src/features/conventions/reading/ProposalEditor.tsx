import { AnnexEditor } from '../editors/AnnexEditor.tsx';
import { ArticleEditor } from '../editors/ArticleEditor.tsx';
import { ClauseEditor } from '../editors/ClauseEditor.tsx';
import { CommitmentEditor } from '../editors/CommitmentEditor.tsx';
import { DETAILS_RENAMED, DetailsFields, detailsInput, NEW_DETAILS } from '../editors/DetailsForm.tsx';
import { EditDialog } from '../editors/EditDialog.tsx';
import { PartyEditor } from '../editors/PartyEditor.tsx';
import { RecitalEditor } from '../editors/RecitalEditor.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { useT } from '../../../ui/intl.tsx';
import { DECIDE_PROPOSALS } from './operations.ts';
import { chosen, commitmentOf, type Proposal } from './proposals.ts';

interface ProposalEditorProps {
  readonly proposal: Proposal;
  /** The proposals as a convention that is being written. */
  readonly convention: ConventionData;
}

/** The button that corrects a proposal, with the form that a draft has for such a part. */
export function ProposalEditor({ proposal, convention }: ProposalEditorProps) {
  const t = useT();
  const part = { ...chosen(proposal), id: proposal.id, version: proposal.version };
  const fields = part as never;
  switch (proposal.kind) {
    case 'details':
      return <DetailsCorrection proposal={proposal} />;
    case 'party':
      return (
        <PartyEditor convention={convention} party={convention.parties.find(({ id }) => id === proposal.id) ?? null} />
      );
    case 'article':
      return (
        <ArticleEditor
          convention={convention}
          article={convention.articles.find(({ id }) => id === proposal.id) ?? null}
        />
      );
    case 'recital':
      return <RecitalEditor convention={convention} recital={fields} />;
    case 'annex':
      return <AnnexEditor convention={convention} annex={fields} />;
    case 'clause':
      return (
        <ClauseEditor
          convention={convention}
          clause={{ ...part, label: t(`clauseKind.${String(chosen(proposal)['kind'])}`) } as never}
          articleNumber={null}
        />
      );
    case 'commitment':
      return <CommitmentEditor convention={convention} commitment={commitmentOf(proposal) as never} />;
  }
}

function DetailsCorrection({ proposal }: { readonly proposal: Proposal }) {
  const t = useT();
  const read = chosen(proposal);
  const text = (name: string): string => (typeof read[name] === 'string' ? read[name] : '');
  const places = (read['territory'] ?? []) as { kind: string; code: string }[];
  return (
    <EditDialog
      label={t('reading.correctDetails')}
      title={t('reading.correctDetails')}
      conventionId={proposal.id}
      part={proposal}
      mutation={DECIDE_PROPOSALS}
      renamed={DETAILS_RENAMED}
      initial={{
        title: text('title'),
        kind: text('kind') || NEW_DETAILS.kind,
        reference: text('reference'),
        object: text('object'),
        territoryKind: places[0]?.kind ?? NEW_DETAILS.territoryKind,
        territoryCodes: places.map(({ code }) => code),
        signedAtPlace: text('signedAtPlace'),
        sourceNote: text('sourceNote'),
      }}
      toInput={(values) => detailsInput(values, null)}
    >
      {(form) => <DetailsFields form={form} />}
    </EditDialog>
  );
}
