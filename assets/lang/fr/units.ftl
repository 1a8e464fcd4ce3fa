grid-empty = Aucune coordonnée n'a été donnée.
grid-bad-character = « { $character } » n'a pas sa place dans des coordonnées.
grid-bad-letters = « { $letters } » n'est pas un début de coordonnées. Des coordonnées complètes ressemblent à 30QXF 1234 5678.
grid-no-such-square = Il n'y a pas de carré { $square }.
grid-unequal-halves = L'est et le nord doivent avoir le même nombre de chiffres. Il y a { $digits } chiffres en tout.
grid-digit-count = Des coordonnées ont 2, 4, 6, 8 ou 10 chiffres. Celles-ci en ont { $digits }.

dtg-empty = Aucun groupe date-heure n'a été donné.
dtg-layout = « { $said } » n'a pas la forme d'un groupe date-heure. Exemple : 291435ZMAY26 (jour, heure, lettre du fuseau, mois, année).
dtg-month = « { $month } » n'est pas un mois. Écrivez JAN, FEB, MAR, APR, MAY, JUN, JUL, AUG, SEP, OCT, NOV ou DEC.
dtg-day = { $month } { $year } n'a pas de jour { $day }.
dtg-time = « { $time } » n'est pas une heure du jour.

span-minutes = { $minutes } min
span-hours = { $hours } heures
span-days = { $days } jours
