# Terms of the French translation. Later translators: keep them.
# The sources are UN usage: UNMAS "Manuel de sécurité" (French, 3rd edition), IMAS, UN DPO.
#
# sign = signe
# warning sign = panneau ou marque d'avertissement
# warning clue = signe de danger
# sign of fighting or military activity = signe d'affrontement ou d'activité militaire
# sign in the environment = signe dans l'environnement
# behaviour of local people = comportement de la population locale
# item (what a trainee sees) = objet suspect
# device (in a scenario, for authors) = engin
# second item = deuxième objet suspect (trainee); engin secondaire (author)
# look-alike = sosie inoffensif; for authors: sosie
# IED = EEI; EOD = NEDEX; UXO = MNE
# notice = repérer, repérage
# mark (noun, verb) = marque, marquer
# hit = marque correcte; hit rate = taux de détection
# false alarm = fausse alerte
# miss = omission, manqué
# stand-off = distance de sécurité
# mandatory distance = distance obligatoire (personne ne reste à l'intérieur)
# required distance = distance requise
# preferred distance = distance préférable
# in doubt = en cas de doute
# hazard radius = rayon de danger
# cordon = cordon; cordon post = poste du cordon
# control point = point de contrôle (checkpoint on a road = poste de contrôle routier)
# incident = incident
# patrol = patrouille
# route = itinéraire; approach = trajet d'approche
# vulnerable point = point vulnérable
# halt = halte
# near check, 5 m check = vérification proche, vérification à 5 m
# far check, 25 m check = vérification éloignée, vérification à 25 m
# withdraw = se replier, repli
# hard cover = abri solide
# known ground = terrain connu; safe ground = terrain sûr
# report = compte rendu, rendre compte
# grid reference = coordonnées; grid square = carré
# date-time group = groupe date-heure (DTG)
# call sign = indicatif; comms card = fiche radio; route card = fiche d'itinéraire
# headquarters = quartier général
# asset = élément à protéger
# hand over = remettre (le cordon aux spécialistes); take over = prendre le relais
# drill = procédure; drill step = étape; finding = constat; criterion = critère
# trainee = stagiaire
# learn / practise / assess = apprentissage / entraînement / évaluation
# ready / not yet / incomplete = apte / pas encore / incomplet
# roles (the same for women and men) = responsable, responsable en second, radio, secouriste, interprète, observation, militaire
# runner = estafette; instructor = personne qui instruit, instruction
# debrief = débriefing
# doctrine pack = dossier de doctrine; inject = injection; record = enregistrement
# site = emplacement; draw = tirage; virtual trainee = stagiaire virtuel
#
# Form: "vous" in instructions, no subject in findings ("La radio a été utilisée …"), names of things in « … » so that
# no article or elision is needed before them, a no-break space before : ; ? ! % and inside « … ».

language-name = Français
language-direction = ltr
language-decimal-sign = ,
