# Resultados de los participantes: su lista en el disco y su tabla en la línea de órdenes.

results-file-newer = La lista de resultados { $path } fue escrita por una versión más nueva del programa (formato { $found }; este lee hasta el { $reads }). Se queda como está. Aquí los resultados se leen de los registros, y lo que usted aparte o añada no se guarda en la lista. Use la versión más nueva del programa.
results-file-damaged = La lista de resultados { $path } está dañada. Los resultados se leen otra vez de los registros.
results-file-kept = La lista de resultados { $path } estaba dañada. Se conserva como { $kept }. Los resultados se leen otra vez de los registros.
results-file-unreadable = La lista de resultados { $path } no se puede leer: { $why }. Se queda como está. Aquí los resultados se leen de los registros, y lo que usted aparte o añada no se guarda en la lista.
results-no-folder = No existe la carpeta { $path }.
results-of-record = { $path }: { $why }
results-nobody = Nadie ha hecho todavía una patrulla aquí.
results-date = fecha (UTC)
results-mode = modo
results-verdict = veredicto
results-scenario = escenario
