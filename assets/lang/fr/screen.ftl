# Les écrans avant et après la patrouille.

screen-back = Retour

first-run-title = Bienvenue dans Groundsign
first-run-go-on = Continuer

home-title = Groundsign
home-subtitle = Entraînement à la patrouille : repérer, rendre compte, rester loin
home-what = Vous menez une patrouille à pied. Cherchez les signes que quelque chose de dangereux peut se trouver là. Quand vous en voyez un : arrêtez-vous, marquez-le, avertissez les autres, repartez par où vous êtes venus et rendez compte. Ensuite, vous voyez ce que vous avez repéré et ce que vous avez manqué.
home-begin = Commencer
home-train-missed = Travailler ce que j'ai manqué
home-refresher = Rappel (10 min)
home-drill = Exercice de repérage (8 minutes)
home-results = Résultats
home-class = La classe
home-settings = Réglages
home-controls = Touches et boutons
home-leave = Quitter
home-you-are = Vous vous entraînez sous le nom « { $name } ».
home-change-who = Quelqu'un d'autre
home-broken-off = Vous avez une patrouille qui n'est pas terminée
home-broken-off-which = { $title }, { $time } après le début de la patrouille.
home-go-on = Continuer cette patrouille
home-lay-aside = La laisser inachevée

who-title = Qui s'entraîne ?
who-why = Choisissez un nom, pour que cette machine puisse vous montrer vos propres résultats. Le nom reste sur cette machine.
who-known = Qui s'est déjà entraîné ici
who-known-one = { $name } ({ $count ->
    [one] { $count } patrouille
   *[other] { $count } patrouilles
})
who-new = Quelqu'un de nouveau
who-new-explained = N'écrivez pas votre vrai nom. Choisissez n'importe quel mot, par exemple un animal et un nombre.
who-new-label = Votre nom d'entraînement
who-guest = invité
who-go-on = Continuer
who-name-missing = Écrivez d'abord un nom, ou choisissez-en un ci-dessus.
who-name-bad = Ceci ne peut pas servir de nom. Utilisez des lettres et des chiffres, 24 au plus.

exercises-title = Choisissez un exercice
exercises-reading = Lecture des exercices …
exercises-none = Aucun exercice n'a été trouvé. Mettez des fichiers de scénario dans le dossier « scenarios ».
exercises-own = Pour ajouter vos propres exercices, mettez les fichiers de scénario dans le dossier « scenarios » du dossier de données de ce programme.
exercises-length = { NUMBER($metres, maximumFractionDigits: 0) } m, environ { $minutes } minutes
exercises-hard = Difficulté
exercises-level = { $level ->
    [easy] Facile
    [medium] Moyen
   *[hard] Difficile
}
exercises-how-hard = { $level }. Objets à trouver : { $items ->
    [exact] { $most }
   *[between] { $fewest } à { $most }
}.
exercises-how-hard-test = { $level }. Comme en patrouille réelle : peut-être rien à trouver.
exercises-result = { $verdict }, { $earned } points sur { $possible }
exercises-last = Dernier : { $result }
exercises-best = Meilleur : { $result }
exercises-not-yet = Vous n'avez pas encore fait cet exercice.
exercises-trains-missed = Fait travailler ce que vous avez manqué
exercises-faulty = Cet exercice ne peut pas être utilisé. Son fichier a des problèmes. Montrez-les à la personne qui l'a écrit.
exercises-faulty-count = { $count ->
    [one] Inutilisable : { $count } problème
   *[other] Inutilisable : { $count } problèmes
}
exercises-others = Autres exercices
exercises-place = Lieu
exercises-long = Durée
exercises-purpose = But
exercises-purpose-teach = Pour apprendre : les signes sont nets et le temps suffit.
exercises-purpose-test = Pour évaluer : comme dans une vraie patrouille, il n'y a peut-être rien à trouver.
exercises-purpose-refresh = Pour ne pas perdre la main : court.
exercises-your-last = Votre dernier résultat
exercises-your-best = Votre meilleur résultat
exercises-trains = Ce qu'il fait travailler
exercises-mode = Comment voulez-vous le faire ?
exercises-mode-learn = Apprentissage
exercises-mode-learn-explained = Le programme vous aide et vous dit tout de suite ce qui était juste.
exercises-mode-practise = Entraînement
exercises-mode-practise-explained = Pas d'aide en chemin. Vous pouvez faire une pause et recommencer à partir d'un moment précédent.
exercises-mode-assess = Évaluation
exercises-mode-assess-explained = Comme dans un examen : pas d'aide, pas d'arrêt du temps, aucun commentaire avant la fin. Le temps continue même si la fenêtre est masquée.
exercises-variation = Quelle variation ?
exercises-variation-another = Une que vous n'avez pas encore faite
exercises-variation-which = Numéro { $number }
exercises-variation-number = Le numéro que l'on m'a donné à l'instruction
exercises-variation-number-explained = Avec le même numéro, tout le monde a la même patrouille.
exercises-variation-label = Numéro
exercises-variation-bad = Écrivez un nombre entier, par exemple 7.
exercises-begin = Aller au briefing

