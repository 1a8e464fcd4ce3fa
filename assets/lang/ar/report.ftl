# Reports: the scorecard on a terminal and on the debrief page, and a doctrine pack printed.

sheet-session = الصيغة { $seed }، { $mode }، المتدرب: { $trainee }، المدة: { $length }، النهاية: { $ending }.
sheet-mode-learn = تعلّم
sheet-mode-practise = تدريب
sheet-mode-assess = تقييم
sheet-ending-route-completed = أُكمل المسار
sheet-ending-handed-over = تم التسليم إلى المختصين
sheet-ending-turned-back = عادت الدورية من حيث أتت
sheet-ending-incident = انتهت بحادث
sheet-ending-time-up = انتهى الوقت المحدد
sheet-ending-broken-off = قُطعت الجلسة

sheet-verdict-ready = جاهز
sheet-verdict-not-yet = ليس بعد
sheet-verdict-incomplete = غير مكتمل
sheet-points = الدرجات: { $earned } من { $possible }
sheet-outcome-met = مستوفى
sheet-outcome-partly-met = مستوفى جزئيًا
sheet-outcome-not-met = غير مستوفى
sheet-outcome-never-evaluated = لم تدعُ الحاجة إليه
sheet-yes = نعم
sheet-no = لا

sheet-critical-errors = ما لا يجوز فعله أبدًا
sheet-incident = حادث
sheet-block-detection = الملاحظة
sheet-block-reporting = الإبلاغ
sheet-block-safe-distance = المسافة الآمنة
sheet-how-points = يوزع كل قسم درجاته على المعايير التي دعت الحاجة إليها، بحسب أوزانها. ✓ المستوفى ينال الدرجة كلها، ◐ المستوفى جزئيًا ينال نصفها، ✗ غير المستوفى لا ينال شيئًا. وما لم تدعُ الحاجة إليه (–) ليس نجاحًا: لا يزيد الدرجات ولا ينقصها. ويأتي بعد العتبة مصدرها.
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
sheet-device = الجسم
sheet-noticeable = أمكنت ملاحظته
sheet-viewed = نُظر إليه
sheet-marked = التأشير
sheet-range = من مسافة
sheet-entered = تم الدخول في مسافته الإلزامية عند { $time }.
sheet-never-noticeable = لم تكن ملاحظته ممكنة من حيث كان المتدرب، ولذلك لا يدخل في الدرجات.

sheet-report = التقرير
sheet-no-report = لم يُرسل أي تقرير.
sheet-report-after = أُرسل بعد أول تأشير صحيح بـ { $time }
sheet-said = ما قيل
sheet-truth = الصحيح
sheet-why = السبب

sheet-distance = المسافة
sheet-required = المطلوب { $distance } من { $device }
sheet-person = الشخص
sheet-reached = ما بلغه
sheet-closest = الأقرب
sheet-inside = داخلها
sheet-out-of-sight = خارج الرؤية
sheet-hard-cover = ساتر صلب

sheet-train-next = ما ينبغي التدرب عليه بعد ذلك
sheet-nothing-to-train = لا شيء يستدعي الانتباه. عُد بعد بضعة أسابيع لتحافظ على مهارتك.
sheet-sources = المصادر
sheet-supports = هذا يدعم الإحاطة التي يقدمها مدرّب مؤهل، ولا يحل محلها.

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
pack-radio = يجب أن يصمت الراديو داخل
pack-radio-hand-held = محمول
pack-radio-vehicle = في مركبة
pack-halts = التوقف والفحص
pack-near-check = الفحص عند كل توقف
pack-far-check = الفحص عند التوقف الأطول
pack-far-check-after = يُعد التوقف أطول بعد
pack-halt-after = تُعد الوقفة توقفًا بعد
pack-short-of = التوقف قبل نقطة الخطر بمسافة
pack-azimuth-bin = تُصنف النظرات بحسب الاتجاه كل
pack-elevation-edges = وبحسب الارتفاع عند
pack-drill = إجراءات العمل
pack-needs = فقط بعد { $steps }
pack-in-force = يُرسل هذا التقرير
pack-priority = أولوية التقرير: أول ما ينطبق
pack-marking = ما يُعد كشفًا صحيحًا
pack-match-radius = بين التأشير والعلامة على الأكثر
pack-match-angle = أو كما يُرى من العين
pack-scoring = الدرجات من 100
pack-criteria-heads = الوزن · مستوفى · جزئيًا · المصدر
pack-star = يجب استيفاؤه كليًا أو جزئيًا لنيل «جاهز»
pack-pass = شروط «جاهز»
pack-unaware = الدخول دون انتباه يعني «ليس بعد»
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
show-device = الجسم { $id } ({ $class }: الإلزامية { $mandatory_m } m، المطلوبة { $required_m } m). { $lesson }
show-look-alike = غير ضار: { $id }. { $lesson }
show-sign = العلامة { $id }: { $look }، { $width_m } × { $height_m } m، التباين { $contrast }
show-civilians = السكان المحليون
show-injects = ما يحدث في الطريق
show-objectives = ما ينبغي أن يقدر عليه المتدرب بعد ذلك
show-objective-criteria = ما يُظهره: { $criteria }.
show-instructor-only = للمدرّب فقط: يجب ألا يرى المتدرب هذا قبل الدورية.
show-fairness = مدى الإنصاف
show-fair-least = للملاحظة { $least } على الأقل
show-fair-item = الجسم
show-fair-mandatory = الإلزامية
show-fair-from = يُرى من
show-fair-time = وقت الملاحظة
show-fair-drill = في الإجراءات
