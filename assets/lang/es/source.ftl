# What can be wrong with the writing of a file.

source-syntax-ron = Esto no se puede leer: { $why }.
source-syntax-empty = El archivo está vacío.
source-syntax-ends = El archivo termina aquí, pero todavía falta algo.
source-syntax-unclosed-comment = Este comentario no se cierra nunca.
source-syntax-unclosed-text = A este texto le faltan las comillas de cierre.
source-syntax-unclosed = Este paréntesis (o corchete o llave) no se cierra nunca.
source-syntax-wrong-closing = Aquí corresponde { $expected } para cerrar, pero se encontró { $found }.
source-syntax-after-the-end = El archivo debería terminar antes de esto, pero se encontró { $found }.
source-syntax-expected-value = Aquí corresponde un valor, pero se encontró { $found }.
source-syntax-unexpected = { $found } no corresponde aquí.
source-syntax-missing-comma = Falta una coma antes de { $found }.
source-syntax-missing-colon = Faltan dos puntos (:) antes de { $found }.
source-syntax-equals = Aquí corresponden dos puntos (:), no un signo igual.
source-syntax-semicolon = Aquí corresponde una coma, no un punto y coma.
source-syntax-quoted-field = El nombre de un campo va sin comillas, pero se encontró { $found }.
source-syntax-nameless-field = Este valor no tiene nombre de campo, pero los demás de este paréntesis sí lo tienen.
source-syntax-decimal-comma = { $found } está escrito con coma decimal. Escriba un punto decimal.
source-syntax-twin = { $found } es { $what } ({ $number }). Solo se parece a “{ $plain }”.
source-syntax-invisible = Aquí hay { $what } ({ $number }), que no se ve.
source-syntax-unit-sign = { $found } no forma parte de un número. La unidad está en el nombre del campo.
source-syntax-comma-in-number = { $found } lleva una coma y puede significar dos números.
source-syntax-digits-apart = Las cifras de { $found } están separadas.
source-syntax-sign-apart = Hay un espacio entre el signo y su número: { $found }.
source-syntax-unit = { $found } lleva una unidad detrás del número. La unidad está en el nombre del campo.
source-syntax-percent = { $found } está escrito en porcentaje. Una proporción se escribe de 0 a 1.
source-syntax-fraction = { $found } está escrito como fracción. Escriba un número decimal.
source-syntax-other-note = Una nota comienza con //, no con { $found }.
source-twin-no-break-space = un espacio de no separación
source-twin-blank = un espacio poco usual
source-twin-soft-hyphen = un guion opcional
source-twin-mark = una marca invisible
source-twin-minus = un signo menos tipográfico
source-twin-dash = una raya tipográfica
source-twin-quote = una comilla tipográfica
source-twin-digit = una cifra de otra escritura
source-twin-other = un carácter de otro teclado
source-twin-cyrillic = una letra cirílica
source-twin-greek = una letra griega
source-wrong-value-nothing = { $found } no es un valor aquí. Un campo sin valor se omite.

source-unreadable = No se puede leer el archivo: { $why }.
source-unreadable-absent = El archivo no existe.
source-unreadable-folder = Esto es una carpeta, no un archivo.
source-unreadable-not-plain = Esto no es un archivo normal, sino una tubería o un dispositivo.
source-unreadable-not-text = El archivo no es texto en UTF-8: el byte { $byte } es incorrecto.
source-unreadable-program-failed = El programa ha fallado con este archivo. Es un error del programa; los demás archivos se comprueban igualmente.
source-unsigned-pack = Nadie firmó este paquete: no se puede saber de dónde viene ni si se cambió por el camino.

source-unknown-field = Aquí no existe el campo { $name }. Campos posibles aquí: { $allowed }.
source-unknown-field-none = Aquí no existe el campo { $name }. Aquí no puede ir ningún campo.
source-missing-field = Falta el campo { $name }. Pide { $expected }.
source-given-twice = { $name } se da dos veces.
source-unknown-choice = Aquí no existe la opción { $name }. Opciones: { $allowed }.
source-choice-holds-nothing = La opción { $name } no lleva nada entre paréntesis.
source-choice-needs-value = La opción { $name } necesita detrás su valor entre paréntesis.
source-choice-needs-fields = La opción { $name } necesita detrás sus campos entre paréntesis: { $allowed }.
source-choice-double-brackets = Lo que contiene la opción { $name } necesita paréntesis propios: { $name }(( … )).

