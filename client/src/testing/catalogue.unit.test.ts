import { describe, expect, it } from 'vitest';
import { messages } from '@maillage/messages';
import { firstLoad } from '@maillage/messages/first-load';

const files = import.meta.glob<string>('../**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true });
const sources = Object.entries(files)
  .map(([path, text]) => ({ path: path.replace(/^\.\.\//, ''), text }))
  .filter(({ path }) => !/\.unit\.test\.tsx?$/.test(path) && !/^(\.\/|gql\/)/.test(path));

const catalogue = messages('fr');
const prefixes = [...new Set(Object.keys(catalogue).map((id) => id.split('.')[0]!))];

/** Ids written whole: 'shell.nav.home'. */
const literal = new RegExp(`['"\`]((?:${prefixes.join('|')})\\.[\\w.]+)['"\`]`, 'g');
/** Beginnings of ids made on the spot: `shell.role.${role}`. */
const made = new RegExp(`\`((?:${prefixes.join('|')})\\.[\\w.]*)\\$\\{`, 'g');

function found(pattern: RegExp): { id: string; path: string }[] {
  return sources.flatMap(({ path, text }) => [...text.matchAll(pattern)].map((match) => ({ id: match[1]!, path })));
}

describe('The sentences that the screens ask for', () => {
  it('are all in the catalogue', () => {
    expect(found(literal).filter(({ id }) => !catalogue[id])).toEqual([]);
  });

  it('have at least one ending when they are made on the spot', () => {
    const ids = Object.keys(catalogue);
    expect(found(made).filter(({ id }) => !ids.some((known) => known.startsWith(id)))).toEqual([]);
  });

  it('are all used, as far as the frame goes', () => {
    const used = new Set(found(literal).map(({ id }) => id));
    const beginnings = found(made).map(({ id }) => id);
    const unused = Object.keys(firstLoad('fr')).filter(
      (id) => !used.has(id) && !beginnings.some((beginning) => id.startsWith(beginning)),
    );
    expect(unused).toEqual([]);
  });

  it('never stand in the code itself', () => {
    const accents = /[>'"`][^<>'"`\n]*[àâçéèêëîïôùûÀÉÈ][^<>'"`\n]*[<'"`]/;
    const allowed = new Set(['app/errors/RootBoundary.tsx', 'app/shell/AccountMenu.tsx']);
    const offenders = sources
      .filter(({ path }) => !allowed.has(path))
      .filter(({ text }) => accents.test(text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')));
    expect(offenders.map(({ path }) => path)).toEqual([]);
  });
});
