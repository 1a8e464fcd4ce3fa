# Les sons et leurs mots.

sound-steps = (pas)
sound-no-server = Aucun son n'est joué : { $why }. Tous les sons sont écrits à l'écran.
sound-none-here = Ce système ne joue pas encore de sons. Tous les sons sont écrits à l'écran.
