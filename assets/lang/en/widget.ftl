# Words on the parts that every screen is built from.
widget-percent = { NUMBER($value, maximumFractionDigits: 0) } %
widget-hold = Hold for one second
widget-press-again = Press again to do it
