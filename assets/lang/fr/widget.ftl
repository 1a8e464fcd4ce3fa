# Les parties communes à tous les écrans.

widget-percent = { NUMBER($value, maximumFractionDigits: 0) } %
widget-hold = Maintenez pendant une seconde
widget-press-again = Appuyez encore une fois pour le faire
