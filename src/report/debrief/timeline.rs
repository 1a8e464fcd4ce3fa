//! The timeline: every moment once, with an anchor for links from the arithmetic.

use std::fmt::Write;

use super::{DebriefPage, class_of};
use crate::report::Material;
use crate::report::markup::Html;
use crate::report::wording::{self, clock};
use crate::scoring::judgement::Finding;
use crate::scoring::review::{Moment, Topic};
use crate::units::Tick;

/// Symbol of a topic; words beside it repeat the meaning.
pub fn symbol_of(topic: Topic) -> &'static str {
    match topic {
        Topic::Way => "→",
        Topic::Halt => "‖",
        Topic::Sight => "◉",
        Topic::Mark => "▲",
        Topic::Order => "◆",
        Topic::Report => "✉",
        Topic::Distance => "↔",
        Topic::Inject => "✱",
        Topic::Judged => "•",
        Topic::Critical => "✗",
    }
}

/// Anchor of a tick.
pub(super) fn anchor(tick: Tick) -> String {
    format!("moment-{}", tick.0)
}

/// A link to a moment, with its time as text.
pub(super) fn link(html: &mut Html, tick: Tick) {
    html.raw(&format!("<a class=\"when\" href=\"#{}\">", anchor(tick)));
    html.figures(&clock(tick.seconds()));
    html.raw("</a>");
}

/// A finding: time, place, sentence.
pub(super) fn finding(html: &mut Html, material: &Material<'_>, finding: &Finding) {
    html.raw("<p class=\"finding\">");
    link(html, finding.tick);
    if let Some(place) = finding.place {
        html.raw(" <span class=\"when\">");
        html.figures(&material.grid(place));
        html.raw("</span>");
    }
    html.raw(" ");
    html.text(&html.say(material, &finding.message));
    html.raw("</p>\n");
}

/// The table; each tick is one row group with one anchor.
pub(super) fn table(html: &mut Html, page: &DebriefPage<'_>) {
    let moments = &page.review.moments;
    if moments.is_empty() {
        return;
    }
    html.heading("timeline", &page.material.word("sheet-timeline"), "");
    html.raw("<div class=\"columns\"><table class=\"timeline\">\n");
    for at_once in moments.chunk_by(|a, b| a.tick == b.tick) {
        let mut markup = String::new();
        let _ = writeln!(markup, "<tbody id=\"{}\">", anchor(at_once[0].tick));
        html.raw(&markup);
        for (index, moment) in at_once.iter().enumerate() {
            row(html, &page.material, moment, index == 0);
        }
        html.raw("</tbody>\n");
    }
    html.raw("</table></div>\n");
}

fn row(html: &mut Html, material: &Material<'_>, moment: &Moment, first: bool) {
    let class = moment.outcome.map_or("", class_of);
    let symbol = match (moment.topic, moment.outcome) {
        (Topic::Judged, Some(outcome)) => wording::symbol(outcome),
        (topic, _) => symbol_of(topic),
    };
    let time = if first {
        clock(moment.tick.seconds())
    } else {
        String::new()
    };
    // On paper an outcome appears once: with its points.
    html.raw(match moment.topic {
        Topic::Judged => "<tr class=\"screen\">",
        _ => "<tr>",
    });
    html.figure_cell("number when", &time);
    html.element("td", &format!("symbol {class}"), symbol);
    html.element("td", class, &html.say(material, &moment.message));
    let grid = moment.place.map(|place| material.grid(place));
    html.figure_cell("when grid", &grid.unwrap_or_default());
    html.raw("</tr>\n");
}
