# Mode groupe : une classe vote ensemble sur des vues.

group-title = Séance de groupe
group-about = { $title }, { $date }. Vues : { $views }. Elle n'appartient à aucun cours.
group-about-course = { $title }, { $date }. Cours « { $course } ». Vues : { $views }.
group-view = Vue { $number } : { $kind }
group-kind-none = tout est normal
group-field = Case { $letter }
group-nothing = Tout est normal
group-go-on = Continuer la patrouille
group-nearer = S'approcher pour être sûr
group-step = { $says }
group-hit = Trouvé : le signe est dans la case { $fields }, et la plupart des mains l'ont dit.
group-miss = Manqué : le signe est dans la case { $fields }, et la plupart des mains ne l'ont pas dit.
group-miss-elsewhere = Manqué : le signe est dans la case { $fields }, et la plupart des mains étaient pour une autre.
group-false-alarm = Fausse alerte : tout est normal, et la plupart des mains étaient pour une case.
group-clean = Juste : tout est normal, et la plupart des mains l'ont dit.
group-clean-no-hands = Tout est normal. Aucune main ne s'est levée.
group-right-hands = Mains pour ce qui est juste : { $right } sur { $all }.
group-next-right = Que faire ensuite : la plupart des mains étaient pour ce qui est juste.
group-next-wrong = Que faire ensuite : la plupart des mains étaient pour ce qui est faux.
group-next-no-hands = Que faire ensuite : aucune main ne s'est levée.
group-differs = La vue { $number } n'est pas celle sur laquelle on avait voté : ce programme calcule la séance autrement que celui qui l'a enregistrée.
group-unreadable = { $path } ne peut pas être lu : { $why }
group-none = { $path } n'est pas une séance de groupe. Ces fichiers se terminent par .gsgroup ; la fenêtre les écrit dans le dossier groups du dossier de données.
group-newer = { $path } est au format { $found }. Ce programme lit le format 1 : utilisez un programme plus récent.
group-damaged = { $path } est endommagé : son contenu n'est pas celui qui a été écrit. La séance ne peut pas être recalculée.
group-imported = Séances de groupe : { $new } nouvelles, { $known } connues.
