# The detection block: titles, advice and findings of its criteria.

criterion-devices-found = Objetos encontrados a tiempo
advice-devices-found = Busque lo que está fuera de lugar: lo que debería estar y no está, lo que está y no debería estar. Márquelo antes de llegar cerca.
criterion-false-alarms = Cosas inofensivas marcadas
advice-false-alarms = Pregúntese antes de marcar: ¿está oculto, es claramente sospechoso, no es típico de este lugar? Mire otra vez con los medios ópticos. Marcarlo todo no ayuda a nadie.
criterion-range-of-first-mark = Distancia a la que se advirtieron los objetos
advice-range-of-first-mark = Mire más adelante mientras camina, y use los medios ópticos en los altos.
criterion-time-to-mark = Tiempo desde que se pudo ver hasta la marca
advice-time-to-mark = Cuando algo está fuera de lugar, deténgase y decida de inmediato. No siga caminando para asegurarse.
criterion-confidence-calibration = Diferencia entre la certeza dada y la realidad
advice-confidence-calibration = Dé un número alto solo con un indicio concluyente. Dé un número bajo cuando sea posible una causa inofensiva.
criterion-sign-kind-named = Tipos de indicio bien nombrados
advice-sign-kind-named = Aprenda los cinco tipos de indicio de su manual, con ejemplos de su zona.
criterion-vulnerable-points-scanned = Puntos vulnerables observados antes de entrar
advice-vulnerable-points-scanned = Antes de un punto vulnerable, observe el lugar mismo y el terreno a su izquierda y a su derecha.
criterion-vulnerable-point-halts = Puntos vulnerables mirados desde un alto, u observados en marcha
advice-vulnerable-point-halts = Lea la ficha de ruta. Haga un alto antes de cada punto vulnerable, desde donde pueda verlo, obsérvelo con los medios ópticos, y solo después continúe.
criterion-near-check-coverage = Parte del círculo cercano comprobada en los altos
advice-near-check-coverage = En cada alto compruebe con la vista el anillo cercano, todo alrededor, desde el suelo a sus pies hasta por encima de la cabeza.
criterion-far-check-coverage = Parte del círculo amplio comprobada en los altos largos
advice-far-check-coverage = Cuando un alto sea largo, compruebe también con la vista el anillo más amplio, todo alrededor.
criterion-look-above-head-height = Miradas por encima de la cabeza en los altos
advice-look-above-head-height = Mire hacia arriba, todo alrededor: ramas, muros, tejados, postes.
criterion-secondary-search = Búsqueda de un segundo objeto tras el hallazgo
advice-secondary-search = Donde hay un objeto puede haber otro. Donde se detenga después de un hallazgo, observe todo alrededor, abajo y arriba, y siga observando.
criterion-secondary-found = Segundos objetos encontrados
advice-secondary-found = Después de un hallazgo, siga buscando con la vista. El segundo objeto es el que más se pasa por alto, porque el primero atrae la atención.
criterion-search-pace = Ritmo comparado con el planificado
advice-search-pace = No camine más rápido de lo planificado. Se encuentra más caminando despacio.
criterion-route-viewed = Parte de ambos lados del camino que se miró
advice-route-viewed = Pase la mirada de un lado del camino al otro, lejos y cerca, todo el tiempo.
criterion-people-asked = Personas preguntadas
advice-people-asked = Pregunte a las personas que encuentre qué saben del camino que tiene por delante, antes de seguir. Viven aquí: mujeres, hombres, niñas y niños ven cosas distintas.

finding-device-found = «{ $device }» se marcó a tiempo.
finding-device-found-late = Llegó a menos de la distancia obligatoria de «{ $device }» antes de marcarlo.
finding-device-walked-into = Llegó a menos de la distancia obligatoria de «{ $device }» y no lo marcó nunca.
finding-device-missed = «{ $device }» se podía detectar desde aquí en adelante, y no se marcó.
finding-marked-look-alike = Marcó «{ $look-alike }», que es inofensivo.
finding-marked-nothing = Marcó un lugar donde no había nada.
finding-harmless-marked = Cosas inofensivas marcadas: { $marked } de { $things }. Con tan pocas, la proporción está entre { $low } y { $high } % (intervalo del 95 %); cuenta el extremo inferior.
finding-mark-range = Se marcó «{ $device }» desde { $range } m: { $times } × su distancia obligatoria de { $mandatory } m.
finding-mark-range-too-late = «{ $device }» solo se pudo ver a { $range } m, más cerca que { $asked } × su distancia obligatoria de { $mandatory } m: no cuenta.
finding-mark-time = Marcó «{ $device }» después de { DURATION($seconds) }.
finding-confidence-right = { $percent } % de certeza, y había un indicio de un objeto.
finding-confidence-wrong = { $percent } % de certeza, y era inofensivo.
finding-confidence-too-few = Se muestra y no se puntúa: { $count ->
    [one] una sola marca dice
   *[other] { $count } marcas dicen
} demasiado poco. Hacen falta al menos { $least }.
finding-kind-right = El tipo de indicio era correcto.
finding-kind-wrong = La marca decía «{ $said }»; el indicio era de otro tipo: «{ $truth }».
finding-point-scanned = { $point }: se observó antes de entrar.
finding-point-not-scanned = { $point }: se entró antes de haber observado el lugar y sus dos lados.
finding-point-halted = { $point } se miró desde un alto antes de entrar.
finding-point-looked-over = { $point } se observó en marcha, también por los dos lados, antes de entrar.
finding-point-not-halted = Se entró en { $point } sin haberlo mirado desde un alto ni observado en marcha.
finding-halt-coverage = Alto de { DURATION($seconds) }: se observó el { $percent } % de lo que había que observar.
finding-no-halt-after-find = La patrulla no hizo ningún alto después del hallazgo.
finding-second-found = El segundo objeto «{ $device }» se marcó.
finding-second-missed = El segundo objeto «{ $device }» se podía detectar, y no se marcó a tiempo.
finding-pace = { $pace } m/s en marcha, { $planned } m/s previstos, a lo largo de { NUMBER($metres, useGrouping: "false") } m de la ruta.
finding-sides-not-viewed = Pasó sin observar los dos lados, a { NUMBER($metres, useGrouping: "false") } m del comienzo de la ruta.
finding-sides-viewed = { $viewed } de { $stretches } tramos de la ruta se observaron por los dos lados antes de pasarlos.
finding-person-asked = Se preguntó a: { $person }.
finding-person-not-asked = { $person } estaba al alcance de la voz y no se le preguntó nada.
finding-more = No se citan { $count } más de la misma clase.
