//! Results of a class as one HTML file without scripts that prints on A4 in every language.

use super::drawings::{kept, progress};
use super::words;
use crate::report::charts::Chart;
use crate::report::markup::Html;
use crate::report::wording;
use crate::scoring::cohort::{Cohort, Groups, LEAST_FOR_ITEM, TraineeResults};
use crate::scoring::report_truth;
use crate::scoring::statistics::Estimate;
use crate::text::{Catalogue, Figures, Message, number};

/// A table cell: words, or figures that read from left to right in every language.
enum Cell {
    Words(String),
    Figures(String),
    /// Figures, and a note on them.
    Noted(String, String),
}

/// The page.
pub fn page(catalogue: &Catalogue, cohort: &Cohort) -> String {
    let title = catalogue.say(&words::title(cohort));
    let mut html = Html::page(catalogue, &title, include_str!("page.css"));
    let heading = html.say_in(catalogue, &words::title(cohort));
    html.element("h1", "", &heading);
    let say = |html: &mut Html, class: &str, message: &Message| {
        let said = html.say_in(catalogue, message);
        html.element("p", class, &said);
    };
    say(&mut html, "lead", &words::verdicts(cohort));
    for message in words::modes(cohort) {
        say(&mut html, "", &message);
    }
    for message in words::noticing(&cohort.counts) {
        say(&mut html, "", &message);
    }
    let note = |id: &str| Message::new(id.to_owned());
    say(&mut html, "faint", &note("cohort-no-grade"));
    let of_one = cohort.whose.trainee().is_some();
    if of_one {
        history(&mut html, catalogue, cohort);
    } else {
        people(&mut html, catalogue, cohort);
    }
    strays(&mut html, catalogue, cohort);
    if let Some(all) = &cohort.groups {
        groups(&mut html, catalogue, all);
    }
    missed(&mut html, catalogue, cohort);
    if of_one {
        train_next(&mut html, catalogue, cohort);
    }
    drawings(&mut html, catalogue, cohort);
    votes(&mut html, catalogue, cohort);
    if !of_one {
        items(&mut html, catalogue, cohort);
    }
    html.raw("</main>\n<footer>\n");
    html.element("p", "", &catalogue.word("sheet-supports"));
    html.raw("</footer>\n</body>\n</html>\n");
    html.finish()
}

fn people(html: &mut Html, catalogue: &Catalogue, cohort: &Cohort) {
    html.heading("people", &catalogue.word("cohort-people"), "");
    let heads = [
        "cohort-trainee",
        "cohort-sessions",
        "cohort-last-verdict",
        "cohort-best",
        "cohort-found",
        "cohort-false-alarms",
        "cohort-with-critical-error",
        "cohort-last-day",
        "cohort-due",
    ];
    let rows = cohort.trainees.iter().map(|trainee| {
        let due = match words::not_played(&cohort.whose, trainee) {
            Some(id) => Cell::Words(catalogue.word(id)),
            None if trainee.due => Cell::Figures("●".to_owned()),
            None => Cell::Figures(String::new()),
        };
        vec![
            Cell::Words(words::who(trainee)),
            Cell::Figures(trainee.sessions.to_string()),
            Cell::Words(catalogue.say(&words::last_verdict(trainee))),
            best(catalogue, trainee),
            Cell::Figures(format!(
                "{} / {}",
                trainee.counts.hits,
                trainee.counts.signals()
            )),
            Cell::Figures(trainee.counts.chances_with_alarm.to_string()),
            Cell::Figures(trainee.critical.to_string()),
            Cell::Figures(trainee.last_day.clone().unwrap_or_else(|| "–".to_owned())),
            due,
        ]
    });
    table(html, catalogue, &heads, rows);
}

/// The best points, and how that session was played.
fn best(catalogue: &Catalogue, trainee: &TraineeResults) -> Cell {
    let points = catalogue.figures(&words::best_points(trainee));
    match words::told_mode(trainee.best_mode) {
        Some(mode) => Cell::Noted(points, catalogue.word(mode)),
        None => Cell::Figures(points),
    }
}

/// Patrols that do not count for the course.
fn strays(html: &mut Html, catalogue: &Catalogue, cohort: &Cohort) {
    if cohort.strays.is_empty() {
        return;
    }
    html.heading("strays", &catalogue.word("cohort-strays"), "");
    html.element("p", "faint", &catalogue.word("cohort-strays-are"));
    html.raw("<ul>\n");
    for stray in &cohort.strays {
        let said = html.say_in(catalogue, &words::stray(stray));
        html.element("li", "", &said);
    }
    html.raw("</ul>\n");
}

