# La patrouille dans la fenêtre : indications, boutons, panneaux, sous-titres et journal.

hud-patrol = Patrouille
hud-close = Fermer
hud-coach = { $advice } [Touche : { $key }]
hud-ground-awaited = Le terrain se prépare. La vue apparaît dans un instant.
hud-way = Suivant : { $name }, { $distance } m
hud-way-done = Vous avez atteint le dernier point de passage.
hud-way-home = L'itinéraire est abandonné. Retour à { $name } : { $distance } m
hud-way-and-point = { $way } · { $name } : { $distance } m
hud-paused = Pause
hud-hurried = Le temps passe { $times } fois plus vite. { $body }
hud-hurry-ended-told = Vitesse normale : quelqu'un parle.
hud-hurry-ended-notice = Vitesse normale : il y a un message à lire.
hud-hurry-ended-coach = Vitesse normale : il y a une nouvelle aide à lire.
hud-hurry-ended-done = Vitesse normale : l'ordre est exécuté.
hud-hurry-ended-near = Vitesse normale : une marque, un incident ou une personne du lieu est proche.
hud-hurry-ended-paused = Vitesse normale : le temps était arrêté entre-temps.
hud-hurry-never = Dans une évaluation, le temps ne peut pas être accéléré.
hud-hurry-near = Le temps ne peut pas être accéléré ici : une marque, un incident ou une personne du lieu est proche.
hud-hurry-stop = Le temps ne peut pas être accéléré ici : on vous demande de vous arrêter.
hud-waited-unseen = La patrouille a été mise en pause parce que la fenêtre était masquée.
hud-went-on-unseen = La fenêtre était masquée. La patrouille a continué pendant { DURATION($seconds) }.
hud-checking = { $state ->
    [whole] Vérification à { $radius } m autour de vous : terminée, tout a été observé.
   *[begun] Vérification à { $radius } m autour de vous, depuis { $seconds } s. Regardez tout autour.
}
hud-body = { $stance ->
    [standing] Debout
    [kneeling] À genoux
   *[lying] À plat ventre
} · { $way ->
    [on] en marche sur l'itinéraire
    [back] en marche par où vous êtes venus
    [free] en marche
   *[still] immobile
} · { $pace ->
    [slow] lentement
    [fast] vite
   *[planned] allure prévue
}{ $optics ->
    [up] {" "}· jumelles levées
   *[down] {""}
}
person-named = { $name }
seen-person = { $who ->
    [woman] femme
    [man] homme
    [girl] fille
   *[boy] garçon
}{ $with ->
    [goat] {" "}avec une chèvre
    [cow] {" "}avec une vache
    [donkey] {" "}avec un âne
    [stick] {" "}avec un bâton
    [basket] {" "}avec un panier
    [basin] {" "}avec une bassine
    [bundle] {" "}avec un ballot
    [can] {" "}avec un bidon d'eau
    [child] {" "}avec un petit enfant
    [school-bag] {" "}avec un cartable
   *[nothing] {""}
}
person-and-role = { $name } ({ $role })
person-number = { $role } { $number }
hud-member-line = { $who } : { $state }
hud-member-state = { $state ->
    [at-post] ● au poste
    [carries-report] … en route avec le compte rendu
    [in-cover] ✓ à l'abri
    [lying] – pas d'abri, couché au sol
    [done] ✓ en place
   *[busy] … en chemin
}, { $distance } m
hud-civilians = { $count ->
    [0] Aucune personne du lieu à moins de { $distance } m.
    [one] { $count } personne du lieu à moins de { $distance } m.
   *[other] { $count } personnes du lieu à moins de { $distance } m.
}
role-leader = Responsable
role-second = Responsable en second
role-signaller = Radio
role-medic = Secouriste
role-interpreter = Interprète
role-observer = Observation
role-soldier = Militaire
role-civilian = Personne civile

compass-north = N
compass-east = E
compass-south = S
compass-west = O
compass-bearing = { $bearing }°

