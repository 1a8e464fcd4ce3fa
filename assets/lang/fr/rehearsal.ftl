s190 = L'engin « { $device } » ne peut être repéré que pendant { $opportunity_s } s, à partir de { $range_m } m, avant sa distance obligatoire de { $mandatory_m } m. La doctrine demande au moins { $least_s } s.
s190-hint = Rendez un signe plus grand, plus net ou mieux placé, déplacez l'engin le long de l'itinéraire, ou prévoyez une allure plus lente.
s191 = Rien de l'engin « { $device } » ne peut être repéré depuis l'itinéraire avant sa distance obligatoire de { $mandatory_m } m.
s191-hint = Cherchez ce qui se trouve entre ses signes et l'itinéraire. Rendez un signe plus grand ou plus net, ou placez-le là où on peut le voir.
s192 = Personne ne peut voir à temps que « { $look_alike } » est inoffensif : à { $keep_clear_m } m, un regard attentif le montre dans { $best_percent } % des cas.
s192-hint = Rendez le signe plus grand ou plus net, éloignez-le de l'itinéraire, ou gardez-le comme leçon de prudence et attendez-vous à de fausses alertes.
s193 = Ici, le stagiaire virtuel prudent (careful) n'obtient pas « apte » (graine { $seed }). { $reason }
s193-hint = Lancez-le et lisez la feuille de résultats : groundsign run { $scenario } --trainee careful --seed { $seed }
