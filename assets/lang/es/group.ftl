# Modo de grupo: una clase vota junta sobre vistas.

group-title = Sesión de grupo
group-about = { $title }, { $date }. Vistas: { $views }. No pertenece a ningún curso.
group-about-course = { $title }, { $date }. Curso «{ $course }». Vistas: { $views }.
group-view = Vista { $number }: { $kind }
group-kind-none = nada fuera de lugar
group-field = Casilla { $letter }
group-nothing = Nada está fuera de lugar
group-go-on = Seguir con la patrulla
group-nearer = Acercarse para asegurarse
group-step = { $says }
group-hit = Encontrado: el indicio está en la casilla { $fields }, y la mayoría de las manos lo dijo.
group-miss = No visto: el indicio está en la casilla { $fields }, y la mayoría de las manos no lo dijo.
group-miss-elsewhere = No visto: el indicio está en la casilla { $fields }, y la mayoría de las manos fue para otra.
group-false-alarm = Falsa alarma: nada está fuera de lugar, y la mayoría de las manos fue para una casilla.
group-clean = Correcto: nada está fuera de lugar, y la mayoría de las manos lo dijo.
group-clean-no-hands = Nada está fuera de lugar. No se levantó ninguna mano.
group-right-hands = Manos por lo correcto: { $right } de { $all }.
group-next-right = Qué hacer ahora: la mayoría de las manos fue por lo correcto.
group-next-wrong = Qué hacer ahora: la mayoría de las manos fue por lo incorrecto.
group-next-no-hands = Qué hacer ahora: no se levantó ninguna mano.
group-differs = La vista { $number } no es la que se votó entonces: este programa calcula la sesión de otra manera que el que la registró.
group-unreadable = No se puede leer { $path }: { $why }
group-none = { $path } no es una sesión de grupo. Estos archivos terminan en .gsgroup; la ventana los escribe en la carpeta groups de la carpeta de datos.
group-newer = { $path } tiene el formato { $found }. Este programa lee el formato 1: use un programa más reciente.
group-damaged = { $path } está dañado: su contenido no es el que se escribió. No se puede volver a calcular.
group-imported = Sesiones de grupo: { $new } nuevas, { $known } conocidas.
