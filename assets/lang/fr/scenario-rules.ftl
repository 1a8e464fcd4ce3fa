scenario-rule-did-you-mean = Vouliez-vous dire « { $name } » ?
scenario-rule-known-names = Noms connus : { $names }.

s020 = L'identifiant du scénario est « { $found } ». Un identifiant a seulement des lettres minuscules, des chiffres et des traits d'union simples, de 1 à 60 en tout.
s020-hint = Écrivez par exemple « { $suggestion } », et donnez le même nom au fichier.

s021 = Le nom court « { $found } » ne peut pas être utilisé. Un nom court a de 1 à 40 lettres de a à z, chiffres, traits d'union ou tirets bas, et commence par une lettre ou un chiffre.
s021-hint = Écrivez par exemple site-3. Ce que les gens lisent va dans les champs des noms et des textes.

s022 = L'identifiant du scénario est « { $id } », mais son fichier s'appelle { $file }. Les deux doivent avoir le même nom.
s022-hint = Écrivez ici « { $stem } », ou appelez le fichier { $id }.ron.
s022-hint-ending = Enlevez { $ending } à la fin du nom du fichier : il doit être { $id }.ron. Certains éditeurs l'ajoutent sans le montrer.
s022-hint-file = Appelez le fichier { $id }.ron.
s022-hint-id = Écrivez ici « { $stem } ».

s023 = Deux personnes s'appellent « { $name } ». La patrouille et les civils partagent une seule liste de noms.
s023-hint = Donnez à celle-ci un autre nom, par exemple « { $suggestion } ».

s024 = Deux emplacements s'appellent « { $name } ».
s024-hint = Donnez à celui-ci un autre nom, par exemple « { $suggestion } ».

s025 = Deux engins s'appellent « { $name } ».
s025-hint = Donnez à celui-ci un autre nom, par exemple « { $suggestion } ».

s026 = Deux sosies s'appellent « { $name } ».
s026-hint = Donnez à celui-ci un autre nom, par exemple « { $suggestion } ».

s027 = Deux signes s'appellent ici « { $name } ».
s027-hint = Donnez à celui-ci un autre nom, par exemple « { $suggestion } ».
s213 = Le signe « { $name } » a le même nom qu'un signe d'autre chose, sur le site « { $site } ».
s213-hint = Donnez à celui-ci un autre nom, par exemple « { $suggestion } ».
s214 = Ce sosie a le même nom que l'engin « { $name } » du site « { $site } ».
s214-hint = Donnez au sosie un autre nom, par exemple « { $suggestion } ».

s028 = Deux points de passage s'appellent « { $name } ».
s028-hint = Donnez à celui-ci un autre nom, par exemple « { $suggestion } ».

s029 = Deux points vulnérables s'appellent « { $name } ».
s029-hint = Donnez à celui-ci un autre nom, par exemple « { $suggestion } ».

s030 = Deux éléments à protéger s'appellent « { $name } ».
s030-hint = Donnez à celui-ci un autre nom, par exemple « { $suggestion } ».

s031 = Deux injections s'appellent « { $name } ».
s031-hint = Donnez à celle-ci un autre nom, par exemple « { $suggestion } ».

s032 = Deux choses de cette liste s'appellent « { $name } ».
s032-hint = Donnez à celle-ci un autre nom, par exemple « { $suggestion } ».

s033 = Le dossier de doctrine { $pack } n'a pas de classe de distance de sécurité « { $found } ».
s033-hint-none = Le dossier n'a aucune classe : corrigez d'abord le dossier.

s034 = Aucun engin ne s'appelle « { $found } ».
s034-hint-none = Supprimez secondary_to, ou ajoutez le premier engin.

s035 = L'engin « { $name } » est l'engin secondaire de lui-même.
s035-hint = Nommez l'engin qui est trouvé en premier, ou supprimez secondary_to.

s036 = Ces engins sont les engins secondaires les uns des autres, en cercle : { $ring }. Aucun ne peut jamais être tiré.
s036-hint = Supprimez secondary_to à celui qui est trouvé en premier.

s037 = « { $primary } » est lui-même un engin secondaire (de « { $first } ») ; cet engin ne serait donc jamais tiré.
s037-hint = Nommez ici aussi « { $first } » : un engin peut avoir plusieurs engins secondaires.

s038 = Cet engin et son engin principal « { $primary } » sont au même emplacement, « { $site } ». Un emplacement contient une seule chose à la fois ; ils ne sont donc jamais tirés ensemble.
s038-hint = Donnez à l'engin secondaire un emplacement à lui.

s039 = Aucun civil ne s'appelle « { $found } ».
s039-hint-none = Ajoutez un civil de ce nom ; une injection ne peut pas déplacer les personnes de la patrouille.

s040 = Aucun engin ne s'appelle « { $found } ».
s040-hint-none = Le scénario n'a pas d'engin : supprimez cette injection.

