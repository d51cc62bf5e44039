import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clauseInput,
  annexInput,
  articleInput,
  commitmentInput,
  conventionDetailsInput,
  recitalInput,
} from '../input/convention-input.ts';
import { partyInput } from '../input/party-input.ts';
import { confidenceLevel, readConvention } from './index.ts';
import type { ProposalKind, ReadingProposal } from './index.ts';
import { MARKED, PAGED } from './testing/texts.ts';

const facts = { departements: [{ code: '72', name: 'Sarthe' }] };
const read = (text: string) => readConvention({ text }, facts);
const of = (text: string, kind: ProposalKind): ReadingProposal[] =>
  read(text).proposals.filter((each) => each.kind === kind);
const clauseOf = (text: string, kind: string): any =>
  of(text, 'clause').find((each) => each.fields['kind'] === kind)?.fields;
const valueOf = (text: string, kind: string): any => clauseOf(text, kind)?.value;
const quoted = (text: string, { passage }: ReadingProposal): string => text.slice(passage.start, passage.end);

/** A sentence in the article of a convention, under a heading. */
const under = (heading: string, sentence: string): string => `Article 1 : ${heading}\n\n${sentence}\n`;
const BETWEEN = `Entre\n\nLE CENTRE DE GESTION DU VAL D'OR\n\nReprésenté par son Président, ci-après dénommé « le Centre de gestion »\n\nLA RÉGION\n\nReprésentée par sa Présidente, ci-après dénommée « la Région »\n\nIl est convenu ce qui suit :\n\n`;

describe('the parties', () => {
  it('are read with their designation, office, act and number, and never with the name of a person', () => {
    const parties = of(MARKED, 'party');
    expect(parties.map(({ fields }) => fields)).toMatchObject([
      {
        key: 'cdg',
        role: 'signatory',
        designation: 'le Centre de gestion',
        representative: { office: 'Présidente', quality: 'Habilitée par délibération' },
        enablingAct: { kind: "Délibération du conseil d'administration", number: '2025-031', date: '2025-11-04' },
      },
      {
        key: 'collectivite',
        designation: 'la collectivité',
        representative: { office: 'Vice-Président', quality: null },
        enablingAct: null,
      },
    ]);
    expect(parties.map(({ organisation }) => organisation)).toEqual([
      { name: "LE CENTRE DE GESTION DU VAL D'OR", siret: null },
      { name: 'LA COMMUNAUTÉ DE COMMUNES DES DEUX RIVES', siret: '35600000000048' },
    ]);
    expect(JSON.stringify(parties)).not.toMatch(/TESTARD|EXEMPLE/);
  });

  it('are read from lines cut by a page layout', () => {
    expect(of(PAGED, 'party').map(({ fields }) => fields)).toMatchObject([
      { key: 'cdg', enablingAct: { number: '2025-031', date: '2025-11-04' }, representative: { office: 'Président' } },
      { key: 'commune', representative: { office: 'Maire' } },
    ]);
  });
});

