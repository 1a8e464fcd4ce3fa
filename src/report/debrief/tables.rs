//! The tables of the debrief page: the arithmetic, what there was to notice, the report, the distances.

use super::{Html, class_of};
use crate::report::Material;
use crate::report::wording::{self, clock, yes_no};
use crate::scoring::Outcome;
use crate::scoring::scorecard::CriterionScore;
use crate::text::Message;

const NONE: &str = "–";

/// A row of cells, each with its class.
fn row(html: &mut Html, cells: &[(&str, &str)]) {
    html.raw("<tr>");
    for (class, words) in cells {
        html.element("td", class, words);
    }
    html.raw("</tr>\n");
}

fn heads(html: &mut Html, material: &Material<'_>, heads: &[(&str, &str)]) {
    html.raw("<tr>");
    for (class, id) in heads {
        let words = if id.is_empty() {
            String::new()
        } else {
            material.word(id)
        };
        html.element("th", class, &words);
    }
    html.raw("</tr>\n");
}

pub(super) fn blocks(html: &mut Html, material: &Material<'_>) {
    for block in &material.card.blocks {
        html.heading(
            &material.word(wording::block_id(block.block)),
            &material.say(&wording::points_message(block.points)),
        );
        html.raw("<table>\n");
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
        for criterion in &block.criteria {
            criterion_rows(html, material, criterion);
        }
        html.raw("</table>\n");
    }
    if !material.card.blocks.is_empty() {
        html.element("p", "faint", &material.word("sheet-how-points"));
    }
}

fn criterion_rows(html: &mut Html, material: &Material<'_>, criterion: &CriterionScore) {
    let class = class_of(criterion.outcome);
    let number = format!("number {class}");
    let title = material.criterion_title(criterion.id);
    let symbol = wording::symbol(criterion.outcome);
    if criterion.outcome == Outcome::NeverEvaluated {
        let answer = material.word(wording::outcome_id(criterion.outcome));
        row(
            html,
            &[
                (class, symbol),
                (class, &title),
                (&number, &answer),
                (&number, ""),
                (&number, NONE),
                (class, &criterion.source),
            ],
        );
    } else {
        let measured = criterion
            .measured
            .map_or_else(|| NONE.to_owned(), |m| wording::quantity(m, criterion.unit));
        row(
            html,
            &[
                (class, symbol),
                ("", &title),
                (&number, &measured),
                ("number", &wording::expected(criterion)),
                ("number", &wording::points(criterion.points)),
                ("faint", &criterion.source),
            ],
        );
    }
    if !criterion.findings.is_empty() {
        html.raw("<tr><td></td><td class=\"findings\" colspan=\"5\">\n");
        for finding in &criterion.findings {
            html.finding(material, finding);
        }
        html.raw("</td></tr>\n");
    }
}

pub(super) fn detection(html: &mut Html, material: &Material<'_>) {
    let detection = &material.card.detection;
    html.heading(&material.word("sheet-noticed"), "");
    html.element("p", "", &material.say(&wording::counts(detection)));
    if let Some(interval) = wording::interval(detection) {
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
            .map_or_else(|| NONE.to_owned(), |m| wording::quantity(f64::from(m), "m"));
        row(
            html,
            &[
                ("", &device.name),
                ("number", &time(device.opportunity_s)),
                ("number", &time(device.viewed_s)),
                ("number", &time(device.marked_s)),
                ("number", &range),
            ],
        );
    }
    html.raw("</table>\n");
}

pub(super) fn report(html: &mut Html, material: &Material<'_>) {
    let Some(report) = &material.card.report else {
        html.heading(&material.word("sheet-report"), "");
        html.element("p", "", &material.word("sheet-no-report"));
        return;
    };
    let after = report.after_s.map(|after_s| {
        material.say(&Message::new("sheet-report-after").with("time", clock(after_s)))
    });
    html.heading(
        &material.word("sheet-report"),
        after.as_deref().unwrap_or(""),
    );
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
        row(
            html,
            &[
                (class, wording::symbol(line.outcome)),
                ("", &line.label),
                ("", line.asks.in_language(material.catalogue.language())),
                (class, &material.say(&line.said)),
                ("", &material.say(&line.truth)),
            ],
        );
        if let Some(why) = &line.why {
            html.raw("<tr><td></td><td></td><td class=\"findings\" colspan=\"3\">");
            html.text(&material.say(why));
            html.raw("</td></tr>\n");
        }
    }
    html.raw("</table>\n");
}

pub(super) fn distance(html: &mut Html, material: &Material<'_>) {
    let distance = &material.card.distance;
    if distance.per_person.is_empty() {
        return;
    }
    let required = distance.required_m.map(|required_m| {
        let required = wording::quantity(f64::from(required_m), "m");
        material.say(&Message::new("sheet-required").with("distance", required))
    });
    html.heading(
        &material.word("sheet-distance"),
        required.as_deref().unwrap_or(""),
    );
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
    for person in &distance.per_person {
        let outcome = wording::reached(person, distance.required_m);
        let metres = |m: f32| wording::quantity(f64::from(m), "m");
        row(
            html,
            &[
                (class_of(outcome), wording::symbol(outcome)),
                ("", &person.name),
                ("number", &metres(person.achieved_m)),
                ("number", &metres(person.closest_after_mark_m)),
                ("number", &clock(person.inside_s)),
                ("", &yes_no(material.catalogue, person.out_of_sight)),
                ("", &yes_no(material.catalogue, person.hard_cover)),
            ],
        );
    }
    html.raw("</table>\n");
}
