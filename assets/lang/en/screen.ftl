# The screens before and after the patrol.

screen-back = Back

first-run-title = Welcome to Groundsign
first-run-go-on = Continue

home-title = Groundsign
home-subtitle = Patrol training: notice, report, keep away
home-what = You lead a foot patrol. Look for the signs that something dangerous may be there. When you see one: stop, mark it, warn the others, go back the way you came, and report. Afterwards you see what you noticed and what you missed.
home-begin = Begin
home-train-missed = Train what I missed
home-refresher = Refresher (10 min)
home-drill = Spot drill (8 minutes)
home-results = Results
home-class = The class
home-settings = Settings
home-controls = Keys and buttons
home-leave = Leave
home-you-are = You train as { $name }.
home-change-who = Somebody else
home-broken-off = You have a patrol that is not finished
home-broken-off-which = { $title }, { $time } into the patrol.
home-go-on = Continue this patrol
home-lay-aside = Leave it unfinished

who-title = Who is training?
who-why = Choose a name, so that this machine can show you your own results. The name stays on this machine.
who-known = Who has trained here
who-known-one = { $name } ({ $count ->
    [one] { $count } patrol
   *[other] { $count } patrols
})
who-new = Somebody new
who-new-explained = Do not write your real name. Choose any word, for example an animal and a number.
who-new-label = Your name for training
who-guest = guest
who-go-on = Continue
who-name-missing = Write a name first, or choose one above.
who-name-bad = This cannot be used as a name. Use letters and digits, 24 at most.

exercises-title = Choose an exercise
exercises-reading = Reading the exercises …
exercises-none = No exercises were found. Put scenario files into the folder “scenarios”.
exercises-own = To add your own exercises, put the scenario files into the folder “scenarios” of the data folder of this program.
exercises-length = { NUMBER($metres, maximumFractionDigits: 0) } m, about { $minutes } minutes
exercises-hard = How hard
exercises-level = { $level ->
    [easy] Easy
    [medium] Medium
   *[hard] Hard
}
exercises-how-hard = { $level }. Items to find: { $items ->
    [exact] { $most }
   *[between] { $fewest } to { $most }
}.
exercises-how-hard-test = { $level }. As on a real patrol: perhaps nothing to find.
exercises-result = { $verdict }, { $earned } of { $possible } points
exercises-last = Last: { $result }
exercises-best = Best: { $result }
exercises-not-yet = You have not done this one yet.
exercises-trains-missed = Trains what you missed
exercises-faulty = This exercise cannot be used. Its file has problems. Show them to the person who wrote it.
exercises-faulty-count = { $count ->
    [one] Cannot be used: { $count } problem
   *[other] Cannot be used: { $count } problems
}
exercises-others = Other exercises
exercises-place = Where
exercises-long = How long
exercises-purpose = What it is for
exercises-purpose-teach = To learn: the signs are clear and there is time.
exercises-purpose-test = To test: as on a real patrol, there may be nothing to find.
exercises-purpose-refresh = To stay in practice: short.
exercises-your-last = Your last result
exercises-your-best = Your best result
exercises-trains = What it trains
exercises-mode = How do you want to do it?
exercises-mode-learn = Learn
exercises-mode-learn-explained = The program helps you and tells you at once what was right.
exercises-mode-practise = Practise
exercises-mode-practise-explained = No help on the way. You can pause, and try again from an earlier moment.
exercises-mode-assess = Assess
exercises-mode-assess-explained = As in a test: no help, no stopping, no feedback until the end. Time goes on even while the window is hidden.
exercises-variation = Which variation?
exercises-variation-another = One that you have not done
exercises-variation-which = Number { $number }
exercises-variation-number = The number that my instructor gave me
exercises-variation-number-explained = With the same number everybody gets the same patrol.
exercises-variation-label = Number
exercises-variation-bad = Write a whole number, for example 7.
exercises-begin = Go to the briefing

loading-title = Preparing the exercise
loading-what = The terrain is being built. This takes a few seconds.
loading-cancel = Stop

