source-syntax-ron = Ceci ne peut pas être lu : { $why }.
source-syntax-empty = Le fichier est vide.
source-syntax-ends = Le fichier se termine ici, mais il manque encore quelque chose.
source-syntax-unclosed-comment = Ce commentaire n'est jamais fermé.
source-syntax-unclosed-text = Ce texte n'a pas de guillemet fermant.
source-syntax-unclosed = Ce qui s'ouvre ici n'est jamais fermé.
source-syntax-wrong-closing = Il faut ici { $expected } pour fermer, mais le fichier contient { $found }.
source-syntax-after-the-end = Le fichier devrait se terminer avant ceci, mais il contient encore { $found }.
source-syntax-expected-value = Il faut ici une valeur, mais le fichier contient { $found }.
source-syntax-unexpected = { $found } n'a pas sa place ici.
source-syntax-missing-comma = Il manque une virgule avant { $found }.
source-syntax-missing-colon = Il manque un deux-points avant { $found }.
source-syntax-equals = Il faut ici un deux-points, pas un signe égal.
source-syntax-semicolon = Il faut ici une virgule, pas un point-virgule.
source-syntax-quoted-field = Le nom d'un champ s'écrit sans guillemets, mais le fichier contient { $found }.
source-syntax-nameless-field = Cette valeur n'a pas de nom de champ, mais les autres de cette parenthèse en ont un.
source-syntax-decimal-comma = { $found } est écrit avec une virgule décimale. Écrivez un point.
source-syntax-twin = { $found } est { $what } ({ $number }). Il ressemble seulement à « { $plain } ».
source-syntax-invisible = Il y a ici { $what } ({ $number }), qu'on ne voit pas.
source-syntax-unit-sign = { $found } ne fait pas partie d'un nombre. L'unité est dans le nom du champ.
source-syntax-comma-in-number = { $found } contient une virgule et peut désigner deux nombres.
source-syntax-digits-apart = Les chiffres de { $found } sont séparés.
source-syntax-sign-apart = Il y a une espace entre le signe et son nombre : { $found }.
source-syntax-unit = { $found } a une unité derrière le nombre. L’unité est dans le nom du champ.
source-syntax-percent = { $found } est écrit en pour cent. Une part s’écrit de 0 à 1.
source-syntax-fraction = { $found } est écrit comme une fraction. Écrivez un nombre décimal.
source-syntax-other-note = Une note commence par //, et non par { $found }.
source-twin-no-break-space = une espace insécable
source-twin-blank = une espace inhabituelle
source-twin-soft-hyphen = un trait d'union conditionnel
source-twin-mark = une marque invisible
source-twin-minus = un signe moins typographique
source-twin-dash = un tiret typographique
source-twin-quote = un guillemet typographique
source-twin-digit = un chiffre d'une autre écriture
source-twin-other = un caractère d'un autre clavier
source-twin-cyrillic = une lettre cyrillique
source-twin-greek = une lettre grecque
source-wrong-value-nothing = { $found } n'est pas une valeur ici. Un champ sans valeur est omis.

source-unreadable = Le fichier ne peut pas être lu : { $why }.
source-unreadable-absent = Ce fichier n'existe pas.
source-unreadable-folder = C'est un dossier, pas un fichier.
source-unreadable-not-plain = Ce n'est pas un fichier ordinaire, mais un tube ou un périphérique.
source-unreadable-not-text = Le fichier n'est pas du texte en UTF-8 : l'octet { $byte } est faux.
source-unreadable-program-failed = Le programme a échoué sur ce fichier. C’est une erreur du programme ; les autres fichiers sont tout de même vérifiés.
source-unsigned-pack = Ce paquet n'est signé par personne : on ne peut pas dire d'où il vient, ni s'il a été modifié en chemin.

source-unknown-field = Il n'y a pas de champ { $name } ici. Champs possibles ici : { $allowed }.
source-unknown-field-none = Il n'y a pas de champ { $name } ici. Aucun champ n'est possible ici.
source-missing-field = Le champ { $name } manque. Il contient { $expected }.
source-given-twice = { $name } est donné deux fois.
source-unknown-choice = Il n'y a pas de choix { $name } ici. Choix : { $allowed }.
source-choice-holds-nothing = Le choix { $name } ne contient rien entre parenthèses.
source-choice-needs-value = Le choix { $name } demande sa valeur entre parenthèses après lui.
source-choice-needs-fields = Le choix { $name } demande ses champs entre parenthèses après lui : { $allowed }.
source-choice-double-brackets = Ce que contient le choix { $name } demande ses propres parenthèses : { $name }(( … )).

