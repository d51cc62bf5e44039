// Where a thread begins: the sources run as they do in the server, once the loader is there.
import { register } from 'tsx/esm/api';

register();
await import('./reading-thread.ts');
