import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { superuserOf, type Superuser } from '../security/support.ts';
import { REFUSALS, type ApiClient } from '../testkit/client.ts';
import { openPortal, type Portal } from '../testkit/portal.ts';

let portal: Portal;
let superuser: Superuser;
let coordinator: ApiClient;
let teacher: ApiClient;
let sarthe: ApiClient;
let region: ApiClient;
let partner: ApiClient;
let cohort: string;

const TODAY = '2026-11-23';
/** Devices write in the past, at whatever hour the tests are run. */
const WRITTEN = '2026-11-22';
const DAY = 'id date kind title version cancelledOn halfDays { id part minutes state version }';
const SHEET = `id halfDay { id part state version closedAt } unmarked unsigned trainerSignature { name }
  people { candidatureId lastName entry { mark reason missingMinutes } signature { name way } corrections { before after why } }`;
const codes = (answer: { refusals?: { code: string; path: string[] }[] }) =>
  (answer.refusals ?? []).map(({ code, path }) => `${code} ${path.join('.')}`.trim());

const ask = async (client: ApiClient, selection: string, id = cohort) =>
  (await client.query(`query ($id: ID!) { cohort(id: $id) { ${selection} } }`, { id })).cohort;
const dayOf = async (client: ApiClient, day: string) =>
  (await ask(client, `attendance(day: "${day}") { day { ${DAY} } sheets { ${SHEET} } }`)).attendance;
const generate = (client: ApiClient, cohortId: string, input: object = {}) =>
  client.mutate(
    `mutation ($input: GenerateCalendarInput!) { generateCalendar(input: $input) {
       ... on CalendarGenerated { days { date kind } missingTheory missingImmersion cohort { calendar { id } } } ${REFUSALS} } }`,
    { input: { cohortId, theoryWeekdays: [1, 2, 3], immersionWeekdays: [4, 5], dryRun: true, ...input } },
  );
const saveDay = (client: ApiClient, input: object) =>
  client.mutate(
    `mutation ($input: SaveTrainingDayInput!) { saveTrainingDay(input: $input) {
       ... on TrainingDayWritten { day { ${DAY} } warnings { code message } } ${REFUSALS} } }`,
    { input: { cohortId: cohort, title: 'Une journée', morningMinutes: 210, afternoonMinutes: 210, ...input } },
  );
const entry = (halfDayId: string, candidatureId: string, mark: string, more: object = {}) => ({
  entryId: randomUUID(),
  halfDayId,
  candidatureId,
  mark,
  writtenAt: `${WRITTEN}T08:00:00.000Z`,
  ...more,
});
const record = (client: ApiClient, entries: object[], cohortId = cohort) =>
  client.mutate(
    `mutation ($id: ID!, $entries: [AttendanceEntryInput!]!) { recordAttendance(cohortId: $id, entries: $entries) {
       ... on SheetsWritten { outcomes { entryId became refusals { code } } sheets { ${SHEET} } } ${REFUSALS} } }`,
    { id: cohortId, entries },
  );
const sign = (client: ApiClient, signatures: object[]) =>
  client.mutate(
    `mutation ($id: ID!, $signatures: [SheetSignatureInput!]!) { signSheets(cohortId: $id, signatures: $signatures) {
       ... on SheetsWritten { outcomes { entryId became refusals { code } } sheets { ${SHEET} } } ${REFUSALS} } }`,
    { id: cohort, signatures },
  );
const signature = (halfDayId: string, candidatureId: string | null, name = 'Une signature') => ({
  entryId: randomUUID(),
  halfDayId,
  candidatureId,
  name,
  way: 'typed',
  signedAt: `${WRITTEN}T10:00:00.000Z`,
});
const close = (client: ApiClient, sheets: { id: string; version: number }[], note?: string) =>
  client.mutate(
    `mutation ($id: ID!, $sheets: [SheetVersionInput!]!, $note: String) { closeSheets(cohortId: $id, sheets: $sheets, note: $note) {
       ... on SheetsWritten { sheets { ${SHEET} } } ${REFUSALS} } }`,
    { id: cohort, sheets: sheets.map(({ id, version }) => ({ halfDayId: id, expectedVersion: version })), note },
  );
const correct = (client: ApiClient, input: object) =>
  client.mutate(
    `mutation ($input: CorrectAttendanceInput!) { correctAttendance(input: $input) {
       ... on SheetsWritten { sheets { ${SHEET} } } ${REFUSALS} } }`,
    { input: { cohortId: cohort, why: 'Erreur de saisie', ...input } },
  );
