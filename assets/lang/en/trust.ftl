# Signatures, seals and scenario packs.

trust-refused = { $path } cannot be read or written: { $why }.
trust-not-a-key = { $path } does not hold what it should: a key or a list of keys. It stays as it is. Restore it from a copy, or move it away to begin anew.
trust-no-random = This machine gives no random numbers, so no key can be made: { $why }.
trust-wrong-class-key = This is not the class key that it was sealed with. Check the words and their order.
trust-short-class-key = A class key needs at least { $least } letters: a shorter one can be guessed at home. Let the program make one.
trust-damaged-seal = The seal is damaged: what is sealed was changed, or it was not made by this program. Use another copy of the file.
trust-not-signed = It is not signed. { $why }
trust-unsigned-here = What is recorded on this machine cannot be signed, so nobody can show later that it comes from here. { $why }
trust-who-own = this installation ({ $fingerprint })
trust-who-known = { $name } ({ $fingerprint })
trust-who-unknown = an unknown installation ({ $fingerprint })
trust-own = This installation: { $fingerprint }
trust-named = { $fingerprint }: { $name }
trust-nobody-called = No installation is called { $name } here.
trust-forgotten = { $name } is unknown from now on.
trust-no-signature = { $path } has no signature that holds. It says nothing about any installation.

class-key-ask = Class key
class-key-shown = This is sealed. Type the words that the instructor reads out; they can be seen while you type.
class-key-none = No class key was given. Nothing was opened.
class-key-is = Class key, to be read out when the class begins and kept nowhere else: { $words }

pack-ending = A scenario pack is called something.gspack; { $path } is not.
pack-unreadable = The pack { $path } cannot be read: { $why }.
pack-not-a-pack = This file is not a scenario pack of this program.
pack-damaged-table = The pack is damaged: its table of files is missing or wrong, as in a file that was cut short. Use another copy of the file.
pack-damaged-file = The pack is damaged: “{ $name }” in it cannot be unpacked. Use another copy of the file.
pack-damaged-packing = The pack was refused: “{ $name }” is packed in a way that no pack of this program uses.
pack-damaged-overlap = The pack was refused: files in it share the same bytes.
pack-damaged-around = The pack was refused: something stands before or behind its files.
pack-installed-behind = Another scenario is called { $id } too and comes first. Play this one by its file: groundsign play { $path }
pack-other-version = The pack has version { $found }. This program reads version { $reads }. Use a newer version of the program.
pack-bad-manifest = The manifest of the pack cannot be understood: { $why }.
pack-name-absolute = The pack was refused: its file “{ $name }” would be written to a fixed place on the disk.
pack-name-upwards = The pack was refused: its file “{ $name }” leads out of its folder.
pack-name-not-utf8 = The pack was refused: the name of its file “{ $name }” is not text in UTF-8.
pack-name-too-long = The pack was refused: the name of its file “{ $name }” is too long.
pack-name-strange = The pack was refused: “{ $name }” is not a plain file name on every system.
pack-link = The pack was refused: “{ $name }” is a link. A pack holds files only.
pack-twice = The pack was refused: a file is there twice ({ $name }).
pack-unlisted = The pack was refused: “{ $name }” is not in its manifest.
pack-missing = The pack is not complete: “{ $name }” is missing.
pack-altered = “{ $name }” in the pack is not what its manifest says: it was changed.
pack-wrong-signature = The signature of the pack does not hold: its manifest was changed, or it was not signed with the key that it names.
pack-limit-pack-bytes = The pack { $name } is larger than { $limit } bytes. No pack of this program is so large.
pack-limit-files = The pack { $name } holds more than { $limit } files.
pack-limit-file-bytes = “{ $name }” in the pack is larger than { $limit } bytes when unpacked.
pack-limit-all-bytes = The files of the pack come to more than { $limit } bytes when unpacked (at “{ $name }”).
pack-limit-ratio = “{ $name }” is more than { $limit } times larger than in the pack. That is no text; the pack was refused.
pack-sealed = This pack is sealed for an assessment.
pack-sealed-hint = With the class key it can be patrolled (groundsign play, groundsign run) and, for an instructor, unpacked (groundsign unpack).
pack-faulty = Files of the pack have errors: { $problems }.
pack-not-empty = The folder { $path } is not empty. Nothing is written over.
pack-installed-other = Another pack called { $id } is installed.
pack-installed-other-hint = Put this one in its place with --replace, if you know who it is from.
pack-installed = Installed. Play it with: groundsign play { $id }
pack-installed-known = { $id } was installed already, the very same pack.
pack-installed-replaced = { $id } took the place of the pack that was installed.
pack-unpacked = { $files } files unpacked into { $path }.
pack-checked-sealed = { $path }: the pack is intact. Its scenario is sealed and was not checked.
pack-checked-signature = { $path }: { $signature }
pack-about-author = By { $author }
pack-about-licence = Licence: { $licence }
pack-about-attribution = Data: { $words }
pack-about-signed = Signed by { $who }
pack-about-unsigned = Not signed
pack-about-sealed = Sealed: the class key is needed to patrol it

