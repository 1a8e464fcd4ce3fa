# Charts of the debrief: what they show, and the words in them.

chart-points = Points earned out of those possible. Hatched: lost.
chart-noticing = What there was to notice, and what was done.
chart-items = Items
chart-harmless = Harmless things
chart-noticed = { $count } noticed
chart-missed = { $count } missed
chart-left-alone = { $count } left alone
chart-false-alarms = { $count } marked (false { $count ->
    [one] alarm
   *[other] alarms
})
chart-coverage = Which sides of the route were looked at before they were passed. The chart shows where you looked; it does not take account of houses or plants in between. It ends where an item was marked: from then on the drill counts.
chart-left = left
chart-right = right
chart-viewed = looked at
chart-glimpsed = only from far off
chart-not-viewed = not looked at
chart-confidence = How sure each mark was, and what was there.
chart-was-item = a sign of an item
chart-was-harmless = harmless
chart-distance = How far everybody was from “{ $device }” over time.
chart-required = required { $metres }
chart-mandatory = mandatory { $metres }
chart-known = item known
chart-withdraw = withdraw
chart-report = report
chart-handed-over = handed over
