# What scenario rules say: `sNNN` is the finding, `sNNN-hint` what to do about it.

scenario-rule-did-you-mean = ¿Quiso decir “{ $name }”?
scenario-rule-known-names = Nombres conocidos: { $names }.

s020 = El identificador del escenario es “{ $found }”. Un identificador tiene solo letras minúsculas, cifras y guiones sueltos, de 1 a 60 en total.
s020-hint = Escriba por ejemplo “{ $suggestion }”, y ponga el mismo nombre al archivo.

s021 = El nombre corto “{ $found }” no se puede usar. Un nombre corto tiene de 1 a 40 letras de la a a la z, cifras, guiones o guiones bajos, y comienza con una letra o una cifra.
s021-hint = Escriba por ejemplo site-3. Lo que las personas leen va en los campos para nombres y textos.

s022 = El identificador del escenario es “{ $id }”, pero su archivo se llama { $file }. Los dos deben tener el mismo nombre.
s022-hint = Escriba “{ $stem }” aquí, o llame al archivo { $id }.ron.
s022-hint-ending = Quite { $ending } al final del nombre del archivo: debe ser { $id }.ron. Algunos editores lo añaden sin mostrarlo.
s022-hint-file = Llame al archivo { $id }.ron.
s022-hint-id = Escriba “{ $stem }” aquí.

s023 = Dos personas se llaman “{ $name }”. La patrulla y los civiles comparten una sola lista de nombres.
s023-hint = Dé otro nombre a esta, por ejemplo “{ $suggestion }”.

s024 = Dos sitios se llaman “{ $name }”.
s024-hint = Dé otro nombre a este, por ejemplo “{ $suggestion }”.

s025 = Dos artefactos se llaman “{ $name }”.
s025-hint = Dé otro nombre a este, por ejemplo “{ $suggestion }”.

s026 = Dos parecidos inofensivos se llaman “{ $name }”.
s026-hint = Dé otro nombre a este, por ejemplo “{ $suggestion }”.

s027 = Dos indicios de aquí se llaman “{ $name }”.
s027-hint = Dé otro nombre a este, por ejemplo “{ $suggestion }”.
s213 = El indicio “{ $name }” se llama igual que un indicio de otra cosa, en el sitio “{ $site }”.
s213-hint = Dé otro nombre a este, por ejemplo “{ $suggestion }”.
s214 = Este parecido inofensivo se llama igual que el artefacto “{ $name }” del sitio “{ $site }”.
s214-hint = Dé otro nombre al parecido inofensivo, por ejemplo “{ $suggestion }”.

s028 = Dos puntos de paso se llaman “{ $name }”.
s028-hint = Dé otro nombre a este, por ejemplo “{ $suggestion }”.

s029 = Dos puntos vulnerables se llaman “{ $name }”.
s029-hint = Dé otro nombre a este, por ejemplo “{ $suggestion }”.

s030 = Dos elementos a proteger se llaman “{ $name }”.
s030-hint = Dé otro nombre a este, por ejemplo “{ $suggestion }”.

s031 = Dos incidencias se llaman “{ $name }”.
s031-hint = Dé otro nombre a esta, por ejemplo “{ $suggestion }”.

s032 = Dos cosas de esta lista se llaman “{ $name }”.
s032-hint = Dé otro nombre a esta, por ejemplo “{ $suggestion }”.

s033 = El paquete de doctrina { $pack } no tiene la clase de distancia de seguridad “{ $found }”.
s033-hint-none = El paquete no tiene ninguna clase: corrija primero el paquete.

s034 = Ningún artefacto se llama “{ $found }”.
s034-hint-none = No ponga secondary_to, o añada el primer artefacto.

s035 = El artefacto “{ $name }” es un segundo objeto de sí mismo.
s035-hint = Nombre el artefacto que se encuentra primero, o no ponga secondary_to.

s036 = Estos artefactos son segundos objetos en círculo: { $ring }. Ninguno de ellos puede salir nunca en el sorteo.
s036-hint = Quite secondary_to del que se encuentra primero.

s037 = “{ $primary }” es a su vez un segundo objeto (de “{ $first }”); por eso este artefacto no saldría nunca en el sorteo.
s037-hint = Nombre aquí también “{ $first }”: un artefacto puede tener varios segundos objetos.

s038 = Este artefacto y su primero, “{ $primary }”, están en el mismo sitio, “{ $site }”. Un sitio contiene una sola cosa a la vez; por eso no salen nunca juntos en el sorteo.
s038-hint = Dé al segundo objeto un sitio propio.

