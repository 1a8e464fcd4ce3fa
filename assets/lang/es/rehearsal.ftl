# Rules that need the scenario to be walked.

s190 = El artefacto "{ $device }" se puede detectar solo durante { $opportunity_s } s, a partir de { $range_m } m, antes de su distancia obligatoria de { $mandatory_m } m. La doctrina pide al menos { $least_s } s.
s190-hint = Haga un indicio más grande, más claro o mejor situado, mueva el artefacto a lo largo de la ruta, o planifique un paso más lento.
s191 = Desde la ruta no se puede detectar nada del artefacto "{ $device }" antes de su distancia obligatoria de { $mandatory_m } m.
s191-hint = Busque qué hay entre sus indicios y la ruta. Haga un indicio más grande o más claro, o muévalo adonde se pueda ver.
s192 = Nadie puede reconocer a tiempo que "{ $look_alike }" es inofensivo: a { $keep_clear_m } m, una mirada atenta lo muestra en el { $best_percent } % de los casos.
s192-hint = Haga el indicio más grande o más claro, aléjelo de la ruta, o déjelo como lección de prudencia y cuente con falsas alarmas.
s193 = El participante virtual prudente (careful) no obtiene «competente» aquí (semilla { $seed }). { $reason }
s193-hint = Ejecútelo y lea la hoja de puntuación: groundsign run { $scenario } --trainee careful --seed { $seed }
s194 = El terreno cae { $fall } m en { $within } m por donde pasa la ruta.
s194-approach = El terreno cae { $fall } m en { $within } m por donde pasa la aproximación.
s194-civilian = El terreno cae { $fall } m en { $within } m por donde camina "{ $name }".
s194-hint = Busque un hueco en el mapa de alturas o el borde de una forma del terreno. Corríjalo, o lleve el camino por un lado.
