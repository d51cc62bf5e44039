import { graphql } from '../../gql/index.ts';

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
