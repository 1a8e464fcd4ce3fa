# The patrol in the window: readings, buttons, panels, captions and log.

hud-patrol = الدورية
hud-close = إغلاق
hud-coach = { $advice } [المفتاح: { $key }]
hud-ground-awaited = يجري إعداد الأرض. ستظهر الصورة بعد لحظة.
hud-way = التالي: { $name }، على بعد { $distance } m
hud-way-done = وصلت إلى آخر نقطة مسار.
hud-way-home = تم التخلي عن المسار. العودة إلى { $name }: على بعد { $distance } m
hud-way-and-point = { $way } · { $name }: { $distance } m
hud-paused = إيقاف مؤقت
hud-hurried = سرعة الوقت: × { $times }. { $body }
hud-hurry-ended-told = عادت السرعة المعتادة: أحدهم يتكلم.
hud-hurry-ended-notice = عادت السرعة المعتادة: توجد رسالة للقراءة.
hud-hurry-ended-coach = عادت السرعة المعتادة: توجد مساعدة جديدة للقراءة.
hud-hurry-ended-done = عادت السرعة المعتادة: نُفّذ الأمر.
hud-hurry-ended-near = عادت السرعة المعتادة: توجد علامة أو حادثة أو شخص من السكان بالقرب منك.
hud-hurry-ended-paused = عادت السرعة المعتادة: كان الوقت متوقفًا.
hud-hurry-never = لا يمكن تسريع الوقت في التقييم.
hud-hurry-near = لا يمكن تسريع الوقت هنا: توجد علامة أو حادثة أو شخص من السكان بالقرب منك.
hud-hurry-stop = لا يمكن تسريع الوقت هنا: يُطلب منك التوقف.
hud-waited-unseen = توقفت الدورية مؤقتًا لأن النافذة كانت مخفية.
hud-went-on-unseen = كانت النافذة مخفية. استمرت الدورية في أثناء ذلك { DURATION($seconds) }.
hud-checking = { $state ->
    [whole] فحص { $radius } m حولك: انتهى، تم النظر إلى كل شيء.
   *[begun] فحص { $radius } m حولك، منذ { $seconds } s. انظر من كل الجهات.
}
hud-body = { $stance ->
    [standing] وقوف
    [kneeling] جثوّ على الركبة
   *[lying] انبطاح
} · { $way ->
    [on] سير على المسار
    [back] سير في طريق العودة الذي أتيت منه
    [free] سير
   *[still] بلا حركة
} · { $pace ->
    [slow] سرعة بطيئة
    [fast] سرعة عالية
   *[planned] السرعة المخططة
}{ $optics ->
    [up] {" "}· المنظار مرفوع
   *[down] {""}
}
# The role first, so that the line begins with an Arabic word when the name is Latin.
person-named = { $name }
seen-person = { $who ->
    [woman] امرأة
    [man] رجل
    [girl] بنت
   *[boy] ولد
}{ $with ->
    [goat] {" "}مع معزاة
    [cow] {" "}مع بقرة
    [donkey] {" "}مع حمار
    [stick] {" "}مع عصا
    [basket] {" "}مع سلة
    [basin] {" "}مع طشت
    [bundle] {" "}مع صرة
    [can] {" "}مع وعاء ماء
    [child] {" "}مع طفل صغير
    [school-bag] {" "}مع حقيبة مدرسية
   *[nothing] {""}
}
person-and-role = { $role }: { $name }
person-number = { $role } { $number }
hud-member-line = { $who }: { $state }
hud-member-state = { $state ->
    [at-post] ● في نقطة الحراسة
    [carries-report] … في الطريق بالتقرير
    [in-cover] ✓ خلف ساتر
    [lying] – لا ساتر قريب، منبطح على الأرض
    [done] ✓ في مكانه
   *[busy] … في الطريق
}، { $distance } m
hud-civilians = { $count ->
    [0] لا أحد من السكان المحليين داخل { $distance } m.
    [one] شخص واحد من السكان المحليين داخل { $distance } m.
    [two] شخصان من السكان المحليين داخل { $distance } m.
    [few] { $count } أشخاص من السكان المحليين داخل { $distance } m.
    [many] { $count } شخصًا من السكان المحليين داخل { $distance } m.
   *[other] { $count } شخص من السكان المحليين داخل { $distance } m.
}
role-leader = قيادة الدورية
role-second = نيابة القيادة
role-signaller = فرد الراديو
role-medic = فرد الإسعاف
role-interpreter = فرد الترجمة
role-observer = فرد المراقبة
role-soldier = فرد الدورية
role-civilian = شخص مدني

