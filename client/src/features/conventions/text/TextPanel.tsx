import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import type { CalendarDate } from '@maillage/kernel';
import { useT } from '../../../ui/intl.tsx';
import { useToday } from '../../../ui/today.tsx';
import type { TabProps } from '../components/SummaryTab.tsx';
import { TextTab } from '../components/TextTab.tsx';
import type { ConventionSearch } from '../tabs.ts';
import { ComparisonView } from './ComparisonView.tsx';
import { DocumentButtons } from './DocumentButtons.tsx';
import { FormerPassages } from './FormerPassages.tsx';
import { InstrumentLegend } from './InstrumentLegend.tsx';
import styles from './Text.module.css';

const api = getRouteApi('/portal/conventions/$conventionId');

/** The text of a day, as a file, or compared with another day. The two days and the filter are in the address. */
export function TextPanel({ convention, editable }: TabProps) {
  const t = useT();
  const today = useToday();
  const { comparer, au, ecart } = api.useSearch();
  const navigate = api.useNavigate();
  const go = (change: Partial<Record<keyof ConventionSearch, unknown>>) =>
    void navigate({
      search: (previous) => ({ ...previous, ...change }) as ConventionSearch,
      resetScroll: false,
    });
  if (comparer) {
    return (
      <ComparisonView
        convention={convention}
        from={comparer}
        to={au ?? today}
        kind={ecart ?? null}
        onChange={({ from, to, kind }) =>
          go({
            ...(from ? { comparer: from } : {}),
            ...(to ? { au: to === today ? undefined : to } : {}),
            ...(kind === undefined ? {} : { ecart: kind ?? undefined }),
          })
        }
        onClose={() => go({ comparer: undefined, ecart: undefined })}
      />
    );
  }
  const inForce = convention.status === 'in_force';
  return (
    <>
      <div className={styles.tools}>
        <InstrumentLegend convention={convention} />
        <div className={styles.actions} data-print="no">
          {inForce ? (
            <Button variant="default" fw={400} onClick={() => go({ comparer: firstDay(convention, today) })}>
              {t('documents.screen.compare')}
            </Button>
          ) : null}
          <DocumentButtons
            of={`conventions/${convention.id}`}
            asOf={convention.asOf}
            label={t('documents.screen.download')}
          />
        </div>
      </div>
      <TextTab convention={convention} editable={editable} />
      {inForce ? <FormerPassages convention={convention} /> : null}
    </>
  );
}

/** The day with which to compare at first: the one on which the convention took effect. */
function firstDay({ startsOn }: TabProps['convention'], today: CalendarDate): CalendarDate {
  return startsOn !== null && startsOn !== undefined && startsOn < today ? startsOn : today;
}
