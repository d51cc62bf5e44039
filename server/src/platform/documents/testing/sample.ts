import { calendarDate } from '@maillage/kernel';
import type { Block, DocumentContent } from '../content.ts';

const sentence = 'Les parties se réunissent, échangent et décident d’un commun accord de ce qui les engage. ';

const article = (number: number): Block[] => [
  { kind: 'heading', level: 2, text: `Article ${number} – Objet` },
  {
    kind: 'paragraphs',
    lines: [{ text: sentence.repeat(1 + ((number * 5) % 11)) }],
    edge: number % 3 === 0 ? 'Issu de : Avenant n° 1' : null,
  },
  { kind: 'note', title: 'Durée', lines: [{ text: 'Durée de 36 mois.' }, { text: 'Du 1er au 2', look: 'muted' }] },
];

/** A document with all that one may hold: long texts, cells longer than a page, characters that fonts do not have. */
export function sampleDocument(more: Partial<DocumentContent> = {}): DocumentContent {
  return {
    fileName: 'exemple',
    title: 'Convention d’exemple',
    eyebrow: 'Convention multipartite',
    author: 'Portail',
    banner: null,
    facts: [
      { term: 'Échéance', text: '31 décembre 2027' },
      { term: 'Empreinte', text: 'a'.repeat(64), code: true },
    ],
    foot: ['Texte consolidé au 1er mars 2026', `SHA-256 : ${'a'.repeat(64)}`],
    page: (number, count) => `Page ${number}/${count}`,
    pageWords: ['Page ', '/', ''],
    madeOn: calendarDate('2026-03-01'),
    blocks: [
      { kind: 'heading', level: 1, text: 'Articles' },
      ...Array.from({ length: 24 }, (_article, index) => article(index + 1)).flat(),
      { kind: 'heading', level: 1, text: 'Signes rares' },
      { kind: 'paragraphs', lines: [{ text: '≥ 15 agents → « Œuvre » \u2011 字 😀 \ud800 \u0007 Ω ж' }] },
      { kind: 'list', items: ['Vu le code', sentence.repeat(4)] },
      { kind: 'heading', level: 1, text: 'Engagements' },
      {
        kind: 'table',
        caption: 'Ce que chaque partie doit',
        columns: [
          { title: 'Engagement', share: 70 },
          { title: 'Article', share: 30 },
        ],
        rows: [
          [[{ text: 'Court', look: 'strong' }], []],
          [[{ text: 'Long', look: 'strong' }, { text: sentence.repeat(90) }], [{ text: 'x'.repeat(400) }]],
          ...Array.from({ length: 30 }, (_row, index) => [[{ text: sentence }], [{ text: String(index) }]]),
        ],
      },
      { kind: 'heading', level: 1, text: 'Signatures' },
      {
        kind: 'signatures',
        boxes: Array.from({ length: 5 }, (_box, index) => ({
          title: `Partie ${index + 1}`,
          lines: [{ text: 'Présidence' }],
        })),
      },
    ],
    ...more,
  };
}