bar-walk-on = Marche / arrêt
bar-walk-back = Revenir
bar-stop = Arrêt
bar-hurry = Accélérer
bar-mark = Marquer
bar-optics = Jumelles
bar-check = Vérifier { $radius } m
bar-orders = Ordres
bar-warn = Avertir
bar-report = Compte rendu
bar-stance = Posture
bar-turn-round = Voir derrière

hud-no-optics = Votre patrouille n'a pas de jumelles.
hud-orders-first = Les chiffres ne donnent d'ordres que si la liste des ordres est ouverte. Ouvrez-la avec { $key }.
hud-frame = { $mode } · { $elapsed } · reste { $left }
hud-look-all-round = Restez immobile et regardez tout autour : au sol, à hauteur des yeux et au-dessus de la tête.
hud-look-height = { $off ->
    [low] Trop bas pour compter. Regardez plus loin, entre les deux barres.
   *[high] Trop haut pour compter. Regardez plus bas, entre les deux barres.
}
hud-end-of-route = Vous êtes à la fin de l'itinéraire.
hud-end-of-way-back = Vous êtes de retour là d'où la patrouille est partie.
hud-barred = Quelque chose barre le chemin. Contournez-le en commande manuelle.
hud-halted-short = Vous faites halte ici : « { $name } » est devant vous. Observez ce point à { $distance } m avant de continuer.
hud-halted-to-ask = Vous faites halte : il y a près de vous quelqu'un à qui poser la question : { $who }.

hud-mark-kind = Quel type de signe ?
hud-mark-sure = Quel est votre degré de certitude ?
hud-is-warning-sign = Mis là pour avertir : panneau, ruban, bâtons croisés, pierres peintes.
hud-is-warning-clue = Sol remué, chose qui n'a rien à faire là.
hud-is-military-activity = Positions, douilles, dégâts dus aux affrontements.
hud-is-environment = Chemins inutilisés, épaves, animaux morts, objets inhabituels.
hud-is-local-behaviour = Les gens restent à distance, prennent un autre chemin ou observent.
hud-sure-25 = Une supposition ({ $percent } %)
hud-sure-50 = Peut-être ({ $percent } %)
hud-sure-75 = Probablement ({ $percent } %)
hud-sure-95 = C'est presque certain ({ $percent } %)
hud-marks = Vos marques
hud-no-marks = Vous n'avez rien marqué.
hud-mark-row = Marque { $number } : vue depuis { $grid } au { $bearing }°. À { $distance } m d'ici environ.
hud-incident-row = Lieu de l'incident : à { $distance } m d'ici environ, au { $bearing }°.
hud-mark-settled = Marque { $number } : { $grid }. Les spécialistes : { $said ->
    [item] un vrai objet, traité
   *[harmless] sans danger
}.
hud-mark-take-back = Retirer la marque { $number }

hud-orders = Ordres
hud-withdraw-from = Se replier de quelle marque ?
hud-withdraw-how-far = Se replier jusqu'à quelle distance ?
hud-cover-from = Se mettre à l'abri de quelle marque ?
hud-posts = Qui va à un poste du cordon ?
hud-control-point = Où voulez-vous le point de contrôle ?
hud-local-people = Habitants
people-ask = Poser une question : { $name }, à { $distance } m, { $side }, { $means ->
    [interpreter] par l'interprète
   *[gestures] par la voix et les gestes
}
people-direct = { $to ->
    [out] Tout le monde dehors, { $distance } m
   *[shelter] Tout le monde à l'abri
}, { $means ->
    [interpreter] par l'interprète
    [loudhailer] au porte-voix
   *[gestures] par la voix et les gestes
}
people-nobody-near = Personne n'est assez près pour qu'on lui demande : à moins de { $distance } m.
people-wait = On vous attend { $seconds } s.
people-needs-mark = Pour éloigner les gens de quelque chose, marquez-le d'abord.
order-halt = Halte
order-check = Vérifier du regard { $radius } m autour de vous
order-withdraw = Se replier par où nous sommes venus
order-take-cover = Se mettre à l'abri
order-posts = Poste du cordon
order-control-point = Point de contrôle
order-people = Habitants
order-count = Compter la patrouille
order-resume = Me suivre de nouveau
order-turn-back = Abandonner l'itinéraire
order-hand-over = Donner le relais aux spécialistes
order-needs-mark = Pour vous replier ou vous mettre à l'abri, marquez d'abord ce dont vous voulez vous éloigner.
order-needs-specialists = Vous pourrez donner le relais une fois que les spécialistes seront là.
order-margin = Chaque distance est celle de la règle et { $margin } m de plus, car vous ne connaissez l'endroit que par estimation.
order-distance = { $distance } m ({ $rule })
order-own-distance = Votre propre choix : { $distance } m
order-control-point-here = Ici, où je suis
order-control-point-map = Choisir sur la carte

