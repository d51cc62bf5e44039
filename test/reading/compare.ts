import { clauseKind } from '@maillage/domain/conventions';
import type { ReadingProposal } from '@maillage/domain/conventions/reading';
import type { AgreementFixture } from '@maillage/domain/conventions/testing';
import { normaliseForSearch } from '@maillage/kernel';

/** What is compared of an agreement that was structured by hand. */
export type Structured = Pick<
  AgreementFixture,
  'parties' | 'recitals' | 'articles' | 'annexes' | 'clauses' | 'commitments'
>;

export interface KindFigures {
  readonly kind: string;
  readonly right: number;
  /** Found, with a field that differs. */
  readonly differing: number;
  readonly missed: number;
  /** Proposed, and not in the agreement as it was structured by hand. */
  readonly more: number;
  readonly notes: readonly string[];
}

/** Fields in free words: two people never word them alike, so they are not compared. */
const FREE_TYPES = new Set(['text', 'text_list', 'theme', 'themes']);

type Fields = Record<string, any>;
const fieldsOf = (proposals: readonly ReadingProposal[], kind: string): Fields[] =>
  proposals.filter((proposal) => proposal.kind === kind).map((proposal) => proposal.fields as Fields);

const STOP = new Set(
  'avec pour dans leur leurs ses son sur par aux des les une tout toute toutes entre vers sans plus'.split(' '),
);
const stems = (text: string): Set<string> =>
  new Set(
    normaliseForSearch(text)
      .split(/[^a-z0-9]+/)
      .filter((word) => word.length >= 4 && !STOP.has(word))
      .map((word) => word.slice(0, 6)),
  );
const overlap = (a: Set<string>, b: Set<string>): number =>
  [...a].filter((stem) => b.has(stem)).length / Math.max(1, Math.min(a.size, b.size));

/** Compares what was read with an agreement structured by hand, kind by kind. */
export function compareReading(agreement: Structured, proposals: readonly ReadingProposal[]): KindFigures[] {
  return [
    articles(agreement, fieldsOf(proposals, 'article')),
    parties(agreement, fieldsOf(proposals, 'party')),
    recitals(agreement, fieldsOf(proposals, 'recital')),
    annexes(agreement, fieldsOf(proposals, 'annex')),
    clauses(agreement, fieldsOf(proposals, 'clause')),
    commitments(agreement, fieldsOf(proposals, 'commitment')),
  ];
}

function articles(agreement: Structured, read: readonly Fields[]): KindFigures {
  const notes: string[] = [];
  let [right, differing] = [0, 0];
  for (const article of agreement.articles) {
    const one = read.find((each) => each['number'] === article.number);
    if (!one) notes.push(`missed ${article.number} ${article.heading}`);
    else if ((one['parentNumber'] ?? null) === (article.parentNumber ?? null)) right += 1;
    else {
      differing += 1;
      notes.push(`differs ${article.number}: under ${one['parentNumber']}`);
    }
  }
  const more = read.filter((each) => !agreement.articles.some((article) => article.number === each['number']));
  notes.push(...more.map((each) => `more ${each['number']} ${each['heading']}`));
  return {
    kind: 'articles',
    right,
    differing,
    missed: agreement.articles.length - right - differing,
    more: more.length,
    notes,
  };
}

function parties(agreement: Structured, read: readonly Fields[]): KindFigures {
  const notes: string[] = [];
  let [right, differing] = [0, 0];
  for (const party of agreement.parties) {
    const one = read.find((each) => each['key'] === party.key);
    if (!one) {
      notes.push(`missed ${party.key}`);
      continue;
    }
    const act = (each: { number: string | null; date: string | null } | null | undefined) =>
      each ? `${each.number}/${each.date}` : 'none';
    const differs = [
      ...(one['role'] === party.role ? [] : [`role ${one['role']}`]),
      ...(act(one['enablingAct']) === act(party.enablingAct) ? [] : [`act ${act(one['enablingAct'])}`]),
      ...((one['actsForKey'] ?? undefined) === party.actsForKey ? [] : [`for ${one['actsForKey']}`]),
      ...((one['representative'] === null) === (party.representative === undefined) ? [] : ['representative']),
    ];
    if (differs.length === 0) right += 1;
    else {
      differing += 1;
      notes.push(`differs ${party.key}: ${differs.join(', ')}`);
    }
  }
  const more = read.filter((each) => !agreement.parties.some((party) => party.key === each['key']));
  notes.push(...more.map((each) => `more ${each['key']}`));
  return {
    kind: 'parties',
    right,
    differing,
    missed: agreement.parties.length - right - differing,
    more: more.length,
    notes,
  };
}

const MONTH = /\d{1,2}(?:er)? [a-zûé]+ \d{4}/gi;
function recitals(agreement: Structured, read: readonly Fields[]): KindFigures {
  const notes: string[] = [];
  let right = 0;
  const used = new Set<Fields>();
  for (const recital of agreement.recitals) {
    const tokens = [
      ...(recital.legalReference ?? '').matchAll(/\d{2,4}-\d+|\d{1,2}(?:er)? [a-zûé]+ \d{4}|L\d+-\d+|CGCT/gi),
    ].map(([token]) => normaliseForSearch(token));
    const matches = (each: Fields): boolean => {
      const text = normaliseForSearch(`${each['text']} ${each['legalReference'] ?? ''}`).replaceAll(
        /l\. ?(?=\d)/g,
        'l',
      );
      if (tokens.length > 0)
        return tokens.some(
          (token) =>
            text.includes(token) ||
            (token === 'cgct' && text.includes('collectivites territoriales')) ||
            datesMatch(token, text),
        );
      return overlap(stems(`${recital.text} ${recital.legalReference ?? ''}`), stems(text)) >= 0.5;
    };
    const one = read.find((each) => !used.has(each) && matches(each)) ?? read.find(matches);
    if (one) {
      right += 1;
      used.add(one);
    } else notes.push(`missed ${recital.text}`);
  }
  const more = read.filter((each) => !used.has(each));
  notes.push(...more.map((each) => `more ${String(each['text']).slice(0, 60)}`));
  return {
    kind: 'visas and recitals',
    right,
    differing: 0,
    missed: agreement.recitals.length - right,
    more: more.length,
    notes,
  };
}

