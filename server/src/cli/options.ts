import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Env } from '../env.ts';
import { emailAddress } from '../platform/auth/email-address.ts';

/** Root of the repository. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url)).replace(/[\\/]$/, '');
export const DEFAULT_PORT = 4000;
const DEFAULT_HOST = '127.0.0.1';

export interface CommandDescription {
  summary: string;
  options: readonly OptionName[];
}

const OPTIONS = {
  port: { type: 'string', value: 'N', help: `port du portail (${DEFAULT_PORT} par défaut ; 0 : un port libre)` },
  'data-dir': { type: 'string', value: 'RÉPERTOIRE', help: 'données de la base embarquée (.data par défaut)' },
  empty: { type: 'boolean', value: '', help: 'sans les données de démonstration (au premier démarrage)' },
  coordinates: { type: 'string', value: 'FICHIER', help: 'coordonnées officielles : code INSEE, latitude, longitude' },
  email: { type: 'string', value: 'ADRESSE', help: 'adresse électronique de la personne (admin:create)' },
  name: { type: 'string', value: 'NOM', help: 'son prénom et son nom, entre guillemets (admin:create)' },
  yes: { type: 'boolean', value: '', help: 'confirme l’effacement d’une base qui n’est pas la base embarquée' },
  help: { type: 'boolean', value: '', help: 'affiche cette aide' },
} as const;
type OptionName = keyof typeof OPTIONS;

/** The commands and what each one takes. */
export const COMMANDS = {
  start: {
    summary: 'démarre le portail (base, migrations, démonstration, serveur)',
    options: ['port', 'data-dir', 'empty'],
  },
  dev: {
    summary: 'comme start, avec rechargement à chaud du serveur et de l’interface',
    options: ['port', 'data-dir', 'empty'],
  },
  reset: { summary: 'efface la base et recharge les données de démonstration', options: ['data-dir', 'empty', 'yes'] },
  'reference:import': {
    summary: 'importe communes, EPCI, départements et régions',
    options: ['data-dir', 'coordinates'],
  },
  'audit:verify': { summary: 'vérifie la chaîne du journal des actions', options: ['data-dir'] },
  'admin:create': {
    summary: 'crée le premier administrateur et affiche le lien où il choisit son mot de passe',
    options: ['email', 'name', 'port', 'data-dir'],
  },
  migrate: { summary: 'met la structure de la base à jour', options: ['data-dir'] },
  setup: { summary: 'prépare une base réelle : rôles, structure, référentiels', options: ['data-dir', 'empty'] },
  build: { summary: 'construit l’interface', options: [] },
  serve: { summary: 'sert le portail sur une base prête, sans rien y préparer', options: ['port'] },
} as const satisfies Record<string, CommandDescription>;

export type CommandName = keyof typeof COMMANDS;

/** What a command is run with: its options, completed by the environment and the defaults. */
export interface Invocation {
  command: CommandName;
  port: number;
  host: string;
  /** Absolute path. */
  dataDir: string;
  empty: boolean;
  coordinates: string | null;
  confirmed: boolean;
  /** Whom admin:create is about; both are given there, and null elsewhere. */
  email: string | null;
  name: string | null;
}

/** A wrong command line; its message is for people and is followed by the help. */
export class UsageError extends Error {}

/**
 * Reads the command line.
 * @returns what to run, or 'help'
 * @throws UsageError when a command, an option or a value is not known
 */
export function readInvocation(args: readonly string[], env: Env, cwd: string): Invocation | 'help' {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') return 'help';
  if (!Object.hasOwn(COMMANDS, name)) throw new UsageError(`Commande inconnue : ${name}`);
  const command = name as CommandName;
  const accepted: readonly OptionName[] = [...COMMANDS[command].options, 'help'];
  const values = parse(rest, accepted);
  if (values['help']) return 'help';
  return {
    command,
    port: readPort(values['port'], env),
    host: env.HOST ?? DEFAULT_HOST,
    dataDir: readDataDir(values['data-dir'], env, cwd),
    empty: values['empty'] === true,
    coordinates: typeof values['coordinates'] === 'string' ? resolve(cwd, values['coordinates']) : null,
    confirmed: values['yes'] === true,
    ...readPerson(command, values),
  };
}

function parse(args: readonly string[], accepted: readonly OptionName[]): Record<string, string | boolean | undefined> {
  try {
    const options = Object.fromEntries(accepted.map((name) => [name, { type: OPTIONS[name].type }]));
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const code = (error as { code?: string }).code;
    const culprit = /'([^']+)'/.exec((error as Error).message)?.[1] ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new UsageError(`Option inconnue : ${culprit}`);
    if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') throw new UsageError(`Argument inattendu : ${culprit}`);
    throw new UsageError(`Option mal écrite : ${culprit}`);
  }
}

function readPort(given: string | boolean | undefined, env: Env): number {
  if (typeof given !== 'string') return env.PORT ?? DEFAULT_PORT;
  const port = Number(given);
  if (!/^\d+$/.test(given) || port > 65_535)
    throw new UsageError(`--port attend un nombre de 0 à 65535, reçu : ${given}`);
  return port;
}

function readDataDir(given: string | boolean | undefined, env: Env, cwd: string): string {
  if (given === '') throw new UsageError('--data-dir attend un répertoire');
  const chosen = typeof given === 'string' ? given : env.DATA_DIR;
  return chosen === undefined ? resolve(ROOT, '.data') : resolve(cwd, chosen);
}

function readPerson(
  command: CommandName,
  values: Record<string, string | boolean | undefined>,
): { email: string | null; name: string | null } {
  if (command !== 'admin:create') return { email: null, name: null };
  const email = emailAddress.safeParse(values['email']);
  if (!email.success) throw new UsageError('--email attend une adresse électronique, par exemple nom@mairie.fr');
  const name = typeof values['name'] === 'string' ? values['name'].trim() : '';
  if (name === '' || name.length > 120) throw new UsageError('--name attend un prénom et un nom, entre guillemets');
  return { email: email.data, name };
}

/** The help, for people. */
export function helpText(): string {
  const commands = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(18)}${summary}`);
  const options = Object.entries(OPTIONS).map(
    ([name, { value, help }]) => `  ${`--${name} ${value}`.padEnd(26)}${help}`,
  );
  return [
    'Maillage : le portail régional des partenariats de formation du service public territorial',
    '',
    'Usage : npm start [-- OPTIONS]',
    '        npm run dev | reset | reference:import | audit:verify | admin:create [-- OPTIONS]',
    '        node server/bin/maillage.mjs COMMANDE [OPTIONS]',
    '',
    'Commandes',
    ...commands,
    '',
    'Options',
    ...options,
    '',
    'Environnement',
    '  PORT, HOST, DATA_DIR      comme les options ; HOST=0.0.0.0 ouvre le portail au réseau',
    '  DATABASE_URL              PostgreSQL 15 ou plus, à la place de la base embarquée : un rôle d’administration',
    '                            (il prépare la base et les rôles) ou le rôle de l’application, avec alors',
    '  MIGRATION_DATABASE_URL    le propriétaire de la base, pour la structure',
    '  WORKER_DATABASE_URL       le rôle des travaux de fond',
    '',
  ].join('\n');
}
