import { graphql } from '../../../gql/index.ts';

/** A cohort with its whole calendar: about a hundred days. */
export const TRAINING_CALENDAR = graphql(`
  query TrainingCalendar($id: ID!) {
    cohort(id: $id) {
      ...CalendarWhole
    }
  }

  fragment CalendarWhole on Cohort {
    id
    title
    startsOn
    endsOn
    calendarBalance {
      kind
      planned
      programme
      dayMinutes
      minutes
    }
    calendar {
      id
      date
      kind
      title
      room
      trainer
      forcedReason
      cancelledOn
      cancelledReason
      version
      halfDays {
        id
        part
        minutes
        state
      }
    }
    viewerCanKeepCalendar {
      allowed
      reason
    }
    viewerCanKeepAttendance {
      allowed
    }
  }
`);

export const GENERATE_CALENDAR = graphql(`
  mutation GenerateCalendar($input: GenerateCalendarInput!) {
    generated: generateCalendar(input: $input) {
      ... on CalendarGenerated {
        days {
          date
        }
        missingTheory
        missingImmersion
        cohort {
          ...CalendarWhole
        }
      }
      ...RefusedShown
    }
  }
`);

export const SAVE_TRAINING_DAY = graphql(`
  mutation SaveTrainingDay($input: SaveTrainingDayInput!) {
    saved: saveTrainingDay(input: $input) {
      ... on TrainingDayWritten {
        cohort {
          ...CalendarWhole
        }
        warnings {
          message
        }
      }
      ...RefusedShown
    }
  }
`);

export const CANCEL_TRAINING_DAY = graphql(`
  mutation CancelTrainingDay($id: ID!, $expectedVersion: Int!, $reason: String!) {
    saved: cancelTrainingDay(id: $id, expectedVersion: $expectedVersion, reason: $reason) {
      ... on TrainingDayWritten {
        cohort {
          ...CalendarWhole
        }
      }
      ...RefusedShown
    }
  }
`);

/** The two sheets of a day, the days around it, and who is to be followed. */
export const ATTENDANCE_DAY = graphql(`
  query AttendanceOfDay($id: ID!, $day: Date!) {
    cohort(id: $id) {
      id
      title
      calendar {
        id
        date
        cancelledOn
      }
      viewerCanKeepAttendance {
        allowed
      }
      attendance(day: $day) {
        day {
          id
          date
          kind
          title
          room
          trainer
        }
        sheets {
          ...SheetWhole
        }
      }
      absences {
        rule {
          halfDays
          source
        }
        runs {
          candidatureId
          lastName
          firstName
          from
          to
          halfDays
          unjustified
          ongoing
        }
        plannedHalfDays
        absentHalfDays
        rateByDays
        openSheets
        firstOpen
      }
    }
  }

  fragment SheetWhole on AttendanceSheet {
    id
    halfDay {
      id
      part
      minutes
      state
      closingNote
      version
    }
    unmarked
    unsigned
    trainerSignature {
      name
      signedAt
    }
    people {
      candidatureId
      lastName
      firstName
      entry {
        mark
        reason
        missingMinutes
        evidenceOn
        writtenAt
      }
      signature {
        name
        signedAt
      }
      corrections {
        id
        before
      }
    }
  }
`);

export const RECORD_ATTENDANCE = graphql(`
  mutation RecordAttendance($cohortId: ID!, $entries: [AttendanceEntryInput!]!) {
    written: recordAttendance(cohortId: $cohortId, entries: $entries) {
      ...SheetsWrittenShown
      ...RefusedShown
    }
  }

  fragment SheetsWrittenShown on SheetsWritten {
    outcomes {
      entryId
      became
      refusals {
        message
      }
    }
    sheets {
      ...SheetWhole
    }
  }
`);

export const SIGN_SHEETS = graphql(`
  mutation SignSheets($cohortId: ID!, $signatures: [SheetSignatureInput!]!) {
    written: signSheets(cohortId: $cohortId, signatures: $signatures) {
      ...SheetsWrittenShown
      ...RefusedShown
    }
  }
`);

export const CLOSE_SHEETS = graphql(`
  mutation CloseSheets($cohortId: ID!, $sheets: [SheetVersionInput!]!, $note: String) {
    written: closeSheets(cohortId: $cohortId, sheets: $sheets, note: $note) {
      ...SheetsWrittenShown
      ...RefusedShown
    }
  }
`);

export const CORRECT_ATTENDANCE = graphql(`
  mutation CorrectAttendance($input: CorrectAttendanceInput!) {
    written: correctAttendance(input: $input) {
      ...SheetsWrittenShown
      ...RefusedShown
    }
  }
`);

export const STATEMENTS = graphql(`
  query AttendanceStatements($id: ID!) {
    cohort(id: $id) {
      id
      title
      statements {
        id
        month
        certifiedOn
        certifiedBy
        by {
          id
          shortName
        }
        halfDays
        openSheets
        firstOpen
        fingerprint
        articleNumber
        rule
        viewerCanCertify {
          allowed
          code
          reason
        }
        lines {
          candidatureId
          lastName
          firstName
          correctsMonth
          correctedDays
          planned
          present
          justified
          unjustified
          payable
          theoryHalfDays
          immersionHalfDays
        }
      }
    }
  }
`);

export const CERTIFY_STATEMENT = graphql(`
  mutation CertifyStatement($cohortId: ID!, $month: String!, $fingerprint: String!) {
    certified: certifyStatement(cohortId: $cohortId, month: $month, fingerprint: $fingerprint) {
      ... on TrainingWritten {
        cohort {
          id
        }
      }
      ...RefusedShown
    }
  }
`);