s041 = L'injection « { $first } » rend déjà visibles les signes de « { $device } ». Celle-ci ne fait rien.
s041-hint = Supprimez une des deux.

s042 = L'estafette « { $found } » n'est pas une des personnes que conduit la ou le stagiaire.
s042-hint-none = Il n'y a personne à envoyer : ajoutez des personnes à la patrouille, ou supprimez runner.

s043 = Le dossier de doctrine { $pack } n'a pas de critère « { $found } » à désactiver.
s043-hint-none = Le dossier n'a aucun critère : corrigez d'abord le dossier.

s044 = Le dossier de doctrine { $pack } exige « { $found } » pour le résultat « apte », et ce scénario le désactive.
s044-hint = Laissez-le actif, ou utilisez ce scénario seulement pour l'enseignement.
s205 = Cet objectif repose sur le critère « { $found } », que le dossier de doctrine { $pack } n'a pas.
s205-hint-none = Le dossier n'a aucun critère : corrigez d'abord le dossier.
s205-off = Cet objectif repose sur le critère « { $found } », mais criteria_off l'exclut : il n'est donc jamais évalué.
s205-off-hint = Retirez-le de criteria_off, ou retirez-le de l'objectif.
s205-never = Cet objectif repose sur le critère « { $found } », mais rien dans le scénario ne peut le demander : il n'est donc jamais évalué.
s205-never-hint = Écrivez { $missing } dans le scénario, ou retirez le critère de l'objectif.

s045 = Cette injection attend { $found } s, mais la patrouille dure de 0 à { $limit } s. Elle n'arrive jamais.
s045-hint = Choisissez un moment pendant la patrouille, ou augmentez time_limit_s.

s046 = Cette injection attend que la ou le stagiaire arrive à moins de { $found } m, mais l'itinéraire reste à { $away } m.
s046-hint = Mettez au moins { $away } m, ou déplacez le point vers l'itinéraire.

s047 = Cette injection ne fait rien : son champ { $field } est vide.
s047-hint = Dites qui agit, ou supprimez l'injection.

s048 = De son coin « from » à son coin « to », le terrain s'étend sur { $east } m vers l'est et { $north } m vers le nord. Les deux doivent être d'au moins { $least } m.
s048-hint = Agrandissez le terrain.
s048-hint-swapped = « from » est le coin sud-ouest, « to » le coin nord-est : les deux nombres de « to » sont les plus grands.

s049 = La distance entre les échantillons de hauteur est de { $found } m. Sur ce terrain, elle doit être comprise entre { $least } et { $most } m.
s049-hint = 1 à 5 m conviennent à la plupart des terrains.

s050 = Ce nombre donne la forme du relief : il est de { $found } m et doit être d'au moins { $least } m.
s050-hint = Il faut au moins quatre échantillons de hauteur (cell_m) entre deux crêtes ; le blanc d'une carte des hauteurs est plus haut que son noir.

s051 = Le sol monte ou descend de { $height } m sur { $run } m : c'est trop raide pour marcher.
s051-hint = Réduisez la hauteur ou étalez-la sur plus de terrain.

s052 = Points donnés ici : { $found }. Il en faut au moins { $least }.
s052-hint = Un polygone a trois coins ou plus, une ligne deux points ou plus, une personne immobile un seul.

s053 = Les côtés qui partent du coin { $first } et du coin { $second } se croisent.
s053-hint = Donnez les coins dans l'ordre où vous les rencontreriez en faisant le tour de la zone à pied.

s054 = Ceci a une largeur de { $found } m. Elle doit être comprise entre { $least } et { $most } m.
s054-hint = Donnez la largeur ou le rayon en mètres.

s055 = Cette taille est de { $found } m. Elle doit être comprise entre { $least } et { $most } m.
s055-hint = Les tailles sont en mètres : 180 cm font 1.8.

s056 = Ce groupe de { $area } m² a { $found } plantes. Il devrait en avoir de 1 à { $most }.
s056-hint = Changez le nombre, ou la taille du groupe.

s057 = La patrouille passerait par { $at }, qui n'est pas sur le terrain.
s057-hint = Le terrain va de { $from } à { $to } : déplacez le point, ou agrandissez le terrain.

s058 = { $at } n'est pas sur le terrain.
s058-hint = Le terrain va de { $from } à { $to } : déplacez le point, ou agrandissez le terrain.

s059 = Des civils iraient à { $at }, qui n'est pas sur le terrain.
s059-hint = Le terrain va de { $from } à { $to } : déplacez le point, ou agrandissez le terrain.

s060 = { $at } n'est pas sur le terrain ; ceci ne s'y trouvera donc pas.
s060-hint = Le terrain va de { $from } à { $to } : déplacez cette chose, ou agrandissez le terrain.