describe('the articles', () => {
  it('keep their numbers, their parents, the part of each party, and the number that a heading left out', () => {
    expect(
      of(MARKED, 'article').map(({ fields }) => [fields['number'], fields['parentNumber'], fields['heading']]),
    ).toEqual([
      ['P', null, 'Préambule'],
      ['1', null, 'Objet'],
      ['2', null, 'Engagements'],
      ['2-COLLECTIVITE', '2', 'La collectivité'],
      ['2-CDG', '2', 'Le Centre de gestion'],
      ['3', null, 'Modalités financières'],
      ['4', null, 'Groupes'],
      ['5', null, 'Suivi'],
      ['6', null, 'Durée'],
      ['7', null, 'Litiges'],
      ['7.1', '7', 'Les parties recherchent une solution amiable à tout litige'],
      ['7.2', '7', 'À défaut'],
      ['8', null, 'Pièces'],
    ]);
  });

  it('lose running heads, page numbers, hyphens and ligatures', () => {
    const articles = of(PAGED, 'article');
    expect(articles.map(({ fields }) => fields['number'])).toEqual(['1', '2', '3']);
    const bodies = articles.map(({ fields }) => fields['body']).join('\n');
    expect(bodies).toContain('les décisions sont prises ensemble');
    expect(bodies).toContain('la notification écrite');
    expect(bodies).not.toMatch(/Page \d|Convention atelier/);
  });

  it('are not opened by the article of a law, nor by the items of a list', () => {
    const text = under('Objet', 'Article 5 de la loi citée.\n\n1.1 Une priorité ;\n1.2 Une autre ;');
    expect(of(text, 'article').map(({ fields }) => fields['number'])).toEqual(['1']);
  });

  it('are told apart by their title when their numbers start again', () => {
    const text =
      'TITRE I : LE PLAN\nArticle 1 : Contenu\nTexte.\n\nTITRE II : LES ACTEURS\nArticle 1 : Internes\nTexte.\n';
    expect(of(text, 'article').map(({ fields }) => [fields['number'], fields['parentNumber']])).toEqual([
      ['I', null],
      ['I.1', 'I'],
      ['II', null],
      ['II.1', 'II'],
    ]);
  });

  it('are told from the table of contents that announces them, with the parts of those that a title tells apart', () => {
    const text =
      `CHARTE D'ACCUEIL\n\nSommaire\n\nTITRE I : ARRIVÉE\t2\nArticle 1 : Accueil\t2\nTITRE II : SUIVI\t3\nArticle 1 : Tutorat\t3\n\nTITRE I : ARRIVÉE\n\nArticle 1 : Accueil\n\nLe service accueille.\n\nTITRE II : SUIVI\n\nArticle 1 : Tutorat\n\n1.1 Le tuteur\n\nIl est désigné.\n\n1.2 Le bilan\n\nIl est écrit.\n`.replaceAll(
        '\t',
        ' ',
      );
    expect(of(text, 'article').map(({ fields }) => [fields['number'], fields['body']])).toEqual([
      ['I', ''],
      ['I.1', 'Le service accueille.'],
      ['II', ''],
      ['II.1', ''],
      ['II.1.1', 'Il est désigné.'],
      ['II.1.2', 'Il est écrit.'],
    ]);
  });
});

