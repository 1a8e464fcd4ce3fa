# Where the window cannot open, or has to close.

window-no-display = There is no display here, so the window cannot open.
window-cannot-open = The display cannot be reached, so the window cannot open.
window-no-graphics = No graphics were found here that can draw the window. A driver for Vulkan, DirectX 12, Metal or OpenGL is needed.
window-cannot-draw = The graphics here cannot draw the window. A newer driver may help.
window-graphics-lost = The graphics stopped working, so the window closed. Everything you did is kept. Start the program again to continue.