source-wrong-value = Se esperaba { $expected }, pero se encontró { $found }.
source-wrong-value-range = { $found } está fuera de los límites: aquí corresponde un número entero de { $least } a { $most }.
source-wrong-value-because = Este valor no se puede usar: { $why }.
source-wrong-value-name = Antes de este paréntesis corresponde el nombre { $expected } o ningún nombre, pero se encontró { $found }.
source-wrong-value-no-name = Antes de este paréntesis no corresponde ningún nombre, pero se encontró { $found }.
source-wrong-value-double = Aquí sobra un par de paréntesis.
source-not-finite = { $found } no es un número que se pueda usar. Aquí corresponde un número finito.

source-kind-yes-or-no = true o false
source-kind-number = un número
source-kind-whole-number = un número entero
source-kind-text = un texto entre comillas dobles
source-kind-letter = una letra entre comillas simples
source-kind-list = una lista entre corchetes [ ]
source-kind-map = palabras por idioma entre llaves, por ejemplo {"{"}"en": "…"{"}"}
source-kind-fields = campos entre paréntesis ( )
source-kind-values = { $count ->
    [one] un valor entre paréntesis ( )
   *[other] { $count } valores entre paréntesis ( )
}
source-kind-choice = uno de estos nombres: { $allowed }
source-kind-nothing = un paréntesis vacío ( )
source-kind-anything = un valor

source-found-word = la palabra { $word }
source-found-number = el número { $number }
source-found-text = un texto
source-found-letter = una sola letra
source-found-list = una lista entre corchetes
source-found-map = llaves
source-found-empty = un paréntesis vacío
source-found-values = { $count ->
    [one] un valor entre paréntesis
   *[other] { $count } valores entre paréntesis
}
source-found-fields = campos entre paréntesis

source-hint-did-you-mean = ¿Quiso decir { $name }?
source-hint-write = Escriba { $form }
source-hint-write-either = Escriba { $whole }, o { $decimal } si se trata de decimales.
source-hint-no-name = Quite el nombre; no hace falta.
source-hint-close-comment = Escriba */ donde termina.
source-hint-close-text = Escriba " donde termina el texto. Dentro de un texto, " se escribe \"
source-hint-opened-at = El paréntesis (o corchete o llave) que se debe cerrar se abre en la línea { $line }.
source-hint-closed-too-late = El paréntesis (o corchete o llave) de la línea { $line } se tomó por su cierre, pero está más a la izquierda. Busque entre los dos.
source-hint-belongs-before = Su cierre corresponde antes de la línea { $line }.
source-hint-save-as-utf8 = Ábralo en un editor y guárdelo como UTF-8.
source-hint-send-file = Envíe el archivo y las líneas de arriba a quienes mantienen el programa.
source-hint-type = Escriba { $plain } en su lugar, aquí y en el resto del archivo.
source-hint-type-space = Escriba un espacio normal en su lugar, aquí y en el resto del archivo.
source-hint-take-out = Quítelo, aquí y en el resto del archivo.
source-hint-name-twin = El carácter { $place } es { $what } ({ $number }), que solo se parece a una letra normal. Escriba { $meant } con el teclado.
source-hint-name-invisible = El carácter { $place } es { $what } ({ $number }), que no se ve. Escriba { $meant } con el teclado.
source-unsigned-pack-hint = Pida uno firmado a quien lo hizo. El suyo queda firmado si lo vuelve a hacer con groundsign pack.
source-hint-leave-out = Omita el campo, nombre y valor.
source-hint-no-null = No existe null. Escriba el valor que corresponde.
source-hint-newer-program = Consiga la versión { $needs } de Groundsign, o una posterior.

source-newer-format = Este archivo tiene el formato { $found }. Lo leen la versión { $needs } de Groundsign y las posteriores. Esta es la versión { $this }, que lee formatos hasta el { $newest }.
source-no-such-format = No existe el formato { $found }. Esta versión lee los formatos { $oldest } a { $newest }.

