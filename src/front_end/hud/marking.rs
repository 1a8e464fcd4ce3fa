//! Marking: look at it, press, say what kind of sign, say how sure.

use bevy::prelude::*;

use crate::front_end::icon::Icon;
use crate::front_end::patrolling::Patrolling;
use crate::front_end::widget::Kit;
use crate::scoring::report_truth;
use crate::sim::marks::Said;
use crate::sim::view::MarkNote;
use crate::text::Message;
use crate::units::grid::GridFrame;
use crate::vocabulary::SignKind;

use super::doing::Doing;
use super::face::Face;
use super::known::Known;
use super::threat::Threat;

/// How sure one may be, percent, in plain words.
pub const SURE: [(u8, &str); 4] = [
    (25, "hud-sure-25"),
    (50, "hud-sure-50"),
    (75, "hud-sure-75"),
    (95, "hud-sure-95"),
];

/// The stable name of a kind of sign.
pub fn kind_name(kind: SignKind) -> String {
    report_truth::kind(kind)
        .id
        .trim_start_matches("report-kind-")
        .to_owned()
}

/// The picture of a kind of sign.
pub fn kind_icon(kind: SignKind) -> Icon {
    match kind {
        SignKind::WarningSign => Icon::Warning,
        SignKind::WarningClue => Icon::Eye,
        SignKind::MilitaryActivity => Icon::Shield,
        SignKind::Environment => Icon::Map,
        SignKind::LocalBehaviour => Icon::Person,
    }
}

/// What kind of sign.
pub(super) fn kinds(parent: &mut ChildSpawnerCommands, kit: &Kit, known: &Known) {
    let kinds = &known.patrolling.doctrine().pack.marking.kinds;
    for (number, kind) in kinds.iter().enumerate() {
        let face = Face::new(
            format!("mark-as-{}", kind_name(*kind)),
            kit.words.say(&report_truth::kind(*kind)),
            Doing::MarkAs(*kind),
        )
        .icon(kind_icon(*kind))
        .number(number);
        let face = if number == 0 { face.first() } else { face };
        face.add(parent, kit, true);
        let meaning = format!("hud-is-{}", kind_name(*kind));
        parent.spawn(kit.small(&kit.words.word(&meaning)));
    }
}

/// How sure.
pub(super) fn sure(parent: &mut ChildSpawnerCommands, kit: &Kit, kind: SignKind) {
    parent.spawn(kit.text(&kit.words.say(&report_truth::kind(kind))));
    for (number, (percent, id)) in SURE.into_iter().enumerate() {
        let words = kit
            .words
            .say(&Message::new(id).with("percent", u32::from(percent)));
        let face =
            Face::new(format!("sure-{percent}"), words, Doing::MarkSure(percent)).number(number);
        let face = if number == 1 { face.first() } else { face };
        face.add(parent, kit, true);
    }
}

/// The marks that stand, each to be taken back, and what the others turned out to be.
pub(super) fn marks(parent: &mut ChildSpawnerCommands, kit: &Kit, known: &Known) {
    let view = known.patrolling.view();
    if view.mark_notes.is_empty() {
        parent.spawn(kit.text(&kit.words.word("hud-no-marks")));
    }
    for (row, (mark, place)) in view.marks.iter().enumerate() {
        let sentence = Threat::Mark(*mark).row(&known.patrolling, place.point());
        parent.spawn(kit.text(&kit.words.say(&sentence)));
        Face::new(
            format!("withdraw-mark-{}", mark.shown()),
            kit.words
                .say(&Message::new("hud-mark-take-back").with("number", mark.shown())),
            Doing::Withdraw(*mark),
        )
        .icon(Icon::Undo)
        .number(row)
        .add(parent, kit, true);
    }
    let frame = GridFrame::of(&known.patrolling.exercise().scenario.place);
    for (settled, said) in settled(&known.patrolling) {
        let sentence = Message::new("hud-mark-settled")
            .with("number", settled.mark.shown())
            .with("grid", frame.mgrs(settled.place.point(), 8))
            .with(
                "said",
                match said {
                    Said::Item => "item",
                    Said::Harmless => "harmless",
                },
            );
        parent.spawn(kit.text(&kit.words.say(&sentence)));
    }
}

/// The marks of which the specialists have said what they were on.
pub(super) fn settled(patrolling: &Patrolling) -> impl Iterator<Item = (&MarkNote, Said)> {
    let notes = patrolling.view().mark_notes.iter();
    notes.filter_map(|note| Some((note, note.said?)))
}
