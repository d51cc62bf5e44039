import { graphql } from '../../../gql/index.ts';

export const SAVE_HOST_OFFER = graphql(`
  mutation SaveHostOffer($input: SaveHostOfferInput!) {
    saved: saveHostOffer(input: $input) {
      ... on HostOfferWritten {
        offer {
          ...HostOfferWhole
        }
      }
      ...RefusedShown
    }
  }
`);

export const MOVE_HOST_OFFER = graphql(`
  mutation MoveHostOffer($id: ID!, $event: HostOfferEvent!, $expectedVersion: Int!) {
    moved: moveHostOffer(id: $id, event: $event, expectedVersion: $expectedVersion) {
      ... on HostOfferWritten {
        offer {
          ...HostOfferWhole
        }
      }
      ...RefusedShown
    }
  }
`);

export const SAVE_IMMERSIONS = graphql(`
  mutation SaveImmersions($cohortId: ID!, $kind: ImmersionKind!, $items: [ImmersionItem!]!) {
    saved: saveImmersions(cohortId: $cohortId, kind: $kind, items: $items) {
      ... on ImmersionsSaved {
        placed {
          ...ImmersionLine
        }
        kept {
          candidature {
            id
          }
          refusals {
            ...RefusalShown
          }
        }
      }
      ...RefusedShown
    }
  }
`);

export const MOVE_IMMERSION = graphql(`
  mutation MoveImmersion($id: ID!, $event: ImmersionEvent!, $expectedVersion: Int!, $details: ImmersionStepInput) {
    moved: moveImmersion(id: $id, event: $event, expectedVersion: $expectedVersion, details: $details) {
      ... on ImmersionWritten {
        immersion {
          ...ImmersionWhole
        }
      }
      ...RefusedShown
    }
  }
`);

export const EVALUATE_IMMERSION = graphql(`
  mutation EvaluateImmersion($input: EvaluateImmersionInput!) {
    evaluated: evaluateImmersion(input: $input) {
      ... on ImmersionWritten {
        immersion {
          ...ImmersionWhole
        }
      }
      ...RefusedShown
    }
  }
`);
