//! What can be filled into a line without typing: a time that is known, words from the patrol's own cards.

use bevy::prelude::*;

use crate::doctrine::schema::Field;
use crate::front_end::hud::doing::Doing;
use crate::front_end::hud::face::Face;
use crate::front_end::hud::known::Known;
use crate::front_end::hud::report::ReportDoing;
use crate::front_end::hud::threat::estimated;
use crate::front_end::icon::Icon;
use crate::front_end::widget::Kit;
use crate::record::Mode;
use crate::text::Message;
use crate::units::Tick;
use crate::units::dtg::Clock;
use crate::units::grid::GridFrame;

/// The times at which the standing marks were made: when a thing was found is seldom when it is reported.
pub(super) fn times_of_marks(parent: &mut ChildSpawnerCommands, kit: &Kit, known: &Known) {
    let notes = &known.patrolling.view().mark_notes;
    for standing in notes.iter().filter(|note| note.said.is_none()) {
        let number = standing.mark.shown();
        let words = Message::new("form-time-of-mark").with("mark", number);
        let called = format!("fill-time-of-mark-{number}");
        time(parent, kit, known, called, words, standing.tick);
    }
}

/// The grid of each standing mark, as one would work it out on the map: by the bearing and the distance as one judges it.
/// In an assessment one works it out oneself.
pub(super) fn grids_of_marks(parent: &mut ChildSpawnerCommands, kit: &Kit, known: &Known) {
    if known.patrolling.mode() == Mode::Assess {
        return;
    }
    let frame = GridFrame::of(&known.patrolling.exercise().scenario.place);
    let notes = &known.patrolling.view().mark_notes;
    for standing in notes.iter().filter(|note| note.said.is_none()) {
        let at = estimated(&known.patrolling, standing.mark, standing.place.point());
        let Some(grid) = at.map(|at| frame.mgrs(at, 8)) else {
            continue;
        };
        let number = standing.mark.shown();
        let words = Message::new("form-grid-of-mark")
            .with("mark", number)
            .with("grid", &grid);
        Face::new(
            format!("fill-grid-of-mark-{number}"),
            kit.words.say(&words),
            Doing::Report(ReportDoing::FillGrid(grid)),
        )
        .icon(Icon::Mark)
        .add(parent, kit, false);
    }
}

/// What stands on the card, as buttons that fill it in.
pub(super) fn from_card(parent: &mut ChildSpawnerCommands, kit: &Kit, known: &Known, field: Field) {
    for card in on_card(known, field) {
        let words = Message::new("form-fill").with("words", card.as_str());
        Face::new(
            "fill-from-card",
            kit.words.say(&words),
            Doing::Report(ReportDoing::Fill(card)),
        )
        .icon(Icon::Info)
        .add(parent, kit, false);
    }
}

/// The times of the incidents that are open.
pub(super) fn times_of_incidents(parent: &mut ChildSpawnerCommands, kit: &Kit, known: &Known) {
    for (number, incident) in known.patrolling.view().incidents.iter().enumerate() {
        let words = Message::new("form-time-of-incident");
        let called = format!("fill-time-of-incident-{}", number + 1);
        time(parent, kit, known, called, words, incident.tick);
    }
}

/// A button that fills a time in.
fn time(
    parent: &mut ChildSpawnerCommands,
    kit: &Kit,
    known: &Known,
    called: String,
    words: Message,
    tick: Tick,
) {
    let clock = Clock::of(&known.patrolling.exercise().scenario.when);
    let time = clock.dtg(tick).to_string();
    Face::new(
        called,
        kit.words.say(&words.with("time", &time)),
        Doing::Report(ReportDoing::Fill(time)),
    )
    .icon(Icon::Clock)
    .add(parent, kit, false);
}

/// What stands on the patrol's own cards for a field, for those who copy from it. In an assessment one writes it oneself.
fn on_card(known: &Known, field: Field) -> Vec<String> {
    if known.patrolling.mode() == Mode::Assess {
        return Vec::new();
    }
    let scenario = &known.patrolling.exercise().scenario;
    match field {
        Field::Unit | Field::UnitAndGrid => vec![scenario.patrol.unit.clone()],
        Field::Contact => vec![format!(
            "{} {}",
            scenario.comms.frequency, scenario.comms.own
        )],
        _ => Vec::new(),
    }
}
