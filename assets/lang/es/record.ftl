# Records of sessions: what can be wrong with one, and what a replay shows.

record-unreadable = No se puede leer el registro { $path }: { $why }.
record-too-large = El registro ocupa más de { $limit_mib } MiB. Un registro de este programa nunca es tan grande.
record-not-a-record = Este archivo no es un registro de este programa.
record-newer-format = El registro tiene el formato { $found }. Este programa lee el formato { $reads }. Use una versión más nueva del programa.
record-unknown-format = El registro tiene el formato { $found }, que ninguna versión de este programa ha escrito. Este programa lee el formato { $reads }.
record-no-header = El registro se corta antes de que termine su encabezado. No contiene ninguna sesión.
record-damaged-byte = El registro está dañado: el byte { $first } no es el que se escribió (segundo { $second }).
record-damaged-byte-header = El registro está dañado: el byte { $first } no es el que se escribió (en el encabezado). No se lee nada de un registro dañado. Use otra copia del archivo.
record-damaged-bytes = El registro está dañado: algunos de los bytes { $first } a { $last } no son los que se escribieron (segundo { $second }).
record-damaged-bytes-header = El registro está dañado: algunos de los bytes { $first } a { $last } no son los que se escribieron (en el encabezado). No se lee nada de un registro dañado. Use otra copia del archivo.
record-out-of-order = El registro no está completo: en el byte { $offset } viene el segundo { $found }, pero allí corresponde el segundo { $expected }.
record-over-limit = Segundo { $second } del registro: más de { $limit } { $what }. Este programa no lee más.
record-limit-bytes = bytes
record-limit-seconds = segundos
record-limit-entries = acciones y sucesos
record-limit-seats = personas a los mandos
record-malformed = No se puede entender el segundo { $second } del registro (desde el byte { $offset }): { $why }.
record-contents = El registro guarda el archivo { $file }, pero este programa no puede usarlo. Problemas encontrados: { $problems }.
record-exists = Ya existe un archivo { $path }. Nunca se escribe encima de un registro. Registre en otra carpeta o mueva ese archivo.
record-in-use = Otro programa está escribiendo el registro { $path } en este momento.
record-unwritable = No se puede escribir el registro { $path }: { $why }.
record-write-failed = El registro se detiene en el segundo { $second }: no se pudo escribir ({ $why }). La sesión continúa y se puntúa, pero no se guarda.
record-rest-lost = { $damage } { $seconds ->
        [0] Antes no hay ningún segundo completo
        [one] Se usa el único segundo completo anterior
       *[other] Se usan los { $seconds } segundos completos anteriores
    }; todo lo que sigue se descarta. Use otra copia del archivo si la hay.
record-outdated = El escenario o el paquete de doctrina de este registro no cumple todas las reglas de este programa ({ $codes }). Se usa tal como se registró.
record-forged-scenario = No se puede usar el registro: el resumen de control del escenario en su encabezado ({ $said }…) no es el del escenario que contiene ({ $found }…). Uno de los dos se cambió después de la patrulla. Use otra copia del archivo.
record-forged-doctrine = No se puede usar el registro: el resumen de control del paquete de doctrina en su encabezado ({ $said }…) no es el del paquete que contiene ({ $found }…). Uno de los dos se cambió después de la patrulla. Use otra copia del archivo.
record-over = La patrulla de este registro ha terminado. No queda nada que continuar.
record-torn-tail = El registro no se cerró bien. { $seconds ->
        [one] Se conserva un segundo completo
       *[other] Se conservan { $seconds } segundos completos
    }; los últimos { $bytes } bytes (desde el byte { $offset }) son el comienzo de un segundo que no llegó a terminarse y se descartan.

record-replay-same = La repetición es la patrulla registrada: los { $digests } resúmenes de control son iguales.
record-differs = La repetición difiere del registro en { $what }, por primera vez a los { $time_s } s (tick { $tick }).
record-differs-other-build = El registro se hizo con otra compilación del programa ({ $build }), y la repetición difiere en { $what }, por primera vez a los { $time_s } s (tick { $tick }). Otra compilación puede simular de forma un poco distinta. Esto no significa que se haya cambiado el registro.
record-differs-in-state = el estado de la simulación
record-differs-in-events = lo que sucedió
record-differs-in-observation = quién estaba dónde
record-differs-in-length = la duración de la patrulla
