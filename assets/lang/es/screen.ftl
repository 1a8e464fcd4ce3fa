# The screens before and after the patrol.

screen-back = Atrás

first-run-title = Bienvenida a Groundsign
first-run-go-on = Continuar

home-title = Groundsign
home-subtitle = Entrenamiento para patrullas: detectar, informar, mantenerse lejos
home-what = Usted dirige una patrulla a pie. Busque con la vista los indicios de que allí puede haber algo peligroso. Cuando vea uno: deténgase, márquelo, avise a las demás personas, vuelva por donde vino e informe. Después verá lo que detectó y lo que omitió.
home-begin = Comenzar
home-train-missed = Entrenar lo que omití
home-refresher = Repaso (10 min)
home-drill = Ejercicio de observación (8 minutos)
home-results = Resultados
home-class = La clase
home-settings = Ajustes
home-controls = Teclas y botones
home-leave = Salir
home-you-are = Usted entrena con el nombre { $name }.
home-change-who = Otra persona
home-broken-off = Tiene una patrulla sin terminar
home-broken-off-which = { $title }, a los { $time } de patrulla.
home-go-on = Continuar con esta patrulla
home-lay-aside = Dejarla sin terminar

who-title = ¿Quién entrena?
who-why = Elija un nombre, para que este equipo pueda mostrarle sus propios resultados. El nombre se queda en este equipo.
who-known = Quién ha entrenado aquí
who-known-one = { $name } ({ $count ->
    [one] { $count } patrulla
   *[other] { $count } patrullas
})
who-new = Alguien nuevo
who-new-explained = No escriba su nombre verdadero. Elija cualquier palabra, por ejemplo un animal y un número.
who-new-label = Su nombre para el entrenamiento
who-guest = invitado
who-go-on = Continuar
who-name-missing = Escriba primero un nombre, o elija uno arriba.
who-name-bad = Esto no se puede usar como nombre. Use letras y cifras, 24 como máximo.

exercises-title = Elija un ejercicio
exercises-reading = Leyendo los ejercicios …
exercises-none = No se encontró ningún ejercicio. Ponga archivos de escenario en la carpeta “scenarios”.
exercises-own = Para añadir sus propios ejercicios, ponga los archivos de escenario en la carpeta “scenarios” de la carpeta de datos de este programa.
exercises-length = { NUMBER($metres, maximumFractionDigits: 0) } m, unos { $minutes } minutos
exercises-hard = Dificultad
exercises-level = { $level ->
    [easy] Fácil
    [medium] Medio
   *[hard] Difícil
}
exercises-how-hard = { $level }. Objetos por encontrar: { $items ->
    [exact] { $most }
   *[between] { $fewest } a { $most }
}.
exercises-how-hard-test = { $level }. Como en una patrulla real: quizá no haya nada que encontrar.
exercises-result = { $verdict }, { $earned } de { $possible } puntos
exercises-last = Último: { $result }
exercises-best = Mejor: { $result }
exercises-not-yet = Todavía no ha hecho este ejercicio.
exercises-trains-missed = Entrena lo que omitió
exercises-faulty = Este ejercicio no se puede usar. Su archivo tiene problemas. Muéstrelos a la persona que lo escribió.
exercises-faulty-count = { $count ->
    [one] No se puede usar: { $count } problema
   *[other] No se puede usar: { $count } problemas
}
exercises-others = Otros ejercicios
exercises-place = Lugar
exercises-long = Duración
exercises-purpose = Para qué sirve
exercises-purpose-teach = Para aprender: las señales son claras y hay tiempo.
exercises-purpose-test = Para evaluar: como en una patrulla real, puede que no haya nada que encontrar.
exercises-purpose-refresh = Para no perder la práctica: corto.
exercises-your-last = Su último resultado
exercises-your-best = Su mejor resultado
exercises-trains = Qué entrena
exercises-mode = ¿Cómo quiere hacerlo?
exercises-mode-learn = Aprender
exercises-mode-learn-explained = El programa le ayuda y le dice de inmediato qué fue correcto.
exercises-mode-practise = Practicar
exercises-mode-practise-explained = Sin ayuda en el camino. Puede hacer una pausa y volver a intentarlo desde un momento anterior.
exercises-mode-assess = Evaluar
exercises-mode-assess-explained = Como en un examen: sin ayuda, sin detener el tiempo, sin comentarios hasta el final. El tiempo sigue aunque la ventana esté oculta.
exercises-variation = ¿Qué variante?
exercises-variation-another = Una que usted no ha hecho
exercises-variation-which = Número { $number }
exercises-variation-number = El número que me dieron en la instrucción
exercises-variation-number-explained = Con el mismo número, todo el mundo tiene la misma patrulla.
exercises-variation-label = Número
exercises-variation-bad = Escriba un número entero, por ejemplo 7.
exercises-begin = Ir a las instrucciones de la patrulla