s061 = Points de passage de l'itinéraire : { $found }. Il en faut au moins 2.
s061-hint = Donnez le départ, chaque virage et la fin.

s062 = Ce point est à { $found } m du précédent. Une étape fait au moins { $least } m.
s062-hint = Déplacez un des deux points, ou supprimez-en un.

s063 = À partir d'ici, le chemin a une largeur de { $found } m. Elle doit être comprise entre { $least } et { $most } m.
s063-hint = Un sentier a environ 1 m de large, une piste 3 à 4 m, une route 5 à 8 m.

s064 = L'allure prévue est de { $found } m/s. Une patrouille à pied fait de { $least } à { $most } m/s.
s064-hint = 1.2 m/s convient à une piste de jour.
s064-hint-kmh = Si vous vouliez dire { $kmh } km/h, écrivez { $mps }.

s065 = Le trajet d'approche se termine à { $gap } m du premier point de passage. Il doit s'y terminer, à { $most } m au plus.
s065-hint = Ajoutez la position du premier point de passage comme dernier point du trajet d'approche.
s065-hint-turned = Le trajet d'approche semble être à l'envers : son point le plus ancien vient d'abord, le départ en dernier.

s066 = Points du trajet d'approche : { $found }. Il en faut au moins 2, le plus ancien d'abord et le départ en dernier.
s066-hint = Écrivez le chemin par lequel la patrouille est venue, assez long pour la plus grande distance de sécurité.

s067 = Tout le monde doit s'éloigner à { $required } m de l'engin « { $device } » (classe { $class }), mais le chemin du retour se termine à { $farthest } m de lui.
s067-hint = Commencez le trajet d'approche au moins { $missing } m plus en arrière, ou choisissez une classe avec une distance plus courte.

s068 = Le chemin du retour se termine à { $farthest } m de l'engin « { $device } ». Avec la distance pour un objet inconnu et une patrouille longue de { $column } m, il devrait aller jusqu'à { $wanted } m.
s068-hint = Commencez le trajet d'approche au moins { $missing } m plus en arrière.

s069 = La radio doit rester silencieuse à moins de { $silent } m d'un objet suspect, mais le chemin du retour se termine à { $farthest } m de l'engin « { $device } », et il n'y a pas d'estafette.
s069-hint = Commencez le trajet d'approche plus en arrière, ou nommez une estafette sur la fiche radio.

s070 = Le chemin d'ici au point suivant traverse « { $id } ».
s070-hint = Faites passer l'itinéraire autour de « { $id } », ou déplacez cet obstacle.

s071 = Le chemin d'ici au point suivant traverse l'eau « { $id } ».
s071-hint = Écrivez ford: true là où l'on peut passer à gué, ou posez dessus un sol plat (forme de terrain Level) comme pont.

s072 = Le véhicule « { $id } » est sur la ligne médiane de l'itinéraire.
s072-hint = Déplacez-le de quelques mètres sur le côté, ou faites passer l'itinéraire autour de lui.

s073 = Le chemin a ici { $width } m de large, mais le bâtiment « { $id } » empiète dessus.
s073-hint = Rendez le chemin plus étroit ici, ou déplacez le bâtiment.

s074 = Le point vulnérable « { $id } » est à { $away } m du bord du chemin, mais son rayon n'est que de { $radius } m.
s074-hint = Déplacez-le vers l'itinéraire, ou augmentez son rayon.
s207 = Le point de passage « { $id } » se trouve à { $off } m de la voie « { $way } », alors que ses voisins sont sur une voie.
s207-hint = Vérifiez les deux chiffres du point de passage. Si la patrouille doit y quitter la voie, dessinez son chemin comme une surface.
s208 = Ici l'itinéraire fait demi-tour et revient de { $length } m sur le chemin déjà parcouru.
s208-hint = Vérifiez l'ordre des points de passage et leurs chiffres.
s209 = Le point de passage « { $id } » est à { $apart } m de « { $other } » : moins que les { $width } m de largeur de la voie.
s209-hint = Supprimez l'un des deux, ou corrigez ses chiffres.

s075 = Le rayon du point vulnérable est de { $found } m. Il doit être compris entre { $least } et { $most } m.
s075-hint = Une buse fait environ 5 à 10 m, un carrefour 15, une entrée d'agglomération 30.

s076 = Tout l'itinéraire tient dans { $span } m. Avez-vous écrit des degrés là où il faut des mètres ?
s076-hint = Les positions sont en mètres vers l'est et vers le nord depuis l'origine ; seule l'origine elle-même (place) est en degrés.

s077 = La limite de temps est de { $found } s, mais l'itinéraire seul prend { $walking } s à l'allure prévue. La limite doit être comprise entre cette durée et { $most } s.
s077-hint = Laissez du temps pour les haltes, les vérifications, le repli et le compte rendu : deux fois la durée de marche et dix minutes de plus.

