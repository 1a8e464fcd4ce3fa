# La page par laquelle une plateforme de formation (LMS) prend le résultat d'une séance.

hand-in-title = Remettre une séance Groundsign
hand-in-how = Écrivez votre résultat dans un fichier avec : groundsign score ENREGISTREMENT --json > resultat.json. Choisissez ensuite ce fichier ici.
hand-in-file = Résultat de votre séance (JSON)
hand-in-no-lms = Aucune plateforme de formation n'a été trouvée. Ouvrez cette page depuis votre cours.
hand-in-not-a-scorecard = Ce fichier n'est pas un résultat écrit par Groundsign, ou il est endommagé.
hand-in-other-version = Ce résultat a été écrit par une autre version de Groundsign. Évaluez l'enregistrement de nouveau avec la version de votre cours.
hand-in-other-scenario = Ce résultat est celui d'un autre scénario. Votre cours demande : { $scenario }
hand-in-other-mode = Cette séance a été jouée dans un autre mode. Votre cours demande : { $mode }
hand-in-lms-refuses = La plateforme de formation n'a pas pris le résultat ({ $why }). Essayez encore, ou demandez à votre instructeur.
hand-in-sending = Remise en cours…
hand-in-told = Remis.
hand-in-nothing-to-tell = La séance est incomplète : il n'y a encore rien à remettre.
hand-in-only-looking = Vous regardez seulement cette page : rien n'est remis.
hand-in-leave = Quitter
hand-in-left = Vous pouvez fermer cette page.
hand-in-scenario = Scénario
hand-in-verdict = Verdict
hand-in-points = Points
hand-in-duration = Durée
hand-in-mode = Mode
hand-in-believed = Cette page se fie au fichier. Gardez l'enregistrement de la séance : le résultat peut en être recalculé.