compass-north = شمال
compass-east = شرق
compass-south = جنوب
compass-west = غرب
compass-bearing = { $bearing }°

bar-walk-on = سِر / قف
bar-walk-back = عُد
bar-stop = قف
bar-hurry = تسريع
bar-mark = أشّر
bar-optics = المنظار
bar-check = فحص { $radius } m
bar-orders = الأوامر
bar-warn = حذّر
bar-report = أبلغ
bar-stance = الوضعية
bar-turn-round = انظر خلفك

hud-no-optics = لا تحمل دوريتك منظارًا.
hud-orders-first = لا تعطي الأرقام أوامر إلا وقائمة الأوامر مفتوحة. افتحها بالمفتاح { $key }.
hud-frame = { $mode } · { $elapsed } · الباقي { $left }
hud-look-all-round = قف بلا حركة وانظر من كل الجهات: إلى الأرض، وعلى مستوى العين، وفوق رأسك.
hud-look-height = { $off ->
    [low] النظر منخفض جدًا ولا يُحسب. انظر إلى أبعد، بين الخطين.
   *[high] النظر مرتفع جدًا ولا يُحسب. انظر إلى أسفل، بين الخطين.
}
hud-end-of-route = أنت في نهاية المسار.
hud-end-of-way-back = أنت حيث انطلقت الدورية.
hud-barred = شيء يسد الطريق. دُر حوله بالتحكم اليدوي.
hud-halted-short = تتوقف هنا: أمامك { $name }. انظر إليه جيدًا من بُعد { $distance } m قبل أن تتابع.
hud-halted-to-ask = توقفت لأن بقربك من يمكنك أن تسأله: { $who }.

hud-mark-kind = ما نوع العلامة؟
hud-mark-sure = ما درجة تأكدك؟
hud-is-warning-sign = موضوعة للتحذير: لوحة، شريط، عصيّ متقاطعة، حجارة مطلية.
hud-is-warning-clue = أرض مقلوبة، شيء لا مكان له هناك.
hud-is-military-activity = مواقع قتال، ظروف طلقات فارغة، أضرار من القتال.
hud-is-environment = طرق لا يستعملها أحد، حطام مركبات، حيوانات نافقة، أشياء غير معتادة.
hud-is-local-behaviour = يبتعدون، أو يسلكون طريقًا آخر، أو يراقبون.
hud-sure-25 = تخمين ({ $percent }%)
hud-sure-50 = ربما ({ $percent }%)
hud-sure-75 = على الأرجح ({ $percent }%)
hud-sure-95 = شبه مؤكد ({ $percent }%)
hud-marks = تأشيراتك
hud-no-marks = لم تؤشر على شيء.
hud-mark-row = التأشير { $number }: شوهد من { $grid } على الاتجاه { $bearing }°. على بعد نحو { $distance } m من هنا.
hud-incident-row = مكان الحادث: على بعد نحو { $distance } m من هنا، على الاتجاه { $bearing }°.
hud-mark-settled = التأشير { $number }: { $grid }. المختصون: { $said ->
    [item] جسم حقيقي، وقد تم التعامل معه
   *[harmless] لا خطر فيه
}.
hud-mark-take-back = تراجع عن التأشير { $number }

