# La chronologie d'une patrouille.

moment-set-out = La patrouille est partie.
moment-waypoint = Point de passage « { $waypoint } » atteint.
moment-vulnerable-point = Entrée dans le point vulnérable « { $point } ».
moment-halt = Halte de { DURATION($seconds) }.
moment-noticeable = À partir d'ici, « { $device } » pouvait être repéré.
moment-best = C'est d'ici que « { $device } » pouvait le mieux être vu.
moment-viewed = Un signe de « { $device } » était au milieu du champ de vision.
moment-look-alike = À partir d'ici, « { $look-alike } », qui est inoffensif, pouvait être vu.
moment-marked-item = Marque { $mark }, sur « { $device } » : { $kind }, certitude de { $percent } %.
moment-marked-look-alike = Marque { $mark }, sur « { $look-alike } », qui est inoffensif : { $kind }, certitude de { $percent } %.
moment-marked-nothing = Marque { $mark }, sur un endroit où il n'y avait rien : { $kind }, certitude de { $percent } %.
moment-mark-withdrawn = Marque { $mark } retirée.
moment-check = Début de la vérification à { NUMBER($metres, useGrouping: "false") } m.
moment-order-halt = Ordre : halte.
moment-order-check = Ordre : vérification à { NUMBER($metres, useGrouping: "false") } m.
moment-order-withdraw = Ordre : repartir par où la patrouille est venue, { NUMBER($metres, useGrouping: "false") } m.
moment-order-cover = Ordre : se mettre à l'abri.
moment-order-resume = Ordre : continuer.
moment-order-go-back = Ordre : repartir, la dernière personne en tête.
moment-warned = Toutes les personnes proches ont été averties.
moment-warning-heard = { $count ->
    [one] { $count } personne de la population locale a entendu l'avertissement.
   *[other] { $count } personnes de la population locale ont entendu l'avertissement.
}
moment-control-point = Le point de contrôle a été installé.
moment-post-sent = Envoi de « { $person } » à un poste du cordon.
moment-post-manned = « { $person } » tient un poste du cordon.
moment-post-left = « { $person } » a quitté le poste du cordon.
moment-civilian-stopped = « { $person } » a arrêté « { $civilian } ».
moment-transmitted = La radio a été utilisée.
moment-report-sent = Le compte rendu a été envoyé.
moment-specialists = Les spécialistes sont arrivés.
moment-handed-over = Le relais a été donné aux spécialistes.
moment-turned-back = L'itinéraire a été abandonné.
moment-runners-sent = { $count ->
    [one] Une estafette part avec le compte rendu.
   *[other] { $count } estafettes partent avec le compte rendu.
}
moment-report-arrived = Le compte rendu arrive.
moment-runners-back = Les estafettes sont de retour.
moment-nobody-to-run = Personne n'était libre pour porter le compte rendu : il n'est pas parti.
moment-specialists-said-item = Les spécialistes disent : la marque { $mark } était un vrai objet. Il a été traité.
moment-specialists-said-harmless = Les spécialistes disent : la marque { $mark } était sans danger.
moment-route-reopened = La voie est de nouveau ouverte.
moment-civilian-heeds = { $civilian } fait ce qu'on lui demande.
moment-civilian-hesitates = { $civilian } hésite.
moment-civilian-sheltered = { $civilian } est à l'abri.
moment-civilian-cannot-leave = { $civilian } n'a aucun chemin pour partir qui ne rapproche pas de l'objet suspect.
moment-only-way-nearer = Pas d'autre terrain connu : le chemin de { $count } s'est d'abord rapproché du danger.
moment-asked-something = { $civilian } : question posée, il y a quelque chose à savoir.
moment-asked-nothing = { $civilian } : question posée, ne sait rien.
moment-asked-unwilling = { $civilian } : question posée, ne veut rien dire.
moment-asked-not-understood = { $civilian } : question posée, mais personne ne s'est compris.
moment-briefed = Les spécialistes ont reçu la passation.
moment-counted = La patrouille est comptée, personnes présentes : { $count }.
moment-pointed-out = L'instructeur montre ce qui n'est pas normal.
moment-suspected-area-entered = { $person } : est dans une zone suspecte.
moment-suspected-area-left = { $person } : est hors de la zone suspecte.
moment-radio-message = « { $from } » à la radio : { $words }
moment-weather = Le temps a changé : la visibilité est de { NUMBER($visibility, useGrouping: "false") } m.
moment-civilians-approach = { $count ->
    [one] { $count } personne de la population locale s'approche.
   *[other] { $count } personnes de la population locale s'approchent.
}
moment-revealed = « { $device } » est devenu visible.
moment-incident-ahead = { $casualties ->
    [0] Un incident s'est produit plus loin. Aucun blessé n'est signalé.
    [one] Un incident s'est produit plus loin. { $casualties } personne blessée est signalée.
   *[other] Un incident s'est produit plus loin. { $casualties } personnes blessées sont signalées.
}
moment-left-known-ground = « { $person } » a quitté le terrain connu.
moment-back-on-known-ground = « { $person } » est de nouveau sur un terrain connu.
moment-touched = Quelque chose a été touché.
moment-entered-mandatory = Entrée à l'intérieur de la distance obligatoire de « { $device } ».
moment-inside-required = « { $person } » est maintenant à moins des { NUMBER($metres, useGrouping: "false") } m requis.
moment-outside-required = « { $person } » a atteint les { NUMBER($metres, useGrouping: "false") } m requis.
moment-ended-route-completed = L'itinéraire a été terminé.
moment-ended-handed-over = La patrouille a donné le relais.
moment-ended-turned-back = La patrouille a fait demi-tour.
moment-ended-incident = La patrouille s'est terminée par un incident.
moment-ended-time-up = Le temps était écoulé.
moment-ended-broken-off = La session a été interrompue.

# Ce qui montre qu'un sosie est inoffensif
shown-by = Ce qui montre que c'est inoffensif : { $things }.
shown-by-at-work = quelqu'un qui y travaille avec une pelle
shown-by-owner = la propriétaire, assise à côté
shown-by-children-at-play = des enfants qui y jouent au ballon
shown-by-angler = un enfant assis là avec une canne à pêche
shown-by-prayer = des gens qui prient sur des nattes, leurs chaussures derrière eux
shown-by-feast = des invités autour d'une table mise, sous une guirlande de fanions
shown-by-goats = des chèvres qui paissent à côté
shown-by-cattle = des vaches qui paissent à côté
shown-by-more-alike = d'autres choses pareilles le long du chemin
shown-by-barrow = une brouette
shown-by-tools = des cônes de chantier et un tas de gravier où est plantée une pelle
shown-by-pipes = une pile de tuyaux bleus
shown-by-sacks = des sacs pleins
shown-by-cans = des bidons d'eau jaunes, en file
shown-by-pots = des pots en terre
shown-by-fireplace = trois pierres autour de cendres, avec une marmite et du bois
shown-by-furniture = des meubles et des cartons, et quelqu'un qui porte un carton
shown-by-laundry = du linge sur une corde
shown-by-tent = une tente à côté
shown-by-rubbish-heap = un large tas d'ordures
shown-by-sand-drift = des vagues de sable nu et clair
shown-by-hay-rows = du foin coupé en rangs réguliers
shown-by-crop-rows = des rangs de plantes sur des tuteurs
shown-by-open-bonnet = le capot ouvert et quelqu'un penché sur le moteur
shown-by-open-doors = les portes arrière ouvertes, des cartons dedans
