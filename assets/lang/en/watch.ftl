watch-started = Watching { $path }. Ctrl-C ends it.
watch-no-stream = A stream cannot be watched: name a file.
watch-gone = { $path } cannot be read: { $why } Waiting for it.
watch-no-reason = it was being written.
watch-mended = Mended: { $code } { $what }
watch-well = { $file }: nothing found.
watch-findings = { $file }: { $count ->
    [one] { $count } finding
   *[other] { $count } findings
}, { $fresh } new, { $mended } mended.
