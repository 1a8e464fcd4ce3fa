# Le moniteur du mode apprentissage : que faire maintenant, en mots simples.

coach-side = { $side ->
    [ahead] devant vous
    [ahead-right] devant vous, à droite
    [right] à votre droite
    [behind-right] derrière vous, à droite
    [behind] derrière vous
    [behind-left] derrière vous, à gauche
    [left] à votre gauche
   *[ahead-left] devant vous, à gauche
}
coach-begin = Avancez vers { $end }. En marchant, regardez d'un côté du chemin à l'autre : le bord gauche, devant, le bord droit ; le sol, la hauteur des yeux, au-dessus. Si quelque chose n'est pas normal, arrêtez-vous et marquez-le de là où vous êtes.
coach-walk-on = Avancez. Regardez d'un côté du chemin à l'autre : le bord gauche, devant, le bord droit ; le sol, la hauteur des yeux, au-dessus.
coach-at-waypoint = { $name } : vous y êtes. Aucune halte n'est demandée ici. Observez le chemin vers { $next } avant de continuer : les deux bords, le sol, à hauteur des yeux, au-dessus.
coach-follow = Le passage est de nouveau ouvert. Donnez à votre patrouille l'ordre de vous suivre.
coach-wait-file = Attendez que tout le monde ait repris sa place.
coach-halt = Arrêtez-vous ici pour une halte.
coach-halt-short = Arrêtez-vous ici. { $point } est à { $metres } m devant vous : regardez avant de continuer.
coach-stay = C'est une longue halte. Restez ici encore { $minutes } min et continuez à observer autour de vous.
coach-check-near = Commencez la vérification du terrain autour de vous, { $radius } m ({ $source }) : ce qui se trouve à quelques pas de vos pieds. Faites ensuite un tour complet du regard à chaque hauteur : le sol, les yeux, au-dessus.
coach-check-far = Commencez la vérification du cercle plus large, { $radius } m ({ $source }) : cette fois ce qui se trouve plus loin, murs, fossés, buissons, arbres, fenêtres. Faites ensuite un tour complet du regard à chaque hauteur.
coach-check-after-standing = Vous êtes resté ici aussi longtemps que pour une halte : le sol autour de vous est vérifié avant que quelqu'un ne reparte. { $check }
coach-check-first = { $check } Personne ne bouge avant. L'endroit où vous reculez sera contrôlé à son tour.
coach-ring = Vérification : directions pas encore observées { $height ->
    [ground] au sol, { $ring ->
        [far] de quelques pas jusqu'à { $radius } m
       *[near] à moins de { $radius } m de vos pieds
    }
    [above] au-dessus de la tête
   *[eye] à hauteur des yeux
} : { $open } sur { $all }.{ $then ->
    [more] {" "}Regardez ensuite tout autour aux autres hauteurs.
   *[none] {""}
}
coach-ring-done = Tout a été observé ici.
coach-look-over = Regardez { $point } : à sa gauche, dessus, à sa droite.
coach-look-over-optics = Maintenant avec les jumelles : regardez { $point }, lentement, et le terrain à sa gauche et à sa droite.
coach-what-is = Arrêtez-vous. Qu'y a-t-il { $side } ?
coach-look-there = Regardez { $side }, azimut { $bearing }°, à { $distance } m environ. Qu'est-ce qui n'est pas normal là-bas ?
coach-mark-it = Marquez-le de là où vous êtes, azimut { $bearing }°, à { $distance } m environ, comme « { $kind } ». Ne vous approchez pas.
coach-hit = Bien vu. { $lesson }
coach-hit-of-several = Bien vu. « { $said } » est juste ici ; « { $others } » le serait aussi. { $lesson }
coach-hit-of-another-kind = Bien vu. Mais ce n'est pas « { $said } » : c'est « { $others } ». { $lesson }
coach-look-alike = Ceci est inoffensif. { $lesson }
coach-look-alike-shown = Ceci est inoffensif. { $lesson } { $shown }
coach-nothing = Il n'y a rien là qui indique un danger.
coach-take-back = Marquer de loin est toujours juste. Ceci est inoffensif : retirez la marque { $mark } et continuez.
coach-stop = Ne bougez plus.
coach-warn = Avertissez tout de suite tous ceux et celles qui sont près de vous.
coach-confirm = Regardez-le encore une fois de là où vous êtes. Ne vous approchez pas.
coach-confirm-optics = Regardez-le encore une fois de là où vous êtes, avec les jumelles. Ne vous approchez pas.
coach-withdraw = Donnez à tout le monde l'ordre de se replier par où vous êtes venus, à { $distance } m du danger. La règle : { $required } ({ $source }) ; { $margin } m de plus, car vous ne connaissez l'endroit que par estimation.
coach-go-back = Retournez-vous et ramenez la patrouille par où vous êtes venus, dans vos propres pas : regardez où vous posez les pieds. L'endroit pour le point de contrôle est { $left } m en arrière, à { $grid }{ $sight ->
    [hidden] , hors de vue du danger
   *[open] {""}
}. Vous êtes à { $distance } m du danger. La règle : { $required } ({ $source }).
coach-go-back-nearer = Le seul chemin de retour sur terrain connu rapproche d'abord du danger. Prenez-le et ne vous arrêtez pas près du danger. Vous en êtes à { $distance } m. La règle : { $required } ({ $source }).
coach-go-on-back = La distance est respectée. Repartez encore { $left } m par où vous êtes venus : { $sight ->
    [hidden] là, le point de contrôle est hors de vue du danger.
   *[open] là, il y a de la place pour le point de contrôle. La carte ne montre à portée aucun endroit hors de vue du danger.
}
coach-there = Ici, vous êtes assez loin. Arrêtez-vous et regardez autour de vous avant d'installer le point de contrôle.
coach-others-too-near = { $count ->
    [one] { $count } membre de votre patrouille est
   *[other] { $count } membres de votre patrouille sont
} encore trop près. La règle : { $required } ({ $source }). Attendez-les et continuez à observer autour de vous.
coach-take-cover = { $cover ->
    [some] Ordonnez à tous de se mettre à couvert
    [land] La butte entre vous et le danger est un abri solide. Ordonnez à tous de se mettre à couvert ; qui ne trouve pas de mur tout près se couche derrière elle
   *[none] À moins de { $within } m aucun mur n'abrite : ordonnez quand même à tous de se mettre à couvert, et ils se couchent
}.
coach-post = Envoyez un poste : { $who }. Où : { $grid }, { $place }, à { $distance } m du danger. { $guards ->
    [ahead] Il arrête quiconque continuerait d'ici vers le danger.
    [behind] Il arrête quiconque arrive par-derrière, par où vous êtes venus.
   *[aside] Il arrête quiconque entre là par le chemin latéral.
}
coach-call-back = { $who } : ce poste est maintenant trop près. Le nouvel emplacement : { $grid }.
coach-place-here = ici, où vous êtes
coach-place-there = à { $away } m de vous vers { $towards ->
    [north] le nord
    [north-east] le nord-est
    [east] l'est
    [south-east] le sud-est
    [south] le sud
    [south-west] le sud-ouest
    [west] l'ouest
   *[north-west] le nord-ouest
} (azimut { $bearing }°)
coach-wait-posts = { $count ->
    [one] { $count } membre de votre patrouille est
   *[other] { $count } membres de votre patrouille sont
} en route vers un poste. Attendez et continuez à observer autour de vous.
coach-check-again = Tout le monde est là maintenant. Recommencez la vérification du terrain autour de vous.
coach-control-point = Installez le point de contrôle. Où : { $grid }, { $place }. Pourquoi là : assez loin du danger, sur un terrain que vous avez observé{ $sight ->
    [hidden] , et hors de vue du danger
   *[open]  ; la carte ne montre à portée aucun endroit hors de vue
}.
coach-report-radio = Envoyez le compte rendu par radio. Il dit :
    { $lines }
