# The debrief page and the debrief in the window.

debrief-next-step = Next:
debrief-map = Map
debrief-points = Points
debrief-looks = What was to see
debrief-how-shares = The small figures: points of the block × weight of the question of all weights called for × what was earned.
debrief-missed = Missed: { $device }
debrief-found = Noticed: { $device }
debrief-false-alarm = Mark { $mark }, a false alarm: { $look-alike }
debrief-false-alarm-nothing = Mark { $mark }, a false alarm: nothing there
debrief-look-best = At { $time } it could be seen best from where you stood, { $distance } away: { $kind }.
debrief-look-mark = You marked it at { $time }, { $distance } away: { $kind }.
debrief-look-viewed = It was in the middle of your view at { $time }, and you did not mark it.
debrief-look-never-viewed = It was never in the middle of your view: you did not look there.
debrief-look-entered = At { $time } you came within its mandatory distance.
debrief-look-marked = You marked it at { $time }.
debrief-as-it-was = As you could see it
debrief-pointed-out = Pointed out
debrief-no-picture = The record does not say where you stood, so there is no picture.
debrief-advice-harmless = Ask what else it could be: look for people who use the place every day, and look again through the optics before you mark.
debrief-advice-warning-sign = Somebody put a warning there for you. Whenever you see one, stop: ask what it warns of before you take another step.
debrief-advice-warning-clue = Compare the ground with the ground around it. What differs in colour, shape or order has a reason.
debrief-advice-military-activity = Where soldiers fought or stayed, things are left behind. Slow down and look at the ground before you go on.
debrief-advice-environment = Ask why nobody uses a way, or why a thing lies where nobody would leave it.
debrief-advice-local-behaviour = Look at what people do, and at what they do not do. They know their place better than you.
