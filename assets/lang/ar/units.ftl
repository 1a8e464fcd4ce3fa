# Grid references and date-time groups: what is wrong with one that cannot be read. Lengths of time.

grid-empty = لم تُعطَ إحداثيات الشبكة.
grid-bad-character = لا يصح «{ $character }» في إحداثيات الشبكة.
grid-bad-letters = ليس «{ $letters }» بداية إحداثيات الشبكة. الإحداثيات الكاملة تكون مثل 30QXF 1234 5678.
grid-no-such-square = لا يوجد مربع شبكة اسمه { $square }.
grid-unequal-halves = يجب أن يكون عدد الأرقام في الإحداثي الشرقي مساويًا لعددها في الإحداثي الشمالي. مجموع الأرقام هنا { $digits }.
grid-digit-count = عدد الأرقام في إحداثيات الشبكة 2 أو 4 أو 6 أو 8 أو 10. وعددها هنا { $digits }.

dtg-empty = لم تُعطَ مجموعة التاريخ والوقت.
dtg-layout = ليس «{ $said }» مكتوبًا على شكل مجموعة التاريخ والوقت. مثال: 291435ZMAY26 (اليوم، الوقت، حرف المنطقة الزمنية، الشهر، السنة).
dtg-month = ليس «{ $month }» شهرًا. اكتب JAN أو FEB أو MAR أو APR أو MAY أو JUN أو JUL أو AUG أو SEP أو OCT أو NOV أو DEC.
dtg-day = لا يوجد في { $month } { $year } يوم { $day }.
dtg-time = ليس «{ $time }» وقتًا من اليوم.

span-minutes = { $minutes } min
span-hours = { $hours ->
    [two] ساعتان
    [few] { $hours } ساعات
   *[other] { $hours } ساعة
}
span-days = { $days ->
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
}