describe('the clauses', () => {
  it('carry their value, their article and the passage', () => {
    expect(clauseOf(MARKED, 'duration')).toMatchObject({ value: { months: 36, isMaximum: false }, articleNumber: '6' });
    expect(valueOf(MARKED, 'effect_start')).toEqual({ rule: 'fixed_date', date: '2026-01-01' });
    expect(valueOf(MARKED, 'tacit_renewal')).toEqual({ months: 12, maxRenewals: 2 });
    expect(valueOf(MARKED, 'notice')).toEqual({ months: 6, days: null, form: 'registered_letter', byPartyKeys: [] });
    expect(valueOf(MARKED, 'proximity_radius')).toMatchObject({ km: 15 });
    expect(valueOf(MARKED, 'group_threshold')).toMatchObject({ min: 8 });
    expect(valueOf(MARKED, 'cohort_size')).toEqual({ min: 8, max: 20 });
    expect(valueOf(MARKED, 'committee')).toMatchObject({
      minPerYear: 2,
      members: [{ partyKey: 'cdg' }, { partyKey: 'collectivite' }],
    });
    expect(valueOf(MARKED, 'court')).toEqual({
      name: 'Tribunal administratif de Rivebourg',
      competence: 'administrative',
    });
    expect(clauseOf(MARKED, 'originals')).toMatchObject({ value: { count: 2 }, articleNumber: '8' });
    expect(valueOf(MARKED, 'financing')).toMatchObject({
      payerKeys: ['collectivite'],
      nature: 'pedagogical',
      shareBasisPoints: 4000,
      capCents: 125_050,
    });
    const notice = of(MARKED, 'clause').find(({ fields }) => fields['kind'] === 'notice')!;
    expect(quoted(MARKED, notice)).toMatch(/^Elle peut être dénoncée .* réception\.$/);
  });

  it('are read over the ends of lines and pages', () => {
    expect(valueOf(PAGED, 'duration')).toEqual({ months: 24, isMaximum: true });
    expect(valueOf(PAGED, 'effect_start')).toEqual({ rule: 'last_signature', date: null });
    expect(valueOf(PAGED, 'fixed_end')).toEqual({ date: '2028-12-31' });
    expect(valueOf(PAGED, 'notice')).toEqual({ months: 2, days: null, form: 'written', byPartyKeys: [] });
    expect(valueOf(PAGED, 'renewal_window')).toEqual({ monthsBeforeTerm: 6, agenda: ['assessment', 'renewal_talk'] });
    expect(valueOf(PAGED, 'dispute_delay')).toEqual({ months: 3, from: 'written_notification' });
    expect(valueOf(PAGED, 'originals')).toEqual({ count: 3 });
  });

  it.each([
    ['pour une durée de dix-huit mois', { months: 18, isMaximum: false }],
    ["pour une durée d'un an", { months: 12, isMaximum: false }],
    ['pour une durée maximale de 5 années', { months: 60, isMaximum: true }],
    ['pour une période de deux (2) ans', { months: 24, isMaximum: false }],
  ])('read the duration in « %s »', (words, value) => {
    expect(valueOf(under('Durée', `La présente convention est conclue ${words}.`), 'duration')).toEqual(value);
  });

  it('ask to be checked when the words and the figure of a number differ', () => {
    const [clause] = of(under('Durée', 'La convention est conclue pour une durée de trois (2) ans.'), 'clause');
    expect(confidenceLevel(clause!.confidence)).toBe('to_check');
  });

  it.each([
    'sans tacite reconduction',
    'Elle ne peut faire l’objet d’un renouvellement par tacite reconduction pour un an',
  ])('do not read a renewal in « %s »', (words) => {
    expect(
      valueOf(under('Durée', `La convention est conclue pour deux ans, ${words}.`), 'tacit_renewal'),
    ).toBeUndefined();
  });

  it.each([
    ['un préavis de 90 jours', 90],
    ['un préavis écrit de quarante-cinq (45) jours', 45],
    ['quinze jours calendaires de préavis', 15],
  ])('read a notice in days as days of the calendar, never as months: « %s »', (words, days) => {
    const text = under('Résiliation', `Chaque partie peut résilier la convention avec ${words}.`);
    expect(valueOf(text, 'notice')).toEqual({ months: 0, days, form: 'written', byPartyKeys: [] });
    expect(quoted(text, of(text, 'clause')[0]!)).toContain(words);
  });

  it('do not read working days, which are another way to count, and say so', () => {
    const reading = read(under('Résiliation', 'Chaque partie peut la résilier avec un préavis de 30 jours ouvrés.'));
    expect(reading.proposals.filter(({ kind }) => kind === 'clause')).toEqual([]);
    expect(reading.unread).toHaveLength(1);
  });

  it('turn the name of a département into its code, from the facts that they are given', () => {
    const text = `${BETWEEN}${under('Objet', "En 2027, une expérimentation dans le département de la Sarthe est conduite avant d'ouvrir les autres sessions.")}`;
    expect(valueOf(text, 'cohort_gate')).toEqual({ departement: '72', year: 2027, blocksOthersUntilPositive: true });
    expect(
      readConvention({ text }, { departements: [] }).proposals.some(({ fields }) => fields['kind'] === 'cohort_gate'),
    ).toBe(false);
  });

  it('say who pays under which condition', () => {
    const text = `${BETWEEN}${under('Modalités financières', "La Région s'engage, pour les demandeurs d'emploi ne bénéficiant pas de l'allocation de retour à l'emploi, à :\n\n- participer aux frais de déplacement ;\n- prendre en charge leur couverture sociale.")}`;
    const lines = of(text, 'clause').map(({ fields }) => fields['value']);
    expect(lines).toMatchObject([
      { payerKeys: ['region'], nature: 'travel', condition: 'without_are', shareBasisPoints: null },
      { payerKeys: ['region'], nature: 'social_cover', condition: 'without_are', shareBasisPoints: 10_000 },
    ]);
  });
});