briefing-title = Briefing
briefing-begin = Begin the patrol
briefing-back = Other exercises
briefing-part-task = Task
briefing-part-map = Map and route
briefing-part-signs = What to look for
briefing-part-card = Card
briefing-part-patrol = People and radio
briefing-part-doctrine = Rules
briefing-part-keys = Keys
briefing-situation = Situation
briefing-task = Your task
briefing-when = Time, weather, place
briefing-dtg = Start (DTG)
briefing-dtg-explained = A date-time group: day, hour and minute, letter of the time zone, month, year.
briefing-weather = Weather
briefing-weather-line = { $light }, { $sky }, you can see { NUMBER($visibility_m, maximumFractionDigits: 0) } m
briefing-light-day = full daylight
briefing-light-dull = dull light
briefing-light-dusk = dusk
briefing-light-twilight = twilight
briefing-sky-clear = clear sky
briefing-sky-cloudy = some cloud
briefing-sky-overcast = overcast
briefing-sky-dusty = dust in the air
briefing-sky-rain = rain
briefing-place = Place
briefing-time-limit = The patrol ends after
briefing-minutes = { $minutes } minutes
briefing-route = Route card
briefing-leg-name = { $from } to { $to }
briefing-leg = { $metres } m, bearing { $bearing }°, to { $grid }
briefing-vulnerable-points = Vulnerable points
briefing-vulnerable-points-explained = At these places slow down, stop before you reach them, and look all round before you go on.
briefing-vulnerable-point = { $kind }, { $grid }
briefing-vp-culvert = culvert (water under the road)
briefing-vp-bridge = bridge
briefing-vp-junction = junction
briefing-vp-defile = narrow passage
briefing-vp-built-up-edge = edge of a village
briefing-vp-abandoned-vehicle = abandoned vehicle
briefing-vp-abandoned-building = abandoned building
briefing-vp-bend = bend
briefing-vp-crossing = crossing
briefing-vp-market = market
briefing-vp-halting-place = place where patrols halt
briefing-threat = What this patrol is about
briefing-signs = Signs to look for
briefing-sign-warning = Warning signs
briefing-sign-warning-what = Put there to warn: official signs, tape, crossed sticks, painted stones.
briefing-sign-clue = Ground signs and clues
briefing-sign-clue-what = Something out of place: disturbed ground, another colour, flattened plants, litter, lines.
briefing-sign-military = Signs of fighting
briefing-sign-military-what = Craters, wrecks, old positions.
briefing-sign-environment = Signs in the surroundings
briefing-sign-environment-what = Paths that nobody uses, dead animals, unusual objects.
briefing-sign-behaviour = What people do
briefing-sign-behaviour-what = People keep away from a place, or a place is empty that should not be.
briefing-look-alikes = Many harmless things look similar: roadworks, farming, rubbish, children's games. Marking everything does not help.
briefing-never-touch = Never touch, move or go near a suspicious thing. Marking it from a distance is always right.
card-title = Card of signs
card-never = The pictures are drawn from near by so that you do not have to be. Never touch anything, and never go nearer to look.
card-picture-awaited = The picture is being drawn.
briefing-people = Your patrol
briefing-with-you = { $count ->
    [one] You, and one more with you.
   *[other] You, and { $count } more with you.
}
briefing-place-in-file = Place { $number } in the file
briefing-member = { $name }, { $role }
briefing-role-leader = leader
briefing-role-second = second in command
briefing-role-signaller = signaller
briefing-role-medic = medic
briefing-role-interpreter = interpreter
briefing-role-observer = observer
briefing-role-soldier = soldier
briefing-you = { $role }: this is you
briefing-spacing = Spacing between people
briefing-optics = Binoculars
briefing-optics-times = magnify { $times }×
briefing-comms = Comms card
briefing-own-call-sign = Your call sign
briefing-headquarters = Headquarters
briefing-stations = Other stations
briefing-frequency = Frequency
briefing-radio = Your radio
briefing-radio-silent = { $radio }: do not transmit within { $metres } m of a suspicious thing
briefing-runner = You can also send a runner with a message.
briefing-no-runner = There is no runner: move back until you may use the radio.
briefing-pack = Rules in force: { $id }, version { $version }, { $date }
briefing-distances = How far away
briefing-distances-explained = Nobody stays within the first distance. Everybody must reach the second.
briefing-class = nobody within { $mandatory_m } m, everybody beyond { $required_m } m
briefing-in-doubt = When in doubt
briefing-halts = Halts and checks
briefing-near-check = At every halt, look round to
briefing-far-check = At a longer halt, look round to
briefing-short-of = Stop before a vulnerable point
briefing-from = From: { $source } ({ $sure })
briefing-report = The report: { $name }
briefing-keys = The keys you need
briefing-keys-explained = Everything can also be done with the buttons on the screen.