s039 = Ningún civil se llama “{ $found }”.
s039-hint-none = Añada un civil con ese nombre; una incidencia no puede mover a las personas de la patrulla.

s040 = Ningún artefacto se llama “{ $found }”.
s040-hint-none = El escenario no tiene ningún artefacto: quite esta incidencia.

s041 = La incidencia “{ $first }” ya hace visibles los indicios de “{ $device }”. Esta no hace nada.
s041-hint = Quite una de las dos.

s042 = El enlace “{ $found }” no es una de las personas que dirige quien participa.
s042-hint-none = No hay a quién enviar: añada personas a la patrulla, o no ponga runner.

s043 = El paquete de doctrina { $pack } no tiene el criterio “{ $found }” para desconectarlo.
s043-hint-none = El paquete no tiene ningún criterio: corrija primero el paquete.

s044 = El paquete de doctrina { $pack } exige “{ $found }” para el resultado «competente», y este escenario lo desconecta.
s044-hint = Déjelo conectado, o use este escenario solo para enseñar.
s205 = Este objetivo depende del criterio “{ $found }”, que el paquete de doctrina { $pack } no tiene.
s205-hint-none = El paquete no tiene ningún criterio: corrija primero el paquete.
s205-off = Este objetivo depende del criterio “{ $found }”, pero criteria_off lo excluye, así que nunca se evalúa.
s205-off-hint = Quítelo de criteria_off, o quítelo del objetivo.
s205-never = Este objetivo depende del criterio “{ $found }”, pero nada en el escenario puede pedirlo, así que nunca se evalúa.
s205-never-hint = Escriba { $missing } en el escenario, o quite el criterio del objetivo.

s045 = Esta incidencia espera { $found } s, pero la patrulla dura de 0 a { $limit } s. No sucede nunca.
s045-hint = Elija un momento dentro de la patrulla, o alargue time_limit_s.

s046 = Esta incidencia espera a que quien dirige la patrulla llegue a menos de { $found } m, pero la ruta queda a { $away } m.
s046-hint = Ponga al menos { $away } m, o mueva el punto a la ruta.

s047 = Esta incidencia no hace nada: su { $field } está vacío.
s047-hint = Diga quién lo hace, o quite la incidencia.

s048 = De su esquina “from” a su esquina “to”, el terreno va { $east } m al este y { $north } m al norte. Los dos valores deben ser de al menos { $least } m.
s048-hint = Haga el terreno más grande.
s048-hint-swapped = “from” es la esquina suroeste, “to” la noreste: los dos números de “to” son los mayores.

s049 = La distancia entre las muestras de altura es de { $found } m. En este terreno debe estar entre { $least } y { $most } m.
s049-hint = De 1 a 5 m sirve para la mayoría de los terrenos.

s050 = Este número da forma al relieve: es de { $found } m y debe ser de al menos { $least } m.
s050-hint = Las crestas están separadas al menos cuatro muestras de altura (cell_m); en un mapa de alturas, el blanco es más alto que el negro.

s051 = El terreno sube o baja { $height } m en { $run } m: demasiado empinado para caminar.
s051-hint = Reduzca la altura o repártala sobre más terreno.

s052 = Puntos dados aquí: { $found }. Se necesitan al menos { $least }.
s052-hint = Un polígono tiene tres esquinas o más; una línea, dos puntos o más; una persona que no se mueve, uno.

s053 = Los lados desde la esquina { $first } y desde la esquina { $second } se cruzan.
s053-hint = Dé las esquinas en el orden en que las encontraría al caminar alrededor del área.

s054 = Esto mide { $found } m de ancho. Debe estar entre { $least } y { $most } m.
s054-hint = Dé el ancho o el radio en metros.

s055 = Este tamaño es de { $found } m. Debe estar entre { $least } y { $most } m.
s055-hint = Los tamaños van en metros: 180 cm son 1.8.

s056 = Esta mancha de { $area } m² tiene { $found } plantas. Debería tener entre 1 y { $most }.
s056-hint = Cambie la cantidad, o el tamaño de la mancha.

s057 = La patrulla caminaría por { $at }, que no está en el terreno.
s057-hint = El terreno va de { $from } a { $to }: mueva el punto, o haga el terreno más grande.

s058 = { $at } no está en el terreno.
s058-hint = El terreno va de { $from } a { $to }: mueva el punto, o haga el terreno más grande.

s059 = Los civiles caminarían a { $at }, que no está en el terreno.
s059-hint = El terreno va de { $from } a { $to }: mueva el punto, o haga el terreno más grande.

