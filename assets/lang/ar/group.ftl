# الوضع الجماعي: يصوّت الصف معًا على المشاهد.

group-title = جلسة جماعية
group-about = { $title }، { $date }. المشاهد: { $views }. لا تتبع الجلسة أي دورة.
group-about-course = { $title }، { $date }. الدورة «{ $course }». المشاهد: { $views }.
group-view = المشهد { $number }: { $kind }
group-kind-none = لا شيء في غير مكانه
group-field = الخانة { $letter }
group-nothing = لا شيء في غير مكانه
group-go-on = مواصلة الدورية
group-nearer = الاقتراب للتأكد
group-step = { $says }
group-hit = وُجدت: العلامة في الخانة { $fields }، وقالت ذلك أكثر الأيدي.
group-miss = فاتت: العلامة في الخانة { $fields }، ولم تقل ذلك أكثر الأيدي.
group-miss-elsewhere = فاتت: العلامة في الخانة { $fields }، وكانت أكثر الأيدي لخانة أخرى.
group-false-alarm = إنذار كاذب: لا شيء في غير مكانه، وكانت أكثر الأيدي لإحدى الخانات.
group-clean = صحيح: لا شيء في غير مكانه، وقالت ذلك أكثر الأيدي.
group-clean-no-hands = لا شيء في غير مكانه. لم تُرفع أي يد.
group-right-hands = الأيدي التي اختارت الصواب: { $right } من { $all }.
group-next-right = ما العمل الآن: كانت أكثر الأيدي للصواب.
group-next-wrong = ما العمل الآن: كانت أكثر الأيدي للخطأ.
group-next-no-hands = ما العمل الآن: لم تُرفع أي يد.
group-differs = المشهد { $number } ليس هو الذي صُوِّت عليه حينها: هذا البرنامج يحسب الجلسة بطريقة مختلفة عن البرنامج الذي سجلها.
group-unreadable = تعذرت قراءة { $path }: { $why }
group-none = { $path } ليس جلسة جماعية. تنتهي هذه الملفات بـ .gsgroup وتكتبها النافذة في المجلد groups داخل مجلد البيانات.
group-newer = { $path } بصيغة { $found }. يقرأ هذا البرنامج الصيغة 1: استخدم برنامجًا أحدث.
group-damaged = { $path } تالف: محتواه ليس ما كُتب. لا يمكن حساب الجلسة من جديد.
group-imported = الجلسات الجماعية: جديدة { $new }، معروفة { $known }.
