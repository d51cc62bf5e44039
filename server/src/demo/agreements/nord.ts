import { clause, nord as fixture } from '@maillage/domain/conventions/testing';
import { calendarDate } from '@maillage/kernel';
import { INVENTED, defineAgreement, type ReportLine } from './definition.ts';

/** The sheet dates the scheme 'since the law of 2007', which is of this day. */
const THE_LAW = calendarDate('2007-02-19');

const summaries = {
  '1': 'Depuis la loi de 2007, la délégation du CNFPT aide, avec le centre de gestion du Nord, les petites collectivités à bâtir leur plan de formation. La méthode est donnée par périmètre, en général une ou plusieurs intercommunalités. Quand les collectivités ont formalisé leur plan, une synthèse aboutit à un plan mutualisé, dont les actions ont lieu l’année suivante sur le même territoire. Le présent article, comme les suivants, est un résumé d’une fiche d’information.',
  '2': 'Toutes les collectivités du périmètre sont concernées. Le CNFPT souhaite que l’une d’elles coordonne, fasse le lien avec les autres et facilite la mise en œuvre.',
  '3': 'Une formation est déployée sur le territoire dès que 15 stagiaires du périmètre s’y inscrivent. Selon le thème, 12 ou 13 stagiaires suffisent ; la fiche ne dit pas quels thèmes.',
  '4': 'La cotisation des collectivités finance ces formations. Restent payantes les formations d’hygiène et de sécurité (CACES, CHSCT) et l’armement des policiers municipaux.',
  '5': 'Les formations d’un périmètre sont visibles dans l’outil d’inscription en ligne du CNFPT (IEL).',
  '6': 'Le CNFPT souhaite mieux accompagner les territoires, avec des plans qui anticipent les besoins des intercommunalités. Des séances de conception commune pourraient être expérimentées.',
} as const;

const hautsDeFrance = { email: 'delegation.hdf@maillage.example' };
const SYNTHESIS = 'Faire la synthèse des plans et établir le plan mutualisé';
const ACTIONS = 'Organiser les actions sur le territoire l’année qui suit le plan';

/** A yearly commitment met; the delegation, which holds the pen, reports for both signatories. */
const done = (on: string, occurrence: string, partyKey: string, title: string, note: string): ReportLine => ({
  on: calendarDate(on),
  by: hautsDeFrance,
  commitment: { partyKey, title },
  status: 'met',
  occurrenceOn: calendarDate(occurrence),
  link: null,
  note: `${note} ${INVENTED}`,
});

/** Local arrangement on pooled training plans; the sheet cites no framework above it and no end. */
export const nord = defineAgreement(fixture, {
  drafter: hautsDeFrance,
  parentCode: null,
  draftedOn: calendarDate('2024-09-16'),
  sourceNote:
    'D’après une fiche d’information publique de l’Association des maires du Nord, non datée : ce n’est pas un texte signé. Les articles sont nos résumés et leurs numéros sont donnés pour la démonstration, comme la date de début et de signature, celle de la loi citée. La délégation Nord-Pas-de-Calais citée est devenue celle des Hauts-de-France.',
  summaries,
  parties: fixture.parties.map((party) => ({
    ...party,
    ...(party.signatures && { signatures: party.signatures.map((signature) => ({ ...signature, signedOn: THE_LAW })) }),
  })),
  clauses: [clause('NORD-1', '1', 'effect_start', { rule: 'period_start', date: THE_LAW }), ...fixture.clauses],
  history: [
    done('2024-11-12', '2024-12-31', 'cnfpt', SYNTHESIS, 'Plan mutualisé établi pour 2025.'),
    done('2024-11-12', '2024-12-31', 'cdg', SYNTHESIS, 'Synthèse partagée avec le CNFPT.'),
    done('2024-12-10', '2024-12-31', 'cnfpt', ACTIONS, 'Actions du plan de 2024 tenues sur le territoire.'),
    done('2025-10-14', '2025-12-31', 'cnfpt', SYNTHESIS, 'Plan mutualisé établi pour 2026.'),
    done('2025-10-14', '2025-12-31', 'cdg', SYNTHESIS, 'Synthèse partagée avec le CNFPT.'),
    done('2025-12-09', '2025-12-31', 'cnfpt', ACTIONS, 'Actions du plan de 2025 tenues sur le territoire.'),
  ],
});
