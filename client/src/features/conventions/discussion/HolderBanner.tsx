import { Link } from '@tanstack/react-router';
import { IconClock, IconInbox } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { holderText } from './holder-text.ts';
import styles from './Discussion.module.css';

/** On every page of a text that the parties discuss: with whom it is now. */
export function HolderBanner({ convention }: { readonly convention: ConventionData }) {
  const t = useT();
  const { discussion, status, parties } = convention;
  if (!discussion || (status !== 'negotiation' && status !== 'signing')) return null;
  const mine = discussion.holder.withViewer;
  const Glyph = mine ? IconInbox : IconClock;
  return (
    <div className={mine ? styles.mine : styles.theirs} role="status">
      <Glyph aria-hidden="true" size={18} />
      <p>{holderText(discussion, parties, t)}</p>
      <Link
        to="/conventions/$conventionId"
        params={{ conventionId: convention.id }}
        search={{ onglet: 'negociation' }}
        data-print="no"
      >
        {t('conventions.holder.open')}
      </Link>
    </div>
  );
}
