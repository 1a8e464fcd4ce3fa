//! What a report drill tells in words: a call on the radio, and a slip with what the patrol knows.

use super::reporting::Reporting;
use super::wording::told;
use crate::scoring::report_truth::{impact, list, measure};
use crate::text::Message;
use crate::units::dtg::Clock;
use crate::units::grid::GridFrame;
use crate::units::whole_m;

/// Assets up to so many times the distance to keep are on the slip: whoever reports chooses those within it.
const ASSETS_WITHIN: f32 = 1.6;

/// The call on the radio.
pub fn call(reporting: &Reporting) -> Message {
    let comms = &reporting.bank().scenario.comms;
    Message::new("drill-report-call")
        .with("headquarters", comms.headquarters.as_str())
        .with("own", comms.own.as_str())
}

/// The slip, line by line.
pub fn slip(reporting: &Reporting) -> Vec<Message> {
    let scene = reporting.scene();
    let (find, pack) = (&scene.find, &reporting.bank().doctrine.pack);
    let scenario = &find.exercise.scenario;
    let clock = Clock::of(&scenario.when);
    let frame = GridFrame::of(&scenario.place);
    let at = |tick| clock.dtg(tick).to_string();
    let looks = find
        .seen()
        .map(|sign| find.exercise.signs[sign.index()].sign.look.called());
    let here = find.here();
    let mut lines = vec![
        Message::new("drill-slip-seen")
            .with("time", at(scene.discovered))
            .with("looks", list(looks.collect()))
            .with("bearing", here.bearing_deg(find.at()).round())
            .with("metres", whole_m(here.distance_m(find.at()))),
        told(find, pack),
        Message::new("drill-slip-item").with("grid", frame.mgrs(find.at(), 8)),
        Message::new("drill-slip-own")
            .with("time", at(scene.ready))
            .with("grid", frame.mgrs(scene.stands.point(), 8)),
        Message::new("drill-slip-done").with(
            "measures",
            list(scene.measures.iter().copied().map(measure).collect()),
        ),
        Message::new("drill-slip-unit")
            .with("unit", scenario.patrol.unit.as_str())
            .with("frequency", scenario.comms.frequency.as_str())
            .with("own", scenario.comms.own.as_str()),
        Message::new("drill-slip-impact")
            .with("impact", impact(scenario.patrol.mission.if_route_closed)),
    ];
    let asked_m = super::scene::asked_m(find, pack);
    let near = scenario.assets.iter().filter_map(|asset| {
        let off_m = asset.at.distance_m(find.at());
        let named = Message::new("drill-slip-asset")
            .with("name", &asset.name)
            .with("metres", whole_m(off_m));
        (off_m <= asked_m * ASSETS_WITHIN).then_some(named)
    });
    lines.push(Message::new("drill-slip-assets").with("assets", list(near.collect())));
    lines.push(Message::new("drill-slip-people"));
    lines
}