loading-title = Preparando el ejercicio
loading-what = Se está construyendo el terreno. Tarda unos segundos.
loading-cancel = Detener

briefing-title = Instrucciones de la patrulla
briefing-begin = Comenzar la patrulla
briefing-back = Otros ejercicios
briefing-part-task = Tarea
briefing-part-map = Mapa y ruta
briefing-part-signs = Qué buscar con la vista
briefing-part-card = Ficha
briefing-part-patrol = Personas y radio
briefing-part-doctrine = Reglas
briefing-part-keys = Teclas
briefing-situation = Situación
briefing-task = Su tarea
briefing-when = Hora, tiempo, lugar
briefing-dtg = Inicio (DTG)
briefing-dtg-explained = Un grupo fecha-hora: día, hora y minuto, letra del huso horario, mes, año.
briefing-weather = Tiempo
briefing-weather-line = { $light }, { $sky }, se ve hasta { NUMBER($visibility_m, maximumFractionDigits: 0) } m
briefing-light-day = plena luz del día
briefing-light-dull = luz apagada
briefing-light-dusk = anochecer
briefing-light-twilight = penumbra
briefing-sky-clear = cielo despejado
briefing-sky-cloudy = algunas nubes
briefing-sky-overcast = cielo cubierto
briefing-sky-dusty = polvo en el aire
briefing-sky-rain = lluvia
briefing-place = Lugar
briefing-time-limit = La patrulla termina después de
briefing-minutes = { $minutes } minutos
briefing-route = Ficha de ruta
briefing-leg-name = De { $from } a { $to }
briefing-leg = { $metres } m, rumbo { $bearing }°, hasta { $grid }
briefing-vulnerable-points = Puntos vulnerables
briefing-vulnerable-points-explained = En estos lugares vaya más despacio, deténgase antes de llegar y mire todo alrededor antes de continuar.
briefing-vulnerable-point = { $kind }, { $grid }
briefing-vp-culvert = alcantarilla (agua bajo la carretera)
briefing-vp-bridge = puente
briefing-vp-junction = cruce de caminos
briefing-vp-defile = paso estrecho
briefing-vp-built-up-edge = borde de un poblado
briefing-vp-abandoned-vehicle = vehículo abandonado
briefing-vp-abandoned-building = edificio abandonado
briefing-vp-bend = curva
briefing-vp-crossing = vado o paso de agua
briefing-vp-market = mercado
briefing-vp-halting-place = lugar donde las patrullas hacen un alto
briefing-threat = De qué trata esta patrulla
briefing-signs = Indicios que hay que buscar con la vista
briefing-sign-warning = Señales de advertencia
briefing-sign-warning-what = Puestas allí para advertir: señales oficiales, cinta, palos cruzados, piedras pintadas.
briefing-sign-clue = Indicios en el terreno e indicios de peligro
briefing-sign-clue-what = Algo fuera de lugar: terreno removido, otro color, plantas aplastadas, desechos, cuerdas o hilos.
briefing-sign-military = Indicios de combates
briefing-sign-military-what = Cráteres, vehículos destruidos, posiciones antiguas.
briefing-sign-environment = Indicios en el entorno
briefing-sign-environment-what = Caminos que nadie usa, animales muertos, objetos poco comunes.
briefing-sign-behaviour = Lo que hace la gente
briefing-sign-behaviour-what = La gente se mantiene lejos de un lugar, o está vacío un lugar que no debería estarlo.
briefing-look-alikes = Muchas cosas inofensivas parecen indicios: obras en la carretera, labores agrícolas, basura, juegos de niños. Marcarlo todo no ayuda.
briefing-never-touch = No toque nunca una cosa sospechosa, no la mueva nunca, no se acerque nunca a ella. Marcarla desde lejos es siempre correcto.
card-title = Ficha de indicios
card-never = Las imágenes se ven de cerca para que usted no tenga que estarlo. Nunca toque nada y nunca se acerque para mirar.
card-picture-awaited = El dibujo se está preparando.
briefing-people = Su patrulla
briefing-with-you = { $count ->
    [one] Usted y una persona más.
   *[other] Usted y { $count } personas más.
}
briefing-place-in-file = Puesto { $number } en la fila
briefing-member = { $name }, { $role }
briefing-role-leader = mando
briefing-role-second = segundo mando
briefing-role-signaller = radio
briefing-role-medic = sanidad
briefing-role-interpreter = intérprete
briefing-role-observer = observación
briefing-role-soldier = soldado
briefing-you = { $role }: es usted
briefing-spacing = Espaciamiento entre personas
briefing-optics = Binoculares
briefing-optics-times = { $times } aumentos
briefing-comms = Ficha de comunicaciones
briefing-own-call-sign = Su indicativo
briefing-headquarters = Cuartel general
briefing-stations = Otras estaciones
briefing-frequency = Frecuencia
briefing-radio = Su radio
briefing-radio-silent = { $radio }: no transmita a menos de { $metres } m de una cosa sospechosa
briefing-runner = También puede enviar un enlace con un mensaje.
briefing-no-runner = No hay enlace: retroceda hasta donde pueda usar la radio.
briefing-pack = Reglas vigentes: { $id }, versión { $version }, { $date }
briefing-distances = A qué distancia
briefing-distances-explained = Nadie se queda dentro de la primera distancia. Todo el mundo debe alcanzar la segunda.
briefing-class = nadie a menos de { $mandatory_m } m, todo el mundo a más de { $required_m } m
briefing-in-doubt = En caso de duda
briefing-halts = Altos y comprobaciones
briefing-near-check = En cada alto, mire todo alrededor hasta
briefing-far-check = En un alto más largo, mire todo alrededor hasta
briefing-short-of = Deténgase antes de un punto vulnerable, a
briefing-from = De: { $source } ({ $sure })
briefing-report = El informe: { $name }
briefing-keys = Las teclas que necesita
briefing-keys-explained = Todo se puede hacer también con los botones de la pantalla.

