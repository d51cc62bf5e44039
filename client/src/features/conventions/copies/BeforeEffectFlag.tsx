import { beforeEffect, yearBeforeEffect, type BeforeEffect } from '@maillage/domain/conventions';
import { calendarDate } from '@maillage/kernel';
import { ArticleRef } from '../../../ui/ArticleRef.tsx';
import { IconAlertTriangle } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';

interface BeforeEffectFlagProps {
  readonly convention: ConventionData;
  /** Day on which it happened, or the year when that is all that is known. */
  readonly on: string | number;
}

/** 'avant la prise d’effet', with the article that says from when the convention applies; nothing afterwards (PDL-5). */
export function BeforeEffectFlag({ convention, on }: BeforeEffectFlagProps) {
  const t = useT();
  const found = flagOf(convention, on);
  if (!found) return null;
  return (
    <>
      {' '}
      <StatusBadge tone="wait" icon={IconAlertTriangle}>
        {t('copies.beforeEffect')}
      </StatusBadge>{' '}
      <ArticleRef article={found.articleNumber} rule={found.ruleId} />
    </>
  );
}

function flagOf(convention: ConventionData, on: string | number): BeforeEffect | null {
  if (convention.status !== 'in_force' || !convention.startsOn) return null;
  const term = { startsOn: convention.startsOn, explanations: convention.termExplanations as never };
  return typeof on === 'number' ? yearBeforeEffect(term, on) : beforeEffect(term, calendarDate(on));
}