describe('the commitments', () => {
  it('go to the party that makes them, with their rhythm', () => {
    expect(
      of(MARKED, 'commitment').map(({ fields }) => [
        fields['partyKey'],
        fields['title'],
        fields['recurrence'],
        fields['articleNumber'],
      ]),
    ).toEqual([
      ['collectivite', 'Prêter une salle deux fois par an', 'continuous', '2-COLLECTIVITE'],
      ['collectivite', 'Transmettre chaque année la liste de ses besoins', 'recurring', '2-COLLECTIVITE'],
      ['cdg', 'Animer les ateliers', 'continuous', '2-CDG'],
    ]);
  });

  it('are one for each signatory when all the parties make them', () => {
    const text = `${BETWEEN}${under('Assurances', "Chacune des Parties s'engage à tenir un registre des séances.")}`;
    expect(of(text, 'commitment').map(({ fields }) => fields['partyKey'])).toEqual(['cdg', 'region']);
  });
});

describe('duties that no party is the subject of', () => {
  const duties = (sentence: string) =>
    of(`${BETWEEN}${under('Moyens', sentence)}`, 'commitment').map(({ fields }) => [
      fields['partyKey'],
      fields['title'],
    ]);

  it.each([
    ["Il appartient à la Région d'ouvrir la salle des fêtes.", [['region', 'Ouvrir la salle des fêtes']]],
    ['Il revient au Centre de gestion de tenir la liste des inscrits.', [['cdg', 'Tenir la liste des inscrits']]],
    [
      'Les parties conviennent de se retrouver sur place.',
      [
        ['cdg', 'Se retrouver sur place'],
        ['region', 'Se retrouver sur place'],
      ],
    ],
    ["Le Centre de gestion est chargé de l'accueil et d'écrire le bilan.", []],
    ['La Région est chargée de préparer le calendrier.', [['region', 'Préparer le calendrier']]],
    ["L'achat des fournitures incombe à la Région.", [['region', "L'achat des fournitures incombe à la Région"]]],
    [
      "L'entretien des outils est assuré par le Centre de gestion.",
      [['cdg', "L'entretien des outils est assuré par le Centre de gestion"]],
    ],
  ])('are laid on it all the same: « %s »', (sentence, expected) => {
    expect(duties(sentence)).toEqual(expected);
  });
});

describe('the grounds', () => {
  const PREAMBLE = `${BETWEEN}Préambule\n\nLes villages du canton perdent leurs artisans depuis vingt ans, faute de jeunes formés aux métiers anciens.\n\nLa présente convention réunit les parties autour d'un atelier commun, ouvert à tous les jeunes du canton.\n\n${under('Objet', 'Un atelier est ouvert.')}`;
  it('are the paragraphs of the preamble that say why, not those that say what is agreed', () => {
    expect(of(PREAMBLE, 'recital').map(({ fields, rule }) => [rule, fields['kind'], fields['text']])).toEqual([
      ['recitals.preamble', 'recital', expect.stringContaining('Les villages du canton')],
    ]);
  });
});

describe('an announcement without articles', () => {
  const NEWS = `Anne MODELE, présidente de la Ligue des ateliers (LDA), et Paul EXEMPLE, président de la Fédération des foyers (FDF), ont signé ce jour un accord.\n\nConscientes de leur longue histoire, la LDA et la FDF veulent aller plus loin ensemble dans les villages.\n\nLa LDA et la FDF souhaitent mettre en œuvre les chantiers communs suivants :\n\n- ouvrir un atelier par canton,\n- prêter leurs salles aux jeunes.\n\nLa LDA est une association créée en 1950 qui réunit les ateliers du pays.\n`;
  it('is divided by what it lists and whom it presents, each to be looked at', () => {
    const articles = of(NEWS, 'article');
    expect(articles.map(({ fields }) => [fields['number'], fields['heading']])).toEqual([
      ['1', 'Chantiers communs'],
      ['2', 'Ligue des ateliers'],
    ]);
    expect(articles.every(({ confidence }) => confidenceLevel(confidence) === 'to_check')).toBe(true);
    expect(of(NEWS, 'recital').map(({ rule }) => rule)).toEqual(['recitals.moved_by']);
    expect(of(NEWS, 'commitment').filter(({ fields }) => fields['articleNumber'] === '1')).toHaveLength(4);
  });
});

