import { Accordion } from '@mantine/core';
import type { AvenantBlock } from '@maillage/domain/conventions';
import { useT, type Translate } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { ClauseSentence } from '../components/ClauseSentence.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { nameOfKey } from '../party-names.ts';
import { PartEditor } from './PartEditor.tsx';
import type { AvenantData } from './operations.ts';
import styles from '../discussion/Discussion.module.css';

type Part = AvenantData['parts'][number];

const BLOCK_PARTS: Readonly<Record<AvenantBlock, Part['block']>> = {
  parties: 'Party',
  articles: 'Article',
  clauses: 'Clause',
  financing: 'Clause',
  commitments: 'Commitment',
  annexes: 'Annex',
};

interface PartsProps {
  /** The text as the avenant would make it. */
  readonly convention: ConventionData;
  readonly avenant: AvenantData;
}

/** What the avenant has opened of the text, part by part: each may be changed or taken out, others added. */
export function Parts({ convention, avenant }: PartsProps) {
  const t = useT();
  return (
    <Section title={t('avenants.parts.title')} description={t('avenants.parts.text')}>
      <Accordion multiple defaultValue={avenant.blocks.length === 1 ? [...avenant.blocks] : []} order={3}>
        {avenant.blocks.map((block) => {
          const parts = avenant.parts.filter(({ group }) => group === block);
          return (
            <Accordion.Item key={block} value={block}>
              <Accordion.Control>
                {t('avenants.parts.block', { block: t(`avenantBlock.${block}`), count: parts.length })}
              </Accordion.Control>
              <Accordion.Panel>
                <ul className={styles.approvals}>
                  {parts.map((part) => (
                    <li key={part.id} className={styles.approval}>
                      <span className={styles.partyName}>{titleOf(part, convention, t)}</span>
                      {part.changeId ? <StatusBadge tone="news">{t('avenants.parts.changed')}</StatusBadge> : null}
                      <span className={styles.about}>
                        <Detail part={part} convention={convention} />
                      </span>
                      <span className={styles.acts}>
                        <PartEditor convention={convention} part={part} />
                      </span>
                    </li>
                  ))}
                </ul>
                <div className={styles.acts}>
                  <PartEditor convention={convention} part={{ id: '', block: BLOCK_PARTS[block as AvenantBlock] }} />
                </div>
              </Accordion.Panel>
            </Accordion.Item>
          );
        })}
      </Accordion>
    </Section>
  );
}

/** What tells a part from the others of its block. */
function titleOf({ block, fields }: Part, { parties }: ConventionData, t: Translate): string {
  const said = fields as Readonly<Record<string, unknown>>;
  switch (block) {
    case 'Article':
      return t('avenants.parts.article', { number: String(said['number']), heading: String(said['heading']) });
    case 'Annex':
      return t('avenants.parts.annex', { number: String(said['number']), title: String(said['title']) });
    case 'Party':
      return nameOfKey(parties, String(said['key']));
    case 'Commitment':
      return String(said['title']);
    default:
      return t(`clauseKind.${String(said['kind'])}`);
  }
}

function Detail({ part: { block, fields }, convention }: { readonly part: Part; readonly convention: ConventionData }) {
  const t = useT();
  const said = fields as Readonly<Record<string, unknown>>;
  switch (block) {
    case 'Clause':
      return <ClauseSentence kind={String(said['kind'])} value={said['value']} parties={convention.parties} />;
    case 'Party':
      return <>{t(`partyRole.${String(said['role'])}`)}</>;
    case 'Commitment':
      return <>{nameOfKey(convention.parties, String(said['partyKey']))}</>;
    default:
      return null;
  }
}
