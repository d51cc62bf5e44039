/** One sentence per kind of clause. Parties, dates, amounts and lists arrive written out; booleans as 'true' or 'false'. */
export const clauseSummaries = {
  'clauseSummary.unknown': 'Clause de nature inconnue ({kind}).',
  'clauseSummary.duration':
    '{isMaximum, select, true {Durée maximale} other {Durée}} de {months, plural, one {# mois} other {# mois}}.',
  'clauseSummary.effect_start':
    '{rule, select, last_signature {Prend effet à la dernière signature.} fixed_date {Prend effet le {date}.} other {Débute avec la période qui commence le {date}.}}',
  'clauseSummary.fixed_end': 'Échéance au {date}.',
  'clauseSummary.notice':
    '{anyParty, select, true {Chaque partie peut dénoncer} other {Peuvent dénoncer : {parties},}} avec un préavis de {months, plural, =0 {{days, plural, =0 {zéro mois} one {# jour} other {# jours}}} one {# mois{days, plural, =0 {} one { et # jour} other { et # jours}}} other {# mois{days, plural, =0 {} one { et # jour} other { et # jours}}}}, par {form, select, registered_letter {lettre recommandée avec avis de réception} other {écrit}}.',
  'clauseSummary.renewal_window':
    "Rencontre dans les {months, plural, one {# mois} other {# mois}} qui précèdent l'échéance : {agenda}.",
  'clauseSummary.tacit_renewal':
    'Reconduction tacite de {months, plural, one {# mois} other {# mois}}{limited, select, true {, au plus {maxRenewals, plural, one {# fois} other {# fois}}} other {}}.',

  'clauseSummary.expiry_alerts': 'Les parties sont prévenues {steps} avant l’échéance.',
  'clauseSummary.expiryStep':
    '{unit, select, days {{before, plural, one {# jour} other {# jours}}} other {{before, plural, one {# mois} other {# mois}}}}',

  'clauseSummary.committee':
    '{name} ({members}){minPerYear, plural, =0 {} one { : au moins une réunion par an} other { : au moins # réunions par an}}{minPerYear, plural, =0 {} other {{cycle, select, civil { (année civile)} other { (douze mois glissants)}}}}.',
  'clauseSummary.needs_census':
    'Recensement des besoins par {party}, {perYear, plural, one {une fois} other {# fois}} par an{scopeCount, plural, =0 {} other { ({scopes})}}.',
  'clauseSummary.evaluation_indicators':
    'Évaluation {frequency, select, yearly {chaque année} each_cohort {à chaque cohorte} other {à l’échéance}}{together, select, true {} other { par {parties}}} : {indicators}.',
  'clauseSummary.programme_validation':
    "Programme d'actions validé {perYear, plural, one {une fois} other {# fois}} par an{proRataOfInvolvement, select, true {, au prorata de l’investissement de la collectivité} other {}}.",
  'clauseSummary.partner_feedback':
    'Information donnée par {from}{toAll, select, true { à tous les partenaires} other { (destinataires : {to})}} : {subject}.',
  'clauseSummary.coordination':
    'Coordination par {party}{isMandated, select, true {, sur mandat} other {}} : {subject}.',
  'clauseSummary.local_operation':
    'Mise en œuvre {level, select, departement {dans chaque département} region {à l’échelle régionale} other {sur le périmètre}} par {parties} : {description}.',

  'clauseSummary.cohort_size': 'Cohortes de {min, number} à {max, number} participants.',
  'clauseSummary.cohort_gate':
    'Expérimentation dans le département {departement} en {year}{blocks, select, true { ; les autres cohortes attendent une évaluation positive} other {}}.',
  'clauseSummary.programme_variant':
    '{programme} peut devenir {variant} ({condition}){leadsToProgramme, select, true {, qui mène ensuite au premier} other {}}.',
  'clauseSummary.public_priority': 'Publics, par priorité : {publics}.',
  'clauseSummary.selection_immersion':
    'Immersion de {minDays, number} à {maxDays, plural, one {# jour} other {# jours}} pour : {audiences}{isGate, select, true {, condition d’entrée} other {}}{checksPrerequisites, select, true {, avec vérification des prérequis} other {}}.',
  'clauseSummary.certification':
    '{scheme, select, qualiopi {Qualiopi} rncp {Titre au RNCP} clea {CléA} other {CléA numérique}} ({party}) : {status, select, sought {certification visée} engaged {démarche engagée} held {obtenue} other {proposée}}{hasReference, select, true { (n° {reference})} other {}}.',
  'clauseSummary.remuneration_approval':
    'Agrément par {party} des formations {fromYear}-{toYear} pour les {audience} ({governedBy}).',

  'clauseSummary.group_threshold':
    '{isObjective, select, true {Objectif d’au moins} other {Au moins}} {min, plural, one {# stagiaire} other {# stagiaires}}{countedOver, select, perimeter { du périmètre} other {}}{regulatedExempt, select, true {, formations réglementées dispensées} other {}}{bounded, select, true { ; de {exceptionMin, number} à {exceptionMax, number} pour certains thèmes} other {}}{exceptionCount, plural, =0 {} other { ; exceptions : {exceptions}}}.',
  'clauseSummary.proximity_radius':
    'Présentiel dans un rayon de {km, number} km{intraPreferred, select, true {, en intra de préférence} other {}}{onPremisesPreferred, select, true {, dans les locaux de préférence} other {}}{publicTransportPreferred, select, true {, accessible en transport en commun de préférence} other {}}.',
  'clauseSummary.project_sheet':
    'Fiche projet{mandatory, select, true { obligatoire} other {}}, remplie par {by} pour {to} : {fields}.',
  'clauseSummary.execution_year':
    '{offsetYears, plural, =0 {Actions réalisées l’année même du plan} one {Actions réalisées l’année qui suit le plan} other {Actions réalisées # ans après le plan}}.',
  'clauseSummary.plan_perimeter':
    'Périmètre : {unit, select, one_or_more_epci {une ou plusieurs intercommunalités} communes {des communes} other {le département}}{allCollectivites, select, true {, toutes les collectivités} other {}}{coordinatorExpected, select, true {, avec une collectivité coordinatrice} other {}} ; méthode : {parties}.',
  'clauseSummary.plan_steps': 'Étapes : {steps}.',
  'clauseSummary.registration_visibility':
    'Sessions visibles sur {platform}{restrictedToPerimeter, select, true {, pour le périmètre seulement} other {}}.',
  'clauseSummary.delivery_modes': 'Modalités : {modes}{combinable, select, true { (combinables)} other {}}.',
  'clauseSummary.service_offer': 'Offre proposée par {party} : {items}.',

  'clauseSummary.financing':
    '{nature, select, pedagogical {Coût pédagogique} promotion {Promotion} coordination {Coordination et suivi administratif} logistics {Logistique} are {Allocation de retour à l’emploi} stage_remuneration {Rémunération de stage} travel {Frais de déplacement} social_cover {Couverture sociale} salary {Rémunération} rooms {Salles} other {Conciliation}}{condition, select, any {} with_are { des stagiaires indemnisés} without_are { des stagiaires sans ARE} are_exhausted { des stagiaires en fin de droits} region_agent { des agents de la Région} other { des autres agents}} : {payers}{hasShare, select, true {, {sharePercent, number} %} other {, pour une part}}{hasCap, select, true {, dans la limite de {cap}} other {}}{inKind, select, true {, en nature} other {}}{relay, select, true {, en relais} other {}}.',
  'clauseSummary.contribution_exclusion': 'Hors cotisation ({party}) : {themes}.',
  'clauseSummary.delegated_operator': 'Opérateur pour {principal} : {operator} ({tasks}).',
  'clauseSummary.fee_schedule':
    'Tarifs fixés par {party} : {act} n° {number}{hasDate, select, true { du {date}} other {}}.',

  'clauseSummary.dispute_delay':
    'Pas de saisine du juge avant {months, plural, one {# mois} other {# mois}} à compter {from, select, written_notification {de la notification écrite du différend} other {du constat d’échec}}.',
  'clauseSummary.amicable_settlement':
    'Recherche d’un accord amiable{beforeCourt, select, true { avant toute action en justice} other {}}.',
  'clauseSummary.conciliation':
    'Conciliation{isOptional, select, true { possible} other { obligatoire}}{single, select, true { par un conciliateur unique} other {}}{byAgreement, select, true {, désigné d’un commun accord} other {}} ; frais {costSplit, select, equal {partagés à parts égales} other {à la charge du demandeur}}.',
  'clauseSummary.court':
    '{named, select, true {{name}} other {Tribunal {competence, select, administrative {administratif} other {judiciaire}} compétent}}.',

  'clauseSummary.communication_mention':
    'Toute communication mentionne {mention, select, all_other_parties {tous les autres partenaires} other {{parties}}}{coversDocuments, select, true {, documents produits compris} other {}}.',
  'clauseSummary.signs_use':
    '{endsAtTerm, select, true {L’usage des signes des autres parties cesse à l’échéance, sauf accord écrit} other {L’usage des signes des autres parties peut se poursuivre}}{priorConsent, select, true { ; tout autre usage demande un accord préalable} other {}}.',
  'clauseSummary.joint_communication':
    'Communication commune{mutualInformation, select, true {, dans une information mutuelle} other {}}{promoteActions, select, true {, avec promotion des actions} other {}}.',
  'clauseSummary.prior_knowledge':
    '{staysWithOwner, select, true {Chaque partie garde la propriété de ses connaissances antérieures} other {Les connaissances antérieures sont partagées}}.',

  'clauseSummary.data_protection': 'Données personnelles : {duties}.',
  'clauseSummary.confidentiality':
    'Confidentialité{coversStaff, select, true {, personnel compris} other {}}, pendant la convention{survivesTerm, select, true { et après son échéance} other {}}.',
  'clauseSummary.subcontractor_notice':
    'Recours à un prestataire{equalGuarantees, select, true { : garanties équivalentes} other {}}{mutualNotice, select, true { et information mutuelle} other {}}.',
  'clauseSummary.deontology':
    'Principes : {principles}. Destinataire des signalements de manquement : {party}{trainingRulesApply, select, true { ; règlement de formation applicable} other {}}.',

  'clauseSummary.document_precedence': 'Pièces contractuelles : {documents}.',
  'clauseSummary.originals': '{count, plural, one {Un original} other {# originaux}}.',
  'clauseSummary.supersedes':
    '{allOnSameSubject, select, true {Remplace tout accord antérieur de même objet} other {Remplace}}{agreementCount, plural, =0 {} other { : {agreements}}}.',
  'clauseSummary.amendment':
    'Modification par avenant, d’un commun accord{triggerCount, plural, =0 {} other { ; notamment : {triggers}}}.',
  'clauseSummary.insurance':
    '{everyParty, select, true {Chaque partie s’assure} other {Assurance à la charge des parties suivantes : {parties}}}{wholeTerm, select, true {, pour toute la durée} other {}}.',
  'clauseSummary.derived_agreements':
    '{kind, select, territorial_contract {Se décline en contrats territoriaux} other {Se décline en dispositifs locaux}} entre {between}.',
  'clauseSummary.model_text': 'Suit le modèle : {act} n° {number}.',

  'clauseSummary.staff_profile':
    '{party} : {posts, plural, one {# poste} other {# postes}}, dont {civilServants, plural, one {# fonctionnaire} other {# fonctionnaires}} et {contractAgents, plural, one {# contractuel} other {# contractuels}}.',
  'clauseFigures.line': '{label} ({count, number})',
  'clauseSummary.party_figures': '{party}{isHistoric, select, true { (chiffres anciens)} other {}} : {figures}.',
  'clauseSummary.mission_scope':
    '{party} : {missions}{excludesSome, select, true { ; hors champ : {excludes}} other {}}{parityGoverned, select, true { ; instances paritaires} other {}}.',
  'clauseSummary.activity_number': '{party} : déclaration d’activité n° {number}.',
  'clauseSummary.aims': '{horizon, select, later {À terme} other {Finalités}} : {aims}.',
} as const;
