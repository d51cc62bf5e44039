import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const secretsSchema = z.object({
  superuser: z.string().min(1),
  owner: z.string().min(1),
  app: z.string().min(1),
  worker: z.string().min(1),
});

/** Passwords of the embedded server's superuser and of the three sign-in roles. */
export type EngineSecrets = z.infer<typeof secretsSchema>;

const newSecret = (): string => randomBytes(24).toString('base64url');

/**
 * Reads the secrets of a data directory, making them the first time (file secrets.json, mode 600).
 * The caller holds the lock of the directory.
 */
export async function loadSecrets(dataDir: string): Promise<EngineSecrets> {
  const path = join(dataDir, 'secrets.json');
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text !== null) return secretsSchema.parse(JSON.parse(text));

  const secrets: EngineSecrets = { superuser: newSecret(), owner: newSecret(), app: newSecret(), worker: newSecret() };
  await mkdir(dataDir, { recursive: true });
  // Written aside, flushed, then renamed: a cut never leaves a cluster whose password nobody knows.
  const draft = `${path}.${process.pid}.new`;
  const file = await open(draft, 'w', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(secrets, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
  return secrets;
}
