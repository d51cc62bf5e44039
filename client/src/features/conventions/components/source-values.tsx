import type { ReactNode } from 'react';
import { ArticleRef } from '../../../ui/ArticleRef.tsx';
import type { ConventionData } from './SummaryTab.tsx';

interface Source {
  readonly articleNumber?: string | null | undefined;
  readonly ruleId?: string | null | undefined;
}

/** What a sentence needs to end on '(art. 12)', the parentheses never apart from what they hold. */
export function sourceValues({ articleNumber, ruleId }: Source, { articles }: ConventionData) {
  const heading = articles.find(({ number }) => number === articleNumber)?.heading;
  return {
    source: articleNumber ?? ruleId ?? 'none',
    article: <ArticleRef article={articleNumber} heading={heading} rule={ruleId} />,
    n: (parts: ReactNode[]): ReactNode => <span className="nowrap">{parts}</span>,
  };
}
