# The field guide: signs near by and from afar.

guide-title = Field guide of signs
guide-how = Each sign in { $all } forms from near by, one of them also two months old, and then as large as on your screen from 5, 30 and 80 metres. What is larger than its picture is shown smaller, and the caption says so. Look for what is different from its surroundings: what is only possible is reported too.
guide-near = from near by, { $number } of { $all }
guide-smaller = { $view }, shown at 1/{ $times } of its size
guide-old = the same, two months old
guide-harmless = The same look, harmless. { $shown }
guide-5 = from 5 m
guide-30 = from 30 m
guide-80 = from 80 m
guide-80-binoculars = from 80 m through binoculars (8×)
guide-no-ground = The ground of the field guide cannot be read: { $path }. Install the program again.
