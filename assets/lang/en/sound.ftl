# Sounds and their words.

sound-steps = (steps)
sound-no-server = No sound is played: { $why }. All sounds are written on the screen.
sound-none-here = This system plays no sounds yet. All sounds are written on the screen.
