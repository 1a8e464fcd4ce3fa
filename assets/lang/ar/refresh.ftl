# التذكير: ما يتلاشى، وما يُلعب لتثبيته.

refresh-title = ما ينبغي أن يراجعه { $trainee }
refresh-nothing-shown = لا توجد بعد جلسة مؤرخة تبيّن شيئًا. ابدأ بالأمر groundsign play first-lesson.
refresh-nothing-due = لا شيء يحتاج إلى مراجعة الآن.
refresh-due = حان وقته. بالنسبة المئوية ما بقي منذ آخر تمرين بحسب النموذج، الأكثر تلاشيًا أولًا:
refresh-why = مهارة { $skill }: صحيحة { $right } من { $called_for } مرة، وآخر مرة في { $last }
refresh-more = وعدد غيرها: { $count }
refresh-play = ما يُلعب
refresh-exercise = تمرين { $title }، نحو { $minutes } دقيقة: يطلب من المهارات التي حان وقتها { $skills }
refresh-come-back = إذا سار ذلك جيدًا فعُد في { $day }.
refresh-skill-sign = { $kind }، { $range }، { $light }
refresh-skill-line = سطر التقرير: { $asks }
refresh-range-near = على أقل من 15 m
refresh-range-ahead = على بعد 15 إلى 40 m أمامك
refresh-range-far = على أكثر من 40 m
refresh-light-day = في ضوء النهار
refresh-light-poor = في ضوء ضعيف
refresh-calendar = تذكير Groundsign
refresh-calendar-what = عشر دقائق. في البرنامج: groundsign refresh مع اسمك المستعار.

study-title = سنة محاكاة من التذكير: عدد المتدربين الافتراضيين الذين ينسون { $trainees }
study-curve = النسيان
study-fixed = ثابت بالتناوب
study-by-chance = ثابت عشوائي
study-adaptive = متكيف
study-difference = المتكيف ناقص الثابت، بالنقاط المئوية
study-curve-assumed = كما يفترض النموذج
study-curve-exponential = أسّي
study-curve-hyperbolic = زائدي
study-curve-sigmoid = متأخر ومفاجئ
study-is = معدل الكشف الصحيح من الشهر الرابع عند معدل إنذار كاذب 10 %، مع الجلسات الاثنتي عشرة نفسها وست محاولات في كل منها للجميع. بين القوسين مجالات ثقة بنسبة 95%. هؤلاء متدربون افتراضيون: لم يُقس شيء هنا على أشخاص.
study-chart = معدل الكشف الصحيح خلال سنة محاكاة (بالأشهر)، والنسيان كما يفترض النموذج: تذكير متكيف وثابت بالمدة نفسها.
