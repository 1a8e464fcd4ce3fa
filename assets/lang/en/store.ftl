# The store of what trainees have done: what can go wrong with it, and what came of work on it.

store-newer = The store { $path } was written by a newer version of the program (version { $found }; this one reads up to { $reads }). It stays as it is.
store-newer-hint = Use the newer version of the program.
store-foreign = { $path } is no store of this program. It stays as it is.
store-foreign-hint = Name a file groundsign.db of this program, or move the other file away.
store-damaged = The store { $path } is damaged.
store-damaged-hint = With { $command } what can be read is put into a new one. Then import the records again.
store-missing = There is no store { $path }.
store-missing-hint = Make it with: groundsign records import FOLDER.
store-read-only = The store { $path } cannot be written, because its folder or disk is read-only. The records are untouched.
store-read-only-hint = Copy the folder to a place that can be written and set GROUNDSIGN_DATA to it, or remove the write protection.
store-full = The store { $path } cannot be written, because the disk is full. What was in it is whole, and so are the records.
store-full-hint = Make room and run the command again.
store-busy = The store { $path } is in use by another program.
store-busy-hint = Wait until the other command has ended, and try again.
store-refused = The store { $path } cannot be used: { $why }
store-refused-hint = Check that the stick or disk is there and that you may write on it. What was in the store before is whole.

records-importing = Importing
records-imported = Records: { $new } imported, { $known } already in the store, { $unread } not readable.
records-imported-sealed = Sealed: { $sealed }. They can be imported when an instructor has opened them with the class key: groundsign records open
records-of-erased = { $count ->
    [one] One record of somebody who was erased is left out.
   *[other] { $count } records of people who were erased are left out.
}
records-odd-name = The name in it, “{ $name }”, can be no pseudonym. It is kept under “{ $kept }”.
records-no-date = It has no date, or one that is none. It is kept without a date.
records-ahead = Its date is { $date }, which lies ahead of the clock of this machine: that clock or the one of the other machine is wrong. Until then it counts as nobody’s last day.
records-nameless = It does not say who trained: in the name there is nothing to read.
records-merged = { $path }: { $sessions } sessions and { $trainees } trainees taken in, { $known } sessions were already here.
records-mended = Saved: sessions { $sessions }, drills { $drills }, trainees { $trainees }, names { $names }, courses { $courses }, enrolments { $enrolments }, variations given { $variations }. The damaged store is kept as { $kept }. Import the records again: what sessions and drills showed comes back from them. Names, enrolments and who was given which variation do not stand in records; enrol by the list again if some are missing.
records-mend-whole = { $path } is not damaged. Nothing was changed.
records-names-erased = Real names erased: { $count }.
records-erased = Everything that the store had about { $trainee } is erased. Records of this trainee may still be in { $path }; delete them there. They are not imported again: the store keeps their hashes, and nothing else.
records-backgrounds-erased = Sex and age group erased, of people: { $count }.
store-server = The server { $path } cannot be used: { $why }
store-server-hint = Check that it runs, and that the address and PGPASSWORD are right. Records that are not on it yet are imported the next time.
server-no-address = The address of a store on a server should look like postgres://user@host/groundsign.
server-not-secret = The server is on another machine, and this program speaks no TLS to it: whoever is on the way could read the results and the password. Use a tunnel (ssh -L) to localhost, or add ?sslmode=disable to the address where that is acceptable.
store-two-people = “{ $pseudonym }” is { $here } here and { $there } in { $path }. Nothing was merged.
store-two-people-hint = Give one of them another pseudonym, here or there, with: groundsign records rename. Then merge again.
records-renamed = “{ $from }” is called “{ $to }” from now on. Records made before keep the old pseudonym inside.
records-rename-taken = Somebody is called “{ $to }”, or has a pseudonym that sounds like it. Only what a mistyped pseudonym did, one without a name and a course, can be given to somebody else: to one who has a name or a course, or has done nothing yet.
records-rename-joined = What was done as “{ $from }” is that of “{ $to }” from now on. Records made before keep the old pseudonym inside.
records-rename-none = “{ $to }” can be no pseudonym: it has 1 to 24 letters and neither control characters nor < > / \ in it.
records-mend-no-tasks = Of the course “{ $course }” it is lost which scenarios it patrols. Merge a copy of the store from another machine or stick with groundsign records merge, or make the course again under another name.
records-copied-again = { $count ->
    [one] Of one record that was in the store already the copy was missing, and is made.
   *[other] Of { $count } records that were in the store already the copies were missing, and are made.
 }