hud-report = Compte rendu
hud-report-incident = Compte rendu de l'incident
hud-briefing = Relais aux spécialistes
hud-map = Carte
hud-map-grid = Montrez l'endroit sur la carte
hud-map-post = Montrez le poste sur la carte
hud-map-control-point = Montrez le point de contrôle sur la carte
hud-map-take = Choisir cet endroit
hud-map-larger = Plus grand
hud-map-smaller = Plus petit
hud-map-west = Ouest
hud-map-east = Est
hud-map-north = Nord
hud-map-south = Sud
hud-map-cursor = Curseur : { $grid } · à { $distance } m de vous, au { $bearing }°
hud-map-mandatory = Personne à moins de { $distance } m
hud-map-mandatory-at-least = Personne à moins de { $distance } m, au strict minimum
hud-map-from-threat = { $threat } : { $distance } m
hud-map-from-stand = { $distance } m au { $bearing }° de là où vous étiez ({ $threat })
hud-map-seen = vu depuis l'objet : { $seen ->
    [yes] oui
   *[no] non
}
hud-map-way-past = Le chemin pour y aller passe à { $distance } m de « { $threat } ».
hud-map-place-nearer = Cet endroit est plus près de « { $threat } » que la position actuelle de cette personne : à { $distance } m.
hud-log = Ce qui a été dit et fait
hud-team = Votre patrouille
hud-menu = Menu
hud-moments = Revenir à un moment
hud-class = Devant un groupe
class-explained = Pour qui montre la patrouille à un groupe. Rien de tout cela ne compte comme une action de la personne qui s'exerce.
class-row = { $control } ({ $key })
class-not-in-assessment = Cette touche n'a pas d'effet ici : elle sert à l'enseignement, et ceci est une évaluation.
class-keep-holding = Gardez la touche enfoncée une seconde pour montrer ce qui n'est pas normal.
class-discussing = Arrêt pour discuter
class-discussing-how = La patrouille est arrêtée. Regardez librement autour de vous. { $key } : reprendre.
class-revealing = Ce qui n'est pas normal est montré
class-revealing-how = { $key } : masquer ce qui est montré.
class-stands-still = La patrouille est arrêtée pendant la discussion. Appuyez d'abord sur { $key } pour reprendre.
reveal-sign = Pas normal : { $look }
reveal-look-alike = Inoffensif : { $look }
reveal-look-alike-named = Inoffensif : { $look } ({ $name })

menu-time-stands = La patrouille est en pause tant que ce menu est ouvert.
menu-time-goes-on = Ceci est une évaluation : le temps continue tant que ce menu est ouvert, et tant que la fenêtre est masquée.
menu-go-on = Continuer
menu-moments = Revenir à un moment
menu-settings = Réglages
menu-controls = Touches et boutons
menu-leave = Quitter, et continuer une autre fois
menu-end = Terminer la patrouille et voir le débriefing
menu-going-back = Retour en arrière. La patrouille est rejouée jusqu'à ce moment.
moment-what = À partir de là, vous pouvez agir autrement. Ce que vous avez fait jusqu'ici reste dans son propre enregistrement.
moment-row = { $time } : { $what }
moment-stop = Vous vous teniez immobile.
moment-start = le début
moment-minute = une minute plus tard

