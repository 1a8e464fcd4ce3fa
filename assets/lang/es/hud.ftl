# The patrol in the window: readings, buttons, panels, captions and log.

hud-patrol = Patrulla
hud-close = Cerrar
hud-coach = { $advice } [Tecla: { $key }]
hud-ground-awaited = El terreno se está preparando. La vista aparece enseguida.
hud-way = Siguiente: { $name }, { $distance } m
hud-way-done = Ha llegado al último punto de paso.
hud-way-home = La ruta está abandonada. De vuelta a { $name }: { $distance } m
hud-way-and-point = { $way } · { $name }: { $distance } m
hud-paused = En pausa
hud-hurried = El tiempo pasa { $times } veces más rápido. { $body }
hud-hurry-ended-told = Velocidad normal: alguien habla.
hud-hurry-ended-notice = Velocidad normal: hay un aviso que leer.
hud-hurry-ended-coach = Velocidad normal: hay una nueva ayuda que leer.
hud-hurry-ended-done = Velocidad normal: la orden está cumplida.
hud-hurry-ended-near = Velocidad normal: hay cerca una marca, un incidente o una persona del lugar.
hud-hurry-ended-paused = Velocidad normal: el tiempo estuvo detenido.
hud-hurry-never = En una evaluación no se puede acelerar el tiempo.
hud-hurry-near = Aquí no se puede acelerar el tiempo: hay cerca una marca, un incidente o una persona del lugar.
hud-hurry-stop = El tiempo no puede acelerarse aquí: se le pide que se detenga.
hud-waited-unseen = La patrulla se puso en pausa porque la ventana estaba oculta.
hud-went-on-unseen = La ventana estaba oculta. La patrulla siguió durante { DURATION($seconds) }.
hud-checking = { $state ->
    [whole] Comprobación de { $radius } m alrededor: terminada, todo se ha observado.
   *[begun] Comprobación de { $radius } m alrededor, desde hace { $seconds } s. Mire todo alrededor.
}
hud-body = { $stance ->
    [standing] De pie
    [kneeling] De rodillas
   *[lying] Cuerpo a tierra
} · { $way ->
    [on] en marcha por la ruta
    [back] en marcha por donde vino
    [free] en marcha
   *[still] sin moverse
} · { $pace ->
    [slow] paso lento
    [fast] paso rápido
   *[planned] paso previsto
}{ $optics ->
    [up] {" "}· binoculares en alto
   *[down] {""}
}
person-named = { $name }
seen-person = { $who ->
    [woman] mujer
    [man] hombre
    [girl] niña
   *[boy] niño
}{ $with ->
    [goat] {" "}con una cabra
    [cow] {" "}con una vaca
    [donkey] {" "}con un burro
    [stick] {" "}con un palo
    [basket] {" "}con un cesto
    [basin] {" "}con una palangana
    [bundle] {" "}con un fardo
    [can] {" "}con un bidón de agua
    [child] {" "}con un niño pequeño
    [school-bag] {" "}con una mochila escolar
   *[nothing] {""}
}
person-and-role = { $name } ({ $role })
person-number = { $role } { $number }
hud-member-line = { $who }: { $state }
hud-member-state = { $state ->
    [at-post] ● en el puesto
    [carries-report] … en camino con el informe
    [in-cover] ✓ detrás de una protección
    [lying] – sin protección cerca, cuerpo a tierra
    [done] ✓ en su sitio
   *[busy] … en camino
}, { $distance } m
hud-civilians = { $count ->
    [0] No hay población local a menos de { $distance } m.
    [one] Una persona de la población local a menos de { $distance } m.
   *[other] { $count } personas de la población local a menos de { $distance } m.
}
role-leader = Mando
role-second = Segundo mando
role-signaller = Radio
role-medic = Sanidad
role-interpreter = Intérprete
role-observer = Observación
role-soldier = Soldado
role-civilian = Civil

