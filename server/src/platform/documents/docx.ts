import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import { printable, type Block, type DocumentContent, type Line } from './content.ts';
import { fixedArchive } from './docx-archive.ts';

const FONT = 'Cambria';
const ACCENT = '4B348F';
const MUTED = '575069';
const RULE = 'C9C3DA';
/** Width of the text in twentieths of a point: A4 less its margins. */
const WIDTH = 9300;
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const THIN = { style: BorderStyle.SINGLE, size: 4, color: RULE } as const;
/** Characters from which a cell may be longer than a page: its row is cut. */
const LONG = 1_200;
const HEADINGS = { 1: HeadingLevel.HEADING_2, 2: HeadingLevel.HEADING_3, 3: HeadingLevel.HEADING_4 } as const;

function run(text: string, look?: Line['look'], size?: number): TextRun {
  return new TextRun({
    text: printable(text),
    ...(look === 'strong' ? { bold: true } : {}),
    ...(look === 'muted' ? { color: MUTED, size: size ?? 18 } : size === undefined ? {} : { size }),
  });
}

const paragraph = ({ text, look }: Line, more: IParagraphOptions = {}, size?: number): Paragraph =>
  new Paragraph({ children: [run(text, look, size)], spacing: { after: 100 }, ...more });

/** The line in the margin of a passage that an avenant brought. */
const edged = (edge: string | null | undefined): IParagraphOptions =>
  edge ? { border: { left: { style: BorderStyle.SINGLE, size: 18, color: ACCENT, space: 8 } } } : {};

/**
 * Writes a document as DOCX. What the library makes of the hour and of chance (dates of the properties and of the files in
 * the archive) is written over with the day of the content.
 */
export async function writeDocx(content: DocumentContent): Promise<Buffer> {
  const { banner, foot, pageWords, title, eyebrow, author } = content;
  const muted = (text: string): TextRun => run(text, 'muted', 15);
  const document = new Document({
    title: printable(title),
    subject: printable(eyebrow),
    creator: printable(author),
    lastModifiedBy: printable(author),
    styles: {
      default: {
        document: { run: { font: FONT, size: 21, language: { value: 'fr-FR' } } },
        title: { run: { font: FONT, size: 48, bold: true }, paragraph: { spacing: { after: 240 } } },
        heading2: heading(30, ACCENT, 320),
        heading3: heading(24, '1D1830', 220),
        heading4: heading(21, '1D1830', 160),
      },
    },
    numbering: {
      config: [
        {
          reference: 'dash',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '–',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 360, hanging: 260 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1300, bottom: 1300, left: 1300, right: 1300 } },
        },
        headers: {
          default: new Header({
            children: [
              new Paragraph({ children: [muted(title)] }),
              ...(banner === null
                ? []
                : [
                    new Paragraph({
                      alignment: AlignmentType.RIGHT,
                      children: [new TextRun({ text: printable(banner), bold: true, color: 'A8202F', size: 18 })],
                    }),
                  ]),
            ],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              ...foot.map((line) => new Paragraph({ children: [muted(line)] })),
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [
                  new TextRun({
                    color: MUTED,
                    size: 15,
                    children: [pageWords[0], PageNumber.CURRENT, pageWords[1], PageNumber.TOTAL_PAGES, pageWords[2]],
                  }),
                ],
              }),
            ],
          }),
        },
        children: [...cover(content), ...content.blocks.flatMap(blockParts)],
      },
    ],
  });
  return fixedArchive(await Packer.toBuffer(document), content);
}

function heading(size: number, color: string, before: number) {
  return {
    run: { font: FONT, size, bold: true, color },
    paragraph: { spacing: { before, after: 100 }, keepNext: true, keepLines: true },
  };
}

function cover({ eyebrow, title, facts }: DocumentContent): (Paragraph | Table)[] {
  return [
    new Paragraph({ spacing: { before: 1600, after: 160 }, children: [run(eyebrow, 'muted', 22)] }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [run(title)] }),
    table(
      [34, 66],
      facts.map(({ term, text, code }) => [
        [paragraph({ text: term, look: 'muted' }, {}, 21)],
        [paragraph({ text }, {}, code ? 14 : undefined)],
      ]),
      NO_BORDER,
    ),
    new Paragraph({ pageBreakBefore: true, spacing: { after: 0 }, children: [] }),
  ];
}

