//! The debrief page: one self-contained HTML file without scripts that opens on any machine and prints on A4. First
//! what must be seen in ten seconds: the verdict, the reasons, and what to do next. Then critical errors and what was
//! missed, as pictures; the timeline; the map; the arithmetic of every point, each line with a link to its moment;
//! the report against the truth; the distances.
//!
//! Names, grids and numbers in a sentence are isolated from its direction, so that a line of Arabic with an English
//! name in it reads as it should.

mod looks;
mod pictures;
mod tables;
mod timeline;
mod whole;

use super::Material;
use super::charts::{self, Chart};
use super::made_from::MadeFrom;
use super::markup::Html;
use super::tally::tally;
use super::wording;
use crate::scoring::judgement::Outcome;
use crate::scoring::review::{Review, folded};
use crate::scoring::scorecard::Verdict;
use crate::text::Message;
pub use looks::{Pictures, advice, facts_of, heading_of, not_drawn_words, nothing_to_miss};
pub(super) use pictures::coarse;
pub use pictures::{SIZE as PICTURE_SIZE, drawn};
pub use tables::shares;
pub use timeline::symbol_of;
pub use whole::{map_of, of_session, pictures_of};

/// Input of the page.
#[derive(Clone, Copy)]
pub struct DebriefPage<'a> {
    /// The scored session.
    pub material: Material<'a>,
    /// The review of the session.
    pub review: &'a Review,
    /// The map as SVG, if there is one.
    pub map: Option<&'a str>,
    /// Pictures of [`Review::looks`], one for each, none where nothing can be drawn.
    pub pictures: &'a [Option<Pictures>],
}

/// Renders the page.
pub fn page(page: &DebriefPage<'_>) -> String {
    let material = &page.material;
    let language = material.catalogue.language();
    let title = material.card.scenario_title.in_language(language);
    let css = include_str!("debrief/page.css");
    let mut html = Html::page(material.catalogue, title, css);
    head(&mut html, material, title);
    held_back(&mut html, page);
    next_step(&mut html, material);
    contents(&mut html, page);
    html.raw("<section class=\"pair\">\n");
    chart(&mut html, charts::points(material).as_ref());
    chart(&mut html, charts::noticing(material).as_ref());
    html.raw("</section>\n");
    grave(&mut html, material);
    looks::cards(&mut html, page);
    if let Some(map) = page.map {
        html.heading("map", &material.word("debrief-map"), "");
        html.raw("<figure class=\"map\">\n");
        html.drawing(&page.material.word("debrief-map"), map);
        html.raw("\n</figure>\n");
        chart(
            &mut html,
            charts::coverage(material, &page.review.route).as_ref(),
        );
    }
    timeline::table(&mut html, page);
    tables::blocks(&mut html, material);
    tables::detection(&mut html, material);
    chart(&mut html, charts::confidence(material).as_ref());
    tables::report(&mut html, material);
    tables::briefing(&mut html, material);
    distances(&mut html, page);
    train_next(&mut html, material);
    sources(&mut html, material);
    html.raw("</main>\n<footer>\n");
    html.element("p", "", &material.word("sheet-supports"));
    html.raw("</footer>\n</body>\n</html>\n");
    html.finish()
}

/// CSS class of an outcome; a symbol beside it repeats the meaning.
fn class_of(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Met => "good",
        Outcome::PartlyMet => "half",
        Outcome::NotMet => "bad",
        Outcome::NeverEvaluated => "never",
    }
}

fn chart(html: &mut Html, chart: Option<&Chart>) {
    let Some(chart) = chart else {
        return;
    };
    html.raw("<figure class=\"chart\">\n<figcaption>");
    html.text(&chart.says);
    html.raw("</figcaption>\n");
    html.drawing(&chart.says, &chart.svg);
    html.raw("</figure>\n");
}

fn head(html: &mut Html, material: &Material<'_>, title: &str) {
    let card = material.card;
    html.raw(&MadeFrom::card(card).tag());
    html.raw("\n");
    html.element("h1", "", title);
    html.element("p", "faint", &html.say(material, &wording::session(card)));
    let doctrine = Message::new("sheet-doctrine")
        .with("id", &card.doctrine_id)
        .with("version", &card.doctrine_version);
    html.element("p", "faint", &html.say(material, &doctrine));
    for note in wording::notes(card) {
        html.element("p", "note", &html.say(material, &note));
    }
    html.raw("</header>\n");
    let (symbol, class) = match card.verdict {
        Verdict::Ready => ("✓", "good"),
        Verdict::NotYet => ("✗", "bad"),
        Verdict::Incomplete => ("–", "half"),
    };
    html.raw(&format!("<div class=\"verdict {class}\"><span>{symbol} "));
    html.text(&material.word(wording::verdict_id(card.verdict)));
    html.raw("</span><span>");
    html.text(&html.say(material, &wording::points_message(tally(card).whole)));
    html.raw("</span></div>\n<ul class=\"why\">\n");
    for reason in &card.reasons {
        html.element("li", "", &html.say(material, reason));
    }
    html.raw("</ul>\n");
}