s060 = { $at } no está en el terreno; por eso esto no estará allí.
s060-hint = El terreno va de { $from } a { $to }: muévalo, o haga el terreno más grande.

s061 = Puntos de paso de la ruta: { $found }. Se necesitan al menos 2.
s061-hint = Dé el comienzo, cada curva y el final.

s062 = Este punto está a { $found } m del anterior. Un tramo tiene al menos { $least } m de largo.
s062-hint = Mueva uno de los dos puntos, o quite uno.

s063 = El camino desde aquí mide { $found } m de ancho. Debe estar entre { $least } y { $most } m.
s063-hint = Un sendero mide alrededor de 1 m de ancho, una pista de 3 a 4 m, una carretera de 5 a 8 m.

s064 = El paso planificado es de { $found } m/s. Una patrulla a pie camina entre { $least } y { $most } m/s.
s064-hint = 1.2 m/s va bien para una pista de día.
s064-hint-kmh = Si quería decir { $kmh } km/h, escriba { $mps }.

s065 = El camino ya recorrido (approach) termina a { $gap } m del primer punto de paso. Debe terminar allí, a { $most } m como máximo.
s065-hint = Añada el lugar del primer punto de paso como último punto del camino ya recorrido.
s065-hint-turned = El camino ya recorrido parece estar al revés: su punto más antiguo va primero y el comienzo de la ruta, al final.

s066 = Puntos del camino ya recorrido (approach): { $found }. Se necesitan al menos 2, primero el más antiguo y al final el comienzo de la ruta.
s066-hint = Escriba el camino por el que vino la patrulla, lo bastante largo para la mayor distancia de seguridad.

s067 = Todo el mundo debe alejarse { $required } m del artefacto “{ $device }” (clase { $class }), pero el camino de regreso termina a { $farthest } m de él.
s067-hint = Comience el camino ya recorrido al menos { $missing } m más atrás, o elija una clase con una distancia menor.

s068 = El camino de regreso termina a { $farthest } m del artefacto “{ $device }”. Con la distancia para un objeto desconocido y una patrulla de { $column } m de largo, debería llegar a { $wanted } m.
s068-hint = Comience el camino ya recorrido al menos { $missing } m más atrás.

s069 = La radio debe estar en silencio a menos de { $silent } m de un objeto, pero el camino de regreso termina a { $farthest } m del artefacto “{ $device }”, y no hay enlace.
s069-hint = Comience el camino ya recorrido más atrás, o nombre un enlace en la ficha de comunicaciones.

s070 = El camino desde aquí hasta el punto siguiente atraviesa “{ $id }”.
s070-hint = Lleve la ruta alrededor de “{ $id }”, o muévalo.

s071 = El camino desde aquí hasta el punto siguiente atraviesa el agua “{ $id }”.
s071-hint = Escriba ford: true donde se pueda vadear, o ponga encima terreno llano (forma del terreno Level) como puente.

s072 = El vehículo “{ $id }” está en la línea central de la ruta.
s072-hint = Muévalo unos metros a un lado, o lleve la ruta alrededor de él.

s073 = El camino mide aquí { $width } m de ancho, pero el edificio “{ $id }” entra en él.
s073-hint = Haga el camino más estrecho aquí, o mueva el edificio.

s074 = El punto vulnerable “{ $id }” está a { $away } m del borde del camino, pero su radio es de solo { $radius } m.
s074-hint = Muévalo a la ruta, o aumente su radio.
s207 = El punto de paso “{ $id }” está a { $off } m del camino “{ $way }”, aunque los puntos vecinos están sobre un camino.
s207-hint = Compruebe las dos cifras del punto de paso. Si la patrulla debe dejar ahí el camino, dibuje como superficie el sendero que sigue.
s208 = Aquí la ruta da la vuelta y retrocede { $length } m por el camino ya recorrido.
s208-hint = Compruebe el orden de los puntos de paso y sus cifras.
s209 = El punto de paso “{ $id }” está a { $apart } m de “{ $other }”: menos que los { $width } m de ancho del camino.
s209-hint = Quite uno de los dos, o corrija sus cifras.

s075 = El radio del punto vulnerable es de { $found } m. Debe estar entre { $least } y { $most } m.
s075-hint = Una alcantarilla tiene alrededor de 5 a 10 m; un cruce, 15; la entrada de una población, 30.

s076 = Toda la ruta está dentro de { $span } m. ¿Escribió grados en lugar de metros?
s076-hint = Los lugares son metros al este y al norte del origen; solo el origen mismo (place) va en grados.

