//! Lines that are answered by choosing.

use bevy::prelude::*;

use crate::front_end::hud::doing::Doing;
use crate::front_end::hud::face::Face;
use crate::front_end::hud::known::Known;
use crate::front_end::hud::marking::{kind_icon, kind_name};
use crate::front_end::hud::report::{MEASURES, ReportDoing};
use crate::front_end::icon::Icon;
use crate::front_end::widget::{self, Blank, Kit};
use crate::scoring::report_truth;
use crate::sim::action::{Answer, SeenHow};

use super::typing::WritesTo;

/// Choices with their number keys.
pub(super) struct Choices {
    number: usize,
    /// True when only one can be chosen.
    one: bool,
}

impl Choices {
    /// None yet.
    pub(super) fn new(one: bool) -> Self {
        Self { number: 0, one }
    }

    /// Adds one below the others.
    pub(super) fn add(
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

/// A stand-off class and kinds of sign.
pub(super) fn item(
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

/// No other hazard than the item itself.
pub(super) fn no_other_hazard(
    parent: &mut ChildSpawnerCommands,
    kit: &Kit,
    answer: &Answer,
    choices: &mut Choices,
) {
    choices.add(
        parent,
        kit,
        "hazard-none",
        kit.words.word("form-none"),
        ReportDoing::Nothing,
        *answer == Answer::YesNo(false),
    );
}

/// The map's assets.
pub(super) fn assets(
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

/// The measures of the drill.
pub(super) fn measures(
    parent: &mut ChildSpawnerCommands,
    kit: &Kit,
    answer: &Answer,
    choices: &mut Choices,
) {
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

/// The ways in which an item comes to be known.
pub(super) fn ways(
    parent: &mut ChildSpawnerCommands,
    kit: &Kit,
    answer: &Answer,
    choices: &mut Choices,
) {
    for way in SeenHow::ALL.iter().copied() {
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

/// A number, typed or by steps, in the answer of a line.
pub(super) fn amount(parent: &mut ChildSpawnerCommands, kit: &Kit, answer: &Answer, line: usize) {
    let value = match answer {
        Answer::Number(number) => number.to_string(),
        _ => String::new(),
    };
    let blank = Blank {
        called: &format!("answer-{}", line + 1),
        label: &kit.words.word("form-number"),
        value: &value,
        lines: 1,
        most: 4,
    };
    parent.spawn(kit.field(&blank, WritesTo { line, grid: false }));
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
        step("more", "form-more", 1, Icon::Plus).add(row, kit, false);
        step("zero", "form-zero", 0, Icon::Tick).add(row, kit, false);
    });
}
