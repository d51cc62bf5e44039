import { Button } from '@mantine/core';
import { T, useT } from '../intl.tsx';
import { InstantText } from '../text.tsx';
import type { FormDraft } from './useFormDraft.ts';
import styles from './ErrorSummary.module.css';

/** Above a form: offers the draft of last time. */
export function FoundDraft({ draft }: { readonly draft: FormDraft }) {
  const t = useT();
  if (!draft.found) return null;
  return (
    <div className={styles.found} role="status">
      <div>
        <T id="ui.draft.found" values={{ when: <InstantText instant={draft.found.savedAt} /> }} />{' '}
        {draft.foundIsStale ? t('ui.draft.stale') : null}
      </div>
      <div className={styles.foundActions}>
        <Button size="xs" onClick={draft.restore}>
          {t('ui.draft.restore')}
        </Button>
        <Button size="xs" variant="default" onClick={() => void draft.discard()}>
          {t('ui.draft.discard')}
        </Button>
      </div>
    </div>
  );
}

/** Beside the buttons: whether what is typed is safe. */
export function DraftState({ draft }: { readonly draft: FormDraft }) {
  const t = useT();
  return (
    <span className={styles.draft} role="status">
      {draft.status === 'idle' ? null : t(`ui.draft.${draft.status}`)}
    </span>
  );
}
