# Reports: the scorecard on a terminal and on the debrief page, and a doctrine pack printed.

sheet-session = Variation { $seed }, { $mode }, trainee { $trainee }, { $length } long, { $ending }.
sheet-rescored = This patrol was recorded under the rules { $recorded }, version { $recorded_version }. Here it is scored under { $scored }, version { $scored_version }. The trainee was not told these rules, so any difference between the two is not the trainee's fault.
sheet-pointed-out = What was out of place was shown to the class during the patrol, at { $times } into it. What was noticed after that says little.
sheet-mode-learn = learn
sheet-mode-practise = practise
sheet-mode-assess = assess
sheet-ending-route-completed = route completed
sheet-ending-handed-over = handed over to the specialists
sheet-ending-turned-back = turned back
sheet-ending-incident = ended by an incident
sheet-ending-time-up = ended by the time limit
sheet-ending-broken-off = stopped early

sheet-verdict-ready = READY
sheet-verdict-not-yet = NOT YET
sheet-verdict-incomplete = INCOMPLETE
sheet-points = { $earned } of { $possible } possible points
sheet-not-shown = Not tested in this patrol: { $points } points.
sheet-outcome-met = met
sheet-outcome-partly-met = partly met
sheet-outcome-not-met = not met
sheet-outcome-never-evaluated = not tested
sheet-yes = yes
sheet-no = no
sheet-not-asked = not asked
sheet-not-recorded = not recorded

sheet-critical-errors = What must never be done
sheet-incident = Incident
sheet-block-detection = Noticing
sheet-block-reporting = Reporting
sheet-block-safe-distance = Safe distance
sheet-at-least = { $measured } was measured, and at least { $required } is required. { $earns }
sheet-at-most = { $measured } was measured, and at most { $required } is allowed. { $earns }
sheet-not-done = It was called for and not done. { $earns }
sheet-earns-all = Met: it earns all { $possible } points.
sheet-earns-half = Partly met: it earns half, { $earned } of { $possible } points.
sheet-earns-none = Not met: it earns none of its { $possible } points.
sheet-how-points = The points of each block are divided among its criteria by weight. ✓ met earns all, ◐ partly met earns half, ✗ not met earns none. A criterion that this patrol did not test (–) is not a pass: it earns no points, loses no points, and its points go to no other criterion. The source follows the threshold.
sheet-more-findings = { $count ->
    [one] and one more; the debrief page has it.
   *[other] and { $count } more; the debrief page has them all.
}

sheet-noticed = What there was to notice
sheet-counts = { $hits } noticed, { $misses } missed, { $false_alarms } false { $false_alarms ->
    [one] alarm
   *[other] alarms
}, { $correct_rejections } harmless { $correct_rejections ->
    [one] thing
   *[other] things
} rightly left alone.
sheet-interval = With so few items, the chance of noticing one lies anywhere between { $low } and { $high } % (95 % interval). That is far too wide to judge anybody.
sheet-harmless-interval = Of the harmless things that could be noticed, between { $low } and { $high } % would be marked (95 % interval).
sheet-device = item
sheet-noticeable = noticeable at
sheet-noticeable-from = First noticeable from { $grid }, { $distance } away on { $bearing }°.
sheet-viewed = viewed
sheet-marked = marked
sheet-range = from
sheet-entered = Somebody crossed its mandatory distance at { $time }.
sheet-never-noticeable = The trainee was never in a place where it could be noticed, so it is not scored.

sheet-report = Report
sheet-briefing = Briefing at the hand-over
sheet-no-report = No report was sent.
sheet-report-after = sent { $time } after it became known
sheet-said = said
sheet-truth = true
sheet-why = why

sheet-distance = Distance
sheet-required = required from { $device }: { $distance }
sheet-went-on = went on instead of going back: this distance does not count
sheet-unaware = was inside without knowing it: this distance does not count
sheet-stayed = stayed in a suspected area and called for help: also right
sheet-person = person
sheet-reached = reached
sheet-closest = closest
sheet-inside = inside
sheet-out-of-sight = out of sight
sheet-hard-cover = hard cover
sheet-in-shelter = in shelter
sheet-local-people = Local people

sheet-train-next = What to train next
sheet-nothing-to-train = Nothing stands out. Come back in a few weeks to keep it fresh.
sheet-sources = Sources
sheet-supports = This supports, and does not replace, a qualified instructor's briefing.