describe('a rule that one body lays down', () => {
  it('has that body as its party, and no other', () => {
    const text =
      'RÈGLEMENT DES ATELIERS\nDE LA VILLE DE RIVEBOURG\n\nArticle 1 : Objet\n\nLa demande du service, en lien avec le chef d’atelier, est écrite.\n';
    expect(of(text, 'party').map(({ fields, organisation }) => [fields['key'], organisation!.name])).toEqual([
      ['commune', 'VILLE DE RIVEBOURG'],
    ]);
  });
});

describe('what was not read', () => {
  it('is said, with a date or a measure that no rule has understood', () => {
    const [unread] = read(MARKED).unread;
    expect(MARKED.slice(unread!.start, unread!.end)).toBe('Une visite est prévue dans 45 jours.');
    expect(read(MARKED).unread).toHaveLength(1);
  });
});

const schemas = {
  details: conventionDetailsInput,
  recital: recitalInput,
  article: articleInput,
  annex: annexInput,
  clause: clauseInput,
  commitment: commitmentInput,
};

function checkReading(text: string): void {
  const reading = read(text);
  for (const { passage, confidence, kind, fields } of reading.proposals) {
    expect(passage.start).toBeGreaterThanOrEqual(0);
    expect(passage.end).toBeLessThanOrEqual(text.length);
    expect(passage.start).toBeLessThan(passage.end);
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBeLessThanOrEqual(1);
    const ready = kind === 'party' ? { ...fields, organisationId: 'b3c1f0e2-8d64-4d2e-9c0e-5d6f8a7b9c01' } : fields;
    const parsed = (kind === 'party' ? partyInput : schemas[kind]).safeParse(ready);
    // A title of one letter is not one: the person is told when the draft is created.
    if (kind !== 'details' && !(kind === 'party' && fields['representative'] === null))
      expect(parsed.error?.issues ?? [], JSON.stringify(ready)).toEqual([]);
  }
  for (const { start, end } of reading.unread) expect(0 <= start && start < end && end <= text.length).toBe(true);
  expect(read(text)).toEqual(reading);
}

describe('any text', () => {
  it('gives what the schemas accept for the texts of the tests', () => {
    checkReading(MARKED);
    checkReading(PAGED);
  });

  it('never throws, keeps its passages in the text, and is read the same twice', () => {
    const words = fc.constantFrom(
      ...`Article 1 er : ARTICLE premier TITRE I Vu Considérant Entre Et représenté par ci-après dénommé « le CNFPT » « la Région » s'engage à : \n \n\n \f - • préavis de trois (3) mois durée 31 décembre 2027 30/02/2025 99/99/9999 du au comité de pilotage une fois par an tribunal administratif de % € ( ) ** # n° . ; , groupe d'au moins 15 stagiaires Annexe 2 Fait à en deux exemplaires 7.1 7.2 tacite reconduction`.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 120 }), (tokens) => checkReading(tokens.join(' '))),
      { numRuns: 60 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => checkReading(text)),
      { numRuns: 60 },
    );
    fc.assert(
      fc.property(fc.nat(MARKED.length), fc.nat(MARKED.length), (a, b) =>
        checkReading(MARKED.slice(Math.min(a, b), Math.max(a, b))),
      ),
      { numRuns: 12 },
    );
  });

  it('is read in a time that grows with its length, not with its square', () => {
    const spent = (times: number): number => {
      const text = `Article 1 : Objet\n${"Le Centre de gestion s'engage à tenir ses registres pour une durée de 3 ans et en cas de litige ".repeat(times)}\n`;
      const tries = [0, 1, 2].map(() => {
        const from = Date.now();
        read(text);
        return Date.now() - from;
      });
      return Math.min(...tries);
    };
    const short = spent(200);
    // Sixteen times the length: 256 times the time if it were the square.
    expect(spent(3200)).toBeLessThan(short * 100);
  }, 60_000);
});
