# Terms, so that a later translator keeps them. Address: "usted", imperative; "se" or the past tense without gender for findings.
# sign = indicio; ground sign = indicio en el terreno; warning sign = señal de advertencia
# item (trainee's word) = objeto (objeto sospechoso); device (author's word) = artefacto; thing = cosa; IED = AEI
# look-alike = parecido inofensivo; harmless = inofensivo
# mark (noun, verb) = marca, marcar; taken back = anulada
# stand-off, safe distance = distancia de seguridad; mandatory distance = distancia obligatoria
# required distance = distancia exigida; preferred distance = distancia preferible; in doubt = en caso de duda
# hazard radius = radio de peligro; silent (radio) radius = zona de silencio de radio
# cordon = cordón; post = puesto; to hold (a post) = ocupar; way in = vía de acceso
# control point = punto de control (ICP: PCI); checkpoint on a road = control de carretera
# incident = incidente; major incident = incidente mayor; inject = incidencia
# patrol = patrulla; route = ruta; route card = ficha de ruta; comms card = ficha de comunicaciones
# waypoint = punto de paso; approach (way already walked) = camino ya recorrido; vulnerable point = punto vulnerable
# halt = alto (hacer un alto); 5 m / near check = comprobación cercana; 25 m / far check = comprobación lejana
# withdraw = retirarse, retirada; known ground = terreno conocido
# hard cover = protección sólida (not "cubierta": it means concealment in some countries); out of sight = fuera de la vista
# report = informe, informar; line = línea; headquarters = cuartel general; call sign = indicativo; runner = enlace
# grid reference = coordenadas de cuadrícula; easting = coordenada este; northing = coordenada norte; date-time group = grupo fecha-hora (DTG)
# notice = detectar; hit = acierto; miss = omisión; false alarm = falsa alarma; hit rate = tasa de aciertos
# second item = segundo objeto; hand over = entregar; specialists = especialistas
# ready / not yet / incomplete = competente / aún no / incompleto; met / partly / not met / not tested = cumplido / en parte / no cumplido / no procedía
# learn / practise / assess = aprender / practicar / evaluar; debrief = análisis final; scorecard = hoja de puntuación
# trainee = participante; instructor = quien instruye; binoculars = binoculares; optics = medios ópticos
# roles (the same for women and men) = mando, segundo mando, radio, sanidad, intérprete, observación, soldado, civil
# briefing = instrucciones de la patrulla; bearing = rumbo; confidence = certeza; drill = procedimiento; road gang = cuadrilla de obras
# scenario = escenario; doctrine pack = paquete de doctrina; record = registro; seed = semilla; variation = variante
# site = sitio; asset (threatened) = elemento a proteger; to draw = sortear, sorteo; chance = posibilidad; draw weight = peso
# criterion = criterio; threshold = umbral; finding = constatación; critical error = error crítico; culvert = alcantarilla

language-name = Español
language-direction = ltr
language-decimal-sign = ,