compass-north = N
compass-east = E
compass-south = S
compass-west = O
compass-bearing = { $bearing }°

bar-walk-on = Andar / parar
bar-walk-back = Volver
bar-stop = Parar
bar-hurry = Acelerar
bar-mark = Marcar
bar-optics = Binoculares
bar-check = Comprobar { $radius } m
bar-orders = Órdenes
bar-warn = Avisar
bar-report = Informe
bar-stance = Postura
bar-turn-round = Mirar atrás

hud-no-optics = Su patrulla no lleva binoculares.
hud-orders-first = Los números solo dan órdenes con la lista de órdenes abierta. Ábrala con { $key }.
hud-frame = { $mode } · { $elapsed } · quedan { $left }
hud-look-all-round = Quédese quieto y mire todo alrededor: al suelo, a la altura de los ojos y por encima de la cabeza.
hud-look-height = { $off ->
    [low] Demasiado bajo para contar. Mire más lejos, entre las dos barras.
   *[high] Demasiado alto para contar. Mire más abajo, entre las dos barras.
}
hud-end-of-route = Está al final de la ruta.
hud-end-of-way-back = Ha vuelto al lugar de donde partió la patrulla.
hud-barred = Algo cierra el paso. Rodéelo usted con el control manual.
hud-halted-short = Hace un alto aquí: { $name } está delante. Observe el lugar desde { $distance } m antes de continuar.
hud-halted-to-ask = Se detiene porque cerca hay alguien a quien preguntar: { $who }.

hud-mark-kind = ¿Qué tipo de indicio?
hud-mark-sure = ¿Con qué certeza?
hud-is-warning-sign = Puesta allí para advertir: un cartel, una cinta, palos cruzados, piedras pintadas.
hud-is-warning-clue = Terreno removido, una cosa que no es de allí.
hud-is-military-activity = Posiciones, vainas de munición, daños de los combates.
hud-is-environment = Caminos que nadie usa, vehículos destruidos, animales muertos, objetos poco comunes.
hud-is-local-behaviour = Se mantiene lejos, toma otro camino o se queda mirando.
hud-sure-25 = Una suposición ({ $percent } %)
hud-sure-50 = Quizás ({ $percent } %)
hud-sure-75 = Probablemente ({ $percent } %)
hud-sure-95 = Casi con certeza ({ $percent } %)
hud-marks = Sus marcas
hud-no-marks = No ha marcado nada.
hud-mark-row = Marca { $number }: vista desde { $grid }, rumbo { $bearing }°. A unos { $distance } m de aquí.
hud-incident-row = Lugar del incidente: a unos { $distance } m de aquí, rumbo { $bearing }°.
hud-mark-settled = Marca { $number }: { $grid }. Los especialistas: { $said ->
    [item] un objeto real, ya se han ocupado de él
   *[harmless] inofensiva
}.
hud-mark-take-back = Anular la marca { $number }

hud-orders = Órdenes
hud-withdraw-from = ¿De qué marca hay que retirarse?
hud-withdraw-how-far = ¿Hasta qué distancia hay que retirarse?
hud-cover-from = ¿De qué marca hay que protegerse?
hud-posts = ¿Quién va a un puesto del cordón?
hud-control-point = ¿Dónde quiere el punto de control?
hud-local-people = Habitantes
people-ask = Preguntar: { $name }, a { $distance } m, { $side }, { $means ->
    [interpreter] con intérprete
   *[gestures] con la voz y gestos
}
people-direct = { $to ->
    [out] Todo el mundo fuera, { $distance } m
   *[shelter] Todo el mundo a cubierto
}, { $means ->
    [interpreter] con intérprete
    [loudhailer] con el megáfono
   *[gestures] con la voz y gestos
}
people-nobody-near = No hay nadie lo bastante cerca para preguntarle: a menos de { $distance } m.
people-wait = Le esperan { $seconds } s.
people-needs-mark = Para alejar a la gente de algo, márquelo primero.
order-halt = Alto
order-check = Comprobar con la vista { $radius } m alrededor
order-withdraw = Retirarse por donde vinimos
order-take-cover = Ponerse detrás de una protección
order-posts = Puesto del cordón
order-control-point = Punto de control
order-people = Habitantes
order-count = Contar la patrulla
order-resume = Seguirme otra vez
order-turn-back = Abandonar la ruta
order-hand-over = Entregar a los especialistas
order-needs-mark = Para retirarse o ponerse detrás de una protección, marque primero aquello de lo que quiere alejarse.
order-needs-specialists = Puede entregar cuando los especialistas estén aquí.
order-margin = Cada distancia es la de la regla y { $margin } m más, porque el lugar solo se conoce por estimación.
order-distance = { $distance } m ({ $rule })
order-own-distance = Su propia elección: { $distance } m
order-control-point-here = Aquí, donde estoy
order-control-point-map = Elegir en el mapa