s078 = La limite de temps est de { $found } s et l'itinéraire seul prend { $walking } s. Cela laisse peu de temps pour faire halte, observer, se replier et rendre compte.
s078-hint = Il faut au moins { $wanted } s pour qu'une patrouille attentive ait le temps.

s079 = L'engin « { $id } » n'a pas de signe : personne ne peut le repérer.
s079-hint = Donnez-lui au moins un signe que l'on peut voir à temps depuis l'itinéraire.

s080 = Le sosie « { $id } » n'a pas de signe : il n'y a rien que l'on puisse prendre pour un objet suspect.
s080-hint = Donnez-lui au moins un signe, ou faites que l'emplacement contienne Nothing.
s242 = Rien ne montre que le sosie « { $id } » est inoffensif : seules de petites choses de sa cause sont dessinées à côté.
s242-hint = Ajoutez par exemple shown_by: [Owner], et ne dites dans la leçon que ce qui est dessiné.
s243 = « { $id } » est montré par { $shown }, qui se dessine sur un véhicule, et son premier signe n'est pas un véhicule.
s243-hint = Donnez-lui un premier signe avec look: Vehicle, ou nommez autre chose dans shown_by.

s081 = L'engin « { $id } » est à { $away } m de l'itinéraire. La distance à garder pour la classe { $class } est de { $required } m ; la patrouille n'a donc jamais besoin de le repérer.
s081-hint = Rapprochez-le de l'itinéraire, ou faites passer l'itinéraire près de lui.

s082 = La patrouille part à { $away } m de l'engin « { $id } », à l'intérieur de sa distance obligatoire de { $mandatory } m.
s082-hint = Faites partir l'itinéraire de plus loin, ou déplacez l'engin le long de l'itinéraire.

s083 = Le trajet d'approche passe à { $away } m de l'engin « { $id } », à l'intérieur de son rayon de danger de { $radius } m. La patrouille a déjà marché là.
s083-hint = Faites passer le trajet d'approche ailleurs, ou déplacez l'engin.

s084 = L'engin « { $id } » est sur « { $surface } », qui est indiqué comme terrain sûr.
s084-hint = Supprimez known_safe de « { $surface } » (le terrain déjà parcouru est sûr de toute façon), ou déplacez l'engin.

s085 = Le rayon de danger est de { $found } m. Il doit être supérieur à 0 et d'au plus { $most } m, soit les trois quarts de la distance obligatoire de la classe.
s085-hint = Choisissez un rayon bien inférieur à la distance obligatoire, pour que respecter la règle suffise toujours.

s086 = Le signe « { $sign } » est à { $away } m de son engin « { $device } ». Il doit être à l'intérieur de la distance obligatoire de la classe, { $most } m.
s086-hint = Rapprochez le signe de l'engin. Seuls les avertissements et le comportement de la population peuvent être plus loin.

s087 = Le signe « { $sign } » est à { $away } m de son engin « { $device } », plus loin que la distance requise de { $most } m.
s087-hint = Rapprochez le signe, ou donnez-le à l'engin dont il avertit.

s088 = Ceci est à { $away } m du milieu de son emplacement « { $site } » ; il faut au plus { $most } m.
s088-hint = Déplacez-le vers son emplacement, ou l'emplacement vers lui.

s089 = Le bord le plus bas du signe est à { $found } m au-dessus du sol. Il doit être compris entre { $least } et { $most } m.
s089-hint = Un signe est ce que l'on peut voir : 0 pour ce qui est au sol, environ 1.5 pour une marque à hauteur des yeux.

s090 = Le signe « { $sign } » est à l'intérieur du bâtiment « { $building } », où personne ne peut le voir.
s090-hint = Mettez-le sur le mur extérieur ou à côté du bâtiment.

s091 = Le signe « { $sign } » est à { $away } m de l'itinéraire, mais on ne peut le distinguer qu'à moins de { $seen } m.
s091-hint = Rapprochez-le, ou rendez-le plus grand ou plus net.

s092 = Le signe mesure { $width } sur { $height } m. Les deux doivent être supérieurs à 0 et d'au plus { $most } m.
s092-hint = Les tailles sont en mètres : 80 cm font 0.8.

s093 = Le contraste est de { $found }. Il doit être supérieur à 0 et d'au plus 1.
s093-hint = À 0.1, on distingue à peine ; 0.3 est moyen, 0.6 est net. 30 pour cent font 0.3.

s094 = Le signe a { $found } jours. Il doit avoir entre { $least } et { $most } jours.
s094-hint = Écrivez le nombre de jours depuis qu'il a été fait, 0 pour aujourd'hui.

s095 = Un signe d'aspect { $look } est donné comme { $kind }.
s095-hint = Ce qui convient à cet aspect : { $fitting }.

