# Quien instruye en el modo de aprendizaje: qué hacer ahora, con palabras sencillas.

coach-side = { $side ->
    [ahead] delante de usted
    [ahead-right] delante de usted, a la derecha
    [right] a su derecha
    [behind-right] detrás de usted, a la derecha
    [behind] detrás de usted
    [behind-left] detrás de usted, a la izquierda
    [left] a su izquierda
   *[ahead-left] delante de usted, a la izquierda
}
coach-begin = Avance hacia { $end }. Mientras camina, mire de un lado del camino al otro: el borde izquierdo, adelante, el borde derecho; el suelo, la altura de los ojos, más arriba. Si algo está fuera de lugar, deténgase y márquelo desde donde está.
coach-walk-on = Avance. Mire de un lado del camino al otro: el borde izquierdo, adelante, el borde derecho; el suelo, la altura de los ojos, más arriba.
coach-at-waypoint = { $name }: ha llegado. Aquí no se pide ningún alto. Observe el camino hacia { $next } antes de seguir: los dos bordes, el suelo, a la altura de los ojos, arriba.
coach-follow = El paso está abierto otra vez. Ordene a su patrulla que le siga.
coach-wait-file = Espere a que todos hayan vuelto a su lugar en la fila.
coach-halt = Deténgase aquí para hacer un alto.
coach-halt-short = Deténgase aquí. { $point } está a { $metres } m, delante: mire antes de continuar.
coach-stay = Este es un alto largo. Quédese aquí { $minutes } min más y siga mirando alrededor.
coach-check-near = Empiece la comprobación del suelo a su alrededor, { $radius } m ({ $source }): lo que hay a unos pasos de sus pies. Después dé con la vista una vuelta completa a cada altura: el suelo, los ojos, por encima.
coach-check-far = Empiece la comprobación del círculo más amplio, { $radius } m ({ $source }): ahora lo que hay más lejos, muros, zanjas, arbustos, árboles, ventanas. Después dé con la vista una vuelta completa a cada altura.
coach-check-after-standing = Ha estado aquí tanto tiempo como en un alto: el suelo alrededor se comprueba antes de que nadie siga. { $check }
coach-check-first = { $check } Nadie se mueve antes. El lugar al que retroceda se comprobará de nuevo.
coach-ring = Comprobación: faltan por mirar { $open } de { $all } direcciones { $height ->
    [ground] en el suelo, { $ring ->
        [far] desde unos pasos hasta { $radius } m
       *[near] a menos de { $radius } m de sus pies
    }
    [above] por encima de la cabeza
   *[eye] a la altura de los ojos
}.{ $then ->
    [more] {" "}Después mire todo alrededor a las otras alturas.
   *[none] {""}
}
coach-ring-done = Aquí ya se ha mirado todo.
coach-look-over = Mire { $point }: a su izquierda, en el propio lugar, a su derecha.
coach-look-over-optics = Ahora con los binoculares: mire { $point }, despacio, y el terreno a su izquierda y a su derecha.
coach-what-is = Deténgase. ¿Qué hay { $side }?
coach-look-there = Mire { $side }, rumbo { $bearing }°, a unos { $distance } m. ¿Qué está fuera de lugar allí?
coach-mark-it = Márquelo desde donde está, rumbo { $bearing }°, a unos { $distance } m, como «{ $kind }». No se acerque.
coach-hit = Bien visto. { $lesson }
coach-hit-of-several = Bien visto. Aquí «{ $said }» es correcto; «{ $others }» también lo sería. { $lesson }
coach-hit-of-another-kind = Bien visto. Pero esto no es «{ $said }»: es «{ $others }». { $lesson }
coach-look-alike = Esto es inofensivo. { $lesson }
coach-look-alike-shown = Esto es inofensivo. { $lesson } { $shown }
coach-nothing = Allí no hay nada que indique un peligro.
coach-take-back = Marcar desde lejos siempre es correcto. Esto es inofensivo: retire la marca { $mark } y continúe.
coach-stop = Quédese donde está.
coach-warn = Avise enseguida a todas las personas cercanas.
coach-confirm = Mírelo otra vez desde donde está. No se acerque.
coach-confirm-optics = Mírelo otra vez desde donde está, con los binoculares. No se acerque.
coach-withdraw = Ordene a todos retirarse por donde vinieron, hasta { $distance } m del peligro. La regla: { $required } ({ $source }); { $margin } m más, porque el lugar solo se conoce por estimación.
coach-go-back = Dese la vuelta y guíe a la patrulla de regreso por donde vinieron, sobre sus propios pasos: mire dónde pone los pies. El lugar para el punto de control está { $left } m atrás, en { $grid }{ $sight ->
    [hidden] , fuera de la vista del peligro
   *[open] {""}
}. Está a { $distance } m del peligro. La regla: { $required } ({ $source }).
coach-go-back-nearer = El único camino de vuelta por terreno conocido primero acerca al peligro. Tómelo y no se detenga cerca del peligro. Está a { $distance } m de él. La regla: { $required } ({ $source }).
coach-go-on-back = La distancia se cumple. Siga volviendo por donde vino, { $left } m más: { $sight ->
    [hidden] allí el punto de control queda fuera de la vista del peligro.
   *[open] allí hay sitio para el punto de control. El mapa no muestra a su alcance ningún lugar fuera de la vista del peligro.
}
coach-there = Aquí está bastante lejos. Deténgase y mire alrededor antes de instalar el punto de control.
coach-others-too-near = { $count ->
    [one] Una persona de su patrulla está
   *[other] { $count } personas de su patrulla están
} todavía demasiado cerca. La regla: { $required } ({ $source }). Espere a que lleguen y siga mirando alrededor.
coach-take-cover = { $cover ->
    [some] Ordene a todos que se cubran
    [land] La loma entre usted y el peligro es una protección sólida. Ordene a todos que se cubran; quien no encuentre un muro cerca se tumba detrás de ella
   *[none] A menos de { $within } m ningún muro da cobertura: ordene a todos que se cubran de todos modos, y se tumbarán
}.
coach-post = Envíe un puesto: { $who }. Dónde: { $grid }, { $place }, a { $distance } m del peligro. { $guards ->
    [ahead] Detiene a quien quiera seguir desde aquí hacia el peligro.
    [behind] Detiene a quien llegue por detrás, por donde ustedes vinieron.
   *[aside] Detiene a quien entre allí por el camino lateral.
}
coach-call-back = { $who }: ese puesto está ahora demasiado cerca. Su nuevo lugar es { $grid }.
coach-place-here = aquí, donde está usted
coach-place-there = a { $away } m de usted hacia el { $towards ->
    [north] norte
    [north-east] noreste
    [east] este
    [south-east] sureste
    [south] sur
    [south-west] suroeste
    [west] oeste
   *[north-west] noroeste
} (rumbo { $bearing }°)
coach-wait-posts = { $count ->
    [one] Una persona de su patrulla va
   *[other] { $count } personas de su patrulla van
} de camino a un puesto. Espere y siga mirando alrededor.
coach-check-again = Ya están todos aquí. Empiece otra vez la comprobación del suelo a su alrededor.
coach-control-point = Establezca el punto de control. Dónde: { $grid }, { $place }. Por qué allí: bastante lejos del peligro, en un terreno que ya ha mirado{ $sight ->
    [hidden] , y fuera de la vista del peligro
   *[open] ; el mapa no muestra a su alcance ningún lugar fuera de la vista
}.
coach-report-radio = Envíe el informe por radio. Dice:
    { $lines }
