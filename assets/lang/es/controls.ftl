# Keys and buttons: the controls screen, and what each key is called.

controls-title = Teclas y botones
controls-usual = Restablecer todas las teclas
controls-usual-again = Todas las teclas se han restablecido.
controls-how = Elija una línea y después pulse la tecla nueva. Supr quita la tecla. Esc no cambia nada. Las letras que se ven pasan a ser las de su teclado a medida que usted pulsa sus teclas.
controls-waiting = { $control }: pulse una tecla, un botón del ratón o un botón del mando.
controls-press-a-key = pulse una tecla …
controls-no-key = ninguna tecla
controls-keys = { $before } · { $next }
controls-given = { $key } es ahora: { $control }.
controls-taken = { $key } es ahora: { $control }. Antes era: { $other }.
controls-taken-away = { $control }: ya no tiene tecla ni botón del ratón.
controls-fixed = { $key } no se puede elegir: los números sirven para elegir en los paneles, Tab pasa de un botón a otro, F11 activa la pantalla completa y F12 guarda una imagen.
controls-walk = Andar
controls-look = Mirar
controls-do = Lo que usted hace
controls-show = Lo que usted abre
controls-class = Ante un grupo
controls-panel = En un panel
controls-number = Opciones por número o letra

control-walk-on = Seguir por la ruta, o parar
control-walk-back = Volver por donde vino, o parar
control-forward = Andar hacia donde mira (mantener)
control-backward = Andar hacia atrás (mantener)
control-left = Paso a la izquierda (mantener)
control-right = Paso a la derecha (mantener)
control-stop = Quedarse quieto
control-slower = Andar más despacio
control-faster = Andar más rápido
control-hurry = Acelerar: el tiempo pasa 2, 4 u 8 veces más rápido
control-stance = De pie, de rodillas, cuerpo a tierra
control-look-left = Mirar a la izquierda (mantener)
control-look-right = Mirar a la derecha (mantener)
control-look-up = Mirar arriba (mantener)
control-look-down = Mirar abajo (mantener)
control-turn-round = Mirar detrás de usted
control-look-ahead = Mirar en el sentido del camino
control-mouse-look = Mirar con el ratón: sí o no
control-optics = Subir o bajar los binoculares
control-mark = Marcar lo que mira
control-warn = Dar un aviso a gritos
control-check-near = Comprobar con la vista el terreno cercano a su alrededor
control-check-far = Comprobar con la vista el terreno más lejano a su alrededor
control-orders = Dar una orden
control-report = Escribir el informe
control-map = Mapa
control-log = Lo que se dijo y se hizo
control-team = Su patrulla
control-marks = Sus marcas
control-card = Ficha de indicios
control-menu = Menú y pausa
control-hide-all = Ocultar todo lo que tapa la vista, o recuperarlo
control-discuss = Parar para comentar, o continuar
control-reveal = Mostrar lo que está fuera de lugar (mantener), u ocultarlo
control-next = Elemento siguiente del panel
control-previous = Elemento anterior del panel
control-confirm = Pulsar el botón elegido
control-back = Cerrar el panel
control-choice1 = Primera opción
control-choice2 = Segunda opción
control-choice3 = Tercera opción
control-choice4 = Cuarta opción
control-choice5 = Quinta opción
control-choice6 = Sexta opción
control-choice7 = Séptima opción
control-choice8 = Octava opción
control-choice9 = Novena opción
control-choice10 = Décima opción
control-choice11 = Undécima opción
control-choice12 = Duodécima opción

key-plain = { $key }
key-numpad = Num { $key ->
    [Add] +
    [Subtract] -
    [Multiply] *
    [Divide] /
    [Decimal] .
    [Enter] Intro
   *[other] { $key }
}
key-named = { $key ->
    [Space] Espacio
    [Enter] Intro
    [Escape] Esc
    [Tab] Tab
    [Home] Inicio
    [End] Fin
    [PageUp] Re Pág
    [PageDown] Av Pág
    [Insert] Ins
    [ArrowLeft] ←
    [ArrowRight] →
    [ArrowUp] ↑
    [ArrowDown] ↓
    [Minus] -
    [Equal] =
    [Comma] ,
    [Period] .
    [Slash] /
    [Semicolon] ;
    [Quote] '
    [Backquote] `
    [Backslash] \
    [IntlBackslash] <
    [BracketLeft] [
    [BracketRight] ]
    [ShiftLeft] Mayús
    [ShiftRight] Mayús derecha
    [ControlLeft] Ctrl
    [ControlRight] Ctrl derecha
    [AltLeft] Alt
    [AltRight] Alt derecha
   *[other] { $key }
}
key-mouse = Ratón: { $button ->
    [left] izquierdo
    [right] derecho
    [middle] central
    [back] atrás
    [forward] adelante
   *[other] { $button }
}
key-pad = Mando: { $button ->
    [south] botón inferior
    [east] botón derecho
    [north] botón superior
    [west] botón izquierdo
    [left-shoulder] botón frontal izquierdo
    [right-shoulder] botón frontal derecho
    [left-trigger] gatillo izquierdo
    [right-trigger] gatillo derecho
    [select] select
    [start] start
    [mode] mode
    [left-stick] palanca izquierda pulsada
    [right-stick] palanca derecha pulsada
    [up] cruceta arriba
    [down] cruceta abajo
    [left] cruceta izquierda
    [right] cruceta derecha
   *[other] otro botón
}
key-stick = Mando: { $stick ->
    [left] palanca izquierda
    [right] palanca derecha
   *[other] otra palanca
} { $direction ->
    [left] a la izquierda
    [right] a la derecha
    [up] hacia arriba
    [down] hacia abajo
   *[other] empujada
}
