# Sounds and their words.

sound-steps = (خطوات)
sound-no-server = لا يُشغَّل أي صوت: { $why }. كل الأصوات تُكتب على الشاشة.
