# El repaso: qué se va olvidando y qué jugar para evitarlo.

refresh-title = Qué debería repasar { $trainee }
refresh-nothing-shown = Ninguna sesión con fecha muestra nada todavía. Empiece con: groundsign play first-lesson.
refresh-nothing-due = No hay nada pendiente.
refresh-due = Pendiente. En porcentaje, lo que queda desde la última práctica según el modelo, lo más olvidado primero:
refresh-why = { $skill }: bien { $right } de { $called_for } veces, la última el { $last }
refresh-not-shown = { $skill }: aún no demostrado: acertó 0 de { $called_for } veces, se pidió por última vez el { $last }
refresh-not-shown-of-late = { $skill }: no demostrado últimamente: acertó { $right } de { $called_for } veces, se pidió por última vez el { $last }
refresh-more = y { $count } más
refresh-play = Para jugar
refresh-exercise = { $title }, unos { $minutes } min: pide { $skills } de las habilidades pendientes
refresh-drill = { $drill } en el terreno de { $title }, unos { $minutes } min: pide { $skills } de las habilidades pendientes
refresh-in-window = Los ejercicios cortos se hacen en la ventana: Repaso (10 min) en la primera pantalla.
refresh-come-back = Si va bien, vuelva el { $day }.
refresh-over = Nada de lo que pide lo pendiente cabe en { $asked } min. Lo elegido dura unos { $minutes } min.
refresh-longer = { $count ->
    [one] Una habilidad pendiente solo la pide una patrulla entera
   *[other] { $count } habilidades pendientes solo las pide una patrulla entera
 }: prevea una en el plazo de una semana. La más corta dura unos { $minutes } min.
refresh-longer-drill = { $count ->
    [one] Para una de ellas
   *[other] Para { $count } de ellas
 } venga con más tiempo: el ejercicio más corto que pide alguna dura unos { $minutes } min.
refresh-nowhere = { $count ->
    [one] Una habilidad pendiente no la pide nada de lo que hay aquí y que usted no haya hecho ya.
   *[other] { $count } habilidades pendientes no las pide nada de lo que hay aquí y que usted no haya hecho ya.
 }
refresh-come-back-for-the-rest = { $count ->
    [one] Una habilidad pendiente no cabe en esta sesión: vuelva el { $day } por ella.
   *[other] { $count } habilidades pendientes no caben en esta sesión: vuelva el { $day } por ellas.
 }
refresh-skill-sign = { $kind }, { $range }, { $light }
refresh-skill-line = Línea del informe: { $asks }
refresh-range-near = a menos de 15 m
refresh-range-ahead = de 15 a 40 m por delante
refresh-range-far = a más de 40 m
refresh-light-day = a plena luz
refresh-light-poor = con poca luz
refresh-no-reminder = No se ha escrito ningún recordatorio: todavía no hay un día en que volver.
refresh-calendar = Repaso de Groundsign
refresh-calendar-what = Unos { $minutes } minutos. En el programa: groundsign refresh y su seudónimo.

study-title = Un año simulado de repasos: { $trainees } participantes virtuales que olvidan
study-curve = olvido
study-fixed = fijo, por turno
study-by-chance = fijo, al azar
study-adaptive = adaptativo
study-difference = adaptativo menos fijo, puntos
study-curve-assumed = como supone el modelo
study-curve-exponential = exponencial
study-curve-hyperbolic = hiperbólico
study-curve-sigmoid = tardío y repentino
study-is = Tasa de aciertos desde el cuarto mes con una tasa de falsas alarmas del 10 %, con las mismas doce sesiones de seis ensayos para todos. Entre paréntesis: intervalos del 95 %. Son participantes virtuales: nada de esto se ha medido en personas.
study-months = meses después de la primera formación
study-hit-rate = tasa de aciertos, %
study-panel = Olvido: { $curve }
study-gains = Desde el cuarto mes, lo adaptativo está { $points } puntos por encima de lo fijo por turno (95 %: { $low } a { $high }).
study-loses = Desde el cuarto mes, lo adaptativo está { $points } puntos por debajo de lo fijo por turno (95 %: { $low } a { $high }).
study-equals = Desde el cuarto mes, lo adaptativo y lo fijo por turno no se distinguen ({ $points } puntos; 95 %: { $low } a { $high }).
study-picture-is = Las barras son intervalos del 95 % de la media; donde no se ve ninguna, es menor que la marca. Todos tienen las mismas doce sesiones de seis ensayos, con una tasa de falsas alarmas del 10 %. Donde dos curvas se solapan, la frase de arriba dice cuánto difieren. Son participantes virtuales: nada de esto se ha medido en personas.

refresher-title = Repaso (10 min)
refresher-preparing = Se prepara el repaso…
refresher-step = { $drill } ({ $number } de { $of })
refresher-done = Repaso terminado
refresher-nothing-known = Todavía no se sabe nada de usted. Empiece con un ejercicio de cada clase.
refresher-next-fades = Nada está pendiente. Esto se olvida a continuación. En por ciento lo que queda desde la última práctica, según el modelo:
refresher-held = { $percent } %. { $why }
refresher-drill = { $drill } en el terreno de { $title }, unos { $minutes } min
refresher-kept = Puede parar en cualquier momento. Lo hecho se guarda.
refresher-begin = Empezar
refresher-next = Seguir
refresher-told = { $drill }: { $counts }
refresher-come-back = Vuelva el { $day }.
refresher-calendar = Escribir un recordatorio para el calendario
refresher-patrol = Patrulla: { $title }
refresher-nothing-here = En este terreno no hay nada que practicar. Sigue la parte siguiente.
