# What can be wrong with the writing of a file.

source-syntax-ron = This cannot be read: { $why }.
source-syntax-empty = The file is empty.
source-syntax-ends = The file ends here, but something is still missing.
source-syntax-unclosed-comment = This comment is never closed.
source-syntax-unclosed-text = This text has no closing quote.
source-syntax-unclosed = This bracket is never closed.
source-syntax-wrong-closing = A closing { $expected } belongs here, but { $found } was found.
source-syntax-after-the-end = The file should end before this, but { $found } was found.
source-syntax-expected-value = A value belongs here, but { $found } was found.
source-syntax-unexpected = { $found } does not belong here.
source-syntax-missing-comma = A comma is missing before { $found }.
source-syntax-missing-colon = A colon is missing before { $found }.
source-syntax-equals = A colon belongs here, not an equals sign.
source-syntax-semicolon = A comma belongs here, not a semicolon.
source-syntax-quoted-field = The name of a field has no quotes, but { $found } was found.
source-syntax-nameless-field = This value has no field name, but the others in this bracket have one.
source-syntax-decimal-comma = { $found } is written with a decimal comma. Write a decimal point.
source-syntax-twin = { $found } is { $what } ({ $number }). It only looks like “{ $plain }”.
source-syntax-invisible = There is { $what } here ({ $number }), which cannot be seen.
source-syntax-unit-sign = { $found } does not belong to a number. The unit is in the field's name.
source-syntax-comma-in-number = { $found } has a comma in it, and could mean two numbers.
source-syntax-digits-apart = The digits of { $found } stand apart.
source-syntax-sign-apart = There is a space between the sign and its number: { $found }.
source-syntax-unit = { $found } has a unit behind the number. The unit is in the field's name.
source-syntax-percent = { $found } is written in percent. A share is written from 0 to 1.
source-syntax-fraction = { $found } is written as a fraction. Write a decimal number.
source-syntax-other-note = A note begins with //, not with { $found }.
source-twin-no-break-space = a no-break space
source-twin-blank = an unusual space
source-twin-soft-hyphen = a soft hyphen
source-twin-mark = an invisible mark
source-twin-minus = a typographic minus sign
source-twin-dash = a typographic dash
source-twin-quote = a typographic quote
source-twin-digit = a digit of another script
source-twin-other = a letter of another keyboard
source-twin-cyrillic = a Cyrillic letter
source-twin-greek = a Greek letter
source-wrong-value-nothing = { $found } is not a value here. A field without a value is left out.

source-unreadable = The file cannot be read: { $why }.
source-unreadable-absent = There is no such file.
source-unreadable-folder = This is a folder, not a file.
source-unreadable-not-plain = This is not a plain file but a pipe or a device.
source-unreadable-not-text = The file is not text in UTF-8: byte { $byte } is wrong.
source-unreadable-program-failed = The program failed on this file. That is a mistake in the program. The other files are still checked.
source-unsigned-pack = Nobody signed this pack: where it comes from, and whether it was changed on the way, cannot be told.

source-unknown-field = There is no field { $name } here. Fields allowed here: { $allowed }.
source-unknown-field-none = There is no field { $name } here. No fields are allowed here.
source-missing-field = The field { $name } is missing. It takes { $expected }.
source-given-twice = { $name } is given twice.
source-unknown-choice = There is no choice { $name } here. Choices: { $allowed }.
source-choice-holds-nothing = The choice { $name } takes nothing in brackets.
source-choice-needs-value = The choice { $name } needs its value in brackets after it.
source-choice-needs-fields = The choice { $name } needs its fields in brackets after it: { $allowed }.
source-choice-double-brackets = What the choice { $name } holds needs brackets of its own: { $name }(( … )).

source-wrong-value = Expected { $expected }, but found { $found }.
source-wrong-value-range = { $found } is out of range: a whole number from { $least } to { $most } belongs here.
source-wrong-value-because = This value cannot be used: { $why }.
source-wrong-value-name = The name { $expected } or no name belongs before this bracket, but { $found } was found.
source-wrong-value-no-name = No name belongs before this bracket, but { $found } was found.
source-wrong-value-double = There is one pair of brackets too many here.
source-not-finite = { $found } is not a number that can be used. A finite number belongs here.

source-kind-yes-or-no = true or false
source-kind-number = a number
source-kind-whole-number = a whole number
source-kind-text = a text in double quotes
source-kind-letter = one letter in single quotes
source-kind-list = a list in square brackets [ ]
source-kind-map = words by language in curly brackets, such as {"{"}"en": "…"{"}"}
source-kind-fields = fields in round brackets ( )
source-kind-values = { $count ->
    [one] one value in round brackets ( )
   *[other] { $count } values in round brackets ( )
}
source-kind-choice = one of these names: { $allowed }
source-kind-nothing = an empty bracket ( )
source-kind-anything = a value

source-found-word = the word { $word }
source-found-number = the number { $number }
source-found-text = a text
source-found-letter = a single letter
source-found-list = a list in square brackets
source-found-map = curly brackets
source-found-empty = an empty bracket
source-found-values = { $count ->
    [one] one value in round brackets
   *[other] { $count } values in round brackets
}
source-found-fields = fields in round brackets

