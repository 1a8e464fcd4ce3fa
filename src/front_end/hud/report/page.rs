//! The pages of the form: one for each line, and what will be sent.

use bevy::prelude::*;

use crate::doctrine::schema::{Field, ReportFormat, ReportLine};
use crate::front_end::hud::building::Known;
use crate::front_end::hud::doing::{Doing, ReportDoing};
use crate::front_end::hud::face::Face;
use crate::front_end::hud::marking::{kind_icon, kind_name};
use crate::front_end::hud::panels::{Panel, Purpose, rolling};
use crate::front_end::icon::Icon;
use crate::front_end::theme;
use crate::front_end::widget::{self, Blank, Kit, Weight};
use crate::record::Mode;
use crate::scoring::report_truth;
use crate::sim::action::{Answer, Channel};
use crate::sim::marks::Marks;
use crate::text::Message;
use crate::units::dtg::Clock;
use crate::units::grid::GridFrame;

use super::form::{Form, IMPACTS, MEASURES, WAYS, form_of, is_empty, problem};
use super::{Draft, Page, WritesTo};

/// Most letters of an answer in words.
const MOST_LETTERS: usize = 200;

/// The form: its lines at the side, the open one beside them.
pub(in crate::front_end::hud) fn panel(
    parent: &mut ChildSpawnerCommands,
    kit: &Kit,
    known: &Known,
) {
    let pack = &known.patrolling.doctrine().pack;
    let Some(format) = pack.report_in_force() else {
        parent.spawn(kit.text(&kit.words.word("form-no-format")));
        return;
    };
    let name = kit.words.authored(&format.name).to_owned();
    parent.spawn(kit.small(&name));
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
            rolling(halves, side, |side| index(side, kit, known, format));
            let rest = Node {
                flex_grow: 1.0,
                flex_basis: px(0),
                min_width: px(0),
                ..default()
            };
            rolling(halves, rest, |side| {
                let asked = match known.draft.page {
                    Page::Line(line) => format.lines.get(line).map(|asked| (line, asked)),
                    Page::ReadBack => None,
                };
                match asked {
                    Some((line, asked)) => line_page(side, kit, known, format, line, asked),
                    None => read_back(side, kit, known, format),
                }
            });
        });
}