source-over-limit = Demasiado: { $what }. Se encontraron { $found }; se permiten { $allowed } como máximo.
source-more-problems = { $count ->
    [one] No se muestra un problema más.
   *[other] No se muestran { $count } problemas más.
}
source-limit-bytes = bytes en el archivo
source-limit-nesting = paréntesis unos dentro de otros
source-limit-parts = nombres, números, textos y paréntesis en el archivo
source-limit-letters = letras en un texto
source-limit-letters-together = letras en todos los textos juntos
source-limit-languages = entradas en un mismo par de llaves

source-attachment = No se puede usar el archivo { $file }: { $why }
source-attachment-absolute = su nombre no debe comenzar por / ni por una letra de unidad.
source-attachment-upwards = su nombre no debe contener "..".
source-attachment-backslash = su nombre debe llevar / entre las carpetas, no \, que otros sistemas no conocen.
source-attachment-outside = está fuera de la carpeta del escenario y de assets.
source-attachment-absent = no existe en la carpeta del escenario ni en assets.
source-attachment-unreadable = no se puede leer ({ $why }).
source-attachment-empty = no tiene nombre.
source-attachment-no-height-map = no es una imagen PNG en grises con 16 bits por muestra.
source-attachment-cut-short = está cortado y no se puede descomprimir.
source-attachment-damaged = está dañado y no se puede descomprimir ({ $why }).
source-attachment-large = ocupa más de { $allowed } bytes.

source-unknown-pack = No existe el paquete de doctrina { $name }. Paquetes encontrados: { $allowed }.
source-faulty-pack = { $count ->
    [one] El paquete de doctrina { $name } tiene un error propio.
   *[other] El paquete de doctrina { $name } tiene { $count } errores propios.
}

limit-sites = sitios
limit-chances = cosas que un sitio puede contener
limit-shown-by = cosas que muestran que un mismo parecido es inofensivo
limit-signs = indicios de todos los sitios juntos
limit-patrol = personas de la patrulla
limit-civilians = civiles
limit-known = cosas que sabe una persona
limit-injects = incidencias
limit-waypoints = puntos de paso
limit-vulnerable-points = puntos vulnerables
limit-points = puntos de una línea
limit-buildings = edificios
limit-walls = muros
limit-vehicles = vehículos
limit-surfaces = superficies
limit-waters = aguas
limit-suspected-areas = áreas sospechosas
limit-patches = manchas de plantas
limit-plants = plantas de todas las manchas juntas
limit-land-forms = formas del terreno
limit-assets = elementos a proteger
limit-sources = fuentes
limit-objectives = objetivos
limit-criteria = criterios excluidos
limit-objective-criteria = criterios de un objetivo
limit-stations = estaciones de la ficha de comunicaciones
limit-cells = muestras del suelo del terreno (sus lados divididos por cell_m)
limit-no-cell = cell_m debe ser mayor que cero.
limit-distance = metros desde el origen
limit-time = segundos de una patrulla
limit-samples = muestras de un mapa de alturas
limit-unpacked-bytes = bytes de una imagen descomprimida
limit-off-the-land = { $what } está a { $away } m fuera del terreno. Se permiten { $most } m como máximo.
limit-off-the-land-hint = Busque una coma decimal desplazada, un signo equivocado o números intercambiados. Los lugares son metros al este y al norte del origen.
limit-height = metros de altura por encima o por debajo del origen
limit-cut-first = Las partes más grandes, por ruta: { $list }. Acorte, estreche o quite algunas, o divida el escenario en dos.
limit-land-samples = muestras del suelo que tocan las formas del terreno
limit-wall-metres = metros de muros (cada tramo cuenta como 6 m al menos)
limit-cover-squares = cuadros de suelo que tocan las superficies y el agua
limit-water-metres = metros de cauces y orillas (cada tramo cuenta como 10 m al menos)
limit-trees = árboles de todas las manchas juntas
limit-places-drawn = plantas multiplicadas por los puntos de su mancha
limit-walk-metres = metros de aproximación y de ruta
limit-way-back-seconds = segundos de regreso por la aproximación al paso previsto
limit-looks = miradas a los indicios desde la ruta (indicios multiplicados por los medios segundos de marcha)
limit-sign-seconds = segundos de todos los indicios de una variante juntos (indicios multiplicados por time_limit_s)
limit-person-seconds = segundos de todas las personas juntas (personas multiplicadas por time_limit_s)
limit-work = milisegundos de cálculo para una patrulla (tiempo, indicios y personas juntos)
limit-pack-entries = entradas de una lista del paquete de doctrina