source-hint-did-you-mean = Did you mean { $name }?
source-hint-write = Write { $form }
source-hint-write-either = Write { $whole }, or { $decimal } if you mean decimals.
source-hint-no-name = Remove the name; it is not needed.
source-hint-close-comment = Write */ where it ends.
source-hint-close-text = Write " where the text ends. A " inside a text is written \"
source-hint-opened-at = The bracket to be closed opens in line { $line }.
source-hint-closed-too-late = The bracket in line { $line } was read as its end, but it stands farther left. Look between the two.
source-hint-belongs-before = Its closing bracket belongs before line { $line }.
source-hint-save-as-utf8 = Open it in an editor and save it as UTF-8.
source-hint-send-file = Send the file and the lines above to the person who maintains the program.
source-hint-type = Type { $plain } instead, here and everywhere else in the file.
source-hint-type-space = Type an ordinary space instead, here and everywhere else in the file.
source-hint-take-out = Take it out, here and everywhere else in the file.
source-hint-name-twin = Letter { $place } is { $what } ({ $number }), which only looks like a plain one. Type { $meant }, with your keyboard.
source-hint-name-invisible = Letter { $place } is { $what } ({ $number }), which cannot be seen. Type { $meant }, with your keyboard.
source-unsigned-pack-hint = Ask whoever made it for a signed one. Your own is signed when you make it again with groundsign pack.
source-hint-leave-out = Leave the field out, name and value.
source-hint-no-null = There is no null. Write the value that you mean.
source-hint-newer-program = Get version { $needs } of Groundsign, or a later one.

source-newer-format = This file has format { $found }. Version { $needs } of Groundsign and later versions read it. This is version { $this }, which reads formats up to { $newest }.
source-no-such-format = There is no format { $found }. This version reads formats { $oldest } to { $newest }.

source-over-limit = Too much: { $what }. { $found } found, at most { $allowed } allowed.
source-more-problems = { $count ->
    [one] One more problem is not shown.
   *[other] { $count } more problems are not shown.
}
source-limit-bytes = bytes in the file
source-limit-nesting = brackets inside each other
source-limit-parts = names, numbers, texts and brackets in the file
source-limit-letters = letters in one text
source-limit-letters-together = letters in all texts together
source-limit-languages = entries in one pair of curly brackets

source-attachment = The file { $file } cannot be used: { $why }
source-attachment-absolute = its name must not begin with / or a drive letter.
source-attachment-upwards = its name must not hold "..".
source-attachment-backslash = its name must have / between folders, not \, which other systems do not know.
source-attachment-outside = it is outside the scenario's folder and assets.
source-attachment-absent = there is no such file in the scenario's folder or in assets.
source-attachment-unreadable = it cannot be read ({ $why }).
source-attachment-empty = it has no name.
source-attachment-no-height-map = it is not a grey PNG picture with 16 bits per sample.
source-attachment-cut-short = it is cut short and cannot be unpacked.
source-attachment-damaged = it is damaged and cannot be unpacked ({ $why }).
source-attachment-large = it is larger than { $allowed } bytes.

source-unknown-pack = There is no doctrine pack { $name }. Packs found: { $allowed }.
source-faulty-pack = { $count ->
    [one] The doctrine pack { $name } has an error of its own.
   *[other] The doctrine pack { $name } has { $count } errors of its own.
}

limit-sites = sites
limit-chances = things that one site may hold
limit-shown-by = things that show that one look-alike is harmless
limit-signs = signs of all sites together
limit-patrol = people of the patrol
limit-civilians = civilians
limit-known = things that one person knows
limit-injects = injects
limit-waypoints = waypoints
limit-vulnerable-points = vulnerable points
limit-points = points of one line
limit-buildings = buildings
limit-walls = walls
limit-vehicles = vehicles
limit-surfaces = surfaces
limit-waters = waters
limit-suspected-areas = suspected areas
limit-patches = patches of plants
limit-plants = plants of all patches together
limit-land-forms = land forms
limit-assets = assets
limit-sources = sources
limit-objectives = objectives
limit-criteria = criteria left out
limit-objective-criteria = criteria of one objective
limit-stations = stations on the comms card
limit-cells = ground samples of the terrain (its sides divided by cell_m)
limit-no-cell = cell_m must be above zero.
limit-distance = metres from the origin
limit-time = seconds of a patrol
limit-samples = samples of a height map
limit-unpacked-bytes = bytes of a picture, unpacked
limit-off-the-land = { $what } lies { $away } m outside the terrain. At most { $most } m are allowed.
limit-off-the-land-hint = Look for a slipped decimal point, a wrong sign or swapped numbers. Places are metres east and north of the origin.
limit-height = metres of height above or below the origin
limit-cut-first = The largest parts, by path: { $list }. Shorten, narrow or leave out some of them, or split the scenario into two.
limit-land-samples = ground samples that land forms reach
limit-wall-metres = metres of walls (each stretch counts as 6 m at least)
limit-cover-squares = squares of ground that surfaces and water reach
limit-water-metres = metres of streams and shores (each stretch counts as 10 m at least)
limit-trees = trees of all patches together
limit-places-drawn = plants times the points of their patch
limit-walk-metres = metres of approach and route
limit-way-back-seconds = seconds of walking back over the approach at the planned pace
limit-looks = looks at signs from the route (signs times half seconds of the walk)
limit-sign-seconds = seconds of all signs of a variation together (signs times time_limit_s)
limit-person-seconds = seconds of all people together (people times time_limit_s)
limit-work = milliseconds of computing for one patrol (time, signs and people together)
limit-pack-entries = entries of one list of a doctrine pack
