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
course-holds-nothing = No variation of { $scenario } holds anything: everybody patrols a route on which nothing is. Add another scenario to the course if they are to find something.
course-ease-unknown = How hard the items of { $scenario } are could not be told from so few patrols. The variations hold as many items; make the course with more --runs if they are also to be equally hard.
course-not-found-by-id = The course would not find { $path } again: it looks for “{ $id }” by its id. Copy the file to { $folder } first.
course-known-by-name = Known by name from before, under the same pseudonym: { $who }. If somebody is a namesake, give them a pseudonym of their own in the list and enrol again.
course-list-namesakes = In { $path } these names stand more than once: { $names }. Take out the row that is there twice, or give each namesake a pseudonym in a column “pseudonym”. Nobody was enrolled.
