# Learn mode's coach: what to do next, in plain words.

coach-side = { $side ->
    [ahead] ahead of you
    [ahead-right] ahead of you, to the right
    [right] on your right
    [behind-right] behind you, to the right
    [behind] behind you
    [behind-left] behind you, to the left
    [left] on your left
   *[ahead-left] ahead of you, to the left
}
coach-begin = Walk on towards { $end }. As you go, look from one side of the route to the other: the left edge, ahead, the right edge; the ground, eye level, above. If anything is out of place, stop and mark it from where you are.
coach-walk-on = Walk on. Look from one side of the route to the other: the left edge, ahead, the right edge; the ground, eye level, above.
coach-at-waypoint = { $name }: you are there. No halt is asked for here. Look along the way to { $next } before you go on: both edges, the ground, eye level, above.
coach-follow = The route is open again. Order your patrol to follow you.
coach-wait-file = Wait until everybody has closed up.
coach-halt = Stop here for a halt.
coach-halt-short = Stop here. { $point } is { $metres } m ahead: look before you go on.
coach-stay = This is a long halt. Stay here { $minutes } min more and keep looking around.
coach-check-near = Start the { $radius } m check of the ground around you ({ $source }): what lies within some steps of your feet. Then turn all the way round once at each height: the ground, eye level, above.
coach-check-far = Start the { $radius } m check of the wider ring ({ $source }): now what stands and lies farther out, walls, ditches, bushes, trees, windows. Then turn all the way round once at each height.
coach-check-after-standing = You have stood here as long as for a halt: the ground around you is checked before anybody goes on. { $check }
coach-check-first = { $check } Nobody moves before that. The place that you go back to is checked again.
coach-ring = Check: { $open } of { $all } directions still to look at { $height ->
    [ground] on the ground, { $ring ->
        [far] from some steps out to { $radius } m
       *[near] within { $radius } m of your feet
    }
    [above] above your head
   *[eye] at eye level
}.{ $then ->
    [more] {" "}Then look all round at the other heights.
   *[none] {""}
}
coach-ring-done = Everything here has been looked at.
coach-look-over = Look at { $point }: to the left of it, at it, to the right of it.
coach-look-over-optics = Now through the binoculars: look at { $point }, slowly, and at the ground to its left and right.
coach-what-is = Stop. What is { $side }?
coach-look-there = Look { $side }, bearing { $bearing }°, about { $distance } m away. What is out of place there?
coach-mark-it = Mark it from where you stand, bearing { $bearing }°, about { $distance } m away, as “{ $kind }”. Do not go closer.
coach-hit = Well seen. { $lesson }
coach-hit-of-several = Well seen. “{ $said }” is right here; “{ $others }” would be too. { $lesson }
coach-hit-of-another-kind = Well seen. But this is not “{ $said }”: it is “{ $others }”. { $lesson }
coach-look-alike = This one is harmless. { $lesson }
coach-look-alike-shown = This one is harmless. { $lesson } { $shown }
coach-nothing = There is nothing there that points to a hazard.
coach-take-back = It is always right to mark from a distance. This one is harmless: take mark { $mark } back and go on.
coach-stop = Stand still.
coach-warn = Warn everybody near, at once.
coach-confirm = Look at it once more from where you stand. Do not go closer.
coach-confirm-optics = Look at it once more from where you stand, through the binoculars. Do not go closer.
coach-withdraw = Order everybody back the way you came, to { $distance } m from the danger. The rule: { $required } ({ $source }); { $margin } m more, because you know the place only by estimate.
coach-go-back = Turn round and lead the patrol back the way you came, in your own steps: look where you put your feet. The place for the control point is { $left } m back, at { $grid }{ $sight ->
    [hidden] , out of sight of the danger
   *[open] {""}
}. You are { $distance } m from the danger. The rule: { $required } ({ $source }).
coach-go-back-nearer = The only way back over known ground leads nearer to the danger first. Take it, and do not stop near the danger. You are { $distance } m from it. The rule: { $required } ({ $source }).
coach-go-on-back = You have kept the distance. Keep going back the way you came, { $left } m more: { $sight ->
    [hidden] there the control point is out of sight of the danger.
   *[open] there is room for the control point there. The map shows no place out of sight of the danger within reach.
}
coach-there = You are far enough away here. Stop, and look round before you set up the control point.
coach-others-too-near = { $count ->
    [one] One of your patrol is
   *[other] { $count } of your patrol are
} still too near. The rule: { $required } ({ $source }). Wait for them and keep looking around.
coach-take-cover = { $cover ->
    [some] Order everybody to take cover
    [land] The rise between you and the danger is hard cover. Order everybody to take cover; whoever finds no wall near lies down behind it
   *[none] Within { $within } m no wall gives cover: order everybody to take cover all the same, and they lie down
}.
coach-post = Send out a post: { $who }. Where: { $grid }, { $place }, { $distance } m from the danger. { $guards ->
    [ahead] It stops whoever would go on from here towards the danger.
    [behind] It stops whoever comes up from behind, the way you came.
   *[aside] It stops whoever comes in by the side way there.
}
coach-call-back = { $who }: this post is now too near. Call them back and send them to { $grid }.
coach-place-here = here, where you stand
coach-place-there = { $away } m from you to the { $towards ->
    [north] north
    [north-east] north-east
    [east] east
    [south-east] south-east
    [south] south
    [south-west] south-west
    [west] west
   *[north-west] north-west
} (bearing { $bearing }°)
coach-wait-posts = { $count ->
    [one] One of your patrol is
   *[other] { $count } of your patrol are
} on the way to a post. Wait and keep looking around.
coach-check-again = Everybody is here now. Start the check of the ground around you again.
coach-control-point = Set up the control point. Where: { $grid }, { $place }. Why there: far enough from the danger, on ground that you have looked at{ $sight ->
    [hidden] , and out of sight of the danger
   *[open] ; the map shows no place out of sight within reach
}.
coach-report-radio = Send the report by radio. It says:
    { $lines }
