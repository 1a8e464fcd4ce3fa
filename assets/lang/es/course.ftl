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
course-holds-nothing = Ninguna variante de { $scenario } contiene nada: todos patrullan una ruta en la que no hay nada. Añada otro escenario al curso si deben encontrar algo.
course-ease-unknown = Con tan pocas patrullas no se puede decir lo difíciles que son los objetos de { $scenario }. Las variantes contienen el mismo número; cree el curso con más --runs si además deben ser igual de difíciles.
course-not-found-by-id = El curso no volvería a encontrar { $path }: busca «{ $id }» por su identificador. Copie antes el archivo en { $folder }.
course-known-by-name = Conocidos de antes por su nombre, con el mismo seudónimo: { $who }. Si alguien es un tocayo, déle un seudónimo propio en la lista e inscriba de nuevo.
course-list-namesakes = En { $path } estos nombres aparecen más de una vez: { $names }. Quite la fila repetida, o dé a cada tocayo un seudónimo en una columna «pseudonym». No se inscribió a nadie.
