# Cours.

course-is-there = Il y a déjà un cours « { $name } ». Choisissez un autre nom.
course-no-seed-left = Il y a moins de variantes également difficiles de { $scenario } que de personnes dans la liste. Personne n'a été inscrit. Créez un deuxième cours pour les autres, ou un cours avec un autre scénario.
course-seeds = { $scenario } : { $seeds } variantes sont choisies, avec { $items } objets suspects chacune.
course-spread = On prévoit que des novices remarquent { $low } à { $high } % de leurs objets suspects. Cela repose sur { $runs } patrouilles de novices et peut être faux de { $percent } points ; avec plus de --runs c'est plus sûr.
course-made = Le cours « { $name } » est créé. Inscrivez des personnes avec : groundsign course enrol.
course-enrolled = { $people ->
    [one] { $people } personne est inscrite au cours « { $name } », avec sa propre variante.
   *[other] { $people } personnes sont inscrites au cours « { $name } », chacune avec sa propre variante.
}
course-list-empty = Il n'y a personne dans la liste { $path }. Elle devrait avoir une colonne « name » et peut avoir une colonne « pseudonym ».
course-grid = coordonnées
course-missing = { $broken ->
    [0] Manque encore : { $trainee }, { $scenario }, variante { $seed }
   *[other] Interrompue avant la fin, donc encore manquante : { $trainee }, { $scenario }, variante { $seed }
 }
course-collected = { $there } patrouilles sur { $all } sont là.
course-holds-nothing = Aucune variante de { $scenario } ne contient quoi que ce soit : tout le monde patrouille sur un itinéraire où il n'y a rien. Ajoutez un autre scénario au cours s'il doit y avoir quelque chose à trouver.
course-ease-unknown = Si peu de patrouilles ne permettent pas de dire à quel point les objets de { $scenario } sont difficiles. Les variantes en contiennent autant ; créez le cours avec plus de --runs si elles doivent aussi être également difficiles.
course-not-found-by-id = Le cours ne retrouverait pas { $path } : il cherche « { $id } » par son identifiant. Copiez d'abord le fichier dans { $folder }.
course-known-by-name = Déjà connus par leur nom, sous le même pseudonyme : { $who }. S'il s'agit d'un homonyme, donnez-lui son propre pseudonyme dans la liste et inscrivez de nouveau.
course-list-namesakes = Dans { $path }, ces noms figurent plusieurs fois : { $names }. Retirez la ligne en double, ou donnez à chaque homonyme un pseudonyme dans une colonne « pseudonym ». Personne n'a été inscrit.
course-list-place = { $line ->
    [0] { $path } : { $problem }
   *[other] { $path }, ligne { $line } : { $problem }
 }
course-list-hint = Personne n'a été inscrit. Une liste est un tableau en UTF-8 avec les colonnes « name » et, si vous les choisissez vous-même, « pseudonym », séparées par des virgules, des points-virgules ou des tabulations ; voir groundsign course enrol --help.
course-list-not-utf8 = Ce n'est pas de l'UTF-8. Enregistrez le tableau au format « CSV UTF-8 ».
course-list-no-table = Ceci ne peut pas être lu comme un tableau.
course-list-no-heading = Le tableau a plusieurs colonnes, et sa première ligne ne dit pas laquelle contient les noms.
course-list-background = Le sexe « { $sex } » ou l'âge « { $age } » ne peut pas être lu : écrivez femme, homme ou autre, et des années ou une tranche d'âge.
course-list-no-pseudonym = « { $pseudonym } » ne peut pas être un pseudonyme : 24 lettres au plus, sans caractères de contrôle ni < > / \.
course-list-pseudonym-twice = Le pseudonyme « { $pseudonym } » figure deux fois, ou ressemble à un autre de la liste.
course-not-theirs = Le pseudonyme « { $pseudonym } » appartient à { $whose }. Personne n'a été inscrit. Donnez-en un autre à l'une des deux personnes, dans la liste ou avec : groundsign records rename.
course-stray-text = { $trainee } a patrouillé { $scenario } dans un autre texte que celui du cours : quelqu'un a modifié le scénario. Cela ne compte pas.
course-stray-seed = { $trainee } a patrouillé { $scenario }, variante { $seed }, alors que la variante { $given } était attribuée. Cela ne compte pas pour le cours.
course-stray-mode = { $trainee } a patrouillé { $scenario }, variante { $seed }, mais pas en mode évaluation : avec de l'aide, ou avec un autre essai. Cela ne compte pas pour le cours.
course-stranger = { $trainee } a patrouillé { $scenario }, variante { $seed }, et n'est inscrit à aucun cours. S'il s'agit de quelqu'un du cours sous un pseudonyme mal tapé : { $command }PSEUDONYME
course-no-variation = { $trainee } est inscrit au cours « { $course } » et n'a pas de variante de { $scenario } : elle est perdue.
course-no-variation-hint = Aucun enregistrement ne dit qui a quelle variante. Inscrivez de nouveau avec le tableau écrit par « groundsign course enrol -o » : chacun retrouve sa variante. Sans ce tableau, une nouvelle inscription donne de nouvelles variantes ; voyez d'abord avec « groundsign cohort --trainee » ce qui a été patrouillé.
course-variation-not-free = La variante { $seed } de { $scenario } figure dans la liste, mais n'est pas de ce cours ou appartient à quelqu'un d'autre. Personne n'a été inscrit.
course-list-no-seed = « { $seed } » n'est pas le numéro d'une variante.
course-no-name = « { $name } » ne peut pas être le nom d’un cours : il faut une lettre ou un chiffre, 80 au plus, sur une ligne.
course-none = Il n’y a pas encore de cours. Créez-en un avec : groundsign course new.
course-listed = { $people ->
    [0] { $name } : personne n’est inscrit
    [one] { $name } : 1 personne, { $there } patrouilles sur { $all } sont là
   *[other] { $name } : { $people } personnes, { $there } patrouilles sur { $all } sont là
 }
