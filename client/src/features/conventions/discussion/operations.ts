import { graphql } from '../../../gql/index.ts';

// What the parties have said of a text before all have signed it: a fragment of the query of the convention's page.
graphql(`
  fragment ConventionDiscussion on Convention {
    id
    discussion {
      ...TextDiscussion
    }
  }

  fragment TextHolder on Discussion {
    drafter {
      id
      shortName
    }
    holder {
      for
      drafter
      withViewer
      parties {
        id
        key
      }
    }
  }

  fragment TextDiscussion on Discussion {
    contentHash
    originals
    viewerPartyKeys
    viewerApproves
    ...TextHolder
    approvers {
      id
      key
    }
    approvals {
      id
      approvedAt
      endedAt
      endedBy
      contentHash
      party {
        id
        key
      }
    }
    proposals {
      id
      block
      operation
      targetId
      before
      fields
      reason
      state
      decisionNote
      decidedAt
      recordedAt
      version
      party {
        id
        key
      }
    }
    circuit {
      id
      slot
      step
      state
      signedOn
      method
      signerName
      signerQuality
      signedAt
      declaredOn
      keptAt
      scan {
        ...JoinedFile
      }
      byLink
      remindedOn
      version
      party {
        id
        key
      }
      declaredBy {
        id
        shortName
      }
      link {
        id
        version
        state
        signatoryName
        quality
        address
        mailedAt
        expiresOn
        openedAt
      }
      viewerCanInvite {
        allowed
      }
      viewerCanSign {
        allowed
      }
      viewerCanVouch {
        allowed
      }
    }
    refusalsToSign {
      id
      reason
      refusedAt
      organisation {
        id
        shortName
      }
    }
    comments {
      id
      answersId
      block
      targetId
      passage
      body
      recordedAt
      resolvedAt
      version
      organisation {
        id
        shortName
      }
      resolvedBy {
        id
        shortName
      }
    }
    viewerCanPropose {
      allowed
      reason
    }
    viewerCanComment {
      allowed
      reason
    }
    submit: viewerCanLead(event: submit) {
      allowed
      code
      reason
    }
    takeBack: viewerCanLead(event: take_back) {
      allowed
      code
      reason
    }
    openSigning: viewerCanLead(event: open_signing) {
      allowed
      code
      reason
    }
    reopen: viewerCanLead(event: reopen_negotiation) {
      allowed
      code
      reason
    }
  }
`);

export const EDIT_IMPACT = graphql(`
  query EditImpact($conventionId: ID!, $avenantId: ID, $change: TextChangeInput!) {
    editImpact(conventionId: $conventionId, avenantId: $avenantId, change: $change) {
      touched {
        id
        key
      }
      approvalsLost {
        id
        key
      }
      fields
      mayBeForm
    }
  }
`);

export const LEAD_TEXT = graphql(`
  mutation LeadText($conventionId: ID!, $avenantId: ID, $event: LeadingEvent!, $expectedVersion: Int!) {
    saved: leadText(conventionId: $conventionId, avenantId: $avenantId, event: $event, expectedVersion: $expectedVersion) {
      ...ConventionSaved
    }
  }
`);

export const APPROVE_TEXT = graphql(`
  mutation ApproveText($conventionId: ID!, $avenantId: ID, $partyKey: String!, $contentHash: String!) {
    saved: approveText(conventionId: $conventionId, avenantId: $avenantId, partyKey: $partyKey, contentHash: $contentHash) {
      ...ConventionSaved
    }
  }
`);

export const WITHDRAW_APPROVAL = graphql(`
  mutation WithdrawApproval($conventionId: ID!, $avenantId: ID, $partyKey: String!) {
    saved: withdrawApproval(conventionId: $conventionId, avenantId: $avenantId, partyKey: $partyKey) {
      ...ConventionSaved
    }
  }
`);

export const PROPOSE_CHANGE = graphql(`
  mutation ProposeChange($input: ProposeChangeInput!) {
    saved: proposeChange(input: $input) {
      ...ConventionSaved
    }
  }
`);

export const ANSWER_PROPOSAL = graphql(`
  mutation AnswerProposal($input: AnswerProposalInput!) {
    saved: answerProposal(input: $input) {
      ...ConventionSaved
    }
  }
`);

export const COMMENT_TEXT = graphql(`
  mutation CommentText($input: CommentTextInput!) {
    saved: commentText(input: $input) {
      ...ConventionSaved
    }
  }
`);

export const RESOLVE_COMMENT = graphql(`
  mutation ResolveComment($conventionId: ID!, $commentId: ID!, $expectedVersion: Int!, $resolved: Boolean!) {
    saved: resolveComment(
      conventionId: $conventionId
      commentId: $commentId
      expectedVersion: $expectedVersion
      resolved: $resolved
    ) {
      ...ConventionSaved
    }
  }
`);
