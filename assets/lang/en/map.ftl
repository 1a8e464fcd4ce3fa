# Words on the map.

map-subtitle = { $place }, { $date } { $time }{ $zone }, variation { $variation }
map-session = Patrol of { $trainee }
map-instructor = INSTRUCTOR: shows where the items are
map-legend = Legend
map-scale = 1 : { $scale } on A4
map-grid-north = GN
map-grid = Grid { $square }, lines every { $step_m } m: read { $digits } digits east, { $digits } digits north
map-detail = { $name }, 1 : { $scale }
map-metres = { $metres } m
map-contour = Contour, every { $step_m } m

map-ground-paved = Paved road
map-ground-laterite = Laterite road
map-ground-gravel = Gravel
map-ground-earth = Earth track or yard
map-ground-sand = Sand
map-ground-rock = Rock
map-ground-grass = Grass
map-ground-field = Field
map-ground-mud = Mud
map-water = Water
map-ford = Ford
map-trees = Trees
map-bushes = Bushes
map-long-grass = Long grass
map-crop = Crop
map-wall-stone = Wall of stone or concrete
map-wall-mud = Wall of mud brick
map-wall-fence = Fence
map-wall-hedge = Hedge or matting
map-house = House
map-shop = Shop or stall
map-public-building = Public building
map-worship = Place of worship
map-shed = Shed or store
map-ruin = Ruin
map-masonry = Masonry
map-vehicle = Vehicle or cart
map-wreck = Wreck
map-patrol-vehicle = Patrol vehicle

map-approach = Route already walked
map-route = Route
map-waypoint = Waypoint
map-vulnerable-point = Vulnerable point
map-asset = Asset

map-device = Item (possible hazard)
map-suspected-area = Suspected area
map-sign = Sign of an item
map-look-alike = Harmless look-alike
map-empty-site = Site that holds nothing
map-hazard-radius = Hazard radius
map-mandatory-distance = Mandatory distance
map-required-distance = Required ({ $required })

map-path-trainee = Patrol leader (dot: 1 minute)
map-path-patrol = Others of the patrol
map-path-civilian = Local people
map-mark = Mark, in order
map-mark-hit = Mark on a sign of an item
map-mark-false-alarm = Mark on something else
map-mark-withdrawn = Mark taken back
map-control-point = Control point
map-control-point-short = ICP
map-post = Cordon post
map-incident = Incident

map-not-a-drawing = The drawing cannot be read: { $why }.
map-picture-size = A picture { $width_px } pixels wide cannot be made. The most is { $limit_px } pixels on a side.
map-picture-unwritable = The picture cannot be saved as PNG: { $why }.
map-no-font = The font { $path } cannot be read: { $why }.

map-looked-at = Side of the route, looked at
map-glimpsed = Only from far off
map-not-looked-at = Not looked at
map-easting = { $digits } E
map-northing = { $digits } N
