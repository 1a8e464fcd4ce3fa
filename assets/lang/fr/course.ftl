# Cours.

course-is-there = Il y a déjà un cours « { $name } ». Choisissez un autre nom.
course-no-seed-left = Il y a moins de variantes également difficiles de { $scenario } que de personnes dans la liste. Personne n'a été inscrit. Créez un deuxième cours pour les autres, ou un cours avec un autre scénario.
course-seeds = { $scenario } : { $seeds } variantes demandent la même chose, avec { $items } premiers objets suspects chacune.
course-made = Le cours « { $name } » est créé. Inscrivez des personnes avec : groundsign course enrol.
course-enrolled = { $people } personnes sont inscrites au cours « { $name } », chacune avec sa propre variante.
course-list-empty = Il n'y a personne dans la liste { $path }. Elle devrait avoir une colonne « name » et peut avoir une colonne « pseudonym ».
course-grid = coordonnées
course-missing = Manque encore : { $trainee }, { $scenario }, variante { $seed }
course-collected = { $there } patrouilles sur { $all } sont là.
