import { TextsWithYou } from '../features/conventions/discussion/TextsWithYou.tsx';
import { useTextsWithYou } from '../features/conventions/discussion/texts-with-you.ts';
import { TasksHome } from '../features/steering/components/TasksHome.tsx';

interface PartnerHomeProps {
  readonly intro: string;
  readonly empty: string;
}

/** The home of whoever is party to conventions: the texts that wait for them, then what is due. */
export function PartnerHome({ intro, empty }: PartnerHomeProps) {
  const texts = useTextsWithYou();
  return <TasksHome intro={intro} empty={empty} waiting={texts.length} first={<TextsWithYou texts={texts} />} />;
}
