# الصفحة التي يأخذ بها نظام إدارة التعلّم (LMS) نتيجة جلسة.

hand-in-title = تسليم جلسة Groundsign
hand-in-how = اكتب نتيجتك في ملف بالأمر ‎groundsign score RECORD --json > result.json‎ ثم اختر ذلك الملف هنا.
hand-in-file = نتيجة جلستك (JSON)
hand-in-no-lms = لم يُعثر على نظام لإدارة التعلّم. افتح هذه الصفحة من داخل دورتك.
hand-in-not-a-scorecard = هذا الملف ليس نتيجة كتبها Groundsign، أو هو تالف.
hand-in-other-version = كتبت هذه النتيجة نسخة أخرى من Groundsign. قيّم السجل من جديد بنسخة دورتك.
hand-in-other-scenario = هذه نتيجة سيناريو آخر. دورتك تطلب: { $scenario }
hand-in-other-mode = لُعبت هذه الجلسة في وضع آخر. دورتك تطلب: { $mode }
hand-in-lms-refuses = لم يأخذ نظام إدارة التعلّم النتيجة ({ $why }). حاول مرة أخرى أو اسأل مدرّبك.
hand-in-sending = جارٍ التسليم…
hand-in-told = سُلّمت.
hand-in-nothing-to-tell = الجلسة غير مكتملة: لا شيء للتسليم بعد.
hand-in-only-looking = أنت تشاهد هذه الصفحة فقط: لا يُسلَّم شيء.
hand-in-leave = مغادرة
hand-in-left = يمكنك إغلاق هذه الصفحة.
hand-in-scenario = السيناريو
hand-in-verdict = الحكم
hand-in-points = النقاط
hand-in-duration = المدة
hand-in-mode = الوضع
hand-in-believed = تصدّق هذه الصفحة الملف. احتفظ بسجل الجلسة، فمنه يمكن حساب النتيجة من جديد.
