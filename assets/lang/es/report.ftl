# Reports: the scorecard on a terminal and on the debrief page, and a doctrine pack printed.

sheet-session = Variante { $seed }, modo { $mode }, participante { $trainee }, duración { $length }, { $ending }.
sheet-rescored = Esta patrulla se registró con las reglas { $recorded }, versión { $recorded_version }. Aquí se puntúa con { $scored }, versión { $scored_version }. La persona no conocía estas reglas: una diferencia entre unas y otras no es culpa suya.
sheet-pointed-out = Lo que estaba fuera de lugar se mostró al grupo durante la patrulla, a los { $times } de su inicio. Lo que se notó después dice poco.
sheet-mode-learn = aprender
sheet-mode-practise = practicar
sheet-mode-assess = evaluar
sheet-ending-route-completed = ruta completada
sheet-ending-handed-over = situación entregada a los especialistas
sheet-ending-turned-back = regreso antes del final
sheet-ending-incident = terminada por un incidente
sheet-ending-time-up = terminada por el límite de tiempo
sheet-ending-broken-off = interrumpida

sheet-verdict-ready = COMPETENTE
sheet-verdict-not-yet = AÚN NO
sheet-verdict-incomplete = INCOMPLETO
sheet-points = { $earned } de { $possible } puntos posibles
sheet-not-shown = No se evaluó en esta patrulla: { $points } puntos.
sheet-outcome-met = cumplido
sheet-outcome-partly-met = cumplido en parte
sheet-outcome-not-met = no cumplido
sheet-outcome-never-evaluated = no procedía
sheet-yes = sí
sheet-no = no
sheet-not-asked = no se pide
sheet-not-recorded = sin registro

sheet-critical-errors = Lo que nunca se debe hacer
sheet-incident = Incidente
sheet-block-detection = Detección
sheet-block-reporting = Informe
sheet-block-safe-distance = Distancia de seguridad
sheet-at-least = Se midió { $measured } y se exige al menos { $required }. { $earns }
sheet-at-most = Se midió { $measured } y se admite como máximo { $required }. { $earns }
sheet-not-done = Había que hacerlo y no se hizo. { $earns }
sheet-earns-all = Cumplido: obtiene los { $possible } puntos.
sheet-earns-half = Cumplido en parte: obtiene la mitad, { $earned } de { $possible } puntos.
sheet-earns-none = No cumplido: no obtiene ninguno de sus { $possible } puntos.
sheet-how-points = Los puntos de cada bloque se reparten entre sus criterios según el peso. ✓ cumplido: todos los puntos; ◐ cumplido en parte: la mitad; ✗ no cumplido: ninguno. Un criterio que esta patrulla no evaluó (–) no cuenta como aprobado: no da ni quita puntos, y los suyos no van a ningún otro criterio. La fuente sigue al umbral.
sheet-more-findings = { $count ->
    [one] y una más; está en la página del análisis final.
   *[other] y { $count } más; están todas en la página del análisis final.
}

sheet-noticed = Lo que había que detectar
sheet-counts = { $hits } { $hits ->
    [one] detectado
   *[other] detectados
}, { $misses } { $misses ->
    [one] omitido
   *[other] omitidos
}, { $false_alarms } { $false_alarms ->
    [one] falsa alarma
   *[other] falsas alarmas
}, { $correct_rejections } { $correct_rejections ->
    [one] cosa inofensiva que con razón no se marcó
   *[other] cosas inofensivas que con razón no se marcaron
}.
sheet-interval = Con tan pocos objetos, la probabilidad de detectar está en algún punto entre { $low } y { $high } % (intervalo del 95 %): un margen demasiado amplio para juzgar a nadie.
sheet-harmless-interval = De las cosas inofensivas que se podían detectar, se marcarían entre { $low } y { $high } % (intervalo del 95 %).
sheet-device = objeto
sheet-noticeable = detectable desde
sheet-noticeable-from = Detectable por primera vez desde { $grid }, a { $distance }, rumbo { $bearing }°.
sheet-viewed = visto
sheet-marked = marcado
sheet-range = distancia
sheet-entered = Alguien cruzó su distancia obligatoria en el tiempo { $time }.
sheet-never-noticeable = Quien dirigía la patrulla nunca estuvo donde se podía detectar; por eso no se puntúa.

sheet-report = Informe
sheet-briefing = Información en la entrega
sheet-no-report = No se envió ningún informe.
sheet-report-after = enviado { $time } después de saberse
sheet-said = se dijo
sheet-truth = lo cierto
sheet-why = por qué

sheet-distance = Distancia
sheet-required = exigida de { $device }: { $distance }
sheet-went-on = siguió adelante en lugar de volver: esta distancia no cuenta
sheet-unaware = estuvo dentro sin saberlo: esta distancia no cuenta
sheet-stayed = se quedó en una zona sospechosa y pidió ayuda: también correcto
sheet-person = persona
sheet-reached = alcanzada
sheet-closest = mínima
sheet-inside = dentro
sheet-out-of-sight = fuera de la vista
sheet-hard-cover = protección sólida
sheet-in-shelter = a cubierto
sheet-local-people = Población local

sheet-train-next = Qué entrenar ahora
sheet-nothing-to-train = No destaca nada. Vuelva dentro de unas semanas para no perder la práctica.
sheet-sources = Fuentes
sheet-supports = Este programa apoya las explicaciones de una persona cualificada para instruir, pero no las sustituye.

