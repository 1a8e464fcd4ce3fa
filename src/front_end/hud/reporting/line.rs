//! The line of a form that is open: what is asked, and what it is answered with.

use bevy::prelude::*;

use crate::doctrine::schema::{Field, ReportLine};
use crate::front_end::hud::doing::Doing;
use crate::front_end::hud::face::Face;
use crate::front_end::hud::known::Known;
use crate::front_end::hud::panels::{Panel, Purpose};
use crate::front_end::hud::report::{Draft, Form, Occasion, ReportDoing, form_of, problem};
use crate::front_end::icon::Icon;
use crate::front_end::theme;
use crate::front_end::widget::{Blank, Kit, Weight};
use crate::scoring::report_truth;
use crate::sim::action::Answer;
use crate::units::grid::GridFrame;
use crate::vocabulary::Impact;

use super::choices::{Choices, amount, assets, item, measures, no_other_hazard, ways};
use super::filling::{from_card, grids_of_marks, times_of_incidents, times_of_marks};
use super::page::{Open, next_key};
use super::typing::WritesTo;

/// Most letters of an answer in words.
const MOST_LETTERS: usize = 200;

/// One line: what is asked, and the widget of its form.
pub(super) fn open_line(
    parent: &mut ChildSpawnerCommands,
    kit: &Kit,
    known: &Known,
    open: Open,
    number: usize,
    asked: &ReportLine,
) {
    let Some(answer) = open.draft.answers.get(number) else {
        return;
    };
    parent.spawn(kit.heading(kit.words.authored(&asked.asks)));
    let form = form_of(asked.field);
    let mut choices = Choices::new(!matches!(
        form,
        Form::Assets | Form::Measures | Form::SeenHow
    ));
    match form {
        Form::Words => {
            field(parent, kit, known, open.draft, number, asked, false);
            from_card(parent, kit, known, asked.field);
        }
        Form::DateTime => {
            field(parent, kit, known, open.draft, number, asked, false);
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
            field(parent, kit, known, open.draft, number, asked, true);
            grids(parent, kit, known, open.occasion);
        }
        Form::WordsAndGrid => {
            field(parent, kit, known, open.draft, number, asked, false);
            from_card(parent, kit, known, asked.field);
            field(parent, kit, known, open.draft, number, asked, true);
            grids(parent, kit, known, open.occasion);
        }
        Form::Item => {
            if asked.field == Field::OtherHazards {
                no_other_hazard(parent, kit, answer, &mut choices);
            }
            item(parent, kit, known, answer, &mut choices);
        }
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
        Form::Number => amount(parent, kit, answer, number),
        Form::SeenHow => ways(parent, kit, answer, &mut choices),
    }
}

/// What leads from a line to the next one, below its answers.
pub(super) fn next_line(parent: &mut ChildSpawnerCommands, kit: &Kit, number: usize) {
    Face::new(
        "next-line",
        kit.words.word("form-next"),
        Doing::Report(ReportDoing::Line(number + 1)),
    )
    .icon(Icon::Next)
    .key(next_key(kit))
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

/// The ways to a grid: that of a mark, or one picked from the map.
fn grids(parent: &mut ChildSpawnerCommands, kit: &Kit, known: &Known, occasion: Occasion) {
    if occasion != Occasion::Incident {
        grids_of_marks(parent, kit, known);
    }

    Face::new(
        "pick-grid",
        kit.words.word("form-pick-grid"),
        Doing::Open(Panel::Map(Purpose::Grid(occasion))),
    )
    .icon(Icon::Map)
    .add(parent, kit, false);
}
