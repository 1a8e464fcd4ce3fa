# Group mode: a class votes on views together.

group-title = Group session
group-about = { $title }, { $date }. Views: { $views }. It belongs to no course.
group-about-course = { $title }, { $date }. Course “{ $course }”. Views: { $views }.
group-view = View { $number }: { $kind }
group-kind-none = nothing out of place
group-field = Field { $letter }
group-nothing = Nothing is out of place
group-go-on = Go on with the patrol
group-nearer = Go nearer to be sure
group-step = { $says }
group-hit = Found: the sign is in field { $fields }, and most hands said so.
group-miss = Missed: the sign is in field { $fields }, and most hands did not say so.
group-miss-elsewhere = Missed: the sign is in field { $fields }, and most hands were for another one.
group-false-alarm = False alarm: nothing is out of place, and most hands were for a field.
group-clean = Right: nothing is out of place, and most hands said so.
group-clean-no-hands = Nothing is out of place. No hand was raised.
group-right-hands = Hands for what is right: { $right } of { $all }.
group-next-right = What to do next: most hands were for what is right.
group-next-wrong = What to do next: most hands were for what is wrong.
group-next-no-hands = What to do next: no hand was raised.
group-differs = View { $number } is not the one that was voted on then: this program works the session out differently from the one that recorded it.
group-unreadable = { $path } cannot be read: { $why }
group-none = { $path } is not a group session. These files end in .gsgroup; the window writes them into the folder groups of the data folder.
group-newer = { $path } has group format { $found }. This program reads format 1: use a newer program.
group-damaged = { $path } is damaged: its content is not what was written. It cannot be worked out again.
group-imported = Group sessions: { $new } new, { $known } known.