hud-orders = الأوامر
hud-withdraw-from = الانسحاب من أي تأشير؟
hud-withdraw-how-far = الانسحاب إلى أي مسافة؟
hud-cover-from = الاحتماء من أي تأشير؟
hud-posts = من يذهب إلى نقطة حراسة في الطوق الأمني؟
hud-control-point = أين تريد نقطة السيطرة؟
hud-local-people = السكان
people-ask = سؤال: { $name }، على بُعد { $distance } m، { $side }، { $means ->
    [interpreter] عبر الترجمة
   *[gestures] بالصوت والإشارة
}
people-direct = { $to ->
    [out] إبعاد الجميع، { $distance } m
   *[shelter] إدخال الجميع إلى مكان محمي
}، { $means ->
    [interpreter] عبر الترجمة
    [loudhailer] بمكبر الصوت
   *[gestures] بالصوت والإشارة
}
people-nobody-near = لا أحد قريب بما يكفي لسؤاله: ضمن { $distance } m.
people-wait = ينتظرونك { $seconds } s.
people-needs-mark = لإبعاد الناس عن شيء، أشّر عليه أولًا.
order-halt = توقف
order-check = افحصوا بالنظر { $radius } m حولكم
order-withdraw = انسحاب من الطريق الذي أتينا منه
order-take-cover = احتماء خلف ساتر
order-posts = نقطة حراسة في الطوق الأمني
order-control-point = نقطة السيطرة
order-people = السكان
order-count = عد الدورية
order-resume = اتبعوني من جديد
order-turn-back = التخلي عن المسار
order-hand-over = التسليم إلى المختصين
order-needs-mark = لكي تنسحب أو تحتمي، أشّر أولًا على ما تريد الابتعاد عنه.
order-needs-specialists = تستطيع التسليم عندما يصل المختصون إلى هنا.
order-margin = كل مسافة هي مسافة القاعدة و{ $margin } m زيادة، لأنك لا تعرف المكان إلا بالتقدير.
order-distance = { $distance } m ({ $rule })
order-own-distance = اختيارك أنت: { $distance } m
order-control-point-here = هنا، حيث أقف
order-control-point-map = اختيار على الخريطة

hud-report = التقرير
hud-report-incident = تقرير عن الحادث
hud-briefing = التسليم إلى المختصين
hud-map = الخريطة
hud-map-grid = حدّد المكان على الخريطة
hud-map-post = حدّد نقطة الحراسة على الخريطة
hud-map-control-point = حدّد نقطة السيطرة على الخريطة
hud-map-take = اختيار هذا المكان
hud-map-larger = تكبير
hud-map-smaller = تصغير
hud-map-west = غرب
hud-map-east = شرق
hud-map-north = شمال
hud-map-south = جنوب
hud-map-cursor = المؤشر: { $grid } · على بعد { $distance } m منك، على الاتجاه { $bearing }°
hud-map-mandatory = لا أحد داخل { $distance } m
hud-map-mandatory-at-least = لا أحد داخل { $distance } m على أقل تقدير
hud-map-from-threat = { $threat }: { $distance } m
hud-map-from-stand = على بعد { $distance } m على الاتجاه { $bearing }° من حيث كنت ({ $threat })
hud-map-seen = يُرى من مكان الجسم: { $seen ->
    [yes] نعم
   *[no] لا
}
hud-map-way-past = الطريق إلى هناك يمر على بعد { $distance } m من «{ $threat }».
hud-map-place-nearer = هذا المكان أقرب إلى «{ $threat }» من مكان هذا الشخص الآن: على بعد { $distance } m.
hud-log = ما قيل وما فُعل
hud-team = دوريتك
hud-menu = القائمة
hud-moments = العودة إلى لحظة
hud-class = أمام صف متدربين
class-explained = للمدرب الذي يعرض الدورية على صف متدربين. لا شيء هنا يُحسب فعلًا للمتدرب.
class-row = { $control } ({ $key })
class-not-in-assessment = لا يعمل هذا المفتاح هنا: هو للتعليم، وهذا تقييم.
class-keep-holding = أبقِ المفتاح مضغوطًا ثانية واحدة لإظهار ما ليس في مكانه.
class-discussing = توقف للنقاش
class-discussing-how = الدورية متوقفة. انظر حولك بحرية. { $key }: متابعة.
class-revealing = يظهر الآن ما ليس في مكانه
class-revealing-how = { $key }: إخفاء ما أُظهر.
class-stands-still = الدورية متوقفة أثناء النقاش. اضغط { $key } أولًا للمتابعة.
reveal-sign = ليس في مكانه: { $look }
reveal-look-alike = غير ضار: { $look }
reveal-look-alike-named = غير ضار: { $look } ({ $name })

