# المدرّب في وضع التعلّم: ماذا تفعل الآن، بكلمات بسيطة.

coach-side = { $side ->
    [ahead] أمامك
    [ahead-right] أمامك إلى اليمين
    [right] إلى يمينك
    [behind-right] خلفك إلى اليمين
    [behind] خلفك
    [behind-left] خلفك إلى اليسار
    [left] إلى يسارك
   *[ahead-left] أمامك إلى اليسار
}
coach-begin = تقدّم نحو { $end }. وأنت تمشي انظر من جانب الطريق إلى جانبه الآخر: الحافة اليسرى، ثم الأمام، ثم الحافة اليمنى؛ الأرض، ومستوى العين، وما فوقه. إذا كان شيء في غير مكانه فقف وأشّر عليه من مكانك.
coach-walk-on = تقدّم. انظر من جانب الطريق إلى جانبه الآخر: الحافة اليسرى، ثم الأمام، ثم الحافة اليمنى؛ الأرض، ومستوى العين، وما فوقه.
coach-follow = الطريق مفتوح من جديد. مُر دوريتك بأن تتبعك.
coach-wait-file = انتظر حتى يعود الجميع إلى أماكنهم في الصف.
coach-halt = قف هنا للتوقف.
coach-halt-short = قف هنا. { $point } أمامك على بعد { $metres } m: انظر قبل أن تتابع.
coach-stay = هذا توقف طويل. ابقَ هنا { $minutes } min أخرى واستمر في النظر حولك.
coach-check-near = ابدأ فحص الأرض حولك، { $radius } m ({ $source }). ثم انظر دورة كاملة حولك على كل ارتفاع.
coach-check-far = ابدأ فحص الدائرة الأوسع، { $radius } m ({ $source }). ثم انظر دورة كاملة حولك على كل ارتفاع.
coach-ring = الفحص { $height ->
    [ground] على الأرض
    [above] فوق رأسك
   *[eye] على مستوى العين
}: الاتجاهات التي لم يُنظر إليها بعد { $open } من { $all }.{ $then ->
    [more] {" "}ثم انظر من كل الجهات على الارتفاعات الأخرى.
   *[none] {""}
}
coach-ring-done = نُظر إلى كل شيء هنا.
coach-look-over = انظر إلى { $point }: إلى يساره، ثم إليه، ثم إلى يمينه.
coach-look-over-optics = والآن بالمنظار: انظر ببطء إلى { $point } وإلى الأرض على يساره ويمينه.
coach-what-is = قف. ماذا يوجد { $side }؟
coach-look-there = انظر { $side }، الاتجاه { $bearing }°، على بعد نحو { $distance } m. ما الشيء غير المعتاد هناك؟
coach-mark-it = أشّر عليه من مكانك، الاتجاه { $bearing }°، على بعد نحو { $distance } m، بوصفه «{ $kind }». لا تقترب.
coach-hit = أحسنت الملاحظة. { $lesson }
coach-hit-of-several = أحسنت الملاحظة. «{ $said }» جواب صحيح هنا، و«{ $others }» صحيح أيضًا. { $lesson }
coach-hit-of-another-kind = أحسنت الملاحظة. لكن هذه ليست من نوع «{ $said }»، بل من نوع «{ $others }». { $lesson }
coach-look-alike = هذا شيء غير ضار. { $lesson }
coach-look-alike-shown = هذا شيء غير ضار. { $lesson } { $shown }
coach-nothing = لا يوجد هناك شيء يدل على خطر.
coach-take-back = التأشير من بعيد صحيح دائمًا. هذا شيء غير ضار: اسحب التأشير { $mark } وتابع.
coach-stop = لا تتحرك من مكانك.
coach-warn = حذّر في الحال كل من هو قريب منك.
coach-confirm = انظر إليه مرة أخرى من مكانك. لا تقترب.
coach-confirm-optics = انظر إليه مرة أخرى من مكانك بالمنظار. لا تقترب.
coach-withdraw = مُر الجميع بالانسحاب من الطريق الذي أتيتم منه، إلى مسافة { $distance } m من الخطر. القاعدة: { $required } ({ $source }).
coach-go-back = ارجع من الطريق الذي أتيت منه. أنت على بعد { $distance } m من الخطر. القاعدة: { $required } ({ $source }).
coach-go-on-back = أنت بعيد بما يكفي عن الخطر. تابع الرجوع من الطريق الذي أتيت منه { $left } m أخرى، إلى مكان تستطيع دوريتك أن تستقر فيه.
coach-there = هنا أنت بعيد بما يكفي. قف وانظر قبل أن تستقر.
coach-others-too-near = { $count ->
    [one] أحد أفراد دوريتك أقرب
    [two] اثنان من أفراد دوريتك أقرب
    [few] { $count } من أفراد دوريتك أقرب
    [many] { $count } من أفراد دوريتك أقرب
   *[other] { $count } من أفراد دوريتك أقرب
} مما ينبغي إلى الخطر. القاعدة: { $required } ({ $source }). انتظرهم واستمر في النظر حولك.
coach-take-cover = مُر الجميع بالاحتماء خلف ساتر.
coach-post = أرسل { $who } إلى نقطة حراسة عند { $grid }، على بعد { $away } m منك و{ $distance } m من الخطر. لا يدخل أحد من هناك.
coach-call-back = استدعِ { $who } من نقطة الحراسة التي صارت قريبة جدًا، إلى { $grid }.
coach-wait-posts = { $count ->
    [one] أحد أفراد دوريتك
    [two] اثنان من أفراد دوريتك
    [few] { $count } من أفراد دوريتك
    [many] { $count } من أفراد دوريتك
   *[other] { $count } من أفراد دوريتك
} في الطريق إلى نقطة حراسة. انتظر واستمر في النظر حولك.
coach-check-again = الجميع هنا الآن. ابدأ فحص الأرض حولك مرة أخرى.
coach-control-point = أقم نقطة السيطرة عند { $grid }، على بعد { $away } m منك: بعيدة بما يكفي، وحيث لا تُرى من مكان الخطر، وعلى أرض نظرت إليها.
coach-report-radio = أرسل التقرير بالراديو. وهو يقول:
    { $lines }
