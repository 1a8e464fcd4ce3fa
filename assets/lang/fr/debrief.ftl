# La page de débriefing, et le débriefing dans la fenêtre.

debrief-next-step = Ensuite :
debrief-map = Carte
debrief-points = Points
debrief-looks = Ce qu'il y avait à voir
debrief-how-shares = Les petits chiffres : points du bloc × poids du critère sur la somme des poids du bloc × ce qui a été obtenu.
debrief-held-back = La patrouille s'est terminée avant la fin de son itinéraire. Ce qui restait devant elle sans avoir été vu n'est pas montré ici, pour que vous puissiez reprendre la même variante.
debrief-missed = Manqué : { $device }
debrief-passed = Laissé de côté à juste titre : { $look-alike }
debrief-found = Repéré : { $device }
debrief-false-alarm = Marque { $mark }, une fausse alerte : { $look-alike }
debrief-false-alarm-nothing = Marque { $mark }, une fausse alerte : il n'y a rien
debrief-look-first = Vous pouviez le repérer dès { $time }, à { $distance }{ $by ->
    [optics] {" "}aux jumelles
   *[eye] {""}
} au { $bearing }°, de là où vous étiez, en { $grid } : { $kind }.
debrief-look-clearest = Vous pouviez le voir le mieux à { $time }, à { $distance }.
debrief-look-best = Vous pouviez le voir le mieux à { $time }, de là où vous étiez, à { $distance }{ $by ->
    [optics] {" "}aux jumelles
   *[eye] {""}
} : { $kind }.
debrief-look-mark = Vous l'avez marqué à { $time }, à une distance de { $distance }{ $by ->
    [optics] {" "}aux jumelles
   *[eye] {""}
} : { $kind }.
debrief-look-viewed = À { $time }, il était au milieu de votre champ de vision, et vous ne l'avez pas marqué.
debrief-look-never-viewed = Il n'a jamais été au milieu de votre champ de vision : vous n'avez pas regardé là.
debrief-look-entered = À { $time }, vous étiez à l'intérieur de sa distance obligatoire.
debrief-look-marked = Vous l'avez marqué à { $time }.
debrief-as-it-was = Comme vous pouviez le voir
debrief-pointed-out = Montré
debrief-pointed-out-enlarged = Montré ; ce qui est petit est agrandi dans le coin
debrief-no-picture = L'enregistrement ne dit pas où vous étiez ; il n'y a donc pas d'image.
debrief-not-drawn = Sans image : { $count } de plus. On en dessine { $most } au plus : d'abord ce qui a été manqué, puis la première marque sur chaque chose sans danger, ce qui a été trouvé, et les marques sur rien.
debrief-advice-next-time = { $lesson } La prochaine fois : arrêtez-vous, marquez-le de là où vous êtes, prévenez tout le monde et repartez par où vous êtes venus.
debrief-advice-passed = C'est inoffensif : cela a sa place ici, et les gens vivent avec chaque jour. Regarder deux fois et continuer était juste.
debrief-advice-harmless = Demandez-vous ce que cela pourrait être d'autre : voyez si des gens utilisent ce lieu chaque jour, et regardez encore une fois avec l'optique avant de marquer.
debrief-advice-shown = { $lesson } { $shown }
debrief-advice-nothing = Avant de marquer, dites-vous ce qu'il y a et ce qui ne va pas. Ici, il n'y avait rien à montrer.
debrief-advice-warning-sign = Quelqu'un a mis là un avertissement pour vous. Chaque fois que vous en voyez un, arrêtez-vous : demandez-vous contre quoi il avertit avant de faire un pas de plus.
debrief-advice-warning-clue = Comparez le sol avec le sol autour. Ce qui diffère par la couleur, la forme ou l'ordre a une raison.
debrief-advice-military-activity = Là où des soldats ont combattu ou séjourné, des choses restent. Ralentissez et observez le sol avant de continuer.
debrief-advice-environment = Demandez-vous pourquoi personne n'utilise un chemin, ou pourquoi une chose se trouve là où personne ne la laisserait.
debrief-advice-local-behaviour = Observez ce que les gens font, et ce qu'ils ne font pas. Ils connaissent leur lieu mieux que vous.

debrief-title = Débriefing
debrief-scoring = La patrouille est en cours de notation.
debrief-tab-verdict = Résultat
debrief-tab-happened = Ce qui s'est passé
debrief-save = Enregistrer la page
debrief-saving = La page est en cours d'écriture.
debrief-saved = La page est dans { $path }.
debrief-home = Accueil
debrief-replay = Rejouer la patrouille
debrief-time = Temps
debrief-play = Lecture
debrief-pause = Pause
debrief-speed = { $times } × plus vite
debrief-before = Le moment d'avant
debrief-after = Le moment d'après
debrief-view = Regarder
debrief-view-eyes = par vos yeux
debrief-view-above = d'en haut
debrief-view-item = depuis l'objet suspect
debrief-go-there = Regarder ce moment
debrief-no-looks = Il n'y avait rien à manquer, et rien n'a été marqué à tort.
debrief-no-distances = La patrouille n'a rencontré aucun objet suspect ; il n'y avait donc pas de distance à tenir.
debrief-points-line = { $criterion }. { $words } ({ $shares }). Source : { $source }.
debrief-distance-line = { $person } : atteinte { $reached }, au plus près { $closest }, à l'intérieur pendant { $inside }. Hors de vue : { $out-of-sight }. Abri solide : { $hard-cover }.
debrief-said = Dit : { $words }
debrief-true = Vrai : { $words }
debrief-again-from-here = Réessayer à partir d'ici
debrief-again-coached = Recommencer, avec de l'aide
debrief-again-another = Recommencer, autre variation
debrief-exercises = Choisir un exercice
