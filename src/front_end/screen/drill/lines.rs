//! A line of the form and what it is answered with: words, or choices.

use bevy::prelude::*;
use bevy::ui_widgets::{ValueChange, observe};

use super::reporting::{Pressed, Writing};
use crate::doctrine::schema::ReportLine;
use crate::front_end::hud::report::{Draft, Form, MEASURES, ReportDoing, form_of};
use crate::front_end::widget::{Blank, Chosen, Kit, Offer};
use crate::scoring::report_truth;
use crate::sim::action::{Answer, SeenHow};
use crate::vocabulary::Impact;

/// Most letters of an answer in words.
const MOST_LETTERS: usize = 200;

/// Number of no option: none is chosen.
const NONE: usize = usize::MAX;

/// Which words of an answer a field holds.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct WritesLine {
    number: usize,
    what: What,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    Words,
    Grid,
    Number,
}

impl WritesLine {
    /// Writes what was typed.
    pub(super) fn write(self, draft: &mut Draft, typed: &str) {
        match self.what {
            What::Words => draft.write(self.number, false, typed),
            What::Grid => draft.write(self.number, true, typed),
            What::Number => {
                if let Some(answer) = draft.answers.get_mut(self.number) {
                    let number = typed.trim().parse();
                    *answer = number.map_or(Answer::Empty, Answer::Number);
                }
            }
        }
    }
}

/// What a line is answered with.
pub(super) fn line(
    parent: &mut ChildSpawnerCommands,
    kit: &Kit,
    writing: &Writing,
    number: usize,
    asked: &ReportLine,
) {
    let Some(answer) = writing.draft.answers.get(number) else {
        return;
    };
    let bank = writing.reporting().bank();
    let pack = &bank.doctrine.pack;
    let words = &kit.words;
    let field = |parent: &mut ChildSpawnerCommands, what: What, label: &str, value: &str| {
        let called = format!("answer-{}-{what:?}", number + 1).to_lowercase();
        let blank = Blank {
            called: &called,
            label: &words.word(label),
            value,
            lines: 1,
            most: MOST_LETTERS,
        };
        parent.spawn(kit.field(&blank, WritesLine { number, what }));
    };
    match form_of(asked.field) {
        Form::Words => field(parent, What::Words, "form-words", said(answer)),
        Form::DateTime => field(parent, What::Words, "form-date-time", said(answer)),
        Form::Grid => field(parent, What::Grid, "form-grid", said(answer)),
        Form::WordsAndGrid => {
            let (unit, grid) = match answer {
                Answer::WordsAndGrid(unit, grid) => (unit.as_str(), grid.as_str()),
                _ => ("", ""),
            };
            field(parent, What::Words, "form-words", unit);
            field(parent, What::Grid, "form-grid", grid);
        }
        Form::Number => {
            let value = match answer {
                Answer::Number(number) => number.to_string(),
                _ => String::new(),
            };
            field(parent, What::Number, "drill-report-number", &value);
        }
        Form::Item => {
            let (class, signs) = match answer {
                Answer::Item { class, signs } => (Some(class.clone()), signs.clone()),
                _ => (None, Vec::new()),
            };
            let mut classes: Vec<(Offer, ReportDoing, bool)> = pack
                .distances
                .classes
                .iter()
                .map(|row| {
                    let id = Some(row.id.clone());
                    let is_it = class == Some(id.clone());
                    let offer = Offer::new(row.id.clone(), words.authored(&row.name));
                    (offer, ReportDoing::Class(id), is_it)
                })
                .collect();
            let unknown = Offer::new("unknown", words.word("form-class-unknown"));
            classes.push((unknown, ReportDoing::Class(None), class == Some(None)));
            one_of(parent, kit, "class", &words.word("form-class"), classes);
            parent.spawn(kit.text(&words.word("form-signs")));
            for kind in &pack.marking.kinds {
                let said = report_truth::kind(*kind);
                let doing = ReportDoing::Sign(*kind);
                check(
                    parent,
                    kit,
                    &said.id,
                    &words.say(&said),
                    doing,
                    signs.contains(kind),
                );
            }
        }
        Form::Assets => {
            let chosen: &[String] = match answer {
                Answer::Assets(ids) => ids,
                _ => &[],
            };
            for asset in &bank.scenario.assets {
                let called = format!("asset-{}", asset.id);
                let doing = ReportDoing::Asset(asset.id.clone());
                let is_chosen = chosen.contains(&asset.id);
                check(
                    parent,
                    kit,
                    &called,
                    words.authored(&asset.name),
                    doing,
                    is_chosen,
                );
            }
            nothing(parent, kit, *answer == Answer::Assets(Vec::new()));
        }
        Form::Measures => {
            for measure in MEASURES {
                let said = report_truth::measure(measure);
                let is_chosen =
                    matches!(answer, Answer::Measures(taken) if taken.contains(&measure));
                let doing = ReportDoing::Measure(measure);
                check(parent, kit, &said.id, &words.say(&said), doing, is_chosen);
            }
            nothing(parent, kit, *answer == Answer::Measures(Vec::new()));
        }
        Form::SeenHow => {
            for way in SeenHow::ALL.iter().copied() {
                let said = report_truth::seen_how(way);
                let is_chosen = matches!(answer, Answer::SeenHow(ways) if ways.contains(&way));
                check(
                    parent,
                    kit,
                    &said.id,
                    &words.say(&said),
                    ReportDoing::Way(way),
                    is_chosen,
                );
            }
        }
        Form::Impact => {
            let impacts = Impact::ALL.iter().copied().map(|impact| {
                let said = report_truth::impact(impact);
                let offer = Offer::new(said.id.clone(), words.say(&said));
                let is_it = *answer == Answer::Impact(impact);
                (offer, ReportDoing::Impact(impact), is_it)
            });
            let asks = words.authored(&asked.asks);
            one_of(parent, kit, "impact", asks, impacts.collect());
        }
        Form::Priority => {
            let rows = pack.priority.rows.iter().map(|row| {
                let offer = Offer::new(row.id.clone(), words.authored(&row.name));
                let is_it = *answer == Answer::Priority(row.id.clone());
                (offer, ReportDoing::Priority(row.id.clone()), is_it)
            });
            let asks = words.authored(&asked.asks);
            one_of(parent, kit, "priority", asks, rows.collect());
        }
        Form::YesNo => {
            let either = [(true, "report-yes"), (false, "report-no")].map(|(yes, id)| {
                let offer = Offer::new(id, words.word(id));
                (
                    offer,
                    ReportDoing::YesNo(yes),
                    *answer == Answer::YesNo(yes),
                )
            });
            let asks = words.authored(&asked.asks);
            one_of(parent, kit, "yes-no", asks, either.into());
        }
    }
}

