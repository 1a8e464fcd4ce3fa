# The refresher: what is fading and what to play against it.

refresh-title = What { $trainee } should refresh
refresh-nothing-shown = No session with a date shows anything yet. Begin with: groundsign play first-lesson.
refresh-nothing-due = Nothing is due.
refresh-due = Due. In percent what is kept since the last practice, by the model, the most faded first:
refresh-why = { $skill }: right { $right } of { $called_for } times, last on { $last }
refresh-not-shown = { $skill }: not shown yet: right 0 of { $called_for } times, last asked on { $last }
refresh-not-shown-of-late = { $skill }: not shown of late: right { $right } of { $called_for } times, last asked on { $last }
refresh-more = and { $count } more
refresh-play = Play
refresh-exercise = { $title }, about { $minutes } min: calls for { $skills } of the skills that are due
refresh-drill = { $drill } on the ground of { $title }, about { $minutes } min: calls for { $skills } of the skills that are due
refresh-in-window = The drills are done in the window: Refresher (10 min) on the first screen.
refresh-come-back = If that goes well, come back on { $day }.
refresh-over = Nothing that calls for what is due is as short as { $asked } min. What is chosen takes about { $minutes } min.
refresh-longer = { $count ->
    [one] One skill that is due is called for by a whole patrol only
   *[other] { $count } skills that are due are called for by a whole patrol only
 }: plan one within a week. The shortest takes about { $minutes } min.
refresh-longer-drill = { $count ->
    [one] For one of them
   *[other] For { $count } of them
 } bring more time: the shortest drill that calls for any takes about { $minutes } min.
refresh-nowhere = { $count ->
    [one] One skill that is due is called for by nothing that is here and that you have not had.
   *[other] { $count } skills that are due are called for by nothing that is here and that you have not had.
 }
refresh-come-back-for-the-rest = { $count ->
    [one] One skill that is due does not fit into this session: come back on { $day } for it.
   *[other] { $count } skills that are due do not fit into this session: come back on { $day } for them.
 }
refresh-skill-sign = { $kind }, { $range }, { $light }
refresh-skill-line = Report line: { $asks }
refresh-range-near = nearer than 15 m
refresh-range-ahead = 15 to 40 m ahead
refresh-range-far = beyond 40 m
refresh-light-day = in full daylight
refresh-light-poor = in poor light
refresh-no-reminder = No reminder was written: there is no day yet on which to come back.
refresh-calendar = Groundsign refresher
refresh-calendar-what = About { $minutes } minutes. In the program: groundsign refresh and your pseudonym.

study-title = A simulated year of refreshers: { $trainees } virtual trainees who forget
study-curve = forgetting
study-fixed = fixed, in turn
study-by-chance = fixed, by chance
study-adaptive = adaptive
study-difference = adaptive less fixed, points
study-curve-assumed = as the model assumes
study-curve-exponential = exponential
study-curve-hyperbolic = hyperbolic
study-curve-sigmoid = late and sudden
study-is = Hit rate from the fourth month on at a false-alarm rate of 10 %, with the same twelve sessions of six trials for all. In brackets: 95 % intervals. These are virtual trainees: nothing here is measured on people.
study-months = months after the first training
study-hit-rate = hit rate, %
study-panel = Forgetting: { $curve }
study-gains = From the fourth month on, adaptive lies { $points } points above fixed, in turn (95 %: { $low } to { $high }).
study-loses = From the fourth month on, adaptive lies { $points } points below fixed, in turn (95 %: { $low } to { $high }).
study-equals = From the fourth month on, adaptive and fixed, in turn cannot be told apart ({ $points } points; 95 %: { $low } to { $high }).
study-picture-is = Bars are 95 % intervals of the mean; where none is seen, it is smaller than the mark. All have the same twelve sessions of six trials, at a false-alarm rate of 10 %. Where two curves lie on each other, the sentence above says how far they differ. These are virtual trainees: nothing here is measured on people.

refresher-title = Refresher (10 min)
refresher-preparing = The refresher is being made ready …
refresher-step = { $drill } ({ $number } of { $of })
refresher-done = Refresher done
refresher-nothing-known = Nothing is known of you yet. Begin with one drill of each kind.
refresher-next-fades = Nothing is due. This fades next. In percent what is kept since the last practice, by the model:
refresher-held = { $percent } %. { $why }
refresher-drill = { $drill } on the ground of { $title }, about { $minutes } min
refresher-kept = You can stop at any time. What is done is kept.
refresher-begin = Begin
refresher-next = Go on
refresher-told = { $drill }: { $counts }
refresher-come-back = Come back on { $day }.
refresher-calendar = Write a reminder for the calendar
refresher-patrol = Patrol: { $title }
refresher-nothing-here = On this ground there is nothing to drill on. The next part follows.
