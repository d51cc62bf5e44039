import type { SigningPage, TextChange } from '@maillage/domain/conventions';
import { isCalendarDate } from '@maillage/kernel';
import { T, useT } from '../../../../ui/intl.tsx';
import { PageHeader } from '../../../../ui/PageHeader.tsx';
import { Section } from '../../../../ui/Section.tsx';
import { DateText } from '../../../../ui/text.tsx';
import { Engaged } from '../Engaged.tsx';
import { ReadAvenant, WhatChanges } from './ReadAvenant.tsx';
import { ReadText } from './ReadText.tsx';
import { SignForm } from './SignForm.tsx';
import type { LinkActs } from './SigningLinkPage.lazy.tsx';
import styles from './ByLink.module.css';

export type TextPage = Extract<SigningPage, { readonly text: unknown }>;

interface TextToSignProps {
  readonly page: TextPage;
  readonly acts: LinkActs;
  readonly lost: boolean;
}

const day = (text: string | null) => <DateText date={isCalendarDate(text) ? text : null} style="long" />;

/** The text as it is now: who asks, what signing engages, by which act, the whole of it, then the signature. */
export function TextToSign({ page, acts, lost }: TextToSignProps) {
  const t = useT();
  const { request, text } = page;
  const { act } = request;
  return (
    <>
      <PageHeader
        eyebrow={t('link.eyebrow')}
        title={request.title}
        description={t('link.asked', {
          organisation: request.invitedBy,
          name: request.signatoryName,
          quality: request.quality,
          party: request.party,
        })}
      />
      {request.correctedOn ? (
        <p className={styles.notice} role="status">
          <T id="link.corrected" values={{ date: day(request.correctedOn) }} />
        </p>
      ) : null}
      {page.state === 'not_yet' ? (
        <p className={styles.notice} role="status">
          {t(`link.notYet.${page.reason}`, { party: request.party })}
        </p>
      ) : (
        <p className={styles.aside}>
          <a href="#signer" className={styles.jump}>
            {t('link.jump')}
          </a>
        </p>
      )}
      <Section title={t('changes' in text ? 'avenants.engages' : 'conventions.signing.engages')} sheet={false}>
        {'changes' in text ? (
          <WhatChanges text={text} />
        ) : (
          <Engaged
            titled={false}
            text={{
              allClauses: text.clauses,
              commitments: text.commitments.map(({ partyKey, title }) => ({ title, party: { key: partyKey } })),
            }}
            partyKey={request.partyKey}
          />
        )}
        <p className={styles.aside}>
          {act?.date ? (
            <T
              id="link.byAct"
              values={{ act: [act.kind, act.number].filter(Boolean).join(' '), date: day(act.date) }}
            />
          ) : (
            t('link.noAct', { party: request.party })
          )}
        </p>
      </Section>
      {'changes' in text ? <ReadAvenant text={text} /> : <ReadText text={text} />}
      {acts.changes.length > 0 ? <Changes changes={acts.changes} /> : null}
      {page.state === 'to_sign' ? <SignForm page={page} acts={acts} lost={lost} /> : null}
    </>
  );
}

/** What the text says otherwise than the one that was on the page before. */
function Changes({ changes }: { readonly changes: readonly TextChange[] }) {
  const t = useT();
  const nameOf = ({ part, name }: TextChange): string =>
    part === 'clause'
      ? t(`clauseKind.${name}`)
      : part === 'article'
        ? t('conventions.article', { number: name })
        : name;
  return (
    <Section title={t('link.changes.title')} description={t('link.changes.text')}>
      <ul className={styles.changes}>
        {changes.map((change) => (
          <li key={`${change.part} ${change.name} ${change.before ?? ''}`}>
            <strong>{nameOf(change) || t(`link.part.${change.part}`)}</strong>
            {change.before === null ? null : (
              <p>
                <span className={styles.label}>{t('link.changes.before')}</span> <del>{change.before}</del>
              </p>
            )}
            {change.after === null ? (
              <p>{t('link.changes.removed')}</p>
            ) : (
              <p>
                <span className={styles.label}>{t('link.changes.after')}</span> <ins>{change.after}</ins>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
