# The command line.

cli-no-window = لا توجد نافذة هنا، ولذلك هذا عرض توضيحي: المتدرب الافتراضي "careful" يقوم بدورية في "{ $title }". لتشغيله من جديد: { $command }
cli-what-next = ما الخطوة التالية: groundsign --help. لكتابة سيناريو خاص بك: groundsign check --help.
cli-cannot-play = لا توجد نافذة هنا للعب "{ $title }". الدورية نفسها دون نافذة: { $command }
cli-patrolling = الدورية جارية
cli-written = تمت كتابة: { $path }
hazards-found = { $count ->
    [0] لم يُرسل أي تقرير في هذه الدوريات.
    [one] تقرير واحد. أُرسل في تمرين، ويجب ألا يُسجل على أنه حقيقي.
    [two] تقريران. أُرسلا في تمرين، ويجب ألا يُسجلا على أنهما حقيقيان.
    [few] { $count } تقارير. أُرسلت في تمارين، ويجب ألا تُسجل على أنها حقيقية.
   *[other] { $count } تقريرًا. أُرسلت في تمارين، ويجب ألا تُسجل على أنها حقيقية.
}
cli-checked = { $files ->
    [zero] لم يُفحص أي ملف
    [one] فُحص ملف واحد
    [two] فُحص ملفان
    [few] فُحصت { $files } ملفات
    [many] فُحص { $files } ملفًا
   *[other] فُحص { $files } ملف
}: { $errors ->
    [zero] لا أخطاء
    [one] خطأ واحد
    [two] خطآن
    [few] { $errors } أخطاء
    [many] { $errors } خطأً
   *[other] { $errors } خطأ
}، { $warnings ->
    [zero] لا تحذيرات
    [one] تحذير واحد
    [two] تحذيران
    [few] { $warnings } تحذيرات
    [many] { $warnings } تحذيرًا
   *[other] { $warnings } تحذير
}.
cli-script-alone = الملف { $path } نص أوامر لمتدرب. وهو يُفحص مع سيناريو: أعطِ أيضًا --scenario.

cli-no-file = لا يوجد ملف { $path }.
cli-record-from-file = يُقرأ السجل من ملف محفوظ، لا من الدخل القياسي ولا من أنبوب. احفظه واذكر اسم الملف.
cli-is-a-folder = المسار { $path } مجلد؛ والمطلوب ملف.
cli-no-scenario = لا يوجد سيناريو "{ $name }"، لا كملف ولا بين السيناريوهات المرفقة.
cli-no-scenario-or-pack = لا يوجد سيناريو أو حزمة عقيدة عسكرية "{ $name }"، لا كملف ولا بين المرفقات.
cli-no-pack = لا توجد حزمة عقيدة عسكرية "{ $name }"، لا كملف ولا بين الحزم المرفقة.
cli-no-trainee = لا يوجد متدرب افتراضي "{ $name }"، ولا نص أوامر بهذا الاسم.
cli-no-code = لا توجد قاعدة "{ $code }".
cli-did-you-mean = هل تقصد { $name }؟
cli-there-are = الموجود: { $names }.
cli-nothing-to-check = لا يوجد ما يُفحص في { $path }: لا سيناريو ولا حزمة عقيدة عسكرية ولا نص أوامر لمتدرب.
cli-cannot-read = لا يمكن قراءة { $path }: { $why }
cli-drill-is-no-patrol = هذا تمرين قصير وليس دورية. ليس للتمارين القصيرة بطاقة نتائج: لا تُقيَّم ولا تُصدَّر ولا تُرسل. ويعرضها «groundsign cohort» و«groundsign records mine».
cli-cannot-print = لا يمكن طبع الجواب: { $why }
cli-pack-has-no-map = ليس لحزمة العقيدة العسكرية خريطة.
cli-map-ending = ينبغي أن ينتهي { $path } بـ .svg أو .png، ليكون واضحًا ما الذي يُرسم.
cli-calibrating = المعايرة جارية
cli-rehearsing = السير على المسار للتجربة
cli-failed = تعذر فعل ذلك: { $why }
cli-no-threads = لا يسمح هذا النظام للبرنامج ببدء خيوط تنفيذ، أو لا يعطيه ذاكرة كافية لها. النافذة تحتاج إلى خيوط تنفيذ.
cli-no-memory = لم تكفِ الذاكرة: هذا البرنامج محدود هنا بـ { $allowed } MB (ulimit -v). اسمح له بـ { $enough } MB أو ارفع الحد.

calibrate-runs = قام كل نوع من المتدربين الافتراضيين بدورية في { $runs } من الصيغ.
calibrate-trainees = النتائج بحسب نوع المتدرب
calibrate-who = المتدرب
calibrate-ready = الجاهزية
calibrate-not-yet = ليس بعد
calibrate-incomplete = غير مكتمل
calibrate-hit-rate = معدل الكشف الصحيح
calibrate-false-alarms = إنذار كاذب
calibrate-d-prime = d′
calibrate-intervals = الإنذارات الكاذبة محسوبة لكل دورية. بين القوسين: مجالات الثقة 95%.
calibrate-d-prime-is = يقول d′ إلى أي حد تُميَّز الأجسام المشبوهة من الأشياء غير المؤذية، سواء وُضع التأشير كثيرًا أو قليلًا: 0 يعني التخمين. بأقل من { $least } من هذه أو تلك تكون الأجسام أقل من أن تكفي للحكم.
calibrate-too-few = قليلة جدًا
calibrate-devices = مدى صعوبة كل جسم
calibrate-device = الجسم
calibrate-found = المكتشف
calibrate-range = التأشير من
calibrate-variations = صيغة بعد صيغة
calibrate-seed = البذرة
calibrate-ease = الصعوبة
calibrate-to-find = للكشف
calibrate-harmless = غير مؤذٍ
calibrate-ease-nothing = لا شيء
calibrate-ease-easy = سهلة
calibrate-ease-fair = متوسطة
calibrate-ease-hard = صعبة
calibrate-ease-unknown = قليلة جدًا
calibrate-glyphs = ✓ الجاهزية، ✗ ليس بعد، – غير مكتمل. بعد علامة الزائد: الأجسام الثانية. النتيجة على بذرة واحدة فيها شيء من الحظ؛ أما صعوبة البذرة فتعتمد على أجسامها.
calibrate-ease-is = سهلة: لاحظ المبتدئون الجسم مرة من كل مرتين على الأقل. متوسطة: لم يلاحظه المبتدئون ولاحظه المتمرسون. صعبة: لم يلاحظه المتمرسون أيضًا. بأقل من { $least } دوريات من هؤلاء أو أولئك يقول الجدول «قليلة جدًا»: زد --runs. صعوبة الصيغة هي صعوبة أصعب جسم فيها.
calibrate-alike = بذور متكافئة
calibrate-alike-is = لمقارنة المتدربين أعطهم بذورًا من سطر واحد: فيها القدر نفسه مما يُكشف، وملاحظته بالصعوبة نفسها.
calibrate-criteria = ما يميز المتمرس من المبتدئ
calibrate-trained = المتمرس
calibrate-novice = المبتدئ
calibrate-difference = الفرق
calibrate-nothing-separates = لا يوجد معيار يميز بينهما بهذا العدد القليل من الدوريات.
cli-no-records-in = لا يوجد سجل دورية في هذا المجلد.
