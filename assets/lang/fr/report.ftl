sheet-session = Variation { $seed }, { $mode }, stagiaire { $trainee }, durée { $length }, { $ending }.
sheet-rescored = Cette patrouille a été enregistrée sous les règles { $recorded }, version { $recorded_version }. Ici elle est notée sous { $scored }, version { $scored_version }. La personne ne connaissait pas ces règles : une différence entre les deux ne peut pas lui être reprochée.
sheet-pointed-out = Ce qui n'était pas normal a été montré au groupe pendant la patrouille, à { $times } de son début. Ce qui a été remarqué ensuite en dit peu.
sheet-mode-learn = apprentissage
sheet-mode-practise = entraînement
sheet-mode-assess = évaluation
sheet-ending-route-completed = itinéraire terminé
sheet-ending-handed-over = relais donné aux spécialistes
sheet-ending-turned-back = demi-tour
sheet-ending-incident = fin par un incident
sheet-ending-time-up = fin par la limite de temps
sheet-ending-broken-off = session interrompue

sheet-verdict-ready = APTE
sheet-verdict-not-yet = PAS ENCORE
sheet-verdict-incomplete = INCOMPLET
sheet-points = { $earned } points sur { $possible } possibles
sheet-not-shown = Pas évalué dans cette patrouille : { $points } points.
sheet-outcome-met = atteint
sheet-outcome-partly-met = en partie atteint
sheet-outcome-not-met = non atteint
sheet-outcome-never-evaluated = sans objet
sheet-yes = oui
sheet-no = non
sheet-not-asked = pas demandé
sheet-not-recorded = pas enregistré

sheet-critical-errors = Ce qu'il ne faut jamais faire
sheet-incident = Incident
sheet-block-detection = Repérage
sheet-block-reporting = Compte rendu
sheet-block-safe-distance = Distance de sécurité
sheet-at-least = { $measured } mesuré, et au moins { $required } exigé. { $earns }
sheet-at-most = { $measured } mesuré, et au plus { $required } admis. { $earns }
sheet-not-done = C'était à faire et cela n'a pas été fait. { $earns }
sheet-earns-all = Atteint : tous les { $possible } points.
sheet-earns-half = En partie atteint : la moitié, { $earned } points sur { $possible }.
sheet-earns-none = Non atteint : aucun des { $possible } points.
sheet-how-points = Les points de chaque bloc sont partagés entre ses critères selon leur poids. ✓ atteint donne tous les points, ◐ en partie atteint la moitié, ✗ non atteint aucun. Un critère que cette patrouille n'a pas évalué (–) n'est pas une réussite : il ne rapporte rien, n'enlève rien, et ses points ne vont à aucun autre critère. La source suit le seuil.
sheet-more-findings = { $count ->
    [one] et un autre ; la page de débriefing le montre.
   *[other] et { $count } autres ; la page de débriefing les montre tous.
}

sheet-noticed = Ce qu'il y avait à repérer
sheet-counts = { $hits } { $hits ->
    [one] repéré
   *[other] repérés
}, { $misses } { $misses ->
    [one] manqué
   *[other] manqués
}, { $false_alarms } { $false_alarms ->
    [one] fausse alerte
   *[other] fausses alertes
}, { $correct_rejections } { $correct_rejections ->
    [one] chose inoffensive laissée
   *[other] choses inoffensives laissées
} de côté à juste titre.
sheet-interval = Avec si peu d'objets, la chance de repérer se situe entre { $low } et { $high } % (intervalle à 95 %) : c'est beaucoup trop large pour juger quelqu'un.
sheet-harmless-interval = Parmi les choses inoffensives repérables, entre { $low } et { $high } % seraient marquées (intervalle à 95 %).
sheet-device = objet suspect
sheet-noticeable = repérable dès
sheet-noticeable-from = Repérable pour la première fois depuis { $grid }, à { $distance } au { $bearing }°.
sheet-viewed = regardé
sheet-marked = marqué
sheet-range = distance
sheet-entered = Quelqu'un a franchi sa distance obligatoire à { $time }.
sheet-never-noticeable = De là où était la ou le stagiaire, cet objet ne pouvait jamais être repéré : il n'est donc pas noté.

sheet-report = Compte rendu
sheet-briefing = Briefing à la remise
sheet-no-report = Aucun compte rendu n'a été envoyé.
sheet-report-after = envoyé { $time } après le premier constat
sheet-said = dit
sheet-truth = vrai
sheet-why = raison

sheet-distance = Distance
sheet-required = requis de « { $device } » : { $distance }
sheet-went-on = a continué au lieu de revenir : cette distance ne compte pas
sheet-unaware = était à l'intérieur sans le savoir : cette distance ne compte pas
sheet-stayed = resté dans une zone suspecte et a appelé à l'aide : juste aussi
sheet-person = personne
sheet-reached = atteinte
sheet-closest = plus près
sheet-inside = dedans
sheet-out-of-sight = hors de vue
sheet-hard-cover = abri solide
sheet-in-shelter = à l'abri
sheet-local-people = Population locale

sheet-train-next = À travailler ensuite
sheet-nothing-to-train = Rien de particulier. Revenez dans quelques semaines pour ne pas perdre la main.
sheet-sources = Sources
sheet-supports = Ceci complète le briefing d'une personne qualifiée pour instruire et ne le remplace pas.

