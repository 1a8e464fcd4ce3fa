//! What each rule looks at besides the place it complains about.
//!
//! A part of a file that could not be read is replaced by something plain, so that all the rest can still be judged. What
//! a rule says is then left out only where it judged by such a stand-in: its own place, or one of those here. Everything
//! else is said, so that one wrong type hides nothing.
//!
//! A place is written as a path; `[]` is any item of a list, `[=]` the same item that the complaint is about. A place that
//! ends with `!` counts only when it was replaced itself or with what holds it, not when something inside it was. Where a
//! name is looked up (a place that ends with `.id`), a lost part of the file may have held that name.

use crate::source::doubt::Reach;

const WAYPOINT: &str = "route.waypoints[].at";
const APPROACH: &str = "route.approach";
const FROM: &str = "terrain.from";
const TO: &str = "terrain.to";
const HOLDING: &str = "sites[].may_hold[].what!";
const WEIGHT: &str = "sites[].may_hold[].weight";
const SECOND: &str = "sites[].may_hold[].what.secondary_to";
const DEVICE_AT: &str = "sites[].may_hold[].what.at";
const OWN_HOLDING: &str = "sites[=].may_hold[].what!";
const OWN_AT: &str = "sites[=].may_hold[].what.at";
const OWN_CLASS: &str = "sites[=].may_hold[].what.class";
const OWN_SIGN_AT: &str = "sites[=].may_hold[].what.signs[].at";
const OWN_SIGN_KIND: &str = "sites[=].may_hold[].what.signs[].kind";
const OWN_SIGN_LOOK: &str = "sites[=].may_hold[].what.signs[].look";

