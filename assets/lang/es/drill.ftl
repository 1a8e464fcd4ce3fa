# Ejercicios de observación: vistas sueltas.

drill-title = Ejercicio de observación
drill-hit = Encontrado: esto estaba fuera de lugar.
drill-miss = No visto: algo estaba fuera de lugar y no se marcó.
drill-miss-elsewhere = No visto: algo estaba fuera de lugar, pero la marca estaba en otra cosa.
drill-false-alarm = Falsa alarma: lo que se marcó es inofensivo.
drill-false-alarm-nothing = Falsa alarma: no había nada en el lugar marcado.
drill-clean = Correcto: nada estaba fuera de lugar.
drill-line = { $number }. { $outcome } ({ $seconds } s)
drill-line-probability = Una mirada atenta lo nota en el { $percent } % de los casos.
drill-counts = Encontrados: { $found } de { $items }. Falsas alarmas: { $alarms }. Vistas limpias pasadas con razón: { $clean }.
drill-differs = La vista { $number } no es la que se contestó entonces: este programa calcula el ejercicio de otra manera que el que lo registró.
drill-nothing-to-find = No hay nada que observar: ningún objeto de este escenario se ve desde su ruta.
drill-unreadable = No se puede leer { $path }: { $why }
drill-none = { $path } no es un ejercicio de observación. Estos archivos terminan en .gsdrill y se escriben con --out.
drill-newer = { $path } tiene el formato { $found }. Este programa lee el formato 1: use un programa más reciente.
drill-damaged = { $path } está dañado: su contenido no es el que se escribió. No se puede volver a calcular.

drill-what = Una vista desde un alto, 25 segundos, una pregunta: ¿hay algo fuera de lugar? Márquelo, o diga que no hay nada. Después de cada vista verá lo que había.
drill-preparing = Se preparan las vistas…
drill-drawing = Se dibuja la vista…
drill-which = Vista { $number } de { $of }
drill-left = { $seconds } s
drill-ask = ¿Hay algo fuera de lugar? Haga clic en ello, o muévase con las flechas y pulse Intro.
drill-nothing = Nada está fuera de lugar
drill-field = Columna { $column }, fila { $row }
drill-item = Fuera de lugar: { $look }.
drill-harmless = Inofensivo aquí: { $look }.
drill-next = Vista siguiente
drill-end = Ver el resultado
drill-practice = Esto es práctica. Dice poco de una persona; en muchas sesiones muestra lo que se olvida.
drill-home = A la primera pantalla