s077 = El límite de tiempo es de { $found } s, pero solo la ruta lleva { $walking } s al paso planificado. El límite debe estar entre ese valor y { $most } s.
s077-hint = Deje tiempo para altos, comprobaciones, retirada e informe: el doble del tiempo de marcha y diez minutos más.

s078 = El límite de tiempo es de { $found } s y solo la ruta lleva { $walking } s. Queda poco tiempo para hacer altos, observar, retirarse e informar.
s078-hint = Con al menos { $wanted } s, una patrulla cuidadosa tiene tiempo suficiente.

s079 = El artefacto “{ $id }” no tiene ningún indicio: nadie puede detectarlo.
s079-hint = Dele al menos un indicio que se pueda ver a tiempo desde la ruta.

s080 = El parecido inofensivo “{ $id }” no tiene ningún indicio: no hay nada que se pueda tomar por un objeto sospechoso.
s080-hint = Dele al menos un indicio, o deje que el sitio contenga Nothing.
s242 = Nada muestra que el parecido “{ $id }” es inofensivo: al lado solo se dibujan cosas pequeñas de su causa.
s242-hint = Añada por ejemplo shown_by: [Owner], y cuente en la lección solo lo que se dibuja.
s243 = “{ $id }” se muestra con { $shown }, que se dibuja sobre un vehículo, y su primer indicio no es un vehículo.
s243-hint = Dele un primer indicio con look: Vehicle, o nombre otra cosa en shown_by.

s081 = El artefacto “{ $id }” está a { $away } m de la ruta. La distancia que se debe guardar de la clase { $class } es de { $required } m; por eso la patrulla no tiene que detectarlo nunca.
s081-hint = Muévalo más cerca de la ruta, o lleve la ruta por delante de él.

s082 = La patrulla comienza a { $away } m del artefacto “{ $id }”, dentro de su distancia obligatoria de { $mandatory } m.
s082-hint = Haga que la ruta comience más atrás, o mueva el artefacto a lo largo de la ruta.

s083 = El camino ya recorrido (approach) pasa a { $away } m del artefacto “{ $id }”, dentro de su radio de peligro de { $radius } m. La patrulla ya ha caminado por allí.
s083-hint = Lleve el camino ya recorrido por otro lado, o mueva el artefacto.

s084 = El artefacto “{ $id }” está sobre “{ $surface }”, que está señalada como segura (known_safe).
s084-hint = Quite known_safe de “{ $surface }” (el terreno ya recorrido es seguro de todos modos), o mueva el artefacto.

s085 = El radio de peligro es de { $found } m. Debe ser mayor que 0 y de { $most } m como máximo, tres cuartos de la distancia obligatoria de la clase.
s085-hint = Elija un radio bastante menor que la distancia obligatoria, para que cumplir la regla sea siempre suficiente.

s086 = El indicio “{ $sign }” está a { $away } m de su artefacto “{ $device }”. Debe estar dentro de la distancia obligatoria de la clase, { $most } m.
s086-hint = Mueva el indicio más cerca del artefacto. Solo las señales de advertencia y el comportamiento de la población local pueden estar más lejos.

s087 = El indicio “{ $sign }” está a { $away } m de su artefacto “{ $device }”, más lejos que la distancia exigida de { $most } m.
s087-hint = Mueva el indicio más cerca, o déselo al artefacto del que advierte.

s088 = Esto está a { $away } m del centro de su sitio “{ $site }”; se esperan { $most } m como máximo.
s088-hint = Muévalo a su sitio, o mueva el sitio hasta él.

s089 = El borde inferior del indicio está a { $found } m sobre el suelo. Debe estar entre { $least } y { $most } m.
s089-hint = Un indicio es lo que se puede ver: 0 para lo que está en el suelo, alrededor de 1.5 para una marca a la altura de los ojos.

s090 = El indicio “{ $sign }” está dentro del edificio “{ $building }”, donde nadie puede verlo.
s090-hint = Póngalo en el muro exterior o al lado del edificio.

s091 = El indicio “{ $sign }” está a { $away } m de la ruta, pero solo se distingue a menos de { $seen } m.
s091-hint = Muévalo más cerca, o hágalo más grande o más claro.

s092 = El indicio mide { $width } por { $height } m. Las dos medidas deben ser mayores que 0 y de { $most } m como máximo.
s092-hint = Los tamaños van en metros: 80 cm son 0.8.

s093 = El contraste es { $found }. Debe ser mayor que 0 y 1 como máximo.
s093-hint = 0.1 apenas destaca, 0.3 es regular, 0.6 es claro. 30 por ciento es 0.3.

