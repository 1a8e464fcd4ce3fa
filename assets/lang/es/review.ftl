# The timeline of a patrol: what happened, told at its moment.

moment-set-out = La patrulla partió.
moment-waypoint = Llegó al punto de paso { $waypoint }.
moment-vulnerable-point = Entró en el punto vulnerable { $point }.
moment-halt = Alto de { DURATION($seconds) }.
moment-noticeable = Desde aquí en adelante se podía detectar «{ $device }».
moment-best = Desde aquí era desde donde mejor se podía ver «{ $device }».
moment-viewed = Un indicio de «{ $device }» estaba en el centro de la vista.
moment-look-alike = Desde aquí en adelante se podía ver «{ $look-alike }», que es inofensivo.
moment-marked-item = Marca { $mark }, en «{ $device }»: { $kind }, { $percent } % de certeza.
moment-marked-look-alike = Marca { $mark }, en «{ $look-alike }», que es inofensivo: { $kind }, { $percent } % de certeza.
moment-marked-nothing = Marca { $mark }, en un lugar donde no había nada: { $kind }, { $percent } % de certeza.
moment-mark-withdrawn = La marca { $mark } se anuló.
moment-check = Comenzó la comprobación de { NUMBER($metres, useGrouping: "false") } m.
moment-order-halt = Orden: alto.
moment-order-check = Orden: comprobación de { NUMBER($metres, useGrouping: "false") } m.
moment-order-withdraw = Orden: volver por donde vinimos, { NUMBER($metres, useGrouping: "false") } m.
moment-order-cover = Orden: ponerse a cubierto detrás de una protección.
moment-order-resume = Orden: continuar.
moment-order-go-back = Orden: volver, con la última persona en cabeza.
moment-warned = Avisó a todas las personas que estaban cerca.
moment-warning-heard = { $count ->
    [one] Una persona de la población local oyó el aviso.
   *[other] { $count } personas de la población local oyeron el aviso.
}
moment-control-point = Se estableció el punto de control.
moment-post-sent = { $person }: salida hacia un puesto del cordón.
moment-post-manned = { $person }: ocupa un puesto del cordón.
moment-post-left = { $person }: dejó el puesto del cordón.
moment-civilian-stopped = { $person }: detuvo el paso de alguien ({ $civilian }).
moment-transmitted = Se usó la radio.
moment-report-sent = Se envió el informe.
moment-specialists = Llegaron los especialistas.
moment-handed-over = Se entregó a los especialistas.
moment-turned-back = Se abandonó la ruta.
moment-runners-sent = { $count ->
    [one] Un enlace sale con el informe.
   *[other] { $count } enlaces salen con el informe.
}
moment-report-arrived = El informe llega.
moment-runners-back = Los enlaces han vuelto.
moment-nobody-to-run = Nadie estaba libre para llevar el informe: no salió.
moment-specialists-said-item = Los especialistas dicen: la marca { $mark } era un objeto real. Ya se han ocupado de él.
moment-specialists-said-harmless = Los especialistas dicen: la marca { $mark } era inofensiva.
moment-route-reopened = El camino está abierto de nuevo.
moment-civilian-heeds = { $civilian } hace lo que se le pide.
moment-civilian-hesitates = { $civilian } duda.
moment-civilian-sheltered = { $civilian } está a cubierto.
moment-civilian-cannot-leave = { $civilian } no tiene ningún camino de salida que no acerque al objeto.
moment-only-way-nearer = No hay otro terreno conocido: el camino de { $count } primero acercó al peligro.
moment-asked-something = { $civilian }: se le preguntó y sabía algo.
moment-asked-nothing = { $civilian }: se le preguntó y no sabe nada.
moment-asked-unwilling = { $civilian }: se le preguntó y no quiere decir nada.
moment-asked-not-understood = { $civilian }: se le preguntó, pero no se entendieron.
moment-briefed = Los especialistas han recibido el relevo informado.
moment-counted = Se cuenta la patrulla: { $count } presentes.
moment-pointed-out = El instructor muestra lo que está fuera de lugar.
moment-suspected-area-entered = { $person }: está dentro de una zona sospechosa.
moment-suspected-area-left = { $person }: está fuera de la zona sospechosa.
moment-radio-message = { $from } por radio: { $words }
moment-weather = Cambió el tiempo: visibilidad { NUMBER($visibility, useGrouping: "false") } m.
moment-civilians-approach = { $count ->
    [one] Se acerca una persona de la población local.
   *[other] Se acercan { $count } personas de la población local.
}
moment-revealed = «{ $device }» quedó a la vista.
moment-incident-ahead = { $casualties ->
    [0] Hubo un incidente más adelante. No se informa de heridos.
    [one] Hubo un incidente más adelante. Se informa de { $casualties } persona herida.
   *[other] Hubo un incidente más adelante. Se informa de { $casualties } personas heridas.
}
moment-left-known-ground = { $person }: salió del terreno conocido.
moment-back-on-known-ground = { $person }: está de nuevo en terreno conocido.
moment-touched = Se tocó algo.
moment-entered-mandatory = Entró en la distancia obligatoria de «{ $device }».
moment-inside-required = { $person }: se acercó a menos de los { NUMBER($metres, useGrouping: "false") } m exigidos.
moment-outside-required = { $person }: alcanzó los { NUMBER($metres, useGrouping: "false") } m exigidos.
moment-ended-route-completed = La ruta se completó.
moment-ended-handed-over = La patrulla entregó la situación.
moment-ended-turned-back = La patrulla regresó.
moment-ended-incident = La patrulla terminó en un incidente.
moment-ended-time-up = Se acabó el tiempo.
moment-ended-broken-off = La sesión se interrumpió.

# Lo que muestra que un parecido es inofensivo
shown-by = Lo que muestra que es inofensivo: { $things }.
shown-by-at-work = alguien que trabaja allí con una pala
shown-by-owner = la dueña, sentada al lado
shown-by-children-at-play = niños que juegan allí con una pelota
shown-by-angler = un niño sentado allí con una caña de pescar
shown-by-prayer = personas que rezan sobre esteras, con sus zapatos detrás
shown-by-feast = invitados alrededor de una mesa puesta, bajo una cuerda de banderines
shown-by-goats = cabras que pastan al lado
shown-by-cattle = vacas que pastan al lado
shown-by-more-alike = más cosas iguales a lo largo del camino
shown-by-barrow = una carretilla
shown-by-tools = conos de obra y un montón de grava con una pala clavada
shown-by-pipes = una pila de tubos azules
shown-by-sacks = sacos llenos
shown-by-cans = bidones de agua amarillos en fila
shown-by-pots = vasijas de barro
shown-by-fireplace = tres piedras alrededor de ceniza, con una olla y leña
shown-by-furniture = muebles y cajas, y alguien que lleva una caja
shown-by-laundry = ropa tendida en una cuerda
shown-by-tent = una tienda de campaña al lado
shown-by-rubbish-heap = un montón ancho de basura
shown-by-sand-drift = ondas de arena clara y desnuda
shown-by-hay-rows = heno cortado en hileras iguales
shown-by-crop-rows = hileras de plantas con tutores
shown-by-open-bonnet = el capó abierto y alguien inclinado sobre el motor
shown-by-open-doors = las puertas traseras abiertas, con cajas dentro
