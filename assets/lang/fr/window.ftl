# Quand la fenêtre ne peut pas s'ouvrir, ou doit se fermer.

window-no-display = Il n'y a pas d'écran ici ; la fenêtre ne peut donc pas s'ouvrir.
window-cannot-open = L'écran n'est pas accessible ; la fenêtre ne peut donc pas s'ouvrir.
window-no-graphics = Aucune carte graphique capable de dessiner la fenêtre n'a été trouvée ici. Il faut un pilote pour Vulkan, DirectX 12, Metal ou OpenGL.
window-cannot-draw = La carte graphique d'ici ne peut pas dessiner la fenêtre. Un pilote plus récent peut aider.
window-graphics-lost = L'affichage a cessé de fonctionner ; la fenêtre s'est donc fermée. Tout ce que vous avez fait est conservé. Relancez le programme pour continuer.
