# Headings of the table of many patrols.

gradebook-date = Enregistré
gradebook-trainee = Stagiaire
gradebook-scenario = Scénario
gradebook-seed = Variation
gradebook-mode = Mode
gradebook-doctrine = Doctrine
gradebook-verdict = Verdict
gradebook-earned = points
gradebook-possible = points possibles
gradebook-critical-errors = Erreurs critiques
