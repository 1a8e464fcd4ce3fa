# Les graphiques du débriefing.

chart-points = Points obtenus sur ceux qui étaient possibles. Hachuré : perdus.
chart-noticing = Ce qu'il y avait à repérer, et ce qui a été fait.
chart-items = Objets suspects
chart-harmless = Choses inoffensives
chart-noticed = { $count } { $count ->
    [one] repéré
   *[other] repérés
}
chart-missed = { $count } { $count ->
    [one] manqué
   *[other] manqués
}
chart-left-alone = { $count } { $count ->
    [one] laissée
   *[other] laissées
} de côté
chart-false-alarms = { $count } { $count ->
    [one] marquée (fausse alerte)
   *[other] marquées (fausses alertes)
}
chart-coverage = Quels côtés du chemin ont été observés avant d'être dépassés. Cela montre où vous avez regardé ; les maisons ou les plantes qui cachent la vue ne sont pas prises en compte. Si un objet a été marqué, le relevé s'arrête là : à partir de là, c'est la conduite à tenir qui compte.
chart-left = gauche
chart-right = droite
chart-viewed = observé
chart-glimpsed = de loin seulement
chart-not-viewed = pas observé
chart-confidence = Le degré de certitude de chaque marque, et ce qu'il y avait.
chart-was-item = un signe d'objet suspect
chart-was-harmless = inoffensif
chart-distance = À quelle distance de « { $device } » chaque personne se trouvait, au fil du temps.
chart-required = requise { $metres }
chart-mandatory = obligatoire { $metres }
chart-known = objet connu
chart-withdraw = repli
chart-report = compte rendu
chart-handed-over = relais donné
