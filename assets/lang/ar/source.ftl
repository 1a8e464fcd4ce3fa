# What can be wrong with the writing of a file.

source-syntax-ron = لا يمكن قراءة هذا: { $why }.
source-syntax-empty = الملف فارغ.
source-syntax-ends = ينتهي الملف هنا، ولكن شيئًا ما زال ناقصًا.
source-syntax-unclosed-comment = هذا التعليق لم يُغلق.
source-syntax-unclosed-text = ليس لهذا النص علامة اقتباس تغلقه.
source-syntax-unclosed = هذا القوس لم يُغلق.
source-syntax-wrong-closing = مكان قوس الإغلاق { $expected } هنا، ولكن الموجود { $found }.
source-syntax-after-the-end = ينبغي أن ينتهي الملف قبل هذا، ولكن الموجود { $found }.
source-syntax-expected-value = مكان القيمة هنا، ولكن الموجود { $found }.
source-syntax-unexpected = ليس هنا مكان { $found }.
source-syntax-missing-comma = تنقص فاصلة قبل { $found }.
source-syntax-missing-colon = تنقص نقطتان (:) قبل { $found }.
source-syntax-equals = توضع هنا نقطتان (:)، لا علامة يساوي.
source-syntax-semicolon = توضع هنا فاصلة، لا فاصلة منقوطة.
source-syntax-quoted-field = يُكتب اسم الحقل بلا علامات اقتباس، ولكن الموجود { $found }.
source-syntax-nameless-field = ليس لهذه القيمة اسم حقل، مع أن لغيرها في هذا القوس أسماء.
source-syntax-decimal-comma = كُتب { $found } بفاصلة عشرية. اكتب نقطة عشرية.
source-syntax-twin = { $found } هو { $what } ({ $number }). إنه يشبه «{ $plain }» فقط.
source-syntax-invisible = يوجد هنا { $what } ({ $number }) لا يُرى.
source-syntax-unit-sign = { $found } ليس جزءًا من العدد. الوحدة في اسم الحقل.
source-syntax-comma-in-number = في { $found } فاصلة، وقد يعني عددين مختلفين.
source-syntax-digits-apart = أرقام { $found } متباعدة.
source-syntax-sign-apart = توجد مسافة بين الإشارة وعددها: { $found }.
source-syntax-unit = بعد العدد في { $found } وحدة قياس. الوحدة في اسم الحقل.
source-syntax-percent = { $found } مكتوب بالنسبة المئوية. تُكتب الحصة من 0 إلى 1.
source-syntax-fraction = { $found } مكتوب ككسر. اكتب عددًا عشريًا.
source-syntax-other-note = تبدأ الملاحظة بـ //، لا بـ { $found }.
source-twin-no-break-space = فراغ غير فاصل
source-twin-blank = فراغ غير معتاد
source-twin-soft-hyphen = واصلة اختيارية
source-twin-mark = علامة غير مرئية
source-twin-minus = علامة ناقص طباعية
source-twin-dash = شرطة طباعية
source-twin-quote = علامة اقتباس طباعية
source-twin-digit = رقم من كتابة أخرى
source-twin-other = حرف من لوحة مفاتيح أخرى
source-twin-cyrillic = حرف سيريلي
source-twin-greek = حرف يوناني
source-wrong-value-nothing = { $found } ليس قيمة هنا. الحقل الذي لا قيمة له يُحذف.

source-unreadable = لا يمكن قراءة الملف: { $why }.
source-unreadable-absent = لا يوجد ملف كهذا.
source-unreadable-folder = هذا مجلد، وليس ملفًا.
source-unreadable-not-plain = هذا ليس ملفًا عاديًا، بل أنبوب أو جهاز.
source-unreadable-not-text = ليس الملف نصًا بترميز UTF-8: البايت { $byte } خاطئ.
source-unreadable-program-failed = تعطّل البرنامج عند هذا الملف. هذا خطأ في البرنامج. أما بقية الملفات فتُفحص.
source-unsigned-pack = لم يوقّع أحد هذه الحزمة: لا يمكن معرفة مصدرها ولا ما إذا غُيِّرت في الطريق.

