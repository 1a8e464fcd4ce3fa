# Keys and buttons: the controls screen, and what each key is called.

controls-title = المفاتيح والأزرار
controls-usual = إعادة ضبط كل المفاتيح
controls-usual-again = أُعيد ضبط كل المفاتيح.
controls-how = اختر سطرًا، ثم اضغط المفتاح الجديد له. مفتاح Delete يزيل المفتاح. مفتاح Esc لا يغيّر شيئًا. تصبح الحروف المعروضة حروف لوحة مفاتيحك عندما تضغط مفاتيحها.
controls-waiting = { $control }: اضغط مفتاحًا، أو زرًا في الفأرة، أو زرًا في يد التحكم.
controls-press-a-key = اضغط مفتاحًا …
controls-no-key = بلا مفتاح
controls-keys = { $before } · { $next }
controls-given = المفتاح { $key } هو الآن: { $control }.
controls-taken = المفتاح { $key } هو الآن: { $control }. وكان قبل ذلك: { $other }.
controls-taken-away = لم يعد هناك مفتاح ولا زر فأرة لـ: { $control }.
controls-fixed = لا يمكن اختيار المفتاح { $key }: الأرقام للاختيار في اللوحات، وTab ينتقل من زر إلى آخر، وF11 لملء الشاشة، وF12 يحفظ صورة.
controls-walk = السير
controls-look = النظر
controls-do = ما تفعله
controls-show = ما تفتحه
controls-class = أمام صف متدربين
controls-panel = في اللوحة
controls-number = الخيارات بالأرقام أو الحروف

control-walk-on = تابع السير على المسار، أو قف
control-walk-back = عُد من الطريق الذي أتيت منه، أو قف
control-forward = سِر إلى حيث تنظر (اضغط باستمرار)
control-backward = سِر إلى الخلف (اضغط باستمرار)
control-left = خطوة إلى اليسار (اضغط باستمرار)
control-right = خطوة إلى اليمين (اضغط باستمرار)
control-stop = قف بلا حركة
control-slower = سِر أبطأ
control-faster = سِر أسرع
control-hurry = تسريع: يمر الوقت أسرع مرتين أو 4 أو 8 مرات
control-stance = وقوف، جثوّ على الركبة، انبطاح
control-look-left = انظر إلى اليسار (اضغط باستمرار)
control-look-right = انظر إلى اليمين (اضغط باستمرار)
control-look-up = انظر إلى الأعلى (اضغط باستمرار)
control-look-down = انظر إلى الأسفل (اضغط باستمرار)
control-turn-round = انظر خلفك
control-look-ahead = انظر في اتجاه الطريق
control-mouse-look = النظر بالفأرة: تشغيل أو إيقاف
control-optics = ارفع المنظار أو أنزله
control-mark = أشّر على ما تنظر إليه
control-warn = صِح محذرًا
control-check-near = افحص بالنظر الأرض القريبة حولك
control-check-far = افحص بالنظر الأرض الأبعد حولك
control-orders = أعطِ أمرًا
control-report = اكتب التقرير
control-map = الخريطة
control-log = ما قيل وما فُعل
control-team = دوريتك
control-marks = تأشيراتك
control-card = بطاقة العلامات
control-menu = القائمة والتوقف المؤقت
control-hide-all = إخفاء كل ما يغطي المنظر، أو إعادته
control-discuss = التوقف للنقاش، أو المتابعة
control-reveal = إظهار ما ليس في مكانه (مع الضغط)، أو إخفاؤه
control-next = العنصر التالي في اللوحة
control-previous = العنصر السابق في اللوحة
control-confirm = اضغط الزر المحدد
control-back = أغلق اللوحة
control-choice1 = الخيار الأول
control-choice2 = الخيار الثاني
control-choice3 = الخيار الثالث
control-choice4 = الخيار الرابع
control-choice5 = الخيار الخامس
control-choice6 = الخيار السادس
control-choice7 = الخيار السابع
control-choice8 = الخيار الثامن
control-choice9 = الخيار التاسع
control-choice10 = الخيار العاشر
control-choice11 = الخيار الحادي عشر
control-choice12 = الخيار الثاني عشر

key-plain = { $key }
key-numpad = لوحة الأرقام { $key ->
    [Add] +
    [Subtract] -
    [Multiply] *
    [Divide] /
    [Decimal] .
    [Enter] Enter
   *[other] { $key }
}
key-named = { $key ->
    [Space] مفتاح المسافة
    [Enter] Enter
    [Escape] Esc
    [Tab] Tab
    [Home] Home
    [End] End
    [PageUp] Page Up
    [PageDown] Page Down
    [Insert] Ins
    [ArrowLeft] ←
    [ArrowRight] →
    [ArrowUp] ↑
    [ArrowDown] ↓
    [Minus] -
    [Equal] =
    [Comma] ,
    [Period] .
    [Slash] /
    [Semicolon] ;
    [Quote] '
    [Backquote] `
    [Backslash] \
    [IntlBackslash] <
    [BracketLeft] [
    [BracketRight] ]
    [ShiftLeft] Shift
    [ShiftRight] Shift الأيمن
    [ControlLeft] Ctrl
    [ControlRight] Ctrl الأيمن
    [AltLeft] Alt
    [AltRight] Alt الأيمن
   *[other] { $key }
}
key-mouse = الفأرة: { $button ->
    [left] الأيسر
    [right] الأيمن
    [middle] الأوسط
    [back] رجوع
    [forward] تقدم
   *[other] { $button }
}
key-pad = يد التحكم: { $button ->
    [south] الزر السفلي
    [east] الزر الأيمن
    [north] الزر العلوي
    [west] الزر الأيسر
    [left-shoulder] زر الكتف الأيسر
    [right-shoulder] زر الكتف الأيمن
    [left-trigger] الزناد الأيسر
    [right-trigger] الزناد الأيمن
    [select] Select
    [start] Start
    [mode] Mode
    [left-stick] العصا اليسرى مضغوطة
    [right-stick] العصا اليمنى مضغوطة
    [up] سهم الأعلى
    [down] سهم الأسفل
    [left] سهم اليسار
    [right] سهم اليمين
   *[other] زر آخر
}
key-stick = يد التحكم: { $stick ->
    [left] العصا اليسرى
    [right] العصا اليمنى
   *[other] عصا أخرى
} { $direction ->
    [left] إلى اليسار
    [right] إلى اليمين
    [up] إلى الأعلى
    [down] إلى الأسفل
   *[other] مدفوعة
}