pack-sure-sourced = avec source
pack-sure-second-hand = de seconde main
pack-sure-derived = déduit
pack-sure-unverified = non vérifié
pack-sure-example = exemple
pack-distances = Distances de sécurité
pack-mandatory = obligatoire : nul n'y reste
pack-required = requise d'une patrouille
pack-preferred = préférable à découvert
pack-in-doubt = en cas de doute
pack-in-doubt-preferred = en cas de doute, préférable
pack-radio = Silence radio à moins de
pack-radio-hand-held = radio portative
pack-radio-vehicle = radio de véhicule
pack-halts = Haltes et vérifications
pack-near-check = vérification à chaque halte
pack-far-check = vérif. à une longue halte
pack-far-check-after = une halte est longue après
pack-halt-after = un arrêt est une halte après
pack-short-of = halte avant un point vulnérable
pack-seen-from = point vulnérable observable à
pack-azimuth-bin = regards classés par secteur
pack-elevation-edges = et par élévation, limites
pack-drill = Procédure
pack-suspected-ground = Deuxième procédure
pack-needs = seulement après { $steps }
pack-confirm-look = un regard prolongé pour confirmer
pack-in-force = ce compte rendu est à envoyer
pack-handover-in-force = ce briefing est donné à la remise
pack-casualties-in-force = ce compte rendu est envoyé après un incident
pack-contact-report = Premier compte rendu court : { $lines } lignes au plus, dont : { $fields }
pack-priority = Priorité d'un compte rendu : la première qui convient
pack-marking = Ce qui compte comme marque correcte
pack-match-radius = marque au signe, au plus
pack-match-angle = ou, en angle vu de l'œil
pack-scoring = Points sur 100
pack-criteria-heads = poids · atteint · en partie · source
pack-star = doit être atteint, au moins en partie, pour être apte
pack-of-one = { $share } sur 1
pack-limit = Limite : { $limit }.
pack-limit-own = Limite : { $limit }, celle de ce programme.
pack-exceptions = Un critère n'est pas noté quand la patrouille ne l'évalue pas : quand rien ne pouvait être repéré, que rien n'a été marqué ou que personne ne s'est approché. Ses points ne sont alors ni gagnés ni perdus. ≥ : autant ou plus ; ≤ : autant ou moins.
pack-pass = Pour être apte
pack-least-shown = part évaluée d'un bloc pour qu'il compte
pack-unaware = entrée à l'insu : pas encore
pack-false-alarms = marques inoffensives : pas encore
pack-false-alarms-share = et part des choses inoffensives
pack-least-opportunity = noté si repérable pendant

sheet-doctrine = Noté selon les règles { $id }, version { $version }.
sheet-timeline = Ce qui s'est passé, et quand
sheet-criterion = question
sheet-measured = mesuré
sheet-expected = attendu
sheet-points-head = points
sheet-source = source

show-variation = variation { $seed }
show-place = lieu
show-when = date, heure
show-weather = météo
show-weather-words = visibilité { $visibility_m } m ; lumière : { $light }
show-purpose = but
show-purpose-words = { $purpose } ; de { $fewest } à { $most } objets suspects par variation, sans compter les deuxièmes objets
show-doctrine = doctrine
show-time-limit = temps limite
show-route = Itinéraire
show-vulnerable-point = point vulnérable
show-patrol = Patrouille
show-people = personnes
show-comms = fiche radio
show-sites = Emplacements et ce qu'ils peuvent contenir
show-nothing = rien
show-device = objet suspect { $id } ({ $class } : obligatoire { $mandatory_m } m). Requis : { $required }. { $lesson }
show-look-alike = inoffensif : { $id }. { $lesson }
show-look-alike-shown = inoffensif : { $id }. { $lesson } { $shown }
show-sign = { $id } : { $look }, { $width_m } × { $height_m } m, contraste { $contrast }
show-civilians = Population locale
show-carries = emporte
show-loudhailer = un porte-voix
show-who-woman = femme
show-who-man = homme
show-who-girl = fille
show-who-boy = garçon
show-family = famille « { $family } »
show-hesitates = hésite { $seconds } s
show-shares-language = partage une langue avec la patrouille
show-knows-about = à propos de « { $about } »
show-knows-always = dans toutes les variantes
show-knows = sait, { $about } : « { $words } »
show-knows-tells = { $knows } Ne le dit que si la patrouille a : { $whom }.
show-knows-unwilling = sait quelque chose, { $about }, et ne veut pas le dire
show-injects = Ce qui arrive en chemin
show-suspected-areas = Zones suspectes (sur aucune carte)
show-incident = un incident touchant d'autres personnes en ({ NUMBER($east, useGrouping: "false") } ; { NUMBER($north, useGrouping: "false") }), { $casualties ->
    [0] personne n'est blessé
    [one] une personne blessée
   *[other] { $casualties } personnes blessées
}
show-objectives = Ce que les stagiaires doivent savoir faire ensuite
show-objective-criteria = Ce qui le montre : { $criteria }.
show-left-out = Ce que le fichier ne dit pas, et ce qui vaut donc
show-left-out-value = { $field } : { $value }
show-left-out-site = { $field } : au milieu de l'emplacement, ou là où est l'objet
show-instructor-only = Réservé à l'instruction : les stagiaires ne doivent pas voir ceci avant la patrouille.
show-fairness = Est-ce équitable ?
show-fair-least = au moins { $least } pour repérer
show-fair-item = objet suspect
show-fair-mandatory = obligatoire
show-fair-from = vu à
show-fair-time = temps repérage
show-fair-drill = en procédure
show-fair-cycles = Un signe compte comme repérable là où un regard attentif y reconnaît, une fois sur deux, quelque chose d'anormal : { $used } cycles en travers du signe quand l'encombrement du fond est faible, moyen et fort, et { $behaviour } pour ce que font les gens. Les chiffres publiés : { $recognition } pour reconnaître et { $identification } pour identifier (ACQUIRE), et { $detection } pour déceler qu'il y a quelque chose (Schmieder et Weathersby, 1983).