function blockParts(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[block.level], keepNext: true, children: [run(block.text)] })];
    case 'paragraphs':
      return [
        ...block.lines.map((line) => paragraph(line, edged(block.edge))),
        ...(block.edge ? [paragraph({ text: block.edge, look: 'muted' }, edged(block.edge))] : []),
      ];
    case 'note':
      return [
        paragraph(
          { text: block.title, look: 'strong' },
          { ...edged(block.edge), indent: { left: 280 }, keepNext: true, spacing: { before: 60, after: 40 } },
          19,
        ),
        ...block.lines.map((line) =>
          paragraph(
            line,
            { ...edged(block.edge), indent: { left: 280 }, spacing: { after: 40 } },
            line.look === 'muted' ? 17 : 19,
          ),
        ),
      ];
    case 'list':
      return block.items.map(
        (text) =>
          new Paragraph({ numbering: { reference: 'dash', level: 0 }, spacing: { after: 60 }, children: [run(text)] }),
      );
    case 'table':
      return [
        paragraph({ text: block.caption, look: 'muted' }, { keepNext: true }),
        dataTable(block),
        new Paragraph({ spacing: { after: 60 }, children: [] }),
      ];
    case 'signatures':
      return [signatures(block.boxes)];
  }
}

function dataTable({ columns, rows }: Extract<Block, { kind: 'table' }>): Table {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  const shares = columns.map(({ share }) => (100 * share) / total);
  const cells = (lines: readonly Line[]): Paragraph[] =>
    lines.length === 0
      ? [new Paragraph({ children: [] })]
      : lines.map((line) => paragraph(line, { spacing: { after: 30 } }, line.look === 'muted' ? 16 : 18));
  return table(
    shares,
    rows.map((row) => row.map(cells)),
    THIN,
    rows.map((row) => row.every((cell) => cell.reduce((sum, { text }) => sum + text.length, 0) < LONG)),
    columns.map(({ title }) => [paragraph({ text: title, look: 'strong' }, { spacing: { after: 30 } }, 17)]),
  );
}

/** Two boxes beside each other, none cut by the end of a page. */
function signatures(boxes: Extract<Block, { kind: 'signatures' }>['boxes']): Table {
  const box = (index: number): Paragraph[] => {
    const found = boxes[index];
    if (!found) return [new Paragraph({ children: [] })];
    return [
      paragraph({ text: found.title, look: 'strong' }),
      ...found.lines.map((line) => paragraph(line, { spacing: { after: 40 } }, line.look === 'muted' ? 17 : 19)),
      new Paragraph({ spacing: { after: 500 }, children: [] }),
    ];
  };
  const rows = Array.from({ length: Math.ceil(boxes.length / 2) }, (_row, index) => [
    box(2 * index),
    box(2 * index + 1),
  ]);
  return table(
    [50, 50],
    rows,
    THIN,
    rows.map(() => true),
  );
}

type Border = {
  readonly style: (typeof BorderStyle)[keyof typeof BorderStyle];
  readonly size: number;
  readonly color: string;
};

function table(
  shares: readonly number[],
  rows: readonly (readonly Paragraph[][])[],
  border: Border,
  /** For each row, whether it stays on one page. */
  uncut: readonly boolean[] = [],
  head?: readonly Paragraph[][],
): Table {
  const widths = shares.map((share) => Math.round((share * WIDTH) / 100));
  const cell = (children: Paragraph[], column: number, isHead: boolean): TableCell =>
    new TableCell({
      children,
      width: { size: widths[column]!, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: 'EEECF5', color: 'auto' } } : {}),
    });
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows: [
      ...(head
        ? [
            new TableRow({
              tableHeader: true,
              cantSplit: true,
              children: head.map((each, column) => cell(each, column, true)),
            }),
          ]
        : []),
      ...rows.map(
        (row, index) =>
          new TableRow({
            cantSplit: uncut[index] ?? false,
            children: row.map((each, column) => cell(each, column, false)),
          }),
      ),
    ],
  });
}
