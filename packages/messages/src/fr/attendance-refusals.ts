/** Why something of a training is refused: its calendar, its sheets, its statements. */
export const attendanceRefusals = {
  'refusal.DAY_OUTSIDE_COHORT': 'La formation va du {from} au {to} : cette journée n’en fait pas partie.',
  'refusal.DAY_NOT_WORKED':
    'Le {date} est un jour férié ou un jour de fin de semaine : indiquez pourquoi la journée s’y tient.',
  'refusal.DAY_TAKEN': 'Une journée est déjà prévue le {date} : il n’y en a qu’une par date.',
  'refusal.DAY_IN_USE':
    'Des présences sont déjà saisies pour cette journée : sa date, sa nature et ses durées ne changent plus.',
  'refusal.HALF_DAYS_DIFFER':
    'Les deux demi-journées font {minutes, number} minutes, alors que l’édition en compte {expected, number} pour une journée {kind, select, immersion {d’immersion} other {de théorie}}.',
  'refusal.PROGRAMME_EXCEEDED':
    '{planned, plural, one {# journée} other {# journées}} {kind, select, immersion {d’immersion} other {de théorie}} {planned, plural, one {est prévue} other {sont prévues}}, pour {programme, number} au programme.',
  'refusal.CALENDAR_IN_USE':
    'Des présences sont déjà saisies : le calendrier ne se génère plus, modifiez les journées une à une.',
  'refusal.CALENDAR_CLOSED': 'Le calendrier de cette cohorte ne se modifie pas dans l’état où elle se trouve.',
  'refusal.ATTENDANCE_NOT_OPEN':
    '{state, select, closed {La cohorte est close} cancelled {La cohorte est annulée} postponed {La cohorte est reportée} other {La formation n’a pas encore commencé}} : aucune présence ne s’y saisit.',
  'refusal.ATTENDANCE_BEFORE_DAY': 'Les présences du {date} ne se saisissent pas avant ce jour.',
  'refusal.ATTENDANCE_MISSING':
    '{count, plural, one {La présence d’une personne n’est pas encore saisie} other {La présence de # personnes n’est pas encore saisie}}.',
  'refusal.NOT_IN_TRAINING': 'Cette personne n’est pas en formation le {date}.',
  'refusal.LATE_TOO_LONG':
    'Un retard est plus court que la demi-journée ({minutes, number} minutes) : sinon, c’est une absence.',
  'refusal.SHEET_CLOSED': 'La feuille du {date} est close : seule une correction motivée peut encore la changer.',
  'refusal.SHEET_NOT_CLOSED': 'La feuille du {date} n’est pas close : saisissez directement la présence.',
  'refusal.SHEETS_OPEN':
    '{count, plural, one {Une feuille du mois n’est pas close} other {# feuilles du mois ne sont pas closes}}, la première du {date}.',
  'refusal.SIGNATURES_MISSING':
    '{count, plural, one {Une signature manque} other {# signatures manquent}} : recueillez-les, ou indiquez pourquoi elles manquent.',
  'refusal.SIGNER_ABSENT': 'Cette personne est notée absente : elle ne signe pas cette feuille.',
  'refusal.CORRECTION_WITHOUT_CHANGE': 'La correction ne change rien à ce qui est enregistré.',
  'refusal.STATEMENT_CERTIFIED': 'L’état de ce mois est déjà certifié : il ne change plus.',
  'refusal.STATEMENT_NOT_DUE': 'L’état de ce mois se certifie à partir du {date}, dernier jour de formation du mois.',
  'refusal.STATEMENT_AFTER_ANOTHER':
    'L’état du mois qui commence le {from} n’est pas encore certifié : les états se certifient dans l’ordre.',
  'refusal.STATEMENT_CHANGED':
    'Une saisie a changé l’état depuis que vous l’avez lu : relisez-le avant de le certifier.',
} as const;
