/** What others did on a convention, and the results of the search. */
export const notifications = {
  'notification.text':
    '{action, select,' +
    ' created {{organisation} a ajouté {record} à la convention « {convention} ».}' +
    ' changed {{organisation} a modifié {record} de la convention « {convention} ».}' +
    ' deleted {{organisation} a retiré {record} de la convention « {convention} ».}' +
    ' reported_in_progress {{organisation} a commencé {record} de la convention « {convention} ».}' +
    ' reported_met {{organisation} a déclaré avoir réalisé {record} de la convention « {convention} ».}' +
    ' reported_waived {{organisation} a accordé une dispense pour {record} de la convention « {convention} ».}' +
    ' reported_reopened {{organisation} a rouvert {record} de la convention « {convention} ».}' +
    ' notice_given {{organisation} a enregistré une dénonciation de la convention « {convention} ».}' +
    ' notice_withdrawn {{organisation} a enregistré le retrait de la dénonciation de la convention « {convention} ».}' +
    ' own_signed {{organisation} a enregistré les signatures de la convention « {convention} », qui entre en application.}' +
    ' other {{organisation} a mis à jour la convention « {convention} ».}}',
  'notification.record':
    '{type, select,' +
    ' Annex {une annexe}' +
    ' Article {un article}' +
    ' Axis {un axe}' +
    ' AxisAdoption {une liste d’axes}' +
    ' Clause {une clause}' +
    ' Commitment {un engagement}' +
    ' HeldRecord {la date d’une réunion ou d’un bilan}' +
    ' Party {une partie}' +
    ' Recital {un visa ou un considérant}' +
    ' other {un élément}}',
  'search.convention': '{territory, select, none {{kind}} other {{kind}, {territory}}}',
  'search.organisation': '{departement, select, none {{kind}} other {{kind}, {departement}}}',
  'search.commune':
    '{population, plural, =0 {{departement}, sans habitant} one {{departement}, # habitant} other {{departement}, # habitants}}',
} as const;
