import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEngine } from '../../server/src/db/engine/embedded.ts';
import { canReach, chooseEngineUser } from '../../server/src/db/engine/engine-user.ts';
import { isAlive } from '../../server/src/db/engine/processes.ts';
import { installElsewhere, nodeElsewhere } from './installation.ts';
import { accountOf, holdEngine, isRoot, removeDir, temporaryDir, valueOf } from './support.ts';

// Who runs what can only be tried by one who may become somebody else. An ordinary account runs the other engine
// tests as itself, which is the case checked here.
describe.runIf(isRoot && process.platform === 'linux')('started as root or as an ordinary account', () => {
  const nobody = { uid: 65_534, gid: 65_534 };
  let open: string;

  beforeAll(() => {
    open = temporaryDir('open');
    chmodSync(open, 0o755);
    installElsewhere(join(open, 'installation'));
    nodeElsewhere(open);
  }, 120_000);
  afterAll(() => removeDir(open));

  it('runs directly as an ordinary account', async () => {
    const dataDir = join(open, 'of-nobody');
    mkdirSync(dataDir);
    chownSync(dataDir, nobody.uid, nobody.gid);
    const as = {
      root: join(open, 'installation'),
      execPath: nodeElsewhere(open),
      ...nobody,
      env: { PATH: '/usr/bin:/bin', HOME: dataDir },
    };
    const held = await holdEngine(dataDir, as);
    expect(accountOf(held.engine.pid)).toBe(nobody.uid);
    expect(await valueOf(held.engine.adminUrl, 'select 1')).toBe(1);
    expect(await held.release()).toBe(0);
    expect(isAlive(held.engine.pid)).toBe(false);

    // The same directory started by root afterwards still belongs to its account.
    const engine = await startEngine({ dataDir, durable: false });
    expect(accountOf(engine.pid)).toBe(nobody.uid);
    await engine.stop();
    const again = await holdEngine(dataDir, as);
    expect(await again.release()).toBe(0);
  });

  it('tells an ordinary account that the directory is somebody else’s', async () => {
    const dataDir = join(open, 'of-root');
    mkdirSync(dataDir, { mode: 0o755 });
    const as = {
      root: join(open, 'installation'),
      execPath: nodeElsewhere(open),
      ...nobody,
      env: { PATH: '/usr/bin:/bin' },
    };
    await expect(holdEngine(dataDir, as)).rejects.toThrow(/n’est pas accessible en écriture/);
  });

  it('copies the programs when their path is closed to the account, and shelters the cluster', async () => {
    const closed = temporaryDir('closed');
    const root = installElsewhere(join(closed, 'installation'));
    const dataDir = join(root, '.data');
    expect(statSync(closed).mode & 0o777).toBe(0o700);

    const held = await holdEngine(dataDir, { root });
    const home = /La base est donc dans (.+)/.exec(readFileSync(join(dataDir, 'ou-sont-les-donnees.txt'), 'utf8'))![1]!;
    try {
      expect(accountOf(held.engine.pid)).toBe(chooseEngineUser(join(home, 'cluster'))!.uid);
      expect(await valueOf(held.engine.adminUrl, 'show data_directory')).toBe(join(home, 'cluster'));
      expect(canReach(chooseEngineUser('/nowhere'), home)).toBe(true);
      expect(existsSync(join(dataDir, 'cluster'))).toBe(false);
      expect(dirname(home)).not.toBe(tmpdir());
      await valueOf(held.engine.adminUrl, 'create table kept ()');
      expect(await held.release()).toBe(0);

      const second = await holdEngine(dataDir, { root });
      expect(await valueOf(second.engine.adminUrl, "select to_regclass('kept')::text")).toBe('kept');
      expect(await second.release()).toBe(0);

      // Whoever erases the data directory starts afresh; the cluster that was sheltered goes with it.
      removeDir(dataDir);
      const third = await holdEngine(dataDir, { root });
      expect(await valueOf(third.engine.adminUrl, "select to_regclass('kept')::text")).toBe(null);
      expect(await third.release()).toBe(0);
    } finally {
      removeDir(home);
      removeDir(closed);
    }
  });
});
