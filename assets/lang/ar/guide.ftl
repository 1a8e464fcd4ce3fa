# The field guide: signs near by and from afar.

guide-title = دليل العلامات الميداني
guide-how = كل علامة كما تُرى عن قرب، حديثة وقديمة، ثم بالحجم الذي تظهر به على شاشتك من 5 و30 و80 مترًا. ابحث عمّا يختلف عن محيطه: يُبلَّغ أيضًا عمّا هو محتمل فقط.
guide-near = عن قرب
guide-old = العلامة نفسها بعد شهرين
guide-5 = من 5 م
guide-30 = من 30 م
guide-80 = من 80 م
guide-80-binoculars = من 80 م بالمنظار (8×)
guide-no-ground = لا يمكن قراءة أرض الدليل: { $path }. ثبّت البرنامج من جديد.
