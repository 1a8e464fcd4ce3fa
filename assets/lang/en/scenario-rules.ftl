# What scenario rules say: `sNNN` is the finding, `sNNN-hint` what to do about it.

scenario-rule-did-you-mean = Did you mean “{ $name }”?
scenario-rule-known-names = Known names: { $names }.

s020 = The scenario's id is “{ $found }”. An id has lower-case letters, digits and single hyphens only, 1 to 60 of them.
s020-hint = Write for example “{ $suggestion }”, and name the file the same.

s021 = The short name “{ $found }” cannot be used. A short name has 1 to 40 letters a to z, digits, hyphens or underscores, and begins with a letter or digit.
s021-hint = Write for example site-3. What people read goes into the fields for names and texts.

s022 = The scenario's id is “{ $id }” but its file is called { $file }. Both must have the same name.
s022-hint = Write “{ $stem }” here, or call the file { $id }.ron.
s022-hint-ending = Remove { $ending } from the end of the file's name: it must be { $id }.ron. Some editors add it without showing it.
s022-hint-file = Call the file { $id }.ron.
s022-hint-id = Write “{ $stem }” here.

s023 = Two people are called “{ $name }”. Patrol and civilians share one list of names.
s023-hint = Give this one another name, for example “{ $suggestion }”.

s024 = Two sites are called “{ $name }”.
s024-hint = Give this one another name, for example “{ $suggestion }”.

s025 = Two devices are called “{ $name }”.
s025-hint = Give this one another name, for example “{ $suggestion }”.

s026 = Two look-alikes are called “{ $name }”.
s026-hint = Give this one another name, for example “{ $suggestion }”.

s027 = Two signs here are called “{ $name }”.
s027-hint = Give this one another name, for example “{ $suggestion }”.
s213 = The sign “{ $name }” has the same name as a sign of another thing, at the site “{ $site }”.
s213-hint = Give this one another name, for example “{ $suggestion }”.
s214 = This look-alike has the same name as the device “{ $name }” at the site “{ $site }”.
s214-hint = Give the look-alike another name, for example “{ $suggestion }”.

s028 = Two waypoints are called “{ $name }”.
s028-hint = Give this one another name, for example “{ $suggestion }”.

s029 = Two vulnerable points are called “{ $name }”.
s029-hint = Give this one another name, for example “{ $suggestion }”.

s030 = Two assets are called “{ $name }”.
s030-hint = Give this one another name, for example “{ $suggestion }”.

s031 = Two injects are called “{ $name }”.
s031-hint = Give this one another name, for example “{ $suggestion }”.

s032 = Two things of this list are called “{ $name }”.
s032-hint = Give this one another name, for example “{ $suggestion }”.

s033 = The doctrine pack { $pack } has no stand-off class “{ $found }”.
s033-hint-none = The pack has no classes at all: correct the pack first.

s034 = No device is called “{ $found }”.
s034-hint-none = Leave secondary_to out, or add the first device.

s035 = The device “{ $name }” is a second item to itself.
s035-hint = Name the device that is found first, or leave secondary_to out.

s036 = These devices are second items in a ring: { $ring }. None of them can ever be drawn.
s036-hint = Take secondary_to away from the one that is found first.

s037 = “{ $primary }” is itself a second item (to “{ $first }”), so this device would never be drawn.
s037-hint = Name “{ $first }” here too: one device can have several second items.

s038 = This device and its primary “{ $primary }” stand at the same site, “{ $site }”. A site holds one thing at a time, so they are never drawn together.
s038-hint = Give the second item a site of its own.

s039 = No civilian is called “{ $found }”.
s039-hint-none = Add a civilian of that name; people of the patrol cannot be moved by an inject.

s040 = No device is called “{ $found }”.
s040-hint-none = The scenario has no device: take this inject out.

s041 = The inject “{ $first }” already makes the signs of “{ $device }” visible. This one does nothing.
s041-hint = Take one of the two out.

s042 = The runner “{ $found }” is not one of the people whom the trainee leads.
s042-hint-none = The trainee has nobody to send: add people to the patrol, or leave runner out.

