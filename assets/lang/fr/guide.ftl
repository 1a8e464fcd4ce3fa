# The field guide: signs near by and from afar.

guide-title = Guide des signes
guide-how = Chaque signe vu de près, récent et ancien, puis à la taille qu’il a sur votre écran à 5, 30 et 80 mètres. Cherchez ce qui diffère de ce qui l’entoure : on signale aussi ce qui n’est que possible.
guide-near = de près
guide-old = le même, deux mois plus tard
guide-5 = à 5 m
guide-30 = à 30 m
guide-80 = à 80 m
guide-80-binoculars = à 80 m aux jumelles (8×)
guide-no-ground = Le terrain du guide ne peut pas être lu : { $path }. Réinstallez le programme.
