# La página por la que una plataforma de formación (LMS) recoge el resultado de una sesión.

hand-in-title = Entregar una sesión de Groundsign
hand-in-how = Escriba su resultado en un archivo con: groundsign score REGISTRO --json > resultado.json. Después elija aquí ese archivo.
hand-in-file = Resultado de su sesión (JSON)
hand-in-no-lms = No se encontró ninguna plataforma de formación. Abra esta página desde su curso.
hand-in-not-a-scorecard = Este archivo no es un resultado escrito por Groundsign, o está dañado.
hand-in-other-version = Este resultado lo escribió otra versión de Groundsign. Puntúe de nuevo el registro con la versión de su curso.
hand-in-other-scenario = Este resultado es de otro escenario. Su curso pide: { $scenario }
hand-in-other-mode = Esta sesión se jugó en otro modo. Su curso pide: { $mode }
hand-in-lms-refuses = La plataforma de formación no aceptó el resultado ({ $why }). Inténtelo otra vez o pregunte a su instructor.
hand-in-sending = Entregando…
hand-in-told = Entregado.
hand-in-nothing-to-tell = La sesión está incompleta: todavía no hay nada que entregar.
hand-in-only-looking = Solo está mirando esta página: no se entrega nada.
hand-in-leave = Salir
hand-in-left = Puede cerrar esta página.
hand-in-scenario = Escenario
hand-in-verdict = Veredicto
hand-in-points = Puntos
hand-in-duration = Duración
hand-in-mode = Modo
hand-in-believed = Esta página se fía del archivo. Guarde el registro de la sesión: de él se puede volver a calcular el resultado.
