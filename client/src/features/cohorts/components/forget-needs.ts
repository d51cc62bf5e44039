import type { ApolloClient } from '@apollo/client';

/** After a need or an answer has changed: lists, figures and the progress of campaigns are read again. */
export function forgetNeeds({ cache }: Pick<ApolloClient, 'cache'>): void {
  for (const fieldName of ['recruitmentNeeds', 'needFigures', 'needMap', 'needsCampaigns', 'needsCampaign'])
    cache.evict({ id: 'ROOT_QUERY', fieldName });
}
