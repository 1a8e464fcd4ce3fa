# Exercices de repérage : des vues à observer une par une.

drill-title = Exercice de repérage
drill-hit = Trouvé : ceci n'était pas normal.
drill-miss = Manqué : quelque chose n'était pas normal et n'a pas été marqué.
drill-miss-elsewhere = Manqué : quelque chose n'était pas normal, mais la marque était ailleurs.
drill-false-alarm = Fausse alerte : ce qui a été marqué est sans danger.
drill-false-alarm-nothing = Fausse alerte : il n'y avait rien à l'endroit marqué.
drill-clean = Juste : tout était normal.
drill-line = { $number }. { $outcome } ({ $seconds } s)
drill-line-probability = Un regard attentif le remarque dans { $percent } % des cas.
drill-counts = Trouvés : { $found } sur { $items }. Fausses alertes : { $alarms }. Vues normales passées à juste titre : { $clean }.
drill-differs = La vue { $number } n'est pas celle à laquelle on avait répondu : ce programme calcule l'exercice autrement que celui qui l'a enregistré.
drill-nothing-to-find = Il n'y a rien à repérer : aucun objet de ce scénario n'est visible depuis l'itinéraire.
drill-unreadable = { $path } ne peut pas être lu : { $why }
drill-none = { $path } n'est pas un exercice de repérage. Ces fichiers se terminent par .gsdrill et s'écrivent avec --out.
drill-newer = { $path } est au format { $found }. Ce programme lit le format 1 : utilisez un programme plus récent.
drill-damaged = { $path } est endommagé : son contenu n'est pas celui qui a été écrit. L'exercice ne peut pas être recalculé.

drill-what = Une vue depuis une halte, 25 secondes, une question : quelque chose n'est-il pas normal ? Marquez-le, ou dites que tout est normal. Après chaque vue, vous voyez ce qu'il y avait.
drill-preparing = Les vues se préparent…
drill-drawing = La vue se dessine…
drill-which = Vue { $number } sur { $of }
drill-left = { $seconds } s
drill-ask = Quelque chose n'est-il pas normal ? Cliquez dessus, ou déplacez-vous avec les flèches et appuyez sur Entrée.
drill-nothing = Tout est normal
drill-field = Colonne { $column }, ligne { $row }
drill-item = Ce qui n'était pas normal : { $look }.
drill-harmless = Sans danger ici : { $look }.
drill-next = Vue suivante
drill-end = Voir le résultat
drill-practice = Ceci est un exercice. Il dit peu de chose d'une personne ; sur de nombreuses séances, il montre ce qui s'efface.
drill-home = Au premier écran