hud-report = Informe
hud-report-incident = Informe del incidente
hud-briefing = Entrega a los especialistas
hud-map = Mapa
hud-map-grid = Señale el lugar en el mapa
hud-map-post = Señale el puesto en el mapa
hud-map-control-point = Señale el punto de control en el mapa
hud-map-take = Elegir este lugar
hud-map-larger = Más grande
hud-map-smaller = Más pequeño
hud-map-west = Oeste
hud-map-east = Este
hud-map-north = Norte
hud-map-south = Sur
hud-map-cursor = Cursor: { $grid } · a { $distance } m de usted, rumbo { $bearing }°
hud-map-mandatory = Nadie a menos de { $distance } m
hud-map-mandatory-at-least = Nadie a menos de { $distance } m, como mínimo absoluto
hud-map-from-threat = { $threat }: { $distance } m
hud-map-from-stand = { $distance } m, rumbo { $bearing }°, desde donde estaba ({ $threat })
hud-map-seen = visto desde el objeto: { $seen ->
    [yes] sí
   *[no] no
}
hud-map-way-past = El camino hasta allí pasa a { $distance } m de «{ $threat }».
hud-map-place-nearer = Este lugar está más cerca de «{ $threat }» que donde está ahora esta persona: a { $distance } m.
hud-log = Lo que se dijo y se hizo
hud-team = Su patrulla
hud-menu = Menú
hud-moments = Volver a un momento
hud-class = Ante un grupo
class-explained = Para quien muestra la patrulla a un grupo. Nada de esto cuenta como acción de la persona que practica.
class-row = { $control } ({ $key })
class-not-in-assessment = Esta tecla no hace nada aquí: es para enseñar, y esto es una evaluación.
class-keep-holding = Mantenga la tecla pulsada un segundo para mostrar lo que está fuera de lugar.
class-discussing = Parada para comentar
class-discussing-how = La patrulla está detenida. Mire libremente alrededor. { $key }: continuar.
class-revealing = Se muestra lo que está fuera de lugar
class-revealing-how = { $key }: ocultar lo que se muestra.
class-stands-still = La patrulla está detenida mientras se comenta. Pulse antes { $key } para continuar.
reveal-sign = Fuera de lugar: { $look }
reveal-look-alike = Inofensivo: { $look }
reveal-look-alike-named = Inofensivo: { $look } ({ $name })

menu-time-stands = La patrulla está en pausa mientras este menú está abierto.
menu-time-goes-on = Esto es una evaluación: el tiempo sigue mientras este menú está abierto y mientras la ventana está oculta.
menu-go-on = Continuar
menu-moments = Volver a un momento
menu-settings = Ajustes
menu-controls = Teclas y botones
menu-leave = Salir y continuar en otra ocasión
menu-end = Terminar la patrulla y ver el análisis final
menu-going-back = Volviendo atrás. La patrulla se repite hasta ese momento.
moment-what = Desde allí puede actuar de otra manera. Lo que ha hecho hasta ahora queda en su propio registro.
moment-row = { $time }: { $what }
moment-stop = Se quedó sin moverse.
moment-start = el comienzo
moment-minute = un minuto después

