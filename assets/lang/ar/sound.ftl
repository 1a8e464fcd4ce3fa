# Sounds and their words.

sound-steps = (خطوات)
sound-no-server = لا يُشغَّل أي صوت: { $why }. كل الأصوات تُكتب على الشاشة.
sound-none-here = هذا النظام لا يشغّل الأصوات بعد. كل الأصوات تُكتب على الشاشة.
