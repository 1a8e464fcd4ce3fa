//! Summaries: what there was to notice, the report line by line, and everybody's distance.

use anstyle::Style;

use super::style_of;
use crate::report::Material;
use crate::report::layout::{BAD, Column, FAINT, GOOD, TerminalText, broken, padded, styled};
use crate::report::wording::{self, clock};
use crate::scoring::Outcome;
use crate::scoring::scorecard::{DistanceSummary, ReportLineScore, ReportSummary};
use crate::text::{Figures, Message};

/// Counts first; then each device.
pub(super) fn detection(page: &mut TerminalText, material: &Material<'_>) {
    let detection = &material.card.detection;
    page.heading(&material.word("sheet-noticed"), "");
    page.paragraph(2, &material.say(&wording::counts(detection)), Style::new());
    if let Some(interval) = wording::interval(detection) {
        page.paragraph(2, &material.say(&interval), FAINT);
    }
    if let Some(interval) = wording::harmless_interval(detection) {
        page.paragraph(2, &material.say(&interval), FAINT);
    }
    if detection.per_device.is_empty() {
        return;
    }
    let devices = detection.per_device.iter();
    let names: Vec<String> = devices.map(|of| material.device(&of.name)).collect();
    let head = material.word("sheet-device");
    let columns = named(page, [14, 8, 8, 8], &names, &head);
    let heads = [
        "sheet-noticeable",
        "sheet-viewed",
        "sheet-marked",
        "sheet-range",
    ];
    table_line(
        page,
        " ",
        FAINT,
        &columns,
        (&head, &heads.map(|id| material.word(id))),
    );
    for (name, device) in names.into_iter().zip(&detection.per_device) {
        let time = |seconds: Option<f32>| seconds.map_or_else(|| "–".to_owned(), clock);
        let (symbol, style) = match (device.opportunity_s, device.marked_s) {
            (_, Some(_)) => ("✓", GOOD),
            (Some(_), None) => ("✗", BAD),
            (None, None) => ("–", FAINT),
        };
        let range = device
            .mark_range_m
            .map_or_else(Figures::none, wording::metres_kept);
        let cells = [
            time(device.opportunity_s),
            time(device.viewed_s),
            time(device.marked_s),
            material.figures(&range),
        ];
        table_line(page, symbol, style, &columns, (&name, &cells));
        if let Some(from) = wording::noticeable_from(material, device) {
            page.paragraph(4, &material.say(&from), FAINT);
        }
        if let Some(entered_s) = device.entered_mandatory_s {
            let entered = Message::new("sheet-entered").with("time", clock(entered_s));
            page.paragraph(4, &material.say(&entered), FAINT);
        }
        if device.opportunity_s.is_none() {
            page.paragraph(4, &material.word("sheet-never-noticeable"), FAINT);
        }
    }
}

/// Each line: the answer and, where it is not right, the truth and the reason.
pub(super) fn report(page: &mut TerminalText, material: &Material<'_>) {
    let Some(report) = &material.card.report else {
        page.heading(&material.word("sheet-report"), "");
        page.paragraph(2, &material.word("sheet-no-report"), Style::new());
        return;
    };
    let after = report.after_s.map(|after_s| {
        material.say(&Message::new("sheet-report-after").with("time", clock(after_s)))
    });
    lines(page, material, "sheet-report", (report, after));
}

/// The hand-over briefing, where one was given, and further reports.
pub(super) fn briefing(page: &mut TerminalText, material: &Material<'_>) {
    if let Some(briefing) = &material.card.briefing {
        lines(page, material, "sheet-briefing", (briefing, None));
    }
    for report in &material.card.other_reports {
        lines(page, material, "sheet-report", (report, None));
    }
}

fn lines(
    page: &mut TerminalText,
    material: &Material<'_>,
    title: &str,
    (report, after): (&ReportSummary, Option<String>),
) {
    let name = report.name.in_language(material.catalogue.language());
    page.heading(
        &format!("{}: {name}", material.word(title)),
        after.as_deref().unwrap_or(""),
    );
    let label_width = widest(report.lines.iter().map(|line| line.label.as_str()), "");
    for line in &report.lines {
        report_line(page, material, line, label_width);
    }
}

