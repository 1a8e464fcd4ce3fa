# Signatures, sceaux et paquets de scénarios.

trust-refused = { $path } ne peut être ni lu ni écrit : { $why }.
trust-not-a-key = { $path } ne contient pas ce qu'il devrait : une clé ou une liste de clés. Il reste tel quel. Remettez une copie en place, ou déplacez-le pour recommencer.
trust-no-random = Cette machine ne fournit pas de nombres aléatoires ; aucune clé ne peut être créée : { $why }.
trust-wrong-class-key = Ce n'est pas la clé de classe du sceau. Vérifiez les mots et leur ordre.
trust-short-class-key = Une clé de classe doit compter au moins { $least } lettres : une plus courte se devine chez soi. Laissez le programme en créer une.
trust-damaged-seal = Le sceau est endommagé : le contenu scellé a été modifié, ou il n'a pas été fait par ce programme. Utilisez une autre copie du fichier.
trust-not-signed = Il n'est pas signé. { $why }
trust-unsigned-here = Ce qui est enregistré sur cette machine ne peut pas être signé : personne ne pourra montrer plus tard que cela vient d'ici. { $why }
trust-who-own = cette installation ({ $fingerprint })
trust-who-known = { $name } ({ $fingerprint })
trust-who-unknown = une installation inconnue ({ $fingerprint })
trust-own = Cette installation : { $fingerprint }
trust-named = { $fingerprint } : { $name }
trust-nobody-called = Aucune installation ne s'appelle { $name } ici.
trust-forgotten = { $name } est désormais inconnue.
trust-no-signature = { $path } n'a pas de signature valable. Il ne dit rien d'aucune installation.

class-key-ask = Clé de classe
class-key-shown = Ceci est scellé. Tapez les mots que lit l'instructeur ; ils restent visibles pendant la frappe.
class-key-none = Aucune clé de classe n'a été donnée. Rien n'a été ouvert.
class-key-is = Clé de classe, à lire au début de la classe et à ne garder nulle part ailleurs : { $words }

pack-ending = Un paquet de scénario s'appelle quelque-chose.gspack ; ce n'est pas le cas de { $path }.
pack-unreadable = Le paquet { $path } ne peut pas être lu : { $why }.
pack-not-a-pack = Ce fichier n'est pas un paquet de scénario de ce programme.
pack-damaged-table = Le paquet est endommagé : sa table des fichiers manque ou est fausse, comme dans un fichier tronqué. Utilisez une autre copie du fichier.
pack-damaged-file = Le paquet est endommagé : « { $name } » ne peut pas en être extrait. Utilisez une autre copie du fichier.
pack-damaged-packing = Paquet refusé : « { $name } » est compressé d'une façon qu'aucun paquet de ce programme n'utilise.
pack-damaged-overlap = Paquet refusé : des fichiers y partagent les mêmes octets.
pack-damaged-around = Paquet refusé : il y a quelque chose avant ou après ses fichiers.
pack-installed-behind = Un autre scénario s'appelle aussi { $id } et passe avant. Jouez à celui-ci par son fichier : groundsign play { $path }
pack-other-version = Le paquet est de version { $found }. Ce programme lit la version { $reads }. Utilisez une version plus récente du programme.
pack-bad-manifest = Le manifeste du paquet est incompréhensible : { $why }.
pack-name-absolute = Paquet refusé : son fichier « { $name } » serait écrit à un endroit fixe du disque.
pack-name-upwards = Paquet refusé : son fichier « { $name } » sort de son dossier.
pack-name-not-utf8 = Paquet refusé : le nom de son fichier « { $name } » n'est pas du texte en UTF-8.
pack-name-too-long = Paquet refusé : le nom de son fichier « { $name } » est trop long.
pack-name-strange = Paquet refusé : « { $name } » n'est pas un nom de fichier ordinaire sur tous les systèmes.
pack-link = Paquet refusé : « { $name } » est un lien. Un paquet ne contient que des fichiers.
pack-twice = Paquet refusé : un fichier y est deux fois ({ $name }).
pack-unlisted = Paquet refusé : « { $name } » n'est pas dans son manifeste.
pack-missing = Le paquet est incomplet : « { $name } » manque.
pack-altered = « { $name } » dans le paquet n'est pas ce que dit son manifeste : il a été modifié.
pack-wrong-signature = La signature du paquet n'est pas valable : son manifeste a été modifié, ou il n'a pas été signé avec la clé qu'il nomme.
pack-limit-pack-bytes = Le paquet { $name } dépasse { $limit } octets. Aucun paquet de ce programme n'est si grand.
pack-limit-files = Le paquet { $name } contient plus de { $limit } fichiers.
pack-limit-file-bytes = « { $name } » dans le paquet dépasse { $limit } octets une fois décompressé.
pack-limit-all-bytes = Les fichiers du paquet dépassent { $limit } octets une fois décompressés (à « { $name } »).
pack-limit-ratio = « { $name } » est plus de { $limit } fois plus grand que dans le paquet. Ce n'est pas un texte ; le paquet est refusé.
pack-sealed = Ce paquet est scellé pour une évaluation.
pack-sealed-hint = Avec la clé de classe, on peut y patrouiller (groundsign play, groundsign run) et, pour un instructeur, l'ouvrir (groundsign unpack).
pack-faulty = Des fichiers du paquet ont des erreurs : { $problems }.
pack-not-empty = Le dossier { $path } n'est pas vide. Rien n'est écrasé.
pack-installed-other = Un autre paquet nommé { $id } est installé.
pack-installed-other-hint = Mettez celui-ci à sa place avec --replace, si vous savez de qui il vient.
pack-installed = Installé. Pour y jouer : groundsign play { $id }
pack-installed-known = { $id } était déjà installé, exactement ce paquet.
pack-installed-replaced = { $id } a pris la place du paquet installé.
pack-unpacked = { $files } fichiers placés dans { $path }.
pack-checked-sealed = { $path } : le paquet est intact. Son scénario est scellé et n'a pas été vérifié.
pack-checked-signature = { $path } : { $signature }
pack-about-author = De { $author }
pack-about-licence = Licence : { $licence }
pack-about-attribution = Données : { $words }
pack-about-signed = Signé par { $who }
pack-about-unsigned = Non signé
pack-about-sealed = Scellé : il faut la clé de classe pour y patrouiller