loading-title = Préparation de l'exercice
loading-what = Le terrain est en construction. Cela prend quelques secondes.
loading-cancel = Arrêter

briefing-title = Briefing
briefing-begin = Commencer
briefing-back = Autres exercices
briefing-part-task = Mission
briefing-part-map = Carte et route
briefing-part-signs = À chercher
briefing-part-card = Fiche
briefing-part-patrol = Personnes et radio
briefing-part-doctrine = Règles
briefing-part-keys = Touches
briefing-situation = Situation
briefing-task = Votre mission
briefing-when = Heure, météo, lieu
briefing-dtg = Début (DTG)
briefing-dtg-explained = Un groupe date-heure : jour, heure et minute, lettre du fuseau, mois, année.
briefing-weather = Météo
briefing-weather-line = { $light }, { $sky }, visibilité { NUMBER($visibility_m, maximumFractionDigits: 0) } m
briefing-light-day = plein jour
briefing-light-dull = lumière grise
briefing-light-dusk = crépuscule
briefing-light-twilight = demi-jour
briefing-sky-clear = ciel dégagé
briefing-sky-cloudy = quelques nuages
briefing-sky-overcast = ciel couvert
briefing-sky-dusty = poussière dans l'air
briefing-sky-rain = pluie
briefing-place = Lieu
briefing-time-limit = La patrouille se termine après
briefing-minutes = { $minutes } minutes
briefing-route = Fiche d'itinéraire
briefing-leg-name = De { $from } à { $to }
briefing-leg = { $metres } m, cap { $bearing }°, jusqu'à { $grid }
briefing-vulnerable-points = Points vulnérables
briefing-vulnerable-points-explained = À ces endroits, ralentissez, arrêtez-vous avant d'y arriver et regardez tout autour avant de continuer.
briefing-vulnerable-point = { $kind }, { $grid }
briefing-vp-culvert = buse (eau sous la route)
briefing-vp-bridge = pont
briefing-vp-junction = carrefour
briefing-vp-defile = passage étroit
briefing-vp-built-up-edge = bord d'un village
briefing-vp-abandoned-vehicle = véhicule abandonné
briefing-vp-abandoned-building = bâtiment abandonné
briefing-vp-bend = virage
briefing-vp-crossing = gué ou passage d'eau
briefing-vp-market = marché
briefing-vp-halting-place = lieu où les patrouilles font halte
briefing-threat = Le sujet de cette patrouille
briefing-signs = Signes à chercher
briefing-sign-warning = Panneaux et marques d'avertissement
briefing-sign-warning-what = Mis là pour avertir : panneaux officiels, ruban, bâtons croisés, pierres peintes.
briefing-sign-clue = Signes au sol et signes de danger
briefing-sign-clue-what = Quelque chose d'anormal : sol remué, autre couleur, plantes couchées, débris, fils ou lignes.
briefing-sign-military = Signes d'affrontement
briefing-sign-military-what = Cratères, épaves, anciennes positions.
briefing-sign-environment = Signes dans l'environnement
briefing-sign-environment-what = Chemins que personne n'utilise, animaux morts, objets inhabituels.
briefing-sign-behaviour = Ce que font les gens
briefing-sign-behaviour-what = Les gens restent loin d'un endroit, ou un endroit est vide qui ne devrait pas l'être.
briefing-look-alikes = Beaucoup de choses inoffensives ressemblent à des signes : travaux routiers, agriculture, ordures, jeux d'enfants. Tout marquer n'aide pas.
briefing-never-touch = Ne touchez jamais une chose suspecte, ne la déplacez jamais, ne vous en approchez jamais. La marquer de loin est toujours juste.
card-title = Fiche des signes
card-never = Les images sont vues de près pour que vous n'ayez pas à l'être. Ne touchez jamais à rien, et ne vous approchez jamais pour mieux voir.
card-picture-awaited = Le dessin est en préparation.
briefing-people = Votre patrouille
briefing-with-you = { $count ->
    [one] Vous, et une personne avec vous.
   *[other] Vous, et { $count } personnes avec vous.
}
briefing-place-in-file = Place { $number } dans la file
briefing-member = { $name }, { $role }
briefing-role-leader = responsable
briefing-role-second = responsable en second
briefing-role-signaller = radio
briefing-role-medic = secouriste
briefing-role-interpreter = interprète
briefing-role-observer = observation
briefing-role-soldier = militaire
briefing-you = { $role } : c'est vous
briefing-spacing = Intervalle entre les personnes
briefing-optics = Jumelles
briefing-optics-times = grossissement { $times }×
briefing-comms = Fiche radio
briefing-own-call-sign = Votre indicatif
briefing-headquarters = Quartier général
briefing-stations = Autres stations
briefing-frequency = Fréquence
briefing-radio = Votre radio
briefing-radio-silent = { $radio } : n'émettez pas à moins de { $metres } m d'une chose suspecte
briefing-runner = Vous pouvez aussi envoyer une estafette avec un message.
briefing-no-runner = Il n'y a pas d'estafette : reculez jusqu'à l'endroit où vous pouvez utiliser la radio.
briefing-pack = Règles en vigueur : { $id }, version { $version }, { $date }
briefing-distances = À quelle distance
briefing-distances-explained = Personne ne reste à l'intérieur de la première distance. Tout le monde doit atteindre la deuxième.
briefing-class = personne à moins de { $mandatory_m } m, tout le monde au-delà de { $required_m } m
briefing-in-doubt = En cas de doute
briefing-halts = Haltes et vérifications
briefing-near-check = À chaque halte, regardez tout autour jusqu'à
briefing-far-check = À une halte plus longue, regardez tout autour jusqu'à
briefing-short-of = Arrêtez-vous avant un point vulnérable, à
briefing-from = D'après : { $source } ({ $sure })
briefing-report = Le compte rendu : { $name }
briefing-keys = Les touches nécessaires
briefing-keys-explained = Tout peut aussi se faire avec les boutons à l'écran.

