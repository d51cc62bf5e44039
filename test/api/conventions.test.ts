import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REFUSALS, type ApiClient } from '../testkit/client.ts';
import { openPortal, type Portal } from '../testkit/portal.ts';

let portal: Portal;
let cdg: ApiClient;
let region: ApiClient;
let aura: ApiClient;

beforeAll(async () => {
  portal = await openPortal();
  cdg = await portal.signIn('coordination.cdg44@maillage.example');
  region = await portal.signIn('conventions.region@maillage.example');
  aura = await portal.signIn('delegation.aura@maillage.example');
});
afterAll(() => portal?.stop());

interface DeadlineRow {
  kind: string;
  dueOn: string | null;
  windowStart: string | null;
  articleNumber: string | null;
  ruleId: string | null;
}

async function conventionCalled(client: ApiClient, text: string): Promise<string> {
  const { conventions } = await client.query(
    'query ($text: String) { conventions(filter: { text: $text }) { edges { node { id } } } }',
    { text },
  );
  return conventions.edges[0].node.id;
}

async function deadlines(client: ApiClient, id: string, kind: string): Promise<DeadlineRow[]> {
  const { convention } = await client.query(
    'query ($id: ID!) { convention(id: $id) { deadlines { kind dueOn windowStart articleNumber ruleId } } }',
    { id },
  );
  return convention.deadlines.filter((row: DeadlineRow) => row.kind === kind);
}

const written = `... on ConventionWritten { partId convention { id version articles { id number version } clauses { id kind version } } } ${REFUSALS}`;

/** A new draft of the CDG with two signatories and an article. */
async function newDraft(client = cdg): Promise<{ id: string; version: number }> {
  const created = await client.mutate(
    `mutation ($input: ConventionDetailsInput!) { createConvention(input: $input) { ${written} } }`,
    {
      input: {
        title: `Convention d’essai ${randomUUID()}`,
        kind: 'multiparty',
        territory: [{ kind: 'departement', code: '72' }],
      },
    },
  );
  const { id } = created.convention;
  await save(client, 'saveArticle', 'SaveArticleInput', {
    conventionId: id,
    number: '1',
    heading: 'Objet',
    position: 1,
  });
  const { organisations } = await client.query(
    '{ organisations(first: 100, filter: { kinds: [cdg, cnfpt_delegation] }) { edges { node { id shortName } } } }',
  );
  const idOf = (name: string): string =>
    organisations.edges.find((edge: { node: { shortName: string } }) => edge.node.shortName === name).node.id;
  for (const [key, name] of [
    ['cdg', 'CDG 44'],
    ['cnfpt', 'CNFPT Pays de la Loire'],
  ] as const) {
    await save(client, 'saveParty', 'SavePartyInput', {
      conventionId: id,
      key,
      organisationId: idOf(name),
      role: 'signatory',
      representative: { office: 'Présidence' },
      signatureSlots: ['elected'],
    });
  }
  return { id, version: created.convention.version };
}

function save(client: ApiClient, field: string, type: string, input: object, key?: string) {
  return client.mutate(`mutation ($input: ${type}!) { ${field}(input: $input) { ${written} } }`, { input }, key);
}

const clause = (conventionId: string, kind: string, value: object, more: object = {}) => ({
  conventionId,
  kind,
  value,
  articleNumber: '1',
  ...more,
});

