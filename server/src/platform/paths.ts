import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the checkout, wherever the server was started from. */
export const repositoryRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
