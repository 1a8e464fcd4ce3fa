//! Results of a class for the terminal: the heads of every list; the page has them whole.

use anstyle::Style;
use unicode_width::UnicodeWidthStr;

use super::words;
use crate::report::layout::{BAD, Column, FAINT, TerminalText, in_columns, styled};
use crate::report::wording;
use crate::scoring::cohort::{Cohort, Telling};
use crate::scoring::report_truth;
use crate::text::{Catalogue, Message};

/// Entries of a list that are shown.
const SHOWN: usize = 8;

/// What the figures of what is missed are.
const MISSED: &str = "cohort-missed-of";

/// The text.
pub fn printed(catalogue: &Catalogue, cohort: &Cohort, width: usize) -> String {
    let mut page = TerminalText::new(width);
    page.heading(&catalogue.say(&words::title(cohort)), "");
    let say = |message: &Message| catalogue.say(message);
    page.paragraph(2, &say(&words::verdicts(cohort)), Style::new());
    for message in words::modes(cohort) {
        page.paragraph(2, &say(&message), Style::new());
    }
    for message in words::noticing(&cohort.counts) {
        page.paragraph(2, &say(&message), Style::new());
    }
    people(&mut page, catalogue, cohort);
    if !cohort.strays.is_empty() {
        page.heading(&catalogue.word("cohort-strays"), "");
        page.paragraph(2, &catalogue.word("cohort-strays-are"), FAINT);
        for stray in &cohort.strays {
            page.hanging("  ", 2, &say(&words::stray(stray)), Style::new());
        }
    }
    history(&mut page, catalogue, cohort);
    if let Some(groups) = &cohort.groups {
        page.heading(&catalogue.word("cohort-groups"), "");
        page.paragraph(2, &say(&words::groups_are()), FAINT);
        for (heading, rows) in words::groups(groups) {
            let rows = rows.iter().map(|row| {
                let found = catalogue.say(&row.found);
                let said = format!("{}: {found}", catalogue.word(row.group));
                (row.people.to_string(), said)
            });
            list(&mut page, catalogue, [heading, "cohort-group-people"], rows);
        }
    }
    let kinds = cohort.kinds.iter().map(|kind| {
        let words = say(&report_truth::kind(kind.kind));
        (format!("{} / {}", kind.of - kind.found, kind.of), words)
    });
    list(&mut page, catalogue, ["cohort-kinds", MISSED], kinds);
    let criteria = words::worst(&cohort.criteria).map(|criterion| {
        let title = catalogue.word(&format!("criterion-{}", criterion.id));
        (words::missed_of(&criterion.outcomes), title)
    });
    list(&mut page, catalogue, ["cohort-criteria", MISSED], criteria);
    for (form, lines) in words::lines_by_form(cohort) {
        let lines = lines.into_iter().map(|line| {
            let asks = line.asks.in_language(catalogue.language());
            (
                words::missed_of(&line.outcomes),
                format!("{form} · {} · {asks}", line.label),
            )
        });
        list(&mut page, catalogue, ["cohort-lines", MISSED], lines);
    }
    let errors = cohort.critical_errors.iter().map(|error| {
        let title = catalogue.word(&format!("critical-{}", error.id));
        (error.sessions.to_string(), title)
    });
    list(
        &mut page,
        catalogue,
        ["cohort-critical", "cohort-sessions"],
        errors,
    );
    let telling_nothing = cohort.scenarios.iter().flat_map(|scenario| {
        let title = scenario.title.in_language(catalogue.language());
        let items = scenario.items.iter();
        items
            .filter(|item| !matches!(item.telling, Telling::Something | Telling::TooFew))
            .map(move |item| {
                let why = catalogue.word(words::telling(item.telling));
                let found = catalogue.say(&words::percent(item.difficulty.as_ref()));
                (found, format!("{title}: {} · {why}", item.device))
            })
    });
    list(
        &mut page,
        catalogue,
        ["cohort-items-nothing", "cohort-found"],
        telling_nothing,
    );
    if let Some(is) = words::group(cohort) {
        votes(&mut page, catalogue, cohort, &say(&is));
    }
    page.finish()
}