s094 = El indicio tiene { $found } días. Debe estar entre { $least } y { $most } días.
s094-hint = Escriba los días desde que se produjo; 0 es hoy.

s095 = Un indicio con el aspecto { $look } se da como { $kind }.
s095-hint = Lo que corresponde a este aspecto: { $fitting }.

s096 = Se dan rasgos (traits) de indicio en el terreno para un indicio con el aspecto { $look }, que no es un indicio en el terreno.
s096-hint = No ponga traits aquí.
s096-lacking = Este indicio tiene el aspecto { $look }, pero no tiene rasgos (traits) de indicio en el terreno.
s096-lacking-hint = Nombre lo que se puede ver: Regularity, Flattening, Transfer, Discardables, ColourChange, Disturbance.

s097 = La posición de este indicio (plana, de pie o de frente) no corresponde a su aspecto, { $look }.
s097-hint = Lo que está tendido en el suelo es Flat; su segunda medida es el largo.
s097-hint-upright = Lo que está de pie es Standing, o Facing hacia un lado; su segunda medida es la altura.

s098 = El rumbo es de { $found } grados; se espera de { $least } a { $most }.
s098-hint = Grados en el sentido de las agujas del reloj desde el norte de cuadrícula: 0 norte, 90 este, 180 sur, 270 oeste.

s099 = El indicio “{ $sign }” pertenece a algo inofensivo, pero está puesto como concluyente: basta para actuar.
s099-hint = No ponga conclusive, o convierta esto en un artefacto.

s100 = Una cosa inofensiva muestra { $look }. Esa es una advertencia que siempre hay que respetar.
s100-hint = Elija otro aspecto (cinta, piedras, tela), o convierta esto en un artefacto.
s100-munition = Una cosa inofensiva muestra { $look }. Una munición nunca es inofensiva.
s100-munition-hint = Elija otro aspecto (ScrapMetal, Object, Litter), o convierta esto en un artefacto.

s101 = El indicio inofensivo “{ $sign }” está a { $away } m del indicio “{ $other }” del artefacto. A menos de { $radius } m, una sola marca cuenta para los dos.
s101-hint = Mueva uno de los dos, o deje que un solo sitio contenga uno u otro.

s102 = El artefacto “{ $id }” está a { $away } m de “{ $other }”, dentro de su distancia obligatoria de { $mandatory } m, y los dos pueden salir a la vez en el sorteo.
s102-hint = Mueva uno de ellos, o escriba secondary_to: Some("{ $other }").

s103 = El artefacto “{ $id }” está situado en { $placement }, pero ningún punto vulnerable de la ruta está a menos de { $near } m.
s103-hint = Añada el lugar a route.vulnerable_points.

s104 = De camino a este punto, “{ $civilian }” atravesaría “{ $id }”.
s104-hint = Añada un punto para que el camino pase alrededor de “{ $id }”.

s105 = Hay personas que caminan a { $away } m del artefacto “{ $device }”, dentro de su radio de peligro de { $radius } m.
s105-hint = Llévelas por fuera del radio, como pasarían las personas que conocen el lugar.
s225 = Nadie más tiene la familia “{ $family }”.
s225-hint = Escriba la misma palabra para todos los que van juntos, o quítela.
s226 = Esta persona duda { $found } s. El valor debe estar entre { $least } y { $most } s.
s226-hint = De 10 a 60 s dan tiempo al participante a repetirlo; quite el valor para quien se va enseguida.
s227 = Ningún sitio, artefacto o parecido se llama “{ $found }”.
s227-hint-none = Quite about: entonces lo sabe en todas las variantes.
s228 = Esta persona sabe algo y lo diría, pero no hay palabras para ello.
s228-hint = Escriba says: {"{"}"en": "…"{"}"}, o willing: false para quien no quiere decirlo.
s229 = Ninguna variante contiene “{ $about }”, así que nadie oirá hablar de ello.
s229-hint = Nombre un lugar que pueda contener algo, o quite esta entrada.
s230 = Esta persona solo se lo dice a gente que no está en la patrulla.
s230-hint = Escriba who en los miembros de la patrulla, o quite tells para que lo oigan todos.
s231 = “{ $civilian }” sabe algo, pero nadie le entiende: la patrulla no tiene intérprete.
s231-hint = Dé a la patrulla un miembro con la función Interpreter, o escriba shares_language: true.
s232 = “{ $civilian }” sabe algo, pero no pasa a menos de { $away } m de la ruta. Solo se puede hablar a { $most } m o menos.
s232-hint = Haga que su camino pase cerca de la ruta, o deje que lo sepa otra persona.
s233 = El tipo de esta persona es { $kind }, pero who es { $who }.
s233-hint = Un menor es Girl o Boy; una persona adulta, Woman o Man.
s234 = “{ $id }”, de la patrulla, está puesto como menor.
s234-hint = Escriba Woman o Man, o quite who.
s240 = Ninguna fuente del programa tiene { $letters }: la ventana y el mapa muestran cuadros.
s240-hint = Escríbalo con letras latinas, griegas, cirílicas o árabes.

