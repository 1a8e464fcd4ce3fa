# نتائج تُرسل إلى مخزن سجلات التعلّم (LRS).

push-sending = إرسال
push-sent = البيانات: أُرسل منها { $sent }، وكان هناك من قبل { $there }، وما زال ينتظر { $waiting }.
push-refused = لا يقبل LRS من البيانات { $count } (الحالة { $status }). تبقى في قائمة الانتظار.
push-broken-off = { $count ->
    [one] قُطعت دورية واحدة. تُرسل بعد أن تُستأنف وتنتهي.
   *[other] دوريات مقطوعة: { $count }. تُرسل بعد أن تُستأنف وتنتهي.
}
push-no-certificate = لا توجد شهادة في { $path }. المطلوب ملف PEM فيه «BEGIN CERTIFICATE».
lrs-no-address = يجب أن يبدأ عنوان LRS بـ https://، مثل https://lrs.example/xapi.
lrs-address-holds-more = في عنوان LRS اسم أو كلمة مرور أو سؤال (@ أو ? أو #)، وكان سيُحفظ في القاعدة. اكتب العنوان من دونها، والاسم وكلمة المرور في GROUNDSIGN_LRS_USER وGROUNDSIGN_LRS_PASSWORD.
lrs-address-not-secret = يبدأ عنوان LRS بـ http://، ومن كان على الطريق يستطيع قراءة النتائج وكلمة المرور. استعمل https://، أو ‎--plain-http حيث يُقبل ذلك.
lrs-unreachable = لا يمكن الوصول إلى LRS. هل توجد شبكة، وهل العنوان صحيح؟ ما ينتظر يُرسل في المرة التالية.
lrs-no-answer = لم يجب LRS في الوقت المحدد، أو انقطع جوابه. ما ينتظر يُرسل في المرة التالية.
lrs-out-of-order = LRS معطّل أو مثقل (الحالة { $status }). ما ينتظر يُرسل في المرة التالية.
lrs-not-trusted = شهادة LRS ليست من جهة معروفة، أو ليست لهذا العنوان. لم يُرسل شيء. إن كان LRS في شبكتك فاذكر الجهة التي أصدرت شهادته بـ ‎--authority.
lrs-not-allowed = لا يسمح لك LRS بالدخول (الحالة { $status }). هل GROUNDSIGN_LRS_USER وGROUNDSIGN_LRS_PASSWORD مذكوران وصحيحان؟
lrs-none = لا يوجد LRS في هذا العنوان (الحالة { $status }). العنوان المطلوب ينتهي حيث تأتي بعده ‎/statements.
lrs-moved = انتقل LRS إلى { $to }. لم يُرسل شيء إلى هناك؛ أرسل إلى العنوان الجديد إن كنت تثق به.
lrs-takes-none = لا يقبل LRS أيًّا من هذه البيانات (الحالة { $status }). تبقى في قائمة الانتظار.
