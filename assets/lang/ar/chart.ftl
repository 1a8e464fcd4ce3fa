# Charts of the debrief: what they show, and the words in them.

chart-points = الدرجات المحصلة من الدرجات الممكنة. المخطط بخطوط مائلة: المفقودة.
chart-noticing = ما كان ينبغي أن يُلاحظ، وما تم فعله.
chart-items = الأجسام
chart-harmless = الأشياء غير الضارة
chart-noticed = ما لوحظ: { $count }
chart-missed = ما أُغفل: { $count }
chart-left-alone = ما تُرك كما ينبغي: { $count }
chart-false-alarms = ما وُضع عليه تأشير (إنذار كاذب): { $count }
chart-coverage = أي جانبي الطريق نُظر إليه قبل المرور به. وهو يبيّن أين نظرتَ، ولا يُحسب ما يحجب النظر من بيوت أو نباتات. وإذا أُشِّر على جسم انتهى عنده: فمن هناك تُحسب خطوات التصرف.
chart-left = يسار
chart-right = يمين
chart-viewed = نُظر إليه
chart-glimpsed = من بعيد فقط
chart-not-viewed = لم يُنظر إليه
chart-confidence = درجة التأكد في كل تأشير، وما كان موجودًا.
chart-was-item = علامة على جسم
chart-was-harmless = غير ضار
chart-distance = بُعد كل شخص عن الجسم «{ $device }» مع مرور الوقت.
chart-required = المطلوبة { $metres }
chart-mandatory = الإلزامية { $metres }
chart-known = عُرف الجسم
chart-withdraw = انسحاب
chart-report = تقرير
chart-handed-over = تسليم
