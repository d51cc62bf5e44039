import { MAX_LENGTHS } from '../input/texts.ts';
import type { CommitmentInput } from '../input/convention-input.ts';
import { SIGNING_ROLES } from '../facts.ts';
import { mentionsIn, namesEveryParty } from './party-names.ts';
import type { Passage } from './source-text.ts';
import type { ReadingContext, Unit } from './units.ts';

export interface CommitmentFound extends Passage {
  readonly fields: Omit<CommitmentInput, 'validFrom' | 'validTo' | 'ruleId'>;
  readonly rule: string;
  readonly confidence: number;
}

/** What opens a list of duties: 's'engage à :', 'aura pour missions de :', 'favorise … en :', 'est attentif à :'. */
const LIST_LEAD =
  /\bs'engag\w+\b|\b(?:aur|ont|a|aura|auront) pour (?:\w+ )?missions?\b|\b(?:charge|chargee|chargees|responsable)s? (?:de|d')|\best attentifs? a\b|\bfavoris\w+\b.*\ben ?:$|\bveill\w+ a\b|\bdoit\b|\bdoivent\b|\bsouhaitent mettre en (?:œ|oe)uvre\b|\bassure\w*\b ?:$|\bcontribu\w+\b ?:$|\b(?:obligations|engagements) (?:du|de la|de l'|des)\b|\bmet(?:tent)? en (?:œ|oe)uvre\b ?:$|\bmissions? (?:du|de la|de l'|des)\b/;
const ENGAGES =
  /\bs'engag(?:e|ent|era|eront)\b(?: (?:en outre|egalement|notamment|prioritairement|mutuellement|reciproquement|par ailleurs|[a-z]+ment))*[^.;:]{0,160}?(?:,\s*)?\ba\s+(?=(?:ne pas |en |se |s'|y )?[a-z'-]+(?:er|ir|re|oir)\b)/;
/** Verbs of duty in the present or the future, after a party that does what they say. */
const DUTY =
  /\b(?:informe(?:nt|ra|ront)?|assure(?:nt|ra|ront)?|organise(?:nt|ra|ront)?|met(?:tent)? a (?:la )?disposition|mettr(?:a|ont) a (?:la )?disposition|notifie(?:nt|ra|ront)?|transm(?:et|ettent|ettra|ettront)|communiquer(?:a|ont)|adresse(?:nt|ra|ront)?|dev(?:ra|ront) \w+|doi(?:t|vent) \w+|prendr(?:a|ont) en charge|pren(?:d|nent) en charge|facilite(?:nt|ra|ront)?|contribue(?:nt|ra|ront)?|participer(?:a|ont)|fournit|fournir(?:a|ont)|remet(?:tra|tent)?|veille(?:nt|ra|ront)?|promeu(?:t|vent)|souscri(?:t|vent|ra|ront)|sont tenue?s|est tenue?|s'interdi(?:t|sent)|pourront informer|realise(?:nt|ra|ront)?|designe(?:nt|ra|ront)?|pilote(?:nt|ra|ront)?|anime(?:nt|ra|ront)?|etabli(?:t|ssent|ra|ront)|redige(?:nt|ra|ront)?|rembourse(?:nt|ra|ront)?|accompagne(?:nt|ra|ront)?|met(?:tent)? en place|mettr(?:a|ont) en place|souhaite(?:nt)? [a-z]+|il s'agira)\b/;
const PASSIVE =
  /\b((?:sera|est|seront|sont) (?:realisee?s?|assuree?s?|remuneree?s?|pilotee?s?|animee?s?|organisee?s?|prise?s? en charge|verse?e?s?|conduite?s?|menee?s?)) (?:[^.;]{0,60}?)\bpar (.{2,80})/;
const CONDITION =
  /^(?:toutefois|cependant|neanmoins|enfin|de meme|dans ce cadre|a ce titre|a cet effet|pour cela|a travers [^,]+|en matiere [^,]+|chaque annee|en prenant [^,]+|dans le cadre [^,]+|suite (?:a|au|aux) [^,]+|depuis [^,]+|pour l'execution [^,]+|au terme [^,]+|a l'issue [^,]+|en outre|par ailleurs|de plus|pour sa part|de son cote),?\s*/;

/** 'Il appartient à la Région de financer', 'il revient au CNFPT d'animer', 'l'animation est à la charge de'. */
const FALLS_TO =
  /\bil (?:appartient|revient|incombe) (?:a |au |aux )(.{2,80}?) (?:de |d')(?=[a-z'-]+(?:er|ir|re|oir)\b)/;
