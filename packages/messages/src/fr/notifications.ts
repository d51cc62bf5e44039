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
    ' own_submit {{organisation} vous a transmis le texte de la convention « {convention} ».}' +
    ' own_open_signing {{organisation} a mis à la signature la convention « {convention} ».}' +
    ' own_reopen_negotiation {{organisation} a rouvert la négociation de la convention « {convention} ».}' +
    ' own_text_approved {{organisation} a approuvé le texte de la convention « {convention} ».}' +
    ' own_approval_withdrawn {{organisation} a retiré son approbation de la convention « {convention} ».}' +
    ' own_approvals_ended {{organisation} a modifié la convention « {convention} » : des parties doivent l’approuver à nouveau.}' +
    ' change_proposed {{organisation} a proposé un changement de la convention « {convention} ».}' +
    ' proposal_accepted {{organisation} a accepté une proposition sur la convention « {convention} ».}' +
    ' proposal_refused {{organisation} a refusé une proposition sur la convention « {convention} ».}' +
    ' proposal_withdrawn {{organisation} a retiré une proposition sur la convention « {convention} ».}' +
    ' commented {{organisation} a fait une remarque sur la convention « {convention} ».}' +
    ' comment_resolved {{organisation} a clos une remarque sur la convention « {convention} ».}' +
    ' comment_reopened {{organisation} a rouvert une remarque sur la convention « {convention} ».}' +
    ' own_signatures_taken_back {{organisation} a corrigé la convention « {convention} » : des parties doivent la signer à nouveau.}' +
    ' own_circuit_arranged {{organisation} a réglé l’ordre des signatures de la convention « {convention} ».}' +
    ' text_signed {{organisation} a signé la convention « {convention} ».}' +
    ' signature_refused {{organisation} a refusé de signer la convention « {convention} », qui revient en négociation.}' +
    ' text_signed_by_link {{organisation} a signé, par un lien reçu par courriel, la convention « {convention} ».}' +
    ' signature_refused_by_link {{organisation} a refusé de signer, par un lien reçu par courriel, la convention « {convention} », qui revient en négociation.}' +
    ' signatory_invited {{organisation} a invité une personne à signer la convention « {convention} ».}' +
    ' link_sent_again {{organisation} a renvoyé un lien pour signer la convention « {convention} ».}' +
    ' link_address_corrected {{organisation} a corrigé l’adresse d’un lien pour signer la convention « {convention} ».}' +
    ' link_withdrawn {{organisation} a retiré une invitation à signer la convention « {convention} ».}' +
    ' link_opened {La personne invitée à signer pour {organisation} a ouvert le lien pour signer la convention « {convention} ».}' +
    ' link_renewed {La personne invitée à signer pour {organisation} a demandé un nouveau lien pour la convention « {convention} ».}' +
    ' paper_declared {{organisation} a déclaré une signature sur papier de la convention « {convention} » : elle est à confirmer.}' +
    ' paper_confirmed {{organisation} a confirmé une signature sur papier de la convention « {convention} ».}' +
    ' paper_contested {{organisation} a contesté une signature sur papier de la convention « {convention} ».}' +
    ' signature_reminded {{organisation} rappelle que la convention « {convention} » est à signer.}' +
    ' act_stated {{organisation} a indiqué l’acte qui l’autorise à signer la convention « {convention} ».}' +
    ' own_signed {{organisation} a enregistré les signatures de la convention « {convention} », qui entre en application.}' +
    ' dispute_notify {{organisation} a notifié un différend sur la convention « {convention} ».}' +
    ' dispute_open_talks {{organisation} a répondu au différend sur la convention « {convention} ».}' +
    ' dispute_propose_conciliator {{organisation} a proposé un conciliateur pour le différend sur la convention « {convention} ».}' +
    ' dispute_accept_conciliator {{organisation} a accepté le conciliateur proposé pour le différend sur la convention « {convention} ».}' +
    ' dispute_refuse_conciliator {{organisation} a refusé le conciliateur proposé pour le différend sur la convention « {convention} ».}' +
    ' dispute_begin_conciliation {{organisation} a enregistré le début de la conciliation sur la convention « {convention} ».}' +
    ' dispute_record_cost {{organisation} a enregistré le coût de la conciliation sur la convention « {convention} ».}' +
    ' dispute_settle {{organisation} a enregistré l’accord qui règle le différend sur la convention « {convention} ».}' +
    ' dispute_record_failure {{organisation} a constaté l’échec de la recherche d’un accord sur la convention « {convention} ».}' +
    ' dispute_seize_court {{organisation} a saisi le juge du différend sur la convention « {convention} ».}' +
    ' dispute_withdraw {{organisation} a retiré le différend sur la convention « {convention} ».}' +
    ' dispute_close {{organisation} a clos le différend sur la convention « {convention} ».}' +
    ' cohort_approve {{organisation} a enregistré l’accord du comité pour une cohorte, sous la convention « {convention} ».}' +
    ' cohort_open {{organisation} a ouvert le recrutement d’une cohorte, sous la convention « {convention} ».}' +
    ' cohort_extend {{organisation} a ouvert le recrutement d’une cohorte aux autres publics, sous la convention « {convention} ».}' +
    ' cohort_confirm {{organisation} a confirmé une cohorte, sous la convention « {convention} ».}' +
    ' cohort_begin {{organisation} a enregistré le début de la formation d’une cohorte, sous la convention « {convention} ».}' +
    ' cohort_finish {{organisation} a enregistré la fin de la formation d’une cohorte, sous la convention « {convention} ».}' +
    ' cohort_close {{organisation} a clos une cohorte, sous la convention « {convention} ».}' +
    ' cohort_postpone {{organisation} a reporté une cohorte, sous la convention « {convention} ».}' +
    ' cohort_resume {{organisation} a repris le recrutement d’une cohorte, sous la convention « {convention} ».}' +
    ' cohort_cancel {{organisation} a annulé une cohorte, sous la convention « {convention} ».}' +
    ' meeting_hold {{organisation} a indiqué qu’une réunion a eu lieu, sous la convention « {convention} ».}' +
    ' meeting_correct {{organisation} a corrigé les chiffres d’une réunion, sous la convention « {convention} ».}' +
    ' meeting_cancel {{organisation} a annulé une réunion, sous la convention « {convention} ».}' +
    ' meeting_reopen {{organisation} a prévu de nouveau une réunion, sous la convention « {convention} ».}' +
    ' communication_publish {{organisation} a publié une communication, sous la convention « {convention} ».}' +
    ' communication_withdraw {{organisation} a retiré une communication, sous la convention « {convention} ».}' +
    ' communication_reopen {{organisation} a repris une communication, sous la convention « {convention} ».}' +
    ' renewal_decided {{organisation} a dit quelle suite donner à l’échéance de la convention « {convention} ».}' +
    ' term_assessed {{organisation} a enregistré le bilan de la convention « {convention} ».}' +
    ' avenant_submit {{organisation} vous a transmis un avenant à la convention « {convention} ».}' +
    ' avenant_open_signing {{organisation} a mis à la signature un avenant à la convention « {convention} ».}' +
    ' avenant_reopen_negotiation {{organisation} a rouvert la négociation d’un avenant à la convention « {convention} ».}' +
    ' avenant_abandon {{organisation} a abandonné un avenant à la convention « {convention} ».}' +
    ' avenant_in_force {Un avenant à la convention « {convention} » est signé par toutes les parties.}' +
    ' avenant_text_approved {{organisation} a approuvé un avenant à la convention « {convention} ».}' +
    ' avenant_approval_withdrawn {{organisation} a retiré son approbation d’un avenant à la convention « {convention} ».}' +
    ' avenant_approvals_ended {{organisation} a modifié un avenant à la convention « {convention} » : des parties doivent l’approuver à nouveau.}' +
    ' avenant_signatures_taken_back {{organisation} a corrigé un avenant à la convention « {convention} » : des parties doivent le signer à nouveau.}' +
    ' avenant_change_proposed {{organisation} a proposé un changement d’un avenant à la convention « {convention} ».}' +
    ' avenant_proposal_accepted {{organisation} a accepté une proposition sur un avenant à la convention « {convention} ».}' +
    ' avenant_proposal_refused {{organisation} a refusé une proposition sur un avenant à la convention « {convention} ».}' +
    ' avenant_commented {{organisation} a fait une remarque sur un avenant à la convention « {convention} ».}' +
    ' avenant_text_signed {{organisation} a signé un avenant à la convention « {convention} ».}' +
    ' avenant_signature_refused {{organisation} a refusé de signer un avenant à la convention « {convention} », qui revient en négociation.}' +
    ' avenant_signature_reminded {{organisation} rappelle qu’un avenant à la convention « {convention} » est à signer.}' +
    ' avenant_paper_declared {{organisation} a déclaré une signature sur papier d’un avenant à la convention « {convention} » : elle est à confirmer.}' +
    ' other {{organisation} a mis à jour la convention « {convention} ».}}',
  'notification.record':
    '{type, select,' +
    ' Annex {une annexe}' +
    ' Article {un article}' +
    ' Axis {un axe}' +
    ' AxisAdoption {une liste d’axes}' +
    ' Clause {une clause}' +
    ' Commitment {un engagement}' +
    ' Communication {une communication}' +
    ' HeldRecord {la date d’une réunion ou d’un bilan}' +
    ' Party {une partie}' +
    ' Cohort {une cohorte}' +
    ' Experiment {le bilan de l’expérimentation}' +
    ' PromotionMeeting {une réunion de promotion ou d’information}' +
    ' Recital {un visa ou un considérant}' +
    ' Scheme {un dispositif}' +
    ' SchemeEdition {l’édition d’un dispositif}' +
    ' other {un élément}}',
  'search.convention': '{territory, select, none {{kind}} other {{kind}, {territory}}}',
  'search.organisation': '{departement, select, none {{kind}} other {{kind}, {departement}}}',
  'search.commune':
    '{population, plural, =0 {{departement}, sans habitant} one {{departement}, # habitant} other {{departement}, # habitants}}',
} as const;
