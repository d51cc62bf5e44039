import { env } from '../env.ts';

/** Where a command writes for people. */
export interface Terminal {
  /** One plain line. */
  say(line: string): void;
  /** One line that something went wrong. */
  complain(line: string): void;
  /**
   * Runs a step and prints its name with a tick and its duration.
   * `tell` replaces what is shown beside the name while it runs (on a screen; a file gets nothing of it).
   */
  step<T>(name: string, work: (tell: (detail: string) => void) => Promise<T>): Promise<T>;
}

const REFRESH = 80;

/** A terminal over the process's own output. */
export function openTerminal(
  out: NodeJS.WriteStream = process.stdout,
  errors: NodeJS.WriteStream = process.stderr,
): Terminal {
  const live = out.isTTY;
  const paint = (code: number, text: string): string =>
    live && env().NO_COLOR === undefined ? `\u001b[${code}m${text}\u001b[0m` : text;
  const clear = live ? '\r\u001b[2K' : '';
  return {
    say: (line) => void out.write(`${clear}${line}\n`),
    complain: (line) => void errors.write(`${clear}${line}\n`),
    async step(name, work) {
      const begun = performance.now();
      let shown = 0;
      const show = (detail: string): void => {
        if (!live || performance.now() - shown < REFRESH) return;
        shown = performance.now();
        const line = detail === '' ? `… ${name}` : `… ${name} : ${detail}`;
        out.write(`${clear}${line.slice(0, Math.max(20, (out.columns ?? 80) - 1))}`);
      };
      show('');
      try {
        const result = await work(show);
        out.write(`${clear}${paint(32, '✔')} ${name} ${paint(2, `(${duration(performance.now() - begun)})`)}\n`);
        return result;
      } catch (error) {
        out.write(`${clear}${paint(31, '✘')} ${name}\n`);
        throw error;
      }
    },
  };
}

/** A duration in words of a French reader: '45 ms', '3,2 s', '2 min 05 s'. */
export function duration(milliseconds: number): string {
  if (milliseconds < 950) return `${Math.round(milliseconds)} ms`;
  const seconds = milliseconds / 1000;
  if (seconds < 59.95) return `${seconds.toFixed(1).replace('.', ',')} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}

/** A bar of progress: '██████░░░░ 60 %'. */
export function bar(done: number, total: number, width = 24): string {
  const share = total > 0 ? Math.min(1, done / total) : 1;
  const full = Math.round(share * width);
  return `${'█'.repeat(full)}${'░'.repeat(width - full)} ${Math.floor(share * 100)} %`;
}

/** Lines of a table with aligned columns, the first row being its heading. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)));
  const line = (row: readonly string[]): string =>
    `  ${row
      .map((cell, column) => cell + ' '.repeat(widths[column]! - [...cell].length))
      .join('  ')
      .trimEnd()}`;
  const rule = `  ${widths.map((width) => '─'.repeat(width)).join('  ')}`;
  return [line(rows[0]!), rule, ...rows.slice(1).map(line)];
}