describe('the deadlines of the four agreements', () => {
  test('Pays de la Loire runs three years from the last of its four signatures (PDL-5, worked example 4)', async () => {
    const id = await conventionCalled(cdg, 'secretaire general');
    const { convention } = await cdg.query('query ($id: ID!) { convention(id: $id) { startsOn endsOn phase } }', {
      id,
    });
    expect(convention).toEqual({ startsOn: '2025-02-03', endsOn: '2028-02-02', phase: 'in_force' });
    expect(await deadlines(cdg, id, 'term_end')).toEqual([
      { kind: 'term_end', dueOn: '2028-02-02', windowStart: null, articleNumber: '5', ruleId: 'PDL-5' },
    ]);
  });

  test('its steering committee meets within a year of the last one, held on 20 November 2025 (PDL-4.3, worked example 37)', async () => {
    const id = await conventionCalled(cdg, 'secretaire general');
    const meetings = await deadlines(cdg, id, 'committee');
    expect(meetings.map((row) => row.dueOn)).toContain('2026-11-20');
    expect(meetings.every((row) => row.articleNumber === '4' && row.ruleId === 'PDL-4.3')).toBe(true);
  });

  test('Terre Valserhône signed on 10 March 2025 ends on the fixed date, its window opening a year before (VALS-12.1, VALS-12.3)', async () => {
    const id = await conventionCalled(aura, 'valserhone');
    expect(await deadlines(aura, id, 'term_end')).toMatchObject([
      { dueOn: '2027-12-31', articleNumber: '12', ruleId: 'VALS-12.1' },
    ]);
    expect(await deadlines(aura, id, 'renewal_window')).toMatchObject([
      { dueOn: '2027-12-31', windowStart: '2026-12-31', articleNumber: '12', ruleId: 'VALS-12.3' },
    ]);
  });

  test('notice by registered letter received today ends it three civil months later (VALS-12.2)', async () => {
    const id = await conventionCalled(aura, 'valserhone');
    expect(await deadlines(aura, id, 'notice_effect')).toMatchObject([
      { dueOn: '2027-02-23', articleNumber: '12', ruleId: 'VALS-12.2' },
    ]);
    expect(await deadlines(aura, id, 'last_notice_day')).toMatchObject([{ dueOn: '2027-09-30' }]);
  });

  test('a dispute notified today may reach the court two months later (VALS-14.1)', async () => {
    const id = await conventionCalled(aura, 'valserhone');
    expect(await deadlines(aura, id, 'court_opens')).toMatchObject([
      { dueOn: '2027-01-23', articleNumber: '14', ruleId: 'VALS-14.1' },
    ]);
  });

  test('the page of an old arrangement begins two years back, and is late for what the home is late for (NORD-1)', async () => {
    const north = await portal.signIn('delegation.hdf@maillage.example');
    const id = await conventionCalled(north, 'plans de formation mutualises');
    const { convention, tasks } = await north.query(
      `query ($id: ID!) {
        convention(id: $id) { deadlines { kind dueOn metOn severity } }
        tasks(first: 100, conventionId: $id, urgency: late) { edges { node { kind dueOn } } } }`,
      { id },
    );
    const days: string[] = convention.deadlines.flatMap((row: DeadlineRow) => row.dueOn ?? []);
    expect(days.toSorted()[0]! >= '2024-11-23').toBe(true);
    expect(days.length).toBeLessThan(20);
    const late = convention.deadlines.filter(
      (row: DeadlineRow & { metOn: string | null; severity: string }) =>
        row.severity === 'action' && row.metOn === null && row.dueOn !== null && row.dueOn < '2026-11-23',
    );
    const told = (row: { kind: string; dueOn: string }): string => `${row.kind} ${row.dueOn}`;
    expect(late.map(told)).toEqual(
      tasks.edges.map(({ node }: { node: { kind: string; dueOn: string } }) => told(node)),
    );
    const exported = await north.get(`/exports/deadlines?convention=${id}&format=csv`);
    const file = await exported.text();
    expect(file).toContain('2024');
    expect(file).not.toMatch(/\/20(?:[01]\d|2[0-3])\b|\b20(?:[01]\d|2[0-3])-\d\d-/);
  });

  test('annexes that the text announces and nobody joined are missing (PDL-9)', async () => {
    const id = await conventionCalled(cdg, 'secretaire general');
    const missing = await deadlines(cdg, id, 'missing_annex');
    expect(missing.length).toBeGreaterThanOrEqual(2);
    expect(missing.every((row) => row.dueOn === null)).toBe(true);
  });
});

