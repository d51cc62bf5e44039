import { env } from '../env.ts';
import { openLifecycle, type Lifecycle } from './lifecycle.ts';
import { helpText, readInvocation, UsageError, type CommandName, type Invocation } from './options.ts';
import { openTerminal, type Terminal } from './terminal.ts';

type Command = (invocation: Invocation, terminal: Terminal, lifecycle: Lifecycle) => Promise<void>;

/** Each command with the module that holds it, loaded when it is called: the help and a refusal stay immediate. */
const LOADERS: Record<CommandName, () => Promise<Command>> = {
  start: async () => (await import('./start.ts')).start,
  serve: async () => (await import('./start.ts')).serve,
  build: async () => (await import('./start.ts')).build,
  dev: async () => (await import('./dev.ts')).dev,
  reset: async () => (await import('./maintenance.ts')).reset,
  setup: async () => (await import('./maintenance.ts')).setup,
  migrate: async () => (await import('./maintenance.ts')).migrateOnly,
  'reference:import': async () => (await import('./maintenance.ts')).referenceImport,
  'admin:create': async () => (await import('./maintenance.ts')).adminCreate,
  'audit:verify': async () => (await import('./maintenance.ts')).auditVerify,
};

/**
 * Runs one command of the portal and ends the process: code 0 when it is done, 1 when it failed, 2 when it was written
 * wrongly.
 */
export async function main(args: readonly string[]): Promise<void> {
  const terminal = openTerminal();
  let invocation: Invocation | 'help';
  try {
    // npm runs scripts at the root, but a path typed by somebody is relative to where they stand.
    invocation = readInvocation(args, env(), env().INIT_CWD ?? process.cwd());
  } catch (error) {
    terminal.complain((error as Error).message);
    if (error instanceof UsageError) terminal.complain(`\n${helpText()}`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
    return;
  }
  if (invocation === 'help') {
    terminal.say(helpText());
    return;
  }
  const lifecycle = openLifecycle(terminal, env().npm_lifecycle_event !== undefined);
  try {
    const command = await LOADERS[invocation.command]();
    await command(invocation, terminal, lifecycle);
  } catch (error) {
    process.exitCode = 1;
    terminal.complain(`\n${messageOf(error)}`);
  }
  await lifecycle.stop();
  process.exit();
}

/** What people are told: our own refusals in one sentence, anything unforeseen with where it happened. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const foreseen = error.constructor === Error && (error as { code?: string }).code === undefined;
  return foreseen ? error.message : (error.stack ?? error.message);
}
