import type { TypedDocumentNode } from '@apollo/client';
import type { CalendarDate } from '@maillage/kernel';
import { graphql } from '../../gql/index.ts';

/** Something the organisation has to do, with its date and where the duty comes from. */
export interface Task {
  readonly id: string;
  /** The sentence, written by the server in the reader's language. */
  readonly title: string;
  /** Null for what is expected without a date. */
  readonly dueOn: CalendarDate | null;
  /** First day on which it can be done; null when at once. */
  readonly windowOpensOn: CalendarDate | null;
  readonly article: string | null;
  readonly articleHeading: string | null;
  readonly rule: string | null;
  readonly convention: { readonly id: string; readonly title: string } | null;
}

export interface TasksData {
  readonly tasks: {
    readonly edges: readonly { readonly node: Task }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly totalCount: number;
  };
}

/** Conventions whose end the organisation has been told of, the nearest first. */
export const EXPIRIES = graphql(`
  query Expiries {
    expiries {
      id
      step
      endsOn
      by
      text
      convention {
        id
        title
      }
    }
  }
`);

/** What is not done yet: what has a date, the nearest first, or what has none. */
export const TASKS: TypedDocumentNode<TasksData, { first: number; after?: string | null; dated: boolean }> = graphql(`
  query Tasks($first: Int!, $after: String, $dated: Boolean!) {
    tasks(first: $first, after: $after, dated: $dated) {
      edges {
        node {
          id
          title
          dueOn
          windowOpensOn
          article
          articleHeading
          rule
          convention {
            id
            title
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);