const certify = (client: ApiClient, month: string, fingerprint = 'x') =>
  client.mutate(
    `mutation ($id: ID!, $month: String!, $fingerprint: String!) { certifyStatement(cohortId: $id, month: $month, fingerprint: $fingerprint) {
       ... on TrainingWritten { cohort { id } } ${REFUSALS} } }`,
    { id: cohort, month, fingerprint },
  );
const LINE = 'lastName correctsMonth correctedDays planned present justified unjustified payable theoryHalfDays';
const statements = async (client: ApiClient) =>
  (
    await ask(
      client,
      `statements { month certifiedOn openSheets fingerprint articleNumber rule viewerCanCertify { allowed code } lines { ${LINE} } }`,
    )
  ).statements;

beforeAll(async () => {
  portal = await openPortal();
  superuser = superuserOf(portal.database);
  coordinator = await portal.signIn('coordination.cdg44@maillage.example');
  teacher = await portal.signIn('delegation.pdl@maillage.example');
  sarthe = await portal.signIn('emploi.cdg72@maillage.example');
  region = await portal.signIn('remuneration.region@maillage.example');
  partner = await portal.signIn('framel@maillage.example');
  const found = await coordinator.query(
    '{ cohorts(first: 10, filter: { departement: "44", states: [running] }) { edges { node { id } } } }',
  );
  cohort = found.cohorts.edges[0].node.id;
});
afterAll(async () => {
  await superuser?.end();
  await portal?.stop();
});

