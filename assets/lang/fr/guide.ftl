# The field guide: signs near by and from afar.

guide-title = Guide des signes
guide-how = Chaque signe sous { $all } formes vues de près, dont une aussi après deux mois, puis à la taille qu’il a sur votre écran à 5, 30 et 80 mètres. Ce qui dépasse l’image est montré plus petit, et la légende le dit. Cherchez ce qui diffère de ce qui l’entoure : on signale aussi ce qui n’est que possible.
guide-near = de près, { $number } sur { $all }
guide-smaller = { $view }, montré au 1/{ $times } de sa taille
guide-old = le même, deux mois plus tard
guide-harmless = Le même aspect, inoffensif. { $shown }
guide-5 = à 5 m
guide-30 = à 30 m
guide-80 = à 80 m
guide-80-binoculars = à 80 m aux jumelles (8×)
guide-no-ground = Le terrain du guide ne peut pas être lu : { $path }. Réinstallez le programme.
