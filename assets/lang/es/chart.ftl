# Charts of the debrief: what they show, and the words in them.

chart-points = Puntos obtenidos de los posibles. Rayado: perdidos.
chart-noticing = Lo que había que detectar y lo que se hizo.
chart-items = Objetos
chart-harmless = Cosas inofensivas
chart-noticed = { $count } { $count ->
    [one] detectado
   *[other] detectados
}
chart-missed = { $count } { $count ->
    [one] omitido
   *[other] omitidos
}
chart-left-alone = { $count } sin marcar
chart-false-alarms = { $count } { $count ->
    [one] marcada (falsa alarma)
   *[other] marcadas (falsas alarmas)
}
chart-coverage = Qué lados del camino se observaron antes de pasar por ellos. El gráfico muestra hacia dónde miró; no tiene en cuenta las casas o plantas que hay en medio. Si se marcó un objeto, termina ahí: desde entonces cuenta el procedimiento.
chart-left = izquierda
chart-right = derecha
chart-viewed = observado
chart-glimpsed = solo desde lejos
chart-not-viewed = no observado
chart-confidence = La certeza de cada marca y lo que había.
chart-was-item = un indicio de un objeto
chart-was-harmless = inofensivo
chart-distance = A qué distancia de «{ $device }» estaba cada persona a lo largo del tiempo.
chart-required = exigida { $metres }
chart-mandatory = obligatoria { $metres }
chart-known = objeto conocido
chart-withdraw = retirada
chart-report = informe
chart-handed-over = entrega
