import { useEffect, useRef } from 'react';
import { useT } from '../intl.tsx';
import { RefusalText, type ClientRefusal, type Refusals } from './refusals.tsx';
import styles from './ErrorSummary.module.css';

/** Every reason at the head of the form; each one leads to its field. Takes the focus when reasons arrive. */
export function ErrorSummary({ refusals }: { readonly refusals: Refusals }) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusals.all.length > 0) box.current?.focus();
  }, [refusals.all]);

  if (refusals.all.length === 0) return null;
  return (
    <div ref={box} className={styles.summary} role="alert" tabIndex={-1}>
      <strong>{t('ui.refusals.title', { count: refusals.all.length })}</strong>
      <ul>
        {refusals.all.map((refusal) => (
          <li key={`${refusal.code}:${(refusal.path ?? []).join('.')}:${refusal.message}`}>
            <Reason refusal={refusal} refusals={refusals} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Reason({ refusal, refusals }: { readonly refusal: ClientRefusal; readonly refusals: Refusals }) {
  const t = useT();
  if (!refusal.path?.length) return <RefusalText refusal={refusal} />;
  const field = refusals.nameOf(refusal);
  return (
    <button type="button" className={styles.go} onClick={() => refusals.goTo(refusal)}>
      {field === null ? refusal.message : t('ui.refusals.onField', { field, message: refusal.message })}
    </button>
  );
}