coach-report-runner = أنت أقرب من أن ترسل بالراديو. أرسل التقرير مع من يحمله. وهو يقول:
    { $lines }
coach-report-incident-radio = أبلغ فورًا عما حدث، بالراديو، على نموذج «{ $form }». وهو يقول:
    { $lines }
coach-report-incident-runner = أنت أقرب من أن ترسل بالراديو. أرسل نموذج «{ $form }» مع من يحمله. وهو يقول:
    { $lines }
coach-report-line = { $label }: { $answer }
coach-report-lines =
    { $before }
    { $next }
coach-wait-specialists = لا يدخل أحد. استمر في النظر حولك وانتظر المختصين.
coach-ask = قف واسأل { $who } عما يُعرف عن الطريق أمامك{ $means ->
    [interpreter] {" "}عن طريق الترجمة الشفوية
   *[gestures] {""}
}.
coach-listen = استمع إلى الجواب.
coach-direct = يوجد سكان داخل الدائرة. قل لهم أن يبتعدوا { $distance } m عن الخطر، { $means ->
    [interpreter] عن طريق الترجمة الشفوية
    [loudhailer] بمكبر الصوت
   *[gestures] بصوتك وبالإشارات
}.
coach-count = عُدّ أفراد دوريتك.
coach-look-round = لا يتحرك أحد ولا يدخل أحد. انظر حولك كله من مكانك: قد يكون هناك شيء آخر.
coach-wait-word = المكان الآن في عهدة المختصين. انتظر حتى يخبروك ماذا كان.
coach-brief = المختصون هنا. قدّم لهم الإحاطة وسلّم إليهم. تقول الإحاطة:
    { $lines }
coach-step = إجراءات العمل: { $step }
coach-hand-over = المختصون هنا. سلّم إليهم.
