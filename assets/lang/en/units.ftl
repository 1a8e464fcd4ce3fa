# Grid references and date-time groups: what is wrong with one that cannot be read. Lengths of time.

grid-empty = No grid reference was given.
grid-bad-character = “{ $character }” does not belong in a grid reference.
grid-bad-letters = “{ $letters }” is not the beginning of a grid reference. A full one looks like 30QXF 1234 5678.
grid-no-such-square = There is no grid square { $square }.
grid-unequal-halves = Easting and northing must have the same number of digits. There are { $digits } digits in all.
grid-digit-count = A grid reference has 2, 4, 6, 8 or 10 digits. This one has { $digits }.

dtg-empty = No date-time group was given.
dtg-layout = “{ $said }” is not written as a date-time group. Example: 291435ZMAY26 (day, time, zone letter, month, year).
dtg-month = “{ $month }” is not a month. Write JAN, FEB, MAR, APR, MAY, JUN, JUL, AUG, SEP, OCT, NOV or DEC.
dtg-day = { $month } { $year } has no day { $day }.
dtg-time = “{ $time }” is not a time of day.

span-minutes = { $minutes } min
span-hours = { $hours } hours
span-days = { $days } days
