# Sounds and their words.

sound-steps = (pasos)
sound-no-server = No se reproduce ningún sonido: { $why }. Todos los sonidos se escriben en la pantalla.
