# The patrol in the window: readings, buttons, panels, captions and log.

hud-patrol = Patrol
hud-close = Close
hud-coach = { $advice } [Key: { $key }]
hud-ground-awaited = The ground is being made ready. The view appears in a moment.
hud-way = Next: { $name }, { $distance } m
hud-way-done = You have reached the last waypoint.
hud-way-home = The route is given up. Go back to { $name }: { $distance } m
hud-way-and-point = { $way } · { $name }: { $distance } m
hud-paused = Paused
hud-hurried = Time passes { $times } times as fast. { $body }
hud-hurry-ended-told = Normal speed again: somebody speaks.
hud-hurry-ended-notice = Normal speed again: there is a notice to read.
hud-hurry-ended-coach = Normal speed again: there is new advice to read.
hud-hurry-ended-done = Normal speed again: what was ordered is done.
hud-hurry-ended-near = Normal speed again: a mark, an incident or a local person is near.
hud-hurry-ended-paused = Normal speed again: time stood still meanwhile.
hud-hurry-never = Time cannot be hurried in an assessment.
hud-hurry-near = Time cannot be hurried here: a mark, an incident or a local person is near.
hud-hurry-stop = Time cannot be hurried here: you are asked to stop.
hud-waited-unseen = The patrol was paused because the window was hidden.
hud-went-on-unseen = The window was hidden. The patrol went on for { DURATION($seconds) } meanwhile.
hud-checking = { $state ->
    [whole] { $radius } m check around you: done, everything has been looked at.
   *[begun] { $radius } m check around you, { $seconds } s so far. Look all round.
}
hud-body = { $stance ->
    [standing] Standing
    [kneeling] Kneeling
   *[lying] Lying
} · { $way ->
    [on] walking along the route
    [back] walking back the way you came
    [free] walking
   *[still] standing still
} · { $pace ->
    [slow] slow
    [fast] fast
   *[planned] planned pace
}{ $optics ->
    [up] {" "}· binoculars up
   *[down] {""}
}
person-named = { $name }
seen-person = { $who ->
    [woman] woman
    [man] man
    [girl] girl
   *[boy] boy
}{ $with ->
    [goat] {" "}with a goat
    [cow] {" "}with a cow
    [donkey] {" "}with a donkey
    [stick] {" "}with a stick
    [basket] {" "}with a basket
    [basin] {" "}with a basin
    [bundle] {" "}with a bundle
    [can] {" "}with a water can
    [child] {" "}with a small child
    [school-bag] {" "}with a school bag
   *[nothing] {""}
}
person-and-role = { $name } ({ $role })
person-number = { $role } { $number }
hud-member-line = { $who }: { $state }
hud-member-state = { $state ->
    [at-post] ● at the post
    [carries-report] … away with the report
    [in-cover] ✓ in cover
    [lying] – no cover found, lying down
    [done] ✓ ready
   *[busy] … on the way
}, { $distance } m
hud-civilians = { $count ->
    [0] No local people within { $distance } m.
    [one] One local person within { $distance } m.
   *[other] { $count } local people within { $distance } m.
}
role-leader = leader
role-second = second in command
role-signaller = signaller
role-medic = medic
role-interpreter = interpreter
role-observer = observer
role-soldier = soldier
role-civilian = civilian

compass-north = N
compass-east = E
compass-south = S
compass-west = W
compass-bearing = { $bearing }°

bar-walk-on = Walk / stop
bar-walk-back = Walk back
bar-stop = Stop
bar-hurry = Hurry
bar-mark = Mark
bar-optics = Binoculars
bar-check = Check { $radius } m
bar-orders = Orders
bar-warn = Warn
bar-report = Report
bar-stance = Stance
bar-turn-round = Look behind

