//! The form on its panel: its lines at the side, the open one beside them.

use bevy::prelude::*;

use crate::doctrine::schema::ReportFormat;
use crate::front_end::hud::doing::Doing;
use crate::front_end::hud::face::Face;
use crate::front_end::hud::heard;
use crate::front_end::hud::known::Known;
use crate::front_end::hud::panels::{OpenLine, rolling};
use crate::front_end::hud::report::{
    Draft, FormPage, Occasion, ReportDoing, is_empty, may_tell_of_an_incident, problem,
};
use crate::front_end::icon::Icon;
use crate::front_end::input::Key;
use crate::front_end::widget::{self, Kit, Weight};
use crate::record::Mode;
use crate::text::Message;
use crate::units::grid::GridFrame;

use super::line::{next_line, open_line};
use super::read_back::{read_back, send};

/// The form that is open.
#[derive(Clone, Copy)]
pub(super) struct Open<'a> {
    pub(super) occasion: Occasion,
    pub(super) format: &'a ReportFormat,
    pub(super) draft: &'a Draft,
}

/// The form of an occasion: its lines at the side, the open one beside them.
pub(in crate::front_end::hud) fn panel(
    parent: &mut ChildSpawnerCommands,
    kit: &Kit,
    known: &Known,
    occasion: Occasion,
) {
    if occasion != Occasion::HandOver && may_tell_of_an_incident(&known.patrolling) {
        about_what(parent, kit, occasion);
    }
    let Some(format) = occasion.format(&known.patrolling.doctrine().pack) else {
        parent.spawn(kit.text(&kit.words.word("form-no-format")));
        return;
    };
    let open = Open {
        occasion,
        format,
        draft: known.drafts.of(occasion),
    };
    parent.spawn(kit.small(kit.words.authored(&format.name)));
    if known.patrolling.mode() == Mode::Learn {
        heard::coach_on_a_panel(parent, kit, known);
    }
    parent
        .spawn(Node {
            flex_direction: FlexDirection::Row,
            column_gap: px(14),
            flex_grow: 1.0,
            flex_basis: px(0),
            min_height: px(0),
            ..default()
        })
        .with_children(|halves| {
            let side = Node {
                flex_direction: FlexDirection::Column,
                row_gap: px(6),
                width: percent(34),
                min_width: px(180),
                min_height: px(0),
                flex_shrink: 0.0,
                ..default()
            };
            halves.spawn(side).with_children(|side| {
                let lines = Node {
                    flex_grow: 1.0,
                    flex_basis: px(0),
                    ..default()
                };
                rolling(side, lines, |lines| index(lines, kit, known, open));
                // However many lines, what leads to sending stays in sight below them.
                to_read_back(side, kit, open);
            });
            let rest = Node {
                flex_direction: FlexDirection::Column,
                row_gap: px(6),
                flex_grow: 1.0,
                flex_basis: px(0),
                min_width: px(0),
                min_height: px(0),
                ..default()
            };
            halves.spawn(rest).with_children(|half| {
                let asked = match open.draft.page {
                    FormPage::Line(line) => format.lines.get(line).map(|asked| (line, asked)),
                    FormPage::ReadBack => None,
                };
                let above = Node {
                    flex_grow: 1.0,
                    flex_basis: px(0),
                    ..default()
                };
                half.spawn((OpenLine(open.draft.page), Node::default()));
                rolling(half, above, |side| match asked {
                    Some((line, asked)) => open_line(side, kit, known, open, line, asked),
                    None => read_back(side, kit, known, open),
                });
                // However long the page, what leads on stays in sight below it, and the page opens at its beginning.
                match asked {
                    // Beyond the last line the button at the side leads on, and there is no second one of its name.
                    Some((line, _)) if line + 1 < format.lines.len() => next_line(half, kit, line),
                    Some(_) => {}
                    None => send(half, kit, known, open),
                }
            });
        });
}

/// What the report is about: what was found, or the incident.
fn about_what(parent: &mut ChildSpawnerCommands, kit: &Kit, occasion: Occasion) {
    parent.spawn(widget::row()).with_children(|row| {
        for (about, called, id) in [
            (Occasion::Incident, "about-incident", "form-about-incident"),
            (Occasion::Find, "about-find", "form-about-find"),
        ] {
            Face::new(
                called,
                kit.words.word(id),
                Doing::Report(ReportDoing::About(about)),
            )
            .one_of(about == occasion)
            .add(row, kit, false);
        }
    });
}

/// The lines, each with how it stands: empty, filled in, or in a form that cannot be read.
fn index(parent: &mut ChildSpawnerCommands, kit: &Kit, known: &Known, open: Open) {
    let frame = GridFrame::of(&known.patrolling.exercise().scenario.place);
    for (number, line) in open.format.lines.iter().enumerate() {
        let Some(answer) = open.draft.answers.get(number) else {
            continue;
        };
        let state = if problem(line.field, answer, &frame).is_some() {
            Icon::Warning
        } else if is_empty(answer) {
            Icon::Minus
        } else {
            Icon::Tick
        };
        let words = Message::new("form-line")
            .with("label", &line.label)
            .with("asks", &line.asks);
        let is_open = open.draft.page == FormPage::Line(number);
        let face = Face::new(
            format!("line-{}", number + 1),
            kit.words.say(&words),
            Doing::Report(ReportDoing::Line(number)),
        )
        .icon(state)
        .weight(if is_open { Weight::Main } else { Weight::Plain });
        face.add(parent, kit, true);
    }
}

/// The way to the last page.
fn to_read_back(parent: &mut ChildSpawnerCommands, kit: &Kit, open: Open) {
    let last = open.draft.page == FormPage::Line(open.format.lines.len() - 1);
    let face = Face::new(
        "read-back",
        kit.words.word(read_back_id(open.occasion)),
        Doing::Report(ReportDoing::ReadBack),
    )
    .icon(Icon::Report)
    .weight(if last || open.draft.page == FormPage::ReadBack {
        Weight::Main
    } else {
        Weight::Plain
    });
    let face = if last { face.key(next_key(kit)) } else { face };
    face.add(parent, kit, true);
}

/// What a line leads on to.
pub(super) fn after(line: usize, lines: usize) -> ReportDoing {
    if line + 1 < lines {
        ReportDoing::Line(line + 1)
    } else {
        ReportDoing::ReadBack
    }
}

/// The name of the key that leads on.
pub(super) fn next_key(kit: &Kit) -> String {
    kit.words.say(&Key::Press(KeyCode::PageDown).message())
}

/// Id of the message that leads to the last page.
fn read_back_id(occasion: Occasion) -> &'static str {
    match occasion {
        Occasion::Find | Occasion::Incident => "form-read-back",
        Occasion::HandOver => "form-read-back-briefing",
    }
}
