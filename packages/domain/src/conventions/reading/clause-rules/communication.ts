import { eachSection, eachUnit, found, headingOf, keysIn } from './rule.ts';
import type { ClauseRule } from './rule.ts';

/** Whom each communication must name. */
export const mention: ClauseRule = eachUnit((unit, { source }) => {
  const { folded } = unit;
  if (
    !/\b(?:mentionner|faire mention|mention (?:de|du|des)|citer|faire figurer|faire apparaitre|apposer)\b/.test(folded)
  )
    return null;
  if (
    !/\b(?:partenaires?|parties|partie|logos?)\b/.test(folded) ||
    !/\b(?:communication|support|document|action|evenement|publication)/.test(folded)
  )
    return null;
  return found('communication_mention', 'communication.mention', unit, 0.85, {
    mention: 'all_other_parties',
    partyKeys: [],
    coversDocuments: /\bdocuments?\b|\bpublications?\b/.test(source.folded.slice(unit.block.start, unit.block.end)),
  });
});

/** The use of the others' names and logos. */
export const signs: ClauseRule = eachSection(({ units, section }) => {
  const about = units.filter((unit) =>
    /\b(?:signes? distinctifs?|logos?|logotypes?|marques?|charte graphique)\b/.test(unit.folded),
  );
  if (about.length === 0) return null;
  const words = about.map((unit) => unit.folded).join(' ');
  const endsAtTerm =
    /\b(?:au terme|a l'issue|a la fin|a l'expiration|des la fin)\b[^.]*\bcess|\bcess[^.]*\b(?:au terme|a l'issue|a la fin|a l'expiration)/.test(
      words,
    );
  const priorConsent =
    /\b(?:autorisation|accord)\b[^.]{0,40}\b(?:prealable|expres|expresse|ecrit)|\bprealable[^.]{0,30}\b(?:autorisation|accord)/.test(
      words,
    );
  if (!endsAtTerm && !priorConsent) return null;
  return found('signs_use', 'communication.signs', { start: about[0]!.start, end: about.at(-1)!.end, section }, 0.88, {
    endsAtTerm,
    priorConsent,
    survives: endsAtTerm,
  });
});

/** Communication that the parties do together. */
export const joint: ClauseRule = eachSection(({ units, section }) => {
  if (!/communication|valorisation/.test(headingOf(section))) return null;
  const about = units.filter((unit) =>
    /\b(?:operations?|actions?|demarches?|plan) de communication\b|\bcommuniqu\w+ conjointement|\bcommunication (?:conjointe|commune)/.test(
      unit.folded,
    ),
  );
  if (about.length === 0 || units.some((unit) => /\bmention/.test(unit.folded))) return null;
  const words = units.map((unit) => unit.folded).join(' ');
  return found(
    'joint_communication',
    'communication.joint',
    { start: units[0]!.start, end: units.at(-1)!.end, section },
    0.8,
    {
      mutualInformation: /information mutuelle|s'informe|informent mutuellement|concertation/.test(words),
      promoteActions: /\bpromouvoir|\bvaloris|\bpromotion/.test(words),
    },
  );
});

/** What each knew before stays its own. */
export const priorKnowledge: ClauseRule = eachUnit((unit) => {
  const { folded } = unit;
  if (
    !/\bconserv\w+|\breste\w* (?:la )?propriet/.test(folded) ||
    !/\b(?:connaissances?|droits?|savoir-faire|elements?|travaux)\b[^.]{0,60}\b(?:anterieur|prealable|preexistant)/.test(
      folded,
    )
  )
    return null;
  return found('prior_knowledge', 'communication.prior_knowledge', unit, 0.85, {
    staysWithOwner: true,
    survives: true,
  });
});

/** Duties on personal data. */
export const dataProtection: ClauseRule = eachSection(({ units, folded, section }) => {
  if (!/\bdonnees (?:a caractere )?personnel/.test(`${headingOf(section)} ${folded}`)) return null;
  const has = (pattern: RegExp) => pattern.test(folded);
  const duties = [
    ...(has(/strictement necessaire|minimis|limitees? a ce qui/) ? (['minimisation'] as const) : []),
    ...(has(/divulgu|retransmis|communiquees? a des tiers|transmises? a des tiers|ni cedees?/)
      ? (['no_disclosure'] as const)
      : []),
    ...(has(/\bsecurite\b/) ? (['security'] as const) : []),
    ...(has(/confidentialite/) ? (['confidentiality'] as const) : []),
    ...(has(/obligations? declarati|declaration (?:a|aupres de) la cnil/) ? (['declarations'] as const) : []),
    ...(has(
      /\brgpd\b|reglement general|dispositions (?:legales |reglementaires )?(?:en vigueur|applicables)|loi (?:n° ?78-17 |du 6 janvier 1978|informatique)|reglementation (?:en vigueur|applicable)|2016\/679/,
    )
      ? (['legal_compliance'] as const)
      : []),
  ];
  if (duties.length === 0) return null;
  const about = units.filter((unit) => /\bdonnees\b/.test(unit.folded));
  const first = about[0] ?? units[0]!;
  return found(
    'data_protection',
    'data.protection',
    { start: first.start, end: (about.at(-1) ?? first).end, section },
    0.85,
    { duties },
  );
});

