# Files that are written.
file-cannot-write = لا يمكن كتابة { $path }: { $why }
file-is-input = { $path } ملف يقرؤه هذا الأمر. لم يُكتب شيء.
file-is-record = { $path } يحوي دورية مسجلة. لا يُكتب فوق سجل أبدًا.
file-is-link = { $path } وصلة. لا يُكتب شيء عبر وصلة.
file-is-foreign = { $path } لم ينشئه هذا البرنامج. أُبقي كما هو ولم يُكتب شيء.
file-holds-other = { $path } يحوي شيئًا آخر. أُبقي كما هو ولم يُكتب شيء.
file-other-name = اختر اسمًا آخر أو انقل الملف الموجود هناك.
file-is-there = { $path } موجود من قبل. أُبقي كما هو ولم يُكتب شيء من هذه الدورية.
file-other-folder = حدِّد مجلدًا آخر باستخدام --out أو انقل ذلك الملف خارج المجلد.