coach-report-runner = Está demasiado cerca para transmitir. Envíe el informe a mano. Dice:
    { $lines }
coach-report-incident-radio = Informe enseguida de lo ocurrido, por radio, en el formulario «{ $form }». Dice:
    { $lines }
coach-report-incident-runner = Está demasiado cerca para transmitir. Envíe el formulario «{ $form }» a mano. Dice:
    { $lines }
coach-report-line = { $label }: { $answer }
coach-report-line-asks = { $label } ({ $asks }): { $answer }
coach-report-lines =
    { $before }
    { $next }
coach-report-due = El primer informe se espera a los { $due } min del hallazgo como máximo: envíelo ahora. { $report }
coach-stop-to-report = Deténgase aquí: está bastante lejos para transmitir, y el primer informe se espera a los { $due } min del hallazgo como máximo. Después, el punto de control va { $left } m más atrás, en { $grid }.
coach-wait-specialists = No entra nadie. Siga mirando alrededor y espere a los especialistas.
coach-wait-vehicle = El vehículo de los especialistas llega por el camino de entrada. Puede pasar. No entra nadie más.
coach-ask = { $now ->
    [walks] Deténgase. Cerca hay alguien que quizá conozca el camino que tiene delante
   *[stands] Cerca hay alguien que quizá conozca el camino que tiene delante
}: { $who }, a { $away } m, { $side }. { $now ->
    [walks] Después pregunte
   *[stands] Pregunte
}{ $means ->
    [interpreter] {" "}con intérprete
   *[gestures] {""}
}: órdenes, y luego población local. A menos de { $reach } m la gente se detiene en cuanto usted abre las órdenes.
coach-listen = { $told ->
    [something] Esa es la respuesta. Léala: también queda en el registro, para su informe.
   *[nothing] No le dicen nada. Eso no significa que el camino sea seguro.
}
coach-direct = Hay población local demasiado cerca del peligro; lo más cerca: { $who }, a { $away } m, { $side }. Dígale que se aleje a { $distance } m del peligro, { $means ->
    [interpreter] con intérprete
    [loudhailer] con el megáfono
   *[gestures] con la voz y con gestos
}.
coach-count = Cuente a su patrulla.
coach-look-round = Nadie se mueve y nadie entra. Mire todo alrededor desde donde está: puede haber algo más.
coach-wait-word = El lugar está ahora a cargo de los especialistas. Espere a que digan qué era.
coach-brief = Los especialistas están aquí. Infórmeles de palabra y entrégueles el relevo. El informe de relevo dice:
    { $lines }
