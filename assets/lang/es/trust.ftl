# Firmas, sellos y paquetes de escenarios.

trust-refused = { $path } no se puede leer ni escribir: { $why }.
trust-not-a-key = { $path } no contiene lo que debería: una clave o una lista de claves. Queda como está. Recupérelo de una copia, o muévalo para empezar de nuevo.
trust-no-random = Esta máquina no da números aleatorios, así que no se puede crear ninguna clave: { $why }.
trust-wrong-class-key = Esta no es la clave de clase con la que se selló. Compruebe las palabras y su orden.
trust-short-class-key = Una clave de clase necesita al menos { $least } letras: una más corta se puede adivinar en casa. Deje que el programa cree una.
trust-damaged-seal = El sello está dañado: lo sellado se cambió, o no lo hizo este programa. Use otra copia del archivo.
trust-not-signed = No se firma. { $why }
trust-unsigned-here = Lo que se registra en este equipo no se puede firmar, así que nadie podrá demostrar después que procede de aquí. { $why }
trust-who-own = esta instalación ({ $fingerprint })
trust-who-known = { $name } ({ $fingerprint })
trust-who-unknown = una instalación desconocida ({ $fingerprint })
trust-own = Esta instalación: { $fingerprint }
trust-named = { $fingerprint }: { $name }
trust-nobody-called = Ninguna instalación se llama { $name } aquí.
trust-forgotten = { $name } es desconocida desde ahora.
trust-no-signature = { $path } no tiene ninguna firma válida. No dice nada de ninguna instalación.

class-key-ask = Clave de clase
class-key-shown = Esto está sellado. Escriba las palabras que lee el instructor; se ven mientras escribe.
class-key-none = No se dio ninguna clave de clase. No se abrió nada.
class-key-is = Clave de clase, para leer al empezar la clase y no guardar en ningún otro lugar: { $words }

pack-ending = Un paquete de escenario se llama algo.gspack; { $path } no.
pack-unreadable = No se puede leer el paquete { $path }: { $why }.
pack-not-a-pack = Este archivo no es un paquete de escenario de este programa.
pack-damaged-table = El paquete está dañado: su tabla de archivos falta o es errónea, como en un archivo cortado. Use otra copia del archivo.
pack-damaged-file = El paquete está dañado: «{ $name }» no se puede extraer. Use otra copia del archivo.
pack-damaged-packing = Paquete rechazado: «{ $name }» está comprimido de un modo que ningún paquete de este programa usa.
pack-damaged-overlap = Paquete rechazado: hay archivos que comparten los mismos bytes.
pack-damaged-around = Paquete rechazado: hay algo antes o después de sus archivos.
pack-installed-behind = Otro escenario también se llama { $id } y va antes. Juegue este por su archivo: groundsign play { $path }
pack-other-version = El paquete tiene la versión { $found }. Este programa lee la versión { $reads }. Use una versión más nueva del programa.
pack-bad-manifest = El manifiesto del paquete no se entiende: { $why }.
pack-name-absolute = Paquete rechazado: su archivo «{ $name }» se escribiría en un lugar fijo del disco.
pack-name-upwards = Paquete rechazado: su archivo «{ $name }» sale de su carpeta.
pack-name-not-utf8 = Paquete rechazado: el nombre de su archivo «{ $name }» no es texto en UTF-8.
pack-name-too-long = Paquete rechazado: el nombre de su archivo «{ $name }» es demasiado largo.
pack-name-strange = Paquete rechazado: «{ $name }» no es un nombre de archivo corriente en todos los sistemas.
pack-link = Paquete rechazado: «{ $name }» es un enlace. Un paquete solo contiene archivos.
pack-twice = Paquete rechazado: un archivo está dos veces ({ $name }).
pack-unlisted = Paquete rechazado: «{ $name }» no está en su manifiesto.
pack-missing = El paquete no está completo: falta «{ $name }».
pack-altered = «{ $name }» en el paquete no es lo que dice su manifiesto: se cambió.
pack-wrong-signature = La firma del paquete no es válida: su manifiesto se cambió, o no se firmó con la clave que nombra.
pack-limit-pack-bytes = El paquete { $name } ocupa más de { $limit } bytes. Ningún paquete de este programa es tan grande.
pack-limit-files = El paquete { $name } contiene más de { $limit } archivos.
pack-limit-file-bytes = «{ $name }» en el paquete ocupa más de { $limit } bytes al descomprimirlo.
pack-limit-all-bytes = Los archivos del paquete suman más de { $limit } bytes al descomprimirlos (en «{ $name }»).
pack-limit-ratio = «{ $name }» es más de { $limit } veces mayor que en el paquete. Eso no es un texto; el paquete se rechazó.
pack-sealed = Este paquete está sellado para una evaluación.
pack-sealed-hint = Con la clave de clase se puede patrullar (groundsign play, groundsign run) y, un instructor, desempaquetar (groundsign unpack).
pack-faulty = Hay errores en archivos del paquete: { $problems }.
pack-not-empty = La carpeta { $path } no está vacía. No se sobrescribe nada.
pack-installed-other = Hay instalado otro paquete llamado { $id }.
pack-installed-other-hint = Ponga este en su lugar con --replace, si sabe de quién viene.
pack-installed = Instalado. Para jugarlo: groundsign play { $id }
pack-installed-known = { $id } ya estaba instalado, este mismo paquete.
pack-installed-replaced = { $id } ocupó el lugar del paquete instalado.
pack-unpacked = { $files } archivos colocados en { $path }.
pack-checked-sealed = { $path }: el paquete está intacto. Su escenario está sellado y no se comprobó.
pack-checked-signature = { $path }: { $signature }
pack-about-author = De { $author }
pack-about-licence = Licencia: { $licence }
pack-about-attribution = Datos: { $words }
pack-about-signed = Firmado por { $who }
pack-about-unsigned = Sin firmar
pack-about-sealed = Sellado: hace falta la clave de clase para patrullarlo

