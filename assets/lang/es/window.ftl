# Where the window cannot open, or has to close.

window-no-display = Aquí no hay pantalla; por eso la ventana no se puede abrir.
window-cannot-open = No se puede acceder a la pantalla; por eso la ventana no se puede abrir.
window-no-graphics = Aquí no se encontró ninguna tarjeta gráfica que pueda dibujar la ventana. Se necesita un controlador para Vulkan, DirectX 12, Metal u OpenGL.
window-cannot-draw = La tarjeta gráfica de este equipo no puede dibujar la ventana. Un controlador más reciente puede ayudar.
window-graphics-lost = Los gráficos dejaron de funcionar; por eso la ventana se cerró. Todo lo que hizo está guardado. Inicie el programa de nuevo para continuar.
