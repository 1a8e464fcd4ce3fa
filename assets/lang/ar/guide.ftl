# The field guide: signs near by and from afar.

guide-title = دليل العلامات الميداني
guide-how = كل علامة في { $all } أشكال عن قرب، أحدها أيضًا بعد شهرين، ثم بالحجم الذي تظهر به على شاشتك من 5 و30 و80 مترًا. ما كان أكبر من صورته يُعرض أصغر، والتعليق يذكر ذلك. ابحث عمّا يختلف عن محيطه: يُبلَّغ أيضًا عمّا هو محتمل فقط.
guide-near = عن قرب، { $number } من { $all }
guide-smaller = { $view }، معروضة بحجم 1/{ $times }
guide-old = العلامة نفسها بعد شهرين
guide-harmless = المظهر نفسه، غير ضار. { $shown }
guide-5 = من 5 م
guide-30 = من 30 م
guide-80 = من 80 م
guide-80-binoculars = من 80 م بالمنظار (8×)
guide-no-ground = لا يمكن قراءة أرض الدليل: { $path }. ثبّت البرنامج من جديد.