log-empty = Nada todavía.
log-row = { $time } { $what }
hud-acknowledged = { $own }, recibido. Colaciono. Coordenadas: { $grid }. Objeto: { $item }.
hud-specialists-sent = { $own }, los especialistas van hacia ustedes. Llegan por el camino por el que vinieron, desde el { $from ->
    [north] norte
    [north-east] noreste
    [east] este
    [south-east] sureste
    [south] sur
    [south-west] suroeste
    [west] oeste
   *[north-west] noroeste
}. Espérenlos hacia las { $time }. Déjenlos pasar, y a nadie más.
hud-heard = { $from }: “{ $words }”
log-waypoint = Punto de paso { $name } alcanzado.
log-vulnerable-point = { $name }: está en el lugar.
log-marked = Marca { $number }: { $kind }, visto desde { $grid }, rumbo { $bearing }°.
log-nothing-to-mark = Ahí no hay nada que marcar. Mire el objeto mismo o el suelo donde está.
log-mark-withdrawn = Marca { $number } anulada.
log-check = Usted comprueba con la vista el terreno { $ring ->
    [near] cercano a su alrededor
   *[far] más lejano a su alrededor
}.
log-ordered-halt = Orden: alto.
log-ordered-check = Orden: comprobar con la vista el terreno { $ring ->
    [near] cercano alrededor
   *[far] más lejano alrededor
}.
log-ordered-withdraw = Orden: retirarse por donde vinimos, { $distance } m.
log-ordered-cover = Orden: ponerse detrás de una protección.
log-laid-down = { $count ->
    [one] Una persona de la patrulla no encuentra cerca un muro ni nada parecido y se echa cuerpo a tierra. Una loma también cubre.
   *[other] { $count } personas de la patrulla no encuentran cerca un muro ni nada parecido y se echan cuerpo a tierra. Una loma también cubre.
}
log-ordered-resume = Orden: seguirme.
log-ordered-go-back = Vuelven. La última persona va en cabeza y usted cierra la marcha.
log-warned = Usted da un aviso a gritos.
log-control-point = Punto de control establecido en { $grid }.
log-posted = { $who }: sale hacia un puesto en { $grid }.
log-manned = { $who }: ocupa el puesto.
log-post-left = { $who }: ha dejado el puesto.
log-civilian-stopped = { $who }: detiene el paso de alguien en el puesto.
log-report = Informe enviado por { $channel ->
    [radio] radio
   *[runner] enlace
}.
log-specialists-at-post = { $who }: llega el vehículo de los especialistas. Puede pasar.
log-specialists-coming = El vehículo de los especialistas llega por el camino por el que vinieron.
log-specialists = Los especialistas están aquí.
log-person-in-view = Población local dentro del círculo: { $who }, a { $distance } m de usted, rumbo { $bearing }°{ $more ->
    [0] {""}
   *[other] , y { $more } más
}.
log-report-arrived = El informe está en el cuartel general.
log-runners-sent = { $count ->
    [one] Un enlace va de camino con el informe.
   *[other] { $count } enlaces van de camino con el informe.
}
log-runners-back = Los enlaces han vuelto.
log-said-item = Los especialistas: la marca { $number } era un objeto real. Ya se han ocupado de él.
log-said-harmless = Los especialistas: la marca { $number } era inofensiva. Marcarla fue lo correcto.
log-route-reopened = El camino está abierto de nuevo: la patrulla puede seguir.
log-civilian-directed = { $heeds ->
    [yes] { $who }: va { $to ->
        [out] fuera de la zona
       *[shelter] a cubierto
    }.
   *[no] { $who }: duda. Pídalo otra vez, o con intérprete.
}
log-civilian-sheltered = { $who }: está a cubierto.
log-civilian-cannot-leave = { $who }: no puede irse; todos los caminos llevan más cerca, y no hay refugio próximo.
log-only-way-nearer = Solo hay un camino por terreno conocido, y primero acerca al peligro: { $count } en él.
hud-way-back-nearer = El camino de vuelta por terreno conocido primero acerca al peligro. No hay otro.
log-asked = { $told ->
    [something] { $who }: sabe algo.
    [nothing] { $who }: no sabe de nada fuera de lo normal.
    [unwilling] { $who }: no quiere decir nada.
   *[not-understood] { $who }: ustedes no se entienden.
}
log-briefed = Los especialistas tienen su información de entrega.
log-counted = Recuento: { $count } de { $all } están aquí, incluyéndole a usted.
log-handed-over = El cordón se entregó.
log-turned-back = Usted abandona la ruta. Vuelva por donde vino.
log-incident = Hubo un incidente. La patrulla ha terminado.
log-incident-told = { $casualties ->
    [0] Ha habido un incidente a { $distance } m, rumbo { $bearing }°. No se informa de heridos.
    [one] Ha habido un incidente a { $distance } m, rumbo { $bearing }°. Se informa de { $casualties } persona herida.
   *[other] Ha habido un incidente a { $distance } m, rumbo { $bearing }°. Se informa de { $casualties } personas heridas.
}
log-time-up = Se acabó el tiempo.