s043 = The doctrine pack { $pack } has no criterion “{ $found }” to switch off.
s043-hint-none = The pack has no criteria at all: correct the pack first.

s044 = The doctrine pack { $pack } requires “{ $found }” for the verdict ready, and this scenario switches it off.
s044-hint = Leave it on, or use this scenario for teaching only.
s205 = This objective depends on the criterion “{ $found }”, which the doctrine pack { $pack } does not have.
s205-hint-none = The pack has no criteria at all: correct the pack first.
s205-off = This objective depends on the criterion “{ $found }”, but criteria_off leaves it out, so it is never judged.
s205-off-hint = Take it out of criteria_off, or out of the objective.
s205-never = This objective depends on the criterion “{ $found }”, but nothing in the scenario can call for it, so it is never judged.
s205-never-hint = Write { $missing } into the scenario, or take the criterion out of the objective.

s045 = This inject waits { $found } s, but the patrol lasts from 0 to { $limit } s. It never happens.
s045-hint = Choose a time within the patrol, or make time_limit_s longer.

s046 = This inject waits for the trainee to come within { $found } m, but the route stays { $away } m away.
s046-hint = Make it at least { $away } m, or move the point to the route.

s047 = This inject does nothing: its { $field } is empty.
s047-hint = Say who does it, or take the inject out.

s048 = From its corner “from” to its corner “to” the terrain goes { $east } m east and { $north } m north. Both must be at least { $least } m.
s048-hint = Make the terrain larger.
s048-hint-swapped = “from” is the south-west corner, “to” the north-east one: both numbers of “to” are the larger ones.

s049 = The distance between height samples is { $found } m. On this terrain it must lie between { $least } and { $most } m.
s049-hint = 1 to 5 m suits most land.

s050 = This number shapes the relief: it is { $found } m and must be at least { $least } m.
s050-hint = Crests stand at least four height samples (cell_m) apart; a height map's white is higher than its black.

s051 = The land rises or falls { $height } m over { $run } m: too steep to walk.
s051-hint = Lower the height or stretch it over more ground.

s052 = Points given here: { $found }. At least { $least } are needed.
s052-hint = A polygon has three corners or more, a line two points or more, a person who stands still one.

s053 = The edges from corner { $first } and from corner { $second } cross each other.
s053-hint = Give the corners in the order in which you would meet them walking round the area.

s054 = This is { $found } m wide. It must lie between { $least } and { $most } m.
s054-hint = Give the width or radius in metres.

s055 = This size is { $found } m. It must lie between { $least } and { $most } m.
s055-hint = Sizes are in metres: 180 cm is 1.8.

s056 = This patch of { $area } m² has { $found } plants. It should have between 1 and { $most }.
s056-hint = Change the count, or the size of the patch.

s057 = The patrol would walk over { $at }, which is not on the terrain.
s057-hint = The terrain reaches from { $from } to { $to }: move the point, or make the terrain larger.

s058 = { $at } is not on the terrain.
s058-hint = The terrain reaches from { $from } to { $to }: move the point, or make the terrain larger.

s059 = Civilians would walk to { $at }, which is not on the terrain.
s059-hint = The terrain reaches from { $from } to { $to }: move the point, or make the terrain larger.

s060 = { $at } is not on the terrain, so this will not be there.
s060-hint = The terrain reaches from { $from } to { $to }: move it, or make the terrain larger.

s061 = Waypoints of the route: { $found }. At least 2 are needed.
s061-hint = Give the start, each bend and the end.

s062 = This point is { $found } m from the one before it. A leg is at least { $least } m long.
s062-hint = Move one of the two points, or take one out.

s063 = From here on the route is { $found } m wide. It must lie between { $least } and { $most } m.
s063-hint = A footpath is about 1 m wide, a track 3 to 4 m, a road 5 to 8 m.

s064 = The planned pace is { $found } m/s. A patrol on foot walks at { $least } to { $most } m/s.
s064-hint = 1.2 m/s suits a track by day.
s064-hint-kmh = If { $kmh } km/h was meant, write { $mps }.

