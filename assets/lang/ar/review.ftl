# The timeline of a patrol: what happened, told at its moment.

moment-set-out = انطلقت الدورية.
moment-waypoint = تم الوصول إلى نقطة المسار { $waypoint }.
moment-vulnerable-point = تم دخول النقطة المعرّضة للخطر: { $point }.
moment-halt = دام التوقف { DURATION($seconds) }.
moment-noticeable = ابتداءً من هنا كانت ملاحظة الجسم «{ $device }» ممكنة.
moment-best = من هنا كانت رؤية الجسم «{ $device }» أوضح ما يمكن.
moment-viewed = كانت علامة من علامات الجسم «{ $device }» في وسط مجال النظر.
moment-look-alike = ابتداءً من هنا كان يمكن رؤية «{ $look-alike }»، وهو شيء غير ضار.
moment-marked-item = التأشير { $mark }، على الجسم «{ $device }»: { $kind }، درجة التأكد { $percent }%.
moment-marked-look-alike = التأشير { $mark }، على «{ $look-alike }»، وهو شيء غير ضار: { $kind }، درجة التأكد { $percent }%.
moment-marked-nothing = التأشير { $mark }، على مكان لا شيء فيه: { $kind }، درجة التأكد { $percent }%.
moment-mark-withdrawn = تم التراجع عن التأشير { $mark }.
moment-check = بدأ الفحص إلى { NUMBER($metres, useGrouping: "false") } m.
moment-order-halt = صدر الأمر: توقف.
moment-order-check = صدر الأمر: الفحص إلى { NUMBER($metres, useGrouping: "false") } m.
moment-order-withdraw = صدر الأمر: العودة من الطريق الذي أتينا منه، { NUMBER($metres, useGrouping: "false") } m.
moment-order-cover = صدر الأمر: الاحتماء خلف ساتر.
moment-order-resume = صدر الأمر: متابعة السير.
moment-order-go-back = أمر: الرجوع، ويقود آخر شخص.
moment-warned = تم تحذير كل من كانوا قريبين.
moment-warning-heard = { $count ->
    [zero] لم يسمع التحذير أحد من السكان المحليين.
    [one] سمع التحذير شخص من السكان المحليين.
    [two] سمع التحذير شخصان من السكان المحليين.
    [few] سمع التحذير { $count } أشخاص من السكان المحليين.
    [many] سمع التحذير { $count } شخصًا من السكان المحليين.
   *[other] سمع التحذير { $count } شخص من السكان المحليين.
}
moment-control-point = أُقيمت نقطة السيطرة.
moment-post-sent = إرسال { $person } إلى نقطة حراسة في الطوق الأمني.
moment-post-manned = وقوف { $person } في نقطة حراسة في الطوق الأمني.
moment-post-left = ترك { $person } نقطة الحراسة في الطوق الأمني.
moment-civilian-stopped = إيقاف { $civilian } عند نقطة حراسة { $person }.
moment-transmitted = استُعمل الراديو.
moment-report-sent = أُرسل التقرير.
moment-specialists = وصل المختصون.
moment-handed-over = تم التسليم إلى المختصين.
moment-turned-back = تم التخلي عن المسار.
moment-runners-sent = { $count ->
    [one] ينطلق ساعٍ واحد بالتقرير.
    [two] ينطلق ساعيان بالتقرير.
   *[other] ينطلق { $count } من السعاة بالتقرير.
}
moment-report-arrived = وصل التقرير.
moment-runners-back = عاد السعاة.
moment-nobody-to-run = لم يكن أحد متفرغًا لحمل التقرير، فلم يُرسَل.
moment-specialists-said-item = يقول المختصون: العلامة { $mark } كانت جسمًا حقيقيًا، وقد تم التعامل معه.
moment-specialists-said-harmless = يقول المختصون: العلامة { $mark } كانت غير مؤذية.
moment-route-reopened = الطريق مفتوح من جديد.
moment-civilian-heeds = { $civilian }: استجابة للطلب.
moment-civilian-hesitates = { $civilian }: تردد.
moment-civilian-sheltered = { $civilian } في مكان محمي.
moment-civilian-cannot-leave = { $civilian }: لا طريق للخروج إلا باتجاه الجسم.
moment-only-way-nearer = لا توجد أرض معروفة أخرى: طريق { $count } اقترب من الخطر أولًا.
moment-asked-something = { $civilian }: سُئل عن الطريق وكان لديه علم بشيء.
moment-asked-nothing = { $civilian }: سُئل عن الطريق ولا علم لديه بشيء.
moment-asked-unwilling = { $civilian }: سُئل عن الطريق ولم يرد أن يقول شيئًا.
moment-asked-not-understood = { $civilian }: سُئل عن الطريق ولم يحصل تفاهم.
moment-briefed = تلقى المختصون إحاطة التسليم.
moment-counted = جرى عد الدورية: الحاضرون { $count }.
moment-pointed-out = يعرض المدرب ما ليس في مكانه.
moment-suspected-area-entered = { $person } داخل منطقة مشتبه بها.
moment-suspected-area-left = { $person } خارج المنطقة المشتبه بها.
moment-radio-message = رسالة من { $from } بالراديو: { $words }
moment-weather = تغيّر الطقس: مدى الرؤية { NUMBER($visibility, useGrouping: "false") } m.
moment-civilians-approach = { $count ->
    [zero] لا يقترب أحد من السكان المحليين.
    [one] يقترب شخص من السكان المحليين.
    [two] يقترب شخصان من السكان المحليين.
    [few] يقترب { $count } أشخاص من السكان المحليين.
    [many] يقترب { $count } شخصًا من السكان المحليين.
   *[other] يقترب { $count } شخص من السكان المحليين.
}
moment-revealed = ظهر الجسم «{ $device }» وصارت رؤيته ممكنة.
moment-incident-ahead = { $casualties ->
    [zero] وقع حادث في الأمام. لم يُبلَّغ عن مصابين.
    [one] وقع حادث في الأمام. أُبلغ عن مصاب واحد.
    [two] وقع حادث في الأمام. أُبلغ عن مصابين اثنين.
    [few] وقع حادث في الأمام. أُبلغ عن { $casualties } مصابين.
    [many] وقع حادث في الأمام. أُبلغ عن { $casualties } مصابًا.
   *[other] وقع حادث في الأمام. أُبلغ عن { $casualties } مصاب.
}
moment-left-known-ground = خروج { $person } عن الأرض المعروفة.
moment-back-on-known-ground = عودة { $person } إلى أرض معروفة.
moment-touched = تم لمس شيء.
moment-entered-mandatory = تم الدخول في المسافة الإلزامية للجسم «{ $device }».
moment-inside-required = اقتراب { $person } إلى أقل من المسافة المطلوبة { NUMBER($metres, useGrouping: "false") } m.
moment-outside-required = بلوغ { $person } المسافة المطلوبة { NUMBER($metres, useGrouping: "false") } m.
moment-ended-route-completed = أُكمل المسار.
moment-ended-handed-over = سلّمت الدورية المكان إلى المختصين.
moment-ended-turned-back = عادت الدورية من حيث أتت.
moment-ended-incident = انتهت الدورية بحادث.
moment-ended-time-up = انتهى الوقت.
moment-ended-broken-off = قُطعت الجلسة.

