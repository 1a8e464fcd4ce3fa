# Critical errors: what they are called, what to do instead, and what happened.

critical-touched-item = Tocó algo sospechoso
critical-advice-touched-item = No lo toque nunca, no lo mueva nunca. Nunca tiene que hacerlo.
critical-approached-after-mark = Se acercó cuando ya se sabía
critical-advice-approached-after-mark = Confirme desde donde está, con medios ópticos o desde más atrás. Nadie se acerca.
critical-left-known-ground = Pisó terreno desconocido cerca del objeto o en una zona sospechosa
critical-advice-left-known-ground = Vuelva por donde vino. En el terreno desconocido cerca de un objeto puede haber otro.
critical-transmitted-inside-radius = Usó la radio demasiado cerca del objeto
critical-advice-transmitted-inside-radius = Salga de la zona de silencio de radio antes de transmitir, o envíe un enlace.
critical-crossed-item = Siguió adelante, más allá del objeto
critical-advice-crossed-item = No pase nunca más allá de un objeto sospechoso. Vuelva por donde vino e informe de que la ruta está cerrada.
critical-control-point-in-sight = El punto de control estaba en la línea de visión del objeto (ya no es un error crítico: forma parte de «Situación del punto de control»)
critical-cordon-left-open = El cordón quedó abierto
critical-advice-cordon-left-open = Un puesto se deja solo cuando llega el relevo, o cuando los especialistas se hacen cargo.

critical-finding-touched = Tocó un indicio de «{ $device }».
critical-finding-touched-harmless = Tocó algo sospechoso. Era inofensivo, pero nadie podía saberlo.
critical-finding-approached = { $person }: llegó a { NUMBER($metres, useGrouping: "false") } m de «{ $device }»; cuando se supo estaba a { NUMBER($first, useGrouping: "false") } m.
critical-finding-left-known-ground = { $person }: salió del terreno conocido dentro de la distancia exigida.
critical-finding-strayed = { $person }: salió del terreno conocido en una zona sospechosa.
critical-finding-transmitted = Transmitió a { NUMBER($metres, useGrouping: "false") } m de «{ $device }»; silencio de radio a menos de { $radius } m.
critical-finding-crossed = { $person }: rodeó «{ $device }» y pasó al otro lado.
critical-finding-post-left = { $person }: dejó un puesto, y nadie cubría esa vía.
critical-finding-way-unmanned = { $person }: entró por una vía que ningún puesto cubría.