settings-title = Ajustes
settings-language = Idioma
settings-text-size = Tamaño del texto
settings-text-size-label = El texto y todo lo que lo rodea
settings-text-sample = Deténgase. Márquelo. Avise a las demás personas. Vuelva por donde vino. Informe.
settings-quality = Calidad de la imagen
settings-quality-explained = Cada calidad muestra todos los indicios. Si la imagen va a saltos, elija una calidad más baja.
settings-quality-measured = { $quality } (elegida para este equipo)
settings-quality-low = Baja
settings-quality-low-explained = Para un portátil antiguo. Colores sencillos, sin sombras.
settings-quality-medium = Media
settings-quality-medium-explained = El ajuste normal.
settings-quality-high = Alta
settings-quality-high-explained = Para un equipo con tarjeta gráfica.
settings-sound = Sonido
settings-volume = Volumen
settings-captions = Mostrar palabras para cada sonido
settings-hands = Ratón y teclas
settings-look-speed = Velocidad con que gira la vista
settings-invert-look = Empujar el ratón hacia delante para mirar abajo
settings-hold-is-switch = Pulsar una vez para empezar y otra para terminar, en lugar de mantener la tecla
settings-show-keys = Mostrar en grande cada tecla pulsada y lo que hace (para un grupo)
settings-unseen = Cuando la ventana está oculta
settings-wait-unseen = Poner la patrulla en pausa, salvo en una evaluación
settings-done = Listo

results-title = Resultados
results-none = Nada todavía. Sus resultados aparecen aquí después de su primera patrulla.
results-of = Lo que { $name } ha hecho en este equipo. Elija una patrulla para ver otra vez su análisis final.
results-broken-off = sin terminar
results-how = { $date }, { $mode }, variante { $number }, duración { $time }

trouble-title = Esto no se puede hacer
trouble-none = Aquí no hay nada que mostrar.
trouble-what-to-do = Vuelva atrás y elija otro ejercicio. Si esto sucede otra vez, muestre esta pantalla a quien le instruye.
trouble-what-to-do-file = El archivo tiene los problemas que siguen. Muéstrelos a la persona que lo escribió. Los demás ejercicios no están afectados.
trouble-with-hint = { $what } { $hint }
trouble-home = A la primera pantalla
trouble-scenario = El ejercicio { $file } no se puede usar.
who-forget = Eliminar a { $name }
who-forget-explained = El nombre y todos sus resultados en este equipo se borran. Esto no se puede deshacer.
who-forget-not = Conservarlo
who-forget-do = Eliminarlo para siempre
packs-title = Paquetes de escenario
packs-what = Un paquete es un solo archivo con un escenario y todo lo que necesita. Los abiertos están también entre los ejercicios. Para instalar uno, abra su archivo con este programa.
packs-empty = No hay ningún paquete instalado.
packs-install-ask = ¿Instalar este paquete?
packs-other = Hay instalado otro paquete llamado { $id }. Sustitúyalo por este solo si sabe de quién viene.
packs-install = Instalarlo
packs-replace = Ponerlo en su lugar
packs-leave-it = No instalarlo
packs-installed = { $id } está instalado.
packs-play = Jugarlo
packs-class-key = Clave de clase
packs-class-key-missing = Escriba la clave de clase que le da su instructor.
new-scenario-template = Con qué empezar
new-scenario-lesson = Una primera lección: una pista recta
new-scenario-route = Una patrulla de ruta
new-scenario-halt = Un alto
new-scenario-village = Un pueblo
new-scenario-town = Una ciudad
new-scenario-clean = Una patrulla en la que nada está fuera de lugar
new-scenario-name = Nombre corto: minúsculas, cifras y guiones
new-scenario-empty = Lo que deje vacío queda como en la plantilla.
new-scenario-begin = Abrirlo en el editor
exercises-variation-given = La que le da el curso «{ $course }»: número { $number }. Cuenta en la evaluación.
