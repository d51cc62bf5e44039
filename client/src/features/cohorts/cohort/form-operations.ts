import { graphql } from '../../../gql/index.ts';

/** What the form of a cohort offers: editions of a scheme, where its convention applies, the numbers that it fixes. */
export const COHORT_PLAN = graphql(`
  query CohortPlan($schemeId: ID!) {
    scheme(id: $schemeId) {
      id
      title
      editions {
        id
        label
        opensOn
        endsOn
        isFallback
      }
      viewerCanProposeCohort {
        allowed
        reason
      }
      convention {
        id
        title
        territory {
          kind
          code
        }
        clauses(kinds: ["cohort_size"]) {
          id
          summary
          articleNumber
          ruleId
        }
      }
    }
    departements {
      code
      name
      region {
        code
      }
    }
  }
`);

/** Who may run a cohort in a département, and who may teach it. */
export const COHORT_BODIES = graphql(`
  query CohortBodies($departement: String!) {
    cdgs: organisations(first: 20, filter: { departement: $departement, kinds: [cdg] }) {
      edges {
        node {
          id
          name
        }
      }
    }
    antennes: organisations(first: 20, filter: { departement: $departement, kinds: [cnfpt_antenne] }) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);

/** What the form of a cohort corrects. */
export const COHORT_TO_EDIT = graphql(`
  query CohortToEdit($id: ID!) {
    cohort(id: $id) {
      id
      title
      departement {
        code
        name
      }
      scheme {
        id
      }
      edition {
        id
      }
      cdg {
        id
      }
      antenne {
        id
      }
      startsOn
      endsOn
      minimumBy
      seats
      jury
      venue
      note
      version
      viewerCanEdit {
        allowed
        reason
      }
    }
  }
`);