s065 = The approach ends { $gap } m from the first waypoint. It must end there, within { $most } m.
s065-hint = Add the first waypoint's place as the approach's last point.
s065-hint-turned = The approach seems to be the wrong way round: its oldest point comes first, the start last.

s066 = Points of the approach: { $found }. At least 2 are needed, the oldest first and the start last.
s066-hint = Write the route by which the patrol came, long enough for the greatest stand-off distance.

s067 = From the device “{ $device }” (class { $class }) everybody must get { $required } m away, but the way back ends { $farthest } m from it.
s067-hint = Begin the approach at least { $missing } m farther back, or choose a class with a shorter distance.

s068 = The way back ends { $farthest } m from the device “{ $device }”. With the distance for an unknown item and a patrol { $column } m long, it should reach { $wanted } m.
s068-hint = Begin the approach at least { $missing } m farther back.

s069 = The radio must be silent within { $silent } m of an item, but the way back ends { $farthest } m from the device “{ $device }”, and there is no runner.
s069-hint = Begin the approach farther back, or name a runner on the comms card.

s070 = The way from here to the next point runs through “{ $id }”.
s070-hint = Lead the route round “{ $id }”, or move it.

s071 = The way from here to the next point runs through the water “{ $id }”.
s071-hint = Write ford: true where people can wade, or lay level ground (land form Level) over it as a bridge.

s072 = The vehicle “{ $id }” stands on the middle line of the route.
s072-hint = Move it to the side by a few metres, or lead the route round it.

s073 = The route is { $width } m wide here, but the building “{ $id }” reaches into it.
s073-hint = Make the route narrower here, or move the building.

s074 = The vulnerable point “{ $id }” lies { $away } m from the edge of the route but reaches only { $radius } m.
s074-hint = Move it to the route, or make its radius greater.
s207 = The waypoint “{ $id }” lies { $off } m off the road or path “{ $way }”, though the waypoints beside it lie on one.
s207-hint = Check both figures of the waypoint. If the patrol leaves the road or path there, draw the path it takes as a surface.
s208 = Here the route turns and runs { $length } m back over the stretch just walked.
s208-hint = Check the order of the waypoints and their figures.
s209 = The waypoint “{ $id }” is { $apart } m from “{ $other }”: less than the width of the route, { $width } m.
s209-hint = Leave one of them out, or correct its figures.

s075 = The vulnerable point reaches { $found } m. It must lie between { $least } and { $most } m.
s075-hint = A culvert is about 5 to 10 m, a junction 15, a built-up edge 30.

s076 = The whole route lies within { $span } m. Did you write degrees instead of metres?
s076-hint = Places are metres east and north of the origin; only the origin itself (place) is in degrees.

s077 = The time limit is { $found } s, but the route alone takes { $walking } s at the planned pace. The limit must lie between that and { $most } s.
s077-hint = Leave time for halts, checks, withdrawal and report: twice the walking time and ten minutes more.

s078 = The time limit is { $found } s and the route alone takes { $walking } s. That leaves little time to halt, look, withdraw and report.
s078-hint = At least { $wanted } s gives a careful patrol enough time.

s079 = The device “{ $id }” has no sign: nobody can notice it.
s079-hint = Give it at least one sign that can be seen from the route in time.

s080 = The look-alike “{ $id }” has no sign: there is nothing that could be taken for an item.
s080-hint = Give it at least one sign, or let the site hold Nothing.
s242 = Nothing shows that the look-alike “{ $id }” is harmless: only small things of its cause are drawn beside it.
s242-hint = Add for example shown_by: [Owner], and tell in the lesson only what is drawn.
s243 = “{ $id }” is shown by { $shown }, which is drawn on a vehicle, and its first sign is no vehicle.
s243-hint = Give it a first sign with look: Vehicle, or name something else in shown_by.

s081 = The device “{ $id }” is { $away } m from the route. The distance to keep from class { $class } is { $required } m, so the patrol never has to notice it.
s081-hint = Move it nearer to the route, or lead the route past it.

s082 = The patrol starts { $away } m from the device “{ $id }”, inside its mandatory distance of { $mandatory } m.
s082-hint = Let the route start farther back, or move the device along the route.