describe('a convention read on a day', () => {
  const QUERY =
    'query ($id: ID!, $asOf: Date) { convention(id: $id, asOf: $asOf) { asOf phase clauses(kinds: ["cohort_size"]) { value } } }';

  test.each([
    ['2025-02-02', 'upcoming'],
    ['2025-02-03', 'in_force'],
    ['2028-02-02', 'in_force'],
    ['2028-02-03', 'expired'],
  ])('on %s it is %s', async (asOf, phase) => {
    const id = await conventionCalled(cdg, 'secretaire general');
    const { convention } = await cdg.query(QUERY, { id, asOf });
    expect(convention).toMatchObject({ asOf, phase });
  });

  test('the list gives on that day the phase that the page gives, and filters by it', async () => {
    for (const asOf of ['2009-12-31', '2025-02-02', '2026-11-23', '2026-12-31', '2028-01-01', '2030-01-01']) {
      for (const phase of ['draft', 'upcoming', 'in_force', 'renewal_window', 'expired']) {
        const { conventions } = await aura.query(
          'query ($asOf: Date, $phase: [ConventionPhase!]) { conventions(asOf: $asOf, filter: { phases: $phase }) { edges { node { phase } } } }',
          { asOf, phase: [phase] },
        );
        for (const { node } of conventions.edges) expect(node.phase, asOf).toBe(phase);
      }
    }
  });

  test('a clause changed from a day on gives the old value before and the new one after', async () => {
    const { id } = await newDraft();
    await save(
      cdg,
      'saveClause',
      'SaveClauseInput',
      clause(id, 'cohort_size', { min: 12, max: 18 }, { validTo: '2026-12-31' }),
    );
    await save(
      cdg,
      'saveClause',
      'SaveClauseInput',
      clause(id, 'cohort_size', { min: 10, max: 20 }, { validFrom: '2027-01-01' }),
    );
    const on = async (asOf: string) => (await cdg.query(QUERY, { id, asOf })).convention.clauses;
    expect(await on('2026-12-31')).toEqual([{ value: { min: 12, max: 18 } }]);
    expect(await on('2027-01-01')).toEqual([{ value: { min: 10, max: 20 } }]);
  });

  test('rights are those of today, whatever the day asked for', async () => {
    const outsider = await portal.signIn('exterieur.cdg30@maillage.example');
    const id = await conventionCalled(cdg, 'secretaire general');
    for (const asOf of ['2025-06-01', '2026-11-23', '2040-01-01'])
      expect((await outsider.query(QUERY, { id, asOf })).convention).toBeNull();
  });
});

