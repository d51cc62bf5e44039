import type { ApolloClient, TypedDocumentNode } from '@apollo/client';
import { graphql } from '../../gql/index.ts';
import type { Draft, DraftStore } from '../../ui/forms/drafts.ts';

type Outcome<Done extends string> = { readonly __typename: Done } | { readonly __typename: 'Refused' };

const READ: TypedDocumentNode<{ formDraft: { payload: unknown; savedAt: string } | null }, { form: string }> = graphql(`
  query FormDraft($form: String!) {
    formDraft(form: $form) {
      form
      payload
      savedAt
    }
  }
`);

const SAVE: TypedDocumentNode<{ saveFormDraft: Outcome<'FormDraftSaved'> }, { form: string; payload: unknown }> =
  graphql(`
  mutation SaveFormDraft($form: String!, $payload: JSON!) {
    saveFormDraft(form: $form, payload: $payload) {
      ... on FormDraftSaved {
        savedAt
      }
      ... on Refused {
        refusals {
          code
          message
        }
      }
    }
  }
`);

const DISCARD: TypedDocumentNode<{ discardFormDraft: Outcome<'FormDraftDiscarded'> }, { form: string }> = graphql(`
  mutation DiscardFormDraft($form: String!) {
    discardFormDraft(form: $form) {
      ... on FormDraftDiscarded {
        form
      }
      ... on Refused {
        refusals {
          code
          message
        }
      }
    }
  }
`);

function draftOf(payload: unknown, savedAt: string): Draft | null {
  if (payload === null || typeof payload !== 'object' || !('values' in payload)) return null;
  const { values, baseVersion } = payload as { values: unknown; baseVersion?: unknown };
  return { values, baseVersion: typeof baseVersion === 'number' ? baseVersion : null, savedAt };
}

/** Drafts on the server: begun on one device, found again on another. Each method rejects when the server refuses. */
export function serverDrafts(apollo: ApolloClient): DraftStore {
  return {
    async read(form) {
      const { data } = await apollo.query({ query: READ, variables: { form }, fetchPolicy: 'no-cache' });
      const found = data?.formDraft;
      return found ? draftOf(found.payload, found.savedAt) : null;
    },
    async write(form, { values, baseVersion }) {
      const variables = { form, payload: { values, baseVersion } };
      const { data } = await apollo.mutate({ mutation: SAVE, variables, fetchPolicy: 'no-cache' });
      if (data?.saveFormDraft.__typename !== 'FormDraftSaved') throw new Error('The server refused the draft.');
    },
    async remove(form) {
      await apollo.mutate({ mutation: DISCARD, variables: { form }, fetchPolicy: 'no-cache' });
    },
  };
}
