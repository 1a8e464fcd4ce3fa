verdict-ready-found = Un objet suspect a été trouvé et signalé, et tout ce qui décide de l'aptitude a été atteint. Ce qui a coûté des points, s'il y en a, est indiqué plus bas.
verdict-ready-found-unreported = Un objet suspect a été trouvé, et tout ce qui décide de l'aptitude a été atteint. Aucun compte rendu n'en a été envoyé. Ce qui a coûté des points, s'il y en a, est indiqué plus bas.
verdict-ready-harmless = Ce qui paraissait suspect a été marqué de loin, et la procédure a été faite comme la doctrine le demande. C'était sans danger : personne ne pouvait le savoir de là.
verdict-ready-incident = Après l'incident tout le monde a été gardé en sécurité, et il en a été rendu compte. Ce qui a coûté des points, s'il y en a, est indiqué plus bas.
verdict-ready-incident-unreported = Après l'incident tout le monde a été gardé en sécurité. Aucun compte rendu n'en a été envoyé, et aucun n'était demandé.
verdict-ready-clean = La patrouille a été terminée comme la doctrine le demande. Il n'y avait aucun objet suspect à trouver.
verdict-ready-missed = La patrouille a été terminée comme la doctrine le demande, et personne n'est venu près d'un objet suspect. Ce qui pouvait être repéré figure sous « Repérage » : une seule omission n'est pas un échec, mais regardez-la.
verdict-incident = Il y a eu un incident : quelqu'un s'est trop approché d'un objet suspect, ou l'a touché.
verdict-incident-not-reported = Le compte rendu demandé après un incident manque.
verdict-critical = Erreur critique : { $error }.
verdict-unaware-entry = Entrée à l'intérieur de la distance obligatoire de « { $device } » sans l'avoir marqué, { DURATION($seconds) } après le début de la patrouille. Il pouvait être repéré avant.
verdict-false-alarm-pattern = Trop de choses inoffensives ont été marquées : { $marked } sur { $things }. Quand au moins { $at-least } choses et { $percent } % d'entre elles sont marquées, une marque ne dit plus rien à personne.
verdict-time-up = Le temps est écoulé : l'itinéraire n'a pas été terminé, et rien n'a été remis aux spécialistes.
verdict-required = Nécessaire pour être apte, et non atteint : { $criterion }.
verdict-objective-not-met = L'objectif de la leçon n'est pas atteint : « { $objective } » Ce qui a manqué : { $criteria }.
verdict-block-short = Trop peu de points pour le bloc « { $block } » : { $percent } %, il faut au moins { $least } %.
verdict-hardly-shown = À peine évalué dans cette patrouille : { $block }. Cela ne compte ni pour ni contre.
verdict-broken-off = La session a été interrompue avant la fin de la patrouille.
verdict-turned-back = La patrouille a fait demi-tour sans avoir rien marqué ; cela ne montre pas assez.
verdict-handed-over-nothing = La patrouille s'est arrêtée et a remis le cordon sans avoir rien marqué ; le reste de l'itinéraire n'a donc pas été vu.
verdict-nothing-evaluated = Aucun critère n'a pu être évalué.
verdict-objective-not-shown = L'objectif de la leçon n'a pas été évalué pendant cette patrouille : « { $objective } » Ce qui n'a pas été évalué : { $criteria }.
verdict-objective-no-occasion = Cette variation ne pouvait pas évaluer l'objectif de la leçon : « { $objective } » Choisissez une autre variation.

verdict-block-detection = repérage
verdict-block-reporting = compte rendu
verdict-block-safe-distance = distance de sécurité

verdict-train-unaware-entry = Regardez loin devant et des deux côtés avant d'avancer. Arrêtez-vous et regardez encore si quelque chose n'est pas normal.
verdict-train-suspected-ground = { $count ->
    [one] { $count } membre de la patrouille s'est trouvé
   *[other] { $count } membres de la patrouille se sont trouvés
} sur un terrain peut-être miné où personne n'avait marché. Arrêtez-vous avant un terrain que personne n'utilise, observez-le de là, et n'y mettez pas le pied.
verdict-train-time-up = Faites avancer la patrouille : faites halte, observez, décidez, puis continuez ou donnez le relais avant la fin du temps.
verdict-train-broken-off = Refaites cette patrouille jusqu'au bout. Elle a été interrompue trop tôt pour en dire plus.

finding-incident = Incident à « { $device } ». Rien de plus n'est montré : la leçon est la distance qui n'a pas été gardée.
finding-incident-met = Il y a eu un incident, et l'exercice a continué. Victimes, d'après ce qu'on vous a dit : { $casualties }.
