# Words on the map.

map-subtitle = المكان: { $place }، { $date } { $time }{ $zone }، الصيغة { $variation }
map-session = دورية { $trainee }
map-instructor = لهيئة التدريب: تبيّن أماكن الأجسام
map-legend = مفتاح الخريطة
map-scale = 1:{ $scale } على ورق A4
map-grid-north = GN
map-grid = الشبكة { $square }، خط كل { $step_m } m: اقرأ { $digits } أرقام شرقًا، و{ $digits } أرقام شمالًا
map-detail = تفصيل { $name }، 1:{ $scale }
map-metres = { $metres } m
map-contour = خط كنتور، كل { $step_m } m

map-ground-paved = طريق معبّد
map-ground-laterite = طريق لاتيريت
map-ground-gravel = حصى
map-ground-earth = طريق ترابي أو ساحة ترابية
map-ground-sand = رمل
map-ground-rock = صخر
map-ground-grass = عشب
map-ground-field = حقل
map-ground-mud = طين
map-water = ماء
map-ford = مخاضة
map-trees = أشجار
map-bushes = شجيرات
map-long-grass = عشب طويل
map-crop = محصول
map-wall-stone = جدار من حجر أو خرسانة
map-wall-mud = جدار من الطوب الطيني
map-wall-fence = سياج
map-wall-hedge = سياج نباتي أو حصير
map-house = منزل
map-shop = متجر أو كشك
map-public-building = مبنى عام
map-worship = دار عبادة
map-shed = سقيفة أو مخزن
map-ruin = أنقاض
map-masonry = بناء حجري
map-vehicle = مركبة أو عربة
map-wreck = حطام مركبة
map-patrol-vehicle = مركبة الدورية

map-approach = طريق تم السير عليه
map-route = مسار
map-waypoint = نقطة مسار
map-vulnerable-point = نقطة معرّضة للخطر
map-asset = عنصر ذو قيمة

map-device = جسم (خطر محتمل)
map-suspected-area = منطقة مشتبه بها
map-sign = علامة على جسم
map-look-alike = شبيه غير ضار
map-empty-site = موقع لا شيء فيه
map-hazard-radius = نصف قطر الخطر
map-mandatory-distance = المسافة الإلزامية
map-required-distance = المسافة المطلوبة ({ $required })

map-path-trainee = قيادة الدورية (النقطة: 1 دقيقة)
map-path-patrol = بقية أفراد الدورية
map-path-civilian = السكان المحليون
map-mark = تأشير، بالترتيب
map-mark-hit = تأشير على علامة جسم
map-mark-false-alarm = تأشير على شيء آخر
map-mark-withdrawn = تأشير تم التراجع عنه
map-control-point = نقطة السيطرة
map-control-point-short = ICP
map-post = نقطة حراسة في الطوق
map-incident = حادث

map-not-a-drawing = لا يمكن قراءة الرسم: { $why }.
map-picture-size = لا يمكن صنع صورة عرضها { $width_px } بكسل. الحد الأقصى { $limit_px } بكسل لكل جانب.
map-picture-unwritable = لا يمكن حفظ الصورة بصيغة PNG: { $why }.
map-no-font = لا يمكن قراءة الخط { $path }: { $why }.

map-looked-at = جانب الطريق، نُظر إليه
map-glimpsed = من بعيد فقط
map-not-looked-at = لم يُنظر إليه
map-easting = { $digits } شرق
map-northing = { $digits } شمال