fn groups(html: &mut Html, catalogue: &Catalogue, groups: &Groups) {
    html.heading("groups", &catalogue.word("cohort-groups"), "");
    let said = html.say_in(catalogue, &words::groups_are());
    html.element("p", "faint", &said);
    for (heading, rows) in words::groups(groups) {
        let heads = [
            heading,
            "cohort-group-people",
            "cohort-sessions",
            "sheet-verdict-ready",
            "cohort-found",
            "cohort-false-alarms",
        ];
        let rows = rows.iter().map(|row| {
            vec![
                Cell::Words(catalogue.word(row.group)),
                Cell::Figures(row.people.to_string()),
                Cell::Figures(row.sessions.0.to_string()),
                Cell::Figures(row.sessions.1.to_string()),
                Cell::Figures(catalogue.say(&row.found)),
                Cell::Figures(catalogue.say(&row.false_alarms)),
            ]
        });
        table(html, catalogue, &heads, rows);
    }
}

fn history(html: &mut Html, catalogue: &Catalogue, cohort: &Cohort) {
    html.heading("sessions", &catalogue.word("cohort-history"), "");
    let heads = [
        "cohort-day",
        "results-scenario",
        "calibrate-seed",
        "results-mode",
        "results-verdict",
        "cohort-points",
        "cohort-found",
        "cohort-false-alarms",
    ];
    let rows = cohort.history.iter().map(|session| {
        let title = session.title.in_language(catalogue.language());
        vec![
            Cell::Figures(session.day.clone().unwrap_or_else(|| "–".to_owned())),
            Cell::Words(title.to_owned()),
            Cell::Figures(session.seed.clone()),
            Cell::Words(catalogue.word(wording::mode_id(session.mode))),
            Cell::Words(catalogue.word(wording::verdict_id(session.verdict))),
            Cell::Figures(catalogue.figures(&wording::points(session.points))),
            Cell::Figures(format!(
                "{} / {}",
                session.counts.hits,
                session.counts.signals()
            )),
            Cell::Figures(session.counts.chances_with_alarm.to_string()),
        ]
    });
    table(html, catalogue, &heads, rows);
}

/// What is missed, in four tables, the worst first.
fn missed(html: &mut Html, catalogue: &Catalogue, cohort: &Cohort) {
    html.heading("missed", &catalogue.word("cohort-missed"), "");
    html.element("p", "faint", &catalogue.word("cohort-missed-is"));
    let share =
        |share: Option<Estimate>| Cell::Figures(catalogue.say(&words::percent(share.as_ref())));
    let heads = |first| [first, "cohort-missed-of", "cohort-missed-share"];
    let kinds = cohort.kinds.iter().map(|kind| {
        vec![
            Cell::Words(catalogue.say(&report_truth::kind(kind.kind))),
            Cell::Figures(format!("{} / {}", kind.of - kind.found, kind.of)),
            share(kind.missed()),
        ]
    });
    table(html, catalogue, &heads("cohort-kinds"), kinds);
    let criteria = words::worst(&cohort.criteria).map(|criterion| {
        vec![
            Cell::Words(catalogue.word(&format!("criterion-{}", criterion.id))),
            Cell::Figures(words::missed_of(&criterion.outcomes)),
            share(criterion.outcomes.missed()),
        ]
    });
    table(html, catalogue, &heads("cohort-criteria"), criteria);
    for (form, lines) in words::lines_by_form(cohort) {
        let lines = lines.into_iter().map(|line| {
            let asks = line.asks.in_language(catalogue.language());
            vec![
                Cell::Words(format!("{} · {asks}", line.label)),
                Cell::Figures(words::missed_of(&line.outcomes)),
                share(line.outcomes.missed()),
            ]
        });
        html.element("h3", "", form);
        table(html, catalogue, &heads("cohort-lines"), lines);
    }
    let errors = cohort.critical_errors.iter().map(|error| {
        vec![
            Cell::Words(catalogue.word(&format!("critical-{}", error.id))),
            Cell::Figures(error.sessions.to_string()),
        ]
    });
    table(
        html,
        catalogue,
        &["cohort-critical", "cohort-sessions"],
        errors,
    );
}

