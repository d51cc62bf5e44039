import { useApolloClient, useMutation } from '@apollo/client/react';
import type { CampaignAnswer } from '@maillage/domain/cohorts';
import { useT } from '../../../ui/intl.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { ANSWER_CAMPAIGN } from '../mutations.ts';
import { forgetNeeds } from './forget-needs.ts';

/** Answers a campaign for a commune, and says how it went. */
export function useAnswer(campaignId: string, onAnswered: () => void = () => undefined) {
  const t = useT();
  const apollo = useApolloClient();
  const [answer, { loading }] = useMutation(ANSWER_CAMPAIGN);
  const say = async (inseeCode: string, said: CampaignAnswer): Promise<void> => {
    try {
      const { data } = await answer({ variables: { campaignId, inseeCode, answer: said } });
      if (data?.answered.__typename === 'Refused')
        toast(data.answered.refusals.map(({ message }) => message).join(' '), 'bad');
      else {
        forgetNeeds(apollo);
        toast(t('campaigns.answered'));
        onAnswered();
      }
    } catch {
      toast(t('campaigns.notAnswered'), 'bad');
    }
  };
  return { say, loading };
}