packs-none = No hay ningún paquete de escenario instalado. Instale uno con: groundsign install ARCHIVO.gspack

record-sealed = El registro está sellado hasta que un instructor lo abra con la clave de clase: groundsign records open
record-made-sealed = La patrulla ha terminado. Su paquete está sellado, así que no se muestra nada: la nota se ve cuando el instructor haya abierto el registro.

records-opened = Registros sellados: { $opened } abiertos, { $already } ya abiertos, { $refused } no abiertos.

verify-intact = Intacto: está todo lo que se escribió, { $seconds } segundos.
verify-intact-so-far = Sin cambios hasta donde llega: { $seconds } segundos. Nada dice que no siga: su final no está firmado y puede haber sido cortado.
verify-altered-page = Los bytes { $first } a { $last } de la página tras el segundo { $seconds } no son los que se escribieron: la firma, o la clave de un registro sellado. La sesión anterior está intacta.
verify-unsigned = Sin firmar: es anterior a las firmas, lo interrumpió un fallo, o su máquina no podía firmar.
verify-signed = Firmado por entero por { $who }
verify-signed-up-to = Firmado por { $who } hasta el segundo { $second }; lo que sigue no está firmado.
verify-wrong-signature = La firma no es válida. Nombra a { $who }, pero lo anterior se cambió después de firmarlo, o firmó otra clave.
verify-score = Calculado a partir del registro: { $verdict }, { $earned } de { $possible } puntos.
verify-hashes = Escenario { $scenario }…, paquete de doctrina { $doctrine }…: ambos están en el registro y coinciden con sus resúmenes de control.
verify-card-same = La hoja de puntuación que está al lado dice lo mismo.
verify-card-differs = La hoja de puntuación que está al lado dice otra cosa. Solo cuenta lo que da el registro.
verify-drill-same = Calculado de nuevo: cada vista es la que se respondió.
verify-drill-head = La cabecera del ejercicio (sus primeros 44 bytes) se cambió; su contenido es lo que se firmó.
verify-drill-content = El contenido del ejercicio (desde el byte 44) se cambió después de escribirlo.
verify-drill-signature = La firma del ejercicio se cambió, o no es de la clave que nombra; el ejercicio mismo está entero.
verify-drill-any = El ejercicio se cambió o se cortó; no está firmado, así que nada dice dónde.
verify-summary = Comprobados: { $files }. Con fallos: { $failed }.

records-imported-signed = De ellos firmados por esta instalación o una conocida: { $trusted }; por una desconocida: { $unknown }; sin firmar por entero: { $unsigned }; con firma no válida: { $wrong }.
records-erased-with-files = Todo lo de { $trainee } se borró de la base, y se eliminaron { $files } archivos (registros, ejercicios, hojas de puntuación, páginas de análisis). Las copias en memorias y los registros sellados no están entre ellos.

own-name = Nombre real: { $name }
own-no-name = No se guarda ningún nombre real.
own-course = Curso: { $name }
own-session = { $begun } { $scenario }, semilla { $seed }: { $verdict }, { $earned } de { $possible } puntos. { $signature }
own-signed-in-part = Firmado en parte por { $who }
own-wrong-signature = La firma no es válida; nombra a { $who }
own-drill = { $begun } { $kind } en { $scenario }, número { $seed }: acertó { $right } de { $called_for } veces
own-pushed = Entregado al almacén de resultados { $lrs }: registro { $record }…
own-file = Archivo: { $path }
cli-cannot-open = Sin ventana, instale el paquete con: { $command }