hud-no-optics = Your patrol carries no binoculars.
hud-orders-first = Numbers give orders only while the list of orders is open. Open it with { $key }.
hud-frame = { $mode } · { $elapsed } · { $left } left
hud-look-all-round = Stand still and look all round: at the ground, at eye height and above your head.
hud-look-height = { $off ->
    [low] Too low to count. Look farther out, between the two bars.
   *[high] Too high to count. Look lower, between the two bars.
}
hud-end-of-route = You are at the end of the route.
hud-end-of-way-back = You are back where the patrol set out.
hud-barred = Something is in the way. Walk round it yourself.
hud-halted-short = You halt here: { $name } is ahead. Look it over from { $distance } m before you go on.
hud-halted-to-ask = You halt because somebody is near whom you can ask: { $who }.

hud-mark-kind = What kind of sign?
hud-mark-sure = How sure are you?
hud-is-warning-sign = Put there to warn: a board, tape, crossed sticks, painted stones.
hud-is-warning-clue = Disturbed ground, a thing that does not belong there.
hud-is-military-activity = Positions, cartridge cases, damage from fighting.
hud-is-environment = Unused paths, wrecks, dead animals, unusual objects.
hud-is-local-behaviour = They stay away, take another way, or watch.
hud-sure-25 = A guess ({ $percent } %)
hud-sure-50 = Perhaps ({ $percent } %)
hud-sure-75 = Probably ({ $percent } %)
hud-sure-95 = Nearly certain ({ $percent } %)
hud-marks = Your marks
hud-no-marks = You have marked nothing.
hud-mark-row = Mark { $number }: seen from { $grid } on { $bearing }°. About { $distance } m from here.
hud-incident-row = Place of the incident: about { $distance } m from here, on { $bearing }°.
hud-mark-settled = Mark { $number }: { $grid }. The specialists: { $said ->
    [item] a real item, dealt with
   *[harmless] harmless
}.
hud-mark-take-back = Take mark { $number } back

hud-orders = Orders
hud-withdraw-from = Withdraw from which mark?
hud-withdraw-how-far = Withdraw how far?
hud-cover-from = Take cover from which mark?
hud-posts = Who goes to a cordon post?
hud-control-point = Where do you want the control point?
hud-local-people = Local people
people-ask = Ask: { $name }, { $distance } m away, { $side }, { $means ->
    [interpreter] through the interpreter
   *[gestures] by voice and gestures
}
people-direct = { $to ->
    [out] Everybody out, { $distance } m
   *[shelter] Everybody into shelter
}, { $means ->
    [interpreter] through the interpreter
    [loudhailer] by loudhailer
   *[gestures] by voice and gestures
}
people-nobody-near = Nobody is near enough to ask: within { $distance } m.
people-wait = They wait for you for { $seconds } s.
people-needs-mark = To send people away from something, first mark it.
order-halt = Halt
order-check = Check { $radius } m around you
order-withdraw = Withdraw the way we came
order-take-cover = Take cover
order-posts = Cordon post
order-control-point = Control point
order-people = Local people
order-count = Count the patrol
order-resume = Follow me again
order-turn-back = Give up the route
order-hand-over = Hand over to the specialists
order-needs-mark = To withdraw or take cover, first mark what you want to get away from.
order-needs-specialists = You can hand over once the specialists are here.
order-margin = Each distance is the rule's and { $margin } m more, because you know the place only by estimate.
order-distance = { $distance } m ({ $rule })
order-own-distance = Your own choice: { $distance } m
order-control-point-here = Here, where I stand
order-control-point-map = Choose on the map

