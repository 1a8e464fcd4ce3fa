//! The pages behind the tabs, but for the one in which the patrol is played again.

use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};

use super::Debriefed;
use super::drawings::{Drawing, place_for};
use super::lines::{jump_line, outcome_look, signed, verdict_look};
use crate::assets;
use crate::front_end::icon::{Icon, icon};
use crate::front_end::making_ready::Wanted;
use crate::front_end::stage::{Stage, Travel};
use crate::front_end::theme;
use crate::front_end::trainees::Trainees;
use crate::front_end::widget::{self, Kit, Weight};
use crate::record::Mode;
use crate::report::debrief::{
    advice, facts_of, heading_of, not_drawn_words, nothing_to_miss, shares,
};
use crate::report::tally::tally;
use crate::report::wording::{self, clock, quantity};
use crate::scoring::Outcome;
use crate::scoring::judgement::Finding;
use crate::scoring::review::{folded, most_telling};
use crate::scoring::scorecard::{DistanceSummary, Verdict};
use crate::text::Message;

/// Findings shown below a line at most; the saved page has them all.
const FINDINGS: usize = 6;

fn say(kit: &Kit, message: &Message) -> String {
    kit.words.say(message)
}

fn finding_lines(
    page: &mut ChildSpawnerCommands,
    kit: &Kit,
    called: &str,
    outcome: Outcome,
    findings: &[Finding],
) {
    let findings = folded(findings);
    for (number, finding) in findings.iter().take(FINDINGS).enumerate() {
        let words = say(kit, &finding.message);
        let called = format!("{called}-{number}");
        let look = finding
            .shown_under(outcome)
            .map_or((Icon::Info, theme::INK_FAINT), outcome_look);
        jump_line(page, kit, &called, finding.tick, look, &words);
    }
    if findings.len() > FINDINGS {
        let more = Message::new("sheet-more-findings").with("count", findings.len() - FINDINGS);
        page.spawn(kit.small(&say(kit, &more)));
    }
}

/// Verdict and why, with one clear next step.
pub(super) fn verdict(page: &mut ChildSpawnerCommands, kit: &Kit, debriefed: &Debriefed) {
    let card = &debriefed.card;
    let title = card.scenario_title.in_language(kit.words.language());
    page.spawn(kit.heading(title));
    page.spawn(kit.small(&say(kit, &wording::session(card))));
    for reason in &card.reasons {
        signed(page, kit, verdict_look(card.verdict), &say(kit, reason));
    }
    held_back(page, kit, debriefed);
    page.spawn(widget::panel()).with_children(|panel| {
        panel.spawn(kit.heading(&kit.words.word("debrief-next-step")));
        let next = card
            .train_next
            .first()
            .map_or_else(|| Message::new("sheet-nothing-to-train"), Clone::clone);
        panel.spawn(kit.text(&say(kit, &next)));
        panel
            .spawn(widget::row())
            .with_children(|row| next_buttons(row, kit, debriefed, "verdict"));
    });
    for (number, error) in card.critical_errors.iter().enumerate() {
        let material = debriefed.material(kit.words.catalogue());
        page.spawn(kit.heading(&material.critical_title(error.id)));
        let called = format!("debrief-critical-{number}");
        finding_lines(page, kit, &called, Outcome::NotMet, &error.findings);
    }
    if let Some(incident) = &card.incident {
        page.spawn(kit.heading(&kit.words.word("sheet-incident")));
        let one = std::slice::from_ref(incident);
        finding_lines(page, kit, "debrief-incident", Outcome::NotMet, one);
    }
    page.spawn(place_for(Drawing::Points));
    page.spawn(place_for(Drawing::Noticing));
    page.spawn(kit.small(&kit.words.word("sheet-supports")));
}

/// Says that not everything is shown.
fn held_back(page: &mut ChildSpawnerCommands, kit: &Kit, debriefed: &Debriefed) {
    if debriefed.review.held_back.is_told() {
        let words = kit.words.word("debrief-held-back");
        signed(page, kit, (Icon::Info, theme::ACCENT), &words);
    }
}

