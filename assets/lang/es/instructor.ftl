# La clase, para su instructor.

instructor-title = La clase
instructor-reading = Se leen los registros…
instructor-reading-some = Se leen los registros: { $done } de { $of }…
instructor-unread = Archivos que no se pudieron leer: { $count }. Esta orden dice por qué: groundsign records import
instructor-empty = Todavía no hay resultados de nadie. Las patrullas de esta máquina entran solas. Para las de otras máquinas: groundsign records import CARPETA
instructor-how-course = Para crear un curso e inscribir a personas con una lista: groundsign course new NOMBRE --scenario ID, y después groundsign course enrol NOMBRE LISTA.csv
instructor-whose = Resultados de quién
instructor-everybody = Todos
instructor-course = Curso «{ $name }»
instructor-tab-missed = Qué se pasa por alto
instructor-tab-drawn = Distancia y progreso
instructor-tab-devices = Objetos
instructor-due = Repaso pendiente: { $count } de { $of }
instructor-trainee = Sesiones: { $sessions }. Último veredicto: { $verdict }. Mejores puntos: { $best }. Objetos encontrados: { $hits } de { $signals }. Falsas alarmas: { $alarms }. Último día: { $day }.
instructor-more = Y { $count } más; la página los tiene todos.
instructor-write = Escribir la página para imprimir
instructor-session = { $day }: { $title }, variante { $seed }, { $mode }. { $verdict }, { $points } puntos. Objetos encontrados: { $hits } de { $signals }. Falsas alarmas: { $alarms }.
instructor-back = Volver a la clase
instructor-group = Modo de grupo
instructor-missed = { $what }: fallados { $missed }, { $share }
instructor-critical = { $what }: en { $sessions } sesiones
instructor-device = { $title }, { $device }: { $why }. Encontrado por { $found } en { $sessions } sesiones.
instructor-devices-none = No se conoce ningún objeto que no diga nada.
instructor-missed-none = Hasta ahora no se ha pasado nada por alto.
instructor-votes-none = Esta clase todavía no ha votado nada. El modo de grupo está abajo.
