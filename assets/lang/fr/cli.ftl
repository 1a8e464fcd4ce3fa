cli-no-window = Il n'y a pas de fenêtre ici ; ceci est donc une démonstration : le stagiaire virtuel « careful » patrouille dans « { $title } ». Pour refaire la même : { $command }
cli-what-next = Et ensuite : groundsign --help. Pour écrire votre propre scénario : groundsign check --help.
cli-cannot-play = Il n'y a pas de fenêtre ici pour jouer « { $title } ». La même patrouille sans fenêtre : { $command }
cli-patrolling = Patrouille en cours
cli-written = Écrit : { $path }
hazards-found = { $count ->
    [0] Aucun compte rendu n'a été envoyé pendant ces patrouilles.
    [one] Un compte rendu. Il a été envoyé pendant un exercice : il ne doit pas être enregistré comme réel.
   *[other] { $count } comptes rendus. Ils ont été envoyés pendant des exercices : ils ne doivent pas être enregistrés comme réels.
}
cli-checked = { $files ->
    [one] { $files } fichier vérifié
   *[other] { $files } fichiers vérifiés
} : { $errors ->
    [one] { $errors } erreur
   *[other] { $errors } erreurs
}, { $warnings ->
    [one] { $warnings } avertissement
   *[other] { $warnings } avertissements
}.
cli-script-alone = { $path } est un script de stagiaire. Il se vérifie avec un scénario : donnez aussi --scenario.

cli-no-file = Il n'y a pas de fichier { $path }.
cli-record-from-file = Un enregistrement se lit dans un fichier, pas sur l'entrée standard ni dans un tube. Enregistrez-le et nommez le fichier.
cli-is-a-folder = { $path } est un dossier ; un fichier est attendu.
cli-no-scenario = Il n'y a pas de scénario « { $name } », ni comme fichier ni parmi ceux fournis.
cli-no-scenario-or-pack = Il n'y a pas de scénario ni de dossier de doctrine « { $name } », ni comme fichier ni parmi ceux fournis.
cli-no-pack = Il n'y a pas de dossier de doctrine « { $name } », ni comme fichier ni parmi ceux fournis.
cli-no-trainee = Il n'y a pas de stagiaire virtuel « { $name } », ni de script de ce nom.
cli-no-code = Il n'y a pas de règle « { $code } ».
cli-did-you-mean = Vouliez-vous dire { $name } ?
cli-there-are = Il y a : { $names }.
cli-nothing-to-check = Il n'y a rien à vérifier dans { $path } : aucun scénario, dossier de doctrine ou script de stagiaire.
cli-cannot-read = { $path } ne peut pas être lu : { $why }
cli-drill-is-no-patrol = C'est un exercice court et non une patrouille. Les exercices courts n'ont pas de fiche de notes : ils ne sont ni notés, ni exportés, ni envoyés. « groundsign cohort » et « groundsign records mine » les montrent.
cli-cannot-print = La réponse ne peut pas être affichée : { $why }
cli-pack-has-no-map = Un dossier de doctrine n'a pas de carte.
cli-map-ending = { $path } doit se terminer par .svg ou .png, pour que l'on sache quoi dessiner.
cli-calibrating = Étalonnage
cli-rehearsing = Parcours d'essai
cli-failed = Cela n'a pas pu être fait : { $why }
cli-no-threads = Ce système ne laisse pas le programme démarrer de fils d'exécution, ou lui accorde trop peu de mémoire pour cela. La fenêtre en a besoin.
cli-no-memory = La mémoire n'a pas suffi : ici, ce programme est limité à { $allowed } Mo (ulimit -v). Accordez-lui { $enough } Mo, ou ne fixez pas de limite.

calibrate-runs = Chaque type de stagiaire virtuel a patrouillé { $runs } variations.
calibrate-trainees = Résultats par type de stagiaire
calibrate-who = stagiaire
calibrate-ready = apte
calibrate-not-yet = pas enc.
calibrate-incomplete = incomplet
calibrate-hit-rate = taux de détection
calibrate-false-alarms = fausses al.
calibrate-d-prime = d′
calibrate-intervals = Les fausses alertes sont comptées par patrouille. Entre parenthèses : intervalles à 95 %.
calibrate-d-prime-is = d′ dit à quel point on distingue les objets suspects des choses inoffensives, qu'on marque beaucoup ou peu : 0, c'est deviner. Avec moins de { $least } des uns ou des autres, il y a trop peu d'objets pour le dire.
calibrate-too-few = trop peu
calibrate-devices = Difficulté de chaque objet suspect
calibrate-device = objet suspect
calibrate-found = repéré
calibrate-range = marqué à
calibrate-variations = Variation par variation
calibrate-seed = graine
calibrate-ease = difficulté
calibrate-to-find = à trouver
calibrate-harmless = inoffens.
calibrate-ease-nothing = rien
calibrate-ease-easy = facile
calibrate-ease-fair = moyenne
calibrate-ease-hard = difficile
calibrate-ease-unknown = trop peu
calibrate-glyphs = ✓ apte, ✗ pas encore, – incomplet. Après le signe plus : les seconds objets. Le résultat pour une seule graine dépend en partie de la chance ; sa difficulté dépend de ses objets.
calibrate-ease-is = Facile : les novices ont repéré l'objet au moins une fois sur deux. Moyenne : les novices non, les personnes formées oui. Difficile : les personnes formées non plus. Avec moins de { $least } patrouilles des uns ou des autres, le tableau dit « trop peu » : augmentez --runs. Une variation est aussi difficile que l'objet le plus difficile qu'elle contient.
calibrate-alike = Graines équivalentes
calibrate-alike-is = Pour comparer des stagiaires, donnez-leur des graines d'une même ligne : il y a autant à trouver, et c'est aussi difficile à repérer.
calibrate-criteria = Ce qui distingue les formés des novices
calibrate-trained = formé
calibrate-novice = novice
calibrate-difference = différence
calibrate-nothing-separates = Aucun critère, avec si peu de patrouilles.
cli-no-records-in = Il n'y a aucun enregistrement de patrouille dans ce dossier.