describe('the calendar of a training', () => {
  test('holds the programme of its edition, and is read by the partners of the convention', async () => {
    const { calendar, calendarBalance } = await ask(
      partner,
      `calendar { ${DAY} } calendarBalance { kind planned programme minutes dayMinutes }`,
    );
    expect(calendarBalance).toEqual([
      { kind: 'theory', planned: 58, programme: 58, minutes: 58 * 360, dayMinutes: 360 },
      { kind: 'immersion', planned: 50, programme: 50, minutes: 50 * 420, dayMinutes: 420 },
    ]);
    const first = calendar[0];
    expect(first).toMatchObject({ date: '2026-09-14', kind: 'theory' });
    expect(
      first.halfDays.map(({ part, minutes, state }: { part: string; minutes: number; state: string }) => [
        part,
        minutes,
        state,
      ]),
    ).toEqual([
      ['morning', 180, 'closed'],
      ['afternoon', 180, 'closed'],
    ]);
    expect(calendar.filter(({ cancelledOn }: { cancelledOn: string | null }) => cancelledOn !== null)).toHaveLength(1);
    const november = await ask(partner, 'calendar(month: "2026-11") { date }');
    expect(november.calendar.map(({ date }: { date: string }) => date)).not.toContain('2026-11-11');
    await expect(ask(partner, 'calendar(month: "novembre") { date }')).rejects.toThrow(/AAAA-MM/);
    expect(
      await ask(partner, 'attendance(day: "2026-11-20") { day { id } } absences { openSheets } statements { month }'),
    ).toEqual({
      attendance: null,
      absences: null,
      statements: [],
    });
  });

  test('is generated by those who run or teach the cohort, tried first, and no more once a sheet is written', async () => {
    expect(codes(await generate(partner, cohort))).toEqual(['FORBIDDEN']);
    expect(codes(await generate(sarthe, cohort))).toEqual(['FORBIDDEN']);
    expect(codes(await generate(coordinator, cohort))).toEqual(['CALENDAR_IN_USE']);
    const found = await coordinator.query(
      '{ cohorts(first: 1, filter: { departement: "72", states: [recruiting_priority] }) { edges { node { id } } } }',
    );
    const next = found.cohorts.edges[0].node.id;
    expect(codes(await generate(sarthe, next, { immersionWeekdays: [1] }))).toEqual([
      'DUPLICATE_ITEM immersionWeekdays',
    ]);
    const tried = await generate(sarthe, next);
    expect(tried.days).toHaveLength(58 + 50 - tried.missingImmersion);
    expect(tried.cohort.calendar).toEqual([]);
    const closures = [{ from: '2027-08-02', to: '2027-08-20' }];
    const written = await generate(sarthe, next, { dryRun: false, closures });
    expect(written.cohort.calendar).toHaveLength(written.days.length);
    const again = await generate(sarthe, next, { dryRun: false });
    expect(again.cohort.calendar).toHaveLength(again.days.length);
  });

  test('is edited by hand: a day is moved, added beyond the programme with a warning, cancelled with its reason', async () => {
    expect(codes(await saveDay(coordinator, { date: '2027-06-01', kind: 'immersion' }))).toEqual([
      'DAY_OUTSIDE_COHORT date',
    ]);
    expect(codes(await saveDay(coordinator, { date: '2027-01-01', kind: 'immersion' }))).toEqual([
      'DAY_NOT_WORKED reason',
    ]);
    expect(codes(await saveDay(coordinator, { date: '2026-12-03', kind: 'immersion' }))).toEqual(['DAY_TAKEN date']);
    expect(codes(await saveDay(coordinator, { date: '2027-02-22', kind: 'theory' }))).toEqual([
      'HALF_DAYS_DIFFER afternoonMinutes',
    ]);
    expect(codes(await saveDay(partner, { date: '2027-02-22', kind: 'immersion' }))).toEqual(['FORBIDDEN']);
    const added = await saveDay(teacher, { date: '2027-02-22', kind: 'immersion' });
    expect(added.warnings).toMatchObject([
      { code: 'PROGRAMME_EXCEEDED', message: expect.stringContaining('51 journées d’immersion') },
    ]);
    const { id, version } = added.day;
    const moved = await saveDay(teacher, {
      id,
      expectedVersion: version,
      date: '2027-02-23',
      kind: 'immersion',
      room: 'Mairie',
    });
    expect(moved.day).toMatchObject({ date: '2027-02-23', version: version + 1 });
    expect(
      codes(await saveDay(teacher, { id, expectedVersion: version, date: '2027-02-24', kind: 'immersion' })),
    ).toEqual(['STALE_VERSION expectedVersion']);
    const cancel = (of: string, read: number, reason: string) =>
      teacher.mutate(
        `mutation ($id: ID!, $v: Int!, $reason: String!) { cancelTrainingDay(id: $id, expectedVersion: $v, reason: $reason) { ... on TrainingDayWritten { day { cancelledOn } } ${REFUSALS} } }`,
        { id: of, v: read, reason },
      );
    expect(codes(await cancel(id, version + 1, ' '))).toEqual(['REQUIRED reason']);
    expect((await cancel(id, version + 1, 'Salle fermée')).day.cancelledOn).toBe(TODAY);
    const { day } = await dayOf(teacher, '2026-11-20');
    expect(codes(await cancel(day.id, day.version, 'Trop tard'))).toEqual(['DAY_IN_USE']);
    expect(
      codes(
        await saveDay(teacher, { id: day.id, expectedVersion: day.version, date: '2027-02-24', kind: 'immersion' }),
      ),
    ).toEqual(['DAY_IN_USE date']);
    expect(
      (
        await saveDay(teacher, {
          id: day.id,
          expectedVersion: day.version,
          date: '2026-11-20',
          kind: 'immersion',
          room: 'Mairie',
        })
      ).day.version,
    ).toBe(day.version + 1);
  });
});

