import { graphql } from '../../../gql/index.ts';
import type { AvenantQuery } from '../../../gql/graphql.ts';

/**
 * Everything the page of an avenant shows besides its convention. A party is read without its `id`, under another name: in
 * the cache its act for the avenant would take the place of its act for the convention, or the other way round.
 */
export const AVENANT = graphql(`
  query Avenant($conventionId: ID!, $id: ID!) {
    avenant(conventionId: $conventionId, id: $id) {
      id
      ordinal
      label
      object
      status
      blocks
      wantedOn
      effectiveOn
      concludedOn
      sourceNote
      version
      obstacles
      drafter {
        id
        shortName
      }
      changes {
        id
        block
        group
        operation
        targetId
        before
        fields
        version
      }
      parts {
        id
        block
        group
        fields
        changeId
      }
      conflicts {
        kind
        with
        changeId
        fields
      }
      affected {
        kind
        change
        title
        before
        after
        articleNumber
      }
      concerns {
        articleNumber
        touched {
          id
          key
        }
        signing {
          ...AvenantParty
        }
      }
      signatures {
        slot
        signedOn
        method
        signerName
        signerQuality
        party {
          id
          key
        }
      }
      viewerCanEdit {
        allowed
        code
        reason
      }
      viewerCanRecord {
        allowed
      }
      discussion {
        ...TextDiscussion
        abandon: viewerCanLead(event: abandon) {
          allowed
          code
        }
      }
    }
  }

  fragment AvenantParty on Party {
    partyId: id
    key
    designation
    role
    representative {
      office
    }
    enablingAct {
      kind
      number
      date
    }
    organisation {
      id
      name
      shortName
    }
  }
`);

export type AvenantData = NonNullable<AvenantQuery['avenant']>;

/** The avenants of a convention, as its page lists them. */
export const CONVENTION_AVENANTS = graphql(`
  query ConventionAvenants($id: ID!) {
    convention(id: $id) {
      id
      viewerCanOpenAvenant {
        allowed
        reason
      }
      avenants {
        id
        ordinal
        label
        object
        status
        blocks
        wantedOn
        effectiveOn
        concludedOn
        drafter {
          id
          shortName
        }
        discussion {
          ...TextHolder
        }
      }
    }
  }
`);

export const OPEN_AVENANT = graphql(`
  mutation OpenAvenant($input: OpenAvenantInput!) {
    saved: openAvenant(input: $input) {
      ...ConventionSaved
    }
  }
`);

export const UPDATE_AVENANT = graphql(`
  mutation UpdateAvenant($input: UpdateAvenantInput!) {
    saved: updateAvenant(input: $input) {
      ...ConventionSaved
    }
  }
`);

export const SAVE_AVENANT_CHANGE = graphql(`
  mutation SaveAvenantChange($input: SaveAvenantChangeInput!) {
    saved: saveAvenantChange(input: $input) {
      ...ConventionSaved
    }
  }
`);

export const RECORD_AVENANT = graphql(`
  mutation RecordAvenant($input: RecordAvenantInput!) {
    saved: recordAvenant(input: $input) {
      ...ConventionSaved
    }
  }
`);
