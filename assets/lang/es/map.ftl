# Words on the map.

map-subtitle = { $place }, { $date } { $time }{ $zone }, variante { $variation }
map-session = Patrulla de { $trainee }
map-instructor = PARA LA INSTRUCCIÓN: muestra dónde están los objetos
map-legend = Leyenda
map-scale = 1 : { $scale } en A4
map-grid-north = NC
map-grid = Cuadrícula { $square }, líneas cada { $step_m } m: lea { $digits } cifras al este y { $digits } cifras al norte
map-detail = { $name }, 1 : { $scale }
map-metres = { $metres } m
map-contour = Curva de nivel, cada { $step_m } m

map-ground-paved = Carretera pavimentada
map-ground-laterite = Camino de laterita
map-ground-gravel = Grava
map-ground-earth = Pista o patio de tierra
map-ground-sand = Arena
map-ground-rock = Roca
map-ground-grass = Hierba
map-ground-field = Campo de cultivo
map-ground-mud = Barro
map-water = Agua
map-ford = Vado
map-trees = Árboles
map-bushes = Arbustos
map-long-grass = Hierba alta
map-crop = Cultivo
map-wall-stone = Muro de piedra u hormigón
map-wall-mud = Muro de adobe
map-wall-fence = Cerca
map-wall-hedge = Seto o cerca de esteras
map-house = Casa
map-shop = Tienda o puesto de venta
map-public-building = Edificio público
map-worship = Lugar de culto
map-shed = Cobertizo o almacén
map-ruin = Ruina
map-masonry = Obra de mampostería
map-vehicle = Vehículo o carro
map-wreck = Restos de vehículo
map-patrol-vehicle = Vehículo de la patrulla

map-approach = Camino ya recorrido
map-route = Ruta
map-waypoint = Punto de paso
map-vulnerable-point = Punto vulnerable
map-asset = Elemento a proteger

map-device = Objeto (posible peligro)
map-suspected-area = Zona sospechosa
map-sign = Indicio de un objeto
map-look-alike = Parecido inofensivo
map-empty-site = Sitio sin nada
map-hazard-radius = Radio de peligro
map-mandatory-distance = Distancia obligatoria
map-required-distance = Exigido ({ $required })

map-path-trainee = Mando de la patrulla (punto: 1 minuto)
map-path-patrol = Resto de la patrulla
map-path-civilian = Población local
map-mark = Marca, por orden
map-mark-hit = Marca en un indicio de un objeto
map-mark-false-alarm = Marca en otra cosa
map-mark-withdrawn = Marca anulada
map-control-point = Punto de control
map-control-point-short = PCI
map-post = Puesto del cordón
map-incident = Incidente

map-not-a-drawing = No se puede leer el dibujo: { $why }.
map-picture-size = No se puede hacer una imagen de { $width_px } píxeles de ancho. El máximo es { $limit_px } píxeles por lado.
map-picture-unwritable = No se puede guardar la imagen como PNG: { $why }.
map-no-font = No se puede leer la fuente de letra { $path }: { $why }.

map-looked-at = Lado del camino, observado
map-glimpsed = Solo desde lejos
map-not-looked-at = No observado
map-easting = { $digits } E
map-northing = { $digits } N
