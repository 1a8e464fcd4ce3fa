# The debrief page and the debrief in the window.

debrief-next-step = A continuación:
debrief-map = Mapa
debrief-points = Puntos
debrief-looks = Lo que había que ver
debrief-how-shares = Las cifras pequeñas: puntos del bloque × peso del criterio sobre la suma de los pesos del bloque × lo que se obtuvo.
debrief-held-back = La patrulla terminó antes que su ruta. Lo que quedaba por delante sin haberse visto no se muestra aquí, para que pueda intentar de nuevo la misma variante.
debrief-missed = Omitido: { $device }
debrief-passed = Dejado de lado con razón: { $look-alike }
debrief-found = Detectado: { $device }
debrief-false-alarm = Marca { $mark }, una falsa alarma: { $look-alike }
debrief-false-alarm-nothing = Marca { $mark }, una falsa alarma: allí no hay nada
debrief-look-first = Pudo detectarlo por primera vez en el tiempo { $time }, a { $distance }{ $by ->
    [optics] {" "}con los prismáticos
   *[eye] {""}
}, rumbo { $bearing }°, desde donde usted estaba, en { $grid }: { $kind }.
debrief-look-clearest = Podía verlo mejor en el tiempo { $time }, a { $distance }.
debrief-look-best = Podía verlo mejor en el tiempo { $time }, desde donde usted estaba, a { $distance }{ $by ->
    [optics] {" "}con los prismáticos
   *[eye] {""}
}: { $kind }.
debrief-look-mark = Lo marcó en el tiempo { $time }, a { $distance }{ $by ->
    [optics] {" "}con los prismáticos
   *[eye] {""}
}: { $kind }.
debrief-look-viewed = Estaba en el centro de su vista en el tiempo { $time }, y usted no lo marcó.
debrief-look-never-viewed = Nunca estuvo en el centro de su vista: usted no miró allí.
debrief-look-entered = En el tiempo { $time } usted entró en su distancia obligatoria.
debrief-look-marked = Lo marcó en el tiempo { $time }.
debrief-as-it-was = Como usted podía verlo
debrief-pointed-out = Señalado
debrief-pointed-out-enlarged = Señalado; las cosas pequeñas se amplían en la esquina
debrief-no-picture = El registro no dice dónde estaba usted; por eso no hay imagen.
debrief-not-drawn = Sin imagen: { $count } más. Se dibujan { $most } como máximo: primero lo que se pasó por alto, luego la primera marca en cada cosa inofensiva, lo encontrado y las marcas en nada.
debrief-advice-next-time = { $lesson } La próxima vez: deténgase, márquelo desde donde está, avise a todo el mundo y vuelva por donde vino.
debrief-advice-passed = Es inofensivo: tiene su lugar aquí, y la gente convive con ello todos los días. Mirar dos veces y seguir fue lo correcto.
debrief-advice-harmless = Pregúntese qué otra cosa podría ser: busque con la vista a gente que usa el lugar todos los días, y mire otra vez con los medios ópticos antes de marcar.
debrief-advice-shown = { $lesson } { $shown }
debrief-advice-nothing = Antes de marcar, dígase qué hay y qué tiene de extraño. Aquí no había nada que señalar.
debrief-advice-warning-sign = Alguien puso allí una advertencia para usted. Siempre que vea una, deténgase: pregúntese de qué advierte antes de dar un paso más.
debrief-advice-warning-clue = Compare el suelo con el suelo de alrededor. Lo que difiere en color, forma u orden tiene una razón.
debrief-advice-military-activity = Donde combatieron o estuvieron soldados, quedan cosas. Vaya más despacio y observe el suelo antes de continuar.
debrief-advice-environment = Pregúntese por qué nadie usa un camino, o por qué hay una cosa donde nadie la dejaría.
debrief-advice-local-behaviour = Observe lo que hace la gente, y lo que no hace. Conoce su lugar mejor que usted.

debrief-title = Análisis final
debrief-scoring = Se está puntuando la patrulla.
debrief-tab-verdict = Resultado
debrief-tab-happened = Lo que pasó
debrief-save = Guardar la página
debrief-saving = Se está escribiendo la página.
debrief-saved = La página está en { $path }.
debrief-home = Inicio
debrief-replay = Repetición de la patrulla
debrief-time = Tiempo
debrief-play = Reproducir
debrief-pause = Pausa
debrief-speed = { $times } × más rápido
debrief-before = El momento anterior
debrief-after = El momento siguiente
debrief-view = Verlo
debrief-view-eyes = desde sus ojos
debrief-view-above = desde arriba
debrief-view-item = desde el objeto
debrief-go-there = Ver este momento
debrief-no-looks = No había nada que omitir, y no se marcó nada por error.
debrief-no-distances = La patrulla no encontró ningún objeto; por eso no había ninguna distancia que mantener.
debrief-points-line = { $criterion }. { $words } ({ $shares }). Fuente: { $source }.
debrief-distance-line = { $person }: alcanzada { $reached }, mínima { $closest }, dentro durante { $inside }. Fuera de la vista: { $out-of-sight }. Protección sólida: { $hard-cover }.
debrief-said = Se dijo: { $words }
debrief-true = Lo cierto: { $words }
debrief-again-from-here = Intentar de nuevo desde aquí
debrief-again-coached = Otra vez, con ayuda
debrief-again-another = Otra vez, otra variante
debrief-exercises = Elegir un ejercicio
