# The class, for its instructor.

instructor-title = The class
instructor-reading = The records are being read …
instructor-reading-some = The records are being read: { $done } of { $of } …
instructor-unread = Files that could not be read: { $count }. This command says why: groundsign records import
instructor-empty = Nobody's results are here yet. Patrols on this machine come in by themselves. Bring in those of other machines with: groundsign records import FOLDER
instructor-how-course = Make a course and enrol people by a list with: groundsign course new NAME --scenario ID, then groundsign course enrol NAME LIST.csv
instructor-whose = Whose results
instructor-everybody = Everybody
instructor-course = Course “{ $name }”
instructor-tab-missed = What is missed
instructor-tab-drawn = Distance and progress
instructor-tab-devices = Devices
instructor-due = Due for a refresher: { $count } of { $of }
instructor-trainee = Sessions: { $sessions }. Last verdict: { $verdict }. Best points: { $best }. Items found: { $hits } of { $signals }. False alarms: { $alarms }. Last day: { $day }.
instructor-more = And { $count } more; the page has them all.
instructor-write = Write the page to print
instructor-session = { $day }: { $title }, variation { $seed }, { $mode }. { $verdict }, { $points } points. Items found: { $hits } of { $signals }. False alarms: { $alarms }.
instructor-back = Back to the class
instructor-group = Group mode
instructor-missed = { $what }: missed { $missed }, { $share }
instructor-critical = { $what }: in { $sessions } sessions
instructor-device = { $title }, { $device }: { $why }. Found by { $found } in { $sessions } sessions.
instructor-devices-none = No device is known to tell nothing.
instructor-missed-none = Nothing has been missed so far.
instructor-votes-none = This class has not voted on anything yet. Group mode is below.
