d-did-you-mean = Vouliez-vous dire { $name } ?
d-one-of = Noms connus : { $names }.

d020 = « { $id } » n'est pas un identifiant.
d020-hint = Un identifiant a des lettres minuscules, des chiffres et des traits d'union, comme open-nato.
d021 = { $name } s'y trouve deux fois.
d022 = La source « { $source } » n'est pas dans la liste des sources du dossier.
d022-hint = Ajoutez-la à sources, avec son titre, son adresse et sa date.
d023 = Rien dans le dossier ne cite la source « { $source } ».
d024-required = { $class } : la distance requise de { $required_m } m est plus petite que la distance obligatoire de { $mandatory_m } m.
d024-preferred = { $class } : la distance préférable de { $preferred_m } m est plus petite que la distance requise de { $required_m } m.
d025 = { $value } est hors limites : il faut plus de 0 et au plus { $most }.
d026 = La distance en cas de doute, { $in_doubt_m } m, est plus petite que les { $least_m } m que demande la plus petite classe.
d027 = Il n'y a pas de compte rendu « { $id } » dans le dossier.
d028-field = { $field } est demandé deux fois dans ce compte rendu.
d028-label = Il y a deux lignes { $label } dans ce compte rendu.
d028-empty = Cette ligne n'a pas d'étiquette.
d029 = La somme des points des blocs est { $sum }, et non 100.
d029-points = Un bloc ne peut pas avoir { $points } points : il faut plus de 0.
d030 = Un seuil ne peut pas être { $threshold } : il faut 0 ou plus.
d030-weight = Un poids ne peut pas être { $weight } : il faut plus de 0 et au plus 1000.
d031-more = { $criterion } : plus est mieux, donc « en partie atteint » ({ $partly }) ne peut pas être au-dessus de « atteint » ({ $met }).
d031-less = { $criterion } : moins est mieux, donc « en partie atteint » ({ $partly }) ne peut pas être au-dessous de « atteint » ({ $met }).
d032 = Il n'y a pas de critère « { $id } ».
d033 = Il n'y a pas d'erreur critique « { $id } ».
d034 = L'erreur critique { $id } doit être en vigueur dans chaque dossier : ne jamais toucher, ne jamais s'approcher.
d035 = L'étape { $step } demande { $needed }, qui n'est pas dans la procédure.
d036 = L'étape { $step } ne peut jamais venir : les étapes qu'elle demande l'attendent à leur tour.
d037 = Aucune ligne ne convient à tous les cas. La dernière ligne ne doit nommer ni impact_at_least ni worth_at_least.
d037-after = La ligne { $row } ne peut jamais être atteinte : une ligne au-dessus convient toujours.
d038 = 360° n'est pas un nombre entier de secteurs de { $bin_deg }°.
d039 = Les limites doivent être croissantes et se situer entre -90° et 90°, et il en faut au moins une.
d040 = Le texte anglais manque.
d041-version = « { $version } » n'est pas une version comme 1.0.
d041-date = « { $date } » n'est pas une date comme 2026-11-22.
d041-source = « { $date } » n'est pas une date : il faut une année, un mois (2026-11), un jour (2026-11-22) ou undated.
d042 = { $count ->
    [one] { $count } valeur de ce dossier n'est qu'un exemple.
   *[other] { $count } valeurs de ce dossier ne sont que des exemples.
}
d042-hint = Remplacez chacune par votre propre chiffre et sa source avant d'utiliser le dossier pour l'instruction.
d043 = Le dossier ne donne pas de rayon de silence radio pour { $kind }.
d044 = Aucun critère en vigueur n'appartient au bloc { $block } ; ses points ne peuvent donc jamais être gagnés.
d044-criterion = { $criterion } appartient au bloc { $block }, qui n'a pas de points.
d045 = Cette liste ne doit pas être vide.
d046 = La vérification éloignée ({ $far_m } m) doit aller plus loin que la vérification proche ({ $near_m } m).
d047 = La source « { $source } » doit dire ce qu'elle est et où on peut la trouver.
d070 = Il n'y a pas de formulaire « { $id } » parmi les comptes rendus (reports) du dossier.