s083 = The approach passes { $away } m from the device “{ $id }”, inside its hazard radius of { $radius } m. The patrol has already walked there.
s083-hint = Lead the approach another way, or move the device.

s084 = The device “{ $id }” stands on “{ $surface }”, which is marked as known to be safe.
s084-hint = Take known_safe away from “{ $surface }” (ground already walked is safe anyway), or move the device.

s085 = The hazard radius is { $found } m. It must be above 0 and at most { $most } m, three quarters of the class's mandatory distance.
s085-hint = Choose a radius well inside the mandatory distance, so that keeping the rule is always enough.

s086 = The sign “{ $sign }” is { $away } m from its device “{ $device }”. It must be within the class's mandatory distance of { $most } m.
s086-hint = Move the sign nearer to the device. Only warning signs and local behaviour may be farther away.

s087 = The sign “{ $sign }” is { $away } m from its device “{ $device }”, farther than the required distance of { $most } m.
s087-hint = Move the sign nearer, or give it to the device that it warns of.

s088 = This lies { $away } m from the middle of its site “{ $site }”; at most { $most } m is expected.
s088-hint = Move it to its site, or the site to it.

s089 = The sign's lowest edge is { $found } m above the ground. It must lie between { $least } and { $most } m.
s089-hint = A sign is what can be seen: 0 for what lies on the ground, about 1.5 for a mark at eye height.

s090 = The sign “{ $sign }” is inside the building “{ $building }”, where nobody can see it.
s090-hint = Put it on the outer wall or beside the building.

s091 = The sign “{ $sign }” is { $away } m from the route but can be made out only within { $seen } m.
s091-hint = Move it nearer, or make it larger or plainer.

s092 = The sign is { $width } by { $height } m. Both must be above 0 and at most { $most } m.
s092-hint = Sizes are in metres: 80 cm is 0.8.

s093 = The contrast is { $found }. It must be above 0 and at most 1.
s093-hint = 0.1 hardly stands out, 0.3 is fair, 0.6 is plain. 30 percent is 0.3.

s094 = The sign is { $found } days old. It must lie between { $least } and { $most } days.
s094-hint = Write the days since it was made, 0 for today.

s095 = A sign that looks like { $look } is given as { $kind }.
s095-hint = Suitable for this look: { $fitting }.

s096 = Traits of ground sign are given for a sign that looks like { $look }, which is not ground sign.
s096-hint = Leave traits out here.
s096-lacking = This sign looks like { $look } but has no traits of ground sign.
s096-lacking-hint = Name what can be seen: Regularity, Flattening, Transfer, Discardables, ColourChange, Disturbance.

s097 = The position of this sign (flat, standing or facing) does not suit its look, { $look }.
s097-hint = What lies on the ground is Flat; its second size is its length.
s097-hint-upright = What stands up is Standing, or Facing one way; its second size is its height.

s098 = The bearing is { $found } degrees; { $least } to { $most } is expected.
s098-hint = Degrees clockwise from grid north: 0 north, 90 east, 180 south, 270 west.

s099 = The sign “{ $sign }” belongs to something harmless but is marked as conclusive: enough to act on.
s099-hint = Leave conclusive out, or make this a device.

s100 = A harmless thing shows { $look }. That is a warning that everybody must always obey.
s100-hint = Choose another look (tape, stones, cloth), or make this a device.
s100-munition = A harmless thing shows { $look }. A munition is never harmless.
s100-munition-hint = Choose another look (ScrapMetal, Object, Litter), or make this a device.

s101 = The harmless sign “{ $sign }” is { $away } m from the device's sign “{ $other }”. Within { $radius } m one mark counts for both.
s101-hint = Move one of the two, or let one site hold either.

s102 = The device “{ $id }” is { $away } m from “{ $other }”, inside its mandatory distance of { $mandatory } m, and both may be drawn at once.
s102-hint = Move one of them, or write secondary_to: Some("{ $other }").

s103 = The device “{ $id }” is placed at a { $placement }, but no vulnerable point of the route lies within { $near } m.
s103-hint = Add the place to route.vulnerable_points.