coach-report-runner = Vous êtes trop près pour émettre. Faites porter le compte rendu. Il dit :
    { $lines }
coach-report-incident-radio = Rendez compte aussitôt de ce qui s'est passé, par radio, sur le formulaire « { $form } ». Il dit :
    { $lines }
coach-report-incident-runner = Vous êtes trop près pour émettre. Faites porter le formulaire « { $form } ». Il dit :
    { $lines }
coach-report-line = { $label } : { $answer }
coach-report-line-asks = { $label } ({ $asks }) : { $answer }
coach-report-lines =
    { $before }
    { $next }
coach-report-due = Le premier compte rendu est attendu dans les { $due } min après la découverte : envoyez-le maintenant. { $report }
coach-stop-to-report = Arrêtez-vous ici : vous êtes assez loin pour émettre, et le premier compte rendu est attendu dans les { $due } min après la découverte. Ensuite, le point de contrôle vient { $left } m plus loin en arrière, à { $grid }.
coach-wait-specialists = Personne n'entre. Continuez à observer autour de vous et attendez les spécialistes.
coach-wait-vehicle = Le véhicule des spécialistes arrive par le chemin d'accès. Il peut passer. Personne d'autre n'entre.
coach-ask = { $now ->
    [walks] Arrêtez-vous. Quelqu'un près de vous connaît peut-être le chemin devant vous
   *[stands] Quelqu'un près de vous connaît peut-être le chemin devant vous
} : { $who }, à { $away } m, { $side }. { $now ->
    [walks] Puis posez la question
   *[stands] Posez la question
}{ $means ->
    [interpreter] {" "}par l'interprète
   *[gestures] {""}
} : ordres, puis habitants. À moins de { $reach } m, les gens s'arrêtent pour vous dès que vous ouvrez les ordres.
coach-listen = { $told ->
    [something] Voilà la réponse. Lisez-la : elle est aussi dans le journal, pour votre rapport.
   *[nothing] On ne vous dit rien. Cela ne veut pas dire que le chemin est sûr.
}
coach-direct = Des habitants sont trop près du danger ; le plus proche : { $who }, à { $away } m, { $side }. Dites-leur de s'éloigner à { $distance } m du danger, { $means ->
    [interpreter] par l'interprète
    [loudhailer] avec le porte-voix
   *[gestures] de la voix et par gestes
}.
coach-count = Comptez votre patrouille.
coach-look-round = Personne ne bouge et personne n'entre. Regardez tout autour de là où vous êtes : il y a peut-être autre chose.
coach-wait-word = Le lieu est maintenant à leur charge. Attendez qu'ils disent ce que c'était.
coach-brief = Les spécialistes sont là. Exposez-leur la situation et donnez-leur le relais. L'exposé dit :
    { $lines }
