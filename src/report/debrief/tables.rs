//! Tables of the debrief page: the arithmetic, what there was to notice, the report, the distances.

use super::{class_of, timeline};
use crate::report::Material;
use crate::report::markup::Html;
use crate::report::tally::tally;
use crate::report::wording::{self, clock};
use crate::scoring::Outcome;
use crate::scoring::review::folded;
use crate::scoring::scorecard::{
    BlockScore, CriterionScore, DistanceSummary, Points, ReportSummary,
};
use crate::text::{Figures, Message};

const NONE: &str = "–";

/// A row of cells with their classes; figures run from left to right.
pub(super) fn row(html: &mut Html, cells: &[(&str, &str)]) {
    html.raw("<tr>");
    for (class, words) in cells {
        if class.starts_with("number") {
            html.figure_cell(class, words);
        } else {
            html.element("td", class, words);
        }
    }
    html.raw("</tr>\n");
}

pub(super) fn heads(html: &mut Html, material: &Material<'_>, heads: &[(&str, &str)]) {
    html.raw("<tr>");
    for (class, id) in heads {
        if id.is_empty() {
            html.element("td", class, "");
            continue;
        }
        html.raw("<th scope=\"col\"");
        if !class.is_empty() {
            html.attribute("class", class);
        }
        html.raw(">");
        html.text(&material.word(id));
        html.raw("</th>\n");
    }
    html.raw("</tr>\n");
}

pub(super) fn blocks(html: &mut Html, material: &Material<'_>) {
    let card = material.card;
    if card.blocks.is_empty() {
        return;
    }
    let shown = tally(card);
    html.heading(
        "points",
        &material.word("debrief-points"),
        &material.say(&wording::points_message(shown.whole)),
    );
    html.element("p", "faint", &material.word("sheet-how-points"));
    html.element("p", "faint", &material.word("debrief-how-shares"));
    for (block, shown) in card.blocks.iter().zip(&shown.blocks) {
        let name = wording::block_id(block.block);
        html.heading(
            name,
            &material.word(name),
            &material.say(&wording::points_message(shown.points)),
        );
        if let Some(not_shown) = wording::not_shown(shown) {
            html.element("p", "faint", &material.say(&not_shown));
        }
        html.raw("<table>\n<thead>\n");
        heads(
            html,
            material,
            &[
                ("", ""),
                ("", "sheet-criterion"),
                ("number", "sheet-measured"),
                ("number", "sheet-expected"),
                ("number", "sheet-points-head"),
                ("", "sheet-source"),
            ],
        );
        html.raw("</thead>\n");
        for (criterion, points) in block.criteria.iter().zip(&shown.criteria) {
            criterion_rows(html, material, block, (criterion, *points));
        }
        html.raw("</table>\n");
    }
}

/// How a criterion's points are computed: `35 × 2/8 × ½`.
pub fn shares(material: &Material<'_>, block: &BlockScore, criterion: &CriterionScore) -> String {
    let weight_of = |id: &str| material.pack.criterion(id).map_or(0.0, |rule| rule.weight);
    let whole: f32 = block.criteria.iter().map(|other| weight_of(other.id)).sum();
    let blocks = &material.pack.scoring.blocks;
    let (Some(weight), true) = (
        blocks.iter().find(|weight| weight.block == block.block),
        whole > 0.0 && criterion.outcome != Outcome::NeverEvaluated,
    ) else {
        return String::new();
    };
    let number = |value: f32| wording::number(f64::from(value));
    let earned = match criterion.outcome {
        Outcome::Met => "1",
        Outcome::PartlyMet => "½",
        Outcome::NotMet | Outcome::NeverEvaluated => "0",
    };
    material.figures(&Figures::new(format!(
        "{} × {}/{} × {earned}",
        number(weight.points),
        number(weight_of(criterion.id)),
        number(whole)
    )))
}

