import { T, useT } from '../../../ui/intl.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { DateText } from '../../../ui/text.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { labelOf, toneOf } from './instruments.ts';
import styles from './Text.module.css';

type Around = Pick<ConventionData, 'instruments' | 'startsOn' | 'asOf'>;

/** The texts that make what is read: the initial one and its avenants, each with its colour and its first day. */
export function InstrumentLegend({ convention }: { readonly convention: Around }) {
  const t = useT();
  const { instruments, startsOn, asOf } = convention;
  if (!instruments.some(({ ordinal }) => ordinal > 0)) return null;
  return (
    <div className={styles.legend}>
      <h3>{t('documents.screen.legend')}</h3>
      <ul>
        {instruments.map(({ ordinal, label, effectiveOn }) => {
          const from = ordinal === 0 ? startsOn : effectiveOn;
          return (
            <li key={ordinal}>
              {ordinal === 0 ? (
                <StatusBadge>{label}</StatusBadge>
              ) : (
                <StatusBadge tone={toneOf(ordinal)}>{label}</StatusBadge>
              )}{' '}
              {from ? (
                <T
                  id={from > asOf ? 'documents.screen.toCome' : 'documents.screen.since'}
                  values={{ date: <DateText date={from} style="long" /> }}
                />
              ) : (
                t('documents.screen.notYet')
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface BroughtByProps {
  readonly convention: Pick<ConventionData, 'instruments'>;
  readonly ordinal: number;
}

/** Which avenant brought a passage; nothing for the initial text. */
export function BroughtBy({ convention, ordinal }: BroughtByProps) {
  const t = useT();
  if (ordinal === 0) return null;
  return (
    <StatusBadge tone={toneOf(ordinal)}>
      {labelOf(convention, ordinal) ?? t('conventions.text.byAvenant', { number: ordinal })}
    </StatusBadge>
  );
}
