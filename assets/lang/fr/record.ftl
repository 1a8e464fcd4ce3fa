record-unreadable = L'enregistrement { $path } ne peut pas être lu : { $why }.
record-too-large = L'enregistrement dépasse { $limit_mib } Mio. Un enregistrement de ce programme n'est jamais aussi grand.
record-not-a-record = Ce fichier n'est pas un enregistrement de ce programme.
record-newer-format = L'enregistrement a le format { $found }. Ce programme lit le format { $reads }. Utilisez une version plus récente du programme.
record-unknown-format = L'enregistrement a le format { $found }, qu'aucune version de ce programme n'a écrit. Ce programme lit le format { $reads }.
record-no-header = L'enregistrement s'arrête avant la fin de son en-tête. Il ne contient aucune session.
record-damaged-byte = L'enregistrement est endommagé : l'octet { $first } n'est pas celui qui a été écrit (seconde { $second }).
record-damaged-byte-header = L'enregistrement est endommagé : l'octet { $first } n'est pas celui qui a été écrit (dans l'en-tête). Rien n'est lu d'un enregistrement endommagé. Utilisez une autre copie du fichier.
record-damaged-bytes = L'enregistrement est endommagé : certains des octets { $first } à { $last } ne sont pas ceux qui ont été écrits (seconde { $second }).
record-damaged-bytes-header = L'enregistrement est endommagé : certains des octets { $first } à { $last } ne sont pas ceux qui ont été écrits (dans l'en-tête). Rien n'est lu d'un enregistrement endommagé. Utilisez une autre copie du fichier.
record-out-of-order = L'enregistrement n'est pas complet : à l'octet { $offset } vient la seconde { $found }, mais la seconde { $expected } devrait s'y trouver.
record-over-limit = Seconde { $second } de l'enregistrement : plus de { $limit } { $what }. Ce programme n'en lit pas plus.
record-limit-bytes = octets
record-limit-seconds = secondes
record-limit-entries = actions et événements
record-limit-seats = personnes aux commandes
record-malformed = La seconde { $second } de l'enregistrement (à partir de l'octet { $offset }) ne peut pas être comprise : { $why }.
record-contents = L'enregistrement contient le fichier { $file }, mais ce programme ne peut pas l'utiliser. Problèmes trouvés : { $problems }.
record-exists = Il y a déjà un fichier { $path }. Un enregistrement n'est jamais écrasé. Enregistrez dans un autre dossier, ou déplacez ce fichier.
record-in-use = Un autre programme écrit l'enregistrement { $path } en ce moment.
record-unwritable = L'enregistrement { $path } ne peut pas être écrit : { $why }.
record-write-failed = L'enregistrement s'arrête à la seconde { $second } : il n'a pas pu être écrit ({ $why }). La session continue et sera notée, mais elle n'est pas conservée.
record-rest-lost = { $damage } { $seconds ->
        [0] Aucune seconde entière ne précède cet endroit
        [one] La seule seconde entière qui précède est utilisée
       *[other] Les { $seconds } secondes entières qui précèdent sont utilisées
    } ; tout ce qui suit est ignoré. Utilisez une autre copie du fichier s'il y en a une.
record-outdated = Le scénario ou le dossier de doctrine de cet enregistrement ne respecte pas toutes les règles de ce programme ({ $codes }). Il est utilisé tel qu'il a été enregistré.
record-forged-scenario = L'enregistrement ne peut pas être utilisé : l'empreinte du scénario dans son en-tête ({ $said }…) n'est pas celle du scénario qu'il contient ({ $found }…). L'un des deux a été modifié après la patrouille. Utilisez une autre copie du fichier.
record-forged-doctrine = L'enregistrement ne peut pas être utilisé : l'empreinte du dossier de doctrine dans son en-tête ({ $said }…) n'est pas celle du dossier qu'il contient ({ $found }…). L'un des deux a été modifié après la patrouille. Utilisez une autre copie du fichier.
record-over = La patrouille de cet enregistrement est terminée. Il n'y a rien à continuer.
record-torn-tail = L'enregistrement n'a pas été fermé correctement. { $seconds ->
        [one] { $seconds } seconde entière est conservée
       *[other] { $seconds } secondes entières sont conservées
    } ; les { $bytes } derniers octets (à partir de l'octet { $offset }) sont le début d'une seconde jamais terminée et sont ignorés.

record-replay-same = La relecture est bien la patrouille enregistrée : les { $digests } empreintes sont toutes identiques.
record-differs = La relecture diffère de l'enregistrement ({ $what }), pour la première fois à { $time_s } s (pas { $tick }).
record-differs-other-build = L'enregistrement a été fait par une autre compilation du programme ({ $build }), et la relecture diffère ({ $what }), pour la première fois à { $time_s } s (pas { $tick }). Une autre compilation peut simuler un peu différemment. Cela ne veut pas dire que l'enregistrement a été modifié.
record-differs-in-state = état de la simulation
record-differs-in-events = ce qui s'est passé
record-differs-in-observation = qui était où
record-differs-in-length = durée de la patrouille