const datesMatch = (token: string, text: string): boolean =>
  MONTH.test(token) && text.includes(token.replace(/ \d{4}$/, ''));

function annexes(agreement: Structured, read: readonly Fields[]): KindFigures {
  const found = agreement.annexes.filter((annex) =>
    read.some(
      (each) => each['number'] === annex.number || overlap(stems(String(each['title'])), stems(annex.title)) >= 0.5,
    ),
  );
  const more = Math.max(0, read.length - found.length);
  return {
    kind: 'annexes',
    right: found.length,
    differing: 0,
    missed: agreement.annexes.length - found.length,
    more,
    notes: agreement.annexes.filter((annex) => !found.includes(annex)).map((annex) => `missed ${annex.title}`),
  };
}

function structured(kind: string, value: Fields): string[] {
  const fields = clauseKind(kind)?.fields ?? [];
  return fields
    .filter((field) => !FREE_TYPES.has(field.type))
    .map((field) => {
      const held = value[field.name];
      const items = field.type === 'object_list' ? held.map((item: Fields) => Object.values(item).join(':')) : held;
      return `${field.name}=${JSON.stringify(Array.isArray(items) ? items.toSorted() : items)}`;
    });
}

function clauses(agreement: Structured, read: readonly Fields[]): KindFigures {
  const notes: string[] = [];
  let [right, differing] = [0, 0];
  const used = new Set<Fields>();
  for (const clause of agreement.clauses) {
    const wanted = structured(clause.kind, clause.value as Fields);
    const candidates = read
      .filter((each) => each['kind'] === clause.kind && !used.has(each))
      .map((each) => ({
        each,
        differs: structured(clause.kind, each['value']).filter((field) => !wanted.includes(field)),
      }))
      .toSorted((a, b) => a.differs.length - b.differs.length);
    const best = candidates[0];
    if (!best || (candidates.length > 1 && best.differs.length > 2) || best.differs.length > 3) {
      notes.push(`missed ${clause.kind} ${clause.scope} (${clause.ruleId})`);
      continue;
    }
    used.add(best.each);
    const where = best.each['articleNumber'] === clause.articleNumber ? [] : [`article ${best.each['articleNumber']}`];
    if (best.differs.length + where.length === 0) right += 1;
    else {
      differing += 1;
      notes.push(
        `differs ${clause.kind} ${clause.scope} (${clause.ruleId}): ${[...best.differs, ...where].join(', ')}`,
      );
    }
  }
  const more = read.filter((each) => !used.has(each));
  notes.push(
    ...more.map(
      (each) =>
        `more ${each['kind']} ${each['scope']} art. ${each['articleNumber']} ${JSON.stringify(each['value']).slice(0, 160)}`,
    ),
  );
  return {
    kind: 'clauses',
    right,
    differing,
    missed: agreement.clauses.length - right - differing,
    more: more.length,
    notes,
  };
}

function commitments(agreement: Structured, read: readonly Fields[]): KindFigures {
  const notes: string[] = [];
  let [right, differing] = [0, 0];
  const used = new Set<Fields>();
  for (const wanted of agreement.commitments) {
    const stemsWanted = stems(`${wanted.title} ${wanted.description}`);
    const best = read
      .filter((each) => each['partyKey'] === wanted.partyKey && !used.has(each))
      .map((each) => ({
        each,
        near:
          overlap(stems(wanted.title), stems(`${each['title']} ${each['description']}`)) +
          (each['articleNumber'] === wanted.articleNumber ? 0.25 : 0),
        all: overlap(stemsWanted, stems(each['title'])),
      }))
      .toSorted((a, b) => b.near - a.near)[0];
    if (!best || best.near < 0.5) {
      notes.push(`missed ${wanted.partyKey} ${wanted.articleNumber}: ${wanted.title}`);
      continue;
    }
    used.add(best.each);
    const differs = [
      ...(best.each['recurrence'] === wanted.recurrence ? [] : [`recurrence ${best.each['recurrence']}`]),
      ...(best.each['articleNumber'] === wanted.articleNumber ? [] : [`article ${best.each['articleNumber']}`]),
    ];
    if (differs.length === 0) right += 1;
    else {
      differing += 1;
      notes.push(`differs ${wanted.partyKey}: ${wanted.title} → ${differs.join(', ')}`);
    }
  }
  const more = read.filter((each) => !used.has(each));
  notes.push(
    ...more.map((each) => `more ${each['partyKey']} ${each['articleNumber']}: ${String(each['title']).slice(0, 90)}`),
  );
  return {
    kind: 'commitments',
    right,
    differing,
    missed: agreement.commitments.length - right - differing,
    more: more.length,
    notes,
  };
}
