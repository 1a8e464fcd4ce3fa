# Le rappel : ce qui s'efface et ce qu'il faut jouer pour l'entretenir.

refresh-title = Ce que { $trainee } devrait rafraîchir
refresh-nothing-shown = Aucune séance datée ne montre encore quelque chose. Commencez par : groundsign play first-lesson.
refresh-nothing-due = Rien n'est à revoir.
refresh-due = À revoir. En pour cent, ce qui reste depuis le dernier exercice selon le modèle, le plus effacé d'abord :
refresh-why = { $skill } : juste { $right } fois sur { $called_for }, la dernière fois le { $last }
refresh-not-shown = { $skill } : pas encore montré : juste 0 fois sur { $called_for }, demandé la dernière fois le { $last }
refresh-not-shown-of-late = { $skill } : plus montré ces derniers temps : juste { $right } fois sur { $called_for }, demandé la dernière fois le { $last }
refresh-more = et { $count } de plus
refresh-play = À jouer
refresh-exercise = { $title }, environ { $minutes } min : demande { $skills } des savoir-faire à revoir
refresh-drill = { $drill } sur le terrain de { $title }, environ { $minutes } min : demande { $skills } des compétences à rafraîchir
refresh-in-window = Les exercices courts se font dans la fenêtre : Rappel (10 min) sur le premier écran.
refresh-come-back = Si cela se passe bien, revenez le { $day }.
refresh-over = Rien de ce qui demande les compétences à revoir ne tient en { $asked } min. Ce qui est choisi dure environ { $minutes } min.
refresh-longer = { $count ->
    [one] Une compétence à revoir n'est demandée que par une patrouille entière
   *[other] { $count } compétences à revoir ne sont demandées que par une patrouille entière
 } : prévoyez-en une dans la semaine. La plus courte dure environ { $minutes } min.
refresh-longer-drill = { $count ->
    [one] Pour l'une d'elles
   *[other] Pour { $count } d'entre elles
 }, prenez plus de temps : l'exercice le plus court qui en demande une dure environ { $minutes } min.
refresh-nowhere = { $count ->
    [one] Une compétence à revoir n'est demandée par rien de ce qui est ici et que vous n'avez pas encore eu.
   *[other] { $count } compétences à revoir ne sont demandées par rien de ce qui est ici et que vous n'avez pas encore eu.
 }
refresh-come-back-for-the-rest = { $count ->
    [one] Une compétence à revoir n’entre pas dans cette séance : revenez le { $day } pour elle.
   *[other] { $count } compétences à revoir n’entrent pas dans cette séance : revenez le { $day } pour elles.
 }
refresh-skill-sign = { $kind }, { $range }, { $light }
refresh-skill-line = Ligne du compte rendu : { $asks }
refresh-range-near = à moins de 15 m
refresh-range-ahead = de 15 à 40 m devant
refresh-range-far = au-delà de 40 m
refresh-light-day = en plein jour
refresh-light-poor = par faible lumière
refresh-no-reminder = Aucun rappel n’a été écrit : il n’y a pas encore de jour où revenir.
refresh-calendar = Rappel Groundsign
refresh-calendar-what = Environ { $minutes } minutes. Dans le programme : groundsign refresh et votre pseudonyme.

study-title = Une année simulée de rappels : { $trainees } stagiaires virtuels qui oublient
study-curve = oubli
study-fixed = fixe, à tour de rôle
study-by-chance = fixe, au hasard
study-adaptive = adaptatif
study-difference = adaptatif moins fixe, points
study-curve-assumed = comme le modèle le suppose
study-curve-exponential = exponentiel
study-curve-hyperbolic = hyperbolique
study-curve-sigmoid = tardif et soudain
study-is = Taux de détection à partir du quatrième mois pour un taux de fausses alertes de 10 %, avec les mêmes douze séances de six essais pour tous. Entre parenthèses : intervalles à 95 %. Ce sont des stagiaires virtuels : rien ici n'est mesuré sur des personnes.
study-months = mois après la première formation
study-hit-rate = taux de détection, %
study-panel = Oubli : { $curve }
study-gains = À partir du quatrième mois, l'adaptatif est { $points } points au-dessus du fixe à tour de rôle (95 % : { $low } à { $high }).
study-loses = À partir du quatrième mois, l'adaptatif est { $points } points au-dessous du fixe à tour de rôle (95 % : { $low } à { $high }).
study-equals = À partir du quatrième mois, l'adaptatif et le fixe à tour de rôle ne se distinguent pas ({ $points } points ; 95 % : { $low } à { $high }).
study-picture-is = Les barres sont les intervalles à 95 % de la moyenne ; là où on n'en voit pas, il est plus petit que le point. Tous ont les mêmes douze séances de six essais, pour un taux de fausses alertes de 10 %. Là où deux courbes se recouvrent, la phrase au-dessus dit de combien elles diffèrent. Ce sont des stagiaires virtuels : rien ici n'est mesuré sur des personnes.

refresher-title = Rappel (10 min)
refresher-preparing = Le rappel se prépare…
refresher-step = { $drill } ({ $number } sur { $of })
refresher-done = Rappel terminé
refresher-nothing-known = On ne sait encore rien de vous. Commencez par un exercice de chaque sorte.
refresher-next-fades = Rien n'est à rafraîchir. Voici ce qui s'efface ensuite. En pour cent, ce qui reste depuis la dernière pratique, selon le modèle :
refresher-held = { $percent } %. { $why }
refresher-drill = { $drill } sur le terrain de { $title }, environ { $minutes } min
refresher-kept = Vous pouvez arrêter à tout moment. Ce qui est fait est gardé.
refresher-begin = Commencer
refresher-next = Continuer
refresher-told = { $drill } : { $counts }
refresher-come-back = Revenez le { $day }.
refresher-calendar = Écrire un rappel pour l'agenda
refresher-patrol = Patrouille : { $title }
refresher-nothing-here = Sur ce terrain, il n'y a rien à exercer. La partie suivante vient.