fn train_next(html: &mut Html, catalogue: &Catalogue, cohort: &Cohort) {
    html.heading("train-next", &catalogue.word("sheet-train-next"), "");
    let advice = words::train_next(cohort);
    if advice.is_empty() {
        let none = match (cohort.sessions, cohort.whose.course()) {
            (0, None) => "cohort-not-played",
            (0, Some(_)) => "cohort-none-of-course",
            _ => "sheet-nothing-to-train",
        };
        html.element("p", "", &catalogue.word(none));
        return;
    }
    html.raw("<ol>\n");
    for one in &advice {
        let said = html.say_in(catalogue, one);
        html.element("li", "", &said);
    }
    html.raw("</ol>\n");
}

fn drawings(html: &mut Html, catalogue: &Catalogue, cohort: &Cohort) {
    html.heading("distance", &catalogue.word("cohort-distance"), "");
    match kept(catalogue, cohort) {
        Some(chart) => drawn(html, &chart),
        None => html.element("p", "", &catalogue.word("cohort-distance-none")),
    }
    html.heading("progress", &catalogue.word("cohort-progress"), "");
    match progress(catalogue, cohort) {
        Some(chart) => drawn(html, &chart),
        None => html.element("p", "", &catalogue.word("cohort-progress-none")),
    }
}

fn drawn(html: &mut Html, chart: &Chart) {
    html.raw("<figure>\n");
    html.drawing(&chart.says, &chart.svg);
    html.raw("<figcaption>");
    html.text(&chart.says);
    html.raw("</figcaption>\n</figure>\n");
}

/// What was voted on in group mode.
fn votes(html: &mut Html, catalogue: &Catalogue, cohort: &Cohort) {
    let Some(is) = words::group(cohort) else {
        return;
    };
    html.heading("group", &catalogue.word("cohort-group"), "");
    let said = html.say_in(catalogue, &is);
    html.element("p", "faint", &said);
    let heads = [
        "cohort-group-kind",
        "cohort-group-views",
        "cohort-group-where",
        "cohort-group-next",
        "cohort-group-nearer",
    ];
    let rows = cohort.group.kinds.iter().map(|votes| {
        vec![
            Cell::Words(words::voted_on(catalogue, votes)),
            Cell::Figures(votes.views.to_string()),
            Cell::Figures(words::right_of(votes.places)),
            Cell::Figures(words::right_of(votes.next)),
            Cell::Figures(votes.nearer.to_string()),
        ]
    });
    table(html, catalogue, &heads, rows);
}

fn items(html: &mut Html, catalogue: &Catalogue, cohort: &Cohort) {
    html.heading("items", &catalogue.word("cohort-items"), "");
    let is = Message::new("cohort-items-is").with("least", LEAST_FOR_ITEM);
    let said = html.say_in(catalogue, &is);
    html.element("p", "faint", &said);
    let plain = |value: Option<f64>| {
        let figures = value.map_or_else(Figures::none, |value| Figures::new(number(value)));
        Cell::Figures(catalogue.figures(&figures))
    };
    for scenario in &cohort.scenarios {
        html.element("h3", "", scenario.title.in_language(catalogue.language()));
        let heads = [
            "cohort-item",
            "cohort-sessions",
            "cohort-item-difficulty",
            "cohort-item-discrimination",
            "cohort-item-point-biserial",
            "cohort-item-tells",
        ];
        let rows = scenario.items.iter().map(|item| {
            vec![
                Cell::Words(item.device.clone()),
                Cell::Figures(item.sessions.to_string()),
                Cell::Figures(catalogue.say(&words::percent(item.difficulty.as_ref()))),
                plain(item.discrimination),
                plain(item.point_biserial),
                Cell::Words(catalogue.word(words::telling(item.telling))),
            ]
        });
        table(html, catalogue, &heads, rows);
    }
}

/// A table; none without rows.
fn table(
    html: &mut Html,
    catalogue: &Catalogue,
    heads: &[&str],
    rows: impl Iterator<Item = Vec<Cell>>,
) {
    let mut rows = rows.peekable();
    if rows.peek().is_none() {
        return;
    }
    html.raw("<table>\n<thead><tr>");
    for head in heads {
        html.element("th", "", &catalogue.word(head));
    }
    html.raw("</tr></thead>\n<tbody>\n");
    for row in rows {
        html.raw("<tr>");
        for cell in row {
            match cell {
                Cell::Words(words) => html.element("td", "", &words),
                Cell::Figures(figures) => html.figure_cell("figure", &figures),
                Cell::Noted(figures, note) => html.noted_cell("figure", &figures, &note),
            }
        }
        html.raw("</tr>\n");
    }
    html.raw("</tbody>\n</table>\n");
}
