# What can be wrong with a doctrine pack. One sentence a rule, named after its code; what to do about it has "-hint".

d-did-you-mean = ¿Quiso decir { $name }?
d-one-of = Se conocen: { $names }.

d020 = "{ $id }" no es un identificador.
d020-hint = Un identificador tiene letras minúsculas, cifras y guiones, como open-nato.
d021 = { $name } está dos veces.
d022 = La fuente "{ $source }" no está en la lista de fuentes del paquete.
d022-hint = Añádala a sources, con su título, dirección y fecha.
d023 = Nada en el paquete cita la fuente "{ $source }".
d024-required = { $class }: la distancia exigida de { $required_m } m es menor que la distancia obligatoria de { $mandatory_m } m.
d024-preferred = { $class }: la distancia preferible de { $preferred_m } m es menor que la distancia exigida de { $required_m } m.
d024-in-doubt = En caso de duda, la distancia preferible de { $preferred_m } m es menor que la distancia de { $in_doubt_m } m que todos mantienen.
d025 = { $value } está fuera de los límites: se espera más de 0 y { $most } como máximo.
d026 = La distancia en caso de duda, { $in_doubt_m } m, es menor que los { $least_m } m que pide la clase más pequeña.
d027 = En el paquete no existe el informe "{ $id }".
d028-field = { $field } se pide dos veces en este informe.
d028-label = Hay dos líneas { $label } en este informe.
d028-empty = Esta línea no tiene rótulo.
d029 = Los puntos de los bloques suman { $sum }, no 100.
d029-points = Un bloque no puede tener { $points } puntos: se espera más de 0.
d030 = Un umbral no puede ser { $threshold }: se espera 0 o más.
d030-weight = Un peso no puede ser { $weight }: se espera más de 0 y 1000 como máximo.
d031-more = { $criterion }: más es mejor; por eso el valor de cumplido en parte ({ $partly }) no puede estar por encima del de cumplido ({ $met }).
d031-less = { $criterion }: menos es mejor; por eso el valor de cumplido en parte ({ $partly }) no puede estar por debajo del de cumplido ({ $met }).
d032 = No existe el criterio "{ $id }".
d033 = No existe el error crítico "{ $id }".
d034 = El error crítico { $id } debe estar vigente en todos los paquetes: no tocar nunca, no acercarse nunca.
d035 = El paso { $step } necesita { $needed }, que no está en el procedimiento.
d036 = El paso { $step } no puede llegar nunca: los pasos que necesita lo esperan a él.
d037 = Ninguna fila sirve para todos los casos. La última fila no debe nombrar impact_at_least ni worth_at_least.
d037-after = A la fila { $row } no se puede llegar nunca: una fila anterior sirve siempre.
d038 = 360° no es un número entero de intervalos de { $bin_deg }°.
d039 = Los límites deben ir en aumento y estar entre -90° y 90°, y debe haber al menos uno.
d040 = Faltan las palabras en inglés.
d041-version = "{ $version }" no es una versión como 1.0.
d041-date = "{ $date }" no es una fecha como 2026-11-22.
d041-source = "{ $date }" no es una fecha: se espera un año, un mes (2026-11), un día (2026-11-22) o undated.
d042 = { $count ->
    [one] Un valor de este paquete es solo un ejemplo.
   *[other] { $count } valores de este paquete son solo ejemplos.
}
d042-hint = Sustituya cada uno por su propia cifra y su fuente antes de usar el paquete para instruir.
d043 = El paquete no da una zona de silencio de radio para { $kind }.
d044 = Ningún criterio vigente pertenece al bloque { $block }; por eso sus puntos no se pueden ganar nunca.
d044-criterion = { $criterion } pertenece al bloque { $block }, que no tiene puntos.
d045 = Esta lista no debe estar vacía.
d046 = La comprobación lejana ({ $far_m } m) debe llegar más lejos que la comprobación cercana ({ $near_m } m).
d047 = La fuente "{ $source }" debe decir qué es y dónde se puede encontrar.
d055 = «{ $id }» ya no es un error crítico: la fila no tiene efecto.
d055-hint = Quite la fila. El criterio «{ $criterion }» pide lo mismo, y cuesta puntos.
d060-percent = { $criterion } se mide en tanto por ciento: { $threshold } sería el { $threshold } %.
d060-share = { $criterion } se mide como parte, donde 1 es el todo: { $threshold } no se puede alcanzar.
d060-hint = ¿Quería decir { $meant }?
d061 = Falta el criterio { $criterion }. Toda doctrina lo pide.
d061-hint = Ponga { $criterion } en vigor, con required: true.
d062 = El criterio { $criterion } no es obligatorio: los buenos puntos en otra parte pueden compensarlo.
d062-hint = Escriba required: true.
d063 = { $criterion } no se mide en { $unit }.
d063-unknown = No hay ninguna unidad "{ $unit }"; { $criterion } tiene la suya propia.
d063-hint = Escriba unit: "{ $unit }", o no dé ninguna unidad.
d063-hint-none = Es un número sin unidad: no dé ninguna.
d064 = Quedan palabras de la plantilla: "{ $words }".
d064-hint = Diga aquí qué es el paquete y de dónde vienen sus cifras, en todos los idiomas en que está escrito.
d065 = El identificador del paquete es "{ $id }", pero su archivo es { $file }.ron.
d065-hint = Escriba id: "{ $file }", o llame al archivo { $id }.ron.
d070 = No hay ningún formulario "{ $id }" entre los informes (reports) del paquete.