describe('input that is wrong is refused on its field, and nothing is half-written', () => {
  test('an organisation is a party once', async () => {
    const { id } = await newDraft();
    const { convention } = await cdg.query(
      'query ($id: ID!) { convention(id: $id) { parties { key organisation { id } } } }',
      { id },
    );
    const refused = await save(cdg, 'saveParty', 'SavePartyInput', {
      conventionId: id,
      key: 'encore',
      organisationId: convention.parties[0].organisation.id,
      role: 'associated',
    });
    expect(refused.refusals).toMatchObject([{ code: 'PARTY_TWICE', path: ['organisationId'] }]);
    const after = await cdg.query('query ($id: ID!) { convention(id: $id) { parties { key } } }', { id });
    expect(after.convention.parties).toHaveLength(2);
  });

  test('an organisation that the directory does not know is refused on its field', async () => {
    const { id } = await newDraft();
    const refused = await save(cdg, 'saveParty', 'SavePartyInput', {
      conventionId: id,
      key: 'inconnu',
      organisationId: 'nimporte',
      role: 'associated',
    });
    expect(refused.refusals).toMatchObject([{ code: 'NOT_FOUND', path: ['organisationId'] }]);
  });

  test('a clause ends after it starts', async () => {
    const { id } = await newDraft();
    const refused = await save(
      cdg,
      'saveClause',
      'SaveClauseInput',
      clause(id, 'cohort_size', { min: 12, max: 18 }, { validFrom: '2027-01-01', validTo: '2026-01-01' }),
    );
    expect(refused.refusals[0]).toMatchObject({ code: 'END_BEFORE_START', path: ['validTo'] });
  });

  test('two clauses of one kind do not overlap, and the refusal names the article of the other', async () => {
    const { id } = await newDraft();
    await save(
      cdg,
      'saveClause',
      'SaveClauseInput',
      clause(id, 'cohort_size', { min: 12, max: 18 }, { ruleId: 'PDL-1.1' }),
    );
    const refused = await save(
      cdg,
      'saveClause',
      'SaveClauseInput',
      clause(id, 'cohort_size', { min: 10, max: 20 }, { validFrom: '2027-01-01' }),
    );
    expect(refused.refusals[0]).toMatchObject({
      code: 'CLAUSE_OVERLAP',
      path: ['validFrom'],
      article: '1',
      rule: 'PDL-1.1',
    });
  });

  test('a fixed end beyond the maximum duration is refused with the article of the cap (VALS-12.1)', async () => {
    const { id } = await newDraft();
    await save(
      cdg,
      'saveClause',
      'SaveClauseInput',
      clause(id, 'effect_start', { rule: 'fixed_date', date: '2025-01-01' }),
    );
    await save(
      cdg,
      'saveClause',
      'SaveClauseInput',
      clause(id, 'duration', { months: 36, isMaximum: true }, { ruleId: 'VALS-12.1' }),
    );
    const refused = await save(cdg, 'saveClause', 'SaveClauseInput', clause(id, 'fixed_end', { date: '2028-06-30' }));
    expect(refused.refusals[0]).toMatchObject({
      code: 'DURATION_OVER_CAP',
      path: ['value', 'date'],
      rule: 'VALS-12.1',
    });
    const before = await save(cdg, 'saveClause', 'SaveClauseInput', clause(id, 'fixed_end', { date: '2024-06-30' }));
    expect(before.refusals[0]).toMatchObject({ code: 'END_BEFORE_START' });

    await save(
      cdg,
      'saveClause',
      'SaveClauseInput',
      clause(id, 'fixed_end', { date: '2027-12-31' }, { ruleId: 'VALS-12' }),
    );
    const { convention } = await cdg.query(
      'query ($id: ID!) { convention(id: $id) { allClauses { id kind version } } }',
      { id },
    );
    const cap = convention.allClauses.find((each: { kind: string }) => each.kind === 'duration');
    const lowered = await save(cdg, 'saveClause', 'SaveClauseInput', {
      ...clause(id, 'duration', { months: 12, isMaximum: true }),
      id: cap.id,
      expectedVersion: cap.version,
    });
    expect(lowered.refusals).toMatchObject([
      { code: 'DURATION_OVER_CAP', path: ['value', 'months'], article: '1', rule: 'VALS-12' },
    ]);
  });

  test('an article without a number is told so once', async () => {
    const { id } = await newDraft();
    const refused = await save(cdg, 'saveArticle', 'SaveArticleInput', {
      conventionId: id,
      number: '',
      heading: 'Durée',
      position: 2,
    });
    expect(refused.refusals).toMatchObject([{ code: 'REQUIRED', path: ['number'] }]);
    expect(refused.refusals).toHaveLength(1);
  });

  test('a list that a kind of clause does not require may be left out, or null', async () => {
    const { id } = await newDraft();
    for (const value of [
      { months: 3, form: 'written' },
      { months: 3, form: 'written', byPartyKeys: null },
    ]) {
      const written_ = await save(
        cdg,
        'saveClause',
        'SaveClauseInput',
        clause(id, 'notice', value, 'byPartyKeys' in value ? { validFrom: '2027-01-01' } : { validTo: '2026-12-31' }),
      );
      expect(written_.refusals).toBeUndefined();
    }
  });

  test('of two editors of one article, the second is told that it has changed', async () => {
    const { id } = await newDraft();
    const { convention } = await cdg.query('query ($id: ID!) { convention(id: $id) { articles { id version } } }', {
      id,
    });
    const article = {
      conventionId: id,
      id: convention.articles[0].id,
      number: '1',
      position: 1,
      expectedVersion: convention.articles[0].version,
    };
    const first = await save(cdg, 'saveArticle', 'SaveArticleInput', { ...article, heading: 'Objet et champ' });
    expect(first.refusals).toBeUndefined();
    const second = await save(cdg, 'saveArticle', 'SaveArticleInput', { ...article, heading: 'Autre titre' });
    expect(second.refusals).toMatchObject([{ code: 'STALE_VERSION', path: ['expectedVersion'] }]);
  });

  test('a mutation tried again with its key has one effect and the same answer; another one under that key is refused', async () => {
    const { id } = await newDraft();
    const key = randomUUID();
    const input = { conventionId: id, number: '2', heading: 'Durée', position: 2 };
    const [first, second] = await Promise.all([
      save(cdg, 'saveArticle', 'SaveArticleInput', input, key),
      save(cdg, 'saveArticle', 'SaveArticleInput', input, key),
    ]);
    expect(second.partId).toBe(first.partId);
    const other = await save(cdg, 'saveArticle', 'SaveArticleInput', { ...input, heading: 'Autre' }, key);
    expect(other.refusals).toMatchObject([{ code: 'IDEMPOTENCY_MISMATCH' }]);
    const { convention } = await cdg.query('query ($id: ID!) { convention(id: $id) { articles { number } } }', { id });
    expect(convention.articles.map((each: { number: string }) => each.number)).toEqual(['1', '2']);
  });

  test('an article or a party that others refer to stays', async () => {
    const { id } = await newDraft();
    await save(cdg, 'saveClause', 'SaveClauseInput', clause(id, 'cohort_size', { min: 12, max: 18 }));
    await save(cdg, 'saveCommitment', 'SaveCommitmentInput', {
      conventionId: id,
      partyKey: 'cnfpt',
      title: 'Former',
      recurrence: 'continuous',
    });
    const { convention } = await cdg.query(
      'query ($id: ID!) { convention(id: $id) { articles { id version } parties { id key version } } }',
      { id },
    );
    const remove = (kind: string, part: { id: string; version: number }) =>
      cdg.mutate(
        `mutation ($input: RemoveConventionPartInput!) { removeConventionPart(input: $input) { ${written} } }`,
        {
          input: { conventionId: id, kind, id: part.id, expectedVersion: part.version },
        },
      );
    expect((await remove('Article', convention.articles[0])).refusals[0].code).toBe('ARTICLE_IN_USE');
    expect(
      (
        await remove(
          'Party',
          convention.parties.find((party: { key: string }) => party.key === 'cnfpt'),
        )
      ).refusals[0].code,
    ).toBe('PARTY_IN_USE');
  });

  test('every reason is told at once, each on its field, in French', async () => {
    const refused = await cdg.mutate(
      `mutation ($input: ConventionDetailsInput!) { createConvention(input: $input) { ${written} } }`,
      {
        input: {
          title: 'x',
          kind: 'multiparty',
          territory: [
            { kind: 'departement', code: '99' },
            { kind: 'departement', code: '99' },
          ],
        },
      },
    );
    expect(refused.refusals.map((each: { path: string[] }) => each.path[0])).toEqual(
      expect.arrayContaining(['title', 'territory']),
    );
    for (const each of refused.refusals) expect(each.message).toMatch(/[a-zé] .*[.!]$|[a-zé]/);
  });

  test('a text with a NUL character is refused, not broken', async () => {
    const refused = await cdg.mutate(
      `mutation ($input: ConventionDetailsInput!) { createConvention(input: $input) { ${written} } }`,
      {
        input: { title: 'Titre\u0000coupé', kind: 'multiparty' },
      },
    );
    expect(refused.refusals).toHaveLength(1);
  });
});

