# Touches et boutons : l'écran des commandes, et le nom de chaque touche.

controls-title = Touches et boutons
controls-usual = Rétablir toutes les touches
controls-usual-again = Toutes les touches sont rétablies.
controls-how = Choisissez une ligne, puis appuyez sur la nouvelle touche. Suppr enlève la touche. Échap ne change rien. Les lettres affichées deviennent celles de votre clavier à mesure que vous appuyez sur ses touches.
controls-waiting = { $control } : appuyez sur une touche, un bouton de souris ou un bouton de manette.
controls-press-a-key = appuyez sur une touche …
controls-no-key = aucune touche
controls-keys = { $before } · { $next }
controls-given = { $key } est maintenant : { $control }.
controls-taken = { $key } est maintenant : { $control }. C'était avant : { $other }.
controls-taken-away = « { $control } » n'a plus de touche ni de bouton de souris.
controls-fixed = { $key } ne peut pas être choisie : les chiffres servent aux choix sur les panneaux, Tab passe d'un bouton à l'autre, F11 active le plein écran et F12 enregistre une image.
controls-walk = Marcher
controls-look = Regarder
controls-do = Ce que vous faites
controls-show = Ce que vous ouvrez
controls-class = Devant un groupe
controls-panel = Sur un panneau
controls-number = Choix par chiffre ou par lettre

control-walk-on = Avancer sur l'itinéraire, ou s'arrêter
control-walk-back = Revenir par où vous êtes venus, ou s'arrêter
control-forward = Marcher là où vous regardez (maintenir)
control-backward = Marcher en arrière (maintenir)
control-left = Pas à gauche (maintenir)
control-right = Pas à droite (maintenir)
control-stop = Rester immobile
control-slower = Marcher plus lentement
control-faster = Marcher plus vite
control-hurry = Accélérer : le temps passe 2, 4 ou 8 fois plus vite
control-stance = Debout, à genoux, à plat ventre
control-look-left = Regarder à gauche (maintenir)
control-look-right = Regarder à droite (maintenir)
control-look-up = Regarder en haut (maintenir)
control-look-down = Regarder en bas (maintenir)
control-turn-round = Regarder derrière vous
control-look-ahead = Regarder dans le sens du chemin
control-mouse-look = Regarder avec la souris : oui ou non
control-optics = Lever ou baisser les jumelles
control-mark = Marquer ce que vous regardez
control-warn = Crier un avertissement
control-check-near = Vérifier du regard le sol proche autour de vous
control-check-far = Vérifier du regard le sol plus éloigné autour de vous
control-orders = Donner un ordre
control-report = Écrire le compte rendu
control-map = Carte
control-log = Ce qui a été dit et fait
control-team = Votre patrouille
control-marks = Vos marques
control-card = Fiche des signes
control-menu = Menu et pause
control-hide-all = Masquer tout ce qui couvre la vue, ou le rétablir
control-discuss = Arrêter pour discuter, ou reprendre
control-reveal = Montrer ce qui n'est pas normal (maintenir), ou le masquer
control-next = Élément suivant du panneau
control-previous = Élément précédent du panneau
control-confirm = Appuyer sur le bouton choisi
control-back = Fermer le panneau
control-choice1 = Premier choix
control-choice2 = Deuxième choix
control-choice3 = Troisième choix
control-choice4 = Quatrième choix
control-choice5 = Cinquième choix
control-choice6 = Sixième choix
control-choice7 = Septième choix
control-choice8 = Huitième choix
control-choice9 = Neuvième choix
control-choice10 = Dixième choix
control-choice11 = Onzième choix
control-choice12 = Douzième choix

key-plain = { $key }
key-numpad = Pavé { $key ->
    [Add] +
    [Subtract] -
    [Multiply] *
    [Divide] /
    [Decimal] .
    [Enter] Entrée
   *[other] { $key }
}
key-named = { $key ->
    [Space] Espace
    [Enter] Entrée
    [Escape] Échap
    [Tab] Tab
    [Home] Début
    [End] Fin
    [PageUp] Page préc.
    [PageDown] Page suiv.
    [Insert] Inser
    [ArrowLeft] ←
    [ArrowRight] →
    [ArrowUp] ↑
    [ArrowDown] ↓
    [Minus] -
    [Equal] =
    [Comma] ,
    [Period] .
    [Slash] /
    [Semicolon] ;
    [Quote] '
    [Backquote] `
    [Backslash] \
    [IntlBackslash] <
    [BracketLeft] [
    [BracketRight] ]
    [ShiftLeft] Maj
    [ShiftRight] Maj droite
    [ControlLeft] Ctrl
    [ControlRight] Ctrl droite
    [AltLeft] Alt
    [AltRight] Alt droite
   *[other] { $key }
}
key-mouse = Souris : { $button ->
    [left] gauche
    [right] droite
    [middle] milieu
    [back] arrière
    [forward] avant
   *[other] { $button }
}
key-pad = Manette : { $button ->
    [south] bouton du bas
    [east] bouton de droite
    [north] bouton du haut
    [west] bouton de gauche
    [left-shoulder] bouton supérieur gauche
    [right-shoulder] bouton supérieur droit
    [left-trigger] gâchette gauche
    [right-trigger] gâchette droite
    [select] select
    [start] start
    [mode] mode
    [left-stick] stick gauche enfoncé
    [right-stick] stick droit enfoncé
    [up] croix vers le haut
    [down] croix vers le bas
    [left] croix vers la gauche
    [right] croix vers la droite
   *[other] autre bouton
}
key-stick = Manette : { $stick ->
    [left] stick gauche
    [right] stick droit
   *[other] autre stick
} { $direction ->
    [left] vers la gauche
    [right] vers la droite
    [up] vers le haut
    [down] vers le bas
   *[other] poussé
}
