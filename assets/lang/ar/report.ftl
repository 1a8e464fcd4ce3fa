# Reports: the scorecard on a terminal and on the debrief page, and a doctrine pack printed.

sheet-session = الصيغة { $seed }، { $mode }، اسم المشاركة أو المشارك: { $trainee }، المدة: { $length }، النهاية: { $ending }.
sheet-rescored = سُجلت هذه الدورية وفق القواعد { $recorded }، الإصدار { $recorded_version }. وهي تُقيَّم هنا وفق { $scored }، الإصدار { $scored_version }. لم تكن هذه القواعد معروفة في أثناء الدورية، فأي فرق بينهما ليس خطأ من كان يقودها.
sheet-pointed-out = عُرض على صف المتدربين ما ليس في مكانه أثناء الدورية، بعد { $times } من بدايتها. ما لوحظ بعد ذلك لا يدل على الكثير.
sheet-mode-learn = تعلّم
sheet-mode-practise = تدريب
sheet-mode-assess = تقييم
sheet-ending-route-completed = أُكمل المسار
sheet-ending-handed-over = تم التسليم إلى المختصين
sheet-ending-turned-back = عادت الدورية من حيث أتت
sheet-ending-incident = انتهت بحادث
sheet-ending-time-up = انتهى الوقت المحدد
sheet-ending-broken-off = قُطعت الجلسة

sheet-verdict-ready = تحققت الجاهزية
sheet-verdict-not-yet = ليس بعد
sheet-verdict-incomplete = غير مكتمل
sheet-points = الدرجات: { $earned } من { $possible } ممكنة
sheet-not-shown = لم يُختبر في هذه الدورية: { $points } من الدرجات.
sheet-outcome-met = مستوفى
sheet-outcome-partly-met = مستوفى جزئيًا
sheet-outcome-not-met = غير مستوفى
sheet-outcome-never-evaluated = لم يُختبر
sheet-yes = نعم
sheet-no = لا
sheet-not-asked = غير مطلوب
sheet-not-recorded = غير مسجّل

sheet-critical-errors = ما لا يجوز فعله أبدًا
sheet-incident = حادث
sheet-block-detection = الملاحظة
sheet-block-reporting = الإبلاغ
sheet-block-safe-distance = المسافة الآمنة
sheet-at-least = القياس { $measured }، والمطلوب { $required } على الأقل. { $earns }
sheet-at-most = القياس { $measured }، والمسموح { $required } على الأكثر. { $earns }
sheet-not-done = كان مطلوبًا ولم يُفعل. { $earns }
sheet-earns-all = مستوفى: ينال درجاته كلها { $possible }.
sheet-earns-half = مستوفى جزئيًا: ينال النصف، { $earned } من { $possible }.
sheet-earns-none = غير مستوفى: لا ينال شيئًا من درجاته { $possible }.
sheet-how-points = توزع درجات كل قسم على معاييره بحسب أوزانها. ✓ المستوفى ينال الدرجة كلها، ◐ المستوفى جزئيًا نصفها، ✗ غير المستوفى لا شيء. المعيار الذي لم تختبره هذه الدورية (–) ليس نجاحًا: لا يكسب شيئًا ولا يفقد شيئًا، ولا تذهب درجاته إلى معيار آخر. وبعد العتبة يأتي مصدرها.
sheet-more-findings = { $count ->
    [zero] ولا شيء غير ذلك.
    [one] ونتيجة أخرى واحدة؛ تجدها في صفحة المراجعة.
    [two] ونتيجتان أخريان؛ تجدهما في صفحة المراجعة.
    [few] و{ $count } نتائج أخرى؛ تجدها كلها في صفحة المراجعة.
    [many] و{ $count } نتيجة أخرى؛ تجدها كلها في صفحة المراجعة.
   *[other] و{ $count } نتيجة أخرى؛ تجدها كلها في صفحة المراجعة.
}

sheet-noticed = ما كان ينبغي أن يُلاحظ
sheet-counts = ما لوحظ: { $hits }، ما أُغفل: { $misses }، الإنذارات الكاذبة: { $false_alarms }، الأشياء غير الضارة التي تُركت كما ينبغي: { $correct_rejections }.
sheet-interval = بهذا العدد القليل من الأجسام، يقع احتمال الملاحظة في مكان ما بين { $low } و{ $high }% (مجال ثقة 95%): وهذا أوسع بكثير من أن يُحكم به على أحد.
sheet-harmless-interval = من الأشياء غير الضارة التي يمكن ملاحظتها يقع التأشير على ما بين { $low } و{ $high }% (مجال ثقة 95%).
sheet-device = الجسم
sheet-noticeable = أمكنت ملاحظته
sheet-noticeable-from = أمكنت ملاحظته أول مرة من { $grid }، على بعد { $distance } على الاتجاه { $bearing }°.
sheet-viewed = نُظر إليه
sheet-marked = التأشير
sheet-range = من مسافة
sheet-entered = دخل أحد داخل مسافته الإلزامية عند { $time }.
sheet-never-noticeable = لم تكن قيادة الدورية في أي وقت حيث يمكن ملاحظته، ولذلك لا يدخل في الدرجات.

