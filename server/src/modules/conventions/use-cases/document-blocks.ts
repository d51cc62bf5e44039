import {
  writeDueRule,
  type AnnexInput,
  type CommitmentInput,
  type ConventionDocument,
  type DocumentArticle,
  type DocumentInstrument,
  type FormerPassage,
  type Passage,
} from '@maillage/domain/conventions';
import type { Block, Line } from '../../../platform/documents/content.ts';
import type { Say } from './say-passage.ts';

/** What a convention says on a day, in the order in which it is read: its parts, but not its signatures. */
export function documentBlocks(document: ConventionDocument, say: Say): Block[] {
  const { message } = say;
  const { parties, visas, recitals, articles, looseClauses, annexes, axes, instruments, former } = document;
  const edge = edgeIn(instruments, say);
  const title = (id: string): Block => ({ kind: 'heading', level: 1, text: message(`documents.section.${id}`) });
  const none = (id: string): Block => ({
    kind: 'paragraphs',
    lines: [{ text: message(`documents.none.${id}`), look: 'muted' }],
  });
  const section = (id: string, blocks: readonly Block[]): Block[] =>
    blocks.length === 0 ? [] : [title(id), ...blocks];
  return [
    title('parties'),
    ...(parties.length === 0 ? [none('parties')] : parties.flatMap((party) => partyBlocks(party, say, edge))),
    ...section('visas', recitalBlocks(visas, say)),
    ...section('recitals', recitalBlocks(recitals, say)),
    title('articles'),
    ...(articles.length === 0 ? [none('articles')] : articles.flatMap((each) => articleBlocks(each, say, edge))),
    ...section(
      'loose',
      looseClauses.map((clause) => clauseNote(clause, say, edge)),
    ),
    title('commitments'),
    document.commitments.length === 0 ? none('commitments') : commitmentTable(document.commitments, say, edge),
    ...section('axes', axes.length === 0 ? [] : [axisTable(axes, say)]),
    title('annexes'),
    annexes.length === 0 ? none('annexes') : annexTable(annexes, say, edge),
    ...section('avenants', instruments.some(({ ordinal }) => ordinal > 0) ? [instrumentTable(instruments, say)] : []),
    ...section(
      'former',
      former.length === 0 ? [] : [{ kind: 'list', items: former.map((each) => formerLine(each, instruments, say)) }],
    ),
  ];
}

type Edge = (passage: Passage) => string | null;

/** 'Issu de : Avenant n° 1', for what the initial text did not say; null for what it did. */
function edgeIn(instruments: readonly DocumentInstrument[], { message }: Say): Edge {
  return ({ ordinal }) => {
    const label = instruments.find((each) => each.ordinal === ordinal)?.label;
    return ordinal === 0 || label === undefined ? null : message('documents.by', { label });
  };
}

const plain = (texts: readonly string[]): Line[] => texts.map((text) => ({ text }));

/** The days that bound a passage, as a line of its own. */
function periodLine(passage: Passage, say: Say): Line[] {
  const period = say.period(passage);
  return period === null ? [] : [{ text: period, look: 'muted' }];
}

/** Days that an avenant's effect already says are not said again. */
const ownDays = (passage: Passage): Passage => (passage.ordinal > 0 ? { ...passage, validFrom: null } : passage);

function partyBlocks(party: Passage, say: Say, edge: Edge): Block[] {
  return [
    { kind: 'heading', level: 2, text: say.title(party) },
    {
      kind: 'paragraphs',
      lines: [...plain(say.paragraphs(party)), ...periodLine(ownDays(party), say)],
      edge: edge(party),
    },
  ];
}

function recitalBlocks(recitals: readonly Passage[], say: Say): Block[] {
  return recitals.length === 0 ? [] : [{ kind: 'list', items: recitals.flatMap((each) => say.paragraphs(each)) }];
}

function articleBlocks({ article, level, clauses }: DocumentArticle, say: Say, edge: Edge): Block[] {
  const lines = [...plain(say.paragraphs(article)), ...periodLine(ownDays(article), say)];
  return [
    { kind: 'heading', level: level === 1 ? 2 : 3, text: say.title(article) },
    ...(lines.length > 0 || edge(article) ? [{ kind: 'paragraphs', lines, edge: edge(article) } satisfies Block] : []),
    ...clauses.map((clause) => clauseNote(clause, say, edge)),
  ];
}