hud-report = Report
hud-report-incident = Report of the incident
hud-briefing = Hand-over to the specialists
hud-map = Map
hud-map-grid = Show the place on the map
hud-map-post = Show the post on the map
hud-map-control-point = Show the control point on the map
hud-map-take = Take this place
hud-map-larger = Larger
hud-map-smaller = Smaller
hud-map-west = West
hud-map-east = East
hud-map-north = North
hud-map-south = South
hud-map-cursor = Cursor: { $grid } · { $distance } m from you on { $bearing }°
hud-map-mandatory = Nobody within { $distance } m
hud-map-mandatory-at-least = Nobody within { $distance } m at the very least
hud-map-from-threat = { $threat }: { $distance } m
hud-map-from-stand = { $distance } m on { $bearing }° from where you were ({ $threat })
hud-map-seen = seen from the item: { $seen ->
    [yes] yes
   *[no] no
}
hud-map-way-past = The way there goes past “{ $threat }”, { $distance } m from it.
hud-map-place-nearer = This place is nearer to “{ $threat }” than where this person stands: { $distance } m from it.
hud-log = What was said and done
hud-team = Your patrol
hud-menu = Menu
hud-moments = Go back to a moment
hud-class = In front of a class
class-explained = For an instructor who shows the patrol to a class. Nothing here counts as something that the trainee does.
class-row = { $control } ({ $key })
class-not-in-assessment = This key does nothing here: it is for teaching, and this is an assessment.
class-keep-holding = Keep the key down for one second to show what is out of place.
class-discussing = Stopped to discuss
class-discussing-how = The patrol stands still. Look around freely. { $key }: go on.
class-revealing = What is out of place is shown
class-revealing-how = { $key }: hide what is shown.
class-stands-still = The patrol stands still while you discuss. Press { $key } to go on first.
reveal-sign = Out of place: { $look }
reveal-look-alike = Harmless: { $look }
reveal-look-alike-named = Harmless: { $look } ({ $name })

menu-time-stands = The patrol is paused while this menu is open.
menu-time-goes-on = This is an assessment: time goes on while this menu is open, and while the window is hidden.
menu-go-on = Continue
menu-moments = Go back to a moment
menu-settings = Settings
menu-controls = Keys and buttons
menu-leave = Leave, and continue another time
menu-end = End the patrol and see the debrief
menu-going-back = Going back. The patrol is replayed up to that moment.
moment-what = From there you can act differently. What you have done so far stays in its own record.
moment-row = { $time }: { $what }
moment-stop = You stood still.
moment-start = the start
moment-minute = a minute later

log-empty = Nothing yet.
log-row = { $time } { $what }
hud-acknowledged = { $own }, acknowledged. I read back. Grid: { $grid }. Item: { $item }.
hud-specialists-sent = { $own }, specialists are on their way to you. They come along the way you came, from the { $from ->
    [north] north
    [north-east] north-east
    [east] east
    [south-east] south-east
    [south] south
    [south-west] south-west
    [west] west
   *[north-west] north-west
}. Expect them at about { $time }. Let them pass, and nobody else.
hud-heard = { $from }: “{ $words }”
log-waypoint = Waypoint { $name } reached.
log-vulnerable-point = { $name }: you are there.
log-marked = Mark { $number }: { $kind }, seen from { $grid } on { $bearing }°.
log-nothing-to-mark = Nothing there to mark. Look at the thing itself, or at the ground where it is.
log-mark-withdrawn = Mark { $number } taken back.
log-check = You check the { $ring ->
    [near] ground close around you
   *[far] ground farther out around you
}.
log-ordered-halt = Order: halt.
log-ordered-check = Order: check the { $ring ->
    [near] ground close around you
   *[far] ground farther out around you
}.
log-ordered-withdraw = Order: withdraw the way we came, { $distance } m.
log-ordered-cover = Order: take cover.
log-laid-down = { $count ->
    [one] One of the patrol finds no wall or the like near and lies down on the spot. A rise of the ground covers too.
   *[other] { $count } of the patrol find no wall or the like near and lie down on the spot. A rise of the ground covers too.
}
log-ordered-resume = Order: follow me.
log-ordered-go-back = You go back. The last person leads, and you go last.
log-warned = You shout a warning.
log-control-point = Control point set up at { $grid }.
log-posted = { $who }: is sent to a post at { $grid }.
log-manned = { $who }: holds the post.
log-post-left = { $who }: has left the post.
log-civilian-stopped = { $who }: stops somebody at the post.
log-report = Report sent by { $channel ->
    [radio] radio
   *[runner] runner
}.
log-specialists-at-post = { $who }: the specialists' vehicle is coming. It may pass.
log-specialists-coming = The specialists' vehicle is coming along the way you came.
log-specialists = The specialists are here.
log-person-in-view = Local people inside the ring: { $who }, { $distance } m from you, bearing { $bearing }°{ $more ->
    [0] {""}
   *[other] , and { $more } more
}.
log-report-arrived = The report is with headquarters.
log-runners-sent = { $count ->
    [one] One runner is on the way with the report.
   *[other] { $count } runners are on the way with the report.
}
log-runners-back = The runners are back.
log-said-item = The specialists: mark { $number } was a real item. It has been dealt with.
log-said-harmless = The specialists: mark { $number } was harmless. It was right to mark it.
log-route-reopened = The route is open again: the patrol may go on.
log-civilian-directed = { $heeds ->
    [yes] { $who }: goes { $to ->
        [out] out of the area
       *[shelter] into shelter
    }.
   *[no] { $who }: hesitates. Ask again, or with the interpreter.
}
log-civilian-sheltered = { $who }: is in shelter.
log-civilian-cannot-leave = { $who }: cannot leave; every way leads nearer to it, and no shelter is near.
log-only-way-nearer = Only one way over known ground, and it leads nearer to the danger first: { $count } on it.
hud-way-back-nearer = The way back over known ground leads nearer to the danger first. There is no other.
log-asked = { $told ->
    [something] { $who }: knows of something.
    [nothing] { $who }: knows of nothing unusual.
    [unwilling] { $who }: does not want to say.
   *[not-understood] { $who }: you do not understand each other.
}
log-briefed = The specialists have your briefing.
log-counted = Counted: { $count } of { $all } are here, including you.
log-handed-over = The cordon is handed over.
log-turned-back = You give up the route. Go back the way you came.
log-incident = There was an incident. The patrol is over.
log-incident-told = { $casualties ->
    [0] There has been an incident { $distance } m away, on { $bearing }°. Nobody is reported hurt.
    [one] There has been an incident { $distance } m away, on { $bearing }°. { $casualties } person is reported hurt.
   *[other] There has been an incident { $distance } m away, on { $bearing }°. { $casualties } people are reported hurt.
}
log-time-up = The time is up.