fn report_line(
    page: &mut TerminalText,
    material: &Material<'_>,
    line: &ReportLineScore,
    label_width: usize,
) {
    let style = style_of(line.outcome);
    let label = padded(&line.label, Column::Right(label_width));
    let lead = format!("{} {label}  ", styled(style, wording::symbol(line.outcome)));
    let indent = 4 + label_width;
    let asks = line.asks.in_language(material.catalogue.language());
    page.hanging(&lead, indent, asks, Style::new());
    let mut pairs = vec![("sheet-said", material.say(&line.said))];
    if matches!(line.outcome, Outcome::PartlyMet | Outcome::NotMet) {
        pairs.push(("sheet-truth", material.say(&line.truth)));
    }
    if let Some(why) = &line.why {
        pairs.push(("sheet-why", material.say(why)));
    }
    let words: Vec<String> = pairs.iter().map(|(id, _)| material.word(id)).collect();
    let width = widest(words.iter().map(String::as_str), "");
    for (word, (_, said)) in words.iter().zip(&pairs) {
        let lead = format!(
            "{}{}  ",
            " ".repeat(indent),
            padded(word, Column::Left(width))
        );
        page.hanging(
            &styled(FAINT, &lead),
            indent + width + 2,
            said,
            Style::new(),
        );
    }
}

/// Everybody's distance against the required one.
pub(super) fn distance(page: &mut TerminalText, material: &Material<'_>) {
    let card = material.card;
    for distance in std::iter::once(&card.distance).chain(&card.other_distances) {
        distance_from(page, material, distance);
    }
}

fn distance_from(page: &mut TerminalText, material: &Material<'_>, distance: &DistanceSummary) {
    if distance.per_person.is_empty() {
        return;
    }
    let required = distance
        .required_m
        .map(|required_m| material.say(&wording::required(distance, required_m)));
    page.heading(
        &material.word("sheet-distance"),
        required.as_deref().unwrap_or(""),
    );
    let people = distance.per_person.iter();
    let names: Vec<String> = people.map(|of| material.person(&of.name)).collect();
    let head = material.word("sheet-person");
    let columns = named(page, [9, 9, 8, 13, 11], &names, &head);
    let heads = [
        "sheet-reached",
        "sheet-closest",
        "sheet-inside",
        "sheet-out-of-sight",
        "sheet-hard-cover",
    ];
    table_line(
        page,
        " ",
        FAINT,
        &columns,
        (&head, &heads.map(|id| material.word(id))),
    );
    let first_local = distance.per_person.iter().position(|person| person.local);
    for (index, (name, person)) in names.into_iter().zip(&distance.per_person).enumerate() {
        if Some(index) == first_local {
            page.line(format!(
                "  {}",
                styled(FAINT, &material.word("sheet-local-people"))
            ));
        }
        let outcome = wording::reached(person, distance.required_m);
        let (symbol, style) = (wording::symbol(outcome), style_of(outcome));
        let metres = |m: f32| material.figures(&wording::quantity(f64::from(m), "m"));
        let cells = [
            metres(person.achieved_m),
            metres(person.closest_after_mark_m),
            clock(person.inside_s),
            wording::out_of_sight(material.catalogue, person),
            wording::cover(material.catalogue, person),
        ];
        table_line(page, symbol, style, &columns, (&name, &cells));
        if let Some(why) = wording::does_not_count(person.reached) {
            page.paragraph(4, &material.word(why), FAINT);
        }
    }
}

fn widest<'a>(words: impl Iterator<Item = &'a str>, head: &'a str) -> usize {
    words
        .chain([head])
        .map(unicode_width::UnicodeWidthStr::width)
        .max()
        .unwrap_or(0)
}

/// Columns of a table: names, as wide as the page allows, and figures of these widths.
struct Columns<const N: usize> {
    names: usize,
    figures: [usize; N],
}

fn named<const N: usize>(
    page: &TerminalText,
    figures: [usize; N],
    names: &[String],
    head: &str,
) -> Columns<N> {
    let taken: usize = 2 + figures.iter().map(|width| 2 + width).sum::<usize>();
    let widest = widest(names.iter().map(String::as_str), head);
    Columns {
        names: widest.min(page.width.saturating_sub(taken)),
        figures,
    }
}

/// A name that is too long wraps.
fn table_line<const N: usize>(
    page: &mut TerminalText,
    symbol: &str,
    style: Style,
    columns: &Columns<N>,
    (name, cells): (&str, &[String; N]),
) {
    let mut parts = broken(name, columns.names).into_iter();
    let first = parts.next().unwrap_or_default();
    let mut row = padded(&first, Column::Left(columns.names));
    for (cell, width) in cells.iter().zip(columns.figures) {
        row.push_str("  ");
        row.push_str(&padded(cell, Column::Right(width)));
    }
    if symbol.trim().is_empty() {
        page.line(format!("  {}", styled(style, &row)));
    } else {
        page.line(format!("{} {row}", styled(style, symbol)));
    }
    for part in parts {
        page.line(format!("  {part}"));
    }
}