s096 = Des caractères de signe au sol (traits) sont donnés pour un signe d'aspect { $look }, qui n'est pas un signe au sol.
s096-hint = Supprimez traits ici.
s096-lacking = Ce signe est d'aspect { $look }, mais n'a pas de caractères de signe au sol (traits).
s096-lacking-hint = Nommez ce que l'on peut voir : Regularity, Flattening, Transfer, Discardables, ColourChange, Disturbance.

s097 = La position de ce signe (à plat, debout ou de face) ne convient pas à son aspect, { $look }.
s097-hint = Ce qui est posé au sol est Flat ; sa deuxième mesure est sa longueur.
s097-hint-upright = Ce qui est debout est Standing, ou Facing dans une direction ; sa deuxième mesure est sa hauteur.

s098 = La direction est de { $found } degrés ; il faut de { $least } à { $most }.
s098-hint = Degrés dans le sens des aiguilles d'une montre depuis le nord de la carte : 0 nord, 90 est, 180 sud, 270 ouest.

s099 = Le signe « { $sign } » appartient à quelque chose d'inoffensif, mais il est donné comme concluant : suffisant pour agir.
s099-hint = Supprimez conclusive, ou faites-en un engin.

s100 = Une chose inoffensive montre { $look }. C'est un avertissement qu'il faut toujours respecter.
s100-hint = Choisissez un autre aspect (ruban, pierres, tissu), ou faites-en un engin.
s100-munition = Une chose inoffensive montre { $look }. Une munition n’est jamais inoffensive.
s100-munition-hint = Choisissez un autre aspect (ScrapMetal, Object, Litter), ou faites-en un engin.

s101 = Le signe inoffensif « { $sign } » est à { $away } m du signe « { $other } » de l'engin. À moins de { $radius } m, une seule marque compte pour les deux.
s101-hint = Déplacez un des deux, ou faites qu'un seul emplacement contienne l'un ou l'autre.

s102 = L'engin « { $id } » est à { $away } m de « { $other } », à l'intérieur de sa distance obligatoire de { $mandatory } m, et les deux peuvent être tirés en même temps.
s102-hint = Déplacez un des deux, ou écrivez secondary_to: Some("{ $other }").

s103 = L'engin « { $id } » est placé à un lieu de type { $placement }, mais aucun point vulnérable de l'itinéraire n'est à moins de { $near } m.
s103-hint = Ajoutez ce lieu à route.vulnerable_points.

s104 = En allant vers ce point, « { $civilian } » traverserait « { $id } ».
s104-hint = Ajoutez un point pour que le chemin passe autour de « { $id } ».

s105 = Des gens marchent à { $away } m de l'engin « { $device } », à l'intérieur de son rayon de danger de { $radius } m.
s105-hint = Faites-les passer en dehors du rayon, comme le feraient des gens qui connaissent l'endroit.
s225 = Personne d'autre n'a la famille « { $family } ».
s225-hint = Écrivez le même mot pour tous ceux qui restent ensemble, ou supprimez-le.
s226 = Cette personne hésite { $found } s. La valeur doit être comprise entre { $least } et { $most } s.
s226-hint = 10 à 60 s laissent au stagiaire le temps de répéter la consigne ; supprimez la valeur pour quelqu'un qui part tout de suite.
s227 = Aucun emplacement, engin ou sosie ne s'appelle « { $found } ».
s227-hint-none = Supprimez about : la personne le sait alors dans toutes les variantes.
s228 = Cette personne sait quelque chose et le dirait, mais il n'y a pas de mots pour cela.
s228-hint = Écrivez says: {"{"}"en": "…"{"}"}, ou willing: false pour quelqu'un qui ne veut rien dire.
s229 = Aucune variation ne contient « { $about } » : personne n'en entendra jamais parler.
s229-hint = Nommez un endroit qui peut contenir quelque chose, ou supprimez cette entrée.
s230 = Cette personne ne le dit qu'à des gens qui ne sont pas dans la patrouille.
s230-hint = Écrivez who pour les membres de la patrouille, ou supprimez tells pour que tout le monde l'apprenne.
s231 = « { $civilian } » sait quelque chose, mais n'est comprise de personne : la patrouille n'a pas d'interprète.
s231-hint = Donnez à la patrouille un membre avec le rôle Interpreter, ou écrivez shares_language: true.
s232 = « { $civilian } » sait quelque chose, mais ne passe pas à moins de { $away } m de l'itinéraire. On se parle à { $most } m au plus.
s232-hint = Faites passer son chemin près de l'itinéraire, ou donnez ce savoir à quelqu'un d'autre.
s233 = Le type de cette personne est { $kind }, mais who est { $who }.
s233-hint = Un enfant est Girl ou Boy, une personne adulte est Woman ou Man.
s234 = « { $id } », de la patrouille, est donné comme un enfant.
s234-hint = Écrivez Woman ou Man, ou supprimez who.
s240 = Aucune police du programme n'a { $letters } : la fenêtre et la carte montrent des carrés.
s240-hint = Écrivez-le en lettres latines, grecques, cyrilliques ou arabes.

