import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { useT } from '../../../ui/intl.tsx';
import { DefinitionList, Section } from '../../../ui/Section.tsx';
import { DateText } from '../../../ui/text.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { holderText } from '../discussion/holder-text.ts';
import { LeadActions } from '../discussion/LeadActions.tsx';
import { LEAD_TEXT } from '../discussion/operations.ts';
import { useTextTarget } from '../discussion/text-target.tsx';
import { tell, useAct } from '../discussion/use-act.ts';
import { nameOfKey } from '../party-names.ts';
import { HeadDialog } from './HeadDialog.tsx';
import type { AvenantData } from './operations.ts';
import { RecordDialog } from './RecordDialog.tsx';
import styles from '../discussion/Discussion.module.css';

interface SituationProps {
  /** The text as the avenant would make it. */
  readonly convention: ConventionData;
  readonly avenant: AvenantData;
}

/** Where the avenant is, with whom, what stands against the next step; what it opens, why and from when. */
export function Situation({ convention, avenant }: SituationProps) {
  const t = useT();
  const { discussion, obstacles, viewerCanEdit, viewerCanRecord, concerns } = avenant;
  const named = (parties: readonly { readonly key: string }[]): string =>
    parties.map(({ key }) => nameOfKey(convention.parties, key)).join(', ');
  return (
    <Section
      title={t('avenants.situation.title')}
      actions={viewerCanEdit.allowed ? <HeadDialog conventionId={convention.id} avenant={avenant} /> : null}
    >
      {discussion ? <p className={styles.where}>{holderText(discussion, convention.parties, t)}</p> : null}
      {avenant.status === 'draft' && viewerCanEdit.allowed && obstacles.length > 0 ? (
        <ul className={styles.reason} aria-label={t('avenants.situation.obstacles')}>
          {obstacles.map((obstacle) => (
            <li key={obstacle}>{obstacle}</li>
          ))}
        </ul>
      ) : null}
      <LeadActions
        convention={convention}
        more={
          <>
            {viewerCanRecord.allowed ? <RecordDialog convention={convention} avenant={avenant} /> : null}
            {discussion?.abandon.allowed ? <AbandonButton convention={convention} /> : null}
          </>
        }
      />
      <div className={styles.facts}>
        <DefinitionList
          items={[
            { key: 'object', term: t('avenants.field.object'), value: avenant.object },
            {
              key: 'blocks',
              term: t('avenants.field.blocks'),
              value: avenant.blocks.map((block) => t(`avenantBlock.${block}`)).join(', '),
            },
            {
              key: 'effect',
              term: t(avenant.effectiveOn ? 'avenants.appliesFrom' : 'avenants.field.wantedOn'),
              value:
                (avenant.effectiveOn ?? avenant.wantedOn) ? (
                  <DateText date={avenant.effectiveOn ?? avenant.wantedOn} style="long" />
                ) : (
                  t('avenants.onLastSignature')
                ),
            },
            ...(avenant.concludedOn
              ? [
                  {
                    key: 'concluded',
                    term: t('avenants.concludedOn'),
                    value: <DateText date={avenant.concludedOn} style="long" />,
                  },
                ]
              : []),
            ...(avenant.sourceNote
              ? [{ key: 'source', term: t('avenants.record.source'), value: avenant.sourceNote }]
              : []),
            ...(concerns.touched.length > 0
              ? [{ key: 'touched', term: t('avenants.concerns.touched'), value: named(concerns.touched) }]
              : []),
            {
              key: 'signing',
              term: t('avenants.concerns.signing'),
              value: concerns.articleNumber
                ? t('avenants.concerns.byArticle', {
                    parties: named(concerns.signing),
                    article: concerns.articleNumber,
                  })
                : named(concerns.signing),
            },
          ]}
        />
      </div>
    </Section>
  );
}

function AbandonButton({ convention }: { readonly convention: ConventionData }) {
  const t = useT();
  const [asked, setAsked] = useState(false);
  const { avenantId } = useTextTarget();
  const { act } = useAct(LEAD_TEXT);
  const confirm = async (): Promise<void> => {
    const { id: conventionId, version: expectedVersion } = convention;
    tell(await act({ conventionId, avenantId, event: 'abandon', expectedVersion }, t('avenants.abandon.done')));
    setAsked(false);
  };
  return (
    <>
      <Button variant="subtle" color="red" onClick={() => setAsked(true)}>
        {t('avenants.abandon.button')}
      </Button>
      <ConfirmDialog
        opened={asked}
        onClose={() => setAsked(false)}
        onConfirm={confirm}
        title={t('avenants.abandon.button')}
        confirmLabel={t('avenants.abandon.button')}
        danger
      >
        {t('avenants.abandon.text')}
      </ConfirmDialog>
    </>
  );
}
