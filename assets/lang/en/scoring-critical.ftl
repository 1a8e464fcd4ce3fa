# Critical errors: what they are called, what to do instead, and what happened.

critical-touched-item = Touched something suspicious
critical-advice-touched-item = Never touch it, never move it. You never have to.
critical-approached-after-mark = Went nearer after it was known
critical-advice-approached-after-mark = Confirm from where you are, with optics or from further back. Nobody goes nearer.
critical-left-known-ground = Stepped onto unknown ground near the item or in a suspected area
critical-advice-left-known-ground = Go back the way you came. Unknown ground near an item may hold another.
critical-transmitted-inside-radius = Used the radio too near to the item
critical-advice-transmitted-inside-radius = Move out of the radio radius before you transmit, or send a runner.
critical-crossed-item = Went on past the item
critical-advice-crossed-item = Never pass a suspected item. Go back the way you came and report the route as closed.
critical-control-point-in-sight = The control point was in line of sight of the item (no longer a critical error: it is part of “Siting of the control point”)
critical-cordon-left-open = The cordon was left open
critical-advice-cordon-left-open = A post is left only when relieved, or when the specialists take over.

critical-finding-touched = Touched a sign of “{ $device }”.
critical-finding-touched-harmless = Touched something suspicious. It was harmless, but nobody could know.
critical-finding-approached = { $person }: came to { NUMBER($metres, useGrouping: "false") } m of “{ $device }”; it was { NUMBER($first, useGrouping: "false") } m away when it became known.
critical-finding-left-known-ground = { $person }: left known ground inside the required distance.
critical-finding-strayed = { $person }: stepped off known ground in a suspected area.
critical-finding-transmitted = Transmitted { NUMBER($metres, useGrouping: "false") } m from “{ $device }”; silent within { $radius } m.
critical-finding-crossed = { $person }: went round “{ $device }” to its far side.
critical-finding-post-left = { $person }: left a post, and nobody held the way.
critical-finding-way-unmanned = { $person }: came inside by a way that no post held.
