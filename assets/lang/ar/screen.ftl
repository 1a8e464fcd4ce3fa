# The screens before and after the patrol.

screen-back = رجوع

first-run-title = مرحبًا بك في Groundsign
first-run-go-on = متابعة

home-title = Groundsign
home-subtitle = تدريب على الدوريات: لاحظ، وأبلغ، وابقَ بعيدًا
home-what = تقود دورية راجلة. ابحث بنظرك عن العلامات التي تدل على أن شيئًا خطرًا قد يكون هناك. عندما ترى علامة: قف، وأشّر عليها، وحذّر الآخرين، وعُد من الطريق الذي أتيت منه، وأبلغ. وبعد ذلك ترى ما لاحظته وما أغفلته.
home-begin = ابدأ
home-train-missed = تدرّب على ما أغفلته
home-refresher = تذكير (10 دقائق)
home-drill = تمرين ملاحظة (8 دقائق)
home-results = النتائج
home-class = الصف
home-settings = الإعدادات
home-controls = المفاتيح والأزرار
home-leave = خروج
home-you-are = تتدرب باسم { $name }.
home-change-who = شخص آخر
home-broken-off = لديك دورية لم تنتهِ
home-broken-off-which = { $title }، بعد { $time } من بدء الدورية.
home-go-on = متابعة هذه الدورية
home-lay-aside = اتركها دون إكمال

who-title = من يتدرب؟
who-why = اختر اسمًا لكي يستطيع هذا الجهاز أن يعرض عليك نتائجك أنت. يبقى الاسم في هذا الجهاز.
who-known = من تدرّب هنا من قبل
who-known-one = { $name } ({ $count ->
    [zero] بلا دوريات
    [one] دورية واحدة
    [two] دوريتان
    [few] { $count } دوريات
    [many] { $count } دورية
   *[other] { $count } دورية
})
who-new = شخص جديد
who-new-explained = لا تكتب اسمك الحقيقي. اختر أي كلمة، مثلًا حيوانًا وعددًا.
who-new-label = اسمك في التدريب
who-guest = ضيف
who-go-on = متابعة
who-name-missing = اكتب اسمًا أولًا، أو اختر اسمًا مما سبق.
who-name-bad = لا يمكن استعمال هذا اسمًا. استعمل حروفًا وأرقامًا، 24 على الأكثر.

exercises-title = اختر تمرينًا
exercises-reading = تجري قراءة التمارين …
exercises-none = لم يُعثر على أي تمرين. ضع ملفات السيناريو في المجلد «scenarios».
exercises-own = لإضافة تمارينك ضع ملفات السيناريو في المجلد «scenarios» داخل مجلد بيانات هذا البرنامج.
exercises-length = المسافة { NUMBER($metres, maximumFractionDigits: 0) } m، المدة بالدقائق نحو { $minutes }
exercises-hard = الصعوبة
exercises-level = { $level ->
    [easy] سهل
    [medium] متوسط
   *[hard] صعب
}
exercises-how-hard = { $level }. الأشياء المطلوب اكتشافها: { $items ->
    [exact] { $most }
   *[between] { $fewest } إلى { $most }
}.
exercises-how-hard-test = { $level }. كما في دورية حقيقية: ربما لا يوجد ما يُكتشف.
exercises-result = { $verdict }، الدرجات: { $earned } من { $possible }
exercises-last = الأخيرة: { $result }
exercises-best = الأفضل: { $result }
exercises-not-yet = لم تنفذ هذا التمرين بعد.
exercises-trains-missed = يدرّب على ما أغفلته
exercises-faulty = لا يمكن استعمال هذا التمرين. في ملفه مشكلات. اعرضها على من كتبه.
exercises-faulty-count = { $count ->
    [zero] لا يمكن استعماله: بلا مشكلات
    [one] لا يمكن استعماله: مشكلة واحدة
    [two] لا يمكن استعماله: مشكلتان
    [few] لا يمكن استعماله: { $count } مشكلات
    [many] لا يمكن استعماله: { $count } مشكلة
   *[other] لا يمكن استعماله: { $count } مشكلة
}
exercises-others = تمارين أخرى
exercises-place = المكان
exercises-long = المدة
exercises-purpose = الغرض منه
exercises-purpose-teach = للتعلّم: العلامات واضحة والوقت كافٍ.
exercises-purpose-test = للتقييم: كما في دورية حقيقية، قد لا يكون هناك شيء يُعثر عليه.
exercises-purpose-refresh = للمحافظة على المهارة: قصير.
exercises-your-last = نتيجتك الأخيرة
exercises-your-best = أفضل نتيجة لك
exercises-trains = ما يدرّب عليه
exercises-mode = كيف تريد أن تنفذه؟
exercises-mode-learn = تعلّم
exercises-mode-learn-explained = يساعدك البرنامج ويقول لك فورًا ما كان صحيحًا.
exercises-mode-practise = تدريب
exercises-mode-practise-explained = لا مساعدة في الطريق. تستطيع أن توقف التمرين مؤقتًا وأن تحاول من جديد من لحظة سابقة.
exercises-mode-assess = تقييم
exercises-mode-assess-explained = كما في امتحان: لا مساعدة، ولا إيقاف للوقت، ولا تعليق حتى النهاية. يستمر الوقت حتى عندما تكون النافذة مخفية.
exercises-variation = أي صيغة؟
exercises-variation-another = صيغة لم تنفذها من قبل
exercises-variation-which = الرقم { $number }
exercises-variation-number = الرقم الذي أُعطي لي في التدريب
exercises-variation-number-explained = بالرقم نفسه ينفذ الجميع الدورية نفسها.
exercises-variation-label = الرقم
exercises-variation-bad = اكتب عددًا صحيحًا، مثلًا 7.
exercises-begin = إلى الإحاطة

