# Why a session is ready, not yet or incomplete, and what gates it.

verdict-ready-found = Se encontró y se comunicó un objeto, y se cumplió todo lo que decide la competencia. Lo que costó puntos, si algo los costó, figura más abajo.
verdict-ready-found-unreported = Se encontró un objeto, y se cumplió todo lo que decide la competencia. No se envió ningún informe de él. Lo que costó puntos, si algo los costó, figura más abajo.
verdict-ready-harmless = Lo que parecía sospechoso se marcó desde lejos, y el procedimiento se hizo como pide la doctrina. Era inofensivo: desde allí nadie podía saberlo.
verdict-ready-incident = Tras el incidente se mantuvo a todos a salvo y se informó de él. Lo que costó puntos, si algo los costó, figura más abajo.
verdict-ready-incident-unreported = Tras el incidente se mantuvo a todos a salvo. No se envió ningún informe de él, y no se pedía ninguno.
verdict-ready-clean = La patrulla se completó como pide la doctrina. No había ningún objeto que encontrar.
verdict-ready-missed = La patrulla se completó como pide la doctrina, y nadie llegó cerca de un objeto. Lo que se podía haber detectado figura en la parte de detección: una sola omisión no es un fracaso, pero mírela.
verdict-incident = Hubo un incidente: alguien llegó demasiado cerca de un objeto, o lo tocó.
verdict-incident-not-reported = Falta el informe que se pide tras un incidente.
verdict-critical = Error crítico: { $error }.
verdict-unaware-entry = Entró en la distancia obligatoria de «{ $device }» sin haberlo marcado, a los { DURATION($seconds) } de patrulla. Se podía haber detectado antes.
verdict-false-alarm-pattern = Se marcaron demasiadas cosas inofensivas: { $marked } de { $things }. Cuando se marcan al menos { $at-least } cosas y el { $percent } % de ellas, una marca ya no le dice nada a nadie.
verdict-time-up = Se acabó el tiempo: la ruta no se completó y no se entregó nada.
verdict-required = Se exige para obtener «competente» y no se alcanzó: { $criterion }.
verdict-objective-not-met = No se cumplió el objetivo de la lección: “{ $objective }” Lo que faltó: { $criteria }.
verdict-block-short = Muy pocos puntos en { $block }: { $percent } %; se necesita al menos el { $least } %.
verdict-hardly-shown = Apenas se evaluó en esta patrulla: { $block }. No cuenta a favor ni en contra.
verdict-broken-off = La sesión se interrumpió antes del final de la patrulla.
verdict-turned-back = La patrulla dio la vuelta sin haber marcado nada, de modo que no muestra lo suficiente.
verdict-handed-over-nothing = La patrulla se detuvo y entregó el cordón sin haber marcado nada, de modo que no se vio el resto de la ruta.
verdict-nothing-evaluated = No se pudo evaluar ningún criterio.
verdict-objective-not-shown = El objetivo de la lección no se evaluó en esta patrulla: “{ $objective }” Lo que no se evaluó: { $criteria }.
verdict-objective-no-occasion = Esta variante no podía evaluar el objetivo de la lección: «{ $objective }» Elija otra variante.

verdict-block-detection = detección
verdict-block-reporting = informe
verdict-block-safe-distance = distancia de seguridad

verdict-train-unaware-entry = Mire lejos hacia delante y a los dos lados antes de seguir. Deténgase y mire otra vez cuando algo esté fuera de lugar.
verdict-train-suspected-ground = { $count ->
    [one] Una persona de la patrulla pisó
   *[other] { $count } personas de la patrulla pisaron
} terreno que puede estar minado y por el que nadie había andado. Deténgase antes de un terreno que nadie usa, obsérvelo desde allí y no ponga el pie en él.
verdict-train-time-up = Mantenga la patrulla en marcha: haga un alto, observe, decida, y continúe o entregue antes de que se acabe el tiempo.
verdict-train-broken-off = Repita esta patrulla hasta el final. Se interrumpió demasiado pronto para decir más.

finding-incident = Incidente en «{ $device }». No se muestra nada más: la lección es la distancia que no se mantuvo.
finding-incident-met = Hubo un incidente, y el ejercicio siguió. Víctimas, según le dijeron: { $casualties }.