fn criterion_rows(
    html: &mut Html,
    material: &Material<'_>,
    block: &BlockScore,
    (criterion, points): (&CriterionScore, Points),
) {
    let class = class_of(criterion.outcome);
    let title = material.criterion_title(criterion.id);
    let called_for = criterion.outcome != Outcome::NeverEvaluated;
    html.raw("<tbody>\n<tr>");
    html.element("td", class, wording::symbol(criterion.outcome));
    html.raw(&format!(
        "<td class=\"{}\">",
        if called_for { "" } else { class }
    ));
    match (criterion.findings.first(), called_for) {
        (Some(first), _) => {
            html.raw(&format!("<a href=\"#{}\">", timeline::anchor(first.tick)));
            html.text(&title);
            html.raw("</a>");
        }
        // It judges the whole patrol, not a moment.
        (None, true) => {
            html.raw("<a href=\"#timeline\">");
            html.text(&title);
            html.raw("</a>");
        }
        (None, false) => html.text(&title),
    }
    if let Some(words) = wording::in_words(material.catalogue, criterion, points) {
        html.element("p", class, &html.say(material, &words));
    }
    html.raw("</td>\n");
    if called_for {
        let measured = material.figures(&wording::measured(material.catalogue, criterion));
        html.figure_cell(&format!("number {class}"), &measured);
        let expected = material.figures(&wording::expected(criterion));
        html.figure_cell("number", &expected);
        html.raw("<td class=\"number\">");
        html.figures(&material.figures(&wording::points(points)));
        html.raw("<small>");
        html.figures(&shares(material, block, criterion));
        html.raw("</small></td>\n");
    } else {
        let answer = material.word(wording::outcome_id(criterion.outcome));
        html.raw("<td class=\"never\" colspan=\"3\">");
        html.text(&answer);
        html.raw("</td>\n");
    }
    html.raw("<td class=\"faint\">");
    source(html, &criterion.source);
    html.raw("</td>\n</tr>\n");
    if !criterion.findings.is_empty() {
        html.raw("<tr class=\"long\"><td></td><td class=\"findings columns\" colspan=\"5\">\n");
        for finding in &folded(&criterion.findings) {
            timeline::finding(html, material, finding);
        }
        html.raw("</td></tr>\n");
    }
    html.raw("</tbody>\n");
}

/// Anchor of a source.
pub(super) fn source_anchor(id: &str) -> String {
    format!("source-{id}")
}

/// The short name of a source, linked to its entry.
pub(super) fn source(html: &mut Html, id: &str) {
    html.raw("<a");
    html.attribute("href", &format!("#{}", source_anchor(id)));
    html.raw(">");
    html.text(id);
    html.raw("</a>");
}

pub(super) fn detection(html: &mut Html, material: &Material<'_>) {
    let detection = &material.card.detection;
    html.heading("noticed", &material.word("sheet-noticed"), "");
    html.element("p", "", &material.say(&wording::counts(detection)));
    if let Some(interval) = wording::interval(detection) {
        html.element("p", "faint", &material.say(&interval));
    }
    if let Some(interval) = wording::harmless_interval(detection) {
        html.element("p", "faint", &material.say(&interval));
    }
    if detection.per_device.is_empty() {
        return;
    }
    html.raw("<table>\n");
    heads(
        html,
        material,
        &[
            ("", "sheet-device"),
            ("number", "sheet-noticeable"),
            ("number", "sheet-viewed"),
            ("number", "sheet-marked"),
            ("number", "sheet-range"),
        ],
    );
    let time = |seconds: Option<f32>| seconds.map_or_else(|| NONE.to_owned(), clock);
    for device in &detection.per_device {
        let range = device
            .mark_range_m
            .map_or_else(Figures::none, wording::metres_kept);
        row(
            html,
            &[
                ("", &material.device(&device.name)),
                ("number", &time(device.opportunity_s)),
                ("number", &time(device.viewed_s)),
                ("number", &time(device.marked_s)),
                ("number", &material.figures(&range)),
            ],
        );
        if let Some(from) = wording::noticeable_from(material, device) {
            html.raw("<tr><td class=\"findings\" colspan=\"5\">");
            html.text(&html.say(material, &from));
            html.raw("</td></tr>\n");
        }
    }
    html.raw("</table>\n");
}