menu-time-stands = الدورية متوقفة مؤقتًا ما دامت هذه القائمة مفتوحة.
menu-time-goes-on = هذا تقييم: يستمر الوقت ما دامت هذه القائمة مفتوحة، وما دامت النافذة مخفية.
menu-go-on = متابعة
menu-moments = العودة إلى لحظة
menu-settings = الإعدادات
menu-controls = المفاتيح والأزرار
menu-leave = الخروج والمتابعة في وقت آخر
menu-end = إنهاء الدورية ورؤية المراجعة
menu-going-back = عودة إلى الوراء. يُعاد عرض الدورية حتى تلك اللحظة.
moment-what = من هناك تستطيع أن تتصرف تصرفًا آخر. ما فعلته حتى الآن يبقى في سجله الخاص.
moment-row = { $time }: { $what }
moment-stop = وقفت بلا حركة.
moment-start = البداية
moment-minute = بعد دقيقة

log-empty = لا شيء بعد.
log-row = { $time } { $what }
hud-acknowledged = { $own }، تم الاستلام. أعيد القراءة. الإحداثيات: { $grid }. الجسم: { $item }.
hud-specialists-sent = { $own }، المختصون في طريقهم إليكم. يأتون على الطريق الذي أتيتم منه، من جهة { $from ->
    [north] الشمال
    [north-east] الشمال الشرقي
    [east] الشرق
    [south-east] الجنوب الشرقي
    [south] الجنوب
    [south-west] الجنوب الغربي
    [west] الغرب
   *[north-west] الشمال الغربي
}. انتظروهم نحو الساعة { $time }. دعوهم يمرون، ولا تدعوا أحدًا غيرهم.
hud-heard = من { $from }: «{ $words }»
log-waypoint = تم الوصول إلى نقطة المسار { $name }.
log-vulnerable-point = أنت الآن عند: { $name }.
log-marked = التأشير { $number }: { $kind }، شوهد من { $grid } على الاتجاه { $bearing }°.
log-nothing-to-mark = لا شيء هناك للتأشير عليه. انظر إلى الشيء نفسه، أو إلى الأرض حيث يوجد.
log-mark-withdrawn = تم التراجع عن التأشير { $number }.
log-check = تفحص بالنظر الأرض { $ring ->
    [near] القريبة حولك
   *[far] الأبعد حولك
}.
log-ordered-halt = صدر الأمر: توقف.
log-ordered-check = صدر الأمر: افحصوا بالنظر الأرض { $ring ->
    [near] القريبة حولكم
   *[far] الأبعد حولكم
}.
log-ordered-withdraw = صدر الأمر: انسحاب من الطريق الذي أتينا منه، { $distance } m.
log-ordered-cover = صدر الأمر: احتماء خلف ساتر.
log-laid-down = { $count ->
    [one] لم يجد فرد واحد من الدورية جدارًا أو نحوه قريبًا، فانبطح في مكانه. والمرتفع ساتر أيضًا.
    [two] لم يجد فردان من الدورية جدارًا أو نحوه قريبًا، فانبطحا في مكانهما. والمرتفع ساتر أيضًا.
    [few] لم يجد { $count } أفراد من الدورية جدارًا أو نحوه قريبًا، فانبطحوا في أماكنهم. والمرتفع ساتر أيضًا.
    [many] لم يجد { $count } فردًا من الدورية جدارًا أو نحوه قريبًا، فانبطحوا في أماكنهم. والمرتفع ساتر أيضًا.
   *[other] لم يجد { $count } فرد من الدورية جدارًا أو نحوه قريبًا، فانبطحوا في أماكنهم. والمرتفع ساتر أيضًا.
}
log-ordered-resume = صدر الأمر: اتبعوني.
log-ordered-go-back = ترجعون. يقود آخر شخص، وأنت في الآخر.
log-warned = تصيح محذرًا.
log-control-point = أُقيمت نقطة السيطرة عند { $grid }.
log-posted = إرسال { $who } إلى نقطة حراسة عند { $grid }.
log-manned = وقوف { $who } في نقطة الحراسة.
log-post-left = ترك { $who } نقطة الحراسة.
log-civilian-stopped = إيقاف شخص عند نقطة الحراسة: { $who }.
log-report = أُرسل التقرير { $channel ->
    [radio] بالراديو
   *[runner] مع ساعٍ
}.
log-specialists-at-post = { $who }: سيارة المختصين قادمة. يسمح لها بالمرور.
log-specialists-coming = سيارة المختصين قادمة على الطريق الذي أتيتم منه.
log-specialists = المختصون هنا الآن.
log-person-in-view = سكان داخل الدائرة: { $who }، على بعد { $distance } m منك، الاتجاه { $bearing }°{ $more ->
    [0] {""}
   *[other] ، وعدد آخر: { $more }
}.
log-report-arrived = وصل التقرير إلى القيادة.
log-runners-sent = { $count ->
    [one] ساعٍ واحد في الطريق بالتقرير.
    [two] ساعيان في الطريق بالتقرير.
   *[other] { $count } من السعاة في الطريق بالتقرير.
}
log-runners-back = عاد السعاة.
log-said-item = المختصون: التأشير { $number } كان على جسم حقيقي، وقد تم التعامل معه.
log-said-harmless = المختصون: التأشير { $number } كان على شيء لا خطر فيه. كان التأشير عليه صحيحًا.
log-route-reopened = الطريق مفتوح من جديد: يمكن للدورية أن تواصل.
log-civilian-directed = { $heeds ->
    [yes] { $who }: توجه { $to ->
        [out] إلى خارج المنطقة
       *[shelter] إلى مكان محمي
    }.
   *[no] { $who }: تردد. كرر الطلب، أو استعن بالترجمة.
}
log-civilian-sheltered = { $who } في مكان محمي.
log-civilian-cannot-leave = { $who }: لا يمكن الخروج، فكل طريق يقرّب من الجسم، ولا مكان محميًا قريب.
log-only-way-nearer = لا يوجد إلا طريق واحد على أرض معروفة، وهو يقترب من الخطر أولًا: { $count } عليه.
hud-way-back-nearer = طريق العودة على أرض معروفة يقترب من الخطر أولًا. لا يوجد غيره.
log-asked = { $told ->
    [something] { $who }: لديه علم بشيء.
    [nothing] { $who }: لا علم لديه بشيء غير عادي.
    [unwilling] { $who }: لا رغبة في الكلام.
   *[not-understood] { $who } وأنت لم تتفاهما.
}
log-briefed = تلقى المختصون إحاطتك.
log-counted = العد: { $count } من { $all } هنا، بمن فيهم أنت.
log-handed-over = تم تسليم الطوق الأمني.
log-turned-back = تتخلى عن المسار. عُد من الطريق الذي أتيت منه.
log-incident = وقع حادث. انتهت الدورية.
log-incident-told = { $casualties ->
    [zero] وقع حادث على بعد { $distance } m، على الاتجاه { $bearing }°. لم يُبلَّغ عن مصابين.
    [one] وقع حادث على بعد { $distance } m، على الاتجاه { $bearing }°. أُبلغ عن مصاب واحد.
    [two] وقع حادث على بعد { $distance } m، على الاتجاه { $bearing }°. أُبلغ عن مصابين اثنين.
    [few] وقع حادث على بعد { $distance } m، على الاتجاه { $bearing }°. أُبلغ عن { $casualties } مصابين.
    [many] وقع حادث على بعد { $distance } m، على الاتجاه { $bearing }°. أُبلغ عن { $casualties } مصابًا.
   *[other] وقع حادث على بعد { $distance } m، على الاتجاه { $bearing }°. أُبلغ عن { $casualties } مصاب.
}
log-time-up = انتهى الوقت.

