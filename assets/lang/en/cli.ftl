# The command line.

cli-no-window = There is no window here, so this is a demonstration: the virtual trainee "careful" patrols "{ $title }". To run it again: { $command }
cli-what-next = Next: groundsign --help. To write your own scenario: groundsign check --help.
cli-cannot-play = There is no window here, so "{ $title }" cannot be played. To run the same patrol without a window: { $command }
cli-patrolling = Patrolling
cli-written = Written: { $path }
hazards-found = { $count ->
    [0] No report was sent in these patrols.
    [one] One report. It was sent in an exercise: it must not be entered as a real one.
   *[other] { $count } reports. They were sent in exercises: they must not be entered as real ones.
}
cli-checked = { $files ->
    [one] One file
   *[other] { $files } files
} checked: { $errors ->
    [one] one error
   *[other] { $errors } errors
}, { $warnings ->
    [one] one warning
   *[other] { $warnings } warnings
}.
cli-script-alone = { $path } is a trainee script. It is checked against a scenario: give --scenario as well.

cli-no-file = There is no file { $path }.
cli-record-from-file = A record is read from a saved file, not from standard input or a pipe. Save it and name the file.
cli-is-a-folder = { $path } is a folder; a file is expected.
cli-no-scenario = There is no scenario "{ $name }", neither as a file nor among those shipped.
cli-no-scenario-or-pack = There is no scenario or doctrine pack "{ $name }", neither as a file nor among those shipped.
cli-no-pack = There is no doctrine pack "{ $name }", neither as a file nor among those shipped.
cli-no-trainee = There is no virtual trainee "{ $name }", and no script of that name.
cli-no-code = There is no rule "{ $code }".
cli-did-you-mean = Did you mean { $name }?
cli-there-are = There are: { $names }.
cli-nothing-to-check = There is nothing to check in { $path }: no scenario, doctrine pack or trainee script.
cli-cannot-read = { $path } cannot be read: { $why }
cli-drill-is-no-patrol = This is a drill and not a patrol. Drills have no scorecard: they are neither graded nor exported nor sent. “groundsign cohort” and “groundsign records mine” show them.
cli-cannot-print = The answer cannot be printed: { $why }
cli-pack-has-no-map = A doctrine pack has no map.
cli-map-ending = { $path } should end in .svg or .png, so that it is clear what to draw.
cli-calibrating = Calibrating
cli-rehearsing = Walking the route
cli-failed = That could not be done: { $why }
cli-no-threads = This system does not let the program start threads, or gives it too little memory for them. The window needs threads.
cli-no-memory = There was not enough memory: the program may use only { $allowed } MB here (ulimit -v). Allow it { $enough } MB, or set no limit.

calibrate-runs = Each kind of virtual trainee patrolled { $runs } variations.
calibrate-trainees = Results by kind of trainee
calibrate-who = trainee
calibrate-ready = ready
calibrate-not-yet = not yet
calibrate-incomplete = incomplete
calibrate-hit-rate = hit rate
calibrate-false-alarms = false alarms
calibrate-d-prime = d′
calibrate-intervals = False alarms are per patrol. In brackets: 95 % intervals.
calibrate-d-prime-is = d′ says how well a trainee tells items from harmless things, however often the trainee marks: 0 is guessing. With fewer than { $least } of either, there are too few items to tell.
calibrate-too-few = too few items
calibrate-devices = How hard each item is
calibrate-device = item
calibrate-found = found
calibrate-range = marked from
calibrate-variations = Variation by variation
calibrate-seed = seed
calibrate-ease = how hard
calibrate-to-find = to find
calibrate-harmless = harmless
calibrate-ease-nothing = nothing
calibrate-ease-easy = easy
calibrate-ease-fair = fair
calibrate-ease-hard = hard
calibrate-ease-unknown = too few patrols
calibrate-glyphs = ✓ ready, ✗ not yet, – incomplete. After a plus sign: second items. The verdict on one seed is partly luck; how hard the seed is depends on its items.
calibrate-ease-is = Easy: novices noticed the item at least one time in two. Fair: novices did not, but trained people did. Hard: trained people did not either. With fewer than { $least } patrols of either kind the table says “too few patrols”: give more --runs. A variation is as hard as the hardest item in it.
calibrate-alike = Seeds that are alike
calibrate-alike-is = To compare trainees, give them seeds from the same line: these have the same amount to find, and it is equally hard to notice.
calibrate-criteria = Criteria that tell trained people from novices
calibrate-trained = trained
calibrate-novice = novice
calibrate-difference = difference
calibrate-nothing-separates = No criterion does, with so few patrols.
cli-no-records-in = There is no record of a patrol in this folder.
