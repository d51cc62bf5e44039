/** The negotiation of a text: with whom it is, what the parties propose, remark and approve. */
export const discussion = {
  'conventions.tabs.negociation': 'Négociation',

  'conventions.holder.drafting':
    '{mine, select, true {Le texte est chez vous, en rédaction : aucune partie ne le voit.} other {Le texte est en rédaction chez {names}.}}',
  'conventions.holder.deciding':
    '{mine, select, true {Le texte est chez vous : des propositions attendent votre décision.} other {En attente de {names}, qui doit répondre aux propositions.}}',
  'conventions.holder.approving':
    '{mine, select, true {{others, select, true {Le texte est chez vous, entre autres : à vous de l’approuver. Approbations attendues : {names}.} other {Le texte est chez vous : à vous de l’approuver.}}} other {En attente de l’approbation de {names}.}}',
  'conventions.holder.opening_signing':
    '{mine, select, true {Le texte est chez vous : toutes les parties l’ont approuvé, il peut être mis à la signature.} other {Toutes les parties ont approuvé le texte : en attente de {names}, qui le met à la signature.}}',
  'conventions.holder.signing':
    '{mine, select, true {{others, select, true {À vous de signer. Signatures attendues : {names}.} other {À vous de signer.}}} other {En attente de la signature de {names}.}}',
  'conventions.holder.open': 'Voir la négociation',

  'conventions.negotiation.where': 'Où en est le texte',
  'conventions.negotiation.over': 'Le texte est signé : sa négociation est close',

  'conventions.lead.submit.button': 'Transmettre aux parties',
  'conventions.lead.submit.text':
    'Les parties verront le texte, pourront le commenter, proposer des changements et l’approuver. Vous gardez la plume.',
  'conventions.lead.submit.done': 'Texte transmis aux parties.',
  'conventions.lead.take_back.button': 'Reprendre le texte',
  'conventions.lead.take_back.text':
    'Les parties ne verront plus le texte et leurs approbations prendront fin. Vous pourrez le leur transmettre à nouveau.',
  'conventions.lead.take_back.done': 'Texte repris.',
  'conventions.lead.open_signing.button': 'Mettre à la signature',
  'conventions.lead.open_signing.text':
    'Toutes les parties ont approuvé ce texte. Une correction restera possible : seules les parties qu’elle touche devront l’approuver et signer à nouveau.',
  'conventions.lead.open_signing.done': 'Texte mis à la signature.',
  'conventions.lead.reopen_negotiation.button': 'Rouvrir la négociation',
  'conventions.lead.reopen_negotiation.text':
    'Le texte revient en négociation. Ce que les parties ont approuvé le reste tant que rien ne change.',
  'conventions.lead.reopen_negotiation.done': 'Négociation rouverte.',

  'conventions.approvals.title': 'Approbations',
  'conventions.approvals.text':
    'Chaque partie approuve le texte qu’elle a lu. Une modification remet en cause l’approbation des seules parties qu’elle touche.',
  'conventions.approvals.given': 'Approuvé',
  'conventions.approvals.awaited': 'En attente',
  'conventions.approvals.again': 'À relire : texte modifié',
  'conventions.approvals.hash': 'Empreinte du texte : {hash}',
  'conventions.approvals.approve': 'Approuver pour {party}',
  'conventions.approvals.confirm': 'Approuver le texte',
  'conventions.approvals.confirmText':
    'Votre approbation porte sur {text} tel qu’il est affiché maintenant. Si quelqu’un le modifie entre-temps, elle ne sera pas enregistrée.',
  'conventions.approvals.theText': 'le texte',
  'conventions.approvals.read': 'J’ai lu le texte et je l’approuve pour {party}',
  'conventions.approvals.done': 'Approbation enregistrée.',
  'conventions.approvals.withdraw': 'Retirer l’approbation',
  'conventions.approvals.withdrawn': 'Approbation retirée.',

  'conventions.impact.title': 'Qui cette modification touche',
  'conventions.impact.touched':
    '{count, plural, one {Cette modification touche une partie : {parties}.} other {Cette modification touche # parties : {parties}.}}',
  'conventions.impact.lost':
    '{count, plural, one {{parties} devra approuver à nouveau le texte.} other {Devront approuver à nouveau le texte : {parties}.}}',
  'conventions.impact.nothingLost': 'Aucune approbation n’est remise en cause.',
  'conventions.impact.form': 'Correction de pure forme',
  'conventions.impact.formHelp':
    'Faute de frappe, numérotation, mise en page : ce qui est convenu ne change pas et personne n’a à approuver à nouveau.',
  'conventions.impact.formText': 'Correction de forme : aucune approbation n’est remise en cause.',

  'proposalState.open': 'À décider',
  'proposalState.accepted': 'Acceptée',
  'proposalState.refused': 'Refusée',
  'proposalState.withdrawn': 'Retirée',

  'conventions.proposal.title': 'Propositions',
  'conventions.proposal.how':
    'Pour proposer un changement, modifiez l’article, la clause, l’engagement ou la partie dans son onglet : votre proposition s’affichera ici.',
  'conventions.proposal.none': 'Aucune proposition.',
  'conventions.proposal.by': '{party} {what}',
  'conventions.proposal.notice':
    'Vous proposez un changement : le texte reste tel quel tant que son rédacteur ne l’a pas accepté.',
  'conventions.proposal.reason': 'Motif de la proposition',
  'conventions.proposal.reasonText': 'Facultatif : aide le rédacteur à décider.',
  'conventions.proposal.send': 'Proposer',
  'conventions.proposal.sent': 'Proposition envoyée.',
  'conventions.proposal.remove': 'Proposer la suppression',
  'conventions.proposal.removeTitle': 'Proposer la suppression ?',
  'conventions.proposal.removeText': 'Rien n’est supprimé tant que le rédacteur n’a pas accepté.',
  'conventions.proposal.answer': 'Réponse : {note}',
  'conventions.proposal.note': 'Réponse à la partie',
  'conventions.proposal.accepted.button': 'Accepter',
  'conventions.proposal.accepted.text':
    'Le texte est modifié comme proposé. Les parties que le changement touche devront l’approuver à nouveau.',
  'conventions.proposal.accepted.done': 'Proposition acceptée : le texte est modifié.',
  'conventions.proposal.refused.button': 'Refuser',
  'conventions.proposal.refused.text': 'Le texte reste tel quel. La partie verra votre réponse.',
  'conventions.proposal.refused.done': 'Proposition refusée.',
  'conventions.proposal.withdrawn.button': 'Retirer la proposition',
  'conventions.proposal.withdrawn.text': 'La proposition est close sans que le texte change.',
  'conventions.proposal.withdrawn.done': 'Proposition retirée.',

  'conventions.comment.title': 'Remarques',
  'conventions.comment.text': 'Elles ne sont lues que des parties et du rédacteur, et ne font pas partie du texte.',
  'conventions.comment.none': 'Aucune remarque.',
  'conventions.comment.yours': 'Votre remarque',
  'conventions.comment.yourAnswer': 'Votre réponse',
  'conventions.comment.about': 'Sur',
  'conventions.comment.whole': 'L’ensemble du texte',
  'conventions.comment.passage': 'Passage concerné',
  'conventions.comment.send': 'Ajouter la remarque',
  'conventions.comment.sendAnswer': 'Répondre',
  'conventions.comment.added': 'Remarque ajoutée.',
  'conventions.comment.answer': 'Répondre',
  'conventions.comment.close': 'Clore la remarque',
  'conventions.comment.closed': 'Remarque close.',
  'conventions.comment.reopen': 'Rouvrir la remarque',
  'conventions.comment.reopened': 'Remarque rouverte.',
  'conventions.comment.resolvedBy': 'Close par {organisation}',

  'conventions.history.submit': 'a transmis le texte aux parties',
  'conventions.history.take_back': 'a repris le texte',
  'conventions.history.open_signing': 'a mis le texte à la signature',
  'conventions.history.reopen_negotiation': 'a rouvert la négociation',
  'conventions.history.text_approved': 'a approuvé le texte',
  'conventions.history.approval_withdrawn': 'a retiré une approbation',
  'conventions.history.approvals_ended': 'a modifié le texte : des parties doivent l’approuver à nouveau',
  'conventions.history.change_proposed': 'a proposé un changement',
  'conventions.history.proposal_accepted': 'a accepté une proposition',
  'conventions.history.proposal_refused': 'a refusé une proposition',
  'conventions.history.proposal_withdrawn': 'a retiré une proposition',
  'conventions.history.commented': 'a fait une remarque',
  'conventions.history.comment_resolved': 'a clos une remarque',
  'conventions.history.comment_reopened': 'a rouvert une remarque',
  'conventions.history.action.propose_add': 'propose d’ajouter',
  'conventions.history.action.propose_replace': 'propose de modifier',
  'conventions.history.action.propose_remove': 'propose de supprimer',
  'conventions.historyField.parties': 'Parties',
} as const;