pub(super) fn looks(page: &mut ChildSpawnerCommands, kit: &Kit, debriefed: &Debriefed) {
    if let Some(words) = nothing_to_miss(&debriefed.review) {
        page.spawn(kit.text(&say(kit, &words)));
    }
    let material = debriefed.material(kit.words.catalogue());
    let looks = &debriefed.review.looks;
    let telling = most_telling(looks);
    for (number, look) in telling.iter().map(|&number| (number, &looks[number])) {
        let outcome = if look.is_right() {
            Outcome::Met
        } else {
            Outcome::NotMet
        };
        page.spawn(widget::panel()).with_children(|panel| {
            panel.spawn(widget::row()).with_children(|row| {
                let (picture, colour) = outcome_look(outcome);
                row.spawn(icon(picture, 26.0, colour));
                row.spawn(kit.heading(&say(kit, &heading_of(look))));
            });
            for fact in facts_of(&material, look) {
                panel.spawn(kit.text(&say(kit, &fact)));
            }
            panel
                .spawn(Node {
                    flex_direction: FlexDirection::Row,
                    flex_wrap: FlexWrap::Wrap,
                    column_gap: px(theme::GAP_PX),
                    row_gap: px(theme::GAP_PX),
                    ..default()
                })
                .with_children(|pair| {
                    for (pointed, id) in
                        [(false, "debrief-as-it-was"), (true, "debrief-pointed-out")]
                    {
                        pair.spawn(Node {
                            flex_direction: FlexDirection::Column,
                            flex_grow: 1.0,
                            flex_basis: px(260),
                            // Not as wide as the picture in it by itself.
                            min_width: px(0),
                            max_width: px(640),
                            ..default()
                        })
                        .with_children(|half| {
                            half.spawn(place_for(Drawing::Look(number, pointed)));
                            half.spawn(kit.small(&kit.words.word(id)));
                        });
                    }
                });
            panel.spawn(kit.spoken(
                &say(kit, &advice(look)),
                theme::TEXT_PX,
                theme::INK,
                true,
                accesskit::Role::Label,
            ));
            let called = format!("debrief-look-{number}");
            let words = kit.words.word("debrief-go-there");
            jump_line(
                panel,
                kit,
                &called,
                look.tick,
                (Icon::Eye, theme::ACCENT),
                &words,
            );
        });
    }
    let not_drawn = looks.len() - telling.len();
    if not_drawn > 0 {
        page.spawn(kit.text(&say(kit, &not_drawn_words(not_drawn))));
    }
}

pub(super) fn points(page: &mut ChildSpawnerCommands, kit: &Kit, debriefed: &Debriefed) {
    let material = debriefed.material(kit.words.catalogue());
    page.spawn(kit.small(&kit.words.word("sheet-how-points")));
    let shown = tally(&debriefed.card);
    for (block, shown) in debriefed.card.blocks.iter().zip(&shown.blocks) {
        let name = kit.words.word(wording::block_id(block.block));
        let points = say(kit, &wording::points_message(shown.points));
        page.spawn(kit.heading(&format!("{name}: {points}")));
        for (criterion, points) in block.criteria.iter().zip(&shown.criteria) {
            let title = material.criterion_title(criterion.id);
            let called = format!("debrief-points-{}", criterion.id);
            let in_words = wording::in_words(material.catalogue, criterion, *points);
            let words = if let Some(in_words) = in_words {
                let line = Message::new("debrief-points-line")
                    .with("criterion", title)
                    .with("words", in_words)
                    .with("shares", shares(&material, block, criterion))
                    .with("source", &criterion.source);
                say(kit, &line)
            } else {
                let answer = kit.words.word(wording::outcome_id(criterion.outcome));
                format!("{title}: {answer}")
            };
            let look = outcome_look(criterion.outcome);
            match criterion.findings.first() {
                Some(first) => jump_line(page, kit, &called, first.tick, look, &words),
                None => signed(page, kit, look, &words),
            }
            page.spawn(Node {
                flex_direction: FlexDirection::Column,
                row_gap: px(4),
                margin: UiRect::horizontal(px(28)),
                ..default()
            })
            .with_children(|below| {
                if criterion.outcome != Outcome::Met {
                    finding_lines(below, kit, &called, criterion.outcome, &criterion.findings);
                }
            });
        }
    }
}

pub(super) fn map(page: &mut ChildSpawnerCommands, kit: &Kit, debriefed: &Debriefed) {
    held_back(page, kit, debriefed);
    page.spawn(place_for(Drawing::Map));
    if !debriefed.review.route.is_empty() {
        page.spawn(kit.text(&kit.words.word("chart-coverage")));
        page.spawn(place_for(Drawing::Coverage));
    }
}

pub(super) fn distances(page: &mut ChildSpawnerCommands, kit: &Kit, debriefed: &Debriefed) {
    let card = &debriefed.card;
    if card.distance.per_person.is_empty() {
        page.spawn(kit.text(&kit.words.word("debrief-no-distances")));
        return;
    }
    for distance in std::iter::once(&card.distance).chain(&card.other_distances) {
        distances_from(page, kit, debriefed, distance);
    }
}

