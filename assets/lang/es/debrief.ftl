# The debrief page and the debrief in the window.

debrief-next-step = A continuación:
debrief-map = Mapa
debrief-points = Puntos
debrief-looks = Lo que había que ver
debrief-how-shares = Las cifras pequeñas: puntos del bloque × peso de la pregunta sobre la suma de los pesos que procedían × lo que se obtuvo.
debrief-missed = Omitido: { $device }
debrief-found = Detectado: { $device }
debrief-false-alarm = Marca { $mark }, una falsa alarma: { $look-alike }
debrief-false-alarm-nothing = Marca { $mark }, una falsa alarma: allí no hay nada
debrief-look-best = En el tiempo { $time } era cuando mejor se podía ver desde donde usted estaba, a { $distance }: { $kind }.
debrief-look-mark = Lo marcó en el tiempo { $time }, a { $distance }: { $kind }.
debrief-look-viewed = Estaba en el centro de su vista en el tiempo { $time }, y usted no lo marcó.
debrief-look-never-viewed = Nunca estuvo en el centro de su vista: usted no miró allí.
debrief-look-entered = En el tiempo { $time } usted entró en su distancia obligatoria.
debrief-look-marked = Lo marcó en el tiempo { $time }.
debrief-as-it-was = Como usted podía verlo
debrief-pointed-out = Señalado
debrief-no-picture = El registro no dice dónde estaba usted; por eso no hay imagen.
debrief-advice-harmless = Pregúntese qué otra cosa podría ser: busque con la vista a gente que usa el lugar todos los días, y mire otra vez con los medios ópticos antes de marcar.
debrief-advice-warning-sign = Alguien puso allí una advertencia para usted. Siempre que vea una, deténgase: pregúntese de qué advierte antes de dar un paso más.
debrief-advice-warning-clue = Compare el suelo con el suelo de alrededor. Lo que difiere en color, forma u orden tiene una razón.
debrief-advice-military-activity = Donde combatieron o estuvieron soldados, quedan cosas. Vaya más despacio y observe el suelo antes de continuar.
debrief-advice-environment = Pregúntese por qué nadie usa un camino, o por qué hay una cosa donde nadie la dejaría.
debrief-advice-local-behaviour = Observe lo que hace la gente, y lo que no hace. Conoce su lugar mejor que usted.
