//! Misses, false alarms, finds and what was rightly passed: for each the picture from the trainee's place, plain and with the sign pointed out, and
//! one sentence of advice.

use super::DebriefPage;
use super::{tables, timeline};
use crate::report::Material;
use crate::report::markup::Html;
use crate::report::wording::{clock, quantity, seen_from};
use crate::scoring::report_truth::kind;
use crate::scoring::review::{Look, LookedFor, MOST_PICTURES, Review, most_telling};
use crate::text::Message;
use crate::vocabulary::SignKind;

/// Pictures of a look, as PNG files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pictures {
    /// As seen.
    pub plain: Vec<u8>,
    /// With the sign pointed out.
    pub pointed_out: Vec<u8>,
}

/// Heading of a look.
pub fn heading_of(look: &Look) -> Message {
    match look.what {
        LookedFor::Missed { .. } => Message::new("debrief-missed").with("device", &look.name),
        LookedFor::Found { .. } => Message::new("debrief-found").with("device", &look.name),
        LookedFor::FalseAlarm {
            look_alike: Some(_),
            mark,
        } => Message::new("debrief-false-alarm")
            .with("mark", u32::from(mark.0) + 1)
            .with("look-alike", &look.name),
        LookedFor::FalseAlarm {
            look_alike: None,
            mark,
        } => Message::new("debrief-false-alarm-nothing").with("mark", u32::from(mark.0) + 1),
        LookedFor::Passed { .. } => Message::new("debrief-passed").with("look-alike", &look.name),
    }
}

/// Time, place and range: the sentences below the heading.
pub fn facts_of(material: &Material<'_>, look: &Look) -> Vec<Message> {
    let at_a_moment = |id| {
        let message = Message::new(id)
            .with("time", clock(look.tick.seconds()))
            .with("kind", kind(look.kind))
            .with("by", if look.optics { "optics" } else { "eye" });
        seen_from(message, material, look.eye, look.at)
    };
    match look.what {
        LookedFor::Missed {
            entered, clearest, ..
        } => {
            let viewed = match look.viewed {
                Some(viewed) => {
                    Message::new("debrief-look-viewed").with("time", clock(viewed.seconds()))
                }
                None => Message::new("debrief-look-never-viewed"),
            };
            let clearest = clearest.map(|(tick, range_m)| {
                Message::new("debrief-look-clearest")
                    .with("time", clock(tick.seconds()))
                    .with("distance", quantity(f64::from(range_m.round()), "m"))
            });
            let entered = entered.map(|entered| {
                Message::new("debrief-look-entered").with("time", clock(entered.seconds()))
            });
            let rest = clearest.into_iter().chain([viewed]).chain(entered);
            std::iter::once(at_a_moment("debrief-look-first"))
                .chain(rest)
                .collect()
        }
        LookedFor::Found { marked, .. } => vec![
            at_a_moment("debrief-look-first"),
            Message::new("debrief-look-marked").with("time", clock(marked.seconds())),
        ],
        LookedFor::FalseAlarm { .. } => vec![at_a_moment("debrief-look-mark")],
        LookedFor::Passed { .. } => vec![at_a_moment("debrief-look-best")],
    }
}

/// The author's lesson, else advice by the kind of sign; after a miss also what to do next time, after a false alarm also
/// what shows that the thing is harmless.
pub fn advice(look: &Look) -> Message {
    let lesson = lesson(look);
    if matches!(look.what, LookedFor::Missed { .. }) {
        return Message::new("debrief-advice-next-time").with("lesson", lesson);
    }
    match &look.shown {
        Some(shown) => Message::new("debrief-advice-shown")
            .with("lesson", lesson)
            .with("shown", shown.clone()),
        None => lesson,
    }
}

fn lesson(look: &Look) -> Message {
    if !look.lesson.0.is_empty() {
        return Message::new("report-authored").with("words", &look.lesson);
    }
    match (look.what, look.kind) {
        (
            LookedFor::FalseAlarm {
                look_alike: None, ..
            },
            _,
        ) => Message::new("debrief-advice-nothing"),
        (LookedFor::Passed { .. }, _) => Message::new("debrief-advice-passed"),
        (LookedFor::FalseAlarm { .. }, _) => Message::new("debrief-advice-harmless"),
        (_, SignKind::WarningSign) => Message::new("debrief-advice-warning-sign"),
        (_, SignKind::WarningClue) => Message::new("debrief-advice-warning-clue"),
        (_, SignKind::MilitaryActivity) => Message::new("debrief-advice-military-activity"),
        (_, SignKind::Environment) => Message::new("debrief-advice-environment"),
        (_, SignKind::LocalBehaviour) => Message::new("debrief-advice-local-behaviour"),
    }
}

/// Said where there was nothing to miss and nothing was marked wrongly, above what was rightly passed; none otherwise,
/// and none where something is held back: it may have been there.
pub fn nothing_to_miss(review: &Review) -> Option<Message> {
    let passed = |look: &Look| matches!(look.what, LookedFor::Passed { .. });
    let nothing = review.looks.iter().all(passed) && !review.held_back.is_told();
    nothing.then(|| Message::new("debrief-no-looks"))
}

