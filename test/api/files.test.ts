import { createHash, randomBytes } from 'node:crypto';
import { request } from 'node:http';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clearUncited } from '../../server/src/modules/files/use-cases/clear-uncited.ts';
import { calendarDate, fixedClock } from '../../packages/kernel/src/index.ts';
import type { ApiClient } from '../testkit/client.ts';
import { openPortal, type Portal } from '../testkit/portal.ts';
import { docx, odt, pdf, png, zip } from '../testkit/sample-files.ts';
import { post, send, type SentFile } from '../testkit/upload.ts';

const LARGEST = 20 * 1024 * 1024;

let portal: Portal;
let cdg: ApiClient;
let reader: ApiClient;
let outsider: ApiClient;
let superuser: pg.Client;

beforeAll(async () => {
  portal = await openPortal();
  cdg = await portal.signIn('coordination.cdg44@maillage.example');
  reader = await portal.signIn('lecture.cdg49@maillage.example');
  outsider = await portal.signIn('exterieur.cdg30@maillage.example');
  superuser = new pg.Client({ connectionString: portal.database.superUrl });
  await superuser.connect();
});
afterAll(async () => {
  await superuser?.end();
  await portal?.stop();
});

const codeOf = async (response: Response): Promise<[number, string]> => [
  response.status,
  ((await response.json()) as { error: { code: string } }).error.code,
];
const traceOf = async (file: Pick<SentFile, 'id'>): Promise<string[]> => {
  const uuid = Buffer.from(file.id, 'base64url').toString().split(':')[1];
  const { rows } = await superuser.query<{ action: string }>(
    'select action from audit.entry where record_id = $1 order by at, id',
    [uuid],
  );
  return rows.map((row) => row.action);
};

describe('a file that is sent', () => {
  it('is kept as it is, and given back to be saved', async () => {
    const bytes = pdf({ pages: 3, objects: [`<< /Data (${randomBytes(700_000).toString('hex')}) >>`] });
    const file = await send(cdg, 'convention_import', bytes, '../=Convention « été ».PDF');
    expect(file).toMatchObject({
      name: 'Convention « été ».pdf',
      mediaType: 'application/pdf',
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      pages: 3,
      state: 'kept',
      reason: null,
    });
    const response = await cdg.get(`/files/${file.id}`);
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="[^"]*"; filename\*=UTF-8''/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'; sandbox");
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(await traceOf(file)).toEqual(['sent', 'downloaded']);
  });

  it('has the type of its bytes, not that of its name', async () => {
    expect(await send(cdg, 'annex', png(), 'plan.pdf')).toMatchObject({ name: 'plan.pdf.png', mediaType: 'image/png' });
    expect(await send(cdg, 'convention_import', odt(), 'texte')).toMatchObject({ name: 'texte.odt' });
    expect(await send(cdg, 'convention_import', Buffer.from('Article 1'), 'a.html')).toMatchObject({
      name: 'a.html.txt',
      mediaType: 'text/plain; charset=utf-8',
    });
  });

  it('is taken once when the same sending comes again, also at the same time', async () => {
    const key = crypto.randomUUID();
    const bytes = docx();
    const answers = await Promise.all([1, 2, 3].map(() => post(cdg, 'annex', bytes, { name: 'a.docx', key })));
    const ids = await Promise.all(answers.map(async (each) => ((await each.json()) as { file: SentFile }).file.id));
    expect(new Set(ids).size).toBe(1);
    expect(await codeOf(await post(cdg, 'annex', png(), { name: 'a.docx', key }))).toEqual([
      422,
      'IDEMPOTENCY_MISMATCH',
    ]);
  });

  it.each([
    ['FILE_TYPE_NOT_ALLOWED', 'signature_scan', png()],
    ['FILE_TYPE_NOT_ALLOWED', 'signature_scan', docx()],
    ['FILE_TYPE_NOT_ALLOWED', 'annex', zip([{ name: 'a.exe', content: 'MZ' }])],
    ['FILE_TYPE_NOT_ALLOWED', 'annex', Buffer.from('<html></html>')],
    ['FILE_EMPTY', 'annex', Buffer.alloc(0)],
    ['FILE_UNREADABLE', 'signature_scan', pdf().subarray(0, 100)],
    ['FILE_ENCRYPTED', 'signature_scan', pdf({ trailer: '/Encrypt 9 0 R' })],
    ['FILE_UNPACKS_TOO_LARGE', 'annex', docx([{ name: 'word/a', content: Buffer.alloc(160 * 1024 * 1024) }])],
  ])('is refused with its reason: %s', async (code, purpose, bytes) => {
    const response = await post(cdg, purpose, bytes);
    const { error } = (await response.json()) as { error: { code: string; message: string } };
    expect([response.status, error.code]).toEqual([422, code]);
    expect(error.message).toMatch(/^(?:Ce|Le) .*\.$/);
  });

  it('is refused above the size, told or not', async () => {
    const large = Buffer.concat([pdf(), Buffer.alloc(LARGEST)]);
    expect(await codeOf(await post(cdg, 'annex', large))).toEqual([413, 'FILE_TOO_LARGE']);
    const { hostname, port } = new URL(portal.url);
    const answer = await new Promise<number>((resolve, reject) => {
      const sending = request(
        {
          hostname,
          port,
          path: '/files?purpose=annex&name=a',
          method: 'POST',
          headers: cdg.headers({ 'content-type': 'application/octet-stream', 'transfer-encoding': 'chunked' }),
        },
        (response) => resolve(response.statusCode!),
      );
      sending.on('error', reject);
      for (let sent = 0; sent <= LARGEST; sent += 1024 * 1024) sending.write(Buffer.alloc(1024 * 1024, 0x20));
      sending.end();
    });
    expect(answer).toBe(413);
  });

  it.each([
    ['FILE_MACROS', 'annex', docx([{ name: 'word/vbaProject.bin', content: 'x' }])],
    ['FILE_ACTIVE_CONTENT', 'signature_scan', pdf({ catalog: '/OpenAction << /S /JavaScript /JS (1) >>' })],
    ['FILE_TOO_MANY_PAGES', 'signature_scan', pdf({ pages: 301 })],
  ])('is put apart, and served to nobody: %s', async (code, purpose, bytes) => {
    const file = await send(cdg, purpose, bytes);
    expect(file).toMatchObject({ state: 'quarantined', reason: { code } });
    expect(file.reason!.message.length).toBeGreaterThan(20);
    expect(await codeOf(await cdg.get(`/files/${file.id}`))).toEqual([403, code]);
    expect(await codeOf(await outsider.get(`/files/${file.id}`))).toEqual([404, 'NOT_FOUND']);
    expect(await traceOf(file)).toEqual(['quarantined']);
    const app = new pg.Client({ connectionString: portal.database.appUrl });
    await app.connect();
    const uuid = Buffer.from(file.id, 'base64url').toString().split(':')[1];
    const { rows } = await superuser.query(
      `select f.account_id as a, f.organisation_id as o, (select count(*)::int from files.chunk c where c.file_id = f.id) as kept
       from files.file f where f.id = $1`,
      [uuid],
    );
    await app.query(
      `select set_config('maillage.account', $1, false), set_config('maillage.organisation', $2, false)`,
      [rows[0].a, rows[0].o],
    );
    const seen = await app.query('select 1 from files.chunk where file_id = $1', [uuid]);
    await app.end();
    expect([rows[0].kept > 0, seen.rowCount]).toEqual([true, 0]);
  });
});