describe('a sheet', () => {
  test('is filled on its day, by those who run or teach, for those who are in training', async () => {
    const { sheets } = await dayOf(teacher, TODAY);
    const [morning] = sheets;
    const person = morning.people[0].candidatureId;
    expect(morning).toMatchObject({ unmarked: morning.people.length, unsigned: 1 });
    expect(codes(await record(region, [entry(morning.id, person, 'present')]))).toEqual(['FORBIDDEN']);
    const future = (await dayOf(teacher, '2026-11-24')).sheets[0];
    const october = (await dayOf(teacher, '2026-10-15')).sheets[0];
    const left = october.people.find(
      (each: { candidatureId: string }) =>
        !morning.people.some((other: { candidatureId: string }) => other.candidatureId === each.candidatureId),
    );
    expect(left).toBeDefined();
    const outcome = await record(teacher, [
      entry(future.id, person, 'present'),
      entry(morning.id, left.candidatureId, 'present'),
      entry(october.id, person, 'present'),
      entry(morning.id, person, 'absent_justified'),
      entry(morning.id, person, 'late', { missingMinutes: 500 }),
      entry(morning.id, person, 'present'),
    ]);
    expect(
      outcome.outcomes.map(
        ({ became, refusals }: { became: string; refusals: { code: string }[] }) => refusals[0]?.code ?? became,
      ),
    ).toEqual(['ATTENDANCE_BEFORE_DAY', 'NOT_IN_TRAINING', 'SHEET_CLOSED', 'REQUIRED', 'LATE_TOO_LONG', 'written']);
  });

  test('takes what devices send late, twice or crosswise: the entry written later stands', async () => {
    const { sheets } = await dayOf(teacher, TODAY);
    const half = sheets[0].id;
    const person = sheets[0].people[1].candidatureId;
    const early = entry(half, person, 'absent_unjustified', { writtenAt: `${WRITTEN}T08:01:00.000Z` });
    const late = entry(half, person, 'late', { missingMinutes: 20, writtenAt: `${WRITTEN}T08:20:00.000Z` });
    const became = async (client: ApiClient, sent: object) => (await record(client, [sent])).outcomes[0].became;
    expect(await became(teacher, late)).toBe('written');
    expect(await became(coordinator, early)).toBe('superseded');
    expect(await became(teacher, late)).toBe('same');
    const read = (await dayOf(teacher, TODAY)).sheets[0].people[1];
    expect(read.entry).toMatchObject({ mark: 'late', missingMinutes: 20 });
    const both = await Promise.all(
      ['09:00', '09:01'].map((at, index) =>
        record(index === 0 ? teacher : coordinator, [
          entry(half, person, index === 0 ? 'present' : 'absent_unjustified', {
            writtenAt: `${WRITTEN}T${at}:00.000Z`,
          }),
        ]),
      ),
    );
    expect(both.map(({ outcomes }) => outcomes[0].became)).toContain('written');
    expect((await dayOf(teacher, TODAY)).sheets[0].people[1].entry.mark).toBe('absent_unjustified');
    // A device whose clock is ahead does not win over what is written afterwards.
    expect(
      await became(teacher, entry(half, person, 'absent_unjustified', { writtenAt: '2030-01-01T00:00:00.000Z' })),
    ).toBe('written');
    expect(await became(teacher, entry(half, person, 'present', { writtenAt: '2030-01-01T00:00:00.000Z' }))).not.toBe(
      'refused',
    );
  });

  test('is signed by those who were there, closed with every signature or a reason, then only corrected', async () => {
    const half = (await dayOf(teacher, TODAY)).sheets[1];
    const [first, second, ...others] = half.people.map(({ candidatureId }: { candidatureId: string }) => candidatureId);
    await record(teacher, [
      entry(half.id, first, 'absent_unjustified'),
      ...[second, ...others].map((id) => entry(half.id, id, 'present')),
    ]);
    const own = signature(half.id, second);
    const signed = await sign(teacher, [signature(half.id, first), own, signature(half.id, second, ' ')]);
    expect(
      signed.outcomes.map(({ became, refusals }: { became: string; refusals: { code: string }[] }) =>
        `${became} ${refusals[0]?.code ?? ''}`.trim(),
      ),
    ).toEqual(['refused SIGNER_ABSENT', 'written', 'same REQUIRED']);
    const whole = await sign(
      teacher,
      [null, ...others].map((id) => signature(half.id, id)),
    );
    expect(whole.sheets[0].halfDay.state).toBe('signed');
    // What was signed has changed: the signature no longer counts.
    const changed = await record(teacher, [
      entry(half.id, second, 'late', { missingMinutes: 10, writtenAt: `${WRITTEN}T11:00:00.000Z` }),
    ]);
    expect(changed.sheets[0]).toMatchObject({ unsigned: 1, halfDay: { state: 'open' } });
    // A device that lost the answer sends it again: it does not stand for what was not signed.
    const resent = await sign(teacher, [own]);
    expect(resent).toMatchObject({ outcomes: [{ became: 'same' }], sheets: [{ unsigned: 1 }] });
    expect((await sign(teacher, [{ ...own, entryId: 'x' }])).outcomes[0].refusals).toEqual([
      { code: 'INVALID_FORMAT' },
    ]);
    const { version } = changed.sheets[0].halfDay;
    const sheet = { id: half.id, version };
    expect(codes(await close(teacher, [{ ...sheet, version: 1 }]))).toEqual(['STALE_VERSION expectedVersion']);
    expect(codes(await close(teacher, [sheet]))).toEqual(['SIGNATURES_MISSING note']);
    const closed = await close(teacher, [sheet], 'Partie avant la signature');
    expect(closed.sheets[0].halfDay.state).toBe('closed');
    // Why somebody did not sign is told to those who keep the sheets: the calendar is read by every partner.
    const notes = async (client: ApiClient) =>
      (await ask(client, 'calendar(month: "2026-11") { halfDays { closingNote } }')).calendar.flatMap(
        (day: { halfDays: { closingNote: string | null }[] }) => day.halfDays.map(({ closingNote }) => closingNote),
      );
    expect(await notes(teacher)).toContain('Partie avant la signature');
    expect(new Set(await notes(partner))).toEqual(new Set([null]));
    expect((await record(teacher, [entry(half.id, first, 'present')])).outcomes[0].refusals).toEqual([
      { code: 'SHEET_CLOSED' },
    ]);
    const read = { halfDayId: half.id, candidatureId: first, expectedVersion: closed.sheets[0].halfDay.version };
    expect(codes(await correct(teacher, { ...read, mark: 'absent_unjustified' }))).toEqual([
      'CORRECTION_WITHOUT_CHANGE mark',
    ]);
    expect(codes(await correct(teacher, { ...read, mark: 'absent_justified', reason: 'proof', why: ' ' }))).toEqual([
      'REQUIRED why',
    ]);
    const corrected = await correct(teacher, { ...read, mark: 'absent_justified', reason: 'proof' });
    expect(corrected.sheets[0].people[0]).toMatchObject({
      entry: { mark: 'absent_justified', reason: 'proof' },
      corrections: [{ before: 'absent_unjustified', after: 'absent_justified', why: 'Erreur de saisie' }],
    });
    expect(codes(await correct(teacher, { ...read, mark: 'present' }))).toEqual(['STALE_VERSION expectedVersion']);
  });

  test('names nobody in the audit log', async () => {
    const rows = await superuser.rows<{ said: string }>(
      `select v.after::text as said from audit.entry e join audit.entry_value v on v.entry_id = e.id
       where e.record_type = 'Attendance'`,
    );
    const { sheets } = await dayOf(teacher, '2026-10-15');
    const names: string[] = sheets[0].people.map(({ lastName }: { lastName: string }) => lastName);
    expect(rows.length).toBeGreaterThan(5);
    expect(names.filter((name) => rows.some(({ said }) => said?.includes(name)))).toEqual([]);
  });
});

