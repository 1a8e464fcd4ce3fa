watch-started = تجري مراقبة { $path }. للإنهاء Ctrl-C.
watch-no-stream = لا يمكن مراقبة مجرى بيانات: اذكر ملفًا.
watch-gone = تعذرت قراءة { $path }: { $why } في انتظاره.
watch-no-reason = كان يُكتب.
watch-mended = صُحِّح: { $code } { $what }
watch-well = { $file }: لا ملاحظات.
watch-findings = { $file }: { $count ->
    [zero] لا ملاحظات
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $count } ملاحظات
    [many] { $count } ملاحظة
   *[other] { $count } ملاحظة
}؛ الجديدة: { $fresh }، المصححة: { $mended }.