describe('sending a file', () => {
  it('asks for a session, a kind of body no form can send, a known purpose', async () => {
    expect(await codeOf(await post(portal.anonymous(), 'annex', pdf()))).toEqual([401, 'UNAUTHENTICATED']);
    for (const type of [
      'multipart/form-data; boundary=x',
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/pdf',
    ]) {
      const response = await post(cdg, 'annex', pdf(), { more: { 'content-type': type } });
      expect(await codeOf(response), type).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    }
    expect(await codeOf(await post(cdg, 'constructor', pdf()))).toEqual([400, 'BAD_USER_INPUT']);
    expect(await codeOf(await post(cdg, 'annex', pdf(), { key: 'x' }))).toEqual([400, 'BAD_USER_INPUT']);
    const packed = await post(cdg, 'annex', pdf(), { more: { 'content-encoding': 'gzip' } });
    expect(await codeOf(packed)).toEqual([415, 'UNSUPPORTED_ENCODING']);
  });

  it('is not for those who only read, nor for somebody without an organisation', async () => {
    expect(await codeOf(await post(reader, 'annex', pdf()))).toEqual([403, 'FORBIDDEN']);
  });
});

describe('a file that nothing cites', () => {
  it('is its sender’s alone, and for others as if it were not there', async () => {
    const file = await send(cdg, 'annex', pdf());
    const unknown = await outsider.get(`/files/${Buffer.from('File:0').toString('base64url')}`);
    for (const client of [outsider, reader, await portal.signIn('administration.cdg44@maillage.example')]) {
      const response = await client.get(`/files/${file.id}`);
      expect(response.status).toBe(404);
      expect(await response.text()).toBe(await unknown.clone().text());
    }
    expect(await codeOf(await portal.anonymous().get(`/files/${file.id}`))).toEqual([401, 'UNAUTHENTICATED']);
    expect((await cdg.get('/files/..%2f..%2fetc%2fpasswd')).status).toBe(404);
    expect((await cdg.get('/files/')).status).toBe(404);
  });

  it('is cleared away after a week, what was put apart after three months', async () => {
    const kept = await send(cdg, 'annex', pdf());
    const apart = await send(cdg, 'annex', pdf({ pages: 301 }));
    const worker = new pg.Client({ connectionString: portal.database.workerUrl });
    await worker.connect();
    const clearOn = (day: string) =>
      clearUncited(
        { query: async (sql, parameters) => (await worker.query(sql, parameters as unknown[])).rows },
        fixedClock(calendarDate(day)),
      );
    const there = async (file: SentFile): Promise<number> => {
      const uuid = Buffer.from(file.id, 'base64url').toString().split(':')[1];
      const { rows } = await superuser.query(
        'select count(*)::int as n from files.file f join files.chunk c on c.file_id = f.id where f.id = $1',
        [uuid],
      );
      return rows[0].n as number;
    };
    await clearOn('2026-11-29');
    expect([await there(kept), await there(apart)]).toEqual([1, 1]);
    await clearOn('2026-12-01');
    expect([await there(kept), await there(apart)]).toEqual([0, 1]);
    await clearOn('2027-03-01');
    expect(await there(apart)).toBe(0);
    await worker.end();
  });
});
