# Résultats envoyés à un entrepôt de traces d'apprentissage (LRS).

push-sending = Envoi
push-sent = Déclarations : { $sent } envoyées, { $there } déjà là, { $waiting } encore en attente.
push-refused = Le LRS refuse { $count } des déclarations (statut { $status }). Elles restent dans la file.
push-broken-off = { $count ->
    [one] Une patrouille a été interrompue. Elle sera envoyée quand elle aura été reprise et terminée.
   *[other] { $count } patrouilles ont été interrompues. Elles seront envoyées quand elles auront été reprises et terminées.
}
push-no-certificate = Il n'y a pas de certificat dans { $path }. Un fichier PEM avec « BEGIN CERTIFICATE » est attendu.
lrs-no-address = L'adresse du LRS doit commencer par https://, par exemple https://lrs.example/xapi.
lrs-address-holds-more = L'adresse du LRS contient un nom, un mot de passe ou une question (@, ? ou #), qui seraient gardés dans la base. Donnez l'adresse sans eux, et le nom et le mot de passe dans GROUNDSIGN_LRS_USER et GROUNDSIGN_LRS_PASSWORD.
lrs-address-not-secret = L'adresse du LRS commence par http:// : quiconque se trouve sur le chemin pourrait lire les résultats et le mot de passe. Utilisez https://, ou --plain-http là où c'est acceptable.
lrs-unreachable = Le LRS ne peut pas être joint. Y a-t-il un réseau, et l'adresse est-elle juste ? Ce qui attend partira au prochain envoi.
lrs-no-answer = Le LRS n'a pas répondu à temps, ou sa réponse a été coupée. Ce qui attend partira au prochain envoi.
lrs-out-of-order = Le LRS est en panne ou surchargé (statut { $status }). Ce qui attend partira au prochain envoi.
lrs-not-trusted = Le certificat du LRS n'est pas celui d'une autorité connue, ou n'est pas pour cette adresse. Rien n'a été envoyé. Pour un LRS de votre propre réseau, donnez son autorité avec --authority.
lrs-not-allowed = Le LRS ne vous laisse pas entrer (statut { $status }). GROUNDSIGN_LRS_USER et GROUNDSIGN_LRS_PASSWORD sont-ils définis et justes ?
lrs-none = Il n'y a pas de LRS à cette adresse (statut { $status }). L'adresse à donner s'arrête là où /statements suivrait.
lrs-moved = Le LRS a déménagé vers { $to }. Rien n'y a été envoyé ; envoyez à la nouvelle adresse si vous lui faites confiance.
lrs-takes-none = Le LRS n'accepte aucune de ces déclarations (statut { $status }). Elles restent dans la file.
lrs-no-receipt = Ce qui répond à cette adresse ne dit pas quelles déclarations il a prises, comme le fait un LRS. Est-ce un LRS, ou la page de connexion d'un réseau ? Ce qui n'est pas confirmé reste dans la file et partira au prochain envoi.
