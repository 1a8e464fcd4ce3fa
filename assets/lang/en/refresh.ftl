# The refresher: what is fading and what to play against it.

refresh-title = What { $trainee } should refresh
refresh-nothing-shown = No session with a date shows anything yet. Begin with: groundsign play first-lesson.
refresh-nothing-due = Nothing is due.
refresh-due = Due. In percent what is kept since the last practice, by the model, the most faded first:
refresh-why = { $skill }: right { $right } of { $called_for } times, last on { $last }
refresh-more = and { $count } more
refresh-play = Play
refresh-exercise = { $title }, about { $minutes } min: calls for { $skills } of the skills that are due
refresh-come-back = If that goes well, come back on { $day }.
refresh-skill-sign = { $kind }, { $range }, { $light }
refresh-skill-line = Report line: { $asks }
refresh-range-near = nearer than 15 m
refresh-range-ahead = 15 to 40 m ahead
refresh-range-far = beyond 40 m
refresh-light-day = in full daylight
refresh-light-poor = in poor light
refresh-calendar = Groundsign refresher
refresh-calendar-what = Ten minutes. In the program: groundsign refresh and your pseudonym.

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
study-chart = Hit rate over a simulated year (months), forgetting as the model assumes: adaptive and fixed refreshers of the same minutes.
