# La page de débriefing, et le débriefing dans la fenêtre.

debrief-next-step = Ensuite :
debrief-map = Carte
debrief-points = Points
debrief-looks = Ce qu'il y avait à voir
debrief-how-shares = Les petits chiffres : points du bloc × poids de la question sur la somme des poids demandés × ce qui a été obtenu.
debrief-missed = Manqué : { $device }
debrief-found = Repéré : { $device }
debrief-false-alarm = Marque { $mark }, une fausse alerte : { $look-alike }
debrief-false-alarm-nothing = Marque { $mark }, une fausse alerte : il n'y a rien
debrief-look-best = À { $time }, c'était le moment où vous pouviez le mieux le voir de là où vous étiez, à { $distance } : { $kind }.
debrief-look-mark = Vous l'avez marqué à { $time }, à une distance de { $distance } : { $kind }.
debrief-look-viewed = À { $time }, il était au milieu de votre champ de vision, et vous ne l'avez pas marqué.
debrief-look-never-viewed = Il n'a jamais été au milieu de votre champ de vision : vous n'avez pas regardé là.
debrief-look-entered = À { $time }, vous étiez à l'intérieur de sa distance obligatoire.
debrief-look-marked = Vous l'avez marqué à { $time }.
debrief-as-it-was = Comme vous pouviez le voir
debrief-pointed-out = Montré
debrief-no-picture = L'enregistrement ne dit pas où vous étiez ; il n'y a donc pas d'image.
debrief-advice-harmless = Demandez-vous ce que cela pourrait être d'autre : cherchez des gens qui utilisent ce lieu chaque jour, et regardez encore une fois avec l'optique avant de marquer.
debrief-advice-warning-sign = Quelqu'un a mis là un avertissement pour vous. Chaque fois que vous en voyez un, arrêtez-vous : demandez-vous contre quoi il avertit avant de faire un pas de plus.
debrief-advice-warning-clue = Comparez le sol avec le sol autour. Ce qui diffère par la couleur, la forme ou l'ordre a une raison.
debrief-advice-military-activity = Là où des soldats ont combattu ou séjourné, des choses restent. Ralentissez et observez le sol avant de continuer.
debrief-advice-environment = Demandez-vous pourquoi personne n'utilise un chemin, ou pourquoi une chose se trouve là où personne ne la laisserait.
debrief-advice-local-behaviour = Observez ce que les gens font, et ce qu'ils ne font pas. Ils connaissent leur lieu mieux que vous.
