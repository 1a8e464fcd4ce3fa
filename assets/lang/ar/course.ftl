# الدورات التدريبية.

course-is-there = توجد دورة «{ $name }» من قبل. اختر اسمًا آخر.
course-no-seed-left = الصيغ المتساوية الصعوبة من { $scenario } أقل من عدد الأشخاص في القائمة. لم يُسجَّل أحد. أنشئ دورة ثانية للباقين، أو دورة بسيناريو آخر.
course-seeds = السيناريو { $scenario }: عدد الصيغ التي تطلب الشيء نفسه { $seeds }، وفي كل منها من الأجسام الأولى { $items }.
course-made = أُنشئت الدورة «{ $name }». سجّل الأشخاص بالأمر groundsign course enrol.
course-enrolled = عدد المسجلين في «{ $name }»: { $people }، ولكل منهم صيغة خاصة به.
course-list-empty = لا أحد في القائمة { $path }. يجب أن يكون فيها عمود «name»، ويجوز أن يكون فيها عمود «pseudonym».
course-grid = الإحداثيات
course-missing = ما زال ناقصًا: { $trainee }، { $scenario }، الصيغة { $seed }
course-collected = وصلت { $there } من { $all } دورية.
