# الصف، لمدربه.

instructor-title = الصف
instructor-reading = تجري قراءة السجلات…
instructor-reading-some = تجري قراءة السجلات: { $done } من { $of }…
instructor-unread = ملفات تعذرت قراءتها: { $count }. هذا الأمر يقول السبب: groundsign records import
instructor-empty = لا توجد نتائج لأحد بعد. دوريات هذا الجهاز تدخل وحدها. لإدخال دوريات أجهزة أخرى: groundsign records import FOLDER
instructor-how-course = لإنشاء دورة وتسجيل الأشخاص بقائمة: groundsign course new NAME --scenario ID ثم groundsign course enrol NAME LIST.csv
instructor-whose = نتائج من
instructor-everybody = الجميع
instructor-course = الدورة «{ $name }»
instructor-tab-missed = ما يفوت
instructor-tab-drawn = المسافة والتقدم
instructor-tab-devices = الأجسام
instructor-due = حان وقت التذكير: { $count } من { $of }
instructor-trainee = الجلسات: { $sessions }. آخر حكم: { $verdict }. أفضل درجات: { $best }. أجسام عُثر عليها: { $hits } من { $signals }. إنذارات كاذبة: { $alarms }. آخر يوم: { $day }.
instructor-more = و{ $count } غيرهم؛ الصفحة تحويهم كلهم.
instructor-write = كتابة الصفحة للطباعة
instructor-session = { $day }: { $title }، الصيغة { $seed }، { $mode }. { $verdict }، الدرجات { $points }. أجسام عُثر عليها: { $hits } من { $signals }. إنذارات كاذبة: { $alarms }.
instructor-back = العودة إلى الصف
instructor-group = الوضع الجماعي
instructor-missed = { $what }: فات { $missed }، { $share }
instructor-critical = { $what }: في { $sessions } من الجلسات
instructor-device = { $title }، { $device }: { $why }. عثر عليه { $found } في { $sessions } من الجلسات.
instructor-devices-none = لا يُعرف جسم لا يدل على شيء.
instructor-missed-none = لم يفت شيء حتى الآن.
instructor-votes-none = لم يصوّت هذا الصف على شيء بعد. الوضع الجماعي في الأسفل.
