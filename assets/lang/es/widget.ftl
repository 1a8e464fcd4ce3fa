# Words on the parts that every screen is built from.

widget-percent = { NUMBER($value, maximumFractionDigits: 0) } %
widget-hold = Mantenga durante un segundo
widget-press-again = Pulse otra vez para hacerlo
