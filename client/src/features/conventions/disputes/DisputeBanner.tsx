import { isOpen } from '@maillage/domain/conventions';
import { Link } from '@tanstack/react-router';
import { IconAlertTriangle } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import page from '../components/Convention.module.css';
import type { ConventionData } from '../components/SummaryTab.tsx';

/** On every page of a convention on which a dispute is open, for those who may read it: the convention goes on. */
export function DisputeBanner({ convention }: { readonly convention: ConventionData }) {
  const t = useT();
  const open = (convention.disputes ?? []).filter(
    ({ state, notifiedOn }) => isOpen(state) && notifiedOn <= convention.asOf,
  );
  if (open.length === 0) return null;
  return (
    <div className={page.ending} role="status">
      <IconAlertTriangle aria-hidden="true" size={18} />
      <p>
        {t('conventions.dispute.banner', { count: open.length })}{' '}
        <Link
          to="/conventions/$conventionId"
          params={{ conventionId: convention.id }}
          search={{ onglet: 'differend' }}
          resetScroll={false}
        >
          {t('conventions.dispute.see')}
        </Link>
      </p>
    </div>
  );
}