fn said(answer: &Answer) -> &str {
    match answer {
        Answer::Words(words) | Answer::DateTime(words) | Answer::Grid(words) => words,
        _ => "",
    }
}

/// One of several.
fn one_of(
    parent: &mut ChildSpawnerCommands,
    kit: &Kit,
    called: &str,
    label: &str,
    offered: Vec<(Offer, ReportDoing, bool)>,
) {
    let chosen = offered.iter().position(|(.., is_it)| *is_it);
    let (offers, doings): (Vec<Offer>, Vec<ReportDoing>) = offered
        .into_iter()
        .map(|(offer, doing, _)| (offer, doing))
        .unzip();
    let choose = move |chosen: On<Chosen>, mut pressed: MessageWriter<Pressed>| {
        if let Some(doing) = doings.get(chosen.number) {
            pressed.write(Pressed(doing.clone()));
        }
    };
    parent.spawn((
        kit.choices(called, label, offers, chosen.unwrap_or(NONE)),
        observe(choose),
    ));
}

/// Any of several.
fn check(
    parent: &mut ChildSpawnerCommands,
    kit: &Kit,
    called: &str,
    words: &str,
    doing: ReportDoing,
    chosen: bool,
) {
    let turn = move |_: On<ValueChange<bool>>, mut pressed: MessageWriter<Pressed>| {
        pressed.write(Pressed(doing.clone()));
    };
    parent.spawn((kit.check(called, words, chosen), observe(turn)));
}

fn nothing(parent: &mut ChildSpawnerCommands, kit: &Kit, chosen: bool) {
    let words = kit.words.word("form-none");
    check(parent, kit, "none", &words, ReportDoing::Nothing, chosen);
}
