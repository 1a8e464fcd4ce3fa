# Cursos.

course-is-there = Ya existe un curso «{ $name }». Elija otro nombre.
course-no-seed-left = Hay menos variantes igual de difíciles de { $scenario } que personas en la lista. No se inscribió a nadie. Cree un segundo curso para las demás, o un curso con otro escenario.
course-seeds = { $scenario }: se han elegido { $seeds } variantes, con { $items } objetos cada una.
course-spread = Se prevé que los novatos noten entre el { $low } y el { $high } % de sus objetos. Se basa en { $runs } patrullas de novatos y puede errar en { $percent } puntos; con más --runs es más seguro.
course-made = El curso «{ $name }» está creado. Inscriba a las personas con: groundsign course enrol.
course-enrolled = { $people ->
    [one] 1 persona está inscrita en «{ $name }», con su propia variante.
   *[other] { $people } personas están inscritas en «{ $name }», cada una con su propia variante.
}
course-list-empty = No hay nadie en la lista { $path }. Debe tener una columna «name» y puede tener una columna «pseudonym».
course-grid = coordenadas
course-missing = { $broken ->
    [0] Todavía falta: { $trainee }, { $scenario }, variante { $seed }
   *[other] Interrumpida antes del final, por eso todavía falta: { $trainee }, { $scenario }, variante { $seed }
 }
course-collected = { $there } de { $all } patrullas están aquí.
course-holds-nothing = Ninguna variante de { $scenario } contiene nada: todos patrullan una ruta en la que no hay nada. Añada otro escenario al curso si deben encontrar algo.
course-ease-unknown = Con tan pocas patrullas no se puede decir lo difíciles que son los objetos de { $scenario }. Las variantes contienen el mismo número; cree el curso con más --runs si además deben ser igual de difíciles.
course-not-found-by-id = El curso no volvería a encontrar { $path }: busca «{ $id }» por su identificador. Copie antes el archivo en { $folder }.
course-known-by-name = Conocidos de antes por su nombre, con el mismo seudónimo: { $who }. Si alguien es un tocayo, déle un seudónimo propio en la lista e inscriba de nuevo.
course-list-namesakes = En { $path } estos nombres aparecen más de una vez: { $names }. Quite la fila repetida, o dé a cada tocayo un seudónimo en una columna «pseudonym». No se inscribió a nadie.
course-list-place = { $line ->
    [0] { $path }: { $problem }
   *[other] { $path }, línea { $line }: { $problem }
 }
course-list-hint = No se inscribió a nadie. Una lista es una tabla en UTF-8 con las columnas «name» y, si las elige usted, «pseudonym», separadas por comas, puntos y comas o tabuladores; véase groundsign course enrol --help.
course-list-not-utf8 = Esto no es UTF-8. Guarde la tabla como «CSV UTF-8».
course-list-no-table = Esto no se puede leer como tabla.
course-list-no-heading = La tabla tiene varias columnas y su primera fila no dice cuál contiene los nombres.
course-list-background = No se puede leer el sexo «{ $sex }» o la edad «{ $age }»: escriba mujer, hombre u otro, y años o un grupo de edad.
course-list-no-pseudonym = «{ $pseudonym }» no puede ser un seudónimo: 24 letras como máximo y sin caracteres de control ni < > / \.
course-list-pseudonym-twice = El seudónimo «{ $pseudonym }» aparece dos veces o suena como otro de la lista.
course-not-theirs = El seudónimo «{ $pseudonym }» pertenece a { $whose }. No se inscribió a nadie. Dé otro a una de las dos personas, en la lista o con: groundsign records rename.
course-stray-text = { $trainee } patrulló { $scenario } con otro texto que el del curso: alguien cambió el escenario. No cuenta.
course-stray-seed = { $trainee } patrulló { $scenario }, variante { $seed }, y tenía asignada la { $given }. No cuenta para el curso.
course-stray-mode = { $trainee } patrulló { $scenario }, variante { $seed }, pero no en modo de evaluación: con ayuda o con otro intento. No cuenta para el curso.
course-stranger = { $trainee } patrulló { $scenario }, variación { $seed }, y no está inscrito en ningún curso. Si es alguien del curso con un seudónimo mal escrito: { $command }SEUDÓNIMO
course-no-variation = { $trainee } está en el curso «{ $course }» y no tiene variante de { $scenario }: se ha perdido.
course-no-variation-hint = Ningún registro dice quién tiene qué variante. Inscriba de nuevo con la tabla que escribió «groundsign course enrol -o»: cada uno recupera su variante. Sin esa tabla, inscribir de nuevo da variantes nuevas; vea antes con «groundsign cohort --trainee» qué se ha patrullado.
course-variation-not-free = La variante { $seed } de { $scenario } está en la lista, pero no es de este curso o es de otra persona. No se inscribió a nadie.
course-list-no-seed = «{ $seed }» no es el número de una variante.
course-no-name = «{ $name }» no puede ser el nombre de un curso: necesita una letra o una cifra, 80 como máximo, en una línea.
course-none = Todavía no hay ningún curso. Cree uno con: groundsign course new.
course-listed = { $people ->
    [0] { $name }: nadie está inscrito
    [one] { $name }: 1 persona, están { $there } de { $all } patrullas
   *[other] { $name }: { $people } personas, están { $there } de { $all } patrullas
 }
