# Where the window cannot open, or has to close.

window-no-display = لا توجد شاشة هنا، ولذلك لا يمكن فتح النافذة.
window-cannot-open = لا يمكن الوصول إلى الشاشة، ولذلك لا يمكن فتح النافذة.
window-no-graphics = لم يُعثر هنا على بطاقة رسومات تستطيع رسم النافذة. يلزم برنامج تشغيل لـ Vulkan أو DirectX 12 أو Metal أو OpenGL.
window-cannot-draw = بطاقة الرسومات هنا لا تستطيع رسم النافذة. قد يفيد برنامج تشغيل أحدث.
window-graphics-lost = توقفت الرسومات عن العمل، ولذلك أُغلقت النافذة. كل ما فعلته محفوظ. شغّل البرنامج من جديد لتتابع.