fn distances_from(
    page: &mut ChildSpawnerCommands,
    kit: &Kit,
    debriefed: &Debriefed,
    distance: &DistanceSummary,
) {
    if let Some(required_m) = distance.required_m {
        let required = wording::required(distance, required_m);
        page.spawn(kit.heading(&say(kit, &required)));
    }
    let mut drawn = debriefed.review.ranges.iter();
    if let Some(number) = drawn.position(|ranges| ranges.is_of(distance)) {
        page.spawn(place_for(Drawing::Distance(number)));
    }
    let first_local = distance.per_person.iter().position(|person| person.local);
    for (index, person) in distance.per_person.iter().enumerate() {
        if Some(index) == first_local {
            page.spawn(kit.small(&kit.words.word("sheet-local-people")));
        }
        let metres = |m: f32| quantity(f64::from(m), "m");
        let line = Message::new("debrief-distance-line")
            .with(
                "person",
                debriefed
                    .finished
                    .session
                    .exercise
                    .scenario
                    .person_called(&person.name),
            )
            .with("reached", metres(person.achieved_m))
            .with("closest", metres(person.closest_after_mark_m))
            .with("inside", clock(person.inside_s))
            .with(
                "out-of-sight",
                wording::out_of_sight(kit.words.catalogue(), person),
            )
            .with("hard-cover", wording::cover(kit.words.catalogue(), person));
        let outcome = wording::reached(person, distance.required_m);
        signed(page, kit, outcome_look(outcome), &say(kit, &line));
    }
}

pub(super) fn report(page: &mut ChildSpawnerCommands, kit: &Kit, debriefed: &Debriefed) {
    let Some(report) = &debriefed.card.report else {
        page.spawn(kit.text(&kit.words.word("sheet-no-report")));
        return;
    };
    for line in &report.lines {
        page.spawn(widget::panel()).with_children(|panel| {
            let asks = line.asks.in_language(kit.words.language());
            let heading = format!("{} · {asks}", line.label);
            signed(panel, kit, outcome_look(line.outcome), &heading);
            for (id, message) in [("debrief-said", &line.said), ("debrief-true", &line.truth)] {
                let words = Message::new(id).with("words", message.clone());
                panel.spawn(kit.text(&say(kit, &words)));
            }
            if let Some(why) = &line.why {
                panel.spawn(kit.small(&say(kit, why)));
            }
        });
    }
}

pub(super) fn train_next(page: &mut ChildSpawnerCommands, kit: &Kit, debriefed: &Debriefed) {
    let card = &debriefed.card;
    if card.train_next.is_empty() {
        page.spawn(kit.text(&kit.words.word("sheet-nothing-to-train")));
    }
    for advice in &card.train_next {
        signed(page, kit, (Icon::Target, theme::ACCENT), &say(kit, advice));
    }
    page.spawn(widget::row())
        .with_children(|row| next_buttons(row, kit, debriefed, "next"));
}

/// What to do next: the same with coaching, another variation, or another exercise; the most useful one stands out.
fn next_buttons(row: &mut ChildSpawnerCommands, kit: &Kit, debriefed: &Debriefed, tab: &str) {
    let header = &debriefed.finished.session.header;
    let file = assets::scenarios().join(&header.scenario_file);
    let modes = &debriefed.finished.session.scenario().modes;
    let ready = debriefed.card.verdict == Verdict::Ready;
    let is_there = file.is_file();
    let mut main_is_free = !ready;
    let mut offers = Vec::new();
    if is_there && modes.learn {
        offers.push(("coached", Icon::Learn, Mode::Learn));
    }
    if is_there && modes.practise {
        offers.push(("another", Icon::Undo, Mode::Practise));
    }
    for (called, picture, mode) in offers {
        let (scenario, trainee, seed) = (file.clone(), header.trainee().to_owned(), header.seed);
        let id = debriefed.card.scenario_id.clone();
        let weight = if std::mem::take(&mut main_is_free) {
            Weight::Main
        } else {
            Weight::Plain
        };
        let words = kit.words.word(&format!("debrief-again-{called}"));
        row.spawn((
            kit.icon_button(&format!("debrief-{tab}-{called}"), picture, &words, weight),
            observe(
                move |_: On<Activate>,
                      trainees: Res<Trainees>,
                      mut commands: Commands,
                      mut travel: Travel| {
                    commands.insert_resource(Wanted::Patrol {
                        scenario: scenario.clone(),
                        // The same again to be coached, else one that was not had yet.
                        seed: if mode == Mode::Learn {
                            seed
                        } else {
                            trainees.next_seed(&trainee, &id)
                        },
                        mode,
                        trainee: trainee.clone(),
                    });
                    travel.go(Stage::Loading);
                },
            ),
        ));
    }
    let weight = if ready || main_is_free {
        Weight::Main
    } else {
        Weight::Plain
    };
    let words = kit.words.word("debrief-exercises");
    row.spawn((
        kit.icon_button(
            &format!("debrief-{tab}-exercises"),
            Icon::Next,
            &words,
            weight,
        ),
        observe(|_: On<Activate>, mut travel: Travel| travel.go(Stage::Exercises)),
    ));
}
