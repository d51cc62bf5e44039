import { Button, Group, Progress } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { CampaignSummaryFragment } from '../../../gql/graphql.ts';
import { DaysLeft } from '../../../ui/DaysLeft.tsx';
import { T, useT } from '../../../ui/intl.tsx';
import { StatusBadge, type Tone } from '../../../ui/StatusBadge.tsx';
import { DateText } from '../../../ui/text.tsx';
import { useAnswer } from './use-answer.ts';
import styles from './Cohorts.module.css';

const TONES: Readonly<Record<CampaignSummaryFragment['phase'], Tone>> = {
  upcoming: 'news',
  open: 'good',
  closed: 'quiet',
};

export function PhaseOfCampaign({ phase }: Pick<CampaignSummaryFragment, 'phase'>) {
  const t = useT();
  return <StatusBadge tone={TONES[phase]}>{t(`campaigns.phase.${phase}`)}</StatusBadge>;
}

/** When it is open, and how long is left. */
export function CampaignPeriod({ opensOn, closesOn, phase }: CampaignSummaryFragment) {
  return (
    <span>
      <T
        id="campaigns.period"
        values={{ from: <DateText date={opensOn} style="long" />, to: <DateText date={closesOn} style="long" /> }}
      />{' '}
      {phase === 'open' ? <DaysLeft date={closesOn} /> : null}
    </span>
  );
}

interface ProgressFigures {
  readonly asked: number;
  readonly answered: number;
  readonly withNeeds: number;
}

/** How many communes have answered, in words and as a bar. */
export function CampaignProgress({ asked, answered, withNeeds }: ProgressFigures) {
  const t = useT();
  const text = t('campaigns.progress', { answered, asked });
  return (
    <div className={styles.progress}>
      <span>
        {text}, <span className={styles.muted}>{t('campaigns.progressNeeds', { count: withNeeds })}</span>
      </span>
      <Progress value={asked === 0 ? 0 : (100 * answered) / asked} aria-label={text} />
    </div>
  );
}

/** A mairie's own answer: what it said, or the two things that it may say. */
export function OwnAnswer({ campaign }: { readonly campaign: CampaignSummaryFragment }) {
  const t = useT();
  const { say, loading } = useAnswer(campaign.id);
  const own = campaign.ownCommune;
  if (!own) return null;
  return (
    <div className={`${styles.note} ${styles.gap}`}>
      {own.answer && own.answeredOn ? (
        <p>
          <T
            id="campaigns.yoursDone"
            values={{ date: <DateText date={own.answeredOn} style="long" />, answer: own.answer }}
          />
        </p>
      ) : null}
      <p>{t('campaigns.yoursText', { count: own.openNeeds })}</p>
      {campaign.phase === 'open' ? (
        <Group mt="sm" gap="sm">
          {own.openNeeds > 0 ? (
            <Button loading={loading} onClick={() => void say(own.inseeCode, 'needs')}>
              {t('campaigns.answerNeeds')}
            </Button>
          ) : (
            <Button loading={loading} onClick={() => void say(own.inseeCode, 'none')}>
              {t('campaigns.answerNone')}
            </Button>
          )}
          <Button variant="default" renderRoot={(props) => <Link to="/besoins/nouveau" {...props} />}>
            {t('needs.new')}
          </Button>
        </Group>
      ) : null}
    </div>
  );
}
