import type { ReactNode } from 'react';
import { JuriesWithYou, useJuriesWithYou } from '../features/cohorts/selection/JuriesWithYou.tsx';
import { TextsWithYou } from '../features/conventions/discussion/TextsWithYou.tsx';
import { useTextsWithYou } from '../features/conventions/discussion/texts-with-you.ts';
import { TasksHome } from '../features/steering/components/TasksHome.tsx';

interface PartnerHomeProps {
  /** What else waits for this role, shown after the texts, and how much there is of it. */
  readonly more?: ReactNode;
  readonly waiting?: number;
  /** Whether something of it is still on its way. */
  readonly loading?: boolean;
  readonly intro: string;
  readonly empty: string;
}

/** The home of whoever is party to conventions: the texts that wait for them, then what is due. */
export function PartnerHome({ intro, empty, more, waiting = 0, loading = false }: PartnerHomeProps) {
  const texts = useTextsWithYou();
  const juries = useJuriesWithYou();
  return (
    <TasksHome
      intro={intro}
      empty={empty}
      loading={loading}
      waiting={texts.length + juries.length + waiting}
      first={
        <>
          <TextsWithYou texts={texts} />
          <JuriesWithYou juries={juries} />
          {more}
        </>
      }
    />
  );
}