source-wrong-value = Attendu : { $expected } ; trouvé : { $found }.
source-wrong-value-range = { $found } est hors limites : il faut ici un nombre entier de { $least } à { $most }.
source-wrong-value-because = Cette valeur ne peut pas être utilisée : { $why }.
source-wrong-value-name = Il faut le nom { $expected } ou aucun nom avant cette parenthèse ; trouvé : { $found }.
source-wrong-value-no-name = Il ne faut aucun nom avant cette parenthèse ; trouvé : { $found }.
source-wrong-value-double = Il y a ici une paire de parenthèses de trop.
source-not-finite = { $found } n'est pas un nombre utilisable. Il faut ici un nombre fini.

source-kind-yes-or-no = true ou false
source-kind-number = un nombre
source-kind-whole-number = un nombre entier
source-kind-text = un texte entre guillemets doubles
source-kind-letter = une lettre entre guillemets simples
source-kind-list = une liste entre crochets [ ]
source-kind-map = des mots par langue entre accolades, par exemple {"{"}"en": "…"{"}"}
source-kind-fields = des champs entre parenthèses ( )
source-kind-values = { $count ->
    [one] { $count } valeur entre parenthèses ( )
   *[other] { $count } valeurs entre parenthèses ( )
}
source-kind-choice = un de ces noms : { $allowed }
source-kind-nothing = une parenthèse vide ( )
source-kind-anything = une valeur

source-found-word = le mot { $word }
source-found-number = le nombre { $number }
source-found-text = un texte
source-found-letter = une seule lettre
source-found-list = une liste entre crochets
source-found-map = des accolades
source-found-empty = une parenthèse vide
source-found-values = { $count ->
    [one] { $count } valeur entre parenthèses
   *[other] { $count } valeurs entre parenthèses
}
source-found-fields = des champs entre parenthèses

source-hint-did-you-mean = Vouliez-vous dire { $name } ?
source-hint-write = Écrivez { $form }
source-hint-write-either = Écrivez { $whole }, ou { $decimal } s’il s’agit de décimales.
source-hint-no-name = Supprimez le nom ; il n'est pas nécessaire.
source-hint-close-comment = Écrivez */ là où il se termine.
source-hint-close-text = Écrivez " là où le texte se termine. Un " à l'intérieur d'un texte s'écrit \"
source-hint-opened-at = Ce qu'il faut fermer s'ouvre à la ligne { $line }.
source-hint-closed-too-late = Le signe fermant de la ligne { $line } a été pris pour sa fin, mais il est plus à gauche. Cherchez entre les deux.
source-hint-belongs-before = Son signe fermant doit se trouver avant la ligne { $line }.
source-hint-save-as-utf8 = Ouvrez-le dans un éditeur et enregistrez-le en UTF-8.
source-hint-send-file = Envoyez le fichier et les lignes ci-dessus à ceux qui entretiennent le programme.
source-hint-type = Tapez { $plain } à la place, ici et partout ailleurs dans le fichier.
source-hint-type-space = Tapez une espace ordinaire à la place, ici et partout ailleurs dans le fichier.
source-hint-take-out = Enlevez-le, ici et partout ailleurs dans le fichier.
source-hint-name-twin = Le caractère { $place } est { $what } ({ $number }), qui ressemble seulement à une lettre simple. Tapez { $meant } au clavier.
source-hint-name-invisible = Le caractère { $place } est { $what } ({ $number }), qu'on ne voit pas. Tapez { $meant } au clavier.
source-unsigned-pack-hint = Demandez un paquet signé à qui l'a fait. Le vôtre est signé si vous le refaites avec groundsign pack.
source-hint-leave-out = Omettez le champ, nom et valeur.
source-hint-no-null = Il n'y a pas de null. Écrivez la valeur voulue.
source-hint-newer-program = Procurez-vous la version { $needs } de Groundsign, ou une version plus récente.

source-newer-format = Ce fichier a le format { $found }. La version { $needs } de Groundsign et les suivantes le lisent. Cette version est { $this } ; elle lit les formats jusqu'à { $newest }.
source-no-such-format = Il n'y a pas de format { $found }. Cette version lit les formats { $oldest } à { $newest }.

source-over-limit = Il y en a trop : { $what }. Trouvé : { $found } ; permis au plus : { $allowed }.
source-more-problems = { $count ->
    [one] { $count } autre problème n'est pas affiché.
   *[other] { $count } autres problèmes ne sont pas affichés.
}
source-limit-bytes = octets dans le fichier
source-limit-nesting = parenthèses ou crochets les uns dans les autres
source-limit-parts = noms, nombres, textes et parenthèses dans le fichier
source-limit-letters = lettres dans un seul texte
source-limit-letters-together = lettres dans tous les textes ensemble
source-limit-languages = entrées dans une même paire d'accolades

