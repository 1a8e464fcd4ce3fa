# Records of sessions: what can be wrong with one, and what a replay shows.

record-unreadable = لا يمكن قراءة السجل { $path }: { $why }.
record-too-large = السجل أكبر من { $limit_mib } MiB. سجلات هذا البرنامج لا تبلغ هذا الحجم أبدًا.
record-not-a-record = هذا الملف ليس سجلًا من سجلات هذا البرنامج.
record-newer-format = تنسيق السجل { $found }. هذا البرنامج يقرأ التنسيق { $reads }. استعمل إصدارًا أحدث من البرنامج.
record-unknown-format = تنسيق السجل { $found }، ولم يكتبه أي إصدار من هذا البرنامج. هذا البرنامج يقرأ التنسيق { $reads }.
record-no-header = ينتهي السجل قبل اكتمال ترويسته. ليس فيه أي جلسة.
record-damaged-byte = السجل تالف: البايت { $first } ليس ما كُتب (الثانية { $second }).
record-damaged-byte-header = السجل تالف: البايت { $first } ليس ما كُتب (في الترويسة). لا يُقرأ شيء من سجل تالف. استعمل نسخة أخرى من الملف.
record-damaged-bytes = السجل تالف: بعض البايتات من { $first } إلى { $last } ليست ما كُتب (الثانية { $second }).
record-damaged-bytes-header = السجل تالف: بعض البايتات من { $first } إلى { $last } ليست ما كُتب (في الترويسة). لا يُقرأ شيء من سجل تالف. استعمل نسخة أخرى من الملف.
record-out-of-order = السجل غير كامل: عند البايت { $offset } تأتي الثانية { $found }، ولكن مكانها للثانية { $expected }.
record-over-limit = الثانية { $second } من السجل: أكثر من { $limit } من { $what }. هذا البرنامج لا يقرأ أكثر من ذلك.
record-limit-bytes = البايتات
record-limit-seconds = الثواني
record-limit-entries = الأفعال والأحداث
record-limit-seats = الأشخاص المتولين القيادة
record-malformed = لا يمكن فهم الثانية { $second } من السجل (ابتداءً من البايت { $offset }): { $why }.
record-contents = يحتفظ السجل بالملف { $file }، ولكن هذا البرنامج لا يستطيع استعماله. المشكلات الموجودة: { $problems }.
record-exists = يوجد ملف { $path } من قبل. لا يُكتب أبدًا فوق سجل موجود. سجّل في مجلد آخر أو انقل ذلك الملف.
record-in-use = يكتب برنامج آخر السجل { $path } في هذه اللحظة.
record-unwritable = لا يمكن كتابة السجل { $path }: { $why }.
record-write-failed = يتوقف السجل عند الثانية { $second }: تعذرت كتابته ({ $why }). تستمر الجلسة وتُحسب درجاتها، ولكنها لا تُحفظ.
record-rest-lost = { $damage } { $seconds ->
        [0] لا توجد قبل هذا الموضع أي ثانية كاملة
        [one] تُستعمل الثانية الكاملة الوحيدة التي قبله
        [two] تُستعمل الثانيتان الكاملتان اللتان قبله
        [few] تُستعمل { $seconds } ثوانٍ كاملة قبله
       *[other] تُستعمل { $seconds } ثانية كاملة قبله
    }، ويُترك كل ما بعده. استعمل نسخة أخرى من الملف إن وُجدت.
record-outdated = السيناريو أو حزمة العقيدة العسكرية في هذا السجل لا يتبع كل قواعد هذا البرنامج ({ $codes }). يُستعمل كما سُجّل.
record-forged-scenario = لا يمكن استعمال السجل: بصمة السيناريو في ترويسته ({ $said }…) ليست بصمة السيناريو الذي يحتويه ({ $found }…). غُيّر أحدهما بعد الدورية. استعمل نسخة أخرى من الملف.
record-forged-doctrine = لا يمكن استعمال السجل: بصمة حزمة العقيدة العسكرية في ترويسته ({ $said }…) ليست بصمة الحزمة التي يحتويها ({ $found }…). غُيّر أحدهما بعد الدورية. استعمل نسخة أخرى من الملف.
record-over = انتهت دورية هذا السجل. لا يوجد ما يُتابَع.
record-torn-tail = لم يُغلق السجل كما ينبغي. { $seconds ->
        [zero] لم تُحفظ أي ثانية كاملة
        [one] حُفظت ثانية كاملة واحدة
        [two] حُفظت ثانيتان كاملتان
        [few] حُفظت { $seconds } ثوانٍ كاملة
        [many] حُفظت { $seconds } ثانية كاملة
       *[other] حُفظت { $seconds } ثانية كاملة
    }؛ عدد البايتات الأخيرة { $bytes } (ابتداءً من البايت { $offset })، وهي بداية ثانية لم تكتمل، ولذلك تُركت.

record-replay-same = إعادة العرض هي الدورية المسجلة نفسها: كل البصمات ({ $digests }) متطابقة.
record-differs = تختلف إعادة العرض عن السجل في { $what }، أول مرة عند { $time_s } s (النبضة { $tick }).
record-differs-other-build = صُنع السجل ببناء آخر من البرنامج ({ $build })، وتختلف إعادة العرض في { $what }، أول مرة عند { $time_s } s (النبضة { $tick }). قد تختلف المحاكاة قليلًا في بناء آخر. هذا لا يعني أن السجل قد غُيّر.
record-differs-in-state = حالة المحاكاة
record-differs-in-events = ما حدث
record-differs-in-observation = مكان كل شخص
record-differs-in-length = مدة الدورية