sheet-report = التقرير
sheet-briefing = الإحاطة عند التسليم
sheet-no-report = لم يُرسل أي تقرير.
sheet-report-after = أُرسل بعد معرفة الأمر بـ { $time }
sheet-said = ما قيل
sheet-truth = الصحيح
sheet-why = السبب

sheet-distance = المسافة
sheet-required = المطلوب من { $device }: { $distance }
sheet-went-on = تابع السير بدل الرجوع: هذه المسافة لا تُحتسب
sheet-unaware = كان داخلها دون أن يعلم: هذه المسافة لا تُحتسب
sheet-stayed = بقي في منطقة مشتبه بها وطلب المساعدة: صحيح أيضًا
sheet-person = الشخص
sheet-reached = ما بلغه
sheet-closest = الأقرب
sheet-inside = داخلها
sheet-out-of-sight = خارج الرؤية
sheet-hard-cover = ساتر صلب
sheet-in-shelter = في مكان محمي
sheet-local-people = السكان المحليون

sheet-train-next = ما ينبغي التدرب عليه بعد ذلك
sheet-nothing-to-train = لا شيء يستدعي الانتباه. عُد بعد بضعة أسابيع لتحافظ على مهارتك.
sheet-sources = المصادر
sheet-supports = هذا يدعم الإحاطة التي تقدمها هيئة تدريب مؤهلة، ولا يحل محلها.

pack-sure-sourced = له مصدر
pack-sure-second-hand = منقول عن غير المصدر
pack-sure-derived = مستنتج
pack-sure-unverified = غير متحقق منه
pack-sure-example = مثال
pack-distances = مسافة الأمان
pack-mandatory = إلزامية: لا يبقى أحد داخلها
pack-required = مطلوبة من الدورية
pack-preferred = مفضلة في العراء
pack-in-doubt = في حالة الشك
pack-in-doubt-preferred = في حالة الشك، المفضلة
pack-radio = يجب أن يصمت الراديو داخل
pack-radio-hand-held = محمول
pack-radio-vehicle = في مركبة
pack-halts = التوقف والفحص
pack-near-check = الفحص عند كل توقف
pack-far-check = الفحص عند التوقف الأطول
pack-far-check-after = يُعد التوقف أطول بعد
pack-halt-after = تُعد الوقفة توقفًا بعد
pack-short-of = التوقف قبل نقطة معرّضة للخطر بمسافة
pack-seen-from = يُنظر إلى النقطة المعرّضة للخطر من
pack-azimuth-bin = تُصنف النظرات بحسب الاتجاه كل
pack-elevation-edges = وبحسب الارتفاع عند
pack-drill = إجراءات العمل
pack-suspected-ground = إجراءات أخرى
pack-needs = فقط بعد { $steps }
pack-confirm-look = نظرة متأنية للتأكد
pack-in-force = يُرسل هذا التقرير
pack-handover-in-force = تُعطى هذه الإحاطة عند التسليم
pack-casualties-in-force = يُرسل هذا التقرير بعد حادث
pack-contact-report = تقرير أول قصير: { $lines } أسطر على الأكثر، منها: { $fields }
pack-priority = أولوية التقرير: أول ما ينطبق
pack-marking = ما يُعد كشفًا صحيحًا
pack-match-radius = بين التأشير والعلامة على الأكثر
pack-match-angle = أو زاويةً كما تُرى من العين
pack-scoring = الدرجات من 100
pack-criteria-heads = الوزن · مستوفى · جزئيًا · المصدر
pack-star = يجب استيفاؤه كليًا أو جزئيًا لتحقق الجاهزية
pack-of-one = { $share } من 1
pack-limit = الحد: { $limit }.
pack-limit-own = الحد: { $limit }، وهو حد هذا البرنامج.
pack-exceptions = لا يُقيَّم المعيار حين لا تختبره الدورية: حين لم يكن شيء يمكن ملاحظته، أو لم يُؤشَّر على شيء، أو لم يقترب أحد. عندئذ لا تُكسب درجاته ولا تُفقد. ≥: هذا القدر أو أكثر؛ ≤: هذا القدر أو أقل.
pack-pass = شروط الجاهزية
pack-least-shown = ما يجب اختباره من القسم ليُحسب
pack-unaware = الدخول دون انتباه يعني «ليس بعد»
pack-false-alarms = تأشيرات غير ضارة تعني «ليس بعد»
pack-false-alarms-share = ومن الأشياء غير الضارة
pack-least-opportunity = مدة إمكان ملاحظة الجسم المحسوب في الدرجات

