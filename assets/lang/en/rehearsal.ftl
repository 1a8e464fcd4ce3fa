# Rules that need the scenario to be walked.

s190 = The device "{ $device }" can be noticed for only { $opportunity_s } s, from { $range_m } m away, before its mandatory distance of { $mandatory_m } m. The doctrine asks for at least { $least_s } s.
s190-hint = Make a sign larger, plainer or better placed, move the device along the route, or plan a slower pace.
s191 = Nothing of the device "{ $device }" can be noticed from the route before its mandatory distance of { $mandatory_m } m.
s191-hint = Look for what stands between its signs and the route. Make a sign larger or plainer, or move it to where it can be seen.
s192 = Nobody can tell in time that "{ $look_alike }" is harmless: at { $keep_clear_m } m an attentive look shows it in { $best_percent } % of cases.
s192-hint = Make the sign larger or plainer, move it away from the route, or leave it as a lesson in caution and expect false alarms.
s193 = The careful virtual trainee is not judged ready here (seed { $seed }). { $reason }
s193-hint = Run it and read the scorecard: groundsign run { $scenario } --trainee careful --seed { $seed }
s194 = The land falls { $fall } m within { $within } m where the route runs.
s194-approach = The land falls { $fall } m within { $within } m where the approach runs.
s194-civilian = The land falls { $fall } m within { $within } m where "{ $name }" walks.
s194-hint = Look for a hole in the height map or an edge of a land form. Correct it there, or lead the route round it.
