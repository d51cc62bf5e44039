import { amf as fixture } from '@maillage/domain/conventions/testing';
import { calendarDate } from '@maillage/kernel';
import { INVENTED, defineAgreement } from './definition.ts';

/** The text is known by a press release without a date; what it says of the offices and figures places it around 2010. */
const AROUND = calendarDate('2010-01-01');

const summaries = {
  '1': 'Le CNFPT et l’AMF rendent officielle une coopération ancienne sur la formation des agents communaux et intercommunaux. Ils retiennent cinq axes : faire connaître aux communes les dispositifs de la loi du 19 février 2007, organiser ensemble des événements d’actualité, échanger des statistiques, favoriser un réseau d’intervenants, ouvrir à l’AMF des stages d’élèves de l’INET et des études faites à sa demande. Le présent article, comme les suivants, est un résumé tiré d’un communiqué : le texte de l’accord n’a pas été lu.',
  '2': 'L’accord national est destiné à être décliné en contrats de partenariat de formation professionnelle territorialisée, entre les délégations régionales du CNFPT et les communes ou communautés. Ces contrats disent comment les actions sont mises en œuvre.',
  '3': 'Les actions relèvent de deux familles. La première aide les collectivités dans leurs ressources humaines : élaboration du plan de formation, lutte contre l’illettrisme, formations pour les petites collectivités. La seconde met en œuvre le projet national et les projets régionaux du CNFPT : égalité des chances et lutte contre les discriminations, handicap, illettrisme, santé au travail et risques psychosociaux, développement durable.',
  '4': 'Le CNFPT est un établissement public national, paritaire et déconcentré. La loi lui confie trois missions : former les agents, observer les emplois, les métiers et les compétences, gérer des cadres supérieurs. Il réunit toutes les collectivités et leurs établissements, sauf le département et la ville de Paris et les hôpitaux. Ses instances comptent autant de représentants des employeurs que des personnels.',
  '5': 'L’AMF, créée en 1907 et reconnue d’utilité publique en 1933, réunit alors 36 209 adhérents : 34 641 maires et 1 568 présidents de communauté. Un réseau de 101 associations départementales contribue à ses missions. Ces chiffres sont ceux de l’époque.',
} as const;

/** National framework agreement, without an end. */
export const amf = defineAgreement(fixture, {
  drafter: { email: 'national.cnfpt@maillage.example' },
  draftedOn: calendarDate('2024-09-16'),
  sourceNote:
    'D’après le communiqué de presse public des deux institutions, non daté. Les articles sont nos résumés et leurs numéros sont donnés pour la démonstration, comme la date de début et de signature, approchée (vers 2010). L’accord n’a pas d’échéance connue. Les chiffres et les noms d’organismes sont ceux de l’époque.',
  summaries,
  parties: fixture.parties.map((party) => ({
    ...party,
    signatures: (party.signatures ?? []).map((signature) => ({ ...signature, signedOn: AROUND })),
  })),
  // Illiteracy stands in both families of the text.
  axes: [
    ...fixture.axes,
    {
      scope: 'convention',
      list: fixture.axes[0]!.list,
      code: '7.5',
      label: 'Lutte contre l’illettrisme',
      parentCode: '7',
      publisher: null,
    },
  ],
  history: [
    {
      on: calendarDate('2025-03-18'),
      by: { email: 'amf@maillage.example' },
      commitment: { partyKey: 'amf', title: "Co-organiser des événements d'actualité" },
      status: 'in_progress',
      occurrenceOn: null,
      link: 'https://evenements.maillage.example/journee-d-actualite',
      note: `Journée d’actualité en préparation avec le CNFPT. ${INVENTED}`,
    },
  ],
});