/** Secrecy and discretion. */
export const confidentiality: ClauseRule = eachUnit((unit) => {
  const { folded } = unit;
  if (
    !/\bsecret professionnel\b|\bobligation (?:de |d'une )?(?:discretion|confidentialite|reserve)\b|\bdiscretion (?:professionnelle)?\b|\bcaractere confidentiel\b/.test(
      folded,
    )
  )
    return null;
  return found('confidentiality', 'data.confidentiality', unit, 0.88, {
    coversStaff: /\bpersonnels?\b(?! et)|\bagents\b|\bsalaries\b/.test(
      folded.replaceAll(/donnees (?:a caractere )?personnelles?/g, ''),
    ),
    survivesTerm:
      /\bapres (?:son |l'|la )?(?:expiration|fin|echeance|terme)|\bau-dela\b|\ba l'issue\b|\bcontinu\w+ apres/.test(
        folded,
      ),
  });
});

/** What a party does before a provider touches the data. */
export const subcontractor: ClauseRule = eachSection(({ units, section }) => {
  const about = units.filter((unit) =>
    /\b(?:sous-?traitants?|sous-traitance|prestataires?)\b|\btel recours\b/.test(unit.folded),
  );
  if (about.length === 0) return null;
  const words = about.map((unit) => unit.folded).join(' ');
  const equalGuarantees =
    /\bgaranties? (?:equivalent|suffisant|identique|meme)|\bmemes (?:garanties|obligations)|\bobligations equivalentes/.test(
      words,
    );
  const mutualNotice =
    /\bs'inform\w+ mutuellement|\binform\w+ (?:prealablement|l'autre|les autres)|\baccord prealable|\bs'engagent a s'informer/.test(
      words,
    );
  if (!equalGuarantees && !mutualNotice) return null;
  return found(
    'subcontractor_notice',
    'data.subcontractor',
    { start: about[0]!.start, end: about.at(-1)!.end, section },
    0.85,
    { equalGuarantees, mutualNotice },
  );
});

const PRINCIPLES = [
  'dignite',
  'impartialite',
  'integrite',
  'probite',
  'neutralite',
  'laicite',
  'egalite',
  'respect',
  'loyaute',
  'reserve',
  'discretion',
];

/** Ethics, and whom a breach is reported to. */
export const deontology: ClauseRule = eachSection(({ units, folded, section }, context) => {
  const stated = units.find(
    (unit) =>
      /\bprincipes? (?:de |d')/.test(unit.folded) &&
      PRINCIPLES.filter((word) => new RegExp(`\\b${word}\\b`).test(unit.folded)).length >= 2,
  );
  if (!stated) return null;
  const told = /\b([^.]{3,80}?) (?:est|sera|sont|seront) informee?s? (?:par [^.]{2,40} )?de tout manquement/.exec(
    folded,
  );
  const breachReportedToKey = keysIn(told?.[1] ?? '', context)[0];
  if (!breachReportedToKey) return null;
  const principles = PRINCIPLES.flatMap((word) => {
    const at = stated.folded.search(new RegExp(`\\b${word}\\b`));
    return at === -1 ? [] : [{ at, text: stated.text.slice(at, at + word.length) }];
  });
  return found('deontology', 'data.deontology', { start: units[0]!.start, end: units.at(-1)!.end, section }, 0.82, {
    principles: principles
      .toSorted((a, b) => a.at - b.at)
      .map(({ text }) => text.charAt(0).toUpperCase() + text.slice(1)),
    breachReportedToKey,
    trainingRulesApply: /\breglement (?:de formation|interieur)\b/.test(folded),
  });
});

export const communicationRules: readonly ClauseRule[] = [
  mention,
  signs,
  joint,
  priorKnowledge,
  dataProtection,
  confidentiality,
  subcontractor,
  deontology,
];