pub(super) fn report(html: &mut Html, material: &Material<'_>) {
    let Some(report) = &material.card.report else {
        html.heading("report", &material.word("sheet-report"), "");
        html.element("p", "", &material.word("sheet-no-report"));
        return;
    };
    let after = report.after_s.map(|after_s| {
        material.say(&Message::new("sheet-report-after").with("time", clock(after_s)))
    });
    html.heading(
        "report",
        &material.word("sheet-report"),
        after.as_deref().unwrap_or(""),
    );
    lines(html, material, report);
}

/// The hand-over briefing, where one was given, and further reports.
pub(super) fn briefing(html: &mut Html, material: &Material<'_>) {
    if let Some(briefing) = &material.card.briefing {
        html.heading("briefing", &material.word("sheet-briefing"), "");
        lines(html, material, briefing);
    }
    for (number, report) in material.card.other_reports.iter().enumerate() {
        let title = format!(
            "{}: {}",
            material.word("sheet-report"),
            report.name.in_language(material.catalogue.language())
        );
        html.heading(&format!("report-{}", number + 2), &title, "");
        lines(html, material, report);
    }
}

fn lines(html: &mut Html, material: &Material<'_>, report: &ReportSummary) {
    html.raw("<table>\n");
    heads(
        html,
        material,
        &[
            ("", ""),
            ("", ""),
            ("", ""),
            ("", "sheet-said"),
            ("", "sheet-truth"),
        ],
    );
    for line in &report.lines {
        let class = class_of(line.outcome);
        let (said, truth) = (
            html.say(material, &line.said),
            html.say(material, &line.truth),
        );
        row(
            html,
            &[
                (class, wording::symbol(line.outcome)),
                ("", &line.label),
                ("", line.asks.in_language(material.catalogue.language())),
                (class, &said),
                ("", &truth),
            ],
        );
        if let Some(why) = &line.why {
            html.raw("<tr><td></td><td></td><td class=\"findings\" colspan=\"3\">");
            html.text(&html.say(material, why));
            html.raw("</td></tr>\n");
        }
    }
    html.raw("</table>\n");
}

/// The distances from one item, with its number; `before` adds content between heading and table.
pub(super) fn distance(
    html: &mut Html,
    material: &Material<'_>,
    (number, distance): (usize, &DistanceSummary),
    before: impl FnOnce(&mut Html),
) {
    if distance.per_person.is_empty() {
        return;
    }
    let required = distance
        .required_m
        .map(|required_m| material.say(&wording::required(distance, required_m)));
    let anchor = if number == 0 {
        "distance".to_owned()
    } else {
        format!("distance-{}", number + 1)
    };
    html.heading(
        &anchor,
        &material.word("sheet-distance"),
        required.as_deref().unwrap_or(""),
    );
    before(html);
    html.raw("<table>\n");
    heads(
        html,
        material,
        &[
            ("", ""),
            ("", "sheet-person"),
            ("number", "sheet-reached"),
            ("number", "sheet-closest"),
            ("number", "sheet-inside"),
            ("", "sheet-out-of-sight"),
            ("", "sheet-hard-cover"),
        ],
    );
    let first_local = distance.per_person.iter().position(|person| person.local);
    for (index, person) in distance.per_person.iter().enumerate() {
        if Some(index) == first_local {
            html.raw("<tr><td></td><th scope=\"rowgroup\" colspan=\"6\">");
            html.text(&material.word("sheet-local-people"));
            html.raw("</th></tr>\n");
        }
        let outcome = wording::reached(person, distance.required_m);
        let metres = |m: f32| material.figures(&wording::quantity(f64::from(m), "m"));
        row(
            html,
            &[
                (class_of(outcome), wording::symbol(outcome)),
                ("", &material.person(&person.name)),
                ("number", &metres(person.achieved_m)),
                ("number", &metres(person.closest_after_mark_m)),
                ("number", &clock(person.inside_s)),
                ("", &wording::out_of_sight(material.catalogue, person)),
                ("", &wording::cover(material.catalogue, person)),
            ],
        );
        if let Some(why) = wording::does_not_count(person.reached) {
            html.raw("<tr><td></td><td class=\"findings\" colspan=\"6\">");
            html.text(&material.word(why));
            html.raw("</td></tr>\n");
        }
    }
    html.raw("</table>\n");
}