coach-what-is-optics = Quédese donde está. Mire { $side } con los prismáticos. ¿Qué está fuera de lugar?
coach-look-there-optics = Con los prismáticos, mire { $side }, rumbo { $bearing }°, a unos { $distance } m. ¿Qué está fuera de lugar allí?
coach-ground-halt = Deténgase aquí, en suelo que conoce. Nadie sigue hasta que se haya observado bien el terreno de delante.
coach-ground-look-optics = Observe con los prismáticos el terreno de delante, despacio: a la izquierda del camino, a lo largo de él, a la derecha, de cerca a lejos. ¿Qué está fuera de lugar? ¿Hay algo que avise: un letrero, cinta, piedras, palos? ¿Usa alguien este terreno?
coach-ground-look = Observe el terreno de delante, despacio: a la izquierda del camino, a lo largo de él, a la derecha, de cerca a lejos. ¿Qué está fuera de lugar? ¿Hay algo que avise: un letrero, cinta, piedras, palos? ¿Usa alguien este terreno?
coach-ground-inside = Deténgase. Pies quietos: está en un terreno que puede estar minado.
coach-ground-turn-back = Nada de lo que ve desde aquí hace seguro el terreno de delante. Renuncie a la ruta: nadie sigue por suelo que no se conoce.
coach-ground-go-home = Dese la vuelta y guíe a la patrulla de regreso por donde vinieron, sobre sus propios pasos: mire dónde pone los pies.
coach-ground-withdraw = Ordene a todos retirarse, cada uno sobre sus propios pasos y solo por suelo ya pisado, hasta { $distance } m del peligro. { $stay } La regla: { $required } ({ $source }); { $margin } m más, porque el lugar solo se conoce por estimación.
coach-ground-ring = { $required }. Es la regla para todo lo que no se ha reconocido: esta doctrina no tiene una distancia propia para terreno minado
coach-report-line-priority = { $label }: { $answer } ({ $why ->
    [worth] por lo que amenaza
   *[impact] por su efecto en la misión
})
coach-report-none-other = ninguno visto
coach-step = El procedimiento: { $step }
coach-hand-over = Los especialistas están aquí. Entrégueles el relevo.
