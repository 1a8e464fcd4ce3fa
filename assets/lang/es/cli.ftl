# The command line.

cli-no-window = Aquí no hay ventana; por eso esto es una demostración: el participante virtual "careful" patrulla "{ $title }". Para repetirlo: { $command }
cli-what-next = Qué hacer ahora: groundsign --help. Para escribir un escenario propio: groundsign check --help.
cli-cannot-play = Aquí no hay ventana en la que jugar "{ $title }". La misma patrulla sin ventana: { $command }
cli-patrolling = En patrulla
cli-written = Escrito: { $path }
hazards-found = { $count ->
    [0] En estas patrullas no se envió ningún informe.
    [one] Un informe. Se envió en un ejercicio: no debe registrarse como real.
   *[other] { $count } informes. Se enviaron en ejercicios: no deben registrarse como reales.
}
cli-checked = { $files ->
    [one] Un archivo comprobado
   *[other] { $files } archivos comprobados
}: { $errors ->
    [one] un error
   *[other] { $errors } errores
}, { $warnings ->
    [one] una advertencia
   *[other] { $warnings } advertencias
}.
cli-script-alone = { $path } es un guion de participante. Se comprueba con un escenario: indique también --scenario.

cli-no-file = No existe el archivo { $path }.
cli-record-from-file = Un registro se lee de un archivo guardado, no de la entrada estándar ni de una tubería. Guárdelo e indique el archivo.
cli-is-a-folder = { $path } es una carpeta; se espera un archivo.
cli-no-scenario = No existe el escenario "{ $name }", ni como archivo ni entre los incluidos.
cli-no-scenario-or-pack = No existe el escenario ni el paquete de doctrina "{ $name }", ni como archivo ni entre los incluidos.
cli-no-pack = No existe el paquete de doctrina "{ $name }", ni como archivo ni entre los incluidos.
cli-no-trainee = No existe el participante virtual "{ $name }", ni un guion con ese nombre.
cli-no-code = No existe la regla "{ $code }".
cli-did-you-mean = ¿Quiso decir { $name }?
cli-there-are = Existen: { $names }.
cli-nothing-to-check = No hay nada que comprobar en { $path }: ni escenario, ni paquete de doctrina, ni guion de participante.
cli-cannot-read = No se puede leer { $path }: { $why }
cli-drill-is-no-patrol = Es un ejercicio corto y no una patrulla. Los ejercicios cortos no tienen hoja de puntuación: no se califican, ni se exportan, ni se envían. «groundsign cohort» y «groundsign records mine» los muestran.
cli-cannot-print = No se puede mostrar la respuesta: { $why }
cli-pack-has-no-map = Un paquete de doctrina no tiene mapa.
cli-map-ending = { $path } debe terminar en .svg o .png, para que esté claro qué se ha de dibujar.
cli-calibrating = Calibrando
cli-rehearsing = Recorriendo la ruta
cli-failed = Eso no se pudo hacer: { $why }
cli-no-threads = Este sistema no deja que el programa inicie hilos, o le da muy poca memoria para ellos. La ventana los necesita.
cli-no-memory = No hubo memoria suficiente: aquí este programa está limitado a { $allowed } MB (ulimit -v). Permítale { $enough } MB, o no ponga límite.

calibrate-runs = Cada tipo de participante virtual patrulló { $runs } variantes.
calibrate-trainees = Resultados por tipo de participante
calibrate-who = participante
calibrate-ready = competente
calibrate-not-yet = aún no
calibrate-incomplete = incompleto
calibrate-hit-rate = tasa de aciertos
calibrate-false-alarms = falsas alarmas
calibrate-d-prime = d′
calibrate-intervals = Las falsas alarmas son por patrulla. Entre paréntesis: intervalos del 95 %.
calibrate-d-prime-is = d′ dice hasta qué punto se distinguen los objetos sospechosos de las cosas inofensivas, se marque mucho o poco: 0 es adivinar. Con menos de { $least } de unos u otras hay muy pocos objetos para saberlo.
calibrate-too-few = muy pocos
calibrate-devices = Dificultad de cada objeto
calibrate-device = objeto
calibrate-found = encontrado
calibrate-range = marcado desde
calibrate-variations = Variante por variante
calibrate-seed = semilla
calibrate-ease = dificultad
calibrate-to-find = por hallar
calibrate-harmless = inofens.
calibrate-ease-nothing = nada
calibrate-ease-easy = fácil
calibrate-ease-fair = media
calibrate-ease-hard = difícil
calibrate-ease-unknown = muy pocas
calibrate-glyphs = ✓ competente, ✗ aún no, – incompleto. Tras el signo más: los segundos objetos. El resultado de una sola semilla depende en parte de la suerte; su dificultad depende de sus objetos.
calibrate-ease-is = Fácil: los principiantes notaron el objeto al menos una de cada dos veces. Media: los principiantes no, los entrenados sí. Difícil: los entrenados tampoco. Con menos de { $least } patrullas de unos u otros, la tabla dice «muy pocas»: aumente --runs. Una variante es tan difícil como el más difícil de sus objetos.
calibrate-alike = Semillas equivalentes
calibrate-alike-is = Para comparar participantes, deles semillas de una misma línea: hay lo mismo por hallar y es igual de difícil de notar.
calibrate-criteria = Qué distingue a los entrenados de los principiantes
calibrate-trained = entrenado
calibrate-novice = principiante
calibrate-difference = diferencia
calibrate-nothing-separates = Ningún criterio, con tan pocas patrullas.
cli-no-records-in = En esta carpeta no hay ningún registro de patrulla.