/// The lines, each with how it stands: empty, filled in, or in a form that cannot be read.
fn index(parent: &mut ChildSpawnerCommands, kit: &Kit, known: &Known, format: &ReportFormat) {
    let frame = GridFrame::of(&known.patrolling.exercise().scenario.place);
    for (number, line) in format.lines.iter().enumerate() {
        let Some(answer) = known.draft.answers.get(number) else {
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
        let open = known.draft.page == Page::Line(number);
        let face = Face::new(
            format!("line-{}", number + 1),
            kit.words.say(&words),
            Doing::Report(ReportDoing::Line(number)),
        )
        .icon(state)
        .weight(if open { Weight::Main } else { Weight::Plain });
        face.add(parent, kit, true);
    }
    Face::new(
        "read-back",
        kit.words.word("form-read-back"),
        Doing::Report(ReportDoing::ReadBack),
    )
    .icon(Icon::Report)
    .weight(if known.draft.page == Page::ReadBack {
        Weight::Main
    } else {
        Weight::Plain
    })
    .add(parent, kit, true);
}

/// One line: what is asked, and the widget of its form.
fn line_page(
    parent: &mut ChildSpawnerCommands,
    kit: &Kit,
    known: &Known,
    format: &ReportFormat,
    number: usize,
    line: &ReportLine,
) {
    let Some(answer) = known.draft.answers.get(number) else {
        return;
    };
    parent.spawn(kit.heading(kit.words.authored(&line.asks)));
    let form = form_of(line.field);
    let mut choices = Choices {
        number: 0,
        one: !matches!(form, Form::Assets | Form::Measures | Form::SeenHow),
    };
    match form {
        Form::Words => {
            field(parent, kit, known, number, line, false);
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
            field(parent, kit, known, number, line, false);
            Face::new(
                "fill-now",
                kit.words.word("form-now"),
                Doing::Report(ReportDoing::Now),
            )
            .icon(Icon::Clock)
            .add(parent, kit, false);
            times_of_marks(parent, kit, known);
        }
        Form::Grid => {
            field(parent, kit, known, number, line, true);
            pick(parent, kit);
        }
        Form::WordsAndGrid => {
            field(parent, kit, known, number, line, false);
            field(parent, kit, known, number, line, true);
            pick(parent, kit);
        }
        Form::Item => item(parent, kit, known, answer, &mut choices),
        Form::Assets => assets(parent, kit, known, answer, &mut choices),
        Form::Impact => {
            for impact in IMPACTS {
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
    let last = number + 1 == format.lines.len();
    let (next, words) = if last {
        (ReportDoing::ReadBack, "form-read-back")
    } else {
        (ReportDoing::Line(number + 1), "form-next")
    };
    Face::new("next-line", kit.words.word(words), Doing::Report(next))
        .icon(Icon::Next)
        .weight(Weight::Main)
        .add(parent, kit, false);
}

/// Choices with their number keys.
struct Choices {
    number: usize,
    /// True when only one can be chosen.
    one: bool,
}

impl Choices {
    fn add(
        &mut self,
        parent: &mut ChildSpawnerCommands,
        kit: &Kit,
        called: &str,
        words: String,
        doing: ReportDoing,
        chosen: bool,
    ) {
        let face = Face::new(called, words, Doing::Report(doing)).number(self.number);
        let face = if self.one {
            face.one_of(chosen)
        } else {
            face.chosen(chosen)
        };
        let face = if self.number == 0 { face.first() } else { face };
        face.add(parent, kit, true);
        self.number += 1;
    }
}

fn field(
    parent: &mut ChildSpawnerCommands,
    kit: &Kit,
    known: &Known,
    number: usize,
    line: &ReportLine,
    grid: bool,
) {
    let answer = &known.draft.answers[number];
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

fn pick(parent: &mut ChildSpawnerCommands, kit: &Kit) {
    Face::new(
        "pick-grid",
        kit.words.word("form-pick-grid"),
        Doing::Open(Panel::Map(Purpose::Grid)),
    )
    .icon(Icon::Map)
    .add(parent, kit, false);
}

/// The times at which the standing marks were made: when a thing was found is seldom when it is reported.
fn times_of_marks(parent: &mut ChildSpawnerCommands, kit: &Kit, known: &Known) {
    let clock = Clock::of(&known.patrolling.exercise().scenario.when);
    let marks = known.patrolling.patrol().world().resource::<Marks>();
    for standing in marks.0.iter().filter(|mark| !mark.withdrawn) {
        let number = standing.mark.shown();
        let time = clock.dtg(standing.tick).to_string();
        let words = Message::new("form-time-of-mark")
            .with("mark", number)
            .with("time", &time);
        Face::new(
            format!("fill-time-of-mark-{number}"),
            kit.words.say(&words),
            Doing::Report(ReportDoing::Fill(time)),
        )
        .icon(Icon::Mark)
        .add(parent, kit, false);
    }
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

fn item(
    parent: &mut ChildSpawnerCommands,
    kit: &Kit,
    known: &Known,
    answer: &Answer,
    choices: &mut Choices,
) {
    let pack = &known.patrolling.doctrine().pack;
    let (class, signs) = match answer {
        Answer::Item { class, signs } => (Some(class.clone()), signs.clone()),
        _ => (None, Vec::new()),
    };
    parent.spawn(kit.text(&kit.words.word("form-class")));
    for row in &pack.distances.classes {
        let id = Some(row.id.clone());
        choices.add(
            parent,
            kit,
            &format!("class-{}", row.id),
            kit.words.authored(&row.name).to_owned(),
            ReportDoing::Class(id.clone()),
            class == Some(id),
        );
    }
    choices.add(
        parent,
        kit,
        "class-unknown",
        kit.words.word("form-class-unknown"),
        ReportDoing::Class(None),
        class == Some(None),
    );
    parent.spawn(kit.text(&kit.words.word("form-signs")));
    for kind in &pack.marking.kinds {
        let face = Face::new(
            format!("sign-{}", kind_name(*kind)),
            kit.words.say(&report_truth::kind(*kind)),
            Doing::Report(ReportDoing::Sign(*kind)),
        )
        .icon(kind_icon(*kind))
        .number(choices.number)
        .chosen(signs.contains(kind));
        choices.number += 1;
        face.add(parent, kit, true);
    }
}

fn assets(
    parent: &mut ChildSpawnerCommands,
    kit: &Kit,
    known: &Known,
    answer: &Answer,
    choices: &mut Choices,
) {
    let chosen: &[String] = match answer {
        Answer::Assets(ids) => ids,
        _ => &[],
    };
    for asset in &known.patrolling.exercise().scenario.assets {
        choices.add(
            parent,
            kit,
            &format!("asset-{}", asset.id),
            kit.words.authored(&asset.name).to_owned(),
            ReportDoing::Asset(asset.id.clone()),
            chosen.contains(&asset.id),
        );
    }
    choices.add(
        parent,
        kit,
        "asset-none",
        kit.words.word("form-none"),
        ReportDoing::Nothing,
        *answer == Answer::Assets(Vec::new()),
    );
}

fn measures(parent: &mut ChildSpawnerCommands, kit: &Kit, answer: &Answer, choices: &mut Choices) {
    for measure in MEASURES {
        let chosen = matches!(answer, Answer::Measures(taken) if taken.contains(&measure));
        choices.add(
            parent,
            kit,
            &report_truth::measure(measure).id,
            kit.words.say(&report_truth::measure(measure)),
            ReportDoing::Measure(measure),
            chosen,
        );
    }
    choices.add(
        parent,
        kit,
        "measure-none",
        kit.words.word("form-none"),
        ReportDoing::Nothing,
        *answer == Answer::Measures(Vec::new()),
    );
}

fn ways(parent: &mut ChildSpawnerCommands, kit: &Kit, answer: &Answer, choices: &mut Choices) {
    for way in WAYS {
        let chosen = matches!(answer, Answer::SeenHow(ways) if ways.contains(&way));
        choices.add(
            parent,
            kit,
            &report_truth::seen_how(way).id,
            kit.words.say(&report_truth::seen_how(way)),
            ReportDoing::Way(way),
            chosen,
        );
    }
}

fn amount(parent: &mut ChildSpawnerCommands, kit: &Kit, answer: &Answer) {
    parent.spawn(widget::row()).with_children(|row| {
        let step = |called: &str, id: &str, by, picture| {
            Face::new(
                called,
                kit.words.word(id),
                Doing::Report(ReportDoing::Number(by)),
            )
            .icon(picture)
        };
        step("fewer", "form-fewer", -1, Icon::Minus).add(row, kit, false);
        let shown = match answer {
            Answer::Number(number) => number.to_string(),
            _ => "–".to_owned(),
        };
        row.spawn(kit.heading(&shown));
        step("more", "form-more", 1, Icon::Plus).add(row, kit, false);
        step("zero", "form-zero", 0, Icon::Tick).add(row, kit, false);
    });
}

/// What will be sent, line by line, and how it goes.
fn read_back(parent: &mut ChildSpawnerCommands, kit: &Kit, known: &Known, format: &ReportFormat) {
    let patrolling = &known.patrolling;
    let exercise = patrolling.exercise();
    let pack = &patrolling.doctrine().pack;
    let frame = GridFrame::of(&exercise.scenario.place);
    let draft: &Draft = &known.draft;
    parent.spawn(kit.heading(&kit.words.word("form-read-back-title")));
    if draft.sent {
        parent.spawn(kit.text(&kit.words.word("form-sent-before")));
    }
    for (line, answer) in format.lines.iter().zip(&draft.answers) {
        let asked = Message::new("form-line")
            .with("label", &line.label)
            .with("asks", &line.asks);
        parent.spawn(kit.small(&kit.words.say(&asked)));
        let said = report_truth::said(Some(answer), pack, &exercise.scenario);
        let said = kit.words.say(&said);
        if is_empty(answer) {
            parent.spawn(kit.spoken(
                &format!("⚠ {said}"),
                theme::TEXT_PX,
                theme::WARN,
                true,
                accesskit::Role::Label,
            ));
        } else {
            parent.spawn(kit.text(&said));
        }
        if let Some(wrong) = problem(line.field, answer, &frame) {
            parent.spawn(kit.letters(
                format!("⚠ {}", kit.words.say(&wrong)),
                theme::SMALL_PX,
                theme::WARN,
                false,
            ));
        }
    }
    let silent_m = pack.silent_within_m(exercise.scenario.patrol.radio);
    parent.spawn(
        kit.text(
            &kit.words
                .say(&Message::new("form-silent").with("distance", silent_m)),
        ),
    );
    if patrolling.mode() == Mode::Learn
        && let Some(own_m) = nearest_mark_m(known)
    {
        let id = if own_m < silent_m {
            "form-too-near-to-send"
        } else {
            "form-far-enough-to-send"
        };
        parent.spawn(
            kit.letters(
                kit.words
                    .say(&Message::new(id).with("distance", own_m.round())),
                theme::TEXT_PX,
                if own_m < silent_m {
                    theme::WARN
                } else {
                    theme::INK
                },
                true,
            ),
        );
    }
    let mut number = 0;
    let mut way = |parent: &mut ChildSpawnerCommands, channel, called: &str, id: &str| {
        Face::new(
            called,
            kit.words.word(id),
            Doing::Report(ReportDoing::Channel(channel)),
        )
        .number(number)
        .one_of(draft.channel == channel)
        .add(parent, kit, true);
        number += 1;
    };
    way(parent, Channel::Radio, "by-radio", "form-by-radio");
    if exercise.scenario.comms.runner.is_some() {
        way(parent, Channel::Runner, "by-runner", "form-by-runner");
    }
    let empty = draft
        .answers
        .iter()
        .filter(|answer| is_empty(answer))
        .count();
    let send = |id: &str| {
        Face::new(
            "send-report",
            kit.words.word(id),
            Doing::Report(ReportDoing::Send),
        )
        .icon(Icon::Radio)
        .number(number)
    };
    if empty == 0 {
        send("form-send")
            .weight(Weight::Main)
            .add(parent, kit, true);
        return;
    }
    let words = Message::new("form-lines-empty").with("count", empty);
    parent.spawn(kit.spoken(
        &format!("⚠ {}", kit.words.say(&words)),
        theme::TEXT_PX,
        theme::WARN,
        true,
        accesskit::Role::Label,
    ));
    send("form-send-all-the-same").held().add(parent, kit, true);
}

/// How far the trainee is from the nearest place that they marked, metres.
pub(super) fn nearest_mark_m(known: &Known) -> Option<f32> {
    let view = known.patrolling.view();
    let here = view.here.point();
    view.marks
        .iter()
        .map(|(_, place)| here.distance_m(place.point()))
        .min_by(f32::total_cmp)
}