s104 = On the way to this point “{ $civilian }” would walk through “{ $id }”.
s104-hint = Add a point so that the path leads round “{ $id }”.

s105 = People walk { $away } m from the device “{ $device }”, inside its hazard radius of { $radius } m.
s105-hint = Lead them past outside the radius, as people who know the place would go.
s225 = Nobody else has the family “{ $family }”.
s225-hint = Write the same word for everybody who stays together, or leave it out.
s226 = This person hesitates for { $found } s. It must lie between { $least } and { $most } s.
s226-hint = 10 to 60 s gives the trainee time to tell them again; leave it out for somebody who goes at once.
s227 = No site, device or look-alike is called “{ $found }”.
s227-hint-none = Leave about out: then they know it in every variation.
s228 = They know something and would tell it, but there are no words for it.
s228-hint = Write says: {"{"}"en": "…"{"}"}, or willing: false for somebody who will not say.
s229 = No variation contains “{ $about }”, so nobody ever hears of it.
s229-hint = Name a place that can hold something, or take this out.
s230 = They tell this only to people who are not in the patrol.
s230-hint = Write who on the members of the patrol, or leave tells out so that everybody is told.
s231 = “{ $civilian }” knows something, but nobody understands them: the patrol has no interpreter.
s231-hint = Give the patrol a member with the role Interpreter, or write shares_language: true.
s232 = “{ $civilian }” knows something, but comes no nearer to the route than { $away } m. People can talk only within { $most } m.
s232-hint = Let their path come near the route, or let somebody else know it.
s233 = The kind of this person is { $kind }, but who is { $who }.
s233-hint = A child is a Girl or a Boy, a grown person a Woman or a Man.
s234 = “{ $id }” of the patrol is given as a child.
s234-hint = Write Woman or Man, or leave who out.
s240 = No font of the program has { $letters }: the window and the map show boxes.
s240-hint = Write it in Latin, Greek, Cyrillic or Arabic letters.

s106 = The origin is at { $found } degrees here; grid references need { $least } to { $most }.
s106-hint = Write decimal degrees, north and east positive. Are latitude and longitude the wrong way round?

s107 = The origin is at latitude 0, longitude 0, in the open sea.
s107-hint = Give the place where the land of the scenario is, or might be.

s108 = The origin is { $found } m above the sea. It must lie between { $least } and { $most } m.
s108-hint = Write metres: 1,000 feet are 305 m.

s109 = The visibility is { $found } m. It must lie between { $least } and { $most } m.
s109-hint = Clear air 20000, haze 5000, dust 1000. Write metres: 8 km is 8000.

s110 = The wind blows at { $found } m/s. It must lie between { $least } and { $most } m/s.
s110-hint = Write metres per second: 36 km/h is 10.

s111 = People of the patrol walk { $found } m apart. It must lie between { $least } and { $most } m.
s111-hint = 5 to 10 m are usual on a track by day.

s112 = No binoculars magnify { $times } times with a field of view of { $view } degrees.
s112-hint = Usual ones magnify 8 times with 7.5 degrees, or 10 times with 6.

s113 = This person walks at { $found } m/s; { $least } to { $most } m/s is expected.
s113-hint = Walking is 1 to 1.5 m/s. 5 km/h are 1.4 m/s.

s114 = This person sets out at { $found } s, but the patrol lasts from 0 to { $limit } s.
s114-hint = Choose a time within the patrol.

s115 = “{ $found }” is not a calendar date in the form 2026-05-29.
s115-hint = Write year, month and day: 2026-05-29.

s116 = “{ $found }” is not a time of day in the form 14:35.
s116-hint = Write two digits for the hour (00 to 23) and two for the minute.

s117 = “{ $found }” is not a military time zone. They are A to Z without J, in capitals.
s117-hint = Z is UTC, A one hour ahead, B two; N is one hour behind.

s118 = Zone { $zone } is about { $apart } hours from the sun's time at longitude { $longitude }.
s118-hint = There the clock is about { $expected } hours ahead of UTC (behind when below zero): A is one ahead, N one behind.

