# The debrief page and the debrief in the window.

debrief-next-step = الخطوة التالية:
debrief-map = الخريطة
debrief-points = الدرجات
debrief-looks = ما كان يمكن أن يُرى
debrief-how-shares = الأرقام الصغيرة: درجات القسم × وزن المعيار من مجموع أوزان القسم × ما تم تحصيله.
debrief-held-back = انتهت الدورية قبل نهاية مسارها. ما كان أمامها ولم يُرَ لا يُعرض هنا، لتتمكن من إعادة المحاولة بالصيغة نفسها.
debrief-missed = أُغفل الجسم: { $device }
debrief-passed = تُرك عن حق: { $look-alike }
debrief-found = لوحظ الجسم: { $device }
debrief-false-alarm = التأشير { $mark }، إنذار كاذب: { $look-alike }
debrief-false-alarm-nothing = التأشير { $mark }، إنذار كاذب: لا شيء هناك
debrief-look-first = أمكنك ملاحظته أول مرة عند { $time }، على بعد { $distance }{ $by ->
    [optics] {" "}بالمنظار
   *[eye] {""}
} على الاتجاه { $bearing }°، من حيث كنت واقفًا عند { $grid }: { $kind }.
debrief-look-clearest = عند { $time } كانت رؤيته أوضح ما يمكن، على بعد { $distance }.
debrief-look-best = عند { $time } كانت رؤيته أوضح ما يمكن من حيث كنت واقفًا، على بعد { $distance }{ $by ->
    [optics] {" "}بالمنظار
   *[eye] {""}
}: { $kind }.
debrief-look-mark = وضعت التأشير عليه عند { $time }، على بعد { $distance }{ $by ->
    [optics] {" "}بالمنظار
   *[eye] {""}
}: { $kind }.
debrief-look-viewed = كان في وسط مجال نظرك عند { $time }، ولم تؤشر عليه.
debrief-look-never-viewed = لم يكن في وسط مجال نظرك أبدًا: لم تنظر إلى هناك.
debrief-look-entered = عند { $time } دخلت في مسافته الإلزامية.
debrief-look-marked = وضعت التأشير عليه عند { $time }.
debrief-as-it-was = كما كنت تستطيع أن تراه
debrief-pointed-out = مع بيان المكان
debrief-pointed-out-enlarged = مع بيان المكان، والصغير مكبَّر في الزاوية
debrief-no-picture = لا يذكر السجل أين كنت واقفًا، ولذلك لا توجد صورة.
debrief-not-drawn = من دون صورة: { $count } أخرى. يُرسم { $most } على الأكثر: أولًا ما فات، ثم أول تأشير على كل شيء غير ضار، ثم ما عُثر عليه، ثم التأشير على لا شيء.
debrief-advice-next-time = { $lesson } في المرة القادمة: قف، وأشّر عليه من مكانك، وحذّر الجميع، وارجع من حيث أتيت.
debrief-advice-passed = هذا غير ضار: مكانه هنا، والناس يعيشون معه كل يوم. كان النظر مرتين ثم المتابعة صوابًا.
debrief-advice-harmless = اسأل ماذا يمكن أن يكون غير ذلك: ابحث بنظرك عن أشخاص يستعملون المكان كل يوم، وانظر مرة أخرى بالمنظار قبل أن تؤشر.
debrief-advice-shown = { $lesson } { $shown }
debrief-advice-nothing = قبل أن تؤشر، قل لنفسك ماذا هناك وما الغريب فيه. هنا لم يكن شيء يُشار إليه.
debrief-advice-warning-sign = وضع أحدهم تحذيرًا هناك من أجلك. كلما رأيت تحذيرًا فقف: اسأل مِمَّ يحذر قبل أن تخطو خطوة أخرى.
debrief-advice-warning-clue = قارن الأرض بما حولها من الأرض. ما يختلف في اللون أو الشكل أو الترتيب له سبب.
debrief-advice-military-activity = حيث قاتل جنود أو أقاموا تبقى أشياء. أبطئ السير وانظر إلى الأرض قبل أن تتابع.
debrief-advice-environment = اسأل لماذا لا يستعمل أحد طريقًا ما، أو لماذا يوجد شيء حيث لا يتركه أحد.
debrief-advice-local-behaviour = انظر إلى ما يفعله الناس وإلى ما لا يفعلونه. هم يعرفون مكانهم أكثر منك.

debrief-title = المراجعة
debrief-scoring = يجري حساب درجات الدورية.
debrief-tab-verdict = النتيجة
debrief-tab-happened = ما حدث
debrief-save = حفظ الصفحة
debrief-saving = تجري كتابة الصفحة.
debrief-saved = الصفحة في { $path }.
debrief-home = البداية
debrief-replay = إعادة عرض الدورية
debrief-time = الوقت
debrief-play = تشغيل
debrief-pause = إيقاف مؤقت
debrief-speed = أسرع { $times } ×
debrief-before = اللحظة السابقة
debrief-after = اللحظة التالية
debrief-view = شاهدها
debrief-view-eyes = من عينيك
debrief-view-above = من الأعلى
debrief-view-item = من عند الجسم
debrief-go-there = شاهد هذه اللحظة
debrief-no-looks = لم يكن هناك ما يُغفل، ولم يوضع أي تأشير خطأ.
debrief-no-distances = لم تصادف الدورية أي جسم، ولذلك لم تكن هناك مسافة يجب الحفاظ عليها.
debrief-points-line = { $criterion }. { $words } ({ $shares }). المصدر: { $source }.
debrief-distance-line = ما بلغه { $person }: { $reached }، الأقرب { $closest }، مدة البقاء داخلها { $inside }. خارج الرؤية: { $out-of-sight }. ساتر صلب: { $hard-cover }.
debrief-said = ما قيل: { $words }
debrief-true = الصحيح: { $words }
debrief-again-from-here = حاول مرة أخرى من هنا
debrief-again-coached = مرة أخرى، مع المساعدة
debrief-again-another = مرة أخرى، صيغة أخرى
debrief-exercises = اختر تمرينًا