describe('a draft that is given up', () => {
  test('goes with every part of it, and with nothing of another text', async () => {
    const { id } = await newDraft();
    const kept = await newDraft();
    await save(cdg, 'saveClause', 'SaveClauseInput', clause(id, 'duration', { months: 36, isMaximum: true }));
    const { convention } = await cdg.query('query ($id: ID!) { convention(id: $id) { version } }', { id });
    const erase = (expectedVersion: number) =>
      cdg.mutate(
        `mutation ($id: ID!, $expectedVersion: Int!) {
           deleteDraft(id: $id, expectedVersion: $expectedVersion) { ... on DraftDeleted { id } ${REFUSALS} } }`,
        { id, expectedVersion },
      );
    expect((await erase(convention.version - 1)).refusals).toMatchObject([{ code: 'STALE_VERSION' }]);
    expect(await erase(convention.version)).toEqual({ id });
    const read = 'query ($id: ID!) { convention(id: $id) { articles { number } parties { key } } }';
    expect(await cdg.query(read, { id })).toEqual({ convention: null });
    expect(await cdg.query(read, { id: kept.id })).toEqual({
      convention: { articles: [{ number: '1' }], parties: [{ key: 'cdg' }, { key: 'cnfpt' }] },
    });
  });
});

describe('signing brings a convention into force', () => {
  const sign = (id: string, version: number, signatures: object[]) =>
    cdg.mutate(`mutation ($input: RecordSignaturesInput!) { recordSignatures(input: $input) { ${written} } }`, {
      input: { conventionId: id, expectedVersion: version, signatures },
    });
  const signature = (partyKey: string, signedOn: string | null) => ({
    partyKey,
    slot: 'elected',
    office: 'Présidence',
    signedOn,
  });

  test('every signature is awaited, none may be dated in the future', async () => {
    const { id, version } = await newDraft();
    await save(cdg, 'saveClause', 'SaveClauseInput', clause(id, 'duration', { months: 36, isMaximum: false }));
    const missing = await sign(id, version, [signature('cdg', '2026-10-01')]);
    expect(missing.refusals).toMatchObject([
      { code: 'SIGNATURE_MISSING', message: 'La signature de l’élu manque pour CNFPT Pays de la Loire.' },
    ]);
    const future = await sign(id, version, [signature('cdg', '2026-10-01'), signature('cnfpt', '2026-12-01')]);
    expect(future.refusals).toMatchObject([
      {
        code: 'SIGNATURE_IN_FUTURE',
        path: ['signatures', '1', 'signedOn'],
        message: expect.stringMatching(/^CNFPT Pays de la Loire/),
      },
    ]);
  });

  test('one signature has one date', async () => {
    const { id, version } = await newDraft();
    await save(cdg, 'saveClause', 'SaveClauseInput', clause(id, 'duration', { months: 36, isMaximum: false }));
    const signatures = [
      signature('cdg', '2026-10-01'),
      signature('cnfpt', '2026-10-02'),
      signature('cdg', '2026-10-03'),
    ];
    expect((await sign(id, version, signatures)).refusals).toMatchObject([
      { code: 'DUPLICATE_ITEM', path: ['signatures', '2'] },
    ]);
  });

  test('a text that says nothing is not signed', async () => {
    const { id, version } = await newDraft();
    const refused = await sign(id, version, [signature('cdg', '2026-10-01'), signature('cnfpt', '2026-10-02')]);
    expect(refused.refusals).toMatchObject([{ code: 'CLAUSE_REQUIRED', path: ['clauses'] }]);
  });

  test('with the last one the parties read it, its text is sealed, and its duties become tasks', async () => {
    const { id, version } = await newDraft();
    await save(cdg, 'saveClause', 'SaveClauseInput', clause(id, 'duration', { months: 36, isMaximum: false }));
    await save(cdg, 'saveCommitment', 'SaveCommitmentInput', {
      conventionId: id,
      partyKey: 'cnfpt',
      articleNumber: '1',
      title: 'Rendre compte',
      recurrence: 'recurring',
      dueRule: { type: 'yearly', cycle: 'civil' },
    });
    const delegation = await portal.signIn('delegation.pdl@maillage.example');
    expect((await delegation.query('query ($id: ID!) { convention(id: $id) { id } }', { id })).convention).toBeNull();
    const signed = await sign(id, version, [signature('cdg', '2026-10-01'), signature('cnfpt', '2026-11-02')]);
    expect(signed.refusals).toBeUndefined();
    const { convention } = await delegation.query(
      'query ($id: ID!) { convention(id: $id) { status startsOn endsOn viewerCanEdit { allowed code } } }',
      { id },
    );
    expect(convention).toEqual({
      status: 'in_force',
      startsOn: '2026-11-02',
      endsOn: '2029-11-01',
      viewerCanEdit: { allowed: false, code: 'FORBIDDEN' },
    });
    const locked = await save(cdg, 'saveArticle', 'SaveArticleInput', {
      conventionId: id,
      number: '9',
      heading: 'Trop tard',
      position: 9,
    });
    expect(locked.refusals).toMatchObject([{ code: 'CONVENTION_LOCKED' }]);
    const { tasks } = await delegation.query(
      'query ($id: ID!) { tasks(conventionId: $id) { edges { node { title dueOn article } } } }',
      { id },
    );
    expect(tasks.edges.map((edge: { node: object }) => edge.node)).toContainEqual(
      expect.objectContaining({ dueOn: '2026-12-31', article: '1' }),
    );
  });

  test('a party bound by a commitment reports on it, another reader does not', async () => {
    const id = await conventionCalled(cdg, 'secretaire general');
    const { convention } = await region.query(
      'query ($id: ID!) { convention(id: $id) { commitments { id ruleId party { key } viewerCanReport { allowed } } } }',
      { id },
    );
    const webinar = convention.commitments.find((each: { ruleId: string }) => each.ruleId === 'PDL-2.R2');
    expect(webinar.viewerCanReport.allowed).toBe(true);
    const report = {
      conventionId: id,
      commitmentId: webinar.id,
      status: 'reopened',
      happenedOn: '2026-11-20',
      occurrenceOn: '2028-02-02',
      evidenceKind: 'link',
      evidence: 'https://exemple.fr/webinaire',
    };
    const mutation = `mutation ($input: ReportCommitmentInput!) { reportCommitment(input: $input) { ${written} } }`;
    const partner = await portal.signIn('framel@maillage.example');
    expect((await partner.mutate(mutation, { input: report })).refusals).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await region.mutate(mutation, { input: report })).refusals).toBeUndefined();
    const after = await cdg.query(
      'query ($id: ID!) { convention(id: $id) { commitments { ruleId occurrences { state } events { status } } } }',
      { id },
    );
    expect(after.convention.commitments.find((each: { ruleId: string }) => each.ruleId === 'PDL-2.R2')).toMatchObject({
      occurrences: [{ state: 'due' }],
    });
  });
});

describe('what is written leaves its line', () => {
  test('each mutation has one line of the audit log, in the same transaction, with before and after', async () => {
    const { id } = await newDraft();
    const client = new pg.Client({ connectionString: portal.database.superUrl });
    await client.connect();
    const uuid = Buffer.from(id, 'base64url').toString().split(':')[1];
    const { rows } = await client.query(
      `select e.record_type, e.action, v.before, v.after from audit.entry e join audit.entry_value v on v.entry_id = e.id where e.convention_id = $1 order by e.at, e.id`,
      [uuid],
    );
    await client.end();
    expect(rows.map((row) => `${row.record_type} ${row.action}`)).toEqual([
      'Convention created',
      'Article created',
      'Party created',
      'Party created',
    ]);
    expect(rows[1]!.after).toMatchObject({ number: '1', heading: 'Objet' });
  });
});
