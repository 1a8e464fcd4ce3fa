# The language, and the terms that every translator keeps (English = Arabic).
#
# sign = علامة (ج علامات)
# warning sign = علامة تحذير; warning clue = مؤشر تحذيري; ground sign = أثر على الأرض (ج آثار)
# item = جسم (ج أجسام); suspected item = جسم مشبوه; device (what an author writes) = عبوة
# second(ary) item = جسم ثانٍ
# IED = عبوة ناسفة مرتجلة
# look-alike = شبيه غير ضار; harmless = غير ضار; harmless cause = سبب غير ضار
# mark (noun) = تأشير; to mark = أشّر على / وضع التأشير
# to notice = لاحظ; noticing = الملاحظة
# stand-off = مسافة الأمان; stand-off class = فئة مسافة الأمان
# mandatory distance = المسافة الإلزامية; required distance = المسافة المطلوبة; preferred distance = المسافة المفضلة
# in-doubt distance = مسافة حالة الشك; hazard radius = نصف قطر الخطر
# cordon = الطوق الأمني; post = نقطة حراسة; to hold a way = حراسة الطريق
# control point = نقطة السيطرة (incident control point, ICP = نقطة السيطرة على الحادث)
# incident = حادث
# patrol = دورية; route = مسار; route card = بطاقة المسار; way = طريق; approach = طريق القدوم; waypoint = نقطة مسار
# vulnerable point = نقطة معرّضة للخطر
# halt = توقف; stop (short) = وقفة
# near check (5 m) = الفحص القريب; far check (25 m) = الفحص البعيد
# withdraw = انسحب; turn back = عاد من حيث أتى; the way you came = الطريق الذي أتيت منه
# known ground = أرض معروفة; hard cover = ساتر صلب; out of sight of the item = حيث لا يُرى الجسم; line of sight = خط الرؤية
# optics, binoculars = المنظار
# report = تقرير; to report = أبلغ; reporting = الإبلاغ
# grid = الشبكة; grid reference = إحداثيات الشبكة; easting = الإحداثي الشرقي; northing = الإحداثي الشمالي
# date-time group = مجموعة التاريخ والوقت
# call sign = رمز النداء; comms card = بطاقة الاتصال; runner = ساعٍ; headquarters = القيادة; over (radio) = حوّل
# hit = كشف صحيح (never إصابة, which reads as a wound); false alarm = إنذار كاذب; miss = إغفال; correct rejection = استبعاد صحيح
# confidence = درجة التأكد; conclusive = قاطع
# hand over = سلّم, تسليم; specialists = المختصون; drill = إجراءات العمل
# ready / not yet / incomplete = تحققت الجاهزية / ليس بعد / غير مكتمل; ready (a heading) = الجاهزية
# debrief = المراجعة; debrief page = صفحة المراجعة; scorecard = بطاقة النتائج
# learn / practise / assess = تعلّم / تدريب / تقييم
# doctrine = العقيدة العسكرية; doctrine pack = حزمة العقيدة العسكرية; criterion = معيار; block = قسم; points = درجات
# scenario = سيناريو; variation = صيغة; seed = بذرة; site = موقع; asset = عنصر ذو قيمة; inject = حدث مُدرَج
# trainee = المتدربون والمتدربات، أو قيادة الدورية; virtual trainee = متدرب افتراضي; script = نص أوامر; instructor = هيئة التدريب
# roles (the same for women and men) = قيادة الدورية، نيابة القيادة، فرد الراديو، فرد الإسعاف، فرد الترجمة، فرد المراقبة، فرد الدورية
# A sentence about a person begins with a verbal noun (خروج { $person } عن …): it agrees with women and men alike.
# record = سجل; replay = إعادة العرض; session = جلسة
# Begin a sentence with an Arabic word, not with a placeable that may be Latin: it sets the direction of the line.

language-name = العربية
language-direction = rtl
language-decimal-sign = .