pack-sure-sourced = con fuente
pack-sure-second-hand = de segunda mano
pack-sure-derived = derivado
pack-sure-unverified = sin verificar
pack-sure-example = ejemplo
pack-distances = Distancias de seguridad
pack-mandatory = obligatoria: nadie se queda
pack-required = exigida a una patrulla
pack-preferred = preferible al descubierto
pack-in-doubt = en caso de duda
pack-in-doubt-preferred = en caso de duda, preferible
pack-radio = Silencio de radio a menos de
pack-radio-hand-held = portátil
pack-radio-vehicle = en vehículo
pack-halts = Altos y comprobaciones
pack-near-check = comprobación en cada alto
pack-far-check = comprobación en alto largo
pack-far-check-after = un alto cuenta como largo desde
pack-halt-after = una parada cuenta como alto desde
pack-short-of = alto ante punto vulnerable, a
pack-seen-from = punto vulnerable observable desde
pack-azimuth-bin = las miradas se agrupan por
pack-elevation-edges = y por elevación en
pack-drill = Procedimiento
pack-suspected-ground = Segundo procedimiento
pack-needs = solo después de { $steps }
pack-confirm-look = una mirada detenida para confirmar
pack-in-force = se envía este informe
pack-handover-in-force = esta información se da en la entrega
pack-casualties-in-force = este informe se envía tras un incidente
pack-contact-report = Un primer informe breve: { $lines } líneas como máximo, entre ellas: { $fields }
pack-priority = Prioridad de un informe: la primera que corresponda
pack-marking = Qué cuenta como acierto
pack-match-radius = de marca a indicio, máximo
pack-match-angle = o, en ángulo visto desde el ojo
pack-scoring = Puntos sobre 100
pack-criteria-heads = peso · cumplido · en parte · fuente
pack-star = debe cumplirse, por lo menos en parte, para obtener «competente»
pack-of-one = { $share } de 1
pack-limit = Límite: { $limit }.
pack-limit-own = Límite: { $limit }, el de este programa.
pack-exceptions = Un criterio no se puntúa cuando la patrulla no lo evalúa: cuando no se podía detectar nada, no se marcó nada o nadie se acercó. Sus puntos entonces ni se ganan ni se pierden. ≥: tanto o más; ≤: tanto o menos.
pack-pass = Para obtener «competente»
pack-least-shown = parte evaluada de un bloque para que cuente
pack-unaware = entrar sin haber detectado es “aún no”
pack-false-alarms = marcas inofensivas: “aún no”
pack-false-alarms-share = y de las cosas inofensivas
pack-least-opportunity = un objeto que se puntúa es detectable

sheet-doctrine = Puntuado según las reglas { $id }, versión { $version }.
sheet-timeline = Qué pasó y cuándo
sheet-criterion = pregunta
sheet-measured = medido
sheet-expected = esperado
sheet-points-head = puntos
sheet-source = fuente

show-variation = variante { $seed }
show-place = lugar
show-when = cuándo
show-weather = meteorología
show-weather-words = visibilidad { $visibility_m } m; luz: { $light }
show-purpose = finalidad
show-purpose-words = { $purpose }; de { $fewest } a { $most } objetos en una variante, sin contar los segundos objetos
show-doctrine = doctrina
show-time-limit = tiempo máx.
show-route = Ruta
show-vulnerable-point = punto vulnerable
show-patrol = Patrulla
show-people = personas
show-comms = ficha radio
show-sites = Sitios y lo que pueden contener
show-nothing = nada
show-device = objeto { $id } ({ $class }: distancia obligatoria { $mandatory_m } m). Exigido: { $required }. { $lesson }
show-look-alike = inofensivo: { $id }. { $lesson }
show-look-alike-shown = inofensivo: { $id }. { $lesson } { $shown }
show-sign = { $id }: { $look }, { $width_m } × { $height_m } m, contraste { $contrast }
show-civilians = Población local
show-carries = lleva
show-loudhailer = un megáfono
show-who-woman = mujer
show-who-man = hombre
show-who-girl = niña
show-who-boy = niño
show-family = familia “{ $family }”
show-hesitates = duda { $seconds } s
show-shares-language = comparte un idioma con la patrulla
show-knows-about = sobre “{ $about }”
show-knows-always = en todas las variantes
show-knows = sabe { $about }: “{ $words }”
show-knows-tells = { $knows } Solo lo dice si la patrulla tiene: { $whom }.
show-knows-unwilling = sabe algo { $about } y no quiere decirlo
show-injects = Qué sucede en el camino
show-suspected-areas = Zonas sospechosas (no están en ningún mapa)
show-incident = un incident a otras personas en ({ NUMBER($east, useGrouping: "false") }; { NUMBER($north, useGrouping: "false") }), { $casualties ->
    [0] nadie herido
    [one] una persona herida
   *[other] { $casualties } personas heridas
}
show-objectives = Qué debe saber hacer después quien participa
show-objective-criteria = Lo muestra: { $criteria }.
show-left-out = Lo que el archivo no dice, y lo que vale por tanto
show-left-out-value = { $field }: { $value }
show-left-out-site = { $field }: en el centro del emplazamiento, o donde está el objeto
show-instructor-only = Para quien instruye: las personas participantes no deben ver esto antes de la patrulla.
show-fairness = Hasta qué punto es justo
show-fair-least = al menos { $least } para detectar
show-fair-item = objeto
show-fair-mandatory = obligatoria
show-fair-from = visible desde
show-fair-time = tiempo para detectar
show-fair-drill = en el procedimiento
show-fair-cycles = Un indicio cuenta como detectable donde una mirada atenta reconoce en él algo fuera de lugar una de cada dos veces: { $used } ciclos a lo ancho del indicio con un fondo poco, medianamente y muy recargado, y { $behaviour } para lo que hace la gente. Las cifras publicadas: { $recognition } para reconocer y { $identification } para identificar (ACQUIRE), y { $detection } para advertir que hay algo (Schmieder y Weathersby, 1983).