/// By code; rules without an entry judge each place by itself.
pub(in super::super) const LOOKED_AT: Reach = &[
    ("S020", &[]),
    ("S021", &[]),
    ("S022", &[]),
    ("S023", &[]),
    ("S024", &[]),
    ("S025", &[]),
    ("S026", &[]),
    ("S027", &[]),
    ("S028", &[]),
    ("S029", &[]),
    ("S030", &[]),
    ("S031", &[]),
    ("S032", &[]),
    ("S033", &[]),
    ("S034", &["sites[].may_hold[].what.id"]),
    ("S035", &[]),
    ("S036", &[]),
    ("S037", &[]),
    ("S038", &[]),
    ("S039", &["civilians[].id"]),
    ("S040", &["sites[].may_hold[].what.id"]),
    ("S041", &[]),
    ("S042", &["patrol.people[].id"]),
    ("S043", &[]),
    ("S044", &[]),
    ("S045", &["time_limit_s"]),
    ("S046", &["injects[=].when", WAYPOINT, APPROACH]),
    ("S047", &[]),
    ("S048", &[FROM, TO]),
    ("S049", &[FROM, TO]),
    ("S050", &[FROM, TO, "terrain.cell_m"]),
    ("S051", &["terrain.relief", "terrain.land_forms"]),
    ("S052", &[]),
    ("S053", &[]),
    ("S054", &[]),
    ("S055", &[]),
    ("S056", &["vegetation[=].area"]),
    ("S057", &[FROM, TO]),
    ("S058", &[FROM, TO]),
    ("S059", &[FROM, TO]),
    ("S060", &[FROM, TO]),
    ("S061", &[]),
    ("S062", &[WAYPOINT, APPROACH]),
    ("S063", &[]),
    ("S064", &[]),
    ("S065", &["route.waypoints[0].at", APPROACH]),
    ("S066", &[]),
    ("S067", &[WAYPOINT, APPROACH, DEVICE_AT, HOLDING]),
    (
        "S068",
        &[
            WAYPOINT,
            APPROACH,
            DEVICE_AT,
            HOLDING,
            "patrol.spacing_m",
            "patrol.people!",
        ],
    ),
    (
        "S069",
        &[
            WAYPOINT,
            APPROACH,
            DEVICE_AT,
            HOLDING,
            "patrol.radio",
            "comms.runner",
        ],
    ),
    ("S070", &[WAYPOINT, APPROACH, "buildings", "walls"]),
    (
        "S071",
        &[
            WAYPOINT,
            APPROACH,
            "water",
            "surfaces[].area",
            "surfaces[].known_safe",
            "terrain.land_forms",
        ],
    ),
    (
        "S072",
        &[
            WAYPOINT,
            APPROACH,
            "route.waypoints[].width_m",
            "vehicles[=]",
        ],
    ),
    ("S073", &[WAYPOINT, "buildings"]),
    (
        "S074",
        &[
            WAYPOINT,
            APPROACH,
            "route.waypoints[].width_m",
            "route.vulnerable_points[=].radius_m",
        ],
    ),
    ("S075", &[]),
    (
        "S076",
        &["place.latitude_deg", "place.longitude_deg", WAYPOINT],
    ),
    ("S077", &[WAYPOINT, APPROACH, "route.waypoints[].pace_mps"]),
    ("S078", &[WAYPOINT, APPROACH, "route.waypoints[].pace_mps"]),
    ("S079", &[]),
    ("S080", &[]),
    ("S081", &[WAYPOINT, APPROACH, OWN_CLASS]),
    ("S082", &[WAYPOINT, OWN_AT, OWN_CLASS]),
    (
        "S083",
        &[
            APPROACH,
            WAYPOINT,
            OWN_AT,
            "sites[=].may_hold[].what.hazard_radius_m",
        ],
    ),
    ("S084", &["surfaces[].area", "surfaces[].known_safe"]),
    ("S085", &[OWN_CLASS]),
    ("S086", &[OWN_AT, OWN_CLASS, OWN_SIGN_KIND]),
    ("S087", &[OWN_AT, OWN_CLASS, OWN_SIGN_KIND]),
    ("S088", &["sites[=].at", OWN_SIGN_KIND]),
    ("S089", &[]),
    (
        "S090",
        &[
            "buildings",
            OWN_SIGN_AT,
            "sites[=].may_hold[].what.signs[].above_ground_m",
        ],
    ),
    (
        "S091",
        &[
            WAYPOINT,
            APPROACH,
            "weather.visibility_m",
            "patrol.optics",
            OWN_SIGN_AT,
            "sites[=].may_hold[].what.signs[].contrast",
            "sites[=].may_hold[].what.signs[].size_m",
        ],
    ),
    ("S092", &[]),
    ("S093", &[]),
    ("S094", &[]),
    ("S095", &[OWN_SIGN_KIND, OWN_SIGN_LOOK]),
    ("S096", &[OWN_SIGN_KIND, OWN_SIGN_LOOK]),
    (
        "S097",
        &[
            OWN_SIGN_LOOK,
            "sites[=].may_hold[].what.signs[].lies",
            "sites[=].may_hold[].what.signs[].size_m",
        ],
    ),
    ("S098", &[]),
    ("S099", &[OWN_HOLDING]),
    ("S100", &[OWN_HOLDING]),
    ("S101", &["sites[].may_hold[].what.signs[].at", HOLDING]),
    (
        "S102",
        &[
            "draw.most_devices",
            DEVICE_AT,
            SECOND,
            "sites[].may_hold[].what.class",
        ],
    ),
    (
        "S103",
        &[
            "route.vulnerable_points[].at",
            "route.vulnerable_points[].radius_m",
            OWN_AT,
            "sites[=].may_hold[].what.placement",
        ],
    ),
    ("S104", &["buildings", "walls"]),
    (
        "S105",
        &[DEVICE_AT, "sites[].may_hold[].what.hazard_radius_m"],
    ),
    ("S106", &[]),
    ("S107", &["place.latitude_deg", "place.longitude_deg"]),
    ("S108", &[]),
    ("S109", &[]),
    ("S110", &[]),
    ("S111", &[]),
    ("S112", &[]),
    ("S113", &["civilians[=].kind"]),
    ("S114", &["time_limit_s"]),
    ("S115", &[]),
    ("S116", &[]),
    ("S117", &[]),
    ("S118", &["place.longitude_deg"]),
    (
        "S119",
        &["when", "place.latitude_deg", "place.longitude_deg"],
    ),
    ("S120", &[]),
    ("S121", &["sites[=].may_hold[].weight"]),
    ("S122", &[]),
    ("S123", &[OWN_HOLDING]),
    ("S124", &["draw"]),
    ("S125", &["draw", HOLDING, WEIGHT, SECOND]),
    ("S126", &["draw", HOLDING, WEIGHT, SECOND]),
    ("S127", &["draw", HOLDING, WEIGHT, SECOND]),
    ("S128", &["purpose", "draw", HOLDING, WEIGHT, SECOND]),
    ("S129", &["purpose", "draw"]),
    ("S130", &["purpose", "draw"]),
    ("S131", &[HOLDING, WEIGHT]),
    ("S132", &[]),
    ("S133", &["title"]),
    ("S134", &[]),
    ("S135", &[]),
    ("S136", &[]),
    ("S137", &[]),
    ("S138", &[]),
    ("S139", &["sites[=].may_hold[].what.lesson"]),
    ("S140", &[]),
    ("S141", &[]),
    ("S142", &[]),
    ("S143", &[]),
    ("S144", &[]),
    ("S145", &[]),
    ("S146", &[]),
    ("S147", &["comms.own"]),
    ("S148", &["assets", "draw.most_devices", HOLDING]),
    ("S149", &["assets", OWN_CLASS]),
    ("S150", &[]),
    ("S151", &[]),
    ("S152", &[]),
    ("S153", &["modes"]),
    ("S154", &["purpose", "modes"]),
    ("S200", &[]),
    (
        "S205",
        &[
            "criteria_off",
            "suspected_areas!",
            "injects[].what",
            "after_incident",
            "civilians!",
            "route.vulnerable_points!",
            SECOND,
            HOLDING,
        ],
    ),
    ("S206", &["patrol.radio"]),
    ("S207", &[WAYPOINT, "surfaces[].area", "surfaces[].ground"]),
    ("S208", &[WAYPOINT, APPROACH]),
    ("S209", &[WAYPOINT, "route.waypoints[].width_m"]),
    ("S210", &["patrol.people[].role"]),
    ("S211", &["comms.headquarters", "comms.stations"]),
    ("S212", &[]),
    ("S213", &[]),
    ("S214", &[]),
    ("S215", &[]),
    ("S216", &[]),
    ("S220", &[FROM, TO]),
    ("S221", &["suspected_areas[=].area", WAYPOINT, APPROACH]),
    ("S222", &[FROM, TO]),
    ("S223", &["route.waypoints[0].at", APPROACH]),
    ("S224", &[]),
    ("S225", &["civilians[].family"]),
    ("S226", &[]),
    ("S227", &["sites[].id", "sites[].may_hold[].what.id"]),
    ("S228", &[]),
    ("S229", &[HOLDING, WEIGHT, "sites[].id"]),
    ("S230", &["patrol.people[].who"]),
    (
        "S231",
        &["patrol.people[].role", "civilians[=].shares_language"],
    ),
    (
        "S232",
        &[WAYPOINT, APPROACH, "civilians[=].path", "injects"],
    ),
    ("S233", &["civilians[=].kind"]),
    ("S234", &[]),
    ("S240", &[]),
];

#[cfg(test)]
mod tests {
    use super::LOOKED_AT;
    use crate::scenario::rules::ALL;

    #[test]
    fn every_rule_says_what_else_it_looks_at() {
        let rules: Vec<&str> = ALL.iter().map(|rule| rule.code).collect();
        let told: Vec<&str> = LOOKED_AT.iter().map(|(code, _)| *code).collect();
        assert_eq!(rules, told);
    }
}
