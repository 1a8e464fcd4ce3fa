# Headings of the table of many patrols.

gradebook-date = Grabado
gradebook-trainee = Participante
gradebook-scenario = Escenario
gradebook-seed = Variante
gradebook-mode = Modo
gradebook-doctrine = Doctrina
gradebook-verdict = Veredicto
gradebook-earned = puntos
gradebook-possible = puntos posibles
gradebook-critical-errors = Errores críticos