source-unknown-field = لا يوجد حقل { $name } هنا. الحقول الممكنة هنا: { $allowed }.
source-unknown-field-none = لا يوجد حقل { $name } هنا. لا يمكن وضع أي حقل هنا.
source-missing-field = ينقص الحقل { $name }. قيمته: { $expected }.
source-given-twice = أُعطي { $name } مرتين.
source-unknown-choice = لا يوجد خيار { $name } هنا. الخيارات: { $allowed }.
source-choice-holds-nothing = الخيار { $name } لا يأخذ شيئًا بين قوسين.
source-choice-needs-value = الخيار { $name } يحتاج بعده إلى قيمته بين قوسين.
source-choice-needs-fields = الخيار { $name } يحتاج بعده إلى حقوله بين قوسين: { $allowed }.
source-choice-double-brackets = ما يحتويه الخيار { $name } يحتاج إلى قوسين خاصين به: { $name }(( … )).

source-wrong-value = المتوقع { $expected }، ولكن الموجود { $found }.
source-wrong-value-range = القيمة { $found } خارج المجال: مكان عدد صحيح من { $least } إلى { $most } هنا.
source-wrong-value-because = لا يمكن استعمال هذه القيمة: { $why }.
source-wrong-value-name = يوضع قبل هذا القوس الاسم { $expected } أو لا اسم، ولكن الموجود { $found }.
source-wrong-value-no-name = لا يوضع اسم قبل هذا القوس، ولكن الموجود { $found }.
source-wrong-value-double = يوجد هنا زوج أقواس زائد.
source-not-finite = ليس { $found } عددًا يمكن استعماله. مكان عدد منتهٍ هنا.

source-kind-yes-or-no = إحدى القيمتين true أو false
source-kind-number = عدد
source-kind-whole-number = عدد صحيح
source-kind-text = نص بين علامتي اقتباس مزدوجتين
source-kind-letter = حرف واحد بين علامتي اقتباس مفردتين
source-kind-list = قائمة بين قوسين مربعين [ ]
source-kind-map = كلمات بحسب اللغة بين قوسين معقوفين، مثل {"{"}"en": "…"{"}"}
source-kind-fields = حقول بين قوسين مستديرين ( )
source-kind-values = { $count ->
    [zero] لا قيم بين قوسين مستديرين ( )
    [one] قيمة واحدة بين قوسين مستديرين ( )
    [two] قيمتان بين قوسين مستديرين ( )
    [few] { $count } قيم بين قوسين مستديرين ( )
    [many] { $count } قيمة بين قوسين مستديرين ( )
   *[other] { $count } قيمة بين قوسين مستديرين ( )
}
source-kind-choice = أحد هذه الأسماء: { $allowed }
source-kind-nothing = قوسان فارغان ( )
source-kind-anything = قيمة

source-found-word = الكلمة { $word }
source-found-number = العدد { $number }
source-found-text = نص
source-found-letter = حرف واحد
source-found-list = قائمة بين قوسين مربعين
source-found-map = قوسان معقوفان
source-found-empty = قوسان فارغان
source-found-values = { $count ->
    [zero] لا قيم بين قوسين مستديرين
    [one] قيمة واحدة بين قوسين مستديرين
    [two] قيمتان بين قوسين مستديرين
    [few] { $count } قيم بين قوسين مستديرين
    [many] { $count } قيمة بين قوسين مستديرين
   *[other] { $count } قيمة بين قوسين مستديرين
}
source-found-fields = حقول بين قوسين مستديرين