sheet-doctrine = حُسبت الدرجات وفق القواعد { $id }، الإصدار { $version }.
sheet-timeline = ما حدث ومتى حدث
sheet-criterion = السؤال
sheet-measured = المقيس
sheet-expected = المتوقع
sheet-points-head = الدرجات
sheet-source = المصدر

show-variation = الصيغة { $seed }
show-place = المكان
show-when = الزمان
show-weather = الطقس
show-weather-words = مدى الرؤية { $visibility_m } m؛ الضوء: { $light }
show-purpose = الغرض
show-purpose-words = الغرض { $purpose }؛ من { $fewest } إلى { $most } من الأجسام في كل صيغة، دون حساب الأجسام الثانية
show-doctrine = العقيدة العسكرية
show-time-limit = الوقت المحدد
show-route = المسار
show-vulnerable-point = نقطة معرّضة للخطر
show-patrol = الدورية
show-people = الأشخاص
show-comms = بطاقة الاتصال
show-sites = المواقع وما قد يوجد فيها
show-nothing = لا شيء
show-device = الجسم { $id } ({ $class }: الإلزامية { $mandatory_m } m). المطلوب: { $required }. { $lesson }
show-look-alike = غير ضار: { $id }. { $lesson }
show-look-alike-shown = غير ضار: { $id }. { $lesson } { $shown }
show-sign = العلامة { $id }: { $look }، { $width_m } × { $height_m } m، التباين { $contrast }
show-civilians = السكان المحليون
show-carries = تحمل
show-loudhailer = مكبّر صوت يدوي
show-who-woman = امرأة
show-who-man = رجل
show-who-girl = بنت
show-who-boy = صبي
show-family = العائلة «{ $family }»
show-hesitates = تردد مدته { $seconds } ث
show-shares-language = لغة مشتركة مع الدورية
show-knows-about = عن «{ $about }»
show-knows-always = في كل الصيغ
show-knows = معرفة { $about }: «{ $words }»
show-knows-tells = { $knows } لا يُقال إلا إذا كان في الدورية: { $whom }.
show-knows-unwilling = معرفة { $about } بلا رغبة في قولها
show-injects = ما يحدث في الطريق
show-suspected-areas = مناطق مشتبه بها (ليست على أي خريطة)
show-incident = حادث لأشخاص آخرين عند ({ NUMBER($east, useGrouping: "false") }؛ { NUMBER($north, useGrouping: "false") })، { $casualties ->
    [0] لا جرحى
    [one] جريح واحد
    [two] جريحان
    [few] { $casualties } جرحى
   *[other] { $casualties } جريحًا
}
show-objectives = ما ينبغي أن يقدر عليه المتدربون والمتدربات بعد ذلك
show-objective-criteria = ما يُظهره: { $criteria }.
show-left-out = ما لا يذكره الملف، وما يسري بناءً على ذلك
show-left-out-value = { $field }: { $value }
show-left-out-site = { $field }: في وسط الموقع، أو حيث يوجد الشيء
show-instructor-only = لهيئة التدريب فقط: يجب ألا يُعرض هذا على المتدربين والمتدربات قبل الدورية.
show-fairness = مدى الإنصاف
show-fair-least = للملاحظة { $least } على الأقل
show-fair-item = الجسم
show-fair-mandatory = الإلزامية
show-fair-from = يُرى من
show-fair-time = وقت الملاحظة
show-fair-drill = في الإجراءات
show-fair-cycles = تُعدّ العلامة قابلة للملاحظة حيث تتعرف النظرة المتأنية فيها على شيء ليس في موضعه مرة من كل مرتين: { $used } دورات عبر العلامة حين يكون ازدحام الخلفية قليلًا ومتوسطًا وكثيرًا، و{ $behaviour } لما يفعله الناس. الأرقام المنشورة: { $recognition } للتعرف و{ $identification } لتحديد الهوية (ACQUIRE)، و{ $detection } لاكتشاف وجود شيء ما (Schmieder وWeathersby، 1983).
