# Resultados enviados a un almacén de registros de aprendizaje (LRS).

push-sending = Enviando
push-sent = Declaraciones: { $sent } enviadas, { $there } ya estaban allí, { $waiting } siguen esperando.
push-refused = El LRS no acepta { $count } de las declaraciones (estado { $status }). Quedan en la cola.
push-broken-off = { $count ->
    [one] Una patrulla se interrumpió. Se enviará cuando se haya reanudado y terminado.
   *[other] { $count } patrullas se interrumpieron. Se enviarán cuando se hayan reanudado y terminado.
}
push-no-certificate = No hay ningún certificado en { $path }. Se espera un archivo PEM con «BEGIN CERTIFICATE».
lrs-no-address = La dirección del LRS debe empezar por https://, por ejemplo https://lrs.example/xapi.
lrs-address-holds-more = La dirección del LRS contiene un nombre, una contraseña o una pregunta (@, ? o #), que se guardarían en la base. Dé la dirección sin ellos, y el nombre y la contraseña en GROUNDSIGN_LRS_USER y GROUNDSIGN_LRS_PASSWORD.
lrs-address-not-secret = La dirección del LRS empieza por http://: quien esté en el camino podría leer los resultados y la contraseña. Use https://, o --plain-http donde sea aceptable.
lrs-unreachable = No se puede llegar al LRS. ¿Hay red y es correcta la dirección? Lo que espera se enviará en el próximo envío.
lrs-no-answer = El LRS no respondió a tiempo, o su respuesta se cortó. Lo que espera se enviará en el próximo envío.
lrs-out-of-order = El LRS está averiado o sobrecargado (estado { $status }). Lo que espera se enviará en el próximo envío.
lrs-not-trusted = El certificado del LRS no es de una autoridad conocida, o no es para esta dirección. No se envió nada. Para un LRS de su propia red, indique su autoridad con --authority.
lrs-not-allowed = El LRS no le deja entrar (estado { $status }). ¿Están puestos y son correctos GROUNDSIGN_LRS_USER y GROUNDSIGN_LRS_PASSWORD?
lrs-none = No hay ningún LRS en esta dirección (estado { $status }). La dirección necesaria termina donde seguiría /statements.
lrs-moved = El LRS se ha trasladado a { $to }. No se envió nada allí; envíe a la nueva dirección si confía en ella.
lrs-takes-none = El LRS no acepta ninguna de estas declaraciones (estado { $status }). Quedan en la cola.
lrs-no-receipt = Lo que responde en esta dirección no dice qué declaraciones ha aceptado, como hace un LRS. ¿Es un LRS o la página de acceso de una red? Lo que no está confirmado queda en la cola y se enviará en el próximo envío.