s119 = The light is { $light }, but at { $time } at that place and date the sun stands { $height } degrees above the horizon (below, when negative).
s119-hint = This light goes with { $least } to { $most } degrees. Change the light, the time, the zone or the place.

s120 = The weight is { $found }. It must be above 0 and at most { $most }.
s120-hint = Weights are compared with each other: 1 and 3 mean one time in four and three times in four. Take out what must never be drawn.

s121 = This chance weighs { $found } of { $total } at its site: it is hardly ever drawn.
s121-hint = Give all chances of a site weights on the same scale.

s122 = The site “{ $site }” has nothing that it may hold.
s122-hint = Say what it may hold: Device, LookAlike, Nothing; or take the site out.

s123 = The site “{ $site }” can hold only Nothing.
s123-hint = Let it hold a device or a look-alike, or take the site out.

s124 = The draw asks for at least { $fewest } devices, but at most { $most }.
s124-hint = Swap the two numbers.

s125 = The draw asks for up to { $most } devices, but the number of sites that can hold one (second items not counted) is { $able }.
s125-hint = Write at most { $able }, or add sites that may hold a device.

s126 = The site “{ $site }” can never hold this: { $why }.
s126-hint = Change the draw, or take this out.
s126-no-devices = the draw asks for no devices
s126-always-device = every site that can hold a device always holds one, because at least as many are to be drawn as there are such sites

s127 = Every seed brings the same variation of this scenario.
s127-hint = Give sites more than one thing that they may hold, or draw fewer devices than there are sites for them.

s128 = On average { $sites } in a hundred sites that can hold a device do, and { $signs } in a hundred places with signs are devices. For teaching one of the two should be 30 to 50.
s128-hint = Draw { $least } to { $most } devices on average, or change the number of sites and look-alikes.

s129 = A test may hold { $most } devices here. A test holds none or one (and its second items).
s129-hint = Write most_devices: 1, or purpose: Teach.

s130 = Every variation of this test holds at least { $fewest } devices. A clean patrol must be possible.
s130-hint = Write fewest_devices: 0.

s131 = No site can hold a look-alike, so false alarms cannot be measured.
s131-hint = Add harmless things with similar signs: roadworks, rubbish, farming, children's play.

s132 = This text has no English, only: { $languages }.
s132-hint = Add "en": "…".

s133 = The title is there in languages that this text lacks: { $missing }.
s133-hint = Translate this text too, or take the language out of the title.

s134 = This text is blank in the language { $language }.
s134-hint = Write the words, for example {"{"}"en": "The culvert"{"}"}.
s134-none = This text has no words in any language.

s135 = “{ $found }” is not a language tag.
s135-hint = Write the two or three small letters of the language: en, fr, es, pt, ar, sw, … With a country: pt-BR.
s216 = No language has the tag “{ $found }”.
s216-hint = Write the tag of the language, not that of a country: en, fr, es, ar, pt, sw, …

s136 = This text holds something that is not plain text: { $found }
s136-hint = Write plain words. A new line may be written as \n.
s206 = “{ $found }” in this text is not the name of a figure that can be put in here.
s206-hint = The name of a figure of the doctrine pack goes between braces: { $names }. Use braces for nothing else.
s206-hint-name = Titles and names take no figures: write the words without braces.

s137 = This text has { $found } characters. Its place has room for { $most }.
s137-hint = Say it in fewer words.

s138 = The words for { $language } are the same as the English ones.
s138-hint = Translate them, or leave { $language } out.

s139 = “{ $id }” has no lesson for the debrief.
s139-hint = Add one sentence: what there was to notice, or what shows that it is harmless.

s140 = The words “{ $found }” are about how a device is made or works. A scenario must not say that.
s140-hint = Say only what can be seen from a distance, and what to do: stop, keep away, report.

s141 = The words “{ $found }” are about making a device harmless. A scenario must not say that.
s141-hint = Write that the specialists take over, or that nobody touches it.

s142 = The words “{ $found }” tell somebody to touch, move or approach an item. That is never right.
s142-hint = Write what is right: do not touch it, stay away, report it.
s215 = “{ $found }” is about weapons, in a text for the trainee.
s215-hint = Say what the trainee must notice, report and keep away from. Where a weapon is the thing found, its lesson may say so.

