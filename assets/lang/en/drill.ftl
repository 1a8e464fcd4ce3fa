# Spot drills: single views to search.

drill-title = Spot drill
drill-hit = Found: this was out of place.
drill-miss = Missed: something was out of place, and it was not marked.
drill-miss-elsewhere = Missed: something was out of place, but the mark was on something else.
drill-false-alarm = False alarm: what was marked is harmless.
drill-false-alarm-nothing = False alarm: there was nothing at the place marked.
drill-clean = Right: nothing was out of place.
drill-line = { $number }. { $outcome } ({ $seconds } s)
drill-line-probability = An attentive look notices it with { $percent } %.
drill-counts = Found { $found } of { $items }. False alarms: { $alarms }. Clean views rightly passed: { $clean }.
drill-differs = View { $number } is not the one that was answered then: this program works the drill out differently from the one that recorded it.
drill-nothing-to-find = There is nothing to drill on: no item of this scenario can be seen from its route.
drill-unreadable = { $path } cannot be read: { $why }
drill-none = { $path } is not a drill. Drills end in .gsdrill and are written with --out.
drill-newer = { $path } has drill format { $found }. This program reads format 1: use a newer program.
drill-damaged = { $path } is damaged: its content is not what was written. It cannot be worked out again.

drill-what = A view from a halt, 25 seconds, one question: is anything out of place? Mark it, or say that there is nothing. After each view you see what was there.
drill-preparing = The views are being made ready …
drill-drawing = The view is being drawn …
drill-which = View { $number } of { $of }
drill-left = { $seconds } s
drill-ask = Is anything out of place? Click on it, or move with the arrow keys and press Enter.
drill-nothing = Nothing is out of place
drill-field = Column { $column }, row { $row }
drill-item = Out of place: { $look }.
drill-harmless = Harmless here: { $look }.
drill-next = Next view
drill-end = See the result
drill-practice = This is practice. It says little about one person; over many drills it shows what fades.
drill-home = To the first screen