s106 = El origen está aquí a { $found } grados; las coordenadas de cuadrícula necesitan de { $least } a { $most }.
s106-hint = Escriba grados decimales, positivos al norte y al este. ¿Están intercambiadas la latitud y la longitud?

s107 = El origen está en la latitud 0, longitud 0, en alta mar.
s107-hint = Dé el lugar donde está, o podría estar, el terreno del escenario.

s108 = El origen está a { $found } m sobre el mar. Debe estar entre { $least } y { $most } m.
s108-hint = Escriba metros: 1000 pies son 305 m.

s109 = La visibilidad es de { $found } m. Debe estar entre { $least } y { $most } m.
s109-hint = Aire claro 20000, bruma 5000, polvo 1000. Escriba metros: 8 km son 8000.

s110 = El viento sopla a { $found } m/s. Debe estar entre { $least } y { $most } m/s.
s110-hint = Escriba metros por segundo: 36 km/h son 10.

s111 = Las personas de la patrulla caminan a { $found } m unas de otras. Debe estar entre { $least } y { $most } m.
s111-hint = De 5 a 10 m es lo usual en una pista de día.

s112 = No hay binoculares que aumenten { $times } veces con un campo de visión de { $view } grados.
s112-hint = Los usuales aumentan 8 veces con 7.5 grados, o 10 veces con 6.

s113 = Esta persona camina a { $found } m/s; se espera de { $least } a { $most } m/s.
s113-hint = Caminar es ir a 1 a 1.5 m/s. 5 km/h son 1.4 m/s.

s114 = Esta persona sale a los { $found } s, pero la patrulla dura de 0 a { $limit } s.
s114-hint = Elija un momento dentro de la patrulla.

s115 = “{ $found }” no es una fecha del calendario en la forma 2026-05-29.
s115-hint = Escriba año, mes y día: 2026-05-29.

s116 = “{ $found }” no es una hora del día en la forma 14:35.
s116-hint = Escriba dos cifras para la hora (00 a 23) y dos para el minuto.

s117 = “{ $found }” no es una zona horaria militar. Son de la A a la Z sin la J, en mayúsculas.
s117-hint = Z es UTC, A una hora más, B dos; N es una hora menos.

s118 = La zona { $zone } está a unas { $apart } horas de la hora solar en la longitud { $longitude }.
s118-hint = Allí el reloj va unas { $expected } horas por delante de UTC (por detrás si es menor que cero): A va una por delante, N una por detrás.

s119 = La luz es { $light }, pero a las { $time }, en ese lugar y esa fecha, el sol está a { $height } grados sobre el horizonte (por debajo, si es negativo).
s119-hint = Esta luz corresponde a { $least } a { $most } grados. Cambie la luz, la hora, la zona o el lugar.

s120 = El peso es { $found }. Debe ser mayor que 0 y { $most } como máximo.
s120-hint = Los pesos se comparan entre sí: 1 y 3 significan una vez y tres veces de cada cuatro. Quite lo que no deba salir nunca en el sorteo.

s121 = Esta posibilidad pesa { $found } de { $total } en su sitio: casi nunca sale en el sorteo.
s121-hint = Dé a todas las posibilidades de un sitio pesos de la misma escala.

s122 = El sitio “{ $site }” no tiene nada que pueda contener.
s122-hint = Diga qué puede contener: Device, LookAlike, Nothing; o quite el sitio.

s123 = El sitio “{ $site }” solo puede contener Nothing.
s123-hint = Deje que contenga un artefacto o un parecido inofensivo, o quite el sitio.

s124 = El sorteo pide al menos { $fewest } artefactos, pero como máximo { $most }.
s124-hint = Intercambie los dos números.

s125 = El sorteo pide hasta { $most } artefactos, pero el número de sitios que pueden contener uno (sin contar los segundos objetos) es { $able }.
s125-hint = Escriba { $able } como máximo, o añada sitios que puedan contener un artefacto.

