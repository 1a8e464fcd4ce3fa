# الدورات التدريبية.

course-is-there = توجد دورة «{ $name }» من قبل. اختر اسمًا آخر.
course-no-seed-left = الصيغ المتساوية الصعوبة من { $scenario } أقل من عدد الأشخاص في القائمة. لم يُسجَّل أحد. أنشئ دورة ثانية للباقين، أو دورة بسيناريو آخر.
course-seeds = { $scenario }: عدد الصيغ المختارة { $seeds }، وفي كل منها من الأجسام { $items }.
course-spread = من المتوقع أن يلاحظ المبتدئون من { $low } إلى { $high }% من أجسامها. وهذا مبني على دوريات للمبتدئين عددها { $runs }، وقد يخطئ بمقدار { $percent } نقطة مئوية؛ ومع زيادة --runs يصير أوثق.
course-made = أُنشئت الدورة «{ $name }». سجّل الأشخاص بالأمر groundsign course enrol.
course-enrolled = عدد المسجلين في «{ $name }»: { $people }، ولكل منهم صيغة خاصة به.
course-list-empty = لا أحد في القائمة { $path }. يجب أن يكون فيها عمود «name»، ويجوز أن يكون فيها عمود «pseudonym».
course-grid = الإحداثيات
course-missing = { $broken ->
    [0] ما زال ناقصًا: { $trainee }، { $scenario }، الصيغة { $seed }
   *[other] أُوقفت قبل نهايتها، فما زالت ناقصة: { $trainee }، { $scenario }، الصيغة { $seed }
 }
course-collected = وصلت { $there } من { $all } دورية.
course-holds-nothing = لا تحتوي أي صيغة من { $scenario } على شيء: يقوم الجميع بدورية على طريق لا شيء فيه. أضف سيناريو آخر إلى الدورة إذا كان عليهم أن يجدوا شيئًا.
course-ease-unknown = لا يمكن معرفة مدى صعوبة الأجسام في { $scenario } من دوريات قليلة كهذه. تحتوي الصيغ على العدد نفسه؛ أنشئ الدورة بعدد أكبر من --runs إذا كان يجب أن تتساوى في الصعوبة أيضًا.
course-not-found-by-id = لن تجد الدورة { $path } مرة أخرى: فهي تبحث عن «{ $id }» بمعرّفه. انسخ الملف أولًا إلى { $folder }.
course-known-by-name = معروفون بالاسم من قبل وبالاسم المستعار نفسه: { $who }. إذا كان أحدهم سميًّا لآخر فأعطه اسمًا مستعارًا خاصًا به في القائمة وسجّله من جديد.
course-list-namesakes = في { $path } ترد هذه الأسماء أكثر من مرة: { $names }. احذف السطر المكرر، أو أعط كل سميّ اسمًا مستعارًا في عمود «pseudonym». لم يُسجَّل أحد.
course-list-place = { $line ->
    [0] { $path }: { $problem }
   *[other] { $path }، السطر { $line }: { $problem }
 }
course-list-hint = لم يُسجَّل أحد. القائمة جدول بترميز UTF-8 فيه العمود «name»، وكذلك «pseudonym» إن كنت تختاره بنفسك، تفصل بينها فواصل أو فواصل منقوطة أو علامات جدولة؛ انظر groundsign course enrol --help.
course-list-not-utf8 = هذا ليس بترميز UTF-8. احفظ الجدول بصيغة «CSV UTF-8».
course-list-no-table = لا يمكن قراءة هذا كجدول.
course-list-no-heading = في الجدول عدة أعمدة، ولا يبيّن صفه الأول أيها يحمل الأسماء.
course-list-background = لا يمكن قراءة الجنس «{ $sex }» أو العمر «{ $age }»: اكتب أنثى أو ذكر أو غير ذلك، وعدد السنوات أو فئة عمرية.
course-list-no-pseudonym = لا يصلح «{ $pseudonym }» اسمًا مستعارًا: 24 حرفًا على الأكثر ومن غير محارف تحكم ولا < > / \.
course-list-pseudonym-twice = يرد الاسم المستعار «{ $pseudonym }» مرتين، أو يشبه في النطق اسمًا آخر في القائمة.
course-not-theirs = الاسم المستعار «{ $pseudonym }» لـ { $whose }. لم يُسجَّل أحد. أعط أحدهما اسمًا آخر، في القائمة أو بالأمر groundsign records rename.
course-stray-text = قام { $trainee } بدورية { $scenario } بنص غير نص الدورة: غيّر أحدهم السيناريو. لا تُحتسب.
course-stray-seed = قام { $trainee } بدورية { $scenario } بالصيغة { $seed } والمعطاة له { $given }. لا تُحتسب للدورة.
course-stray-mode = قام { $trainee } بدورية { $scenario } بالصيغة { $seed } ولكن ليس في وضع التقييم: بمساعدة أو بمحاولة أخرى. لا تُحتسب للدورة.
course-stranger = سار { $trainee } في { $scenario }، الصيغة { $seed }، وهو غير مسجل في أي دورة. إن كان أحد أفراد الدورة باسم كُتب خطأً: { $command }PSEUDONYM
course-no-variation = المتدرب { $trainee } مسجل في الدورة «{ $course }» وليست له صيغة من { $scenario }: فُقدت.
course-no-variation-hint = لا يذكر أي سجل من أُعطي أي صيغة. سجّل من جديد بالجدول الذي كتبه «groundsign course enrol -o»: يستعيد كل واحد صيغته. ومن دون ذلك الجدول يعطي التسجيل من جديد صيغًا جديدة؛ انظر أولًا بالأمر «groundsign cohort --trainee» ما الذي جرى.
course-variation-not-free = الصيغة { $seed } من { $scenario } واردة في القائمة، وهي ليست من هذه الدورة أو أنها لشخص آخر فيها. لم يُسجَّل أحد.
course-list-no-seed = «{ $seed }» ليس رقم صيغة.
course-no-name = لا يصلح «{ $name }» اسمًا لدورة: يلزم حرف أو رقم واحد على الأقل و80 على الأكثر، في سطر واحد.
course-none = لا توجد دورة بعد. أنشئ واحدة بالأمر: groundsign course new.
course-listed = { $people ->
    [0] { $name }: لم يُسجَّل أحد
    [one] { $name }: شخص واحد، وصلت { $there } من { $all } دوريات
   *[other] { $name }: { $people } أشخاص، وصلت { $there } من { $all } دوريات
 }
