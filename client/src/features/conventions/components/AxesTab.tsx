import { Link } from '@tanstack/react-router';
import { useT } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { CountText } from '../../../ui/text.tsx';
import { AdoptAxes } from '../editors/AdoptAxes.tsx';
import { AxisEditor } from '../editors/AxisEditor.tsx';
import { commitmentStates, progressOf, STATE_FILTERS, STATE_TONES } from '../commitment-states.ts';
import { nameOfKey } from '../party-names.ts';
import type { ConventionData, TabProps } from './SummaryTab.tsx';
import styles from './Convention.module.css';

type Axis = ConventionData['axes'][number];

/** The strategic axes, list by list, with the commitments attached to each and how many are met. */
export function AxesTab({ convention, editable }: TabProps) {
  const t = useT();
  const lists = [...new Map(convention.axes.map((axis) => [listKey(axis), axis])).values()];
  return (
    <>
      {editable ? (
        <div className={styles.filters} data-print="no">
          <AxisEditor convention={convention} axis={null} />
          {convention.viewerCanEdit.allowed ? <AdoptAxes convention={convention} /> : null}
        </div>
      ) : null}
      {lists.length === 0 ? (
        <EmptyState title={t('conventions.axes.none')}>{editable ? t('conventions.axes.noneText') : null}</EmptyState>
      ) : null}
      {lists.map((list) => (
        <Section
          key={listKey(list)}
          title={list.list}
          description={
            list.publisher
              ? t('conventions.axes.published', { publisher: list.publisher.shortName })
              : t(`axisScope.${list.scope}`)
          }
        >
          <ul className={styles.axes}>
            {convention.axes
              .filter((axis) => listKey(axis) === listKey(list))
              .map((axis) => (
                <li key={axis.id} className={axis.parentId ? styles.child : undefined}>
                  <AxisLine axis={axis} convention={convention} editable={editable} />
                </li>
              ))}
          </ul>
        </Section>
      ))}
    </>
  );
}

/** Two lists may bear the same title: their publisher tells them apart. */
function listKey(axis: Axis): string {
  return `${axis.scope}:${axis.publisher?.id ?? ''}:${axis.list}`;
}

interface AxisLineProps {
  readonly axis: Axis;
  readonly convention: ConventionData;
  readonly editable: boolean;
}

function AxisLine({ axis, convention, editable }: AxisLineProps) {
  const t = useT();
  const attached = convention.commitments.filter((commitment) => commitment.axes.some((each) => each.id === axis.id));
  const { met, total } = progressOf(attached);
  return (
    <>
      <span className={styles.axisCode}>{axis.code}</span>
      <div className={styles.axisLabel}>
        {axis.label}
        {attached.length > 0 ? (
          <details className={styles.attached}>
            <summary>{t('conventions.axes.attached', { count: attached.length })}</summary>
            <ul>
              {attached.map((commitment) => {
                const states = commitmentStates(commitment);
                const state = STATE_FILTERS.find((each) => states.has(each));
                return (
                  <li key={commitment.id}>
                    <Link
                      to="."
                      search={
                        ((previous: object) => ({
                          ...previous,
                          onglet: 'engagements',
                          partie: commitment.party?.key,
                        })) as never
                      }
                      hash={`engagement-${commitment.id}`}
                    >
                      {commitment.title}
                    </Link>{' '}
                    <span className={styles.muted}>
                      {commitment.party ? nameOfKey(convention.parties, commitment.party.key) : null}
                    </span>{' '}
                    {state ? (
                      <StatusBadge tone={STATE_TONES[state] ?? 'neutral'}>{t(`occurrenceState.${state}`)}</StatusBadge>
                    ) : null}
                  </li>
                );
              })}
            </ul>
          </details>
        ) : null}
      </div>
      {total > 0 ? (
        <span className={styles.progress}>
          <progress value={met} max={total} aria-label={t('conventions.axes.progress', { code: axis.code })} />{' '}
          <CountText count={met} of={total} />
        </span>
      ) : null}
      {editable && axis.scope === 'convention' ? <AxisEditor convention={convention} axis={axis} /> : null}
    </>
  );
}
