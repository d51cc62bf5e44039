import { useT } from '../../../ui/intl.tsx';
import { IconLock } from '../../../ui/icons.ts';
import { DefinitionList, Section } from '../../../ui/Section.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { nameOfKey } from '../party-names.ts';
import type { Copies } from './copies.ts';
import { ModelEditor } from './ModelEditor.tsx';
import { modelChoices } from './model-choices.ts';
import styles from './Copies.module.css';

interface ModelSectionProps {
  readonly convention: ConventionData;
  readonly copies: Copies;
}

/** What goes down from the framework to its contracts, and what they may change of it. */
export function ModelSection({ convention, copies }: ModelSectionProps) {
  const t = useT();
  const { model } = copies;
  const chosen = modelChoices(convention, t).filter((choice) => model?.parts.some((part) => part.id === choice.id));
  return (
    <Section
      title={t('copies.model.title')}
      description={t('copies.model.text')}
      actions={copies.viewerCanEditModel.allowed ? <ModelEditor convention={convention} model={model ?? null} /> : null}
    >
      {model ? (
        <>
          {model.note ? <p>{model.note}</p> : null}
          <DefinitionList
            items={model.roles.map((role) => ({
              key: role.partyKey,
              term: t('copies.model.inPlaceOf', { party: nameOfKey(convention.parties, role.partyKey) }),
              value: role.organisationKinds.map((kind) => t(`organisationKind.${kind}`)).join(', '),
            }))}
          />
          <ul className={styles.lines} aria-label={t('copies.model.parts')}>
            {chosen.map((choice) => (
              <li key={choice.id}>
                <span>{choice.label}</span>
                {model.parts.find((part) => part.id === choice.id)!.fixed ? (
                  <StatusBadge icon={IconLock}>{t('copies.model.fixed')}</StatusBadge>
                ) : (
                  <StatusBadge tone="quiet">{t('copies.model.free')}</StatusBadge>
                )}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <EmptyState title={t('copies.model.none')} />
      )}
    </Section>
  );
}
