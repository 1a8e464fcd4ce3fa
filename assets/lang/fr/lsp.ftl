lsp-required = obligatoire
lsp-no-name = Il n’y a pas de nom court ici.
lsp-name-taken = « { $name } » est déjà pris : ligne { $line }.
lsp-no-such-name = Ce ne peut pas être un nom court.
lsp-named-elsewhere = « { $name } » est nommé dans un autre fichier, ou nulle part ; on ne peut le renommer que là où il est nommé.
lsp-names-several = « { $name } » nomme plusieurs choses. Renommez chacune là où elle est nommée.
lsp-faulty = Il contient des fautes.
lsp-not-laid-out = Pas mis en forme : ligne { $line }. { $why }
