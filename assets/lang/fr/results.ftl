# Résultats des stagiaires : leur liste sur le disque, et son tableau en ligne de commande.

results-file-newer = La liste des résultats { $path } a été écrite par une version plus récente du programme (format { $found } ; celui-ci lit jusqu'au format { $reads }). Elle reste telle quelle. Ici, les résultats sont lus dans les enregistrements, et ce que vous mettez de côté ou ajoutez n'est pas gardé dans la liste. Utilisez la version plus récente du programme.
results-file-damaged = La liste des résultats { $path } est endommagée. Les résultats sont relus dans les enregistrements.
results-file-kept = La liste des résultats { $path } était endommagée. Elle est gardée sous le nom { $kept }. Les résultats sont relus dans les enregistrements.
results-file-unreadable = La liste des résultats { $path } ne peut pas être lue : { $why }. Elle reste telle quelle. Ici, les résultats sont lus dans les enregistrements, et ce que vous mettez de côté ou ajoutez n'est pas gardé dans la liste.
results-no-folder = Il n'y a pas de dossier { $path }.
results-of-record = { $path } : { $why }
results-nobody = Personne n'a encore fait de patrouille ici.
results-date = date (UTC)
results-mode = mode
results-verdict = verdict
results-scenario = scénario
