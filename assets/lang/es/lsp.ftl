lsp-required = obligatorio
lsp-no-name = Aquí no hay ningún nombre corto.
lsp-name-taken = «{ $name }» ya está en uso: línea { $line }.
lsp-no-such-name = Eso no puede ser un nombre corto.
lsp-named-elsewhere = «{ $name }» se define en otro archivo o en ninguno; solo se puede cambiar donde se define.
lsp-names-several = «{ $name }» nombra varias cosas. Cambie el nombre de cada una donde se define.
lsp-faulty = Contiene errores.
lsp-not-laid-out = Sin dar formato: línea { $line }. { $why }
