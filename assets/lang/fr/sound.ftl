# Les sons et leurs mots.

sound-steps = (pas)
sound-no-server = Aucun son n'est joué : { $why }. Tous les sons sont écrits à l'écran.
