# La base de lo que han hecho los participantes: qué puede fallar y el resultado de trabajar con ella.

store-newer = La base { $path } fue escrita por una versión más nueva del programa (versión { $found }; este lee hasta la { $reads }). Se queda como está.
store-newer-hint = Use la versión más nueva del programa.
store-foreign = { $path } no es una base de este programa. Se queda como está.
store-foreign-hint = Indique un archivo groundsign.db de este programa, o mueva el otro archivo.
store-damaged = La base { $path } está dañada.
store-damaged-hint = Con { $command } lo que se pueda leer se pone en una base nueva. Después importe otra vez los registros.
store-missing = No existe la base { $path }.
store-missing-hint = Créela con: groundsign records import CARPETA.
store-read-only = No se puede escribir en la base { $path }, porque su carpeta o su disco es de solo lectura. Los registros están intactos.
store-read-only-hint = Copie la carpeta a un lugar donde se pueda escribir e indíquelo en GROUNDSIGN_DATA, o quite la protección contra escritura.
store-full = No se puede escribir en la base { $path }, porque el disco está lleno. Lo que contenía está intacto, y los registros también.
store-full-hint = Libere espacio y repita la orden.
store-busy = Otro programa está usando la base { $path }.
store-busy-hint = Espere a que termine la otra orden e inténtelo de nuevo.
store-refused = No se puede usar la base { $path }: { $why }
store-refused-hint = Compruebe que la memoria USB o el disco está conectado y que tiene permiso para escribir en él. Lo que la base contenía antes está intacto.

records-importing = Importando
records-imported = Registros: { $new } importados, { $known } ya estaban en la base, { $unread } no se pueden leer.
records-imported-sealed = Sellados: { $sealed }. Se podrán importar cuando un instructor los haya abierto con la clave de la clase: groundsign records open
records-of-erased = { $count ->
    [one] Queda fuera un registro de una persona borrada.
   *[other] Quedan fuera { $count } registros de personas borradas.
}
records-odd-name = El nombre que contiene, «{ $name }», no puede ser un seudónimo. Se guarda como «{ $kept }».
records-no-date = No tiene fecha, o tiene una que no lo es. Se guarda sin fecha.
records-ahead = Su fecha es { $date }, por delante del reloj de este equipo: ese reloj o el del otro equipo va mal. Hasta entonces no cuenta como último día de nadie.
records-nameless = No dice quién entrenó: en el nombre no hay nada que leer.
records-merged = { $path }: { $sessions } sesiones y { $trainees } participantes incorporados; { $known } sesiones ya estaban aquí.
records-mended = Salvados: sesiones { $sessions }, ejercicios { $drills }, participantes { $trainees }, nombres { $names }, cursos { $courses }, inscripciones { $enrolments }, variantes asignadas { $variations }. La base dañada se conserva como { $kept }. Importe otra vez los registros: de ellos vuelve lo que mostraron las sesiones y los ejercicios. Los nombres, las inscripciones y quién tiene qué variante no figuran en los registros; inscriba de nuevo con la lista si faltan.
records-mend-whole = { $path } no está dañado. No se cambió nada.
records-names-erased = Nombres reales borrados: { $count }.
records-erased = Todo lo que la base tenía sobre { $trainee } está borrado. Puede haber todavía registros de este participante en { $path }; bórrelos allí. No se importarán otra vez: la base guarda sus huellas, y nada más.
records-backgrounds-erased = Sexo y grupo de edad borrados, número de personas: { $count }.
store-server = El servidor { $path } no se puede usar: { $why }
store-server-hint = Compruebe que funciona y que la dirección y PGPASSWORD son correctas. Los registros que aún no están en él se importarán la próxima vez.
server-no-address = La dirección de una base en un servidor debe ser como postgres://user@host/groundsign.
server-not-secret = El servidor está en otra máquina y este programa no le habla por TLS: quien esté en el camino podría leer los resultados y la contraseña. Use un túnel (ssh -L) hacia localhost, o añada ?sslmode=disable a la dirección donde sea aceptable.
store-two-people = «{ $pseudonym }» es { $here } aquí y { $there } en { $path }. No se reunió nada.
store-two-people-hint = Dé otro seudónimo a una de las dos personas, aquí o allí, con: groundsign records rename. Después reúna otra vez.
records-renamed = «{ $from }» se llama desde ahora «{ $to }». Los registros hechos antes conservan el seudónimo anterior.
records-rename-taken = Ya hay alguien llamado «{ $to }», o con un seudónimo que suena igual. Solo lo que se hizo con un seudónimo mal escrito, sin nombre ni curso, se puede dar a otra persona: a quien tiene nombre o curso, o todavía no ha hecho nada.
records-rename-joined = Lo que se hizo como «{ $from }» es desde ahora de «{ $to }». Los registros hechos antes conservan el seudónimo anterior.
records-rename-none = «{ $to }» no puede ser un seudónimo: de 1 a 24 letras y sin caracteres de control ni < > / \.
records-mend-no-tasks = Se ha perdido qué escenarios patrulla el curso «{ $course }». Combine una copia de la base de otra máquina o memoria con groundsign records merge, o cree el curso con otro nombre.
records-copied-again = { $count ->
    [one] Faltaba la copia de un registro que ya estaba en la base; se ha hecho.
   *[other] Faltaban las copias de { $count } registros que ya estaban en la base; se han hecho.
 }
