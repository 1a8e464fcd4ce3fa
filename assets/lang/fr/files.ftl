# Files that are written.
file-cannot-write = { $path } ne peut pas être écrit : { $why }
file-is-input = { $path } est un fichier que cette commande lit. Rien n'a été écrit.
file-is-record = { $path } contient une patrouille enregistrée. Un enregistrement n'est jamais remplacé.
file-is-link = { $path } est un lien. Rien n'est écrit à travers un lien.
file-is-foreign = { $path } n'a pas été créé par ce programme. Il a été conservé, et rien n'a été écrit.
file-holds-other = { $path } contient autre chose. Il a été conservé, et rien n'a été écrit.
file-other-name = Choisissez un autre nom, ou déplacez le fichier qui s'y trouve.
file-is-there = { $path } existe déjà. Il a été conservé, et rien de cette patrouille n'a été écrit.
file-other-folder = Indiquez un autre dossier avec --out, ou déplacez ce fichier hors du dossier.
