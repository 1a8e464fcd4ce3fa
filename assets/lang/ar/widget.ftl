# Words on the parts that every screen is built from.

widget-percent = { NUMBER($value, maximumFractionDigits: 0) }%
widget-hold = اضغط باستمرار لمدة ثانية واحدة
widget-press-again = اضغط مرة أخرى لتنفيذه
