import { NativeSelect } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useT } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { CountText } from '../../../ui/text.tsx';
import { CommitmentEditor } from '../editors/CommitmentEditor.tsx';
import { commitmentsShown, progressOf, STATE_FILTERS } from '../commitment-states.ts';
import { partyName } from '../party-names.ts';
import { CommitmentCard, type Commitment } from './CommitmentCard.tsx';
import { ExportButton } from './ExportButton.tsx';
import type { TabProps } from './SummaryTab.tsx';
import styles from './Convention.module.css';

/** What each party has committed to, where it stands, and its history. The filters are in the address. */
export function CommitmentsTab({ convention, editable }: TabProps) {
  const t = useT();
  const navigate = useNavigate();
  const { partie, etat } = useSearch({ strict: false });
  const set = (patch: object): void =>
    void navigate({
      to: '.',
      search: ((previous: object) => ({ ...previous, ...patch })) as never,
      replace: true,
      resetScroll: false,
    });
  const shown = commitmentsShown(convention.commitments, { party: partie, state: etat });
  const groups = convention.parties
    .map((party) => ({ party, commitments: shown.filter((commitment) => commitment.party?.key === party.key) }))
    .filter((group) => group.commitments.length > 0);
  return (
    <>
      <div className={styles.filters} data-print="no">
        <NativeSelect
          label={t('conventions.commitments.party')}
          value={partie ?? ''}
          data={[
            { value: '', label: t('conventions.commitments.allParties') },
            ...convention.parties.map((party) => ({ value: party.key, label: partyName(party) })),
          ]}
          onChange={(event) => set({ partie: event.currentTarget.value || undefined })}
        />
        <NativeSelect
          label={t('conventions.commitments.state')}
          value={etat ?? ''}
          data={[
            { value: '', label: t('conventions.commitments.allStates') },
            ...STATE_FILTERS.map((value) => ({ value, label: t(`occurrenceState.${value}`) })),
          ]}
          onChange={(event) => set({ etat: event.currentTarget.value || undefined })}
        />
        <span role="status" className={styles.count}>
          <CountText count={shown.length} of={convention.commitments.length} />
        </span>
        {convention.commitments.length > 0 ? (
          <ExportButton list="commitments" convention={convention} party={partie} />
        ) : null}
        {editable ? <CommitmentEditor convention={convention} commitment={null} /> : null}
      </div>
      {shown.length === 0 ? <EmptyState title={t('conventions.commitments.none')} /> : null}
      {groups.map(({ party, commitments }) => {
        const { met, total } = progressOf(commitments);
        const common = commonReason(commitments);
        return (
          <Section
            key={party.id}
            title={party.organisation?.name ?? partyName(party)}
            description={
              <>
                {t('conventions.commitments.ofParty', { role: t(`partyRole.${party.role}`), met, total })}
                {common ? <div className={styles.why}>{common}</div> : null}
              </>
            }
            sheet={false}
          >
            <ul className={styles.rows}>
              {commitments.map((commitment) => (
                <li key={commitment.id} id={`engagement-${commitment.id}`} className={styles.row}>
                  <CommitmentCard
                    commitment={commitment}
                    convention={convention}
                    editable={editable}
                    why={common ? null : (commitment.viewerCanReport.reason ?? null)}
                  />
                </li>
              ))}
            </ul>
          </Section>
        );
      })}
    </>
  );
}

/** The reason for which none of them can be reported, when it is the same for all: it is then told once. */
function commonReason(commitments: readonly Commitment[]): string | null {
  const reasons = new Set(
    commitments.map(({ viewerCanReport }) => (viewerCanReport.allowed ? '' : (viewerCanReport.reason ?? ''))),
  );
  const [only] = reasons;
  return reasons.size === 1 && only ? only : null;
}
