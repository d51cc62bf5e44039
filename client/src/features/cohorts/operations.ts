import { graphql } from '../../gql/index.ts';

/** Schemes of the conventions that the reader sees, one page. */
export const SCHEMES = graphql(`
  query Schemes($first: Int!, $after: String, $text: String) {
    schemes(first: $first, after: $after, text: $text) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          title
          occupation
          fallbackOccupation
          editions {
            id
            label
          }
          convention {
            id
            title
          }
        }
      }
    }
  }
`);

/** Conventions under which the reader may enter a scheme, among those in force. */
export const SCHEME_CONVENTIONS = graphql(`
  query SchemeConventions {
    conventions(first: 100, filter: { phases: [in_force, renewal_window, in_notice] }) {
      edges {
        node {
          id
          title
          viewerCanKeepSchemes {
            allowed
          }
          clauses(kinds: ["programme_variant"]) {
            id
            value
          }
        }
      }
    }
  }
`);

/** Everything that the page of a scheme shows and its forms correct. */
export const SCHEME = graphql(`
  query Scheme($id: ID!) {
    scheme(id: $id) {
      ...SchemeWhole
    }
  }

  fragment SchemeWhole on Scheme {
    id
    title
    occupation
    fallbackOccupation
    fallbackLeadsOn
    prerequisites
    certificationTitle
    rncpNumber
    certificationLevel
    blocks {
      code
      title
    }
    note
    version
    editions {
      ...SchemeEditionWhole
    }
    convention {
      id
      title
      articles {
        id
        number
        heading
      }
      clauses(
        kinds: [
          "cohort_size"
          "cohort_gate"
          "programme_variant"
          "public_priority"
          "selection_immersion"
          "certification"
          "remuneration_approval"
        ]
      ) {
        id
        label
        summary
        articleNumber
        ruleId
      }
    }
    viewerCanEdit {
      allowed
      reason
    }
  }

  fragment SchemeEditionWhole on SchemeEdition {
    id
    label
    opensOn
    endsOn
    isFallback
    modules {
      title
      days
    }
    immersions {
      title
      days
    }
    theoryDayMinutes
    immersionDayMinutes
    theoryDays
    immersionDays
    minutes
    articleNumber
    source
    version
  }
`);

/** For which communes the reader states or surveys needs. */
export const NEEDS_SCOPE = graphql(`
  query NeedsScope {
    needsScope {
      commune {
        id
        inseeCode
        name
        departement {
          code
          name
        }
      }
      departements {
        code
        name
      }
      viewerCanRecord {
        allowed
        reason
      }
      viewerCanSurvey {
        allowed
        reason
      }
    }
  }
`);

/** The recruitment needs, one page. */
export const NEEDS = graphql(`
  query RecruitmentNeeds($first: Int!, $after: String, $filter: NeedFilter, $sort: NeedSort) {
    recruitmentNeeds(first: $first, after: $after, filter: $filter, sort: $sort) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          post
          title
          weeklyMinutes
          reason
          wantedOn
          category
          state
          confirmedOn
          toRefresh
          commune {
            id
            inseeCode
            name
            population
            departement {
              code
              name
            }
            epci {
              id
              name
            }
          }
        }
      }
    }
  }
`);

/** The needs of the list by area, and as points. */
export const NEED_FIGURES = graphql(`
  query NeedFigures($by: FigureArea!, $filter: NeedFilter) {
    needFigures(by: $by, filter: $filter) {
      code
      name
      needs
      communes
      weeklyMinutes
      toRefresh
    }
    needMap(filter: $filter) {
      points {
        inseeCode
        name
        latitude
        longitude
        approximate
        needs
      }
      backdrop
    }
  }
`);

/** One need, for its page and its form. */
export const NEED = graphql(`
  query RecruitmentNeed($id: ID!) {
    recruitmentNeed(id: $id) {
      ...NeedWhole
    }
  }

  fragment NeedWhole on RecruitmentNeed {
    id
    post
    title
    weeklyMinutes
    reason
    wantedOn
    category
    note
    state
    confirmedOn
    toRefresh
    version
    commune {
      id
      inseeCode
      name
      population
      departement {
        code
        name
      }
      epci {
        id
        name
      }
    }
    rule {
      minimum
      allowsDirector
      source
    }
    enteredBy {
      id
      name
    }
  }
`);

/** What the law asks of a commune on a day, while the form is filled. */
export const CATEGORY_RULE = graphql(`
  query CategoryRule($inseeCode: String!, $on: Date!) {
    commune(inseeCode: $inseeCode) {
      id
      population
    }
    categoryRule(inseeCode: $inseeCode, on: $on) {
      minimum
      allowsDirector
      source
    }
  }
`);

/** Communes whose needs may be stated, by name or code. */
export const NEED_COMMUNES = graphql(`
  query NeedCommunes($text: String!) {
    communes(first: 20, filter: { text: $text }) {
      edges {
        node {
          id
          inseeCode
          name
          departement {
            code
            name
          }
        }
      }
    }
  }
`);

/** The campaigns that the reader leads or is asked by. */
export const CAMPAIGNS = graphql(`
  query NeedsCampaigns {
    needsCampaigns {
      ...CampaignSummary
    }
  }

  fragment CampaignSummary on NeedsCampaign {
    id
    title
    opensOn
    closesOn
    phase
    belowPopulation
    message
    version
    departements {
      code
      name
    }
    organisation {
      id
      shortName
    }
    progress {
      asked
      answered
      withNeeds
    }
    ownCommune {
      answer
      answeredOn
      openNeeds
      inseeCode
      name
    }
    viewerCanEdit {
      allowed
    }
  }
`);

/** One campaign: how far it has come in each département. */
export const CAMPAIGN = graphql(`
  query NeedsCampaign($id: ID!) {
    needsCampaign(id: $id) {
      ...CampaignSummary
      progressByDepartement {
        departement
        asked
        answered
        withNeeds
      }
    }
  }
`);

/** Communes that a campaign asks, one page. */
export const ASKED_COMMUNES = graphql(`
  query AskedCommunes(
    $id: ID!
    $first: Int!
    $after: String
    $text: String
    $departement: String
    $answered: Boolean
  ) {
    needsCampaign(id: $id) {
      id
      communes(first: $first, after: $after, text: $text, departement: $departement, answered: $answered) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            inseeCode
            name
            population
            departementCode
            answer
            answeredOn
            openNeeds
          }
        }
      }
    }
  }
`);

/** What the survey of needs asks of the reader today, for the home. */
export const NEEDS_WITH_YOU = graphql(`
  query NeedsWithYou {
    needsCampaigns(open: true) {
      id
      title
      closesOn
      organisation {
        id
        shortName
      }
      progress {
        asked
        answered
      }
      ownCommune {
        answer
      }
    }
    recruitmentNeeds(first: 1, filter: { toRefresh: true }) {
      totalCount
    }
  }
`);