form-no-format = La doctrina vigente no tiene formato de informe.
form-line = { $label } { $asks }
form-next = Línea siguiente
form-read-back = Releer y enviar
form-read-back-title = Reléalo antes de enviarlo
form-read-back-briefing = Releer y entregar
form-read-back-briefing-title = Reléalo antes de entregar
form-hand-over = Entregar con esta información
form-about-find = Sobre lo que encontró
form-about-incident = Sobre el incidente
form-words = En palabras
form-date-time = Grupo fecha-hora (DTG), por ejemplo 291435ZMAY26
form-grid = Coordenadas de cuadrícula, por ejemplo 30QXF 1234 5678
form-now = La hora actual
form-grid-of-mark = Las coordenadas de la marca { $mark }, por estimación: { $grid }
form-time-of-mark = La hora de la marca { $mark }: { $time }
form-time-of-incident = La hora del incidente: { $time }
form-fill = De su ficha: { $words }
form-pick-grid = Señalarlo en el mapa
form-class = ¿Qué podría ser?
form-class-unknown = Desde aquí no se puede saber
form-signs = ¿Qué vio?
form-no-signs = Diga lo que vio: elija al menos un tipo de indicio.
form-none = Ninguno
form-fewer = Menos
form-more = Más
form-zero = Dar este número
form-number = Cuántos
form-number-bad = Escriba un número entero, { $most } como máximo.
form-silent = Su radio no debe transmitir a menos de { $distance } m de un objeto.
form-too-near-to-send = Está a { $distance } m de su marca más cercana. Aléjese más antes de transmitir.
form-far-enough-to-send = Está a { $distance } m de su marca más cercana. { $rule }
form-distance-kept = La regla pide { $required } m, y usted la cumple. Lo que ordenó de más es margen: unos metros menos no cuestan nada.
form-distance-short = La regla pide { $required } m: usted está más cerca.
form-by-radio = Por radio, desde donde estoy
form-by-runner = Por enlace
form-runners-go = Lo llevaría: { $who }
form-nobody-to-run = No se puede enviar a nadie: todo el mundo está en un puesto o ya en camino.
form-send = Enviar
form-lines-empty = { $count ->
    [one] Una línea está vacía.
   *[other] { $count } líneas están vacías.
} Nadie puede actuar sobre lo que no se dice.
form-send-all-the-same = Enviar de todos modos
form-sent-before = Ya ha enviado un informe. Puede enviar otro.