s106 = L'origine est ici à { $found } degrés ; les coordonnées demandent de { $least } à { $most }.
s106-hint = Écrivez des degrés décimaux, positifs vers le nord et vers l'est. La latitude et la longitude sont-elles inversées ?

s107 = L'origine est à la latitude 0, longitude 0, en pleine mer.
s107-hint = Donnez le lieu où se trouve, ou pourrait se trouver, le terrain du scénario.

s108 = L'origine est à { $found } m au-dessus de la mer. Elle doit être comprise entre { $least } et { $most } m.
s108-hint = Écrivez des mètres : 1 000 pieds font 305 m.

s109 = La visibilité est de { $found } m. Elle doit être comprise entre { $least } et { $most } m.
s109-hint = Air clair 20000, brume 5000, poussière 1000. Écrivez des mètres : 8 km font 8000.

s110 = Le vent souffle à { $found } m/s. Il doit être compris entre { $least } et { $most } m/s.
s110-hint = Écrivez des mètres par seconde : 36 km/h font 10.

s111 = Les personnes de la patrouille marchent à { $found } m les unes des autres. L'intervalle doit être compris entre { $least } et { $most } m.
s111-hint = 5 à 10 m sont habituels sur une piste de jour.

s112 = Aucunes jumelles ne grossissent { $times } fois avec un champ de { $view } degrés.
s112-hint = Des jumelles habituelles grossissent 8 fois avec 7.5 degrés, ou 10 fois avec 6.

s113 = Cette personne marche à { $found } m/s ; il faut de { $least } à { $most } m/s.
s113-hint = La marche est de 1 à 1.5 m/s. 5 km/h font 1.4 m/s.

s114 = Cette personne part à { $found } s, mais la patrouille dure de 0 à { $limit } s.
s114-hint = Choisissez un moment pendant la patrouille.

s115 = « { $found } » n'est pas une date du calendrier de la forme 2026-05-29.
s115-hint = Écrivez l'année, le mois et le jour : 2026-05-29.

s116 = « { $found } » n'est pas une heure de la forme 14:35.
s116-hint = Écrivez deux chiffres pour l'heure (00 à 23) et deux pour les minutes.

s117 = « { $found } » n'est pas un fuseau horaire militaire. Ce sont les lettres A à Z sans J, en majuscules.
s117-hint = Z est UTC, A une heure en avance, B deux ; N une heure en retard.

s118 = Le fuseau { $zone } est à environ { $apart } heures de l'heure du soleil à la longitude { $longitude }.
s118-hint = Là-bas, l'horloge a environ { $expected } heures d'avance sur UTC (de retard si le nombre est négatif) : A a une heure d'avance, N une heure de retard.

s119 = La lumière est { $light }, mais à { $time }, à ce lieu et à cette date, le soleil est à { $height } degrés au-dessus de l'horizon (au-dessous si le nombre est négatif).
s119-hint = Cette lumière correspond à une hauteur de { $least } à { $most } degrés. Changez la lumière, l'heure, le fuseau ou le lieu.

s120 = Le poids est de { $found }. Il doit être supérieur à 0 et d'au plus { $most }.
s120-hint = Les poids se comparent entre eux : 1 et 3 veulent dire une fois et trois fois sur quatre. Supprimez ce qui ne doit jamais être tiré.

s121 = Cette possibilité pèse { $found } sur { $total } à son emplacement : elle n'est presque jamais tirée.
s121-hint = Donnez à toutes les possibilités d'un emplacement des poids d'une même échelle.

s122 = L'emplacement « { $site } » n'a rien qu'il puisse contenir.
s122-hint = Dites ce qu'il peut contenir : Device, LookAlike, Nothing ; ou supprimez l'emplacement.

s123 = L'emplacement « { $site } » ne peut contenir que Nothing.
s123-hint = Faites qu'il contienne un engin ou un sosie, ou supprimez l'emplacement.

s124 = Le tirage demande au moins { $fewest } engins, mais au plus { $most }.
s124-hint = Échangez les deux nombres.

s125 = Le tirage demande jusqu'à { $most } engins, mais le nombre d'emplacements qui peuvent en contenir un (sans compter les engins secondaires) est { $able }.
s125-hint = Écrivez au plus { $able }, ou ajoutez des emplacements qui peuvent contenir un engin.

s126 = L'emplacement « { $site } » ne peut jamais contenir ceci : { $why }.
s126-hint = Changez le tirage, ou supprimez ceci.
s126-no-devices = le tirage ne demande aucun engin
s126-always-device = tout emplacement qui peut contenir un engin en contient toujours un, car il faut tirer au moins autant d'engins qu'il y a de tels emplacements