packs-none = Aucun paquet de scénario n'est installé. Installez-en un avec : groundsign install FICHIER.gspack

record-sealed = L'enregistrement est scellé jusqu'à ce qu'un instructeur l'ouvre avec la clé de classe : groundsign records open
record-made-sealed = La patrouille est terminée. Son paquet est scellé, rien n'en est donc montré : la note se voit quand l'instructeur a ouvert l'enregistrement.

records-opened = Enregistrements scellés : { $opened } ouverts, { $already } déjà ouverts, { $refused } non ouverts.

verify-intact = Intact : tout ce qui a été écrit est là, { $seconds } secondes.
verify-intact-so-far = Pas modifié aussi loin qu'il va : { $seconds } secondes. Rien ne dit qu'il ne continue pas : sa fin n'est pas signée, et il peut avoir été écourté.
verify-altered-page = Les octets { $first } à { $last } de la page après la seconde { $seconds } ne sont pas ce qui a été écrit : la signature, ou la clé d'un enregistrement scellé. La séance qui précède est intacte.
verify-unsigned = Non signé : il est plus ancien que les signatures, a été interrompu par une panne, ou sa machine ne pouvait pas signer.
verify-signed = Signé en entier par { $who }
verify-signed-up-to = Signé par { $who } jusqu'à la seconde { $second } ; la suite n'est pas signée.
verify-wrong-signature = La signature n'est pas valable. Elle nomme { $who }, mais ce qui précède a été modifié après la signature, ou une autre clé a signé.
verify-score = Recalculé à partir de l'enregistrement : { $verdict }, { $earned } points sur { $possible }.
verify-hashes = Scénario { $scenario }…, dossier de doctrine { $doctrine }… : tous deux sont dans l'enregistrement et correspondent à leurs empreintes.
verify-card-same = La fiche de notes à côté dit la même chose.
verify-card-differs = La fiche de notes à côté dit autre chose. Seul compte ce que donne l'enregistrement.
verify-drill-same = Refait : chaque vue est celle à laquelle on a répondu.
verify-drill-head = L'en-tête de l'exercice (ses 44 premiers octets) a été modifié ; son contenu est ce qui a été signé.
verify-drill-content = Le contenu de l'exercice (à partir de l'octet 44) a été modifié après l'écriture.
verify-drill-signature = La signature de l'exercice a été modifiée, ou n'est pas de la clé qu'elle nomme ; l'exercice lui-même est entier.
verify-drill-any = L'exercice a été modifié ou tronqué ; il n'est pas signé, rien ne dit donc où.
verify-summary = Vérifiés : { $files }. En défaut : { $failed }.

records-imported-signed = Dont signés par cette installation ou une connue : { $trusted } ; par une inconnue : { $unknown } ; non signés en entier : { $unsigned } ; à signature non valable : { $wrong }.
records-erased-with-files = Tout ce qui concerne { $trainee } est effacé de la base, et { $files } fichiers (enregistrements, exercices, fiches de notes, pages de débriefing) sont supprimés. Les copies sur clés et les enregistrements scellés n'en font pas partie.

own-name = Nom réel : { $name }
own-no-name = Aucun nom réel n'est gardé.
own-course = Cours : { $name }
own-session = { $begun } { $scenario }, graine { $seed } : { $verdict }, { $earned } points sur { $possible }. { $signature }
own-signed-in-part = Signé en partie par { $who }
own-wrong-signature = La signature n'est pas valable ; elle nomme { $who }
own-drill = { $begun } { $kind } sur { $scenario }, numéro { $seed } : juste { $right } fois sur { $called_for }
own-pushed = Donné à l'entrepôt de résultats { $lrs } : enregistrement { $record }…
own-file = Fichier : { $path }
cli-cannot-open = Sans fenêtre, installez le paquet avec : { $command }
