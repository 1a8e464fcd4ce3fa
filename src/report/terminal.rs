//! The scorecard on a terminal: verdict and reasons, critical errors, the arithmetic of every point, what there was
//! to notice, the report against the truth, everybody's distance, what to train next.

mod arithmetic;
mod summaries;

use anstyle::Style;

use super::Material;
use super::layout::{BAD, FAINT, GOOD, HALF, HEADING, TerminalText, styled};
use super::tally::tally;
use super::wording;
use crate::scoring::Outcome;
use crate::scoring::judgement::Finding;
use crate::scoring::review::folded;
use crate::scoring::scorecard::Verdict;
use crate::text::Message;

/// The scorecard for a terminal of this width, with colours that `anstream` strips where they are not wanted.
pub fn scorecard(material: &Material<'_>, width: usize) -> String {
    let mut page = TerminalText::new(width);
    header(&mut page, material);
    verdict(&mut page, material);
    critical_errors(&mut page, material);
    incident(&mut page, material);
    arithmetic::blocks(&mut page, material);
    summaries::detection(&mut page, material);
    summaries::report(&mut page, material);
    summaries::briefing(&mut page, material);
    summaries::distance(&mut page, material);
    train_next(&mut page, material);
    sources(&mut page, material);
    page.gap();
    page.paragraph(0, &material.word("sheet-supports"), FAINT);
    page.finish()
}

fn header(page: &mut TerminalText, material: &Material<'_>) {
    let card = material.card;
    let title = card
        .scenario_title
        .in_language(material.catalogue.language());
    page.heading(
        title,
        &format!("{} {}", card.doctrine_id, card.doctrine_version),
    );
    page.paragraph(0, &material.say(&wording::session(card)), FAINT);
    for note in wording::notes(card) {
        page.paragraph(0, &material.say(&note), HALF);
    }
    page.rule();
}

fn verdict(page: &mut TerminalText, material: &Material<'_>) {
    let card = material.card;
    let (symbol, style) = match card.verdict {
        Verdict::Ready => ("✓", GOOD),
        Verdict::NotYet => ("✗", BAD),
        Verdict::Incomplete => ("–", HALF),
    };
    let name = material.word(wording::verdict_id(card.verdict));
    let points = material.say(&wording::points_message(tally(card).whole));
    page.margins(style.bold(), &format!("{symbol} {name}"), HEADING, &points);
    for reason in &card.reasons {
        page.hanging("  · ", 4, &material.say(reason), Style::new());
    }
}

fn critical_errors(page: &mut TerminalText, material: &Material<'_>) {
    let errors = &material.card.critical_errors;
    if errors.is_empty() {
        return;
    }
    page.heading(&material.word("sheet-critical-errors"), "");
    for error in errors {
        let title = material.critical_title(error.id);
        let line = format!("{title} [{}]", error.source);
        page.hanging(&styled(BAD, "✗ "), 2, &line, BAD);
        findings(page, material, &error.findings);
    }
}

fn incident(page: &mut TerminalText, material: &Material<'_>) {
    if let Some(incident) = &material.card.incident {
        page.heading(&material.word("sheet-incident"), "");
        findings(page, material, std::slice::from_ref(incident));
    }
}

fn train_next(page: &mut TerminalText, material: &Material<'_>) {
    let advice = &material.card.train_next;
    page.heading(&material.word("sheet-train-next"), "");
    if advice.is_empty() {
        page.paragraph(2, &material.word("sheet-nothing-to-train"), Style::new());
    }
    for (i, message) in advice.iter().enumerate() {
        page.hanging(
            &format!("{:>3}. ", i + 1),
            5,
            &material.say(message),
            Style::new(),
        );
    }
}

fn sources(page: &mut TerminalText, material: &Material<'_>) {
    let mut sources = material.sources_cited().peekable();
    if sources.peek().is_none() {
        return;
    }
    page.heading(&material.word("sheet-sources"), "");
    for source in sources {
        let line = format!("{}; {}; {}", source.title, source.address, source.date);
        page.hanging(
            &format!("  {}: ", source.id),
            4 + source.id.len(),
            &line,
            FAINT,
        );
    }
}

/// Most findings shown under one heading; the debrief page has them all.
const FINDINGS_SHOWN: usize = 5;

fn findings(page: &mut TerminalText, material: &Material<'_>, findings: &[Finding]) {
    let findings = folded(findings);
    for finding in findings.iter().take(FINDINGS_SHOWN) {
        let (time, grid, words) = material.finding(finding);
        let lead = if grid.is_empty() {
            format!("      {time}  ")
        } else {
            format!("      {time}  {grid}  ")
        };
        page.hanging(
            &styled(FAINT, &lead),
            lead.chars().count(),
            &words,
            Style::new(),
        );
    }
    if findings.len() > FINDINGS_SHOWN {
        let more =
            Message::new("sheet-more-findings").with("count", findings.len() - FINDINGS_SHOWN);
        page.paragraph(6, &material.say(&more), FAINT);
    }
}

fn style_of(outcome: Outcome) -> Style {
    match outcome {
        Outcome::Met => GOOD,
        Outcome::PartlyMet => HALF,
        Outcome::NotMet => BAD,
        Outcome::NeverEvaluated => FAINT,
    }
}