s127 = Toutes les graines donnent la même variation de ce scénario.
s127-hint = Donnez aux emplacements plus d'une chose qu'ils peuvent contenir, ou tirez moins d'engins qu'il n'y a d'emplacements pour eux.

s128 = En moyenne, { $sites } sur cent emplacements qui peuvent contenir un engin en contiennent un, et { $signs } sur cent endroits avec des signes sont des engins. Pour l'enseignement, un des deux nombres devrait être de 30 à 50.
s128-hint = Tirez en moyenne de { $least } à { $most } engins, ou changez le nombre d'emplacements et de sosies.

s129 = Ce test peut contenir { $most } engins. Un test en contient aucun ou un seul (et ses engins secondaires).
s129-hint = Écrivez most_devices: 1, ou purpose: Teach.

s130 = Chaque variation de ce test contient au moins { $fewest } engins. Une patrouille sans engin doit être possible.
s130-hint = Écrivez fewest_devices: 0.

s131 = Aucun emplacement ne peut contenir de sosie ; les fausses alertes ne peuvent donc pas être mesurées.
s131-hint = Ajoutez des choses inoffensives avec des signes semblables : travaux de la route, ordures, agriculture, jeux d'enfants.

s132 = Ce texte n'a pas d'anglais, seulement : { $languages }.
s132-hint = Ajoutez "en": "…".

s133 = Le titre existe dans des langues que ce texte n'a pas : { $missing }.
s133-hint = Traduisez aussi ce texte, ou supprimez la langue du titre.

s134 = Ce texte est vide dans la langue { $language }.
s134-hint = Écrivez les mots, par exemple {"{"}"en": "The culvert"{"}"}.
s134-none = Ce texte n'a de mots dans aucune langue.

s135 = « { $found } » n'est pas un code de langue.
s135-hint = Écrivez les deux ou trois lettres minuscules de la langue : en, fr, es, pt, ar, sw, … Avec un pays : pt-BR.
s216 = Aucune langue n'a le code « { $found } ».
s216-hint = Écrivez le code de la langue, pas celui d'un pays : en, fr, es, ar, pt, sw, …

s136 = Ce texte contient quelque chose qui n'est pas du texte simple : { $found }
s136-hint = Écrivez des mots simples. Une nouvelle ligne peut s'écrire \n.
s206 = « { $found } » dans ce texte n'est pas le nom d'un chiffre que l'on puisse mettre ici.
s206-hint = Entre accolades se place le nom d'un chiffre du dossier de doctrine : { $names }. N'utilisez les accolades pour rien d'autre.
s206-hint-name = Les titres et les noms ne reçoivent pas de chiffres : écrivez les mots sans accolades.

s137 = Ce texte a { $found } caractères. Il y a de la place pour { $most }.
s137-hint = Dites-le en moins de mots.

s138 = Le texte en { $language } est le même que le texte anglais.
s138-hint = Traduisez-le, ou supprimez { $language }.

s139 = « { $id } » n'a pas de leçon pour le débriefing.
s139-hint = Ajoutez une phrase : ce qu'il y avait à repérer, ou ce qui montre que c'est inoffensif.

s140 = Les mots « { $found } » parlent de la façon dont un engin est fait ou fonctionne. Un scénario ne doit pas le dire.
s140-hint = Dites seulement ce que l'on peut voir de loin, et ce qu'il faut faire : s'arrêter, rester à distance, rendre compte.

s141 = Les mots « { $found } » parlent de rendre un engin inoffensif. Un scénario ne doit pas le dire.
s141-hint = Écrivez que les spécialistes prennent le relais, ou que personne n'y touche.

s142 = Les mots « { $found } » disent à quelqu'un de toucher un objet suspect, de le déplacer ou de s'en approcher. Ce n'est jamais juste.
s142-hint = Écrivez ce qui est juste : ne pas le toucher, rester à distance, rendre compte.
s215 = « { $found } » parle d'armes, dans un texte destiné au stagiaire.
s215-hint = Dites ce qu'il faut remarquer, signaler et éviter. Si une arme est l'objet trouvé, sa leçon peut le dire.
s200 = Les mots « { $found } » parlent peut-être de { $how }. Un stagiaire ne doit rien lire à ce sujet.
content-line-construction = la façon dont un engin est fait, fonctionne ou est mis en place
content-line-disposal = la façon de rendre un engin inoffensif
content-line-contact = toucher, déplacer ou fouiller un objet suspect, ou de s'en approcher
content-line-hint = Dites seulement ce que l'on peut voir de loin, et ce qu'il faut faire : s'arrêter, ne pas toucher, rester à distance, rendre compte.
content-line-doubt-hint = Relisez. Si personne ne doit le faire, écrivez ce qui est juste. S'il s'agit d'autre chose, dites-le : ce que contient le sac, à qui il est.

