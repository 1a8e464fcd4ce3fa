# التواقيع والأختام وحزم السيناريوهات.

trust-refused = لا يمكن قراءة { $path } أو الكتابة فيه: { $why }.
trust-not-a-key = لا يحتوي { $path } على ما ينبغي: مفتاح أو قائمة مفاتيح. يبقى كما هو. استعده من نسخة، أو انقله لتبدأ من جديد.
trust-no-random = هذا الجهاز لا يعطي أرقامًا عشوائية، فلا يمكن إنشاء مفتاح: { $why }.
trust-wrong-class-key = ليس هذا مفتاح الصف الذي خُتم به. تحقق من الكلمات وترتيبها.
trust-short-class-key = يحتاج مفتاح الصف إلى { $least } حرفًا على الأقل، فالأقصر يمكن تخمينه في البيت. دع البرنامج ينشئ مفتاحًا.
trust-damaged-seal = الختم تالف: غُيِّر ما تحته أو لم يصنعه هذا البرنامج. استعمل نسخة أخرى من الملف.
trust-not-signed = لن يُوقَّع. { $why }
trust-unsigned-here = لا يمكن توقيع ما يُسجَّل على هذا الجهاز، فلا يستطيع أحد أن يثبت لاحقًا أنه من هنا. { $why }
trust-who-own = هذا التثبيت ({ $fingerprint })
trust-who-known = { $name } ({ $fingerprint })
trust-who-unknown = تثبيت غير معروف ({ $fingerprint })
trust-own = هذا التثبيت: { $fingerprint }
trust-named = { $fingerprint }: { $name }
trust-nobody-called = لا يوجد هنا تثبيت باسم { $name }.
trust-forgotten = صار { $name } غير معروف من الآن.
trust-no-signature = ليس في { $path } توقيع صحيح. لا يدل على أي تثبيت.

class-key-ask = مفتاح الصف
class-key-shown = هذا مختوم. اكتب الكلمات التي تقرؤها هيئة التدريب؛ وهي تظهر أثناء الكتابة.
class-key-none = لم يُعطَ مفتاح صف. لم يُفتح شيء.
class-key-is = مفتاح الصف، يُقرأ عند بدء الصف ولا يُحفظ في مكان آخر: { $words }

pack-ending = اسم حزمة السيناريو ينتهي بـ .gspack، وليس كذلك { $path }.
pack-unreadable = لا يمكن قراءة الحزمة { $path }: { $why }.
pack-not-a-pack = هذا الملف ليس حزمة سيناريو من هذا البرنامج.
pack-damaged-table = الحزمة تالفة: جدول ملفاتها مفقود أو خاطئ، كما في ملف مقطوع. استعمل نسخة أخرى من الملف.
pack-damaged-file = الحزمة تالفة: لا يمكن استخراج «{ $name }» منها. استعمل نسخة أخرى من الملف.
pack-damaged-packing = رُفضت الحزمة: «{ $name }» مضغوط بطريقة لا تستعملها حزم هذا البرنامج.
pack-damaged-overlap = رُفضت الحزمة: فيها ملفات تشترك في البايتات نفسها.
pack-damaged-around = رُفضت الحزمة: يوجد شيء قبل ملفاتها أو بعدها.
pack-installed-behind = يوجد سيناريو آخر بالاسم { $id } وله الأولوية. تدرب على هذا بملفه: groundsign play { $path }
pack-other-version = إصدار الحزمة { $found }. هذا البرنامج يقرأ الإصدار { $reads }. استعمل إصدارًا أحدث من البرنامج.
pack-bad-manifest = لا يمكن فهم بيان الحزمة: { $why }.
pack-name-absolute = رُفضت الحزمة: ملفها «{ $name }» سيُكتب في مكان ثابت على القرص.
pack-name-upwards = رُفضت الحزمة: ملفها «{ $name }» يخرج من مجلدها.
pack-name-not-utf8 = رُفضت الحزمة: اسم ملفها «{ $name }» ليس نصًا بترميز UTF-8.
pack-name-too-long = رُفضت الحزمة: اسم ملفها «{ $name }» أطول مما ينبغي.
pack-name-strange = رُفضت الحزمة: «{ $name }» ليس اسم ملف عاديًا على كل الأنظمة.
pack-link = رُفضت الحزمة: «{ $name }» رابط. لا تحتوي الحزمة إلا على ملفات.
pack-twice = رُفضت الحزمة: فيها ملف مكرر ({ $name }).
pack-unlisted = رُفضت الحزمة: «{ $name }» ليس في بيانها.
pack-missing = الحزمة غير كاملة: ينقصها «{ $name }».
pack-altered = «{ $name }» في الحزمة ليس ما يقوله بيانها: لقد غُيِّر.
pack-wrong-signature = توقيع الحزمة غير صحيح: غُيِّر بيانها، أو لم توقَّع بالمفتاح الذي تذكره.
pack-limit-pack-bytes = الحزمة { $name } أكبر من { $limit } بايت. لا تبلغ حزم هذا البرنامج هذا الحجم.
pack-limit-files = في الحزمة { $name } أكثر من { $limit } ملفًا.
pack-limit-file-bytes = «{ $name }» في الحزمة أكبر من { $limit } بايت بعد فك ضغطه.
pack-limit-all-bytes = يتجاوز مجموع ملفات الحزمة { $limit } بايت بعد فك ضغطها (عند «{ $name }»).
pack-limit-ratio = «{ $name }» أكبر من حجمه في الحزمة بأكثر من { $limit } مرة. ليس هذا نصًا، ورُفضت الحزمة.
pack-sealed = هذه الحزمة مختومة لاختبار.
pack-sealed-hint = بمفتاح الصف يمكن التدرب عليها (groundsign play أو groundsign run)، ويمكن لهيئة التدريب فكها (groundsign unpack).
pack-faulty = في ملفات الحزمة أخطاء عددها { $problems }.
pack-not-empty = المجلد { $path } ليس فارغًا. لا يُكتب فوق شيء.
pack-installed-other = توجد حزمة أخرى مثبتة باسم { $id }.
pack-installed-other-hint = ضع هذه مكانها بالخيار --replace إن كنت تعرف مصدرها.
pack-installed = ثُبِّتت. للتدرب عليها: groundsign play { $id }
pack-installed-known = الحزمة { $id } مثبتة من قبل، وهي نفسها تمامًا.
pack-installed-replaced = حلّت { $id } محل الحزمة المثبتة.
pack-unpacked = وُضعت الملفات وعددها { $files } في { $path }.
pack-checked-sealed = { $path }: الحزمة سليمة. سيناريوها مختوم ولم يُفحص.
pack-checked-signature = { $path }: { $signature }
pack-about-author = من إعداد { $author }
pack-about-licence = الترخيص: { $licence }
pack-about-attribution = البيانات: { $words }
pack-about-signed = موقَّع من { $who }
pack-about-unsigned = غير موقَّع
pack-about-sealed = مختوم: يلزم مفتاح الصف للتدرب عليه

