lsp-required = required
lsp-no-name = There is no short name here.
lsp-name-taken = “{ $name }” is taken already: line { $line }.
lsp-no-such-name = That cannot be a short name.
lsp-named-elsewhere = “{ $name }” is named in another file, or nowhere; it can be renamed only where it is named.
lsp-names-several = “{ $name }” names several things. Rename each of them where it is named.
lsp-faulty = It has mistakes.
lsp-not-laid-out = Not laid out: line { $line }. { $why }
