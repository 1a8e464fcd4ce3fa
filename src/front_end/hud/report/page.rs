//! The form on its panel: its lines at the side, the open one beside them.

use bevy::prelude::*;

use crate::doctrine::schema::{Field, ReportFormat, ReportLine};
use crate::front_end::hud::building::Known;
use crate::front_end::hud::doing::{Doing, ReportDoing};
use crate::front_end::hud::face::Face;
use crate::front_end::hud::panels::{Panel, Purpose, rolling};
use crate::front_end::icon::Icon;
use crate::front_end::theme;
use crate::front_end::widget::{self, Blank, Kit, Weight};
use crate::record::Mode;
use crate::scoring::report_truth;
use crate::sim::action::Answer;
use crate::text::Message;
use crate::units::Tick;
use crate::units::dtg::Clock;
use crate::units::grid::GridFrame;
use crate::vocabulary::Impact;

use super::choices::{Choices, amount, assets, item, measures, ways};
use super::form::{Form, form_of, is_empty, problem};
use super::occasion::may_tell_of_an_incident;
use super::read_back::read_back;
use super::{Draft, FormPage, Occasion, WritesTo};

/// Most letters of an answer in words.
const MOST_LETTERS: usize = 200;

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
                width: percent(34),
                min_width: px(180),
                flex_shrink: 0.0,
                ..default()
            };
            rolling(halves, side, |side| index(side, kit, known, open));
            let rest = Node {
                flex_grow: 1.0,
                flex_basis: px(0),
                min_width: px(0),
                ..default()
            };
            rolling(halves, rest, |side| {
                let asked = match open.draft.page {
                    FormPage::Line(line) => format.lines.get(line).map(|asked| (line, asked)),
                    FormPage::ReadBack => None,
                };
                match asked {
                    Some((line, asked)) => line_page(side, kit, known, open, line, asked),
                    None => read_back(side, kit, known, open),
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
    Face::new(
        "read-back",
        kit.words.word(read_back_id(open.occasion)),
        Doing::Report(ReportDoing::ReadBack),
    )
    .icon(Icon::Report)
    .weight(if open.draft.page == FormPage::ReadBack {
        Weight::Main
    } else {
        Weight::Plain
    })
    .add(parent, kit, true);
}

/// Id of the message that leads to the last page.
fn read_back_id(occasion: Occasion) -> &'static str {
    match occasion {
        Occasion::Find | Occasion::Incident => "form-read-back",
        Occasion::HandOver => "form-read-back-briefing",
    }
}

/// One line: what is asked, and the widget of its form.
fn line_page(
    parent: &mut ChildSpawnerCommands,
    kit: &Kit,
    known: &Known,
    open: Open,
    number: usize,
    line: &ReportLine,
) {
    let Some(answer) = open.draft.answers.get(number) else {
        return;
    };
    parent.spawn(kit.heading(kit.words.authored(&line.asks)));
    let form = form_of(line.field);
    let mut choices = Choices::new(!matches!(
        form,
        Form::Assets | Form::Measures | Form::SeenHow
    ));
    match form {
        Form::Words => {
            field(parent, kit, known, open.draft, number, line, false);
            for card in on_card(known, line.field) {
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
        Form::DateTime => {
            field(parent, kit, known, open.draft, number, line, false);
            Face::new(
                "fill-now",
                kit.words.word("form-now"),
                Doing::Report(ReportDoing::Now),
            )
            .icon(Icon::Clock)
            .add(parent, kit, false);
            match open.occasion {
                Occasion::Incident => times_of_incidents(parent, kit, known),
                Occasion::Find | Occasion::HandOver => times_of_marks(parent, kit, known),
            }
        }
        Form::Grid => {
            field(parent, kit, known, open.draft, number, line, true);
            pick(parent, kit, open.occasion);
        }
        Form::WordsAndGrid => {
            field(parent, kit, known, open.draft, number, line, false);
            field(parent, kit, known, open.draft, number, line, true);
            pick(parent, kit, open.occasion);
        }
        Form::Item => item(parent, kit, known, answer, &mut choices),
        Form::Assets => assets(parent, kit, known, answer, &mut choices),
        Form::Impact => {
            for impact in Impact::ALL.iter().copied() {
                choices.add(
                    parent,
                    kit,
                    &report_truth::impact(impact).id,
                    kit.words.say(&report_truth::impact(impact)),
                    ReportDoing::Impact(impact),
                    *answer == Answer::Impact(impact),
                );
            }
        }
        Form::Measures => measures(parent, kit, answer, &mut choices),
        Form::Priority => {
            for row in &known.patrolling.doctrine().pack.priority.rows {
                choices.add(
                    parent,
                    kit,
                    &format!("priority-{}", row.id),
                    kit.words.authored(&row.name).to_owned(),
                    ReportDoing::Priority(row.id.clone()),
                    *answer == Answer::Priority(row.id.clone()),
                );
            }
        }
        Form::YesNo => {
            for (yes, id) in [(true, "report-yes"), (false, "report-no")] {
                choices.add(
                    parent,
                    kit,
                    id,
                    kit.words.word(id),
                    ReportDoing::YesNo(yes),
                    *answer == Answer::YesNo(yes),
                );
            }
        }
        Form::Number => amount(parent, kit, answer),
        Form::SeenHow => ways(parent, kit, answer, &mut choices),
    }
    let last = number + 1 == open.format.lines.len();
    let (next, words) = if last {
        (ReportDoing::ReadBack, read_back_id(open.occasion))
    } else {
        (ReportDoing::Line(number + 1), "form-next")
    };
    Face::new("next-line", kit.words.word(words), Doing::Report(next))
        .icon(Icon::Next)
        .weight(Weight::Main)
        .add(parent, kit, false);
}

fn field(
    parent: &mut ChildSpawnerCommands,
    kit: &Kit,
    known: &Known,
    draft: &Draft,
    number: usize,
    line: &ReportLine,
    grid: bool,
) {
    let answer = &draft.answers[number];
    let value = match answer {
        Answer::Words(words) | Answer::DateTime(words) | Answer::Grid(words) => words.as_str(),
        Answer::WordsAndGrid(_, there) if grid => there.as_str(),
        Answer::WordsAndGrid(words, _) => words.as_str(),
        _ => "",
    };
    let label = kit.words.word(match (form_of(line.field), grid) {
        (Form::DateTime, _) => "form-date-time",
        (Form::Grid | Form::WordsAndGrid, true) => "form-grid",
        _ => "form-words",
    });
    let called = if grid {
        format!("answer-{}-grid", number + 1)
    } else {
        format!("answer-{}", number + 1)
    };
    let blank = Blank {
        called: &called,
        label: &label,
        value,
        lines: 1,
        most: MOST_LETTERS,
    };
    parent.spawn(kit.field(&blank, WritesTo { line: number, grid }));
    let frame = GridFrame::of(&known.patrolling.exercise().scenario.place);
    if let Some(wrong) = problem(line.field, answer, &frame) {
        parent.spawn(kit.letters(
            format!("⚠ {}", kit.words.say(&wrong)),
            theme::SMALL_PX,
            theme::WARN,
            false,
        ));
    }
}

fn pick(parent: &mut ChildSpawnerCommands, kit: &Kit, occasion: Occasion) {
    Face::new(
        "pick-grid",
        kit.words.word("form-pick-grid"),
        Doing::Open(Panel::Map(Purpose::Grid(occasion))),
    )
    .icon(Icon::Map)
    .add(parent, kit, false);
}

/// The times at which the standing marks were made: when a thing was found is seldom when it is reported.
fn times_of_marks(parent: &mut ChildSpawnerCommands, kit: &Kit, known: &Known) {
    let notes = &known.patrolling.view().mark_notes;
    for standing in notes.iter().filter(|note| note.said.is_none()) {
        let number = standing.mark.shown();
        let words = Message::new("form-time-of-mark").with("mark", number);
        let called = format!("fill-time-of-mark-{number}");
        time(parent, kit, known, called, words, standing.tick);
    }
}

/// The times of the incidents that are open.
fn times_of_incidents(parent: &mut ChildSpawnerCommands, kit: &Kit, known: &Known) {
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
