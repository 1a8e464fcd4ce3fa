# The detection block: titles, advice and findings of its criteria.

criterion-devices-found = Items found in time
advice-devices-found = Look for what is out of place: what should be there and is not, what is there and should not be. Mark it before you come near.
criterion-false-alarms = Harmless things marked
advice-false-alarms = Ask before you mark: is it hidden, obviously suspicious, not typical for this place? Look again through the optics. Marking everything helps nobody.
criterion-range-of-first-mark = Distance at which items were noticed
advice-range-of-first-mark = Look farther ahead as you walk, and use the optics at halts.
criterion-time-to-mark = Time from coming into view to the mark
advice-time-to-mark = When something is out of place, stop and decide at once. Do not walk on to make sure.
criterion-confidence-calibration = Error in how sure the marks were
advice-confidence-calibration = Be sure only when a sign is conclusive. Give a low figure when a harmless cause is possible.
criterion-sign-kind-named = Kinds of sign named correctly
advice-sign-kind-named = Learn the five kinds of sign from your handbook, with examples from your area.
criterion-vulnerable-points-scanned = Vulnerable points looked over before they were entered
advice-vulnerable-points-scanned = Before a vulnerable point look at the place itself and at the ground to its left and right.
criterion-vulnerable-point-halts = Vulnerable points looked at from a halt, or looked over on the move
advice-vulnerable-point-halts = Read the route card. Halt before every vulnerable point, wherever you can see it from, look it over with the optics, and only then go on.
criterion-near-check-coverage = Share of the near ring checked at halts
advice-near-check-coverage = At every halt check the near ring all round, from the ground at your feet to above head height.
criterion-far-check-coverage = Share of the wider ring checked at long halts
advice-far-check-coverage = When a halt is long, check the wider ring all round as well.
criterion-look-above-head-height = Looks above head height at halts
advice-look-above-head-height = Look up, all round: branches, walls, roofs, poles.
criterion-secondary-search = Search for a second item after the find
advice-secondary-search = Where there is one item there may be another. Where you settle after a find, look all round, low and high, and keep looking.
criterion-secondary-found = Second items found
advice-secondary-found = After a find keep searching. People most often miss the second item because the first one holds their attention.
criterion-search-pace = Pace compared with the planned pace
advice-search-pace = Walk no faster than planned. You find more when you walk slowly.
criterion-route-viewed = Share of both sides of the route looked at
advice-route-viewed = Let your eyes go from one side of the route to the other, far and near, all the time.
criterion-people-asked = People asked
advice-people-asked = Ask the people you meet what they know about the route ahead, before you walk on. They live here: women, men, girls and boys see different things.

finding-device-found = “{ $device }” was marked in time.
finding-device-found-late = Came within the mandatory distance of “{ $device }” before it was marked.
finding-device-walked-into = Came within the mandatory distance of “{ $device }”, and never marked it.
finding-device-missed = “{ $device }” could be noticed from here on, and was not marked.
finding-marked-look-alike = Marked “{ $look-alike }”, which is harmless.
finding-marked-nothing = Marked a place where there was nothing.
finding-harmless-marked = { $marked } of { $things } harmless things were marked. With so few, the share lies between { $low } and { $high } % (95 % interval); the lower end counts.
finding-mark-range = Marked “{ $device }” from { $range } m: { $times } × its mandatory distance of { $mandatory } m.
finding-mark-range-too-late = “{ $device }” came into view only { $range } m away, nearer than { $asked } × its mandatory distance of { $mandatory } m: does not count.
finding-mark-time = Marked “{ $device }” after { DURATION($seconds) }.
finding-confidence-right = { $percent } % sure, and there was a sign of an item.
finding-confidence-wrong = { $percent } % sure, and it was harmless.
finding-confidence-too-few = Shown but not scored: { $count ->
    [one] one mark says
   *[other] { $count } marks say
} too little. At least { $least } are needed.
finding-kind-right = The kind of sign was right.
finding-kind-wrong = The mark said “{ $said }”; the sign was of another kind: “{ $truth }”.
finding-point-scanned = { $point } was looked over before it was entered.
finding-point-not-scanned = { $point } was entered before anybody had looked at it and at both its sides.
finding-point-halted = { $point } was looked at from a halt before it was entered.
finding-point-looked-over = { $point } was looked over on the move, with both its sides, before it was entered.
finding-point-not-halted = { $point } was entered. It had not been looked at from a halt, or looked over on the move.
finding-halt-coverage = Halted for { DURATION($seconds) } and looked at { $percent } % of what had to be looked at.
finding-no-halt-after-find = The patrol did not halt anywhere after the find.
finding-second-found = Second item “{ $device }” was marked.
finding-second-missed = Second item “{ $device }” could be noticed, and was not marked in time.
finding-pace = { $pace } m/s on the move, { $planned } m/s planned, over { NUMBER($metres, useGrouping: "false") } m of the route.
finding-sides-not-viewed = Passed without looking at both sides, { NUMBER($metres, useGrouping: "false") } m along the route.
finding-sides-viewed = On { $viewed } of { $stretches } stretches of the route both sides were looked at before they were passed.
finding-person-asked = { $person } was asked.
finding-person-not-asked = { $person } was within speaking distance and was not asked.
finding-more = { $count } more of this kind are not listed.