s126 = El sitio “{ $site }” no puede contener esto nunca: { $why }.
s126-hint = Cambie el sorteo, o quite esto.
s126-no-devices = el sorteo no pide ningún artefacto
s126-always-device = cada sitio que puede contener un artefacto siempre contiene uno, porque se han de sortear al menos tantos como sitios de ese tipo hay

s127 = Todas las semillas dan la misma variante de este escenario.
s127-hint = Dé a los sitios más de una cosa que puedan contener, o sortee menos artefactos que sitios hay para ellos.

s128 = Como promedio, { $sites } de cada cien sitios que pueden contener un artefacto lo contienen, y { $signs } de cada cien lugares con indicios son artefactos. Para enseñar, uno de los dos valores debería estar entre 30 y 50.
s128-hint = Sortee de { $least } a { $most } artefactos como promedio, o cambie el número de sitios y de parecidos inofensivos.

s129 = Una prueba puede contener aquí { $most } artefactos. Una prueba contiene uno o ninguno (y sus segundos objetos).
s129-hint = Escriba most_devices: 1, o purpose: Teach.

s130 = Todas las variantes de esta prueba contienen al menos { $fewest } artefactos. Debe ser posible una patrulla sin ningún objeto.
s130-hint = Escriba fewest_devices: 0.

s131 = Ningún sitio puede contener un parecido inofensivo; por eso no se pueden medir las falsas alarmas.
s131-hint = Añada cosas inofensivas con indicios parecidos: obras, basura, labores del campo, juegos de niños.

s132 = Este texto no tiene inglés, solo: { $languages }.
s132-hint = Añada "en": "…".

s133 = El título está en idiomas que faltan en este texto: { $missing }.
s133-hint = Traduzca también este texto, o quite el idioma del título.

s134 = Este texto está en blanco en el idioma { $language }.
s134-hint = Escriba las palabras, por ejemplo {"{"}"en": "The culvert"{"}"}.
s134-none = Este texto no tiene palabras en ningún idioma.

s135 = “{ $found }” no es un código de idioma.
s135-hint = Escriba las dos o tres letras minúsculas del idioma: en, fr, es, pt, ar, sw, … Con un país: pt-BR.
s216 = Ningún idioma tiene el código “{ $found }”.
s216-hint = Escriba el código del idioma, no el de un país: en, fr, es, ar, pt, sw, …

s136 = Este texto contiene algo que no es texto sencillo: { $found }
s136-hint = Escriba palabras sencillas. Una línea nueva se puede escribir como \n.
s206 = “{ $found }” en este texto no es el nombre de una cifra que se pueda poner aquí.
s206-hint = Entre llaves va el nombre de una cifra del paquete de doctrina: { $names }. No use llaves para nada más.
s206-hint-name = Los títulos y los nombres no llevan cifras: escriba las palabras sin llaves.

s137 = Este texto tiene { $found } caracteres. En su lugar caben { $most }.
s137-hint = Dígalo con menos palabras.

s138 = Las palabras para { $language } son las mismas que las inglesas.
s138-hint = Tradúzcalas, o no ponga { $language }.

s139 = “{ $id }” no tiene lección para el análisis final.
s139-hint = Añada una frase: qué había que detectar, o qué muestra que es inofensivo.

s140 = Las palabras “{ $found }” hablan de cómo se hace o cómo funciona un artefacto. Un escenario no debe decirlo.
s140-hint = Diga solo lo que se puede ver desde lejos y lo que hay que hacer: detenerse, mantenerse lejos, informar.

s141 = Las palabras “{ $found }” hablan de hacer inofensivo un artefacto. Un escenario no debe decirlo.
s141-hint = Escriba que los especialistas se hacen cargo, o que nadie lo toca.

s142 = Las palabras “{ $found }” dicen a alguien que toque o mueva un objeto, o que se acerque a él. Eso nunca es correcto.
s142-hint = Escriba lo correcto: no tocarlo, mantenerse lejos, informar de él.
s215 = “{ $found }” habla de armas, en un texto para el participante.
s215-hint = Diga qué hay que notar, de qué hay que informar y de qué hay que alejarse. Si un arma es lo encontrado, su lección puede decirlo.
s200 = Las palabras “{ $found }” quizá hablan de { $how }. Un participante no debe leer sobre eso.
content-line-construction = cómo se hace, funciona o se coloca un artefacto
content-line-disposal = hacer inofensivo un artefacto
content-line-contact = tocar, mover o registrar un objeto, o acercarse a él
content-line-hint = Diga solo lo que se puede ver desde lejos y lo que hay que hacer: detenerse, no tocar, mantenerse lejos, informar.
content-line-doubt-hint = Léalo otra vez. Si nadie debe hacerlo, escriba lo correcto. Si se trata de otra cosa, dígalo: qué hay en la bolsa, de quién es.