packs-none = لا توجد حزمة سيناريو مثبتة. ثبّت واحدة بالأمر: groundsign install FILE.gspack

record-sealed = السجل مختوم حتى تفتحه هيئة التدريب بمفتاح الصف: groundsign records open
record-made-sealed = انتهت الدورية. حزمتها مختومة فلا يُعرض منها شيء: تظهر النتيجة بعد أن تفتح هيئة التدريب السجل.

records-opened = السجلات المختومة: فُتح منها { $opened }، وكان مفتوحًا { $already }، ولم يُفتح { $refused }.

verify-intact = سليم: كل ما كُتب موجود، { $seconds } ثانية.
verify-intact-so-far = لم يتغير إلى حيث يصل: { $seconds } ثانية. لا شيء يقول إنه لا يستمر: نهايته غير موقعة وقد يكون قُطع.
verify-altered-page = البايتات من { $first } إلى { $last } في الصفحة التي بعد الثانية { $seconds } ليست ما كُتب: وهي التوقيع أو مفتاح سجل مختوم. الجلسة التي قبلها سليمة.
verify-unsigned = غير موقَّع: هو أقدم من التواقيع، أو قطعه عطل، أو تعذر التوقيع على جهازه.
verify-signed = موقَّع كله من { $who }
verify-signed-up-to = موقَّع من { $who } حتى الثانية { $second }؛ وما بعدها غير موقَّع.
verify-wrong-signature = التوقيع غير صحيح. يذكر { $who }، لكن ما قبله غُيِّر بعد التوقيع، أو وقّعه مفتاح آخر.
verify-score = حُسب من السجل: { $verdict }، { $earned } من { $possible } نقطة.
verify-hashes = السيناريو { $scenario }… وحزمة العقيدة العسكرية { $doctrine }…: كلاهما في السجل ويطابق بصمته.
verify-card-same = بطاقة النتائج التي بجانبه تقول الشيء نفسه.
verify-card-differs = بطاقة النتائج التي بجانبه تقول شيئًا آخر. لا يُعتد إلا بما يعطيه السجل.
verify-drill-same = أُعيد حسابه: كل مشهد هو الذي أُجيب عنه.
verify-drill-head = غُيِّرت ترويسة التمرين (أول 44 بايت منه)؛ ومحتواه هو ما وُقِّع.
verify-drill-content = غُيِّر محتوى التمرين (من البايت 44) بعد كتابته.
verify-drill-signature = غُيِّر توقيع التمرين، أو ليس من المفتاح الذي يذكره؛ أما التمرين نفسه فكامل.
verify-drill-any = غُيِّر التمرين أو قُطع؛ وهو غير موقَّع فلا شيء يدل على الموضع.
verify-summary = فُحص: { $files }. أخفق: { $failed }.

records-imported-signed = منها موقَّع من هذا التثبيت أو من تثبيت معروف: { $trusted }؛ ومن تثبيت غير معروف: { $unknown }؛ وغير موقَّع كله: { $unsigned }؛ وتوقيعه غير صحيح: { $wrong }.
records-erased-with-files = مُحي كل ما يخص { $trainee } من القاعدة، وحُذفت الملفات (السجلات والتمارين وبطاقات النتائج وصفحات المراجعة) وعددها { $files }. ولا يشمل ذلك النسخ على الوحدات المحمولة ولا السجلات المختومة.

own-name = الاسم الحقيقي: { $name }
own-no-name = لا يُحفظ اسم حقيقي.
own-course = الدورة: { $name }
own-session = { $begun } { $scenario }، البذرة { $seed }: { $verdict }، { $earned } من { $possible } نقطة. { $signature }
own-signed-in-part = موقَّع جزئيًا من { $who }
own-wrong-signature = التوقيع غير صحيح؛ ويذكر { $who }
own-drill = { $begun } { $kind } على { $scenario }، رقم { $seed }: صحيح { $right } من { $called_for } مرة
own-pushed = أُعطي لمخزن النتائج { $lrs }: السجل { $record }…
own-file = الملف: { $path }
cli-cannot-open = بدون نافذة ثبّت الحزمة بالأمر: { $command }
