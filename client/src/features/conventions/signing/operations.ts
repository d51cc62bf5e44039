import { graphql } from '../../../gql/index.ts';

export const SIGN_TEXT = graphql(`
  mutation SignText($input: SignTextInput!) {
    saved: signText(input: $input) {
      ...ConventionSaved
    }
  }
`);

export const DECLINE_TO_SIGN = graphql(`
  mutation DeclineToSign($input: DeclineToSignInput!) {
    saved: declineToSign(input: $input) {
      ...ConventionSaved
    }
  }
`);

export const DECLARE_ON_PAPER = graphql(`
  mutation DeclareOnPaper($input: DeclareOnPaperInput!) {
    saved: declareOnPaper(input: $input) {
      ...ConventionSaved
    }
  }
`);

export const ANSWER_PAPER = graphql(`
  mutation AnswerPaper($input: AnswerPaperInput!) {
    saved: answerPaper(input: $input) {
      ...ConventionSaved
    }
  }
`);

export const REMIND_SIGNATORY = graphql(`
  mutation RemindSignatory($input: RemindSignatoryInput!) {
    saved: remindSignatory(input: $input) {
      ...ConventionSaved
    }
  }
`);

export const ARRANGE_CIRCUIT = graphql(`
  mutation ArrangeCircuit($input: ArrangeCircuitInput!) {
    saved: arrangeCircuit(input: $input) {
      ...ConventionSaved
    }
  }
`);

export const STATE_ENABLING_ACT = graphql(`
  mutation StateEnablingAct($input: StateEnablingActInput!) {
    saved: stateEnablingAct(input: $input) {
      ...ConventionSaved
    }
  }
`);
