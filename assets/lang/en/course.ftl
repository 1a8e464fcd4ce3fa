# Courses.

course-is-there = There is a course “{ $name }” already. Choose another name.
course-no-seed-left = There are fewer equally hard variations of { $scenario } than people in the list. Nobody was enrolled. Make a second course for the others, or a course with another scenario.
course-seeds = { $scenario }: { $seeds } variations are chosen, with { $items } items each.
course-spread = Of their items novices are predicted to notice { $low } to { $high } %. That rests on { $runs } patrols of novices and may be off by { $percent } percentage points; more --runs make it surer.
course-made = The course “{ $name }” is made. Enrol people with: groundsign course enrol.
course-enrolled = { $people ->
    [one] 1 person is enrolled in “{ $name }”, with a variation of their own.
   *[other] { $people } people are enrolled in “{ $name }”, each with a variation of their own.
}
course-list-empty = There is nobody in the list { $path }. It should have a column “name” and may have a column “pseudonym”.
course-grid = grid
course-missing = { $broken ->
    [0] Still missing: { $trainee }, { $scenario }, variation { $seed }
   *[other] Broken off before its end, and so still missing: { $trainee }, { $scenario }, variation { $seed }
 }
course-collected = { $there } of { $all } patrols are here.
course-holds-nothing = No variation of { $scenario } holds anything: everybody patrols a route on which nothing is. Add another scenario to the course if they are to find something.
course-ease-unknown = How hard the items of { $scenario } are could not be told from so few patrols. The variations hold as many items; make the course with more --runs if they are also to be equally hard.
course-not-found-by-id = The course would not find { $path } again: it looks for “{ $id }” by its id. Copy the file to { $folder } first.
course-known-by-name = Known by name from before, under the same pseudonym: { $who }. If somebody is a namesake, give them a pseudonym of their own in the list and enrol again.
course-list-namesakes = In { $path } these names stand more than once: { $names }. Take out the row that is there twice, or give each namesake a pseudonym in a column “pseudonym”. Nobody was enrolled.
course-list-place = { $line ->
    [0] { $path }: { $problem }
   *[other] { $path }, line { $line }: { $problem }
 }
course-list-hint = Nobody was enrolled. A list is a table in UTF-8 with the columns “name” and, if you choose them yourself, “pseudonym”, separated by commas, semicolons or tabs; see groundsign course enrol --help.
course-list-not-utf8 = This is not UTF-8. Save the table as “CSV UTF-8”.
course-list-no-table = This cannot be read as a table.
course-list-no-heading = The table has several columns, and its first row does not say which one holds the names.
course-list-background = Sex “{ $sex }” or age “{ $age }” cannot be read: write female, male or other, and years or an age group.
course-list-no-pseudonym = “{ $pseudonym }” can be no pseudonym: it has at most 24 letters and neither control characters nor < > / \ in it.
course-list-pseudonym-twice = The pseudonym “{ $pseudonym }” stands twice, or sounds like another one of the list.
course-not-theirs = The pseudonym “{ $pseudonym }” belongs to { $whose }. Nobody was enrolled. Give one of the two another one, in the list or with: groundsign records rename.
course-stray-text = { $trainee } patrolled { $scenario } in another text than the course has: somebody changed the scenario. It does not count.
course-stray-seed = { $trainee } patrolled { $scenario }, variation { $seed }, and was given { $given }. It does not count for the course.
course-stray-mode = { $trainee } patrolled { $scenario }, variation { $seed }, but not in assess mode: with help, or with another try. It does not count for the course.
course-stranger = { $trainee } patrolled { $scenario }, variation { $seed }, and is enrolled in no course. If this is somebody of the course under a mistyped pseudonym: { $command }PSEUDONYM
course-no-variation = { $trainee } is enrolled in “{ $course }” and has no variation of { $scenario }: it was lost.
course-no-variation-hint = Who has which variation stands in no record. Enrol again with the table that “groundsign course enrol -o” wrote: everybody gets the variation that they had. Without that table, enrolling again gives new variations; see first with “groundsign cohort --trainee” what was patrolled.
course-variation-not-free = Variation { $seed } of { $scenario } stands in the list, and is none of this course or belongs to somebody else of it. Nobody was enrolled.
course-list-no-seed = “{ $seed }” is no number of a variation.
course-no-name = “{ $name }” can be no name of a course: it needs a letter or a digit, at most 80 of them, on one line.
course-none = There is no course yet. Make one with: groundsign course new.
course-listed = { $people ->
    [0] { $name }: nobody is enrolled
    [one] { $name }: 1 person, { $there } of { $all } patrols are here
   *[other] { $name }: { $people } people, { $there } of { $all } patrols are here
 }