describe('absences', () => {
  test('are told from the number of half-days of the rule on, which the coordinator may change from a day', async () => {
    const ABSENCES =
      'absences { rule { halfDays source own viewerCanChange { allowed } } runs { lastName from to halfDays unjustified ongoing } rateByDays openSheets firstOpen }';
    const { absences } = await ask(teacher, ABSENCES);
    expect(absences.rule).toMatchObject({ halfDays: 3, own: false, viewerCanChange: { allowed: false } });
    expect(absences.runs).toMatchObject([
      { from: '2026-11-18', to: '2026-11-19', halfDays: 4, unjustified: 4 },
      { from: '2026-10-05', to: '2026-10-06', halfDays: 4, unjustified: 0, ongoing: false },
    ]);
    expect(absences).toMatchObject({ firstOpen: '2026-11-20' });
    expect(absences.rateByDays).toBeGreaterThan(0);
    const save = (client: ApiClient, halfDays: number) =>
      client.mutate(
        `mutation ($id: ID!, $n: Int!) { saveAbsenceRule(cohortId: $id, halfDays: $n, validFrom: "2026-11-01", source: "Règlement de la formation, article 5") { ... on TrainingWritten { cohort { ${ABSENCES} } } ${REFUSALS} } }`,
        { id: cohort, n: halfDays },
      );
    expect(codes(await save(teacher, 5))).toEqual(['FORBIDDEN']);
    expect(codes(await save(coordinator, 0))).toEqual(['TOO_SMALL halfDays']);
    expect((await save(coordinator, 5)).cohort.absences).toMatchObject({ rule: { halfDays: 5, own: true }, runs: [] });
  });
});

