# Keys and buttons: the controls screen, and what each key is called.

controls-title = Keys and buttons
controls-usual = Reset all keys
controls-usual-again = All keys are reset.
controls-how = Choose a line, then press the new key for it. Delete removes the key. Escape leaves it unchanged. The letters shown change to those of your keyboard as you press its keys.
controls-waiting = { $control }: press a key, a mouse button or a gamepad button.
controls-press-a-key = press a key …
controls-no-key = no key
controls-keys = { $before } · { $next }
controls-given = { $key } is now: { $control }.
controls-taken = { $key } is now: { $control }. It was: { $other }.
controls-taken-away = { $control } has no key or mouse button now.
controls-fixed = { $key } cannot be chosen: number keys make choices on panels, Tab moves the focus, F11 switches full screen and F12 saves a picture.
controls-walk = Walking
controls-look = Looking
controls-do = What you do
controls-show = What you open
controls-class = In front of a class
controls-panel = On a panel
controls-number = Choices by number or letter

control-walk-on = Walk on along the route, or stop
control-walk-back = Walk back the way you came, or stop
control-forward = Walk where you look (hold)
control-backward = Walk backwards (hold)
control-left = Step to the left (hold)
control-right = Step to the right (hold)
control-stop = Stand still
control-slower = Walk slower
control-faster = Walk faster
control-hurry = Hurry: time passes 2, 4 or 8 times as fast
control-stance = Stand, kneel, lie down
control-look-left = Look left (hold)
control-look-right = Look right (hold)
control-look-up = Look up (hold)
control-look-down = Look down (hold)
control-turn-round = Look behind you
control-look-ahead = Look along the route
control-mouse-look = Look with the mouse: on or off
control-optics = Binoculars up or down
control-mark = Mark what you look at
control-warn = Shout a warning
control-check-near = Check the ground close around you
control-check-far = Check the ground farther out around you
control-orders = Give an order
control-report = Write the report
control-map = Map
control-log = What was said and done
control-team = Your patrol
control-marks = Your marks
control-card = Card of signs
control-menu = Menu and pause
control-hide-all = Take everything away that is drawn over the view, or bring it back
control-discuss = Stop to discuss, or go on
control-reveal = Show what is out of place (hold), or hide it
control-next = Next thing on the panel
control-previous = Previous thing on the panel
control-confirm = Press what is selected
control-back = Close the panel
control-choice1 = First choice
control-choice2 = Second choice
control-choice3 = Third choice
control-choice4 = Fourth choice
control-choice5 = Fifth choice
control-choice6 = Sixth choice
control-choice7 = Seventh choice
control-choice8 = Eighth choice
control-choice9 = Ninth choice
control-choice10 = Tenth choice
control-choice11 = Eleventh choice
control-choice12 = Twelfth choice

key-plain = { $key }
key-numpad = Pad { $key ->
    [Add] +
    [Subtract] -
    [Multiply] *
    [Divide] /
    [Decimal] .
    [Enter] Enter
   *[other] { $key }
}
key-named = { $key ->
    [Space] Space
    [Enter] Enter
    [Escape] Esc
    [Tab] Tab
    [Home] Home
    [End] End
    [PageUp] Page up
    [PageDown] Page down
    [Insert] Ins
    [ArrowLeft] ←
    [ArrowRight] →
    [ArrowUp] ↑
    [ArrowDown] ↓
    [Minus] -
    [Equal] =
    [Comma] ,
    [Period] .
    [Slash] /
    [Semicolon] ;
    [Quote] '
    [Backquote] `
    [Backslash] \
    [IntlBackslash] <
    [BracketLeft] [
    [BracketRight] ]
    [ShiftLeft] Shift
    [ShiftRight] Right Shift
    [ControlLeft] Ctrl
    [ControlRight] Right Ctrl
    [AltLeft] Alt
    [AltRight] Right Alt
   *[other] { $key }
}
key-mouse = Mouse: { $button ->
    [left] left
    [right] right
    [middle] middle
    [back] back
    [forward] forward
   *[other] { $button }
}
key-pad = Gamepad: { $button ->
    [south] bottom button
    [east] right button
    [north] top button
    [west] left button
    [left-shoulder] left shoulder
    [right-shoulder] right shoulder
    [left-trigger] left trigger
    [right-trigger] right trigger
    [select] select
    [start] start
    [mode] mode
    [left-stick] left stick pressed
    [right-stick] right stick pressed
    [up] pad up
    [down] pad down
    [left] pad left
    [right] pad right
   *[other] another button
}
key-stick = Gamepad: { $stick ->
    [left] left stick
    [right] right stick
   *[other] another stick
} { $direction ->
    [left] to the left
    [right] to the right
    [up] up
    [down] down
   *[other] pushed
}
