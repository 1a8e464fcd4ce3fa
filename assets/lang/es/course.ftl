# Cursos.

course-is-there = Ya existe un curso «{ $name }». Elija otro nombre.
course-no-seed-left = Hay menos variantes igual de difíciles de { $scenario } que personas en la lista. No se inscribió a nadie. Cree un segundo curso para las demás, o un curso con otro escenario.
course-seeds = { $scenario }: { $seeds } variantes piden lo mismo, con { $items } primeros objetos cada una.
course-made = El curso «{ $name }» está creado. Inscriba a las personas con: groundsign course enrol.
course-enrolled = { $people } personas están inscritas en «{ $name }», cada una con su propia variante.
course-list-empty = No hay nadie en la lista { $path }. Debe tener una columna «name» y puede tener una columna «pseudonym».
course-grid = coordenadas
course-missing = Todavía falta: { $trainee }, { $scenario }, variante { $seed }
course-collected = { $there } de { $all } patrullas están aquí.
