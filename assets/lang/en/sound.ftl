# Sounds and their words.

sound-steps = (steps)
sound-no-server = No sound is played: { $why }. All sounds are written on the screen.
