# La classe, pour son instructeur.

instructor-title = La classe
instructor-reading = Lecture des enregistrements…
instructor-reading-some = Lecture des enregistrements : { $done } sur { $of }…
instructor-unread = Fichiers qui n'ont pas pu être lus : { $count }. Cette commande dit pourquoi : groundsign records import
instructor-empty = Il n'y a encore aucun résultat. Les patrouilles faites sur cette machine arrivent d'elles-mêmes. Pour celles d'autres machines : groundsign records import DOSSIER
instructor-how-course = Pour créer un cours et inscrire des personnes par une liste : groundsign course new NOM --scenario ID, puis groundsign course enrol NOM LISTE.csv
instructor-whose = Résultats de qui
instructor-everybody = Tous
instructor-course = Cours « { $name } »
instructor-tab-missed = Ce qui est manqué
instructor-tab-drawn = Distance et progrès
instructor-tab-devices = Objets suspects
instructor-due = Rappel à faire : { $count } sur { $of }
instructor-trainee = Séances : { $sessions }. Dernier verdict : { $verdict }. Meilleurs points : { $best }. Objets repérés : { $hits } sur { $signals }. Fausses alertes : { $alarms }. Dernier jour : { $day }.
instructor-more = Et { $count } de plus ; la page les contient tous.
instructor-write = Écrire la page à imprimer
instructor-session = { $day } : { $title }, variante { $seed }, { $mode }. { $verdict }, { $points } points. Objets repérés : { $hits } sur { $signals }. Fausses alertes : { $alarms }.
instructor-back = Retour à la classe
instructor-group = Mode groupe
instructor-missed = { $what } : manqués { $missed }, { $share }
instructor-critical = { $what } : dans { $sessions } séances
instructor-device = { $title }, { $device } : { $why }. Repéré par { $found } dans { $sessions } séances.
instructor-devices-none = Aucun objet suspect connu ne dit rien.
instructor-missed-none = Rien n'a été manqué jusqu'ici.
instructor-votes-none = Cette classe n'a encore voté sur rien. Le mode groupe est en bas.
