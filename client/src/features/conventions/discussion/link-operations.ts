import { graphql } from '../../../gql/index.ts';

export const INVITE_SIGNATORY = graphql(`
  mutation InviteSignatory($input: InviteSignatoryInput!) {
    saved: inviteSignatory(input: $input) {
      ...ConventionSaved
    }
  }
`);

export const SEND_LINK_AGAIN = graphql(`
  mutation SendLinkAgain($input: SendLinkAgainInput!) {
    saved: sendLinkAgain(input: $input) {
      ...ConventionSaved
    }
  }
`);

export const CORRECT_LINK_ADDRESS = graphql(`
  mutation CorrectLinkAddress($input: CorrectLinkAddressInput!) {
    saved: correctLinkAddress(input: $input) {
      ...ConventionSaved
    }
  }
`);

export const WITHDRAW_LINK = graphql(`
  mutation WithdrawLink($input: WithdrawLinkInput!) {
    saved: withdrawLink(input: $input) {
      ...ConventionSaved
    }
  }
`);