/// Says that not everything is shown.
fn held_back(html: &mut Html, page: &DebriefPage<'_>) {
    if page.review.held_back.is_told() {
        html.element("p", "held-back", &page.material.word("debrief-held-back"));
    }
}

/// The most useful thing to train next.
fn next_step(html: &mut Html, material: &Material<'_>) {
    html.raw("<div class=\"next\"><strong>");
    html.text(&material.word("debrief-next-step"));
    html.raw("</strong> ");
    let next = material
        .card
        .train_next
        .first()
        .map_or_else(|| Message::new("sheet-nothing-to-train"), Clone::clone);
    html.text(&html.say(material, &next));
    html.raw("</div>\n");
}

/// The table of contents.
fn contents(html: &mut Html, page: &DebriefPage<'_>) {
    let card = page.material.card;
    let sections = [
        ("looks", "debrief-looks", !page.review.looks.is_empty()),
        ("map", "debrief-map", page.map.is_some()),
        (
            "timeline",
            "sheet-timeline",
            !page.review.moments.is_empty(),
        ),
        ("points", "debrief-points", !card.blocks.is_empty()),
        ("report", "sheet-report", true),
        ("briefing", "sheet-briefing", card.briefing.is_some()),
        (
            "distance",
            "sheet-distance",
            !card.distance.per_person.is_empty(),
        ),
        ("train-next", "sheet-train-next", true),
    ];
    html.raw("<nav>");
    for (anchor, word, there) in sections {
        if there {
            html.raw(&format!("<a href=\"#{anchor}\">"));
            html.text(&page.material.word(word));
            html.raw("</a>\n");
        }
    }
    html.raw("</nav>\n");
}

/// Critical errors, and the incident.
fn grave(html: &mut Html, material: &Material<'_>) {
    let card = material.card;
    if !card.critical_errors.is_empty() {
        html.heading("critical", &material.word("sheet-critical-errors"), "");
        for error in &card.critical_errors {
            let title = material.critical_title(error.id);
            html.raw("<p class=\"bad\">");
            html.text(&format!("✗ {title} ["));
            tables::source(html, &error.source);
            html.raw("]</p>\n<div class=\"columns\">\n");
            for finding in &folded(&error.findings) {
                timeline::finding(html, material, finding);
            }
            html.raw("</div>\n");
        }
    }
    if let Some(incident) = &card.incident {
        html.heading("incident", &material.word("sheet-incident"), "");
        timeline::finding(html, material, incident);
    }
}

fn distances(html: &mut Html, page: &DebriefPage<'_>) {
    let card = page.material.card;
    let all = std::iter::once(&card.distance).chain(&card.other_distances);
    for (number, distance) in all.enumerate() {
        let drawn = page
            .review
            .ranges_from(distance)
            .and_then(|ranges| charts::distance(&page.material, ranges, &page.review.moments));
        tables::distance(html, &page.material, (number, distance), |html| {
            chart(html, drawn.as_ref());
        });
    }
}

fn train_next(html: &mut Html, material: &Material<'_>) {
    html.heading("train-next", &material.word("sheet-train-next"), "");
    if material.card.train_next.is_empty() {
        html.element("p", "", &material.word("sheet-nothing-to-train"));
        return;
    }
    html.raw("<ol>\n");
    for advice in &material.card.train_next {
        html.element("li", "", &html.say(material, advice));
    }
    html.raw("</ol>\n");
}

fn sources(html: &mut Html, material: &Material<'_>) {
    html.heading("sources", &material.word("sheet-sources"), "");
    html.raw("<ul class=\"sources\">\n");
    for source in material.sources_cited() {
        let words = format!(
            "{}: {}; {}; {}",
            source.id, source.title, source.address, source.date
        );
        html.raw("<li class=\"faint\" dir=\"auto\"");
        html.attribute("id", &tables::source_anchor(&source.id));
        html.raw(">");
        html.text(&words);
        html.raw("</li>\n");
    }
    html.raw("</ul>\n");
}
