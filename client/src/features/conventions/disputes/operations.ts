import { graphql } from '../../../gql/index.ts';

// The disputes between the parties: a fragment of the query of the convention's page. Null for whoever may not read them.
graphql(`
  fragment ConventionDisputes on Convention {
    id
    disputes {
      id
      state
      form
      notifiedOn
      receivedOn
      subject
      articleNumber
      conciliatorName
      conciliatorQuality
      conciliationBeganOn
      conciliationCost
      amicableEndsOn
      courtOpensOn
      version
      notifier {
        id
        key
      }
      conciliatorProposedBy {
        id
        key
      }
      parties {
        acceptedOn
        share
        oddCent
        party {
          id
          key
        }
      }
      clauses {
        kind
        summary
        articleNumber
        ruleId
      }
      events {
        id
        event
        happenedOn
        words
        conciliator
        amount
        party {
          id
          key
        }
      }
      viewerSteps {
        event
        partyKey
        reason
        articleNumber
      }
    }
    parties {
      id
      viewerCanHandleDispute {
        allowed
      }
    }
  }
`);

export const NOTIFY_DISPUTE = graphql(`
  mutation NotifyDispute($input: NotifyDisputeInput!) {
    saved: notifyDispute(input: $input) {
      ...ConventionSaved
    }
  }
`);

export const TAKE_DISPUTE_STEP = graphql(`
  mutation TakeDisputeStep($input: TakeDisputeStepInput!) {
    saved: takeDisputeStep(input: $input) {
      ...ConventionSaved
    }
  }
`);

export const PROPOSE_CONCILIATOR = graphql(`
  mutation ProposeConciliator($input: ProposeConciliatorInput!) {
    saved: proposeConciliator(input: $input) {
      ...ConventionSaved
    }
  }
`);

export const RESPOND_TO_CONCILIATOR = graphql(`
  mutation RespondToConciliator($input: RespondToConciliatorInput!) {
    saved: respondToConciliator(input: $input) {
      ...ConventionSaved
    }
  }
`);

export const RECORD_CONCILIATION_COST = graphql(`
  mutation RecordConciliationCost($input: RecordConciliationCostInput!) {
    saved: recordConciliationCost(input: $input) {
      ...ConventionSaved
    }
  }
`);