form-no-format = The doctrine in force has no report form.
form-line = { $label } { $asks }
form-next = Next line
form-read-back = Read back and send
form-read-back-title = Read it back before you send it
form-read-back-briefing = Read back and hand over
form-read-back-briefing-title = Read it back before you hand over
form-hand-over = Hand over with this briefing
form-about-find = About what you found
form-about-incident = About the incident
form-words = In words
form-date-time = Date-time group, such as 291435ZMAY26
form-grid = Grid reference, such as 30QXF 1234 5678
form-now = The time now
form-grid-of-mark = The grid of mark { $mark }, by estimate: { $grid }
form-time-of-mark = The time of mark { $mark }: { $time }
form-time-of-incident = The time of the incident: { $time }
form-fill = From your card: { $words }
form-pick-grid = Show it on the map
form-class = What could it be?
form-class-unknown = I cannot tell from here
form-signs = What did you see?
form-no-signs = Say what you saw: choose at least one kind of sign.
form-none = None
form-fewer = Fewer
form-more = More
form-zero = Say this number
form-number = How many
form-number-bad = Write a whole number, at most { $most }.
form-silent = Your radio must not transmit within { $distance } m of an item.
form-too-near-to-send = You are { $distance } m from your nearest mark. Go farther before you transmit.
form-far-enough-to-send = You are { $distance } m from your nearest mark. { $rule }
form-distance-kept = The rule asks for { $required } m, and you keep it. What you ordered beyond that is margin: a few metres less of it cost nothing.
form-distance-short = The rule asks for { $required } m: you are nearer than that.
form-by-radio = By radio, from where I stand
form-by-runner = By runner
form-runners-go = They would go: { $who }
form-nobody-to-run = Nobody can be sent: all are at posts or away already.
form-send = Send
form-lines-empty = { $count ->
    [one] One line is empty.
   *[other] { $count } lines are empty.
} Nobody can act on what is not said.
form-send-all-the-same = Send it anyway
form-sent-before = You have sent a report. You can send another.
