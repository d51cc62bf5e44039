import type { NeedsWithYouQuery } from '../../../gql/graphql.ts';

type Campaign = NeedsWithYouQuery['needsCampaigns'][number];

export interface NeedsToDo {
  /** Campaigns that ask the own commune, which has not answered. */
  readonly toAnswer: readonly Campaign[];
  /** Campaigns that one leads, with how far each has come. */
  readonly toLead: readonly (Campaign & { readonly asked: number; readonly answered: number })[];
  /** Needs that a campaign asks to confirm again. */
  readonly toRefresh: number;
}

/** What is to be done today about the needs; nothing until it is read. */
export function needsToDo(data: NeedsWithYouQuery | undefined): NeedsToDo {
  const campaigns = data?.needsCampaigns ?? [];
  return {
    toAnswer: campaigns.filter(({ ownCommune }) => ownCommune !== null && ownCommune.answer === null),
    toLead: campaigns.flatMap((campaign) => {
      const { progress } = campaign;
      return progress ? [{ ...campaign, asked: progress.asked, answered: progress.answered }] : [];
    }),
    toRefresh: data?.recruitmentNeeds.totalCount ?? 0,
  };
}