s143 = Personas en la patrulla: { $found }. Un cordón necesita al menos { $fewest }.
s143-hint = Las patrullas a pie suelen ser de 6 a 10 personas.

s144 = La primera persona de la patrulla, “{ $id }”, es quien participa y dirige, pero tiene la función { $role }.
s144-hint = Dé a la primera persona la función Leader.
s210 = “{ $id }” tiene la función Leader, y “{ $leader }” también.
s210-hint = Solo una persona dirige. Dé a esta otra función, por ejemplo SecondInCommand.

s145 = La unidad de la patrulla está en blanco, y el informe la pide.
s145-hint = Escriba la unidad como debe nombrarla el informe.

s146 = El campo { $field } de la ficha de comunicaciones está en blanco.
s146-hint = Escríbalo como se dice por radio: Lion 1, canal 7, 41.750 MHz.

s147 = La patrulla y el cuartel general tienen el mismo indicativo, “{ $sign }”.
s147-hint = Dé al cuartel general el suyo propio.
s211 = Un mensaje viene de “{ $found }”, una estación que no está en la ficha de comunicaciones.
s211-hint = En la ficha están: { $names }. Escriba una de ellas, o añada esta a la ficha: stations: ["{ $found }"].
s212 = “{ $found }” no es una frecuencia que se pueda poner en la radio de una patrulla, ni un canal.
s212-hint = Escríbala como se dice, con su unidad: 41.750 MHz, 5680 kHz, canal 7.

s148 = La línea { $line } del informe ({ $format }) pregunta qué está amenazado, pero el escenario no tiene elementos a proteger (assets).
s148-hint = Nombre como assets personas, edificios, caminos y vehículos cerca de los sitios.

s149 = Ningún elemento a proteger (asset) está dentro de la distancia exigida de { $required } m desde el artefacto “{ $id }”.
s149-hint = Nombre lo que estaría amenazado allí: por lo menos el camino mismo.

s150 = El escenario no dice quién lo escribió.
s150-hint = Escriba el nombre de la persona o la célula responsable de él.

s151 = El escenario no nombra ninguna fuente.
s151-hint = Nombre la publicación abierta o el curso en que se basa.
s151-blank = Esta fuente está en blanco.

s152 = El escenario no nombra ningún objetivo de instrucción.
s152-hint = Escriba qué debe saber hacer después quien participa, una frase para cada cosa.

s153 = Ningún modo puede jugar este escenario: learn, practise y assess son todos false.
s153-hint = Permita al menos uno; no ponga modes para permitir los tres.

s154 = La finalidad del escenario es { $purpose }, pero sus modos no permiten { $mode }.
s154-hint = Escriba { $mode }: true, o cambie la finalidad.
s155 = La luz sigue siendo { $light } hasta el final, pero al llegar el límite de tiempo, { $minutes } min después de la salida, el sol está a { $height } grados sobre el horizonte (por debajo, si es negativo).
s155-hint = Esta luz corresponde a { $least } a { $most } grados. Haga que un evento Weather cambie la luz, o cambie la hora, la zona o el límite de tiempo.
s220 = { $at }, punto de un área sospechosa, no está en el terreno.
s220-hint = El terreno va de { $from } a { $to }: mueva el punto, o haga el terreno más grande.
s221 = Ni la aproximación ni la ruta pasan por el área sospechosa “{ $id }”.
s221-hint = Haga que cubra parte de la ruta, o quítela.
s222 = El incidente ocurriría en { $at }, que no está en el terreno.
s222-hint = El terreno va de { $from } a { $to }: mueva el incidente, o haga el terreno más grande.
s223 = Los enlaces entregarían el informe a { $found } m del camino de vuelta. El lugar debe estar a { $most } m como máximo.
s223-hint = Ponga runner_to en la aproximación, o no lo ponga: entonces es el primer punto de la aproximación.
s224 = Este tiempo es de { $found } s. Debe estar entre { $least } y { $most } s.
s224-hint = Dé segundos: dos minutos son 120.
s244 = Ningún otro emplazamiento se llama «{ $found }».
s244-hint-none = El escenario no tiene otro emplazamiento: quite not_with.
s245 = El sorteo quiere hasta { $most } objetos, pero a { $apart } m unos de otros y según not_with, como mucho { $together } emplazamientos pueden contenerlos a la vez.
s245-hint = Ponga most_devices en { $together } como mucho, o separe menos los emplazamientos.
