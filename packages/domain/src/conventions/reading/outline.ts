import { MAX_LENGTHS } from '../input/texts.ts';
import { mentionsIn } from './party-names.ts';
import type { PartyRead } from './party-names.ts';
import type { Block, FlatText, Passage } from './source-text.ts';
import { ARTICLE, TITLE, foldedOf, textOf } from './zones.ts';
import type { Zones } from './zones.ts';

/** An article, or a part of one; its offsets run from its heading to the last of its own blocks. */
export interface Section extends Passage {
  readonly number: string;
  readonly parentNumber: string | null;
  readonly heading: string;
  /** What stands under this heading and under no other. */
  readonly body: readonly Block[];
  /** Party whose part it is, when the heading names one. */
  readonly partyKey: string | null;
  readonly rule: string;
  readonly confidence: number;
}

type Draft = { -readonly [K in keyof Section]: Section[K] } & { body: Block[]; level: number };

const SUBNUMBER = /^(\d{1,2}(?:\.\d{1,2})+)\.?\s*[-–—:.)]*\s*/;
const SIMPLE = /^(\d{1,2}|[ivx]{1,5})\s?[.)–-]\s*[-–:]?\s*/;
/** Words by which headings of the genre begin, when nothing numbers them. */
const SUBJECTS =
  /^(?:objet|modalites?|dispositions?|conditions?|engagements?|obligations?|financement|duree|entree en vigueur|pilotage|gouvernance|suivi|evaluation|communication|confidentialite|donnees|protection|resiliation|denonciation|litiges?|reglement des|modifications?|avenants?|responsabilites?|assurances?|propriete|deontologie|pieces|annexes?|moyens|calendrier|publics?|beneficiaires|cadre|perimetre|role|missions?|mise en|renouvellement|prise d'effet)\b/;
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

function romanValue(roman: string): number {
  const values = [...roman].map((letter) => ROMAN[letter]!);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

const isHeadingLike = (text: string): boolean =>
  text.length >= 3 && text.length <= 110 && !/[.;,:]$/.test(text) && /^[\p{Lu}\d]/u.test(text) && !/^\d+$/.test(text);

/** Divides the body of a text into articles. */
export function sectionsOf(source: FlatText, zones: Zones, parties: readonly PartyRead[]): Section[] {
  const drafts: Draft[] = [];
  if (zones.preambleHeading !== null || zones.preamble.length > 0) {
    const start = zones.preambleHeading?.start ?? zones.preamble[0]!.start;
    drafts.push({
      ...blank('P', null, 'Préambule', 0),
      start,
      end: zones.preamble.at(-1)?.end ?? zones.preambleHeading!.end,
      body: [...zones.preamble],
      rule: 'outline.preamble',
      confidence: zones.preambleHeading === null ? 0.6 : 0.95,
    });
  }
  const walk = new Walk(source, parties, zones.articles);
  const numbered = walk.run();
  if (numbered.length > 0) drafts.push(...numbered);
  else {
    const asked = questions(source);
    drafts.push(...(asked.length > 0 ? asked : themes(source, parties)));
  }
  return drafts.filter((draft) => draft.heading !== '').map(({ level: _level, ...section }) => section);
}

function blank(number: string, parentNumber: string | null, heading: string, level: number): Draft {
  return {
    number,
    parentNumber,
    heading: heading.replace(/[\s*]+$/, '').slice(0, MAX_LENGTHS.heading),
    body: [],
    partyKey: null,
    rule: '',
    confidence: 0,
    start: 0,
    end: 0,
    level,
  };
}

class Walk {
  private readonly drafts: Draft[] = [];
  private readonly used = new Set<string>();
  private title: Draft | null = null;
  private top: Draft | null = null;
  private current: Draft | null = null;
  /** Number of the present article as it is written, under which its parts are numbered. */
  private written = '';
  /** Whether the numbers of articles start again under each title. */
  private restarts = false;
  private unnumbered: { draft: Draft; after: number }[] = [];

  constructor(
    private readonly source: FlatText,
    private readonly parties: readonly PartyRead[],
    private readonly blocks: readonly Block[],
  ) {}

  run(): Draft[] {
    const numbers = this.blocks.flatMap(
      (block) => ARTICLE.exec(foldedOf(this.source, block))?.slice(1, 4).join('') ?? [],
    );
    const simple = numbers.length === 0;
    this.restarts = new Set(numbers).size < numbers.length;
    this.blocks.forEach((block, index) => {
      const opened =
        this.openTitle(block) ??
        this.openArticle(block) ??
        (simple ? this.openSimple(block) : null) ??
        this.openSub(block) ??
        this.openUnnumbered(block, this.blocks[index + 1]);
      if (opened) return;
      if (this.current === null) return;
      if (this.current.heading === '') {
        this.current.heading = textOf(this.source, block).slice(0, MAX_LENGTHS.heading);
      } else {
        this.current.body.push(block);
      }
      this.current.end = block.end;
    });
    this.numberTheUnnumbered();
    return this.drafts;
  }

  private open(draft: Draft, block: Block): Draft {
    draft.start = block.start;
    draft.end = block.end;
    this.drafts.push(draft);
    this.used.add(draft.number);
    this.current = draft;
    return draft;
  }

  private openTitle(block: Block): Draft | null {
    const match = TITLE.exec(foldedOf(this.source, block));
    if (!match || block.end - block.start > 150) return null;
    const number = match[1]!.toUpperCase();
    if (this.used.has(number)) return null;
    const heading = textOf(this.source, block).slice(match[0].length).trim();
    this.top = null;
    this.title = this.open(
      { ...blank(number, null, heading || textOf(this.source, block), 0), rule: 'outline.title', confidence: 0.9 },
      block,
    );
    return this.title;
  }

  private openArticle(block: Block): Draft | null {
    const match = ARTICLE.exec(foldedOf(this.source, block));
    if (!match) return null;
    const bare = match[1]?.replaceAll('-', '.') ?? (match[2] ? '1' : String(romanValue(match[3]!)));
    const rest = textOf(this.source, block).slice(match[0].length).trim();
    // 'Article 5 de la loi …' inside a paragraph is no heading.
    if (/^(?:(?:de|du|des|et|susvise|précité)(?=\s)|ci-)/i.test(rest) && !/^(?:de|du|des) \p{Lu}/u.test(rest))
      return null;
    const number = this.restarts && this.title ? `${this.title.number}.${bare}` : bare;
    if (this.used.has(number)) return null;
    const parts = bare.split('.');
    const above = number.split('.').slice(0, -1).join('.');
    const parent = parts.length > 1 && this.used.has(above) ? above : null;
    // A heading longer than a line is the first sentence of the article.
    const sentence = rest.length > 120 || /[.;]$/.test(rest);
    const draft = this.open(
      {
        ...blank(
          number,
          parent ?? this.title?.number ?? null,
          sentence ? shortened(rest) : rest.replace(/\s*:$/, ''),
          1,
        ),
        rule: 'outline.article',
        confidence: sentence ? 0.8 : 0.97,
      },
      block,
    );
    if (sentence) draft.body.push({ ...block, start: block.start + match[0].length });
    if (parts.length === 1) {
      this.top = draft;
      this.written = bare;
    }
    return draft;
  }

  /** '1. Objet', 'II – Durée', in a text that never says 'article'. */
  private openSimple(block: Block): Draft | null {
    const match = SIMPLE.exec(foldedOf(this.source, block));
    if (!match || block.shape === 'bullet') return null;
    const value = /^\d/.test(match[1]!) ? Number(match[1]) : romanValue(match[1]!);
    const rest = textOf(this.source, block).slice(match[0].length).trim();
    const last = Math.max(0, ...this.drafts.filter((draft) => draft.level === 1).map((draft) => Number(draft.number)));
    if (value !== last + 1 || !isHeadingLike(rest)) return null;
    this.top = this.open(
      { ...blank(String(value), null, rest, 1), rule: 'outline.numbered_heading', confidence: 0.85 },
      block,
    );
    this.written = this.top.number;
    return this.top;
  }

  /** '7.1 Intégralité', in article 7 only, and only the number that comes next. */
  private openSub(block: Block): Draft | null {
    if (this.top === null) return null;
    const match = SUBNUMBER.exec(foldedOf(this.source, block));
    if (!match) return null;
    const parts = match[1]!.split('.').map(Number);
    // Under an article that is told apart by its title, its parts are too.
    const title = this.top.number.slice(0, -this.written.length);
    const number = `${title}${match[1]!}`;
    const above = `${title}${parts.slice(0, -1).join('.')}`;
    const last = parts.at(-1)!;
    const follows = last === 1 || this.used.has(`${above}.${last - 1}`);
    if (this.used.has(number) || !follows || parts[0] !== Number(this.written) || !this.used.has(above)) return null;
    const rest = textOf(this.source, block).slice(match[0].length).trim();
    if (rest === '' || rest.endsWith(';')) return null;
    const isHeading = isHeadingLike(rest) || (rest.length <= 180 && !/[.;,:]$/.test(rest));
    const draft = this.open(
      {
        ...blank(number, above, isHeading ? rest : shortened(rest), parts.length),
        partyKey: isHeading ? this.partyOf(rest) : null,
        rule: isHeading ? 'outline.sub_article' : 'outline.numbered_paragraph',
        confidence: isHeading ? 0.93 : 0.75,
      },
      block,
    );
    if (!isHeading) draft.body.push({ ...block, start: block.start + match[0].length });
    return draft;
  }

  private partyOf(heading: string): string | null {
    const folded = heading.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'");
    const mentions = mentionsIn(folded, this.parties);
    const keys = new Set(mentions.map((mention) => mention.key));
    const first = mentions[0];
    // The heading is the party, not something about it: 'La Région des Pays de la Loire', not 'La Direction de …'.
    const lead =
      /^(?:(?:les )?(?:engagements|obligations|missions|role) (?:de |du |des |d'|de l')?)?(?:l[ea]s? |l')?(?:delegation (?:regionale )?(?:\S+ ){0,6}?(?:du |de la ))?/.exec(
        folded,
      )![0].length;
    return keys.size === 1 && first!.start <= lead ? first!.key : null;
  }

  private openUnnumbered(block: Block, next: Block | undefined): Draft | null {
    if (this.top === null || block.shape === 'bullet') return null;
    const text = textOf(this.source, block).replace(/\s*:$/, '');
    if (!isHeadingLike(text) || !next) return null;
    const key = this.partyOf(text);
    const marked = block.shape === 'heading';
    if (!marked && !(block.alone && text.length <= 80)) return null;
    if (key !== null && (marked || text.length <= 60)) {
      const number = `${this.top.number}-${key.replaceAll(/[^a-z0-9]/g, '').toUpperCase()}`.slice(
        0,
        MAX_LENGTHS.number,
      );
      if (this.used.has(number)) return null;
      return this.open(
        { ...blank(number, this.top.number, text, 2), partyKey: key, rule: 'outline.party_heading', confidence: 0.72 },
        block,
      );
    }
    const folded = foldedOf(this.source, block);
    if (!SUBJECTS.test(folded) || folded.startsWith('concernant')) return null;
    const draft = this.open({ ...blank('', null, text, 1), rule: 'outline.unnumbered', confidence: 0.55 }, block);
    this.used.delete('');
    this.unnumbered.push({ draft, after: this.drafts.length - 1 });
    return draft;
  }

  /** An un-numbered heading takes the one number that is missing between its neighbours; else it joins the article above. */
  private numberTheUnnumbered(): void {
    const isTop = (draft: Draft): boolean => draft.level === 1 && /^\d+$/.test(draft.number);
    for (const { draft } of this.unnumbered) {
      const at = this.drafts.indexOf(draft);
      const before = this.drafts.slice(0, at).findLast(isTop);
      const after = this.drafts.slice(at + 1).find(isTop);
      const missing =
        before && after && Number(after.number) === Number(before.number) + 2 ? Number(before.number) + 1 : null;
      if (missing !== null && !this.used.has(String(missing))) {
        draft.number = String(missing);
        this.used.add(draft.number);
        continue;
      }
      const host = this.drafts[at - 1];
      this.drafts.splice(at, 1);
      if (!host) continue;
      const heading = this.blocks.find((block) => block.start === draft.start);
      if (heading) host.body.push(heading);
      host.body.push(...draft.body);
      host.end = draft.end;
    }
  }
}

/** A text without articles: each question that heads a paragraph stands for one. */
function questions(source: FlatText): Draft[] {
  const drafts: Draft[] = [];
  for (const block of source.blocks) {
    const text = textOf(source, block);
    if (text.endsWith('?') && text.length <= 140 && /^\p{Lu}/u.test(text)) {
      drafts.push({
        ...blank(String(drafts.length + 1), null, text, 1),
        start: block.start,
        end: block.end,
        rule: 'outline.question',
        confidence: 0.55,
      });
    } else if (drafts.length > 0) {
      drafts.at(-1)!.body.push(block);
      drafts.at(-1)!.end = block.end;
    }
  }
  return drafts.length >= 2 ? drafts : [];
}

const SERVES = /^\s*(?:\([^)]{2,14}\) )?(?:est|sont|assure|regroupe|represente)\b/;
const CARRIED_ON = /\best (?:destinee?|appelee?|amenee?) a etre\b|\b(?:se|sera|seront) decline/;

/**
 * A text without articles or questions, as an announcement: what introduces a list, what says how the agreement is carried
 * on, and what presents a party, each begin a part.
 */
function themes(source: FlatText, parties: readonly PartyRead[]): Draft[] {
  if (parties.length === 0) return [];
  const drafts: Draft[] = [];
  source.blocks.forEach((block, index) => {
    const folded = foldedOf(source, block);
    const text = textOf(source, block);
    const first = mentionsIn(folded, parties)[0];
    const presents =
      block.shape === 'text' &&
      first !== undefined &&
      /^(?:l[ea]s? |l')?$/.test(folded.slice(0, first.start)) &&
      SERVES.test(folded.slice(first.end));
    const lists = folded.endsWith(':') && source.blocks[index + 1]?.shape === 'bullet';
    if (!presents && !lists && !CARRIED_ON.test(folded)) {
      drafts.at(-1)?.body.push(block);
      if (drafts.length > 0) drafts.at(-1)!.end = block.end;
      return;
    }
    const announced = /\b(?:les|des) ([a-z][^.;:]{4,60}?) suivante?s? ?:$/.exec(folded);
    const party = presents ? parties.find((each) => each.key === first.key)! : null;
    // What is presented on several occasions is one part.
    const again = drafts.find((draft) => party !== null && draft.heading === party.name);
    if (again) return void again.body.push(block);
    const heading =
      party?.name ?? (announced ? text.slice(announced.index + 4).replace(/ suivante?s? ?:$/i, '') : shortened(text));
    drafts.push({
      ...blank(String(drafts.length + 1), null, heading.charAt(0).toUpperCase() + heading.slice(1), 1),
      body: [block],
      start: block.start,
      end: block.end,
      rule: 'outline.theme',
      confidence: 0.5,
    });
  });
  return drafts.length >= 2 ? drafts : [];
}

/** The first words of a sentence, as a heading. */
function shortened(text: string): string {
  const first = text.split(/[,;:.]\s/)[0]!;
  return first.length <= 70 ? first.replace(/[.,;:]$/, '') : `${first.slice(0, 70).replace(/\s+\S*$/, '')}…`;
}
