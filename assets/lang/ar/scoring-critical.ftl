# Critical errors: what they are called, what to do instead, and what happened.

critical-touched-item = لمس شيء مشبوه
critical-advice-touched-item = لا تلمسه أبدًا، ولا تحركه أبدًا. لست مضطرًا إلى ذلك في أي حال.
critical-approached-after-mark = الاقتراب بعد معرفة الخطر
critical-advice-approached-after-mark = تأكد من حيث أنت، بالمنظار أو من مكان أبعد. لا يقترب أحد.
critical-left-known-ground = السير على أرض غير معروفة قرب الجسم أو داخل منطقة مشتبه بها
critical-advice-left-known-ground = عُد من الطريق الذي أتيت منه. الأرض غير المعروفة قرب جسم قد يكون فيها جسم آخر.
critical-transmitted-inside-radius = استعمال الراديو على مسافة قريبة جدًا من الجسم
critical-advice-transmitted-inside-radius = اخرج من نصف قطر صمت الراديو قبل أن تبث، أو أرسل ساعيًا.
critical-crossed-item = تجاوز الجسم ومتابعة السير
critical-advice-crossed-item = لا تتجاوز أبدًا جسمًا مشبوهًا. عُد من الطريق الذي أتيت منه وأبلغ أن المسار مغلق.
critical-control-point-in-sight = كانت نقطة السيطرة على خط الرؤية مع الجسم (لم يعد خطأً جسيمًا: هو جزء من «موضع نقطة السيطرة»)
critical-cordon-left-open = تُرك الطوق الأمني مفتوحًا
critical-advice-cordon-left-open = لا تُترك نقطة الحراسة إلا عند التبديل، أو عندما يتولى المختصون الأمر.

critical-finding-touched = تم لمس علامة من علامات الجسم «{ $device }».
critical-finding-touched-harmless = تم لمس شيء مشبوه. كان غير ضار، ولكن لم يكن أحد يستطيع أن يعرف ذلك.
critical-finding-approached = اقتراب { $person } إلى { NUMBER($metres, useGrouping: "false") } m من «{ $device }»؛ وكان البعد عند معرفة الخطر { NUMBER($first, useGrouping: "false") } m.
critical-finding-left-known-ground = خروج { $person } عن الأرض المعروفة داخل المسافة المطلوبة.
critical-finding-strayed = خروج { $person } عن الأرض المعروفة داخل منطقة مشتبه بها.
critical-finding-transmitted = تم البث على بعد { NUMBER($metres, useGrouping: "false") } m من الجسم «{ $device }»؛ ويجب صمت الراديو داخل { $radius } m.
critical-finding-crossed = دوران { $person } حول الجسم «{ $device }» إلى جانبه البعيد.
critical-finding-post-left = ترك { $person } نقطة حراسة، ولم يكن أحد يحرس الطريق.
critical-finding-way-unmanned = دخول { $person } من طريق لا تحرسه أي نقطة حراسة.
