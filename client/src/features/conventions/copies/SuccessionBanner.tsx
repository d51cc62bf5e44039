import { Link } from '@tanstack/react-router';
import { IconAlertTriangle, IconRefresh } from '../../../ui/icons.ts';
import { T, useT } from '../../../ui/intl.tsx';
import { RefusalText } from '../../../ui/forms/refusals.tsx';
import { DateText, NoBreakText } from '../../../ui/text.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import styles from '../components/Convention.module.css';
import type { Copies } from './copies.ts';

interface SuccessionBannerProps {
  readonly convention: ConventionData;
  readonly copies: Copies;
}

/** On every page of a convention that follows another, or is followed: which one, since when, and what stands against it. */
export function SuccessionBanner({ convention, copies }: SuccessionBannerProps) {
  const t = useT();
  const { replaces, replacedBy, successionRefusals } = copies;
  const signed = replacedBy.find((each) => each.status === 'in_force');
  const waiting = replacedBy.filter((each) => each.status !== 'in_force');
  return (
    <>
      {convention.phase === 'renewed' || signed ? (
        <Line>
          <T
            id="copies.replacedBy"
            values={{ date: <DateText date={copies.succeededOn} style="long" />, known: String(Boolean(signed)) }}
          />{' '}
          {signed ? <ToConvention {...signed} /> : null}
        </Line>
      ) : null}
      {!signed && waiting.length > 0 ? (
        <Line alert={waiting.length > 1}>
          {t('copies.waiting', { count: waiting.length })}{' '}
          {waiting.map((each, index) => (
            <span key={each.id}>
              {index > 0 ? ', ' : null}
              <ToConvention {...each} />
            </span>
          ))}
        </Line>
      ) : null}
      {replaces ? (
        <Line>
          {t('copies.replaces', { signed: String(convention.status === 'in_force') })} <ToConvention {...replaces} />
        </Line>
      ) : null}
      {successionRefusals.map((refusal) => (
        <Line key={refusal.message} alert>
          <RefusalText refusal={refusal} />
        </Line>
      ))}
    </>
  );
}

function Line({ alert = false, children }: { readonly alert?: boolean; readonly children: React.ReactNode }) {
  const Glyph = alert ? IconAlertTriangle : IconRefresh;
  return (
    <div className={alert ? styles.ending : styles.following} role="status">
      <Glyph aria-hidden="true" size={18} />
      <p>{children}</p>
    </div>
  );
}

function ToConvention({ id, title }: { readonly id: string; readonly title: string }) {
  return (
    <Link to="/conventions/$conventionId" params={{ conventionId: id }}>
      <NoBreakText>{title}</NoBreakText>
    </Link>
  );
}
