# Results of trainees: the list of them on disk, and its table on the command line.

results-file-newer = The list of results { $path } was written by a newer version of the program (format { $found }; this one reads up to { $reads }). It stays as it is. The results here are read from the records, and what you set aside or add is not kept in the list. Use the newer version of the program.
results-file-damaged = The list of results { $path } is damaged. The results are read again from the records.
results-file-kept = The list of results { $path } was damaged. It is kept as { $kept }. The results are read again from the records.
results-file-unreadable = The list of results { $path } cannot be read: { $why }. It stays as it is. The results here are read from the records, and what you set aside or add is not kept in the list.
results-no-folder = There is no folder { $path }.
results-of-record = { $path }: { $why }
results-nobody = Nobody has been on a patrol here.
results-date = date (UTC)
results-mode = mode
results-verdict = verdict
results-scenario = scenario
