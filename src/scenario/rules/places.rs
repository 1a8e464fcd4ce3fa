//! Places that several rules judge by, besides the place they complain about.

pub(super) const WAYPOINT: &str = "route.waypoints[].at";
pub(super) const APPROACH: &str = "route.approach";
pub(super) const FROM: &str = "terrain.from";
pub(super) const TO: &str = "terrain.to";
pub(super) const HOLDING: &str = "sites[].may_hold[].what!";
pub(super) const WEIGHT: &str = "sites[].may_hold[].weight";
pub(super) const SECOND: &str = "sites[].may_hold[].what.secondary_to";
pub(super) const DEVICE_AT: &str = "sites[].may_hold[].what.at";
pub(super) const OWN_HOLDING: &str = "sites[=].may_hold[].what!";
pub(super) const OWN_AT: &str = "sites[=].may_hold[].what.at";
pub(super) const OWN_CLASS: &str = "sites[=].may_hold[].what.class";
pub(super) const OWN_SIGN_AT: &str = "sites[=].may_hold[].what.signs[].at";
pub(super) const OWN_SIGN_KIND: &str = "sites[=].may_hold[].what.signs[].kind";
pub(super) const OWN_SIGN_LOOK: &str = "sites[=].may_hold[].what.signs[].look";
