# The debrief page and the debrief in the window.

debrief-next-step = الخطوة التالية:
debrief-map = الخريطة
debrief-points = الدرجات
debrief-looks = ما كان يمكن أن يُرى
debrief-how-shares = الأرقام الصغيرة: درجات القسم × وزن السؤال من مجموع الأوزان التي دعت الحاجة إليها × ما تم تحصيله.
debrief-missed = أُغفل الجسم: { $device }
debrief-found = لوحظ الجسم: { $device }
debrief-false-alarm = التأشير { $mark }، إنذار كاذب: { $look-alike }
debrief-false-alarm-nothing = التأشير { $mark }، إنذار كاذب: لا شيء هناك
debrief-look-best = عند { $time } كانت رؤيته أوضح ما يمكن من حيث كنت واقفًا، على بعد { $distance }: { $kind }.
debrief-look-mark = وضعت التأشير عليه عند { $time }، على بعد { $distance }: { $kind }.
debrief-look-viewed = كان في وسط مجال نظرك عند { $time }، ولم تؤشر عليه.
debrief-look-never-viewed = لم يكن في وسط مجال نظرك أبدًا: لم تنظر إلى هناك.
debrief-look-entered = عند { $time } دخلت في مسافته الإلزامية.
debrief-look-marked = وضعت التأشير عليه عند { $time }.
debrief-as-it-was = كما كنت تستطيع أن تراه
debrief-pointed-out = مع بيان المكان
debrief-no-picture = لا يذكر السجل أين كنت واقفًا، ولذلك لا توجد صورة.
debrief-advice-harmless = اسأل ماذا يمكن أن يكون غير ذلك: ابحث بنظرك عن أشخاص يستعملون المكان كل يوم، وانظر مرة أخرى بالمنظار قبل أن تؤشر.
debrief-advice-warning-sign = وضع أحدهم تحذيرًا هناك من أجلك. كلما رأيت تحذيرًا فقف: اسأل مِمَّ يحذر قبل أن تخطو خطوة أخرى.
debrief-advice-warning-clue = قارن الأرض بما حولها من الأرض. ما يختلف في اللون أو الشكل أو الترتيب له سبب.
debrief-advice-military-activity = حيث قاتل جنود أو أقاموا تبقى أشياء. أبطئ السير وانظر إلى الأرض قبل أن تتابع.
debrief-advice-environment = اسأل لماذا لا يستعمل أحد طريقًا ما، أو لماذا يوجد شيء حيث لا يتركه أحد.
debrief-advice-local-behaviour = انظر إلى ما يفعله الناس وإلى ما لا يفعلونه. هم يعرفون مكانهم أكثر منك.
