# The command line.

cli-no-window = There is no window here, so this is a demonstration: the virtual trainee "careful" patrols "{ $title }". The same again: { $command }
cli-what-next = What next: groundsign --help. To write a scenario of your own: groundsign check --help.
cli-cannot-play = There is no window here in which to play "{ $title }". The same patrol without one: { $command }
cli-patrolling = Patrolling
cli-written = Written: { $path }
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
cli-script-alone = { $path } is a trainee script. What it names is checked against a scenario: give --scenario as well.

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
cli-cannot-print = The answer cannot be printed: { $why }
cli-pack-has-no-map = A doctrine pack has no map.
cli-map-ending = { $path } should end in .svg or .png, so that it is clear what to draw.
cli-calibrating = Calibrating
cli-rehearsing = Walking it
cli-failed = That could not be done: { $why }
cli-no-threads = This system lets the program start no threads, or holds it to too little memory for them. There is no window without threads.
cli-no-memory = There was not enough memory: this program is held to { $allowed } MB here (ulimit -v). Allow it { $enough } MB, or no limit.

calibrate-runs = Each kind of virtual trainee patrolled { $runs } variations.
calibrate-trainees = Who came out with what
calibrate-who = trainee
calibrate-ready = ready
calibrate-not-yet = not yet
calibrate-incomplete = incomplete
calibrate-hit-rate = hit rate
calibrate-false-alarms = false alarms
calibrate-d-prime = d′
calibrate-intervals = False alarms are per patrol. In brackets: 95 % intervals.
calibrate-d-prime-is = d′ says how well items are told from harmless things, whether someone marks much or little: 0 is guessing. With fewer than { $least } of either there are too few items to tell.
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
calibrate-glyphs = ✓ ready, ✗ not yet, – incomplete. Behind a plus: second items. Of one seed a verdict is also luck; how hard it is follows from its items.
calibrate-ease-is = Easy: novices noticed the item at least one time in two. Fair: they did not, trained people did. Hard: not even those. With fewer than { $least } patrols of either the table says “too few patrols”: give more --runs. A variation is as hard as the hardest item in it.
calibrate-alike = Seeds that are alike
calibrate-alike-is = Whoever is to be compared gets seeds of one line: they hold as much to find, and it is as hard to notice.
calibrate-criteria = What tells trained from novice
calibrate-trained = trained
calibrate-novice = novice
calibrate-difference = difference
calibrate-nothing-separates = No criterion does, by so few patrols.