loading-title = يجري إعداد التمرين
loading-what = يجري بناء الأرض. يستغرق هذا بضع ثوانٍ.
loading-cancel = إيقاف

briefing-title = الإحاطة
briefing-begin = ابدأ الدورية
briefing-back = تمارين أخرى
briefing-part-task = المهمة
briefing-part-map = الخريطة والمسار
briefing-part-signs = ما تبحث عنه بنظرك
briefing-part-card = البطاقة
briefing-part-patrol = الأشخاص والراديو
briefing-part-doctrine = القواعد
briefing-part-keys = المفاتيح
briefing-situation = الوضع
briefing-task = مهمتك
briefing-when = الوقت والطقس والمكان
briefing-dtg = البدء (DTG)
briefing-dtg-explained = مجموعة التاريخ والوقت: اليوم، الساعة والدقيقة، حرف المنطقة الزمنية، الشهر، السنة.
briefing-weather = الطقس
briefing-weather-line = { $light }، { $sky }، مدى الرؤية { NUMBER($visibility_m, maximumFractionDigits: 0) } m
briefing-light-day = ضوء النهار الكامل
briefing-light-dull = ضوء باهت
briefing-light-dusk = الغسق
briefing-light-twilight = ضوء خافت
briefing-sky-clear = سماء صافية
briefing-sky-cloudy = بعض الغيوم
briefing-sky-overcast = سماء مغطاة بالغيوم
briefing-sky-dusty = غبار في الهواء
briefing-sky-rain = مطر
briefing-place = المكان
briefing-time-limit = تنتهي الدورية بعد
briefing-minutes = عدد الدقائق: { $minutes }
briefing-route = بطاقة المسار
briefing-leg-name = من { $from } إلى { $to }
briefing-leg = المسافة { $metres } m، الاتجاه { $bearing }°، إلى { $grid }
briefing-vulnerable-points = النقاط المعرّضة للخطر
briefing-vulnerable-points-explained = في هذه الأماكن أبطئ، وقف قبل أن تصل إليها، وانظر من كل الجهات قبل أن تتابع.
briefing-vulnerable-point = { $kind }، { $grid }
briefing-vp-culvert = مجرى مائي تحت الطريق
briefing-vp-bridge = جسر
briefing-vp-junction = مفترق طرق
briefing-vp-defile = ممر ضيق
briefing-vp-built-up-edge = طرف قرية
briefing-vp-abandoned-vehicle = مركبة مهجورة
briefing-vp-abandoned-building = مبنى مهجور
briefing-vp-bend = منعطف
briefing-vp-crossing = مخاضة أو معبر مائي
briefing-vp-market = سوق
briefing-vp-halting-place = مكان تتوقف فيه الدوريات
briefing-threat = موضوع هذه الدورية
briefing-signs = علامات تبحث عنها بنظرك
briefing-sign-warning = علامات التحذير
briefing-sign-warning-what = موضوعة للتحذير: لوحات رسمية، شريط، عصيّ متقاطعة، حجارة مطلية.
briefing-sign-clue = آثار على الأرض ومؤشرات تحذيرية
briefing-sign-clue-what = شيء ليس في موضعه: أرض مقلوبة، لون مختلف، نبات مضغوط، نفايات، خيوط أو أسلاك.
briefing-sign-military = علامات على قتال
briefing-sign-military-what = حفر انفجارات، حطام مركبات، مواقع قتال قديمة.
briefing-sign-environment = علامات في البيئة
briefing-sign-environment-what = طرق لا يستعملها أحد، حيوانات نافقة، أشياء غير معتادة.
briefing-sign-behaviour = ما يفعله الناس
briefing-sign-behaviour-what = يبتعد الناس عن مكان، أو يخلو مكان لا ينبغي أن يكون خاليًا.
briefing-look-alikes = أشياء كثيرة غير ضارة تشبه العلامات: أشغال الطرق، الزراعة، القمامة، لعب الأطفال. التأشير على كل شيء لا يفيد.
briefing-never-touch = لا تلمس أبدًا شيئًا مشبوهًا، ولا تحركه أبدًا، ولا تقترب منه أبدًا. التأشير عليه من بعيد صحيح دائمًا.
card-title = بطاقة العلامات
card-never = الصور مرسومة من قرب حتى لا تحتاج أنت إلى الاقتراب. لا تلمس شيئًا أبدًا، ولا تقترب أبدًا لتنظر.
card-picture-awaited = يجري رسم الصورة.
briefing-people = دوريتك
briefing-with-you = { $count ->
    [one] أنت ومعك شخص واحد.
    [two] أنت ومعك شخصان.
    [few] أنت ومعك { $count } أشخاص.
   *[other] أنت ومعك { $count } شخصًا.
}
briefing-place-in-file = الموقع { $number } في الصف
briefing-member = { $name }، { $role }
briefing-role-leader = قيادة الدورية
briefing-role-second = نيابة القيادة
briefing-role-signaller = فرد الراديو
briefing-role-medic = فرد الإسعاف
briefing-role-interpreter = فرد الترجمة
briefing-role-observer = فرد المراقبة
briefing-role-soldier = فرد الدورية
briefing-you = { $role }: هذا أنت
briefing-spacing = التباعد بين الأشخاص
briefing-optics = المنظار
briefing-optics-times = قوة التكبير { $times }×
briefing-comms = بطاقة الاتصال
briefing-own-call-sign = رمز ندائك
briefing-headquarters = القيادة
briefing-stations = محطات أخرى
briefing-frequency = التردد
briefing-radio = الراديو الذي معك
briefing-radio-silent = { $radio }: لا تبث داخل { $metres } m من شيء مشبوه
briefing-runner = تستطيع أيضًا أن ترسل ساعيًا برسالة.
briefing-no-runner = لا يوجد ساعٍ: ارجع إلى الخلف حتى مكان يجوز لك فيه استعمال الراديو.
briefing-pack = القواعد المعمول بها: { $id }، الإصدار { $version }، بتاريخ { $date }
briefing-distances = إلى أي بعد
briefing-distances-explained = لا يبقى أحد داخل المسافة الأولى. يجب أن يبلغ الجميع المسافة الثانية.
briefing-class = لا أحد داخل { $mandatory_m } m، والجميع أبعد من { $required_m } m
briefing-in-doubt = في حالة الشك
briefing-halts = التوقف والفحص
briefing-near-check = عند كل توقف، انظر من كل الجهات حتى
briefing-far-check = عند التوقف الأطول، انظر من كل الجهات حتى
briefing-short-of = قف قبل النقطة المعرّضة للخطر بمسافة
briefing-from = المصدر: { $source } ({ $sure })
briefing-report = التقرير: { $name }
briefing-keys = المفاتيح التي تحتاج إليها
briefing-keys-explained = يمكن فعل كل شيء أيضًا بالأزرار التي على الشاشة.

