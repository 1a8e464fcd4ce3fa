# Why a session is ready, not yet or incomplete, and what gates it.

verdict-ready-found = عُثر على جسم وأُبلغ عنه، واستُوفي كل ما تتوقف عليه الجاهزية. ما كلّف نقاطًا، إن كان، مذكور أدناه.
verdict-ready-found-unreported = عُثر على جسم، واستُوفي كل ما تتوقف عليه الجاهزية. لم يُرسل أي تقرير عنه. ما كلّف نقاطًا، إن كان، مذكور أدناه.
verdict-ready-harmless = أُشِّر من بعيد على ما بدا مشتبهًا به، ونُفذت إجراءات العمل كما تطلب العقيدة العسكرية. كان غير ضار: لم يكن أحد يستطيع أن يعرف ذلك من هناك.
verdict-ready-incident = بعد الحادث بقي الجميع في أمان، وأُبلغ عنه. ما كلّف نقاطًا، إن كان، مذكور أدناه.
verdict-ready-incident-unreported = بعد الحادث بقي الجميع في أمان. لم يُرسل أي تقرير عنه، ولم يكن مطلوبًا.
verdict-ready-clean = أُكملت الدورية كما تقتضي العقيدة العسكرية. ولم يكن هناك جسم يُكتشف.
verdict-ready-missed = أُكملت الدورية كما تقتضي العقيدة العسكرية، ولم يقترب أحد من جسم. ما كان يمكن ملاحظته مذكور تحت الملاحظة: إغفال واحد ليس رسوبًا، ولكن انظر إليه.
verdict-incident = وقع حادث: اقترب شخص من جسم أكثر مما يجوز، أو لمسه.
verdict-incident-not-reported = ينقص التقرير المطلوب بعد الحادث.
verdict-critical = خطأ حرج: { $error }.
verdict-unaware-entry = تم الدخول سيرًا في المسافة الإلزامية للجسم «{ $device }» دون التأشير عليه، بعد { DURATION($seconds) } من بدء الدورية. وكانت ملاحظته ممكنة قبل ذلك.
verdict-false-alarm-pattern = تم التأشير على أشياء غير ضارة أكثر مما ينبغي: { $marked } من { $things }. عندما يُؤشَّر على { $at-least } أشياء على الأقل وعلى { $percent }% منها لا يعود التأشير يخبر أحدًا بشيء.
verdict-time-up = انتهى الوقت: لم يُكمل المسار، ولم يُسلَّم شيء.
verdict-required = هذا مطلوب لتحقق الجاهزية ولم يتحقق: { $criterion }.
verdict-objective-not-met = لم يتحقق هدف الدرس: «{ $objective }» ما نقص: { $criteria }.
verdict-block-short = الدرجات قليلة جدًا في قسم { $block }: { $percent }%، والمطلوب { $least }% على الأقل.
verdict-hardly-shown = لم يُختبر إلا قليلًا في هذه الدورية: { $block }. لا يُحسب لك ولا عليك.
verdict-broken-off = قُطعت الجلسة قبل نهاية الدورية.
verdict-turned-back = رجعت الدورية دون أن تؤشر على شيء، فلم يظهر منها ما يكفي.
verdict-handed-over-nothing = توقفت الدورية وسلّمت الطوق دون أن تؤشر على شيء، فلم يُرَ باقي المسار.
verdict-nothing-evaluated = لم يمكن تقييم أي معيار.
verdict-objective-not-shown = لم يُختبر هدف الدرس في هذه الدورية: «{ $objective }» ما لم يُختبر: { $criteria }.
verdict-objective-no-occasion = لم يكن يمكن لهذه الصيغة أن تختبر هدف الدرس: «{ $objective }» اختر صيغة أخرى.

verdict-block-detection = الملاحظة
verdict-block-reporting = الإبلاغ
verdict-block-safe-distance = المسافة الآمنة

verdict-train-unaware-entry = انظر بعيدًا أمامك وإلى الجانبين قبل أن تتابع السير. قف وانظر مرة أخرى عندما يكون أي شيء في غير موضعه.
verdict-train-suspected-ground = { $count ->
    [one] وقف فرد واحد من الدورية
    [two] وقف فردان من الدورية
    [few] وقف { $count } أفراد من الدورية
    [many] وقف { $count } فردًا من الدورية
   *[other] وقف { $count } فرد من الدورية
} على أرض قد تكون ملغومة ولم يمشِ عليها أحد. قف قبل أرض لا يستعملها أحد، وافحصها بالنظر من هناك، ولا تطأها.
verdict-train-time-up = حافظ على استمرار الدورية: توقف، وانظر، وقرر، ثم تابع أو سلّم قبل انتهاء الوقت.
verdict-train-broken-off = أعد هذه الدورية حتى نهايتها. قُطعت مبكرًا جدًا فلا يمكن قول المزيد.

finding-incident = حادث عند الجسم «{ $device }». لا يُعرض أكثر من ذلك: الدرس هو المسافة التي لم يُحافظ عليها.
finding-incident-met = وقع حادث واستمر التمرين. عدد المصابين كما قيل لك: { $casualties }.