settings-title = Settings
settings-language = Language
settings-text-size = Text size
settings-text-size-label = Text and everything around it
settings-text-sample = Stop. Mark it. Warn the others. Go back the way you came. Report.
settings-quality = Picture quality
settings-quality-explained = Every quality shows every sign. If the picture is not smooth, choose a lower one.
settings-quality-measured = { $quality } (chosen for this machine)
settings-quality-low = Low
settings-quality-low-explained = For an old laptop. Plain colours, no shadows.
settings-quality-medium = Medium
settings-quality-medium-explained = The standard setting.
settings-quality-high = High
settings-quality-high-explained = For a machine with a graphics card.
settings-sound = Sound
settings-volume = Volume
settings-captions = Show words for every sound
settings-hands = Mouse and keys
settings-look-speed = How fast the view turns
settings-invert-look = Push the mouse forward to look down
settings-hold-is-switch = Press a key once to begin and once more to end, instead of holding it
settings-show-keys = Show each key that is pressed, large, with what it does (for a class)
settings-unseen = When the window is hidden
settings-wait-unseen = Pause the patrol, except in an assessment
settings-done = Done

results-title = Results
results-none = Nothing yet. Your results appear here after your first patrol.
results-of = What { $name } has done on this machine. Choose one to see its debrief again.
results-broken-off = not finished
results-how = { $date }, { $mode }, variation { $number }, { $time } long

trouble-title = This cannot be done
trouble-none = There is nothing to show here.
trouble-what-to-do = Go back and choose another exercise. If this happens again, show this screen to your instructor.
trouble-what-to-do-file = The file has the problems below. Show them to the person who wrote it. Other exercises are not affected.
trouble-with-hint = { $what } { $hint }
trouble-home = To the first screen
trouble-scenario = The exercise { $file } cannot be used.
who-forget = Remove { $name }
who-forget-explained = The name and all its results on this machine are deleted. This cannot be undone.
who-forget-not = Keep it
who-forget-do = Remove it for good
packs-title = Scenario packs
packs-what = A pack is one file with a scenario and all that it needs. The open ones are among the exercises too. To install one, open its file with this program.
packs-empty = No pack is installed.
packs-install-ask = Install this pack?
packs-other = Another pack called { $id } is installed. Put this one in its place only if you know who it is from.
packs-install = Install it
packs-replace = Put it in its place
packs-leave-it = Leave it
packs-installed = { $id } is installed.
packs-play = Play it
packs-class-key = Class key
packs-class-key-missing = Type the class key that your instructor gives you.
new-scenario-template = What to begin with
new-scenario-lesson = A first lesson: one straight track
new-scenario-route = A route patrol
new-scenario-halt = A halt
new-scenario-village = A village
new-scenario-town = A town
new-scenario-clean = A patrol on which nothing is out of place
new-scenario-name = Short name: lower-case letters, digits and hyphens
new-scenario-empty = Whatever you leave empty stays as the template has it.
new-scenario-begin = Open it in the editor
exercises-variation-given = The one that the course “{ $course }” gives you: number { $number }. It counts in assessment.
