import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { MAX_LENGTHS } from '@maillage/domain/conventions';
import { useState, type FormEvent } from 'react';
import { IconCheck } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { InstantText } from '../../../ui/text.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import type { Discussion } from './holder-text.ts';
import { COMMENT_TEXT, RESOLVE_COMMENT } from './operations.ts';
import { useTextTarget } from './text-target.tsx';
import { tell, useAct } from './use-act.ts';
import styles from './Discussion.module.css';

type Comment = Discussion['comments'][number];

/** What the parties remark on the text, each remark with its answers, until it is closed. */
export function Comments({ convention }: { readonly convention: ConventionData }) {
  const t = useT();
  const { comments, viewerCanComment } = convention.discussion!;
  const threads = comments.filter(({ answersId }) => answersId === null);
  return (
    <Section title={t('conventions.comment.title')} description={t('conventions.comment.text')}>
      {threads.length === 0 ? <p className={styles.none}>{t('conventions.comment.none')}</p> : null}
      <ul className={styles.plain}>
        {threads.map((comment) => (
          <li key={comment.id}>
            <Thread
              convention={convention}
              comment={comment}
              answers={comments.filter(({ answersId }) => answersId === comment.id)}
              open={viewerCanComment.allowed}
            />
          </li>
        ))}
      </ul>
      {viewerCanComment.allowed ? <CommentForm convention={convention} answersId={null} /> : null}
    </Section>
  );
}

interface ThreadProps {
  readonly convention: ConventionData;
  readonly comment: Comment;
  readonly answers: readonly Comment[];
  readonly open: boolean;
}

function Thread({ convention, comment, answers, open }: ThreadProps) {
  const t = useT();
  const [answering, setAnswering] = useState(false);
  const { act, loading } = useAct(RESOLVE_COMMENT);
  const resolved = comment.resolvedAt !== null;
  const mark = async (): Promise<void> => {
    const { id: commentId, version: expectedVersion } = comment;
    const variables = { conventionId: convention.id, commentId, expectedVersion, resolved: !resolved };
    tell(await act(variables, t(resolved ? 'conventions.comment.reopened' : 'conventions.comment.closed')));
  };
  return (
    <article className={styles.card}>
      <Said comment={comment} convention={convention} />
      {answers.length > 0 ? (
        <ul className={styles.answers}>
          {answers.map((answer) => (
            <li key={answer.id}>
              <Said comment={answer} convention={convention} />
            </li>
          ))}
        </ul>
      ) : null}
      {resolved ? (
        <StatusBadge tone="good" icon={IconCheck}>
          {t('conventions.comment.resolvedBy', { organisation: comment.resolvedBy?.shortName ?? '' })}
        </StatusBadge>
      ) : null}
      {answering ? (
        <CommentForm convention={convention} answersId={comment.id} onDone={() => setAnswering(false)} />
      ) : null}
      {open ? (
        <Group gap="sm" mt="sm" data-print="no">
          {resolved || answering ? null : (
            <Button size="compact-sm" variant="default" onClick={() => setAnswering(true)}>
              {t('conventions.comment.answer')}
            </Button>
          )}
          <Button size="compact-sm" variant="subtle" loading={loading} onClick={() => void mark()}>
            {t(resolved ? 'conventions.comment.reopen' : 'conventions.comment.close')}
          </Button>
        </Group>
      ) : null}
    </article>
  );
}

function Said({ comment, convention }: { readonly comment: Comment; readonly convention: ConventionData }) {
  const t = useT();
  const article = convention.articles.find(({ id }) => id === comment.targetId);
  return (
    <>
      <div className={styles.head}>
        <strong>{comment.organisation?.shortName}</strong>
        <InstantText instant={comment.recordedAt} />
        {article ? <span className={styles.about}>{t('conventions.article', { number: article.number })}</span> : null}
      </div>
      {comment.passage ? <blockquote className={styles.passage}>{comment.passage}</blockquote> : null}
      <p className={styles.words}>{comment.body}</p>
    </>
  );
}

interface CommentFormProps {
  readonly convention: ConventionData;
  readonly answersId: string | null;
  readonly onDone?: () => void;
}

function CommentForm({ convention, answersId, onDone }: CommentFormProps) {
  const t = useT();
  const [body, setBody] = useState('');
  const [articleId, setArticleId] = useState('');
  const [passage, setPassage] = useState('');
  const [error, setError] = useState<string | null>(null);
  const { avenantId } = useTextTarget();
  const { act, loading } = useAct(COMMENT_TEXT);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const about = articleId ? { block: 'Article', targetId: articleId, passage: passage.trim() || null } : {};
    const input = { conventionId: convention.id, avenantId, body, answersId, ...about };
    const refusals = await act({ input }, t('conventions.comment.added'));
    setError(refusals && refusals.length > 0 ? refusals.map((each) => each.message).join(' ') : null);
    if (refusals?.length !== 0) return;
    setBody('');
    setPassage('');
    setArticleId('');
    onDone?.();
  };
  const label = t(answersId ? 'conventions.comment.yourAnswer' : 'conventions.comment.yours');
  return (
    <form
      onSubmit={(event) => void submit(event)}
      noValidate
      aria-label={label}
      className={styles.form}
      data-print="no"
    >
      <Stack gap="sm">
        <Textarea
          label={label}
          required
          autosize
          minRows={2}
          maxLength={MAX_LENGTHS.paragraph}
          value={body}
          error={error}
          onChange={(event) => setBody(event.currentTarget.value)}
        />
        {answersId ? null : (
          <NativeSelect
            label={t('conventions.comment.about')}
            value={articleId}
            onChange={(event) => setArticleId(event.currentTarget.value)}
            data={[
              { value: '', label: t('conventions.comment.whole') },
              ...convention.articles.map((article) => ({
                value: article.id,
                label: `${t('conventions.article', { number: article.number })} ${article.heading}`,
              })),
            ]}
          />
        )}
        {articleId ? (
          <TextInput
            label={t('conventions.comment.passage')}
            maxLength={MAX_LENGTHS.note}
            value={passage}
            onChange={(event) => setPassage(event.currentTarget.value)}
          />
        ) : null}
        <Group>
          <Button type="submit" size="compact-md" loading={loading}>
            {t(answersId ? 'conventions.comment.sendAnswer' : 'conventions.comment.send')}
          </Button>
          {onDone ? (
            <Button size="compact-md" variant="default" onClick={onDone}>
              {t('common.cancel')}
            </Button>
          ) : null}
        </Group>
      </Stack>
    </form>
  );
}