source-attachment = Le fichier { $file } ne peut pas être utilisé : { $why }
source-attachment-absolute = son nom ne doit pas commencer par / ni par une lettre de lecteur.
source-attachment-upwards = son nom ne doit pas contenir « .. ».
source-attachment-backslash = son nom doit avoir / entre les dossiers, et non \, que d'autres systèmes ne connaissent pas.
source-attachment-outside = il est en dehors du dossier du scénario et de assets.
source-attachment-absent = ce fichier n'existe ni dans le dossier du scénario ni dans assets.
source-attachment-unreadable = il ne peut pas être lu ({ $why }).
source-attachment-empty = il n'a pas de nom.
source-attachment-no-height-map = ce n'est pas une image PNG en gris à 16 bits par échantillon.
source-attachment-cut-short = il est tronqué et ne peut pas être décompressé.
source-attachment-damaged = il est endommagé et ne peut pas être décompressé ({ $why }).
source-attachment-large = il dépasse { $allowed } octets.

source-unknown-pack = Il n'y a pas de dossier de doctrine { $name }. Dossiers trouvés : { $allowed }.
source-faulty-pack = { $count ->
    [one] Le dossier de doctrine { $name } a lui-même { $count } erreur.
   *[other] Le dossier de doctrine { $name } a lui-même { $count } erreurs.
}

limit-sites = emplacements
limit-chances = choses qu'un seul emplacement peut contenir
limit-shown-by = choses qui montrent qu'un même sosie est inoffensif
limit-signs = signes de tous les emplacements ensemble
limit-patrol = personnes de la patrouille
limit-civilians = civils
limit-known = choses que sait une personne
limit-injects = injections
limit-waypoints = points de passage
limit-vulnerable-points = points vulnérables
limit-points = points d'une seule ligne
limit-buildings = bâtiments
limit-walls = murs
limit-vehicles = véhicules
limit-surfaces = surfaces
limit-waters = plans d'eau
limit-suspected-areas = zones suspectes
limit-patches = groupes de plantes
limit-plants = plantes de tous les groupes ensemble
limit-land-forms = formes de terrain
limit-assets = éléments à protéger
limit-sources = sources
limit-objectives = objectifs
limit-criteria = critères désactivés
limit-objective-criteria = critères d'un objectif
limit-stations = stations de la fiche radio
limit-cells = échantillons du sol du terrain (ses côtés divisés par cell_m)
limit-no-cell = cell_m doit être supérieur à zéro.
limit-distance = mètres depuis l'origine
limit-time = secondes d'une patrouille
limit-samples = échantillons d'une carte des hauteurs
limit-unpacked-bytes = octets d'une image décompressée
limit-off-the-land = { $what } est à { $away } m hors du terrain. { $most } m au plus sont permis.
limit-off-the-land-hint = Cherchez une virgule décalée, un signe faux ou des nombres intervertis. Les lieux sont en mètres à l'est et au nord de l'origine.
limit-height = mètres de hauteur au-dessus ou au-dessous de l'origine
limit-cut-first = Les plus grandes parties, par chemin : { $list }. Raccourcissez, rétrécissez ou retirez-en, ou partagez le scénario en deux.
limit-land-samples = échantillons du sol touchés par les formes de terrain
limit-wall-metres = mètres de murs (chaque segment compte pour 6 m au moins)
limit-cover-squares = carrés de sol touchés par les surfaces et les eaux
limit-water-metres = mètres de cours d'eau et de rives (chaque segment compte pour 10 m au moins)
limit-trees = arbres de tous les groupes ensemble
limit-places-drawn = plantes multipliées par les points de leur groupe
limit-walk-metres = mètres d'approche et d'itinéraire
limit-way-back-seconds = secondes de retour par l'approche à l'allure prévue
limit-looks = regards sur les signes depuis l'itinéraire (signes multipliés par les demi-secondes de marche)
limit-sign-seconds = secondes de tous les signes d'une variante ensemble (signes multipliés par time_limit_s)
limit-person-seconds = secondes de toutes les personnes ensemble (personnes multipliées par time_limit_s)
limit-work = millisecondes de calcul pour une patrouille (temps, signes et personnes ensemble)
limit-pack-entries = entrées d'une liste d'un dossier de doctrine
