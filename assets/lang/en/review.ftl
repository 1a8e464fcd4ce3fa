# The timeline of a patrol: what happened, told at its moment.

moment-set-out = The patrol set out.
moment-waypoint = Reached { $waypoint }.
moment-vulnerable-point = Entered the vulnerable point { $point }.
moment-halt = Halted for { DURATION($seconds) }.
moment-noticeable = From here on “{ $device }” could be noticed.
moment-best = “{ $device }” could be seen best from here.
moment-viewed = A sign of “{ $device }” was in the middle of the view.
moment-look-alike = From here on “{ $look-alike }” could be seen, which is harmless.
moment-marked-item = Mark { $mark }, on “{ $device }”: { $kind }, { $percent } % sure.
moment-marked-look-alike = Mark { $mark }, on “{ $look-alike }”, which is harmless: { $kind }, { $percent } % sure.
moment-marked-nothing = Mark { $mark }, on a place where there was nothing: { $kind }, { $percent } % sure.
moment-mark-withdrawn = Took mark { $mark } back.
moment-check = Began the { NUMBER($metres, useGrouping: "false") } m check.
moment-order-halt = Ordered: halt.
moment-order-check = Ordered: { NUMBER($metres, useGrouping: "false") } m check.
moment-order-withdraw = Ordered: back the way we came, { NUMBER($metres, useGrouping: "false") } m.
moment-order-cover = Ordered: take cover.
moment-order-resume = Ordered: go on.
moment-order-go-back = Ordered: go back, the last person leads.
moment-warned = Warned everybody near.
moment-warning-heard = { $count ->
    [one] One local person heard the warning.
   *[other] { $count } local people heard the warning.
}
moment-control-point = Set up the control point.
moment-post-sent = { $person }: sent to a cordon post.
moment-post-manned = { $person }: holds a cordon post.
moment-post-left = { $person }: left the cordon post.
moment-civilian-stopped = { $person }: stopped somebody at the post ({ $civilian }).
moment-transmitted = Used the radio.
moment-report-sent = Sent the report.
moment-specialists = The specialists came.
moment-handed-over = Handed over to the specialists.
moment-turned-back = Gave up the route.
moment-runners-sent = { $count ->
    [one] One runner sets out with the report.
   *[other] { $count } runners set out with the report.
}
moment-report-arrived = The report arrives.
moment-runners-back = The runners are back.
moment-nobody-to-run = Nobody was free to carry the report: it did not go.
moment-specialists-said-item = The specialists say: mark { $mark } was a real item. It has been dealt with.
moment-specialists-said-harmless = The specialists say: mark { $mark } was harmless.
moment-route-reopened = The route is open again.
moment-civilian-heeds = { $civilian } does as asked.
moment-civilian-hesitates = { $civilian } hesitates.
moment-civilian-sheltered = { $civilian } is in shelter.
moment-civilian-cannot-leave = { $civilian } has no way out that does not lead nearer to the item.
moment-only-way-nearer = No other known ground: the way of { $count } led nearer to the danger first.
moment-asked-something = { $civilian } was asked, and knew of something.
moment-asked-nothing = { $civilian } was asked, and knows of nothing.
moment-asked-unwilling = { $civilian } was asked, and would not say.
moment-asked-not-understood = { $civilian } was asked, but neither understood the other.
moment-briefed = The specialists are briefed.
moment-counted = The patrol is counted: { $count } present.
moment-pointed-out = The instructor shows what is out of place.
moment-suspected-area-entered = { $person }: is inside a suspected area.
moment-suspected-area-left = { $person }: is out of the suspected area.
moment-radio-message = { $from } on the radio: { $words }
moment-weather = The weather changed: visibility { NUMBER($visibility, useGrouping: "false") } m.
moment-civilians-approach = { $count ->
    [one] A local person comes nearer.
   *[other] { $count } local people come nearer.
}
moment-revealed = “{ $device }” became visible.
moment-incident-ahead = { $casualties ->
    [0] An incident happened ahead. Nobody is reported hurt.
    [one] An incident happened ahead. { $casualties } person is reported hurt.
   *[other] An incident happened ahead. { $casualties } people are reported hurt.
}
moment-left-known-ground = { $person }: left known ground.
moment-back-on-known-ground = { $person }: is back on known ground.
moment-touched = Touched something.
moment-entered-mandatory = Came within the mandatory distance of “{ $device }”.
moment-inside-required = { $person }: came nearer than the required { NUMBER($metres, useGrouping: "false") } m.
moment-outside-required = { $person }: reached the required { NUMBER($metres, useGrouping: "false") } m.
moment-ended-route-completed = The route was completed.
moment-ended-handed-over = The patrol handed over.
moment-ended-turned-back = The patrol turned back.
moment-ended-incident = The patrol ended in an incident.
moment-ended-time-up = Time was up.
moment-ended-broken-off = The session was stopped early.

# What shows that a look-alike is harmless
shown-by = What shows that it is harmless: { $things }.
shown-by-at-work = somebody at work there with a shovel
shown-by-owner = the owner, who sits beside it
shown-by-children-at-play = children who play there with a ball
shown-by-angler = a child who sits there with a fishing rod
shown-by-prayer = people who pray on mats, their shoes behind them
shown-by-feast = guests round a laid table, under a string of flags
shown-by-goats = goats that graze beside it
shown-by-cattle = cattle that graze beside it
shown-by-more-alike = more of the same along the way
shown-by-barrow = a wheelbarrow
shown-by-tools = road cones and a heap of gravel with a shovel in it
shown-by-pipes = a stack of blue pipes
shown-by-sacks = full sacks
shown-by-cans = yellow water cans in a line
shown-by-pots = clay pots
shown-by-fireplace = three stones round ash, with a pot and firewood
shown-by-furniture = furniture and boxes, and somebody who carries a box
shown-by-laundry = washing on a line
shown-by-tent = a tent beside it
shown-by-rubbish-heap = a wide heap of rubbish
shown-by-sand-drift = waves of bare, pale sand
shown-by-hay-rows = cut hay in even rows
shown-by-crop-rows = rows of crops on sticks
shown-by-open-bonnet = the bonnet up and somebody bent over the engine
shown-by-open-doors = the rear doors open, with boxes inside