s143 = Personnes dans la patrouille : { $found }. Un cordon en demande au moins { $fewest }.
s143-hint = Les patrouilles à pied comptent le plus souvent de 6 à 10 personnes.

s144 = La première personne de la patrouille, « { $id } », est la personne qui s'exerce et qui commande, mais a le rôle { $role }.
s144-hint = Donnez à la première personne le rôle Leader.
s210 = « { $id } » a le rôle Leader, et « { $leader } » aussi.
s210-hint = Une seule personne commande. Donnez à celle-ci un autre rôle, par exemple SecondInCommand.

s145 = L'unité de la patrouille est vide, et le compte rendu la demande.
s145-hint = Écrivez l'unité comme le compte rendu doit la nommer.

s146 = Le champ { $field } de la fiche radio est vide.
s146-hint = Écrivez-le comme on le dit à la radio : Lion 1, canal 7, 41.750 MHz.

s147 = La patrouille et le quartier général ont le même indicatif, « { $sign } ».
s147-hint = Donnez au quartier général son propre indicatif.
s211 = Un message vient de « { $found } », une station qui n'est pas sur la fiche radio.
s211-hint = Sur la fiche : { $names }. Écrivez l'une d'elles, ou ajoutez celle-ci à la fiche : stations: ["{ $found }"].
s212 = « { $found } » n'est ni une fréquence réglable sur le poste d'une patrouille ni un canal.
s212-hint = Écrivez-la comme on la dit, avec son unité : 41.750 MHz, 5680 kHz, canal 7.

s148 = La ligne { $line } du compte rendu ({ $format }) demande ce qui est menacé, mais le scénario n'a pas d'éléments à protéger (assets).
s148-hint = Nommez comme assets les personnes, les bâtiments, les routes et les véhicules près des emplacements.

s149 = Aucun élément à protéger n'est à l'intérieur de la distance requise de { $required } m de l'engin « { $id } ».
s149-hint = Nommez ce qui y serait menacé : au moins la route elle-même.

s150 = Le scénario ne dit pas qui l'a écrit.
s150-hint = Écrivez le nom de la personne ou de la cellule qui en répond.

s151 = Le scénario ne nomme pas de source.
s151-hint = Nommez la publication ouverte ou le cours sur lequel il repose.
s151-blank = Cette source est vide.

s152 = Le scénario ne nomme pas d'objectif d'instruction.
s152-hint = Écrivez ce que les stagiaires doivent savoir faire ensuite, une phrase pour chaque objectif.

s153 = Aucun mode ne peut jouer ce scénario : learn, practise et assess sont tous false.
s153-hint = Permettez-en au moins un ; supprimez modes pour permettre les trois.

s154 = Le but du scénario est { $purpose }, mais ses modes ne permettent pas { $mode }.
s154-hint = Écrivez { $mode }: true, ou changez le but.
s155 = La lumière reste { $light } jusqu'à la fin, mais à la limite de temps, { $minutes } min après le départ, le soleil est à { $height } degrés au-dessus de l'horizon (au-dessous si le nombre est négatif).
s155-hint = Cette lumière correspond à une hauteur de { $least } à { $most } degrés. Faites changer la lumière par un événement Weather, ou changez l'heure, le fuseau ou la limite de temps.
s220 = { $at }, point d'une zone suspecte, n'est pas sur le terrain.
s220-hint = Le terrain va de { $from } à { $to } : déplacez le point, ou agrandissez le terrain.
s221 = Ni l'approche ni l'itinéraire ne traversent la zone suspecte « { $id } ».
s221-hint = Faites-lui couvrir une partie de l'itinéraire, ou supprimez-la.
s222 = L'incident se produirait à { $at }, qui n'est pas sur le terrain.
s222-hint = Le terrain va de { $from } à { $to } : déplacez l'incident, ou agrandissez le terrain.
s223 = Les estafettes remettraient le compte rendu à { $found } m du chemin de retour. Ce lieu doit en être à { $most } m au plus.
s223-hint = Placez runner_to sur l'approche, ou supprimez-le : ce sera alors le premier point de l'approche.
s224 = Cette durée est de { $found } s. Elle doit être comprise entre { $least } et { $most } s.
s224-hint = Donnez des secondes : deux minutes font 120.
s244 = Aucun autre emplacement ne s'appelle « { $found } ».
s244-hint-none = Le scénario n'a pas d'autre emplacement : retirez not_with.
s245 = Le tirage veut jusqu'à { $most } objets, mais à { $apart } m les uns des autres et selon not_with, { $together } emplacements au plus peuvent en contenir ensemble.
s245-hint = Mettez most_devices à { $together } au plus, ou écartez moins les emplacements.