function clauseNote(clause: Passage, say: Say, edge: Edge): Block {
  const by = edge(clause);
  return {
    kind: 'note',
    title: say.title(clause),
    lines: [
      ...plain(say.paragraphs(clause)),
      ...periodLine(ownDays(clause), say),
      ...(by === null ? [] : [{ text: by, look: 'muted' } satisfies Line]),
    ],
    edge: by,
  };
}

function commitmentTable(commitments: readonly Passage[], say: Say, edge: Edge): Block {
  const { message, day } = say;
  const column = (id: string, share: number) => ({ title: message(`documents.column.${id}`), share });
  return {
    kind: 'table',
    caption: message('documents.table.commitments'),
    columns: [
      column('commitment', 38),
      column('party', 15),
      column('owed', 16),
      column('due', 17),
      column('article', 14),
    ],
    rows: commitments.map((passage) => {
      const fields = passage.fields as unknown as CommitmentInput;
      const by = edge(passage);
      return [
        [
          { text: fields.title, look: 'strong' },
          ...plain(fields.description.split('\n').filter((line) => line.trim() !== '')),
          ...(fields.survivesTerm ? [{ text: message('documents.survives'), look: 'muted' } satisfies Line] : []),
          ...periodLine(ownDays(passage), say),
          ...(by === null ? [] : [{ text: by, look: 'muted' } satisfies Line]),
        ],
        [{ text: say.party(fields.partyKey) }],
        fields.beneficiaryKeys.length === 0
          ? [{ text: message('documents.allParties') }]
          : fields.beneficiaryKeys.map((key) => ({ text: say.party(key) })),
        [
          { text: message(`recurrence.${fields.recurrence}`) },
          ...(fields.recurrence === 'continuous'
            ? []
            : [{ text: writeDueRule(fields.dueRule, { message, date: day }), look: 'muted' } satisfies Line]),
        ],
        fields.articleNumber === null ? [] : [{ text: fields.articleNumber }],
      ];
    }),
  };
}

/** Annexes with their state. @param edge what brought each, where that is told */
export function annexTable(annexes: readonly Passage[], say: Say, edge: Edge = () => null): Block {
  const { message } = say;
  const column = (id: string, share: number) => ({ title: message(`documents.column.${id}`), share });
  return {
    kind: 'table',
    caption: message('documents.table.annexes'),
    columns: [column('number', 10), column('title', 48), column('article', 14), column('state', 28)],
    rows: annexes.map((passage) => {
      const { number, title, articleNumber } = passage.fields as unknown as AnnexInput;
      const by = edge(passage);
      return [
        [{ text: number }],
        [{ text: title }, ...(by === null ? [] : [{ text: by, look: 'muted' } satisfies Line])],
        articleNumber === null ? [] : [{ text: articleNumber }],
        plain(say.paragraphs(passage)),
      ];
    }),
  };
}

function axisTable(axes: ConventionDocument['axes'], { message }: Say): Block {
  const column = (id: string, share: number) => ({ title: message(`documents.column.${id}`), share });
  return {
    kind: 'table',
    caption: message('documents.table.axes'),
    columns: [column('list', 30), column('code', 12), column('label', 58)],
    rows: axes.map(({ list, code, label }) => [[{ text: list }], [{ text: code }], [{ text: label }]]),
  };
}

function instrumentTable(instruments: readonly DocumentInstrument[], { message, day }: Say): Block {
  const column = (id: string, share: number) => ({ title: message(`documents.column.${id}`), share });
  return {
    kind: 'table',
    caption: message('documents.table.avenants'),
    columns: [column('instrument', 60), column('effect', 40)],
    rows: instruments
      .filter(({ ordinal }) => ordinal > 0)
      .map(({ label, effectiveOn }) => [[{ text: label }], effectiveOn ? [{ text: day(effectiveOn) }] : []]),
  };
}

function formerLine({ passage, end }: FormerPassage, instruments: readonly DocumentInstrument[], say: Say): string {
  const values = { title: say.title(passage), date: say.day(passage.validTo!) };
  if (end.kind === 'lapsed') return say.message('documents.former.lapsed', values);
  const by = instruments.find(({ ordinal }) => ordinal === end.ordinal)?.label ?? '';
  return say.message(`documents.former.${end.kind}`, { ...values, by });
}
