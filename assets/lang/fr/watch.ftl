watch-started = { $path } est surveillé. Ctrl-C pour arrêter.
watch-no-stream = On ne peut pas surveiller un flux : indiquez un fichier.
watch-gone = Impossible de lire { $path } : { $why } En attente.
watch-no-reason = il était en cours d’écriture.
watch-mended = Corrigé : { $code } { $what }
watch-well = { $file } : rien à signaler.
watch-findings = { $file } : { $count ->
    [one] { $count } constatation
   *[other] { $count } constatations
}, { $fresh } de plus, { $mended } de moins.
