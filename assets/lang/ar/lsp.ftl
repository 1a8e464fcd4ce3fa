lsp-required = مطلوب
lsp-no-name = لا يوجد اسم قصير هنا.
lsp-name-taken = الاسم «{ $name }» مستعمل من قبل: السطر { $line }.
lsp-no-such-name = لا يصلح هذا اسمًا قصيرًا.
lsp-named-elsewhere = الاسم «{ $name }» معرَّف في ملف آخر أو غير معرَّف؛ لا يمكن تغييره إلا حيث عُرِّف.
lsp-names-several = الاسم «{ $name }» يدل على أشياء عدة. غيّر اسم كل منها حيث عُرِّف.
lsp-faulty = فيه أخطاء.
lsp-not-laid-out = لم يُنسَّق الملف: السطر { $line }. { $why }