/// The section: one card per look.
pub(super) fn cards(html: &mut Html, page: &DebriefPage<'_>) {
    let looks = &page.review.looks;
    if looks.is_empty() {
        return;
    }
    html.heading("looks", &page.material.word("debrief-looks"), "");
    if let Some(words) = nothing_to_miss(page.review) {
        html.element("p", "", &html.say(&page.material, &words));
    }
    html.raw("<div class=\"cards\">\n");
    let telling = most_telling(looks);
    let mut not_printed = Vec::new();
    let mut not_drawn = Vec::new();
    let mut alarms = 0;
    for (number, look) in looks.iter().enumerate() {
        if !telling.contains(&number) {
            not_drawn.push(look);
            continue;
        }
        let class = match look.what {
            LookedFor::Missed { .. } => "whole",
            LookedFor::Found { .. } | LookedFor::Passed { .. } => "",
            LookedFor::FalseAlarm { .. } => {
                alarms += 1;
                if alarms > PRINTED_ALARMS {
                    not_printed.push(look);
                    "screen"
                } else {
                    ""
                }
            }
        };
        let pictures = page.pictures.get(number).and_then(Option::as_ref);
        card(html, &page.material, look, pictures, class);
    }
    html.raw("</div>\n");
    if !not_printed.is_empty() {
        rows(html, &page.material, &not_printed, "paper");
    }
    if !not_drawn.is_empty() {
        let without = html.say(&page.material, &not_drawn_words(not_drawn.len()));
        html.element("p", "", &without);
        not_drawn.truncate(MOST_ROWS);
        rows(html, &page.material, &not_drawn, "");
    }
}

/// Most looks without a picture that get a row.
const MOST_ROWS: usize = 40;

/// How many looks are not drawn, and why.
pub fn not_drawn_words(count: usize) -> Message {
    Message::new("debrief-not-drawn")
        .with("count", count)
        .with("most", MOST_PICTURES)
}

/// False alarms whose pictures are printed; on paper the others are table rows.
const PRINTED_ALARMS: usize = 4;

/// A table of looks without pictures.
fn rows(html: &mut Html, material: &Material<'_>, looks: &[&Look], class: &str) {
    html.raw(&format!("<table class=\"{class}\">\n<thead>\n"));
    tables::heads(
        html,
        material,
        &[
            ("number", "debrief-time"),
            ("", "show-place"),
            ("", "sheet-said"),
            ("", "sheet-truth"),
        ],
    );
    html.raw("</thead>\n");
    for look in looks {
        tables::row(
            html,
            &[
                ("number", &clock(look.tick.seconds())),
                ("when", &material.grid(look.at.at_height(0.0))),
                ("", &material.say(&kind(look.kind))),
                ("", &html.say(material, &heading_of(look))),
            ],
        );
    }
    html.raw("</table>\n");
}

fn card(
    html: &mut Html,
    material: &Material<'_>,
    look: &Look,
    pictures: Option<&Pictures>,
    article: &str,
) {
    let (symbol, class) = match look.what {
        LookedFor::Found { .. } | LookedFor::Passed { .. } => ("✓", "good"),
        _ => ("✗", "bad"),
    };
    html.raw(&format!("<article class=\"{article}\">\n"));
    let heading = html.say(material, &heading_of(look));
    html.raw(&format!("<h3 class=\"{class}\"><span>"));
    html.text(&format!("{symbol} {heading}"));
    html.raw("</span> ");
    timeline::link(html, look.tick);
    html.raw("</h3>\n<p>");
    for fact in facts_of(material, look) {
        html.raw(" ");
        html.text(&html.say(material, &fact));
    }
    html.raw("</p>\n");
    if let Some(pictures) = pictures {
        html.raw("<div class=\"pair\">\n");
        let pointed_out = if look.signs.is_empty() {
            "debrief-pointed-out"
        } else {
            "debrief-pointed-out-enlarged"
        };
        for (png, id) in [
            (&pictures.plain, "debrief-as-it-was"),
            (&pictures.pointed_out, pointed_out),
        ] {
            let words = material.word(id);
            html.picture(&format!("{heading}: {words}"), png, &words);
        }
        html.raw("</div>\n");
    } else {
        html.element("p", "faint", &material.word("debrief-no-picture"));
    }
    html.element("p", "advice", &html.say(material, &advice(look)));
    html.raw("</article>\n");
}

#[cfg(test)]
mod tests {
    use super::{Look, LookedFor, advice};
    use crate::assets;
    use crate::scenario::exercise::LookAlikeId;
    use crate::sim::action::MarkId;
    use crate::text::{Catalogue, Message, Text};
    use crate::units::{Place, Point, Tick};
    use crate::vocabulary::SignKind;

    /// Story: a card told of an owner beside a case, and the picture above it showed the case alone.
    #[test]
    fn the_card_of_a_false_alarm_names_what_shows_that_the_thing_is_harmless() {
        let owner = Message::new("shown-by-owner");
        let look = Look {
            what: LookedFor::FalseAlarm {
                mark: MarkId(0),
                look_alike: Some(LookAlikeId(0)),
            },
            name: Text::english("case"),
            tick: Tick(0),
            eye: Place::default(),
            optics: false,
            at: Point(0.0, 0.0),
            sign: None,
            signs: Vec::new(),
            range_m: 20.0,
            kind: SignKind::Environment,
            viewed: None,
            lesson: Text::english("A traveller's case."),
            shown: Some(Message::new("shown-by").with("things", owner.clone())),
            aim_deg: None,
        };
        for language in ["en", "fr", "es", "ar"] {
            let catalogue = Catalogue::read(&assets::folder(), language).expect("shipped");
            let words = catalogue.say(&advice(&look));
            assert!(
                words.contains(&catalogue.say(&owner)),
                "{language}: {words}"
            );
        }
    }
}
