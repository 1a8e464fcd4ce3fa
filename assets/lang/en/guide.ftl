# The field guide: signs near by and from afar.

guide-title = Field guide of signs
guide-how = Each sign as it is from near by, fresh and old, and as large as on your screen from 5, 30 and 80 metres. Look for what is different from its surroundings: what is only possible is reported too.
guide-near = from near by
guide-old = the same, two months old
guide-5 = from 5 m
guide-30 = from 30 m
guide-80 = from 80 m
guide-80-binoculars = from 80 m through binoculars (8×)
guide-no-ground = The ground of the field guide cannot be read: { $path }. Install the program again.