# ما يبيّن أن الشبيه غير ضار
shown-by = ما يبيّن أنه غير ضار: { $things }.
shown-by-at-work = شخص يعمل هناك بمجرفة
shown-by-owner = صاحبتها جالسة بجانبها
shown-by-children-at-play = أطفال يلعبون هناك بالكرة
shown-by-angler = طفل جالس هناك ومعه صنارة صيد
shown-by-prayer = ناس يصلّون على حصر وأحذيتهم خلفهم
shown-by-feast = ضيوف حول مائدة معدّة تحت حبل أعلام صغيرة
shown-by-goats = معز ترعى بجانبه
shown-by-cattle = أبقار ترعى بجانبه
shown-by-more-alike = أشياء أخرى مثله على طول الطريق
shown-by-barrow = عربة يد
shown-by-tools = أقماع طريق وكومة حصى فيها مجرفة
shown-by-pipes = كومة أنابيب زرقاء
shown-by-sacks = أكياس ممتلئة
shown-by-cans = صفائح ماء صفراء مصفوفة
shown-by-pots = أوانٍ من الفخار
shown-by-fireplace = ثلاثة أحجار حول رماد ومعها قدر وحطب
shown-by-furniture = أثاث وصناديق وشخص يحمل صندوقًا
shown-by-laundry = غسيل على حبل
shown-by-tent = خيمة بجانبه
shown-by-rubbish-heap = كومة قمامة واسعة
shown-by-sand-drift = موجات من رمل فاتح مكشوف
shown-by-hay-rows = تبن مقطوع في صفوف متساوية
shown-by-crop-rows = صفوف نباتات على عصيّ
shown-by-open-bonnet = غطاء المحرك مرفوع وشخص منحنٍ فوقه
shown-by-open-doors = البابان الخلفيان مفتوحان وفي الداخل صناديق
