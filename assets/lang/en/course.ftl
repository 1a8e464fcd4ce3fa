# Courses.

course-is-there = There is a course “{ $name }” already. Choose another name.
course-no-seed-left = There are fewer equally hard variations of { $scenario } than people in the list. Nobody was enrolled. Make a second course for the others, or a course with another scenario.
course-seeds = { $scenario }: { $seeds } variations ask the same, with { $items } first items each.
course-made = The course “{ $name }” is made. Enrol people with: groundsign course enrol.
course-enrolled = { $people } people are enrolled in “{ $name }”, each with a variation of their own.
course-list-empty = There is nobody in the list { $path }. It should have a column “name” and may have a column “pseudonym”.
course-grid = grid
course-missing = Still missing: { $trainee }, { $scenario }, variation { $seed }
course-collected = { $there } of { $all } patrols are here.