settings-title = الإعدادات
settings-language = اللغة
settings-text-size = حجم النص
settings-text-size-label = النص وكل ما حوله
settings-text-sample = قف. أشّر عليه. حذّر الآخرين. عُد من الطريق الذي أتيت منه. أبلغ.
settings-quality = جودة الصورة
settings-quality-explained = كل جودة تُظهر كل العلامات. إذا تقطعت الصورة فاختر جودة أقل.
settings-quality-measured = { $quality } (مختارة لهذا الجهاز)
settings-quality-low = منخفضة
settings-quality-low-explained = لحاسوب محمول قديم. ألوان بسيطة، بلا ظلال.
settings-quality-medium = متوسطة
settings-quality-medium-explained = الإعداد العادي.
settings-quality-high = عالية
settings-quality-high-explained = لجهاز فيه بطاقة رسومات.
settings-sound = الصوت
settings-volume = شدة الصوت
settings-captions = أظهر كلمات لكل صوت
settings-hands = الفأرة والمفاتيح
settings-look-speed = سرعة دوران النظر
settings-invert-look = ادفع الفأرة إلى الأمام للنظر إلى الأسفل
settings-hold-is-switch = اضغط المفتاح مرة للبدء ومرة للإنهاء بدل الضغط باستمرار
settings-show-keys = إظهار كل مفتاح يُضغط بحجم كبير مع ما يفعله (لصف متدربين)
settings-unseen = عندما تكون النافذة مخفية
settings-wait-unseen = أوقف الدورية مؤقتًا، إلا في التقييم
settings-done = تم