source-hint-did-you-mean = هل تقصد { $name }؟
source-hint-write = اكتب { $form }
source-hint-write-either = اكتب { $whole }، أو { $decimal } إن قصدت كسورًا عشرية.
source-hint-no-name = احذف الاسم؛ لا حاجة إليه.
source-hint-close-comment = اكتب */ حيث ينتهي.
source-hint-close-text = اكتب " حيث ينتهي النص. وتُكتب " داخل النص هكذا: \"
source-hint-opened-at = القوس الذي يجب إغلاقه يُفتح في السطر { $line }.
source-hint-closed-too-late = حُسب القوس في السطر { $line } نهايةً له، ولكنه أبعد إلى اليسار. ابحث بين الاثنين.
source-hint-belongs-before = مكان قوس إغلاقه قبل السطر { $line }.
source-hint-save-as-utf8 = افتحه في محرر نصوص واحفظه بترميز UTF-8.
source-hint-send-file = أرسل الملف والأسطر الواردة أعلاه إلى من يتولى صيانة البرنامج.
source-hint-type = اكتب { $plain } بدلًا منه، هنا وحيثما ورد في الملف.
source-hint-type-space = اكتب فراغًا عاديًا بدلًا منه، هنا وحيثما ورد في الملف.
source-hint-take-out = احذفه، هنا وحيثما ورد في الملف.
source-hint-name-twin = الحرف رقم { $place } هو { $what } ({ $number }) ويشبه حرفًا عاديًا في الشكل فقط. اكتب { $meant } بلوحة المفاتيح.
source-hint-name-invisible = الحرف رقم { $place } هو { $what } ({ $number }) ولا يُرى. اكتب { $meant } بلوحة المفاتيح.
source-unsigned-pack-hint = اطلب حزمة موقّعة ممن صنعها. وتُوقَّع حزمتك عندما تصنعها من جديد بالأمر groundsign pack.
source-hint-leave-out = احذف الحقل، اسمه وقيمته.
source-hint-no-null = لا وجود لـ null. اكتب القيمة المقصودة.
source-hint-newer-program = احصل على الإصدار { $needs } من Groundsign أو إصدار بعده.

source-newer-format = تنسيق هذا الملف { $found }. يقرؤه الإصدار { $needs } من Groundsign وما بعده. هذا هو الإصدار { $this }، وهو يقرأ التنسيقات حتى { $newest }.
source-no-such-format = لا يوجد تنسيق { $found }. هذا الإصدار يقرأ التنسيقات من { $oldest } إلى { $newest }.

source-over-limit = أكثر مما يجوز: { $what }. الموجود { $found }، والمسموح { $allowed } على الأكثر.
source-more-problems = { $count ->
    [zero] لا توجد مشكلات أخرى.
    [one] لم تُعرض مشكلة أخرى واحدة.
    [two] لم تُعرض مشكلتان أخريان.
    [few] لم تُعرض { $count } مشكلات أخرى.
    [many] لم تُعرض { $count } مشكلة أخرى.
   *[other] لم تُعرض { $count } مشكلة أخرى.
}
source-limit-bytes = البايتات في الملف
source-limit-nesting = أقواس بعضها داخل بعض
source-limit-parts = الأسماء والأعداد والنصوص والأقواس في الملف
source-limit-letters = الحروف في نص واحد
source-limit-letters-together = حروف في كل النصوص معًا
source-limit-languages = مداخل في زوج واحد من الأقواس المعقوفة

source-attachment = لا يمكن استعمال الملف { $file }: { $why }
source-attachment-absolute = يجب ألا يبدأ اسمه بـ / أو بحرف قرص.
source-attachment-upwards = يجب ألا يحتوي اسمه على "..".
source-attachment-backslash = يجب أن يفصل بين المجلدات في اسمه / لا \، فالأنظمة الأخرى لا تعرفها.
source-attachment-outside = هو خارج مجلد السيناريو وخارج assets.
source-attachment-absent = لا يوجد ملف كهذا في مجلد السيناريو ولا في assets.
source-attachment-unreadable = لا يمكن قراءته ({ $why }).
source-attachment-empty = ليس له اسم.
source-attachment-no-height-map = ليس صورة PNG رمادية بعمق 16 بت لكل عينة.
source-attachment-cut-short = الملف مبتور ولا يمكن فك ضغطه.
source-attachment-damaged = الملف تالف ولا يمكن فك ضغطه ({ $why }).
source-attachment-large = هو أكبر من { $allowed } بايت.