form-no-format = لا نموذج تقرير في العقيدة العسكرية المعمول بها.
form-line = السطر { $label }: { $asks }
form-next = السطر التالي
form-read-back = أعد القراءة ثم أرسل
form-read-back-title = أعد قراءته قبل أن ترسله
form-read-back-briefing = أعد القراءة ثم سلّم
form-read-back-briefing-title = أعد القراءة قبل أن تسلّم
form-hand-over = التسليم بهذه الإحاطة
form-about-find = عما عثرت عليه
form-about-incident = عن الحادث
form-words = بالكلمات
form-date-time = مجموعة التاريخ والوقت، مثل 291435ZMAY26
form-grid = إحداثيات الشبكة، مثل 30QXF 1234 5678
form-now = الوقت الآن
form-grid-of-mark = إحداثيات التأشير { $mark } تقديرًا: { $grid }
form-time-of-mark = وقت التأشير { $mark }: { $time }
form-time-of-incident = وقت الحادث: { $time }
form-fill = من بطاقتك: { $words }
form-pick-grid = حدّده على الخريطة
form-class = ماذا يمكن أن يكون؟
form-class-unknown = لا يمكن معرفة ذلك من هنا
form-signs = ماذا رأيت؟
form-no-signs = قل ما رأيت: اختر نوعًا واحدًا من العلامات على الأقل.
form-none = لا يوجد
form-fewer = أقل
form-more = أكثر
form-zero = أعطِ هذا العدد
form-number = العدد
form-number-bad = اكتب عددًا صحيحًا لا يزيد على { $most }.
form-silent = يجب ألا يبث الراديو الذي معك داخل { $distance } m من أي جسم.
form-too-near-to-send = أنت على بعد { $distance } m من أقرب تأشير لك. ابتعد أكثر قبل أن تبث.
form-far-enough-to-send = أنت على بعد { $distance } m من أقرب تأشير لك. { $rule }
form-distance-kept = القاعدة تطلب { $required } m، وأنت تلتزم بها. ما أمرت به زيادة على ذلك هو هامش: بضعة أمتار أقل منه لا تنقص شيئًا.
form-distance-short = القاعدة تطلب { $required } m: أنت أقرب من ذلك.
form-by-radio = بالراديو، من حيث أقف
form-by-runner = مع ساعٍ
form-runners-go = يحمله: { $who }
form-nobody-to-run = لا يمكن إرسال أحد: الجميع في نقاط الحراسة أو في الطريق.
form-send = إرسال
form-lines-empty = { $count ->
    [zero] لا يوجد سطر فارغ.
    [one] سطر واحد فارغ.
    [two] سطران فارغان.
    [few] { $count } أسطر فارغة.
    [many] { $count } سطرًا فارغًا.
   *[other] { $count } سطر فارغ.
} لا يستطيع أحد أن يتصرف بناءً على ما لم يُقل.
form-send-all-the-same = أرسل رغم ذلك
form-sent-before = لقد أرسلت تقريرًا. تستطيع أن ترسل تقريرًا آخر.