pack-sure-sourced = sourced
pack-sure-second-hand = second-hand
pack-sure-derived = derived
pack-sure-unverified = unverified
pack-sure-example = example
pack-distances = Stand-off
pack-mandatory = mandatory: nobody stays
pack-required = required of a patrol
pack-preferred = preferred in the open
pack-in-doubt = in doubt
pack-in-doubt-preferred = in doubt, preferred
pack-radio = Radio silent within
pack-radio-hand-held = carried
pack-radio-vehicle = in a vehicle
pack-halts = Halts and checks
pack-near-check = check at every halt
pack-far-check = check at a longer halt
pack-far-check-after = halt counts as long after
pack-halt-after = stop counts as a halt after
pack-short-of = halt before vulnerable point
pack-seen-from = points looked over within
pack-azimuth-bin = looks are grouped by
pack-elevation-edges = and by elevation at
pack-drill = Drill
pack-suspected-ground = Second drill
pack-needs = only after { $steps }
pack-confirm-look = a steady look to confirm
pack-in-force = this report is sent
pack-handover-in-force = this briefing is given at the hand-over
pack-casualties-in-force = this report is sent after an incident
pack-contact-report = A short first report: at most { $lines } lines, including: { $fields }
pack-priority = Priority of a report: the first that fits
pack-marking = What counts as a hit
pack-match-radius = from mark to sign, at most
pack-match-angle = or, as an angle from the eye
pack-scoring = Points out of 100
pack-criteria-heads = weight · met · partly · source
pack-star = must be met or partly met to be ready
pack-of-one = { $share } of 1
pack-limit = Limit: { $limit }.
pack-limit-own = Limit: { $limit }, this program's own.
pack-exceptions = A criterion is not scored when the patrol does not test it: when nothing could be noticed, nothing was marked or nobody came near. Its points are then neither earned nor lost. ≥: this much or more; ≤: this much or less.
pack-pass = To be ready
pack-least-shown = block tested at least
pack-unaware = not yet if unaware entry
pack-false-alarms = not yet if harmless marks
pack-false-alarms-share = and of the harmless things
pack-least-opportunity = a scored item is noticeable

sheet-doctrine = Scored by the rules { $id }, version { $version }.
sheet-timeline = What happened when
sheet-criterion = question
sheet-measured = measured
sheet-expected = expected
sheet-points-head = points
sheet-source = source

show-variation = variation { $seed }
show-place = place
show-when = when
show-weather = weather
show-weather-words = visibility { $visibility_m } m; light: { $light }
show-purpose = purpose
show-purpose-words = { $purpose }; { $fewest } to { $most } items in a variation, second items not counted
show-doctrine = doctrine
show-time-limit = time limit
show-route = Route
show-vulnerable-point = vulnerable point
show-patrol = Patrol
show-people = people
show-comms = comms card
show-sites = Sites and what they may hold
show-nothing = nothing
show-device = item { $id } ({ $class }: mandatory { $mandatory_m } m). Required: { $required }. { $lesson }
show-look-alike = harmless: { $id }. { $lesson }
show-look-alike-shown = harmless: { $id }. { $lesson } { $shown }
show-sign = { $id }: { $look }, { $width_m } × { $height_m } m, contrast { $contrast }
show-civilians = Local people
show-carries = carries
show-loudhailer = a loudhailer
show-who-woman = woman
show-who-man = man
show-who-girl = girl
show-who-boy = boy
show-family = family “{ $family }”
show-hesitates = hesitates for { $seconds } s
show-shares-language = shares a language with the patrol
show-knows-about = about “{ $about }”
show-knows-always = in every variation
show-knows = knows { $about }: “{ $words }”
show-knows-tells = { $knows } Told only if the patrol has: { $whom }.
show-knows-unwilling = knows something { $about } and will not say it
show-injects = What happens on the way
show-suspected-areas = Suspected areas (on no map)
show-incident = an incident to others at ({ NUMBER($east, useGrouping: "false") }, { NUMBER($north, useGrouping: "false") }), { $casualties ->
    [0] nobody hurt
    [one] one person hurt
   *[other] { $casualties } people hurt
}
show-objectives = What a trainee should be able to do afterwards
show-objective-criteria = Shown by: { $criteria }.
show-left-out = What the file leaves out, and what holds therefore
show-left-out-value = { $field }: { $value }
show-left-out-site = { $field }: in the middle of the site, or where the item is
show-instructor-only = For the instructor: a trainee must not see this before the patrol.
show-fairness = How fair it is
show-fair-least = at least { $least } to notice
show-fair-item = item
show-fair-mandatory = mandatory
show-fair-from = seen from
show-fair-time = time to notice
show-fair-drill = in the drill
show-fair-cycles = A sign counts as noticeable where an attentive look recognises it as something out of place one time in two: { $used } cycles across it in low, moderate and high clutter, and { $behaviour } for what people do. The published figures: { $recognition } to recognise and { $identification } to identify (ACQUIRE), and { $detection } to detect that something is there at all (Schmieder and Weathersby, 1983).
