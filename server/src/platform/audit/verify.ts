import pg from 'pg';
import { installParsers } from '../../db/parsers.ts';
import { anchorOf, digestOf, GENESIS, sealOf, type ChainedLine } from './chain.ts';
import { LINE_COLUMNS } from './seal.ts';

/**
 * changed_value: the values beside a line are not those it was written with. changed_line: the line itself, or its seal.
 * broken_chain: a seal does not follow the one before it. missing_line: a place of a chain is empty. lost_line: a line is
 * in no chain and waits for none. broken_anchor: seals were cut off, added or replaced since they were anchored.
 */
export type AuditFaultKind =
  | 'changed_value'
  | 'changed_line'
  | 'broken_chain'
  | 'missing_line'
  | 'lost_line'
  | 'broken_anchor';

export interface AuditFault {
  kind: AuditFaultKind;
  /** Root record whose chain it is, 'anchor' for an anchor. */
  stream: string;
  /** The line; null where it is not there any more. */
  entryId: string | null;
}

export interface AuditReport {
  ok: boolean;
  /** Lines that are sealed. */
  entries: number;
  streams: number;
  /** Lines written since the last sealing: whole, not yet chained. */
  unsealed: number;
  /** Lines whose values were erased with a person; their digest still holds the chain. */
  erased: number;
  /** Hash of the newest anchor in hexadecimal: noted elsewhere, it vouches for all that came before. */
  head: string | null;
  faults: AuditFault[];
}

type SealedLine = ChainedLine & {
  sequence: number;
  previousHash: Buffer;
  hash: Buffer;
  salt: Buffer;
  before: unknown;
  after: unknown;
  hasValue: boolean;
};

interface AnchorRow {
  number: number;
  seals: number;
  previousHash: Buffer;
  hash: Buffer;
}

const PAGE = 2_000;
const ANCHOR_PAGE = 200;

/**
 * Recomputes every digest and every hash of the audit log in one snapshot: a line or a value changed, removed, added out
 * of the chain or put in another order shows as a fault.
 * @param url connection of maillage_worker, or of the owner
 */
export async function verifyChain(url: string): Promise<AuditReport> {
  installParsers();
  const client = new pg.Client({ connectionString: url, application_name: 'maillage-audit' });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const report: AuditReport = { ok: true, entries: 0, streams: 0, unsealed: 0, erased: 0, head: null, faults: [] };
    await verifyStreams(client, report);
    await verifyAnchors(client, report);
    await findLooseLines(client, report);
    await client.query('commit');
    report.ok = report.faults.length === 0;
    return report;
  } finally {
    await client.end();
  }
}

async function verifyStreams(client: pg.Client, report: AuditReport): Promise<void> {
  let stream: string | null = null;
  let expected = { sequence: 1, hash: GENESIS as Buffer };
  let after: [string, number] = ['', 0];
  for (;;) {
    const { rows } = await client.query<SealedLine>(
      `/* sealed lines, chain by chain */
       select ${LINE_COLUMNS}, s.stream as "sealStream", s.sequence, s.previous_hash as "previousHash", s.hash, e.salt,
         v.before, v.after, v.entry_id is not null as "hasValue"
       from audit.seal s join audit.entry e on e.id = s.entry_id left join audit.entry_value v on v.entry_id = e.id
       where (s.stream collate "C", s.sequence) > ($1, $2) order by s.stream collate "C", s.sequence limit ${PAGE}`,
      after,
    );
    for (const row of rows as (SealedLine & { sealStream: string })[]) {
      const { sealStream, ...line } = row;
      if (sealStream !== stream) {
        stream = sealStream;
        expected = { sequence: 1, hash: GENESIS };
        report.streams += 1;
      }
      report.entries += 1;
      checkLine(line, sealStream, expected, report);
      expected = { sequence: line.sequence + 1, hash: line.hash };
      after = [sealStream, line.sequence];
    }
    if (rows.length < PAGE) return;
  }
}

function checkLine(
  line: SealedLine,
  stream: string,
  expected: { sequence: number; hash: Buffer },
  report: AuditReport,
): void {
  const fault = (kind: AuditFaultKind): void => void report.faults.push({ kind, stream, entryId: line.id });
  if (line.sequence !== expected.sequence) fault('missing_line');
  else if (!line.previousHash.equals(expected.hash)) fault('broken_chain');
  const { sequence, previousHash, hash, salt, before, after, hasValue, ...chained } = line;
  if (line.stream !== stream || !sealOf(previousHash, sequence, chained).equals(hash)) fault('changed_line');
  if (!hasValue) report.erased += 1;
  else if (!digestOf(salt, before, after).equals(line.digest)) fault('changed_value');
}

async function verifyAnchors(client: pg.Client, report: AuditReport): Promise<void> {
  let expected = { number: 1, hash: GENESIS as Buffer };
  for (let after = 0; ;) {
    const { rows: anchors } = await client.query<AnchorRow>(
      `/* anchors, from the first */
       select number, seals, previous_hash as "previousHash", hash from audit.anchor
       where number > $1 order by number limit ${ANCHOR_PAGE}`,
      [after],
    );
    if (anchors.length === 0) return;
    const last = anchors.at(-1)!;
    const { rows: seals } = await client.query<{ anchor: number; stream: string; sequence: number; hash: Buffer }>(
      `/* seals made with those anchors */
       select anchor, stream, sequence, hash from audit.seal where anchor > $1 and anchor <= $2
       order by anchor, stream collate "C", sequence`,
      [after, last.number],
    );
    const made = new Map<number, typeof seals>();
    for (const seal of seals) {
      const mine = made.get(seal.anchor);
      if (mine) mine.push(seal);
      else made.set(seal.anchor, [seal]);
    }
    for (const anchor of anchors) {
      const mine = made.get(anchor.number) ?? [];
      const whole =
        anchor.number === expected.number &&
        anchor.seals === mine.length &&
        anchor.previousHash.equals(expected.hash) &&
        anchorOf(anchor.previousHash, anchor.number, mine).equals(anchor.hash);
      if (!whole) report.faults.push({ kind: 'broken_anchor', stream: 'anchor', entryId: null });
      expected = { number: anchor.number + 1, hash: anchor.hash };
    }
    after = last.number;
    report.head = last.hash.toString('hex');
  }
}

async function findLooseLines(client: pg.Client, report: AuditReport): Promise<void> {
  const { rows } = await client.query<{ id: string; stream: string; waits: boolean }>(
    `/* lines outside of every chain */
     select e.id, e.stream, u.entry_id is not null as waits
     from audit.entry e left join audit.seal s on s.entry_id = e.id left join audit.unsealed u on u.entry_id = e.id
     where s.entry_id is null order by e.at, e.id`,
  );
  for (const { id, stream, waits } of rows) {
    if (waits) report.unsealed += 1;
    else report.faults.push({ kind: 'lost_line', stream, entryId: id });
  }
}
