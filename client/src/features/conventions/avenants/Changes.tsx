import { Button, Group } from '@mantine/core';
import { DiffView } from '../../../ui/DiffView.tsx';
import { useLocale, useT } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { tell, useAct } from '../discussion/use-act.ts';
import { changesOf, recordOf } from '../history-lines.tsx';
import { PartEditor } from './PartEditor.tsx';
import { SAVE_AVENANT_CHANGE, type AvenantData } from './operations.ts';
import styles from '../discussion/Discussion.module.css';

interface ChangesProps {
  readonly convention: ConventionData;
  readonly avenant: AvenantData;
}

/** What the avenant changes, block by block, each part as it reads and as it will. */
export function Changes({ convention, avenant }: ChangesProps) {
  const t = useT();
  return (
    <Section title={t('avenants.changes.title')} description={t('avenants.changes.text')}>
      {avenant.changes.length === 0 ? <p className={styles.none}>{t('avenants.changes.none')}</p> : null}
      {avenant.blocks.map((block) => {
        const changes = avenant.changes.filter(({ group }) => group === block);
        return changes.length === 0 ? null : (
          <div key={block} className={styles.group}>
            <h3>{t(`avenantBlock.${block}`)}</h3>
            <ul className={styles.plain}>
              {changes.map((change) => (
                <li key={change.id}>
                  <ChangeCard convention={convention} avenant={avenant} change={change} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </Section>
  );
}

type Change = AvenantData['changes'][number];

/** A change in words, as the history would tell it. */
export function lineOf(change: Pick<Change, 'operation' | 'block' | 'targetId' | 'before' | 'fields'>) {
  return {
    action: `propose_${change.operation}`,
    recordType: change.block,
    recordId: change.targetId,
    before: change.before,
    after: change.fields,
  };
}

function ChangeCard({ convention, avenant, change }: ChangesProps & { readonly change: Change }) {
  const t = useT();
  const locale = useLocale();
  const around = { t, locale, parties: convention.parties, commitments: convention.commitments };
  const conflicts = avenant.conflicts.filter(({ changeId }) => changeId === change.id);
  const part = avenant.parts.find(({ id }) => id === change.targetId);
  return (
    <article className={styles.card}>
      <div className={styles.head}>
        <h4>
          {t(`avenants.changes.${change.operation}`, {
            what: recordOf(lineOf(change), around),
          })}
        </h4>
        {conflicts.map((conflict) => (
          <StatusBadge key={`${conflict.with}:${conflict.kind}`} tone="bad">
            {t(`avenants.conflict.${conflict.kind}`, { avenant: conflict.with })}
          </StatusBadge>
        ))}
      </div>
      <DiffView changes={changesOf(lineOf(change), around)} caption={t('ui.history.changes')} />
      {avenant.viewerCanEdit.allowed ? (
        <Group gap="sm" mt="sm" data-print="no">
          {part ? <PartEditor convention={convention} part={part} /> : null}
          <PutBack conventionId={convention.id} avenant={avenant} change={change} />
        </Group>
      ) : null}
    </article>
  );
}

/** Puts a part back as it is in force: the change leaves the avenant. */
function PutBack({
  conventionId,
  avenant,
  change,
}: {
  readonly conventionId: string;
  readonly avenant: AvenantData;
  readonly change: Change;
}) {
  const t = useT();
  const { act, loading } = useAct(SAVE_AVENANT_CHANGE);
  const { block, targetId, before, version } = change;
  const restored = { block, targetId, operation: before === null ? 'remove' : 'replace', fields: before };
  const input = { conventionId, avenantId: avenant.id, expectedVersion: version, change: restored };
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      loading={loading}
      onClick={() => void act({ input }, t('avenants.change.restored')).then(tell)}
    >
      {t('avenants.change.restore')}
    </Button>
  );
}
