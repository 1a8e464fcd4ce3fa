# Records of sessions: what can be wrong with one, and what a replay shows.

record-unreadable = The record { $path } cannot be read: { $why }.
record-too-large = The record is larger than { $limit_mib } MiB. A record of this program is never so large.
record-not-a-record = This file is not a record of this program.
record-newer-format = The record has format { $found }. This program reads format { $reads }. Use a newer version of the program.
record-unknown-format = The record has format { $found }, which no version of this program has written. This program reads format { $reads }.
record-no-header = The record stops before its header is complete. It holds no session.
record-damaged-byte = The record is damaged: byte { $first } is not what was written (second { $second }).
record-damaged-byte-header = The record is damaged: byte { $first } is not what was written (in the header). Nothing is read from a damaged record. Use another copy of the file.
record-damaged-bytes = The record is damaged: some of the bytes { $first } to { $last } are not what was written (second { $second }).
record-damaged-bytes-header = The record is damaged: some of the bytes { $first } to { $last } are not what was written (in the header). Nothing is read from a damaged record. Use another copy of the file.
record-out-of-order = The record is not complete: at byte { $offset } comes second { $found }, but second { $expected } belongs there.
record-over-limit = Second { $second } of the record: more than { $limit } { $what }. This program does not read more.
record-limit-bytes = bytes
record-limit-seconds = seconds
record-limit-entries = actions and events
record-limit-seats = people at the controls
record-malformed = Second { $second } of the record (from byte { $offset }) cannot be understood: { $why }.
record-contents = The record keeps the file { $file }, but this program cannot use it. Problems found: { $problems }.
record-exists = There is already a file { $path }. A record is never written over. Record into another folder, or move that file away.
record-in-use = Another program is writing the record { $path } at this moment.
record-unwritable = The record { $path } cannot be written: { $why }.
record-write-failed = The record stops at second { $second }: it could not be written ({ $why }). The session goes on and is scored, but it is not kept.
record-rest-lost = { $damage } { $seconds ->
        [0] No whole second comes before it
        [one] The one whole second before it is used
       *[other] The { $seconds } whole seconds before it are used
    }; everything after it is left out. Use another copy of the file if there is one.
record-outdated = The scenario or the doctrine pack in this record does not follow every rule of this program ({ $codes }). It is used as it was recorded.
record-forged-scenario = The record cannot be used: the hash of the scenario in its header ({ $said }…) is not that of the scenario it contains ({ $found }…). One of the two was changed after the patrol. Use another copy of the file.
record-forged-doctrine = The record cannot be used: the hash of the doctrine pack in its header ({ $said }…) is not that of the pack it contains ({ $found }…). One of the two was changed after the patrol. Use another copy of the file.
record-over = The patrol of this record is over. There is nothing to continue.
record-torn-tail = The record was not closed properly. { $seconds ->
        [one] One whole second is kept
       *[other] { $seconds } whole seconds are kept
    }; the last { $bytes } bytes (from byte { $offset }) belong to a second that was never finished and are left out.

record-replay-same = The replay is the patrol recorded: all { $digests } digests are the same.
record-differs = The replay differs from the record in { $what }, first at { $time_s } s (tick { $tick }).
record-differs-other-build = The record was made by another build of the program ({ $build }), and the replay differs in { $what }, first at { $time_s } s (tick { $tick }). Another build may simulate a little differently. This does not mean that the record was changed.
record-differs-in-state = the state of the simulation
record-differs-in-events = what happened
record-differs-in-observation = who was where
record-differs-in-length = how long the patrol lasted