const CHARGED =
  /\b(?:est|sont|sera|seront) (?:a la charge|de la responsabilite|du ressort) (?:exclusive )?(?:de |du |des |d')(.{2,80})|\bincomb(?:e|ent|era|eront) (?:a|au|aux) (.{2,80})/;
/** 'Les parties conviennent de se réunir', 'la commune accepte de prêter', 'la Région est chargée de suivre'. */
const AGREES =
  /\b(?:convien(?:t|nent)|sont convenue?s|accepte(?:nt)?|decide(?:nt)?|(?:est|sont|sera|seront) (?:chargee?s?|responsables?)) (?:ensemble |egalement |notamment )*(?:de |d')(?=(?:ne pas |se |s'|y )?[a-z'-]+(?:er|ir|re|oir)\b)/;
/** What is done to people or things in the part of a party, which does it although it is not said. */
const IMPLIED = /\b(?:fer(?:a|ont) l'objet d'un|beneficie(?:nt|ra|ront)? (?:en outre, .{0,50}, )?(?:en outre )?d)/;
/** Who is called upon, with whoever is at its side. */
const CALLED = /\b(?:sera|seront) (?:mobilise|associe|mis a contribution)(?:e?s)?\b/;

/**
 * Every duty that the text lays on a party.
 * @param isCostLine whether a clause already says who pays what a passage speaks of
 */
export function readCommitments(context: ReadingContext, isCostLine: (at: Passage) => boolean): CommitmentFound[] {
  const found = context.units.flatMap((unit) =>
    unit.section?.number === 'P' || isCostLine(unit) ? [] : dutiesIn(unit, context),
  );
  const seen = new Set<string>();
  return found.filter((one) => {
    const key = `${one.fields.partyKey}/${one.fields.title}`;
    return !seen.has(key) && seen.add(key);
  });
}

function dutiesIn(unit: Unit, context: ReadingContext): CommitmentFound[] {
  if (unit.bullet) {
    if (!LIST_LEAD.test(unit.lead) || /\b(?:comite|finalites?|objectif est)\b/.test(unit.lead)) return [];
    const subject = unit.lead.slice(0, verbAt(unit.lead));
    const parties = partiesOf(subject, unit, context);
    const first = context.source.flat.slice(unit.block.start, unit.block.end);
    // The first sentence of an item is the duty; what follows explains it.
    if (unit.start !== unit.block.start || unit.text.length < 8) return [];
    return parties.map((party) =>
      commitment(
        unit,
        party,
        unit.text,
        'commitments.list',
        /\bs'engag|missions?\b/.test(unit.lead) ? 0.9 : 0.75,
        first,
      ),
    );
  }
  if (unit.folded.endsWith(':') && LIST_LEAD.test(unit.folded)) return [];
  const lead = CONDITION.exec(unit.folded)?.[0].length ?? 0;
  const engaged = ENGAGES.exec(unit.folded);
  if (engaged) {
    const parties = partiesOf(unit.folded.slice(0, engaged.index), unit, context);
    const at = engaged.index + engaged[0].length;
    const duty = unit.text.slice(at);
    if (duty.length < 8) return [];
    return parties.map((party) => commitment(unit, party, duty, 'commitments.engages', 0.9));
  }
  const given = assigned(unit, lead, context);
  if (given.length > 0) return given;
  const done = PASSIVE.exec(unit.folded);
  if (done && !/\bpour le compte\b(?!.*\bpar\b)/.test(done[0])) {
    const by = mentionsIn(done[2]!, context.parties).at(-1);
    if (by) return [commitment(unit, by.key, unit.text, 'commitments.done_by', 0.6)];
  }
  const match = DUTY.exec(unit.folded.slice(lead));
  if (!match) return implied(unit, context);
  const at = lead + match.index;
  const subject = unit.folded.slice(lead, at);
  const together = match[0] === "il s'agira";
  if (subject.length > 200 || /\b(?:qui|que|dont|si|afin|lorsque)\b/.test(subject)) return [];
  if (!together && subject.trim() === '') return [];
  const pronoun = /^(?:il|elle|ils|elles) $/.test(subject);
  const parties = together
    ? everySigner(context)
    : pronoun
      ? partiesOf(subject, unit, context)
      : directSubject(subject, context);
  const from = together
    ? at + (/^il s'agira (?:egalement )?(?:de |d')/.exec(unit.folded.slice(at))?.[0].length ?? 0)
    : at;
  const isWish = together || match[0].startsWith('souhait');
  return parties.map((party) =>
    commitment(unit, party, unit.text.slice(from), 'commitments.duty', isWish ? 0.5 : 0.65),
  );
}

/** Duties that are laid on a party in so many words, whoever the subject of the sentence is. */
function assigned(unit: Unit, lead: number, context: ReadingContext): CommitmentFound[] {
  const falls = FALLS_TO.exec(unit.folded);
  if (falls) {
    const duty = unit.text.slice(falls.index + falls[0].length);
    return namedIn(falls[1]!, context).map((key) => commitment(unit, key, duty, 'commitments.falls_to', 0.8));
  }
  const agrees = AGREES.exec(unit.folded.slice(lead));
  if (agrees) {
    const duty = unit.text.slice(lead + agrees.index + agrees[0].length);
    const subject = unit.folded.slice(lead, lead + agrees.index);
    if (duty.length < 8 || subject.length > 160) return [];
    return directSubject(subject, context).map((key) => commitment(unit, key, duty, 'commitments.agrees', 0.7));
  }
  const charged = CHARGED.exec(unit.folded);
  const by = charged?.[1] ?? charged?.[2];
  if (by !== undefined) {
    return namedIn(by, context).map((key) => commitment(unit, key, unit.text, 'commitments.charged', 0.65));
  }
  if (!CALLED.test(unit.folded)) return [];
  const keys = [...new Set(mentionsIn(unit.folded, context.parties).map((mention) => mention.key))];
  return keys.map((key) => commitment(unit, key, unit.text, 'commitments.called', 0.55));
}

function namedIn(folded: string, context: ReadingContext): string[] {
  if (namesEveryParty(folded)) return everySigner(context);
  return mentionsIn(folded, context.parties)
    .slice(0, 1)
    .map((mention) => mention.key);
}

/** In the part of a party, what others receive is what it gives: to be looked at closely. */
function implied(unit: Unit, context: ReadingContext): CommitmentFound[] {
  const key = unit.section?.partyKey;
  if (!key || !IMPLIED.test(unit.folded) || mentionsIn(unit.folded, context.parties).some((each) => each.key !== key))
    return [];
  return [commitment(unit, key, unit.text, 'commitments.implied', 0.5)];
}

function verbAt(folded: string): number {
  const at = folded.search(
    /\bs'engag|\b(?:aur|ont|a|aura|auront) pour\b|\bcharge|\bresponsable|\best attentif|\bfavoris|\bveill|\bdoi|\bsouhait|\bassure|\bcontribu|\bmet/,
  );
  return at <= 0 ? folded.length : at;
}

function partiesOf(subject: string, unit: Unit, context: ReadingContext): string[] {
  if (namesEveryParty(subject)) return everySigner(context);
  const named = [...new Set(mentionsIn(subject, context.parties).map((mention) => mention.key))];
  if (named.length > 0) {
    const last = mentionsIn(subject, context.parties).at(-1)!;
    const joined =
      /\bet\b/.test(subject) &&
      named.length > 1 &&
      !/\b(?:avec|aupres|du|de la|des|de l')\s*$/.test(subject.slice(0, last.start));
    return joined ? named : [named[0]!];
  }
  if (/\b(?:parties|partenaires|elles|ils)\b/.test(subject) && !unit.section?.partyKey) return everySigner(context);
  if (unit.section?.partyKey) return [unit.section.partyKey];
  // 'Dans ce cadre, il est attentif à' speaks of whom the paragraph before began with.
  if (!/\b(?:il|elle|celui-ci|celle-ci)\b/.test(subject)) return [];
  const before = context.units.filter(
    (each) => each.section === unit.section && each.start < unit.start && !each.bullet && each.folded !== unit.lead,
  );
  const spoken = before.at(-1);
  return spoken
    ? mentionsIn(spoken.folded, context.parties)
        .slice(0, 1)
        .map((mention) => mention.key)
    : [];
}

/** A party that is the subject of the sentence: the sentence begins with it, or with all of them. */
function directSubject(subject: string, context: ReadingContext): string[] {
  if (
    /^(?:chacune? des|chaque|les (?:deux )?)(?:\w+ )?(?:parties|partenaires?|partie)(?: [a-z']+){0,2}\s*,?$/.test(
      subject.trim(),
    )
  )
    return everySigner(context);
  const mentions = mentionsIn(subject, context.parties);
  const first = mentions[0];
  if (
    !first ||
    !/^(?:l[ea]s? |l'|la coordination(?: regionale)? des? |la delegation (?:\w+ ){0,6}du )?$/.test(
      subject.slice(0, first.start),
    )
  )
    return [];
  if (!/^(?:[^,]{0,50}|(?: et [^,]{2,60})?,[^,]{0,140},)\s*$/.test(subject.slice(mentions.at(-1)!.end))) return [];
  const keys = [...new Set(mentions.map((mention) => mention.key))];
  return /\bet\b|\ben (?:lien|partenariat) avec\b/.test(subject) ? keys : [first.key];
}

function everySigner({ parties }: ReadingContext): string[] {
  return parties.filter((party) => SIGNING_ROLES.includes(party.role)).map((party) => party.key);
}

function commitment(
  unit: Unit,
  partyKey: string,
  duty: string,
  rule: string,
  confidence: number,
  whole = unit.text,
): CommitmentFound {
  const { title, description } = titled(duty, whole);
  const words = `${unit.lead} ${unit.folded}`;
  const atEnd =
    /\b(?:au terme|a l'issue|a la fin|a l'expiration) (?:de la (?:presente )?convention|du (?:present )?(?:contrat|accord|partenariat))/.test(
      words,
    ) && /\bcess|\brestitu|\bdetrui/.test(words);
  const yearly = /\b(?:chaque annee|tous les ans|annuellement|une fois par an)\b/.test(words);
  const perCycle = /\b(?:pour|a|apres|lors de) chaque (?:cycle|cohorte|session|promotion)\b/.test(words);
  const provider = /\bs'informer mutuellement d'un tel recours\b|\btel recours\b/.test(words);
  const rhythm = atEnd
    ? {
        recurrence: 'one_off' as const,
        dueRule: { type: 'relative' as const, anchor: 'end' as const, months: 0, days: 1 },
      }
    : yearly
      ? {
          recurrence: 'recurring' as const,
          dueRule: { type: 'yearly' as const, cycle: 'civil' as const, month: 12, day: 31 },
        }
      : perCycle || provider
        ? {
            recurrence: 'recurring' as const,
            dueRule: {
              type: 'on_event' as const,
              event: perCycle ? 'cohort_opened' : 'subcontractor_engaged',
              months: 0,
              days: 0,
            },
          }
        : { recurrence: 'continuous' as const, dueRule: { type: 'none' as const } };
  return {
    start: unit.start,
    end: unit.end,
    rule,
    confidence: title.length < 12 ? Math.min(confidence, 0.5) : confidence,
    fields: {
      partyKey,
      beneficiaryKeys: [],
      articleNumber: unit.section?.number ?? null,
      title,
      description,
      ...rhythm,
      evidenceKinds: [],
      axisCodes: [],
      survivesTerm: atEnd || /\bapres (?:son |l'|la )?(?:expiration|fin)\b/.test(words),
    },
  };
}

/** A duty as a title; what does not fit, or what the item goes on to say, as its description. */
function titled(duty: string, whole: string): { title: string; description: string } {
  const bare = duty
    .trim()
    .replace(/[\s;,.:]+$/, '')
    .replace(/\s+et$/, '');
  const title = bare.charAt(0).toUpperCase() + bare.slice(1);
  const rest =
    whole.trim().length > duty.trim().length + 20 || title.length > 200
      ? whole.trim().slice(0, MAX_LENGTHS.description)
      : '';
  if (title.length <= 200) return { title, description: rest };
  const cut = `${title.slice(0, 199).replace(/\s+\S*$/, '')}…`;
  return { title: cut, description: rest };
}