log-empty = Rien pour l'instant.
log-row = { $time } { $what }
hud-acknowledged = { $own }, bien reçu. Je collationne. Coordonnées : { $grid }. Objet : { $item }.
hud-specialists-sent = { $own }, les spécialistes sont en route vers vous. Ils prennent le chemin par lequel vous êtes venus et arrivent { $from ->
    [north] du nord
    [north-east] du nord-est
    [east] de l'est
    [south-east] du sud-est
    [south] du sud
    [south-west] du sud-ouest
    [west] de l'ouest
   *[north-west] du nord-ouest
}. Attendez-les vers { $time }. Laissez-les passer, et personne d'autre.
hud-heard = { $from } : « { $words } »
log-waypoint = Point de passage « { $name } » atteint.
log-vulnerable-point = « { $name } » : vous y êtes.
log-marked = Marque { $number } : { $kind }, vu depuis { $grid } au { $bearing }°.
log-nothing-to-mark = Rien à marquer ici. Regardez la chose elle-même, ou le sol à l'endroit où elle se trouve.
log-mark-withdrawn = Marque { $number } retirée.
log-check = Vous vérifiez du regard { $ring ->
    [near] le sol proche autour de vous
   *[far] le sol plus éloigné autour de vous
}.
log-ordered-halt = Ordre : halte.
log-ordered-check = Ordre : vérifier du regard { $ring ->
    [near] le sol proche autour de vous
   *[far] le sol plus éloigné autour de vous
}.
log-ordered-withdraw = Ordre : se replier par où nous sommes venus, { $distance } m.
log-ordered-cover = Ordre : se mettre à l'abri.
log-laid-down = { $count ->
    [one] { $count } membre de la patrouille ne trouve tout près ni mur ni rien de tel et se couche sur place. Une butte abrite aussi.
   *[other] { $count } membres de la patrouille ne trouvent tout près ni mur ni rien de tel et se couchent sur place. Une butte abrite aussi.
}
log-ordered-resume = Ordre : me suivre.
log-ordered-go-back = Vous repartez. La dernière personne passe en tête, et vous fermez la marche.
log-warned = Vous criez un avertissement.
log-control-point = Point de contrôle installé en { $grid }.
log-posted = { $who } : envoi à un poste en { $grid }.
log-manned = { $who } : tient le poste.
log-post-left = { $who } : a quitté le poste.
log-civilian-stopped = { $who } : arrête quelqu'un au poste.
log-report = Compte rendu envoyé par { $channel ->
    [radio] radio
   *[runner] estafette
}.
log-specialists-at-post = { $who } : le véhicule des spécialistes arrive. Il peut passer.
log-specialists-coming = Le véhicule des spécialistes arrive par le chemin que vous avez pris.
log-specialists = Les spécialistes sont là.
log-person-in-view = Des habitants à l'intérieur du cercle : { $who }, à { $distance } m de vous, azimut { $bearing }°{ $more ->
    [0] {""}
   *[other] , et { $more } de plus
}.
log-report-arrived = Le compte rendu est au quartier général.
log-runners-sent = { $count ->
    [one] Une estafette est en route avec le compte rendu.
   *[other] { $count } estafettes sont en route avec le compte rendu.
}
log-runners-back = Les estafettes sont de retour.
log-said-item = Les spécialistes : la marque { $number } était un vrai objet. Il a été traité.
log-said-harmless = Les spécialistes : la marque { $number } était sans danger. Il était juste de la marquer.
log-route-reopened = La voie est de nouveau ouverte : la patrouille peut continuer.
log-civilian-directed = { $heeds ->
    [yes] { $who } : va { $to ->
        [out] hors de la zone
       *[shelter] à l'abri
    }.
   *[no] { $who } : hésite. Redemandez, ou avec l'interprète.
}
log-civilian-sheltered = { $who } : est à l'abri.
log-civilian-cannot-leave = { $who } : ne peut pas partir ; tous les chemins s'en rapprochent, et il n'y a pas d'abri à proximité.
log-only-way-nearer = Un seul chemin sur terrain connu, et il se rapproche d'abord du danger : { $count } y sont.
hud-way-back-nearer = Le chemin du retour sur terrain connu se rapproche d'abord du danger. Il n'y en a pas d'autre.
log-asked = { $told ->
    [something] { $who } : sait quelque chose.
    [nothing] { $who } : ne sait rien d'inhabituel.
    [unwilling] { $who } : ne veut rien dire.
   *[not-understood] { $who } : vous ne vous comprenez pas.
}
log-briefed = Les spécialistes ont reçu votre briefing.
log-counted = Compte : { $count } sur { $all } sont ici, vous y compris.
log-handed-over = Le cordon a été remis aux spécialistes.
log-turned-back = Vous abandonnez l'itinéraire. Repartez par où vous êtes venus.
log-incident = Il y a eu un incident. La patrouille est terminée.
log-incident-told = { $casualties ->
    [0] Il y a eu un incident à { $distance } m, au { $bearing }°. Aucun blessé n'est signalé.
    [one] Il y a eu un incident à { $distance } m, au { $bearing }°. { $casualties } personne blessée est signalée.
   *[other] Il y a eu un incident à { $distance } m, au { $bearing }°. { $casualties } personnes blessées sont signalées.
}
log-time-up = Le temps est écoulé.