results-title = النتائج
results-none = لا شيء بعد. تظهر نتائجك هنا بعد دوريتك الأولى.
results-of = ما فعله { $name } على هذا الجهاز. اختر دورية لترى مراجعتها من جديد.
results-broken-off = لم تنتهِ
results-how = التاريخ { $date }، { $mode }، الصيغة { $number }، المدة { $time }

trouble-title = لا يمكن فعل هذا
trouble-none = لا شيء يُعرض هنا.
trouble-what-to-do = ارجع واختر تمرينًا آخر. إذا حدث هذا مرة أخرى فاعرض هذه الشاشة على من يدرّبك.
trouble-what-to-do-file = في الملف المشكلات المذكورة أدناه. اعرضها على من كتبه. التمارين الأخرى لم تتأثر.
trouble-with-hint = { $what } { $hint }
trouble-home = إلى الشاشة الأولى
trouble-scenario = لا يمكن استعمال التمرين { $file }.
who-forget = حذف { $name }
who-forget-explained = يُحذف الاسم وكل نتائجه في هذا الجهاز. لا يمكن التراجع عن ذلك.
who-forget-not = احتفظ به
who-forget-do = احذفه نهائيًا
packs-title = حزم السيناريو
packs-what = الحزمة ملف واحد فيه سيناريو وكل ما يحتاج إليه. والحزم المفتوحة موجودة بين التمارين أيضًا. لتثبيت حزمة افتح ملفها بهذا البرنامج.
packs-empty = لا توجد حزمة مثبتة.
packs-install-ask = هل تُثبَّت هذه الحزمة؟
packs-other = توجد حزمة أخرى مثبتة باسم { $id }. ضع هذه مكانها فقط إن كنت تعرف مصدرها.
packs-install = ثبّتها
packs-replace = ضعها مكانها
packs-leave-it = اتركها
packs-installed = ثُبِّتت { $id }.
packs-play = تدرّب عليها
packs-class-key = مفتاح الصف
packs-class-key-missing = اكتب مفتاح الصف الذي يعطيك إياه المدرّب.
new-scenario-template = بمَ تبدأ
new-scenario-lesson = درس أول: درب مستقيم واحد
new-scenario-route = دورية على طريق
new-scenario-halt = وقفة
new-scenario-village = قرية
new-scenario-town = بلدة
new-scenario-clean = دورية لا شيء فيها في غير موضعه
new-scenario-name = اسم قصير: حروف لاتينية صغيرة وأرقام وشرطات
new-scenario-empty = ما تتركه فارغًا يبقى كما هو في القالب.
new-scenario-begin = افتحه في المحرر
exercises-variation-given = الصيغة التي تعطيك إياها الدورة «{ $course }»: الرقم { $number }. تُحسب في التقييم.
