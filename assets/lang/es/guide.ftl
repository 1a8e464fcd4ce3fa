# The field guide: signs near by and from afar.

guide-title = Guía de señales
guide-how = Cada señal en { $all } formas vistas de cerca, una de ellas también tras dos meses, y luego del tamaño que tiene en su pantalla a 5, 30 y 80 metros. Lo que es mayor que la imagen se muestra más pequeño, y el pie lo dice. Busque lo que es distinto de su entorno: también se informa de lo que solo es posible.
guide-near = de cerca, { $number } de { $all }
guide-smaller = { $view }, mostrado a 1/{ $times } de su tamaño
guide-old = la misma, dos meses después
guide-harmless = El mismo aspecto, inofensivo. { $shown }
guide-5 = a 5 m
guide-30 = a 30 m
guide-80 = a 80 m
guide-80-binoculars = a 80 m con prismáticos (8×)
guide-no-ground = No se puede leer el terreno de la guía: { $path }. Instale el programa de nuevo.
