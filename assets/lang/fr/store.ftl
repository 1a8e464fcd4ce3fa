# La base de ce que les stagiaires ont fait : ce qui peut mal tourner, et le résultat des travaux sur elle.

store-newer = La base { $path } a été écrite par une version plus récente du programme (version { $found } ; celui-ci lit jusqu'à la version { $reads }). Elle reste telle quelle.
store-newer-hint = Utilisez la version plus récente du programme.
store-foreign = { $path } n'est pas une base de ce programme. Elle reste telle quelle.
store-foreign-hint = Indiquez un fichier groundsign.db de ce programme, ou déplacez l'autre fichier.
store-damaged = La base { $path } est endommagée.
store-damaged-hint = Avec { $command } ce qui est lisible est mis dans une nouvelle base. Importez ensuite de nouveau les enregistrements.
store-missing = Il n'y a pas de base { $path }.
store-missing-hint = Créez-la avec : groundsign records import DOSSIER.
store-read-only = La base { $path } ne peut pas être écrite, car son dossier ou son disque est en lecture seule. Les enregistrements sont intacts.
store-read-only-hint = Copiez le dossier à un endroit où l'on peut écrire et donnez-le dans GROUNDSIGN_DATA, ou retirez la protection en écriture.
store-full = La base { $path } ne peut pas être écrite, car le disque est plein. Ce qu'elle contenait est intact, et les enregistrements aussi.
store-full-hint = Faites de la place et relancez la commande.
store-busy = La base { $path } est utilisée par un autre programme.
store-busy-hint = Attendez que l'autre commande soit terminée, puis réessayez.
store-refused = La base { $path } ne peut pas être utilisée : { $why }
store-refused-hint = Vérifiez que la clé ou le disque est présent et que vous avez le droit d'y écrire. Ce que la base contenait avant est intact.

records-importing = Importation
records-imported = Enregistrements : { $new } importés, { $known } déjà dans la base, { $unread } illisibles.
records-imported-sealed = Scellés : { $sealed }. Ils pourront être importés quand un instructeur les aura ouverts avec la clé de classe : groundsign records open
records-of-erased = { $count ->
    [one] Un enregistrement d'une personne effacée est laissé de côté.
   *[other] { $count } enregistrements de personnes effacées sont laissés de côté.
}
records-odd-name = Le nom qu'il contient, « { $name } », ne peut pas être un pseudonyme. Il est gardé sous « { $kept } ».
records-no-date = Il n'a pas de date, ou une qui n'en est pas une. Il est gardé sans date.
records-ahead = Sa date est { $date }, en avance sur l'horloge de cette machine : cette horloge ou celle de l'autre machine n'est pas à l'heure. Jusque-là elle ne compte comme dernier jour de personne.
records-nameless = Il ne dit pas qui s'est entraîné : dans le nom il n'y a rien à lire.
records-merged = { $path } : { $sessions } séances et { $trainees } stagiaires repris, { $known } séances étaient déjà là.
records-mended = Sauvés : séances { $sessions }, exercices { $drills }, stagiaires { $trainees }, noms { $names }, cours { $courses }, inscriptions { $enrolments }, variantes attribuées { $variations }. La base endommagée est gardée sous le nom { $kept }. Importez de nouveau les enregistrements : ce que les séances et les exercices ont montré en revient. Les noms, les inscriptions et l'attribution des variantes n'y figurent pas ; inscrivez de nouveau par la liste s'il en manque.
records-mend-whole = { $path } n'est pas endommagé. Rien n'a été modifié.
records-names-erased = Noms réels effacés : { $count }.
records-erased = Tout ce que la base contenait sur { $trainee } est effacé. Des enregistrements de ce stagiaire peuvent encore se trouver dans { $path } ; supprimez-les là. Ils ne seront pas importés de nouveau : la base garde leurs empreintes, et rien d'autre.
records-backgrounds-erased = Sexe et groupe d'âge effacés, nombre de personnes : { $count }.
store-server = Le serveur { $path } ne peut pas être utilisé : { $why }
store-server-hint = Vérifiez qu'il fonctionne, et que l'adresse et PGPASSWORD sont justes. Les enregistrements qui n'y sont pas encore seront importés la prochaine fois.
server-no-address = L'adresse d'une base sur un serveur doit ressembler à postgres://user@host/groundsign.
server-not-secret = Le serveur est sur une autre machine, et ce programme ne lui parle pas par TLS : quiconque se trouve sur le chemin pourrait lire les résultats et le mot de passe. Utilisez un tunnel (ssh -L) vers localhost, ou ajoutez ?sslmode=disable à l'adresse là où c'est acceptable.
store-two-people = « { $pseudonym } » est { $here } ici et { $there } dans { $path }. Rien n'a été réuni.
store-two-people-hint = Donnez un autre pseudonyme à l'une des deux personnes, ici ou là, avec : groundsign records rename. Puis réunissez de nouveau.
records-renamed = « { $from } » s'appelle désormais « { $to } ». Les enregistrements faits auparavant gardent l'ancien pseudonyme.
records-rename-taken = Quelqu'un s'appelle déjà « { $to } », ou a un pseudonyme qui sonne de même. Seul ce qui a été fait sous un pseudonyme mal tapé, sans nom ni cours, peut être donné à quelqu'un d'autre : à qui a un nom ou un cours, ou n'a encore rien fait.
records-rename-joined = Ce qui a été fait sous le nom de « { $from } » est désormais à « { $to } ». Les enregistrements faits auparavant gardent l'ancien pseudonyme.
records-rename-none = « { $to } » ne peut pas être un pseudonyme : de 1 à 24 lettres, sans caractères de contrôle ni < > / \.
records-mend-no-tasks = On a perdu quels scénarios patrouille le cours « { $course } ». Fusionnez une copie de la base d'une autre machine ou clé avec groundsign records merge, ou créez le cours sous un autre nom.
records-copied-again = { $count ->
    [one] La copie d'un enregistrement déjà dans la base manquait ; elle est faite.
   *[other] Les copies de { $count } enregistrements déjà dans la base manquaient ; elles sont faites.
 }
