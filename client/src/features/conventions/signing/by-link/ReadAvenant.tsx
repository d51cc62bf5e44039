import type { SigningAvenant, SigningChange } from '@maillage/domain/conventions';
import { isCalendarDate } from '@maillage/kernel';
import { DiffView } from '../../../../ui/DiffView.tsx';
import { T, useT } from '../../../../ui/intl.tsx';
import { Section } from '../../../../ui/Section.tsx';
import { DateText } from '../../../../ui/text.tsx';
import engaged from '../../discussion/Discussion.module.css';
import { Listed } from './ReadText.tsx';
import styles from './ByLink.module.css';

/** What an avenant changes, in a line each. */
export function WhatChanges({ text }: { readonly text: SigningAvenant }) {
  const t = useT();
  return (
    <div className={engaged.engaged}>
      <ul>
        {text.changes.map(({ id, operation, what }) => (
          <li key={id}>{t(`avenants.changes.${operation}`, { what })}</li>
        ))}
      </ul>
    </div>
  );
}

/** The whole avenant to read: of which convention, why, from when, then each change as it reads and as it will. */
export function ReadAvenant({ text }: { readonly text: SigningAvenant }) {
  const t = useT();
  const { convention, object, wantedOn, parties, changes, contentHash } = text;
  return (
    <Section title={t('link.text.title')} id="texte">
      <div className={styles.text}>
        <p>
          {t('link.avenant.of', { title: convention.title, reference: convention.reference ?? 'none' })}{' '}
          {t('link.avenant.whole')}
        </p>
        <h3>{t('link.avenant.object')}</h3>
        <p>{object}</p>
        <h3>{t('link.avenant.effect')}</h3>
        <p>
          {isCalendarDate(wantedOn) ? (
            <T id="link.avenant.wantedOn" values={{ date: <DateText date={wantedOn} style="long" /> }} />
          ) : (
            t('link.avenant.onLastSignature')
          )}
        </p>
        <Listed
          title={t('link.text.parties')}
          items={parties.map(({ name, representative }) => [name, representative].filter(Boolean).join(', '))}
        />
        {changes.map((change) => (
          <Change key={change.id} change={change} />
        ))}
        <p className={styles.imprint}>
          {t('link.hash')} <code className={styles.hash}>{contentHash}</code>
        </p>
      </div>
    </Section>
  );
}

function Change({ change }: { readonly change: SigningChange }) {
  const t = useT();
  const { id, operation, what, fields, paragraphs } = change;
  return (
    <article aria-labelledby={`change-${id}`}>
      <h3 id={`change-${id}`}>{t(`avenants.changes.${operation}`, { what })}</h3>
      {fields.length > 0 ? (
        <DiffView
          changes={fields.map(({ label, before, after }) => ({ key: label, label, before, after }))}
          caption={t('ui.history.changes')}
        />
      ) : null}
      {paragraphs.map((paragraph, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the same paragraph may stand twice
        <p key={index}>{operation === 'remove' ? <del>{paragraph}</del> : paragraph}</p>
      ))}
    </article>
  );
}