packs-none = No scenario pack is installed. Install one with: groundsign install FILE.gspack

record-sealed = The record is sealed until an instructor opens it with the class key: groundsign records open
record-made-sealed = The patrol is over. Its pack is sealed, so nothing of it is shown: the score can be seen when the instructor has opened the record.

records-opened = Sealed records: { $opened } opened, { $already } open before, { $refused } not opened.

verify-intact = Intact: what was written is all there, { $seconds } seconds.
verify-intact-so-far = Not changed as far as it goes: { $seconds } seconds. Nothing says that it does not go on: its end is not signed, and it may have been cut short.
verify-altered-page = The bytes { $first } to { $last } of the page behind second { $seconds } are not what was written: the signature, or the key of a sealed record. The session before it is intact.
verify-unsigned = Not signed: it is older than signatures, was broken off by a crash, or its machine could not sign.
verify-signed = Signed as a whole by { $who }
verify-signed-up-to = Signed by { $who } up to second { $second }; what follows is not signed.
verify-wrong-signature = The signature does not hold. It names { $who }, but what stands before it was changed after it was signed, or another key signed it.
verify-score = Worked out from the record: { $verdict }, { $earned } of { $possible } points.
verify-hashes = Scenario { $scenario }…, doctrine pack { $doctrine }…: both are in the record and match their hashes.
verify-card-same = The scorecard beside it says the same.
verify-card-differs = The scorecard beside it says something else. Only what the record gives counts.
verify-drill-same = Worked out again: every view is the one that was answered.
verify-drill-head = The head of the drill (its first 44 bytes) was changed; its content is what was signed.
verify-drill-content = The content of the drill (from byte 44) was changed after it was written.
verify-drill-signature = The signature of the drill was changed, or is not by the key that it names; the drill itself is whole.
verify-drill-any = The drill was changed or cut short; it is not signed, so nothing says where.
verify-summary = Checked: { $files }. Failed: { $failed }.

records-imported-signed = Of these signed by this or a known installation: { $trusted }; by an unknown one: { $unknown }; not signed as a whole: { $unsigned }; with a signature that does not hold: { $wrong }.
records-erased-with-files = Everything about { $trainee } is erased from the store, and { $files } files (records, drills, scorecards, debrief pages) are deleted. Copies on sticks and sealed records are not among them.

own-name = Real name: { $name }
own-no-name = No real name is kept.
own-course = Course: { $name }
own-session = { $begun } { $scenario }, seed { $seed }: { $verdict }, { $earned } of { $possible } points. { $signature }
own-signed-in-part = Signed in part by { $who }
own-wrong-signature = The signature does not hold; it names { $who }
own-drill = { $begun } { $kind } on { $scenario }, number { $seed }: right { $right } of { $called_for } times
own-pushed = Given to the learning record store { $lrs }: record { $record }…
own-file = File: { $path }
cli-cannot-open = Without a window, install the pack with: { $command }
