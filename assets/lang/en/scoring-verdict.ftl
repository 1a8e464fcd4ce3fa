# Why a session is ready, not yet or incomplete, and what gates it.

verdict-ready-found = An item was found and reported, and everything that decides readiness was met. Anything that cost points is listed below.
verdict-ready-found-unreported = An item was found, and everything that decides readiness was met. No report of it was sent. Anything that cost points is listed below.
verdict-ready-harmless = What looked suspicious was marked from a distance, and the drill was done as the doctrine asks. It was harmless: nobody could know that from there.
verdict-ready-incident = After the incident everybody was kept safe, and it was reported. Anything that cost points is listed below.
verdict-ready-incident-unreported = After the incident everybody was kept safe. No report of it was sent, and none was asked for.
verdict-ready-clean = The patrol was completed as the doctrine asks. There was no item to find.
verdict-ready-missed = The patrol was completed as the doctrine asks, and nobody came near an item. What could have been noticed is listed under noticing: one miss is not a failure, but look at it.
verdict-incident = There was an incident: somebody came too close to an item, or touched it.
verdict-incident-not-reported = The report that is asked for after an incident is missing.
verdict-critical = Critical error: { $error }.
verdict-unaware-entry = Walked within the mandatory distance of “{ $device }” without having marked it, { DURATION($seconds) } into the patrol. It could have been noticed before.
verdict-false-alarm-pattern = Too many harmless things were marked: { $marked } of { $things }. When at least { $at-least } things and { $percent } % of them are marked, a mark tells nobody anything.
verdict-time-up = Time ran out: the route was not completed, and nothing was handed over.
verdict-required = Needed to be ready, and not reached: { $criterion }.
verdict-objective-not-met = The lesson's objective was not met: “{ $objective }” What fell short: { $criteria }.
verdict-block-short = Too few points in { $block }: { $percent } %, at least { $least } % are needed.
verdict-hardly-shown = Hardly tested in this patrol: { $block }. It counts neither for nor against.
verdict-broken-off = The session was stopped before the end of the patrol.
verdict-turned-back = The patrol turned back without marking anything, so it does not show enough.
verdict-handed-over-nothing = The patrol stopped and handed over without marking anything, so the rest of the route was not seen.
verdict-nothing-evaluated = No criterion could be evaluated.
verdict-objective-not-shown = The lesson's objective was not tested in this patrol: “{ $objective }” What was not tested: { $criteria }.
verdict-objective-no-occasion = This variation could not test the lesson's objective: “{ $objective }” Choose another variation.

verdict-block-detection = noticing
verdict-block-reporting = reporting
verdict-block-safe-distance = safe distance

verdict-train-unaware-entry = Look far ahead and to both sides before you walk on. Stop and look again when anything is out of place.
verdict-train-suspected-ground = { $count ->
    [one] One of the patrol
   *[other] { $count } of the patrol
} stood on ground that may be mined and that nobody had walked. Stop before ground that nobody uses, look it over from there, and do not set foot on it.
verdict-train-time-up = Keep the patrol going: halt, look, decide, and move on or hand over before the time is up.
verdict-train-broken-off = Go through this patrol again to its end. It was stopped too early to say more.

finding-incident = Incident at “{ $device }”. Nothing more is shown: the lesson is the distance that was not kept.
finding-incident-met = There was an incident, and the exercise went on. Casualties, as you were told: { $casualties }.
