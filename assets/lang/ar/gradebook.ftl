# Headings of the table of many patrols.

gradebook-date = تاريخ التسجيل
gradebook-trainee = المتدرب أو المتدربة
gradebook-scenario = السيناريو
gradebook-seed = الصيغة
gradebook-mode = الوضع
gradebook-doctrine = العقيدة العسكرية
gradebook-verdict = الحكم
gradebook-earned = النقاط
gradebook-possible = النقاط الممكنة
gradebook-critical-errors = الأخطاء الحرجة