coach-report-runner = You are too near to transmit. Send the report by runner. It says:
    { $lines }
coach-report-incident-radio = Report at once what has happened, by radio, on the form “{ $form }”. It says:
    { $lines }
coach-report-incident-runner = You are too near to transmit. Send the form “{ $form }” by runner. It says:
    { $lines }
coach-report-line = { $label }: { $answer }
coach-report-line-asks = { $label } ({ $asks }): { $answer }
coach-report-lines =
    { $before }
    { $next }
coach-report-due = The first report is due within { $due } min of the find: send it now. { $report }
coach-stop-to-report = Stop here: you are far enough away to transmit, and the first report is due within { $due } min of the find. After it, the control point comes { $left } m farther back, at { $grid }.
coach-wait-specialists = Nobody goes in. Keep looking around and wait for the specialists.
coach-wait-vehicle = The specialists' vehicle is coming along the way in. It may pass. Nobody else goes in.
coach-ask = { $now ->
    [walks] Stop. Somebody near may know the route ahead
   *[stands] Somebody near may know the route ahead
}: { $who }, { $away } m away, { $side }. { $now ->
    [walks] Then ask
   *[stands] Ask
}{ $means ->
    [interpreter] {" "}through the interpreter
   *[gestures] {""}
}: orders, then local people. Within { $reach } m people stop for you as soon as you open the orders.
coach-listen = { $told ->
    [something] That is the answer. Read it: it stands in the log as well, for your report.
   *[nothing] They tell you nothing. That does not mean that the way is safe.
}
coach-direct = Local people are too near the danger; the nearest to it: { $who }, { $away } m away, { $side }. Tell them to go { $distance } m away from it, { $means ->
    [interpreter] through the interpreter
    [loudhailer] with the loudhailer
   *[gestures] with your voice and gestures
}.
coach-count = Count your patrol.
coach-look-round = Nobody moves and nobody goes in. Look all round from where you are: there may be something more.
coach-wait-word = The specialists are in charge of the place now. Wait until they tell you what it was.
coach-brief = The specialists are here. Brief them and hand over. The briefing says:
    { $lines }
coach-what-is-optics = Stay where you are. Look { $side } through the binoculars. What is out of place?
coach-look-there-optics = Through the binoculars, look { $side }, bearing { $bearing }°, about { $distance } m away. What is out of place there?
coach-ground-halt = Stop here, on ground that you know. Nobody goes on until the ground ahead has been looked over.
coach-ground-look-optics = Look over the ground ahead through the binoculars, slowly: to the left of the way, along it, to the right, near to far. What is out of place? Does anything warn: a board, tape, stones, sticks? Does anybody use this ground?
coach-ground-look = Look over the ground ahead, slowly: to the left of the way, along it, to the right, near to far. What is out of place? Does anything warn: a board, tape, stones, sticks? Does anybody use this ground?
coach-ground-inside = Stop. Feet still: you stand on ground that may be mined.
coach-ground-turn-back = Nothing that you see from here makes the ground ahead safe. Give up the route: nobody goes on to ground that is not known.
coach-ground-go-home = Turn round and lead the patrol back the way you came, in your own steps: look where you put your feet.
coach-ground-withdraw = Order everybody back, each in their own steps and only over ground already walked, to { $distance } m from the danger. { $stay } The rule: { $required } ({ $source }); { $margin } m more, because you know the place only by estimate.
coach-ground-ring = { $required }. It is the rule for anything that is not made out: this doctrine has no distance of its own for mined ground
coach-report-line-priority = { $label }: { $answer } ({ $why ->
    [worth] because of what it threatens
   *[impact] because of what it does to the mission
})
coach-report-none-other = none seen
coach-step = The drill: { $step }
coach-hand-over = The specialists are here. Hand over to them.
