# The page by which a learning management system (LMS) takes the result of a session.

hand-in-title = Hand in a Groundsign session
hand-in-how = Write your result to a file with: groundsign score RECORD --json > result.json. Then choose that file here.
hand-in-file = Result of your session (JSON)
hand-in-no-lms = No learning management system was found. Open this page from within your course.
hand-in-not-a-scorecard = This file is not a result that Groundsign wrote, or it is damaged.
hand-in-other-version = This result was written by another version of Groundsign. Score the record again with the version of your course.
hand-in-other-scenario = This result is of another scenario. Your course asks for: { $scenario }
hand-in-other-mode = This session was played in another mode. Your course asks for: { $mode }
hand-in-lms-refuses = The learning management system did not take the result ({ $why }). Try again, or ask your instructor.
hand-in-sending = Handing in …
hand-in-told = Handed in.
hand-in-nothing-to-tell = The session is incomplete: there is nothing to hand in yet.
hand-in-only-looking = You are only looking at this page: nothing is handed in.
hand-in-leave = Leave
hand-in-left = You can close this page.
hand-in-scenario = Scenario
hand-in-verdict = Verdict
hand-in-points = Points
hand-in-duration = Time
hand-in-mode = Mode
hand-in-believed = This page believes the file. Keep the record of the session: from it the result can be worked out again.
