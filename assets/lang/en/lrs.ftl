# Results sent to a learning record store (LRS).

push-sending = Sending
push-sent = Statements: { $sent } sent, { $there } already there, { $waiting } still waiting.
push-refused = The LRS does not take { $count } of the statements (status { $status }). They stay in the queue.
push-broken-off = { $count ->
    [one] One patrol was broken off. It is sent when it has been resumed and is over.
   *[other] { $count } patrols were broken off. They are sent when they have been resumed and are over.
}
push-no-certificate = There is no certificate in { $path }. A PEM file with “BEGIN CERTIFICATE” is expected.
lrs-no-address = The address of the LRS should begin with https://, for example https://lrs.example/xapi.
lrs-address-holds-more = The address of the LRS holds a name, a password or a question (@, ? or #), and it would be kept in the store. Give the address without them, and name and password in GROUNDSIGN_LRS_USER and GROUNDSIGN_LRS_PASSWORD.
lrs-address-not-secret = The address of the LRS begins with http://: whoever is on the way could read the results and the password. Use https://, or --plain-http where that is acceptable.
lrs-unreachable = The LRS cannot be reached. Is there a network, and is the address right? What waits is sent by the next push.
lrs-no-answer = The LRS did not answer in time, or its answer was cut off. What waits is sent by the next push.
lrs-out-of-order = The LRS is out of order or overloaded (status { $status }). What waits is sent by the next push.
lrs-not-trusted = The certificate of the LRS is not that of a known authority, or not for this address. Nothing was sent. For an LRS of your own network, name its authority with --authority.
lrs-not-allowed = The LRS does not let you in (status { $status }). Are GROUNDSIGN_LRS_USER and GROUNDSIGN_LRS_PASSWORD set and right?
lrs-none = There is no LRS at this address (status { $status }). The address that is needed ends where /statements would follow.
lrs-moved = The LRS has moved to { $to }. Nothing was sent there; push to the new address if you trust it.
lrs-takes-none = The LRS takes none of these statements (status { $status }). They stay in the queue.
lrs-no-receipt = What answers at this address does not say which statements it has taken, as an LRS does. Is it an LRS, or the sign-in page of a network? What is not confirmed stays in the queue and is sent by the next push.
