# Reports: the scorecard on a terminal and on the debrief page, and a doctrine pack printed.

sheet-session = Variante { $seed }, modo { $mode }, participante { $trainee }, duración { $length }, { $ending }.
sheet-mode-learn = aprender
sheet-mode-practise = practicar
sheet-mode-assess = evaluar
sheet-ending-route-completed = ruta completada
sheet-ending-handed-over = situación entregada a los especialistas
sheet-ending-turned-back = regreso antes del final
sheet-ending-incident = terminada por un incidente
sheet-ending-time-up = terminada por el límite de tiempo
sheet-ending-broken-off = interrumpida

sheet-verdict-ready = APTO
sheet-verdict-not-yet = AÚN NO
sheet-verdict-incomplete = INCOMPLETO
sheet-points = { $earned } de { $possible } puntos
sheet-outcome-met = cumplido
sheet-outcome-partly-met = cumplido en parte
sheet-outcome-not-met = no cumplido
sheet-outcome-never-evaluated = no procedía
sheet-yes = sí
sheet-no = no

sheet-critical-errors = Lo que nunca se debe hacer
sheet-incident = Incidente
sheet-block-detection = Detección
sheet-block-reporting = Informe
sheet-block-safe-distance = Distancia de seguridad
sheet-how-points = Cada bloque reparte sus puntos, según el peso, entre los criterios que procedían. ✓ cumplido: todos los puntos; ◐ cumplido en parte: la mitad; ✗ no cumplido: ninguno. Lo que no procedía (–) no cuenta como aprobado: ni da ni quita puntos. Después del umbral se indica su fuente.
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
sheet-interval = Con tan pocos objetos, la probabilidad de detectar está en algún punto entre { $low } y { $high } % (intervalo del 95 %): un margen demasiado amplio para juzgar a nadie.
sheet-device = objeto
sheet-noticeable = detectable desde
sheet-viewed = visto
sheet-marked = marcado
sheet-range = distancia
sheet-entered = Se entró en su distancia obligatoria en el tiempo { $time }.
sheet-never-noticeable = No se podía detectar desde donde estaba el participante; por eso no se puntúa.

sheet-report = Informe
sheet-no-report = No se envió ningún informe.
sheet-report-after = enviado { $time } después de la primera marca correcta
sheet-said = se dijo
sheet-truth = lo cierto
sheet-why = por qué

sheet-distance = Distancia
sheet-required = exigida: { $distance } de { $device }
sheet-person = persona
sheet-reached = alcanzada
sheet-closest = mínima
sheet-inside = dentro
sheet-out-of-sight = fuera de la vista
sheet-hard-cover = protección sólida

sheet-train-next = Qué entrenar ahora
sheet-nothing-to-train = No destaca nada. Vuelva dentro de unas semanas para no perder la práctica.
sheet-sources = Fuentes
sheet-supports = Este programa apoya las explicaciones de un instructor cualificado, pero no las sustituye.

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
pack-radio = Silencio de radio a menos de
pack-radio-hand-held = portátil
pack-radio-vehicle = en vehículo
pack-halts = Altos y comprobaciones
pack-near-check = comprobación en cada alto
pack-far-check = comprobación en alto largo
pack-far-check-after = un alto es largo desde
pack-halt-after = una parada es un alto desde
pack-short-of = alto ante punto peligroso, a
pack-azimuth-bin = las miradas se agrupan por
pack-elevation-edges = y por elevación en
pack-drill = Procedimiento
pack-needs = solo después de { $steps }
pack-in-force = se envía este informe
pack-priority = Prioridad de un informe: la primera que corresponda
pack-marking = Qué cuenta como acierto
pack-match-radius = de marca a indicio, máximo
pack-match-angle = o visto desde el ojo
pack-scoring = Puntos sobre 100
pack-criteria-heads = peso · cumplido · en parte · fuente
pack-star = debe cumplirse, por lo menos en parte, para ser apto
pack-pass = Para ser apto
pack-unaware = entrar sin haber detectado es “aún no”
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
show-weather-words = se ve hasta { $visibility_m } m; luz: { $light }
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
show-device = objeto { $id } ({ $class }: distancia obligatoria { $mandatory_m } m, exigida { $required_m } m). { $lesson }
show-look-alike = inofensivo: { $id }. { $lesson }
show-sign = { $id }: { $look }, { $width_m } × { $height_m } m, contraste { $contrast }
show-civilians = Población local
show-injects = Qué sucede en el camino
show-objectives = Qué debe saber hacer el participante después
show-objective-criteria = Lo muestra: { $criteria }.
show-instructor-only = Para el instructor: el participante no debe ver esto antes de la patrulla.
show-fairness = Hasta qué punto es justo
show-fair-least = al menos { $least } para detectar
show-fair-item = objeto
show-fair-mandatory = obligatoria
show-fair-from = visible desde
show-fair-time = tiempo para detectar
show-fair-drill = en el procedimiento
