//! A bare scenario for unit tests: level ground 400 m square around the origin, one straight route, nothing on it.

use crate::scenario::Scenario;
use crate::scenario::exercise::{DeviceId, Owner, PlacedSign, SignId};
use crate::scenario::schema::{Lie, Look, RawScenario, Sign, SignKind};
use crate::units::Point;

const BARE: &str = r#"(
    format: 1, id: "bare", title: {"en": "Bare"}, briefing: {"en": "Walk."}, author: "tests", sources: [],
    objectives: [], purpose: Test, doctrine: "open-nato",
    place: (name: {"en": "Nowhere"}, fictional: true, latitude_deg: 12.0, longitude_deg: -1.0),
    when: (date: "2026-05-29", time: "10:00", zone: 'Z'),
    weather: (visibility_m: 20000.0, light: Day),
    terrain: (from: (-200.0, -200.0), to: (200.0, 200.0), cell_m: 2.0, ground: Earth),
    route: (waypoints: [
        (id: "start", at: (-150.0, -150.0), width_m: 4.0, pace_mps: 1.2),
        (id: "end", at: (150.0, -150.0), width_m: 4.0, pace_mps: 1.2),
    ]),
    patrol: (
        unit: "1 Platoon", people: [(id: "lead", role: Leader)], spacing_m: 5.0, radio: HandHeld,
        mission: (task: {"en": "Walk."}, if_route_closed: Delayed),
    ),
    comms: (own: "A1", headquarters: "A0", frequency: "channel 7"),
    sites: [], draw: (fewest_devices: 0, most_devices: 0), time_limit_s: 1200.0,
)"#;

/// The bare scenario with changes.
pub(crate) fn scenario_with(change: impl FnOnce(&mut RawScenario)) -> Scenario {
    let mut raw = bare();
    change(&mut raw);
    Scenario::unchecked(raw, Vec::new())
}

/// The bare scenario with changes and an attachment.
pub(crate) fn scenario_with_attachment(
    change: impl FnOnce(&mut RawScenario),
    attachment: (String, Vec<u8>),
) -> Scenario {
    let mut raw = bare();
    change(&mut raw);
    Scenario::unchecked(raw, vec![attachment])
}

fn bare() -> RawScenario {
    ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .from_str(BARE)
        .expect("the bare scenario is well formed")
}

/// A sign of the first device: an upright cloth of 30 cm with fair contrast, with changes.
pub(crate) fn placed(id: u16, at: Point, change: impl FnOnce(&mut Sign)) -> PlacedSign {
    let mut sign = Sign {
        id: format!("sign-{id}"),
        kind: SignKind::WarningSign,
        look: Look::Cloth,
        traits: Vec::new(),
        at,
        size_m: (0.3, 0.3),
        lies: Lie::Standing,
        above_ground_m: 0.0,
        contrast: 0.4,
        age_days: 0.0,
        conclusive: false,
    };
    change(&mut sign);
    PlacedSign {
        id: SignId(id),
        owner: Owner::Device(DeviceId(0)),
        sign,
        revealed_by: None,
    }
}
