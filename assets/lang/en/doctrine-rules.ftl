# What can be wrong with a doctrine pack. One sentence a rule, named after its code; what to do about it has "-hint".

d-did-you-mean = Did you mean { $name }?
d-one-of = Known are: { $names }.

d020 = "{ $id }" is not an id.
d020-hint = An id has lower-case letters, digits and hyphens, as in open-nato.
d021 = { $name } is there twice.
d022 = The source "{ $source }" is not in the pack's list of sources.
d022-hint = Add it to sources, with its title, address and date.
d023 = Nothing in the pack cites the source "{ $source }".
d024-required = { $class }: the required distance of { $required_m } m is less than the mandatory distance of { $mandatory_m } m.
d024-preferred = { $class }: the preferred distance of { $preferred_m } m is less than the required distance of { $required_m } m.
d024-in-doubt = In doubt the preferred distance of { $preferred_m } m is less than the distance of { $in_doubt_m } m that everybody keeps.
d025 = { $value } is out of range: more than 0 and at most { $most } is expected.
d026 = In doubt { $in_doubt_m } m is less than the { $least_m } m that the smallest class asks for.
d027 = There is no report "{ $id }" in the pack.
d028-field = { $field } is asked twice in this report.
d028-label = There are two lines { $label } in this report.
d028-empty = This line has no label.
d029 = The blocks' points add up to { $sum }, not to 100.
d029-points = A block cannot have { $points } points: more than 0 is expected.
d030 = A threshold cannot be { $threshold }: 0 or more is expected.
d030-weight = A weight cannot be { $weight }: more than 0 and at most 1000 is expected.
d031-more = { $criterion }: more is better, so half way ({ $partly }) cannot lie above met ({ $met }).
d031-less = { $criterion }: less is better, so half way ({ $partly }) cannot lie below met ({ $met }).
d032 = There is no criterion "{ $id }".
d033 = There is no critical error "{ $id }".
d034 = The critical error { $id } must be in force in every pack: never touch, never approach.
d035 = The step { $step } needs { $needed }, which is not in the drill.
d036 = The step { $step } can never come: the steps it needs wait for it in turn.
d037 = No row fits every case. The last row names neither impact_at_least nor worth_at_least.
d037-after = The row { $row } can never be reached: a row above it fits always.
d038 = 360° is not a whole number of bins of { $bin_deg }°.
d039 = The edges must rise, lie between -90° and 90°, and there must be at least one.
d040 = The English words are missing.
d041-version = "{ $version }" is not a version such as 1.0.
d041-date = "{ $date }" is not a date such as 2026-11-22.
d041-source = "{ $date }" is not a date: a year, a month (2026-11), a day (2026-11-22) or undated is expected.
d042 = { $count ->
    [one] One value of this pack is only an example.
   *[other] { $count } values of this pack are only examples.
}
d042-hint = Replace each with your own figure and its source before the pack is used for training.
d043 = The pack gives no silent radius for { $kind }.
d044 = No criterion in force belongs to the block { $block }, so its points can never be earned.
d044-criterion = { $criterion } belongs to the block { $block }, which has no points.
d045 = This list must not be empty.
d046 = The far check ({ $far_m } m) must reach farther than the near check ({ $near_m } m).
d047 = The source "{ $source }" must say what it is and where it can be found.
d055 = "{ $id }" is no critical error any more: the row has no effect.
d055-hint = Take the row out. The criterion "{ $criterion }" asks for the same, and costs points.
d060-percent = { $criterion } is measured in percent: { $threshold } would be { $threshold } %.
d060-share = { $criterion } is measured as a share, of which 1 is the whole: { $threshold } cannot be reached.
d060-hint = Did you mean { $meant }?
d061 = The criterion { $criterion } is left out. Every doctrine asks for it.
d061-hint = Put { $criterion } in force, with required: true.
d062 = The criterion { $criterion } is not required: good points elsewhere can make up for it.
d062-hint = Write required: true.
d063 = { $criterion } is not measured in { $unit }.
d063-unknown = There is no unit "{ $unit }"; { $criterion } has one of its own.
d063-hint = Write unit: "{ $unit }", or leave the unit out.
d063-hint-none = It is a bare number: leave the unit out.
d064 = Words of the template are left: "{ $words }".
d064-hint = Say here what the pack is and where its figures come from, in every language it is written in.
d065 = The pack's id is "{ $id }", but its file is { $file }.ron.
d065-hint = Write id: "{ $file }", or name the file { $id }.ron.
d070 = There is no form "{ $id }" in the pack's reports.