s200 = The words “{ $found }” may be about { $how }. A trainee must not read about that.
content-line-construction = how a device is made, works or is put in place
content-line-disposal = making a device harmless
content-line-contact = touching, moving, searching or approaching an item
content-line-hint = Say only what can be seen from a distance, and what to do: stop, do not touch it, keep away, report.
content-line-doubt-hint = Read it again. If nobody may do it, write what is right. If something else is meant, say so: what is in the bag, whose it is.

s143 = People in the patrol: { $found }. A cordon needs at least { $fewest }.
s143-hint = Patrols on foot usually have 6 to 10 people.

s144 = The first person of the patrol, “{ $id }”, is the trainee and leads, but has the role { $role }.
s144-hint = Give the first person the role Leader.
s210 = “{ $id }” has the role Leader, and so has “{ $leader }”.
s210-hint = Only one person leads. Give this one another role, for example SecondInCommand.

s145 = The patrol's unit is blank, and the report asks for it.
s145-hint = Write the unit as the report should name it.

s146 = The comms card's { $field } is blank.
s146-hint = Write it as it is said on the radio: Lion 1, channel 7, 41.750 MHz.

s147 = Patrol and headquarters have the same call sign, “{ $sign }”.
s147-hint = Give headquarters its own.
s211 = A message comes from “{ $found }”, a station that is not on the comms card.
s211-hint = On the card: { $names }. Write one of these, or add this one to the card: stations: ["{ $found }"].
s212 = “{ $found }” is neither a frequency that a patrol's radio can be set to nor a channel.
s212-hint = Write it as it is said on the radio, with its unit: 41.750 MHz, 5680 kHz, channel 7.

s148 = Line { $line } of the report ({ $format }) asks what is threatened, but the scenario has no assets.
s148-hint = Name people, buildings, roads and vehicles near the sites as assets.

s149 = No asset lies within the required distance of { $required } m from the device “{ $id }”.
s149-hint = Name what would be threatened there: at least the road itself.

s150 = The scenario names no author.
s150-hint = Write the name of the person or cell that is responsible for it.

s151 = The scenario names no source.
s151-hint = Name the open publication or course that it is based on.
s151-blank = This source is blank.

s152 = The scenario names no training objective.
s152-hint = Write what a trainee should be able to do afterwards, one sentence each.

s153 = No mode may play this scenario: learn, practise and assess are all false.
s153-hint = Allow at least one; leave modes out to allow all three.

s154 = The scenario's purpose is { $purpose }, but its modes do not allow { $mode }.
s154-hint = Write { $mode }: true, or change the purpose.
s155 = The light stays { $light } to the end, but at the time limit, { $minutes } min after the start, the sun stands { $height } degrees above the horizon (below, when negative).
s155-hint = This light goes with { $least } to { $most } degrees. Let a Weather inject change the light, or change the time, the zone or the time limit.
s220 = { $at } of a suspected area is not on the terrain.
s220-hint = The terrain reaches from { $from } to { $to }: move the point, or make the terrain larger.
s221 = Neither the approach nor the route leads through the suspected area “{ $id }”.
s221-hint = Let it cover part of the route, or take it out.
s222 = The incident would happen at { $at }, which is not on the terrain.
s222-hint = The terrain reaches from { $from } to { $to }: move the incident, or make the terrain larger.
s223 = The runners would hand over the report { $found } m from the way back. This point must lie within { $most } m of it.
s223-hint = Put runner_to on the approach, or leave it out: then it is the first point of the approach.
s224 = This is { $found } s. It must lie between { $least } and { $most } s.
s224-hint = Give seconds: two minutes are 120.
s244 = No other site is called “{ $found }”.
s244-hint-none = The scenario has no other site: take not_with out.
s245 = The draw wants up to { $most } items, but kept { $apart } m apart and out of each other's way no more than { $together } sites can hold one together.
s245-hint = Let most_devices be { $together } at most, or keep the sites less far apart.