source-unknown-pack = لا توجد حزمة عقيدة عسكرية { $name }. الحزم الموجودة: { $allowed }.
source-faulty-pack = { $count ->
    [zero] ليس في حزمة العقيدة العسكرية { $name } أخطاء خاصة بها.
    [one] في حزمة العقيدة العسكرية { $name } خطأ خاص بها.
    [two] في حزمة العقيدة العسكرية { $name } خطآن خاصان بها.
    [few] في حزمة العقيدة العسكرية { $name } { $count } أخطاء خاصة بها.
    [many] في حزمة العقيدة العسكرية { $name } { $count } خطأً خاصًا بها.
   *[other] في حزمة العقيدة العسكرية { $name } { $count } خطأ خاص بها.
}

limit-sites = المواقع
limit-chances = الأشياء التي قد يحتويها موقع واحد
limit-shown-by = الأشياء التي تبيّن أن شبيهًا واحدًا غير ضار
limit-signs = علامات كل المواقع معًا
limit-patrol = أفراد الدورية
limit-civilians = المدنيون
limit-known = أشياء يعرفها شخص واحد
limit-injects = الأحداث المُدرَجة
limit-waypoints = نقاط المسار
limit-vulnerable-points = النقاط المعرّضة للخطر
limit-points = نقاط خط واحد
limit-buildings = المباني
limit-walls = الجدران
limit-vehicles = المركبات
limit-surfaces = السطوح
limit-waters = المياه
limit-suspected-areas = المناطق المشتبه بها
limit-patches = رقع النباتات
limit-plants = نباتات كل الرقع معًا
limit-land-forms = أشكال الأرض
limit-assets = العناصر ذات القيمة
limit-sources = المصادر
limit-objectives = الأهداف
limit-criteria = المعايير المستبعدة
limit-objective-criteria = معايير هدف واحد
limit-stations = المحطات في بطاقة الاتصال
limit-cells = عينات الأرض (أضلاعها مقسومة على cell_m)
limit-no-cell = يجب أن تكون قيمة cell_m أكبر من الصفر.
limit-distance = الأمتار من نقطة الأصل
limit-time = ثواني الدورية
limit-samples = عينات خريطة الارتفاع
limit-unpacked-bytes = بايتات صورة بعد فك ضغطها
limit-off-the-land = تقع { $what } على بعد { $away } م خارج الأرض. المسموح { $most } م على الأكثر.
limit-off-the-land-hint = ابحث عن فاصلة عشرية في غير موضعها أو إشارة خاطئة أو رقمين متبادلين. الأماكن بالأمتار شرق نقطة الأصل وشمالها.
limit-height = أمتار الارتفاع فوق نقطة الأصل أو تحتها
limit-cut-first = أكبر الأجزاء، بحسب المسار: { $list }. قصّر بعضها أو ضيّقه أو احذفه، أو اقسم السيناريو اثنين.
limit-land-samples = عينات الأرض التي تبلغها أشكال الأرض
limit-wall-metres = أمتار الجدران (يُحسب كل جزء 6 م على الأقل)
limit-cover-squares = مربعات الأرض التي تبلغها الأسطح والمياه
limit-water-metres = أمتار المجاري والضفاف (يُحسب كل جزء 10 م على الأقل)
limit-trees = أشجار جميع الرقع معًا
limit-places-drawn = النباتات مضروبة في نقاط رقعتها
limit-walk-metres = أمتار الاقتراب والمسار
limit-way-back-seconds = ثواني العودة عبر الاقتراب بالسرعة المقررة
limit-looks = النظرات إلى العلامات من المسار (العلامات مضروبة في أنصاف ثواني السير)
limit-sign-seconds = ثواني جميع علامات صيغة واحدة معًا (العلامات مضروبة في time_limit_s)
limit-person-seconds = ثواني جميع الأشخاص معًا (الأشخاص مضروبين في time_limit_s)
limit-work = أجزاء الألف من الثانية من الحساب لدورية واحدة (الوقت والعلامات والأشخاص معًا)
limit-pack-entries = مداخل قائمة واحدة من حزمة عقيدة عسكرية
