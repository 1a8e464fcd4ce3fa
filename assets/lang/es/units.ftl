# Grid references and date-time groups: what is wrong with one that cannot be read. Lengths of time.

grid-empty = No se dieron coordenadas de cuadrícula.
grid-bad-character = “{ $character }” no puede ir en unas coordenadas de cuadrícula.
grid-bad-letters = “{ $letters }” no es el comienzo de unas coordenadas de cuadrícula. Unas completas son así: 30QXF 1234 5678.
grid-no-such-square = No existe la cuadrícula { $square }.
grid-unequal-halves = La coordenada este y la coordenada norte deben tener el mismo número de cifras. Hay { $digits } cifras en total.
grid-digit-count = Unas coordenadas de cuadrícula tienen 2, 4, 6, 8 o 10 cifras. Estas tienen { $digits }.

dtg-empty = No se dio un grupo fecha-hora (DTG).
dtg-layout = “{ $said }” no tiene la forma de un grupo fecha-hora (DTG). Ejemplo: 291435ZMAY26 (día, hora, letra de la zona, mes, año).
dtg-month = “{ $month }” no es un mes. Escriba JAN, FEB, MAR, APR, MAY, JUN, JUL, AUG, SEP, OCT, NOV o DEC.
dtg-day = { $month } { $year } no tiene día { $day }.
dtg-time = “{ $time }” no es una hora del día.

span-minutes = { $minutes } min
span-hours = { $hours } horas
span-days = { $days } días
