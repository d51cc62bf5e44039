import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../..');
const READY = /Maillage est prêt .*: (http:\/\/\S+)/;

/** The civil day on which every journey takes place: due dates and days left are then always the same. */
export const TODAY = '2026-11-23';

export interface RunningPortal {
  readonly url: string;
  /** Folder where it writes its mails; null for one that was started elsewhere. */
  readonly outbox: string | null;
  /** Stops the portal and removes its data. */
  stop(): Promise<void>;
}

/**
 * Starts the portal as a person does, on a free port and with data of its own, from nothing: build, database,
 * communes, demonstration.
 * @throws Error with everything the portal said when it does not come up
 */
export async function startPortal(tell: (line: string) => void): Promise<RunningPortal> {
  const dataDir = mkdtempSync(join(tmpdir(), 'maillage-e2e-'));
  const port = await freePort();
  const { DATABASE_URL: _ours, ...env } = process.env;
  const child = spawn(
    process.execPath,
    [join(ROOT, 'server/bin/maillage.mjs'), 'start', '--port', String(port), '--data-dir', dataDir],
    { cwd: ROOT, env: { ...env, MAILLAGE_TODAY: TODAY, NO_COLOR: '1' }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const stop = async (): Promise<void> => {
    await ended(child);
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    return { url: await readiness(child, tell), outbox: join(dataDir, 'outbox'), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function readiness(child: ChildProcess, tell: (line: string) => void): Promise<string> {
  return new Promise((ready, fail) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      for (const line of chunk.toString().split('\n')) if (line.startsWith('✔')) tell(line);
      const url = READY.exec(said)?.[1];
      if (url) ready(url);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('error', fail);
    child.once('exit', (code) => fail(new Error(`The portal ended with code ${code} before it was ready.\n${said}`)));
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const over = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await over;
  clearTimeout(late);
}

function freePort(): Promise<number> {
  return new Promise((found, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => found(port));
    });
  });
}
