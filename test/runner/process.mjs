import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** Script of a tool installed at the root, to be run by this very Node: no shell, no PATH. */
export const tool = (path) => join(root, 'node_modules', path);

const running = new Set();
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of running) child.kill(signal);
    process.exitCode = 130;
  });
}

/**
 * Runs a Node script.
 * @param {string[]} args the script and its arguments
 * @param {{ env?: Record<string, string>, cwd?: string, show?: boolean }} [options] show: its output goes to the terminal as it comes
 * @returns {Promise<{ code: number, out: string, err: string }>} a script that cannot start has code 127
 */
export function runNode(args, { env = {}, cwd = root, show = false } = {}) {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    let out = '';
    let err = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk) => (out += chunk));
    child.stderr?.setEncoding('utf8').on('data', (chunk) => (err += chunk));
    child.on('error', (error) => {
      running.delete(child);
      done({ code: 127, out, err: `${err}${error.message}\n` });
    });
    child.on('close', (code, signal) => {
      running.delete(child);
      done({ code: code ?? 1, out, err: signal ? `${err}stopped by ${signal}\n` : err });
    });
  });
}

/**
 * Runs works side by side, never more than `width` at once.
 * @template T, R
 * @param {T[]} items
 * @param {number} width
 * @param {(item: T) => Promise<R>} work
 * @returns {Promise<R[]>} results in the order of the items
 */
export async function pooled(items, width, work) {
  const results = Array.from({ length: items.length });
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index]);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
  return results;
}
