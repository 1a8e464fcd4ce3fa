watch-started = Vigilando { $path }. Ctrl-C para terminar.
watch-no-stream = No se puede vigilar un flujo: indique un archivo.
watch-gone = No se puede leer { $path }: { $why } Esperando.
watch-no-reason = se estaba escribiendo.
watch-mended = Corregido: { $code } { $what }
watch-well = { $file }: nada que señalar.
watch-findings = { $file }: { $count ->
    [one] { $count } hallazgo
   *[other] { $count } hallazgos
}, { $fresh } más, { $mended } menos.