coach-what-is-optics = Restez où vous êtes. Regardez { $side } aux jumelles. Qu'est-ce qui n'est pas normal ?
coach-look-there-optics = Aux jumelles, regardez { $side }, azimut { $bearing }°, à { $distance } m environ. Qu'est-ce qui n'est pas normal là-bas ?
coach-ground-halt = Arrêtez-vous ici, sur un sol que vous connaissez. Personne n'avance avant que le terrain devant vous ait été bien observé.
coach-ground-look-optics = Observez aux jumelles le terrain devant vous, lentement : à gauche du chemin, le long du chemin, à droite, de près à loin. Qu'est-ce qui n'est pas normal ? Quelque chose avertit-il : panneau, ruban, pierres, bâtons ? Quelqu'un utilise-t-il ce terrain ?
coach-ground-look = Observez le terrain devant vous, lentement : à gauche du chemin, le long du chemin, à droite, de près à loin. Qu'est-ce qui n'est pas normal ? Quelque chose avertit-il : panneau, ruban, pierres, bâtons ? Quelqu'un utilise-t-il ce terrain ?
coach-ground-inside = Arrêtez-vous. Pieds immobiles : vous êtes sur un terrain peut-être miné.
coach-ground-turn-back = Rien de ce que vous voyez d'ici ne rend sûr le terrain devant vous. Renoncez à l'itinéraire : personne n'avance sur un sol qui n'est pas connu.
coach-ground-go-home = Retournez-vous et ramenez la patrouille par où vous êtes venus, dans vos propres pas : regardez où vous posez les pieds.
coach-ground-withdraw = Donnez à tout le monde l'ordre de repartir, chacun dans ses propres pas et seulement sur le sol déjà foulé, à { $distance } m du danger. { $stay } La règle : { $required } ({ $source }) ; { $margin } m de plus, car vous ne connaissez l'endroit que par estimation.
coach-ground-ring = { $required }. C'est la règle pour tout ce qu'on n'a pas reconnu : cette doctrine n'a pas de distance propre au terrain miné
coach-report-line-priority = { $label } : { $answer } ({ $why ->
    [worth] à cause de ce qui est menacé
   *[impact] à cause de l'effet sur la mission
})
coach-report-none-other = aucun vu
coach-step = La procédure : { $step }
coach-hand-over = Les spécialistes sont là. Donnez-leur le relais.
