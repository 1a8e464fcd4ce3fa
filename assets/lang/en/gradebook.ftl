# Headings of the table of many patrols.

gradebook-date = Recorded
gradebook-trainee = Trainee
gradebook-scenario = Scenario
gradebook-seed = Variation
gradebook-mode = Mode
gradebook-doctrine = Doctrine
gradebook-verdict = Verdict
gradebook-earned = points
gradebook-possible = points possible
gradebook-critical-errors = Critical errors
