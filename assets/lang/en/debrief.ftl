# The debrief page and the debrief in the window.

debrief-next-step = Next:
debrief-map = Map
debrief-points = Points
debrief-looks = What there was to see
debrief-how-shares = The small figures: points of the block × weight of the criterion, out of all weights of the block × what was earned.
debrief-held-back = The patrol ended before its route did. What lay ahead unseen is held back here, so that you can try the same variation again.
debrief-missed = Missed: { $device }
debrief-passed = Rightly left alone: { $look-alike }
debrief-found = Noticed: { $device }
debrief-false-alarm = Mark { $mark }, a false alarm: { $look-alike }
debrief-false-alarm-nothing = Mark { $mark }, a false alarm: nothing there
debrief-look-first = You could first notice it at { $time }, { $distance } away{ $by ->
    [optics] {" "}through the binoculars
   *[eye] {""}
} on { $bearing }°, from where you stood at { $grid }: { $kind }.
debrief-look-clearest = You could see it best at { $time }, { $distance } away.
debrief-look-best = You could see it best at { $time }, from where you stood, { $distance }{ $by ->
    [optics] {" "}through the binoculars
   *[eye] {""}
} away: { $kind }.
debrief-look-mark = You marked it at { $time }, { $distance }{ $by ->
    [optics] {" "}through the binoculars
   *[eye] {""}
} away: { $kind }.
debrief-look-viewed = It was in the middle of your view at { $time }, and you did not mark it.
debrief-look-never-viewed = It was never in the middle of your view: you did not look there.
debrief-look-entered = At { $time } you came within its mandatory distance.
debrief-look-marked = You marked it at { $time }.
debrief-as-it-was = As you could see it
debrief-pointed-out = Pointed out
debrief-pointed-out-enlarged = Pointed out; small things are enlarged in the corner
debrief-no-picture = The record does not say where you stood, so there is no picture.
debrief-not-drawn = Without a picture: { $count } more. At most { $most } are drawn: first what was missed, then the first mark on each harmless thing, what was found, and marks on nothing.
debrief-advice-next-time = { $lesson } Next time: stop, mark it from where you are, warn everybody, and go back the way you came.
debrief-advice-passed = This is harmless: it belongs here, and people live with it every day. Looking twice and going on was right.
debrief-advice-harmless = Ask what else it could be: look for people who use the place every day, and look again through the optics before you mark.
debrief-advice-shown = { $lesson } { $shown }
debrief-advice-nothing = Say to yourself what is there and what is wrong with it before you mark. Here there was nothing to point at.
debrief-advice-warning-sign = Somebody put a warning there for you. Whenever you see one, stop: ask what it warns of before you take another step.
debrief-advice-warning-clue = Compare the ground with the ground around it. What differs in colour, shape or order has a reason.
debrief-advice-military-activity = Where soldiers fought or stayed, things are left behind. Slow down and look at the ground before you go on.
debrief-advice-environment = Ask why nobody uses a path, or why a thing lies where nobody would leave it.
debrief-advice-local-behaviour = Look at what people do, and at what they do not do. They know their place better than you.

debrief-title = Debrief
debrief-scoring = The patrol is being scored.
debrief-tab-verdict = Verdict
debrief-tab-happened = What happened
debrief-save = Save the page
debrief-saving = The page is being written.
debrief-saved = The page is in { $path }.
debrief-home = Home
debrief-replay = Replay of the patrol
debrief-time = Time
debrief-play = Play
debrief-pause = Pause
debrief-speed = { $times } × as fast
debrief-before = The moment before
debrief-after = The moment after
debrief-view = Watch it
debrief-view-eyes = from your eyes
debrief-view-above = from above
debrief-view-item = from the item
debrief-go-there = Watch this moment
debrief-no-looks = There was nothing to miss, and nothing was marked wrongly.
debrief-no-distances = The patrol met no item, so there was no distance to keep.
debrief-points-line = { $criterion }. { $words } ({ $shares }). Source: { $source }.
debrief-distance-line = { $person }: reached { $reached }, closest { $closest }, inside for { $inside }. Out of sight: { $out-of-sight }. Hard cover: { $hard-cover }.
debrief-said = Said: { $words }
debrief-true = True: { $words }
debrief-again-from-here = Try again from here
debrief-again-coached = Again, with coaching
debrief-again-another = Again, another variation
debrief-exercises = Choose an exercise
