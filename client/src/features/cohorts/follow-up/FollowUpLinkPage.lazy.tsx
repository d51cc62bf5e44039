import { Button, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { FOLLOW_UP_CONTRACTS, FOLLOW_UP_SITUATIONS, isPost } from '@maillage/domain/cohorts';
import type { CalendarDate } from '@maillage/kernel';
import { writeDate } from '@maillage/messages/writing';
import { createLazyRoute, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import publicStyles from '../../../app/public-pages/Public.module.css';
import { useLocale, useT } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { ErrorState, LoadingState } from '../../../ui/states.tsx';
import { askDoor, type DoorAnswer, type FollowUpAnswer, type FollowUpPage } from './follow-up-api.ts';
import styles from './FollowUp.module.css';

export const route = createLazyRoute('/public/suivi/$token')({ component: FollowUpLinkPage });

const FAILURES: ReadonlySet<string> = new Set(['OFFLINE', 'TOO_MANY_REQUESTS', 'LINK_UNKNOWN', 'LINK_EXPIRED']);

/** The page behind the link of a follow-up: one tap answers; the rest is asked for afterwards. Nobody signs in to it. */
function FollowUpLinkPage() {
  const t = useT();
  const { token } = useParams({ from: '/public/suivi/$token' });
  const [answer, setAnswer] = useState<DoorAnswer | null>(null);
  useEffect(() => {
    void askDoor('open', token).then(setAnswer);
  }, [token]);
  const retry = (): void => {
    setAnswer(null);
    void askDoor('open', token).then(setAnswer);
  };
  if (answer?.ok) {
    return (
      <main id="contenu" className={publicStyles.main} tabIndex={-1}>
        <Questions page={answer.page} token={token} />
      </main>
    );
  }
  const failure = answer && (FAILURES.has(answer.code) ? answer.code : 'other');
  return (
    <main id="contenu" className={publicStyles.main} tabIndex={-1}>
      <PageHeader title={t('followUpLink.title')} />
      {failure === null ? (
        <LoadingState lines={6} />
      ) : (
        <ErrorState
          title={t(`followUpLink.failure.${failure}`)}
          onRetry={failure === 'OFFLINE' || failure === 'other' ? retry : undefined}
        >
          {t(`followUpLink.failureText.${failure}`)}
        </ErrorState>
      )}
    </main>
  );
}

const answerOf = ({ situation, employer, contract, satisfaction, remark }: FollowUpPage): FollowUpAnswer | null =>
  situation === null ? null : { situation, employer, contract, satisfaction, remark };

const NOTHING_SAID = { employer: null, contract: null, satisfaction: null, remark: null };

function Questions({ page, token }: { readonly page: FollowUpPage; readonly token: string }) {
  const t = useT();
  const locale = useLocale();
  const [answer, setAnswer] = useState<FollowUpAnswer | null>(answerOf(page));
  const [state, setState] = useState<'idle' | 'sending' | 'kept' | 'lost'>('idle');
  const send = async (next: FollowUpAnswer): Promise<void> => {
    const former = answer;
    setAnswer(next);
    setState('sending');
    const inPost = isPost(next.situation);
    const { ok } = await askDoor('answer', token, {
      ...next,
      employer: inPost ? next.employer?.trim() || null : null,
      contract: inPost ? next.contract : null,
      remark: next.remark?.trim() || null,
    });
    // What was not kept does not stay chosen.
    if (!ok) setAnswer(former);
    setState(ok ? 'kept' : 'lost');
  };
  return (
    <>
      <PageHeader
        title={t('followUpLink.hello', { name: page.firstName })}
        description={t('followUpLink.text', {
          cohort: page.cohortTitle,
          months: page.months,
          date: writeDate(page.expiresOn as CalendarDate, locale, 'long'),
        })}
      />
      <fieldset className={styles.choices}>
        <legend>{t('followUpLink.question')}</legend>
        {FOLLOW_UP_SITUATIONS.map((situation) => (
          <button
            key={situation}
            type="button"
            className={styles.choice}
            aria-pressed={answer?.situation === situation}
            disabled={state === 'sending'}
            onClick={() => void send({ ...(answer ?? NOTHING_SAID), situation })}
          >
            {t(`followUp.situation.${situation}`)}
          </button>
        ))}
      </fieldset>
      <p role="status" className={styles.state}>
        {state === 'kept' ? t('followUpLink.kept') : state === 'lost' ? t('followUpLink.lost') : ''}
      </p>
      {answer ? <More answer={answer} sending={state === 'sending'} onSend={(next) => void send(next)} /> : null}
    </>
  );
}

interface MoreProps {
  readonly answer: FollowUpAnswer;
  readonly sending: boolean;
  readonly onSend: (answer: FollowUpAnswer) => void;
}

/** What may be said beyond the situation; nothing of it is needed. */
function More({ answer, sending, onSend }: MoreProps) {
  const t = useT();
  const [said, setSaid] = useState(answer);
  const next = { ...said, situation: answer.situation };
  const inPost = isPost(answer.situation);
  return (
    <form
      className={styles.more}
      onSubmit={(event) => {
        event.preventDefault();
        onSend(next);
      }}
    >
      <h2>{t('followUpLink.more')}</h2>
      <Stack gap="md">
        {inPost ? (
          <>
            <TextInput
              label={t('followUp.employer')}
              maxLength={160}
              value={said.employer ?? ''}
              onChange={(event) => setSaid({ ...said, employer: event.currentTarget.value })}
            />
            <NativeSelect
              label={t('followUp.contractField')}
              value={said.contract ?? ''}
              data={[
                { value: '', label: t('followUp.unknown') },
                ...FOLLOW_UP_CONTRACTS.map((value) => ({ value, label: t(`followUp.contract.${value}`) })),
              ]}
              onChange={(event) =>
                setSaid({ ...said, contract: (event.currentTarget.value || null) as FollowUpAnswer['contract'] })
              }
            />
          </>
        ) : null}
        <NativeSelect
          label={t('followUp.satisfaction')}
          value={said.satisfaction === null ? '' : String(said.satisfaction)}
          data={[
            { value: '', label: t('followUp.unknown') },
            ...['1', '2', '3', '4'].map((value) => ({ value, label: t(`followUp.satisfaction.${value}`) })),
          ]}
          onChange={(event) =>
            setSaid({ ...said, satisfaction: event.currentTarget.value ? Number(event.currentTarget.value) : null })
          }
        />
        <Textarea
          label={t('followUp.remark')}
          autosize
          minRows={2}
          maxLength={500}
          value={said.remark ?? ''}
          onChange={(event) => setSaid({ ...said, remark: event.currentTarget.value })}
        />
        <Button type="submit" loading={sending}>
          {t('followUpLink.send')}
        </Button>
      </Stack>
    </form>
  );
}
