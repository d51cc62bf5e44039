import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, lstatSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The account that runs the database processes; null when they run as the caller. */
export interface EngineUser {
  name: string;
  uid: number;
  gid: number;
}

const CANDIDATES = ['postgres', 'nobody', 'daemon', 'www-data'];

/** Lines of the system's account file as accounts. */
function systemAccounts(): EngineUser[] {
  if (!existsSync('/etc/passwd')) return [];
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name, , uid, gid]) => ({ name: name!, uid: Number(uid), gid: Number(gid) }));
}

/**
 * Chooses who runs PostgreSQL, which refuses to be root: as an ordinary user, the caller; as root, the owner of the
 * cluster when there is one, else an unprivileged account that exists. No account is ever created.
 * @param cluster directory of the cluster, which may not exist yet
 */
export function chooseEngineUser(cluster: string): EngineUser | null {
  if (process.getuid?.() !== 0) return null;
  const accounts = systemAccounts().filter((account) => account.uid > 0);
  if (existsSync(cluster)) {
    const owner = accounts.find((account) => account.uid === lstatSync(cluster).uid);
    if (owner) return owner;
  }
  for (const name of CANDIDATES) {
    const account = accounts.find((candidate) => candidate.name === name);
    if (account) return account;
  }
  throw new Error(
    'PostgreSQL refuse de fonctionner sous le compte root et aucun compte ordinaire (postgres, nobody, daemon) n’existe sur cette machine. ' +
      'Lancez la commande sous un autre compte, ou indiquez un serveur existant par DATABASE_URL.',
  );
}

/** True when the account can enter the directory (every parent open to it). The caller always can. */
export function canReach(user: EngineUser | null, dir: string): boolean {
  if (!user) return true;
  const probe = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', dir], { uid: user.uid, gid: user.gid, stdio: 'ignore' });
  return probe.status === 0;
}

/** Gives a tree to the account, links included but not followed. */
export function giveTo(user: EngineUser | null, path: string): void {
  if (!user) return;
  const stat = lstatSync(path);
  if (stat.isDirectory()) for (const name of readdirSync(path)) giveTo(user, join(path, name));
  if (stat.isSymbolicLink() || (stat.uid === user.uid && stat.gid === user.gid)) return;
  chownSync(path, user.uid, user.gid);
}