settings-title = Réglages
settings-language = Langue
settings-text-size = Taille du texte
settings-text-size-label = Le texte et tout ce qui l'entoure
settings-text-sample = Arrêtez-vous. Marquez. Avertissez les autres. Repartez par où vous êtes venus. Rendez compte.
settings-quality = Qualité de l'image
settings-quality-explained = Chaque qualité montre tous les signes. Si l'image saccade, choisissez une qualité plus basse.
settings-quality-measured = { $quality } (choisie pour cette machine)
settings-quality-low = Basse
settings-quality-low-explained = Pour un vieil ordinateur portable. Couleurs simples, pas d'ombres.
settings-quality-medium = Moyenne
settings-quality-medium-explained = Le réglage normal.
settings-quality-high = Haute
settings-quality-high-explained = Pour une machine avec une carte graphique.
settings-sound = Son
settings-volume = Volume
settings-captions = Montrer des mots pour chaque son
settings-hands = Souris et touches
settings-look-speed = Vitesse à laquelle la vue tourne
settings-invert-look = Pousser la souris vers l'avant pour regarder en bas
settings-hold-is-switch = Appuyer une fois pour commencer et une fois pour finir, au lieu de maintenir la touche
settings-show-keys = Afficher en grand chaque touche pressée et son effet (pour un groupe)
settings-unseen = Quand la fenêtre est masquée
settings-wait-unseen = Mettre la patrouille en pause, sauf dans une évaluation
settings-done = Terminé

results-title = Résultats
results-none = Rien pour l'instant. Vos résultats s'affichent ici après votre première patrouille.
results-of = Ce que « { $name } » a fait sur cette machine. Choisissez une patrouille pour revoir son débriefing.
results-broken-off = non terminée
results-how = { $date }, { $mode }, variation { $number }, durée { $time }

trouble-title = Ceci ne peut pas être fait
trouble-none = Il n'y a rien à montrer ici.
trouble-what-to-do = Revenez en arrière et choisissez un autre exercice. Si cela se reproduit, montrez cet écran à la personne qui vous instruit.
trouble-what-to-do-file = Le fichier a les problèmes ci-dessous. Montrez-les à la personne qui l'a écrit. Les autres exercices ne sont pas touchés.
trouble-with-hint = { $what } { $hint }
trouble-home = Vers le premier écran
trouble-scenario = L'exercice { $file } ne peut pas être utilisé.
who-forget = Supprimer « { $name } »
who-forget-explained = Le nom et tous ses résultats sur cette machine sont effacés. Cela ne peut pas être annulé.
who-forget-not = Conserver
who-forget-do = Supprimer définitivement
packs-title = Paquets de scénario
packs-what = Un paquet est un seul fichier avec un scénario et tout ce qu'il lui faut. Les paquets ouverts sont aussi parmi les exercices. Pour en installer un, ouvrez son fichier avec ce programme.
packs-empty = Aucun paquet n'est installé.
packs-install-ask = Installer ce paquet ?
packs-other = Un autre paquet nommé { $id } est installé. Ne le remplacez par celui-ci que si vous savez de qui il vient.
packs-install = L'installer
packs-replace = Le mettre à sa place
packs-leave-it = Ne pas l'installer
packs-installed = { $id } est installé.
packs-play = Y jouer
packs-class-key = Clé de classe
packs-class-key-missing = Tapez la clé de classe que votre instructeur vous donne.
new-scenario-template = Par quoi commencer
new-scenario-lesson = Une première leçon : une piste droite
new-scenario-route = Une patrouille d'itinéraire
new-scenario-halt = Une halte
new-scenario-village = Un village
new-scenario-town = Une ville
new-scenario-clean = Une patrouille où rien n'est anormal
new-scenario-name = Nom court : minuscules, chiffres et traits d'union
new-scenario-empty = Ce que vous laissez vide reste comme dans le modèle.
new-scenario-begin = L'ouvrir dans l'éditeur
exercises-variation-given = Celle que le cours « { $course } » vous donne : numéro { $number }. Elle compte en évaluation.