fn votes(page: &mut TerminalText, catalogue: &Catalogue, cohort: &Cohort, is: &str) {
    page.heading(&catalogue.word("cohort-group"), "");
    page.paragraph(2, is, Style::new());
    for votes in &cohort.group.kinds {
        let on = Message::new("cohort-group-line")
            .with("kind", words::voted_on(catalogue, votes))
            .with("views", votes.views)
            .with("where", words::right_of(votes.places))
            .with("next", words::right_of(votes.next))
            .with("nearer", votes.nearer);
        page.hanging("  ", 2, &catalogue.say(&on), Style::new());
    }
}

fn people(page: &mut TerminalText, catalogue: &Catalogue, cohort: &Cohort) {
    let heads = [
        "cohort-trainee",
        "cohort-sessions",
        "cohort-last-verdict",
        "cohort-best",
        "cohort-last-day",
    ];
    let mut rows = vec![heads.map(|id| catalogue.word(id))];
    rows.extend(cohort.trainees.iter().map(|trainee| {
        [
            words::who(trainee),
            trainee.sessions.to_string(),
            catalogue.say(&words::last_verdict(trainee)),
            catalogue.say(&words::best(trainee)),
            trainee.last_day.clone().unwrap_or_else(|| "–".to_owned()),
        ]
    }));
    let widest = |column: usize| {
        rows.iter()
            .map(|row| row[column].width())
            .max()
            .unwrap_or(0)
    };
    let columns = [
        Column::Left(widest(0)),
        Column::Right(widest(1)),
        Column::Left(widest(2)),
        Column::Right(widest(3)),
        Column::Left(widest(4)),
    ];
    page.gap();
    for (at, row) in rows.iter().enumerate() {
        let line = format!("  {}", in_columns(&columns, row));
        let trainee = at.checked_sub(1).map(|at| &cohort.trainees[at]);
        let due = trainee.map_or_else(String::new, |trainee| {
            words::due(catalogue, &cohort.whose, trainee)
        });
        match (at, due.is_empty()) {
            (0, _) => page.line(styled(FAINT, &line)),
            (_, false) => page.line(format!("{line}  {}", styled(BAD, &due))),
            _ => page.line(line),
        }
    }
}

/// The sessions of one trainee, all of them, each with its verdict and points.
fn history(page: &mut TerminalText, catalogue: &Catalogue, cohort: &Cohort) {
    if cohort.history.is_empty() {
        return;
    }
    page.heading(&catalogue.word("cohort-history"), "");
    for session in &cohort.history {
        let said = [
            session.title.in_language(catalogue.language()).to_owned(),
            format!("{} {}", catalogue.word("calibrate-seed"), session.seed),
            catalogue.word(wording::mode_id(session.mode)),
            catalogue.word(wording::verdict_id(session.verdict)),
            catalogue.figures(&wording::points(session.points)),
        ];
        let day = session.day.as_deref().unwrap_or("–");
        let lead = format!("  {day}  ");
        page.hanging(&lead, lead.width(), &said.join(" · "), Style::new());
    }
}

/// Entries of a list under its heading, which says in words what the figures are.
fn list(
    page: &mut TerminalText,
    catalogue: &Catalogue,
    [heading, figures]: [&str; 2],
    entries: impl Iterator<Item = (String, String)>,
) {
    let shown: Vec<(String, String)> = entries.take(SHOWN).collect();
    if shown.is_empty() {
        return;
    }
    let heading = [heading, figures].map(|id| catalogue.word(id)).join(" · ");
    page.heading(&heading, "");
    let width = shown.iter().map(|(figure, _)| figure.width()).max();
    let column = [Column::Right(width.unwrap_or(0))];
    for (figure, words) in shown {
        let lead = format!("  {}  ", in_columns(&column, &[figure]));
        page.hanging(&lead, lead.width(), &words, Style::new());
    }
}
