//! The debrief page: one HTML file that needs no network, opens on any machine and prints on A4. The verdict and why,
//! the map, the timeline of everything that counted, the arithmetic, the report against the truth, the distances.

mod tables;

use std::fmt::Write;

use super::Material;
use super::wording;
use crate::scoring::Outcome;
use crate::scoring::criterion::Finding;
use crate::scoring::scorecard::Verdict;
use crate::text::Message;

/// The page; `map` is an SVG drawing of the patrol, if there is one.
pub fn page(material: &Material<'_>, map: Option<&str>) -> String {
    let mut html = Html::default();
    let language = material.catalogue.language();
    let direction = if ["ar", "fa", "he", "ur", "ps"].contains(&language) {
        "rtl"
    } else {
        "ltr"
    };
    let title = material.card.scenario_title.in_language(language);
    html.raw("<!doctype html>\n<html lang=\"");
    html.text(language);
    html.raw(&format!(
        "\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n"
    ));
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.element("title", "", title);
    html.raw("<style>\n");
    html.raw(include_str!("debrief/page.css"));
    html.raw("</style>\n</head>\n<body>\n");
    head(&mut html, material, title);
    train_next(&mut html, material);
    critical_errors(&mut html, material);
    if let Some(map) = map {
        html.raw("<figure>\n");
        html.raw(map);
        html.raw("\n</figure>\n");
    }
    timeline(&mut html, material);
    tables::blocks(&mut html, material);
    tables::detection(&mut html, material);
    tables::report(&mut html, material);
    tables::distance(&mut html, material);
    sources(&mut html, material);
    html.raw("<footer>\n");
    html.element("p", "", &material.word("sheet-supports"));
    html.raw("</footer>\n</body>\n</html>\n");
    html.0
}

/// Markup in the making. Everything that is not our own markup goes through [`Html::text`].
#[derive(Default)]
struct Html(String);

impl Html {
    /// Our own markup, as it is.
    fn raw(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    /// Words, with everything that means something to a browser taken out of force.
    fn text(&mut self, words: &str) {
        for letter in words.chars() {
            match letter {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                letter => self.0.push(letter),
            }
        }
    }

    /// An element with words in it.
    fn element(&mut self, name: &str, class: &str, words: &str) {
        if class.is_empty() {
            let _ = write!(self.0, "<{name}>");
        } else {
            let _ = write!(self.0, "<{name} class=\"{class}\">");
        }
        self.text(words);
        let _ = writeln!(self.0, "</{name}>");
    }

    /// A heading with something at the far side.
    fn heading(&mut self, left: &str, right: &str) {
        self.raw("<h2>");
        self.text(left);
        self.raw(" <span>");
        self.text(right);
        self.raw("</span></h2>\n");
    }

    /// A finding: when, where, what.
    fn finding(&mut self, material: &Material<'_>, finding: &Finding) {
        let (time, grid, words) = material.finding(finding);
        self.raw("<p class=\"finding\"><span class=\"when\">");
        self.text(format!("{time}  {grid}").trim_end());
        self.raw("</span> ");
        self.text(&words);
        self.raw("</p>\n");
    }
}

/// Class of an answer; the symbol beside it says the same.
fn class_of(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Met => "good",
        Outcome::PartlyMet => "half",
        Outcome::NotMet => "bad",
        Outcome::NeverEvaluated => "never",
    }
}

fn head(html: &mut Html, material: &Material<'_>, title: &str) {
    let card = material.card;
    html.raw("<header>\n");
    html.element("h1", "", title);
    html.element("p", "faint", &material.say(&wording::session(card)));
    let doctrine = Message::new("sheet-doctrine")
        .with("id", &card.doctrine_id)
        .with("version", &card.doctrine_version);
    html.element("p", "faint", &material.say(&doctrine));
    html.raw("</header>\n");
    let (symbol, class) = match card.verdict {
        Verdict::Ready => ("✓", "good"),
        Verdict::NotYet => ("✗", "bad"),
        Verdict::Incomplete => ("–", "half"),
    };
    let points = wording::points_message(card.points);
    html.raw(&format!("<div class=\"verdict {class}\"><span>{symbol} "));
    html.text(&material.word(wording::verdict_id(card.verdict)));
    html.raw("</span><span>");
    html.text(&material.say(&points));
    html.raw("</span></div>\n<ul>\n");
    for reason in &card.reasons {
        html.element("li", "", &material.say(reason));
    }
    html.raw("</ul>\n");
}

fn train_next(html: &mut Html, material: &Material<'_>) {
    html.heading(&material.word("sheet-train-next"), "");
    if material.card.train_next.is_empty() {
        html.element("p", "", &material.word("sheet-nothing-to-train"));
        return;
    }
    html.raw("<ol>\n");
    for advice in &material.card.train_next {
        html.element("li", "", &material.say(advice));
    }
    html.raw("</ol>\n");
}

fn critical_errors(html: &mut Html, material: &Material<'_>) {
    let card = material.card;
    if !card.critical_errors.is_empty() {
        html.heading(&material.word("sheet-critical-errors"), "");
        for error in &card.critical_errors {
            let title = material.critical_title(error.id);
            html.element("p", "bad", &format!("✗ {title} [{}]", error.source));
            for finding in &error.findings {
                html.finding(material, finding);
            }
        }
    }
    if let Some(incident) = &card.incident {
        html.heading(&material.word("sheet-incident"), "");
        html.finding(material, incident);
    }
}

/// Everything that counted, in the order in which it happened, each moment once.
fn timeline(html: &mut Html, material: &Material<'_>) {
    let card = material.card;
    let mut moments: Vec<(&str, &Finding)> = card
        .blocks
        .iter()
        .flat_map(|block| &block.criteria)
        .flat_map(|criterion| {
            let class = class_of(criterion.outcome);
            criterion
                .findings
                .iter()
                .map(move |finding| (class, finding))
        })
        .chain(
            card.critical_errors
                .iter()
                .flat_map(|error| &error.findings)
                .chain(&card.incident)
                .map(|finding| ("bad", finding)),
        )
        .collect();
    if moments.is_empty() {
        return;
    }
    moments.sort_by_key(|(_, finding)| finding.tick);
    moments.dedup_by(|later, earlier| later.1 == earlier.1);
    html.heading(&material.word("sheet-timeline"), "");
    html.raw("<table>\n");
    for (class, finding) in moments {
        let (time, grid, words) = material.finding(finding);
        html.raw("<tr>");
        html.element("td", "number when", &time);
        html.element("td", "when", &grid);
        html.element("td", class, &words);
        html.raw("</tr>\n");
    }
    html.raw("</table>\n");
}

fn sources(html: &mut Html, material: &Material<'_>) {
    html.heading(&material.word("sheet-sources"), "");
    html.raw("<ul>\n");
    for source in material.sources_cited() {
        let words = format!(
            "{}: {}; {}; {}",
            source.id, source.title, source.address, source.date
        );
        html.element("li", "faint", &words);
    }
    html.raw("</ul>\n");
}

#[cfg(test)]
mod tests {
    use super::Html;

    #[test]
    fn words_cannot_become_markup() {
        let mut html = Html::default();
        html.element("p", "", "<script>\"&'");
        assert_eq!(html.0, "<p>&lt;script&gt;&quot;&amp;&#39;</p>\n");
    }
}