form-no-format = La doctrine en vigueur ne contient pas de modèle de compte rendu.
form-line = { $label } { $asks }
form-next = Ligne suivante
form-read-back = Relire et envoyer
form-read-back-title = Relisez avant d'envoyer
form-read-back-briefing = Relire et donner le relais
form-read-back-briefing-title = Relisez avant de donner le relais
form-hand-over = Donner le relais avec ce briefing
form-about-find = Sur ce que vous avez trouvé
form-about-incident = Sur l'incident
form-words = En mots
form-date-time = Groupe date-heure, comme 291435ZMAY26
form-grid = Coordonnées, comme 30QXF 1234 5678
form-now = L'heure actuelle
form-grid-of-mark = Les coordonnées de la marque { $mark }, par estimation : { $grid }
form-time-of-mark = L'heure de la marque { $mark } : { $time }
form-time-of-incident = L'heure de l'incident : { $time }
form-fill = D'après votre fiche : { $words }
form-pick-grid = Montrer sur la carte
form-class = Qu'est-ce que cela pourrait être ?
form-class-unknown = On ne peut pas le savoir d'ici
form-signs = Qu'avez-vous vu ?
form-no-signs = Dites ce que vous avez vu : choisissez au moins un type de signe.
form-none = Néant
form-fewer = Moins
form-more = Plus
form-zero = Donner ce nombre
form-number = Combien
form-number-bad = Écrivez un nombre entier, { $most } au plus.
form-silent = Votre radio ne doit pas émettre à moins de { $distance } m d'un objet suspect.
form-too-near-to-send = Vous êtes à { $distance } m de votre marque la plus proche. Éloignez-vous davantage avant d'émettre.
form-far-enough-to-send = Vous êtes à { $distance } m de votre marque la plus proche. { $rule }
form-distance-kept = La règle demande { $required } m, et vous la respectez. Ce que vous avez ordonné en plus est une marge : quelques mètres de moins ne coûtent rien.
form-distance-short = La règle demande { $required } m : vous êtes plus près que cela.
form-by-radio = Par radio, de là où je suis
form-by-runner = Par estafette
form-runners-go = Partirait avec le compte rendu : { $who }
form-nobody-to-run = Personne ne peut y aller : tout le monde est à un poste ou déjà en route.
form-send = Envoyer
form-lines-empty = { $count ->
    [one] { $count } ligne est vide.
   *[other] { $count } lignes sont vides.
} Personne ne peut agir sur ce qui n'est pas dit.
form-send-all-the-same = Envoyer quand même
form-sent-before = Vous avez déjà envoyé un compte rendu. Vous pouvez en envoyer un autre.