describe('a monthly statement', () => {
  test('is read by the Région once certified, of those with a seat, and never as a draft', async () => {
    const read = await statements(region);
    expect(read.map(({ month, certifiedOn }: { month: string; certifiedOn: string }) => [month, certifiedOn])).toEqual([
      ['2026-09', '2026-10-02'],
      ['2026-10', '2026-11-04'],
    ]);
    expect(read[0]).toMatchObject({ rule: 'PDL-2.R4', viewerCanCertify: { allowed: false, code: 'FORBIDDEN' } });
    expect(read[0].articleNumber).not.toBeNull();
    expect(read[0].lines).toHaveLength(16);
    for (const { lines } of read)
      for (const { planned, present, justified, unjustified, payable } of lines) {
        expect(present + justified + unjustified).toBe(planned);
        expect(payable).toBe(planned - unjustified);
      }
    const adjustments = read[1].lines.filter(
      ({ correctsMonth }: { correctsMonth: string | null }) => correctsMonth !== null,
    );
    expect(adjustments).toMatchObject([
      { correctsMonth: '2026-09', correctedDays: ['2026-09-24'], planned: 0, justified: 210, unjustified: -210 },
    ]);
    expect(await ask(region, 'attendance(day: "2026-10-15") { day { id } } absences { openSheets }')).toEqual({
      attendance: null,
      absences: null,
    });
    const elected = await portal.signIn('lecture.cdg49@maillage.example');
    expect(await statements(elected)).toEqual([]);
  });

  test('is certified by the training body alone, in order, once its sheets are closed and as it was read', async () => {
    expect(codes(await certify(coordinator, '2026-11'))).toEqual(['FORBIDDEN']);
    expect(codes(await certify(region, '2026-11'))).toEqual(['FORBIDDEN']);
    expect(codes(await certify(teacher, '2026-10'))).toEqual(['STATEMENT_CERTIFIED month']);
    expect(codes(await certify(teacher, 'novembre'))).toEqual(['INVALID_FORMAT month']);
    expect(codes(await certify(teacher, '2026-12'))).toEqual([
      'STATEMENT_NOT_DUE month',
      'STATEMENT_AFTER_ANOTHER month',
      'SHEETS_OPEN month',
    ]);
    expect(codes(await certify(teacher, '2026-11'))).toEqual(['STATEMENT_NOT_DUE month', 'SHEETS_OPEN month']);
    const draft = (await statements(teacher)).find(({ month }: { month: string }) => month === '2026-11');
    expect(draft).toMatchObject({ certifiedOn: null, viewerCanCertify: { allowed: false, code: 'STATEMENT_NOT_DUE' } });
    expect(draft.openSheets).toBeGreaterThan(0);
  });

  test('is not changed by anybody, even in the database, as the application', async () => {
    const half = (await dayOf(teacher, '2026-09-24')).sheets[1];
    const before = await statements(region);
    const who = half.people.find(
      ({ entry: said }: { entry: { mark: string } }) => said.mark === 'absent_unjustified',
    ).candidatureId;
    const corrected = await correct(teacher, {
      halfDayId: half.id,
      candidatureId: who,
      expectedVersion: half.halfDay.version,
      mark: 'present',
    });
    expect(corrected.refusals).toBeUndefined();
    expect(await statements(region)).toEqual(before);
    const draft = (await statements(teacher)).find(({ month }: { month: string }) => month === '2026-11');
    expect(
      draft.lines.filter(({ correctsMonth }: { correctsMonth: string | null }) => correctsMonth !== null),
    ).toMatchObject([{ correctsMonth: '2026-09', planned: 0, present: 210, unjustified: -210 }]);
    const rights = await superuser.rows<{ privilege_type: string }>(
      `select privilege_type from information_schema.role_table_grants
       where grantee = 'maillage_app' and table_name = 'attendance_statement_line' order by 1`,
    );
    expect(rights.map(({ privilege_type: right }) => right)).toEqual(['INSERT', 'SELECT']);
  });

  test('leaves as a file and as a document, to those who read it; the sheets only to those who keep them', async () => {
    const file = (client: ApiClient, path: string) => client.get(`/exports/${path}`);
    const csv = await file(region, `attendance-statement?format=csv&cohort=${cohort}&month=2026-10`);
    expect(csv.status).toBe(200);
    const lines = (await csv.text()).trim().split('\n');
    expect(lines.filter((line) => line.includes('2026-09'))).toHaveLength(1);
    expect((await file(region, `attendance-statement?format=csv&cohort=${cohort}&month=2026-11`)).status).toBe(404);
    expect((await file(region, `cohorts/${cohort}/statement.pdf?month=2026-10`)).status).toBe(200);
    expect((await file(region, `cohorts/${cohort}/statement.pdf?month=2026-11`)).status).toBe(404);
    expect((await file(teacher, `cohorts/${cohort}/statement.pdf?month=2026-11`)).status).toBe(200);
    expect((await file(teacher, `cohorts/${cohort}/statement.pdf?month=novembre`)).status).toBe(400);
    expect((await file(teacher, `cohorts/${cohort}/sheet.docx?day=2026-10-15`)).status).toBe(200);
    expect((await file(region, `cohorts/${cohort}/sheet.pdf?day=2026-10-15`)).status).toBe(404);
  });
});
