# قاعدة ما فعله المتدربون: ما قد يتعطل فيها، ونتيجة العمل عليها.

store-newer = القاعدة { $path } كتبها إصدار أحدث من البرنامج (الإصدار { $found }؛ وهذا البرنامج يقرأ حتى الإصدار { $reads }). تبقى كما هي.
store-newer-hint = استعمل الإصدار الأحدث من البرنامج.
store-foreign = الملف { $path } قاعدة بيانات لبرنامج آخر. يبقى كما هو.
store-foreign-hint = اذكر ملف groundsign.db من هذا البرنامج، أو انقل الملف الآخر.
store-damaged = القاعدة { $path } تالفة.
store-damaged-hint = ضع ما يمكن قراءته في قاعدة جديدة بالأمر: groundsign records mend ثم استورد السجلات من جديد.
store-missing = لا توجد قاعدة { $path }.
store-missing-hint = أنشئها بالأمر groundsign records import متبوعًا باسم المجلد.
store-read-only = لا يمكن الكتابة في القاعدة { $path } لأن مجلدها أو قرصها للقراءة فقط. السجلات لم تُمس.
store-read-only-hint = انسخ المجلد إلى مكان يمكن الكتابة فيه واذكره في GROUNDSIGN_DATA، أو أزل الحماية من الكتابة.
store-full = لا يمكن الكتابة في القاعدة { $path } لأن القرص ممتلئ. ما كان فيها سليم، والسجلات كذلك.
store-full-hint = أفرغ مكانًا وأعد تنفيذ الأمر.
store-busy = القاعدة { $path } يستعملها برنامج آخر.
store-busy-hint = انتظر حتى ينتهي الأمر الآخر ثم حاول من جديد.
store-refused = لا يمكن استعمال القاعدة { $path }: { $why }
store-refused-hint = تأكد من أن ذاكرة USB أو القرص موجود وأن لك حق الكتابة عليه. ما كان في القاعدة قبل ذلك سليم.

records-importing = استيراد
records-imported = السجلات: استُورد منها { $new }، وكان في القاعدة { $known }، وتعذرت قراءة { $unread }.
records-imported-sealed = المختومة: { $sealed }. يمكن استيرادها بعد أن يفتحها المدرب بمفتاح الصف: groundsign records open
records-odd-name = لا يصلح الاسم الذي فيه، «{ $name }»، اسمًا مستعارًا. وهو محفوظ باسم «{ $kept }».
records-no-date = ليس له تاريخ، أو له ما ليس تاريخًا. وهو محفوظ بلا تاريخ.
records-ahead = تاريخه { $date } وهو بعد ساعة هذا الجهاز: هذه الساعة أو ساعة الجهاز الآخر غير صحيحة. وحتى ذلك اليوم لا يُحسب آخر يوم لأحد.
records-nameless = لا يذكر من تدرب: ليس في الاسم ما يُقرأ.
records-merged = القاعدة { $path }: أُضيف من الجلسات { $sessions } ومن المتدربين { $trainees }، وكان من الجلسات هنا { $known }.
records-mended = أُنقذ: الجلسات { $sessions }، التمارين { $drills }، المتدربون { $trainees }، الأسماء { $names }، الدورات { $courses }، التسجيلات { $enrolments }. القاعدة التالفة محفوظة باسم { $kept }. استورد السجلات من جديد: منها يعود ما أظهرته الجلسات والتمارين. أما الأسماء والتسجيلات فليست في السجلات؛ سجّل من القائمة من جديد إن نقص بعضها.
records-mend-whole = { $path } غير تالف. لم يتغير شيء.
records-names-erased = عدد الأسماء الحقيقية التي مُحيت: { $count }.
records-erased = مُحي كل ما في القاعدة عن { $trainee }. قد تبقى سجلات لهذا الشخص في { $path }؛ احذفها من هناك وإلا استُوردت من جديد.
records-backgrounds-erased = مُحي الجنس والفئة العمرية، وعدد الأشخاص: { $count }.
store-server = لا يمكن استعمال الخادم { $path }: { $why }
store-server-hint = تحقق من أنه يعمل ومن صحة العنوان وPGPASSWORD. السجلات التي ليست فيه بعدُ تُستورد في المرة التالية.
server-no-address = يجب أن يكون عنوان القاعدة على خادم مثل postgres://user@host/groundsign.
server-not-secret = الخادم على جهاز آخر، ولا يخاطبه هذا البرنامج عبر TLS، ومن كان على الطريق يستطيع قراءة النتائج وكلمة المرور. استعمل نفقًا (ssh -L) إلى localhost، أو أضف ‎?sslmode=disable‎ إلى العنوان حيث يُقبل ذلك.
store-two-people = «{ $pseudonym }» هو { $here } هنا و{ $there } في { $path }. لم يُدمج شيء.
store-two-people-hint = أعط أحدهما اسمًا مستعارًا آخر، هنا أو هناك، بالأمر groundsign records rename ثم ادمج من جديد.
records-renamed = صار «{ $from }» يُسمى «{ $to }». تحتفظ السجلات السابقة بالاسم القديم في داخلها.
records-rename-taken = يوجد من يُسمى «{ $to }» أو باسم مستعار يشبهه في النطق.
records-rename-none = لا يصلح «{ $to }» اسمًا مستعارًا: من 1 إلى 24 حرفًا ومن غير محارف تحكم ولا < > / \.
