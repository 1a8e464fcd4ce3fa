//! A drill on the terminal.

use anstyle::Style;

use crate::cli::console::Console;
use crate::drill::reporting::{Judged, Reporting};
use crate::drill::{Distances, DrillRecord, Replayed, Spotted, Work, Worked, slip, wording};
use crate::report::layout::{FAINT, TerminalText};
use crate::scoring::Outcome;
use crate::text::{Catalogue, Message};

pub(super) fn printed(recorded: &DrillRecord, replayed: &Replayed, console: &Console) -> String {
    let catalogue = &console.catalogue;
    let mut page = TerminalText::new(console.width);
    page.heading(&catalogue.word(recorded.kind().title()), "");
    match &replayed.worked {
        Some(Worked::Spot(spotted)) => spot(&mut page, spotted, catalogue),
        Some(Worked::Report(reporting, judged)) => {
            report(&mut page, reporting, judged, recorded, catalogue);
        }
        Some(Worked::Distance(distances)) => distance(&mut page, distances, catalogue),
        None => {}
    }
    if let Some(number) = replayed.differs_at {
        let differs = Message::new("drill-differs").with("number", number + 1);
        page.paragraph(0, &catalogue.say(&differs), Style::new());
    }
    page.finish()
}

fn spot(page: &mut TerminalText, spotted: &Spotted, catalogue: &Catalogue) {
    for (number, (view, answered, outcome)) in spotted.passed.iter().enumerate() {
        let line = Message::new("drill-line")
            .with("number", number + 1)
            .with("outcome", wording::outcome(*outcome))
            .with("seconds", f64::from(answered.after_ms / 100) / 10.0);
        let mark = if outcome.is_right() { "✓" } else { "✗" };
        let probability = view.item().map(|item| {
            let percent = f64::from((item.notice * 100.0).round());
            Message::new("drill-line-probability").with("percent", percent)
        });
        let probability = probability.map_or_else(String::new, |said| catalogue.say(&said));
        let text = format!("{mark} {} {probability}", catalogue.say(&line));
        page.paragraph(2, text.trim_end(), Style::new());
    }
    page.rule();
    page.paragraph(
        0,
        &catalogue.say(&wording::counts(&spotted.tally)),
        Style::new(),
    );
    if let Some(interval) = wording::interval(&spotted.tally) {
        page.paragraph(0, &catalogue.say(&interval), Style::new());
    }
}

fn report(
    page: &mut TerminalText,
    reporting: &Reporting,
    judged: &Judged,
    recorded: &DrillRecord,
    catalogue: &Catalogue,
) {
    page.paragraph(2, &catalogue.say(&slip::call(reporting)), Style::new());
    for line in slip::slip(reporting) {
        page.paragraph(2, &catalogue.say(&line), FAINT);
    }
    page.rule();
    for line in &judged.lines {
        let asked = Message::new("form-line")
            .with("label", &line.label)
            .with("asks", &line.asks);
        let text = format!("{} {}", mark(line.outcome), catalogue.say(&asked));
        page.paragraph(2, &text, Style::new());
        page.paragraph(6, &catalogue.say(&line.said), Style::new());
        if let Some(why) = &line.why {
            page.paragraph(6, &catalogue.say(why), FAINT);
        }
    }
    page.rule();
    page.paragraph(
        0,
        &catalogue.say(&wording::report_counts(judged)),
        Style::new(),
    );
    let sent = matches!(&recorded.work, Work::Report { filled, .. } if filled.sent);
    if !sent {
        page.paragraph(0, &catalogue.word("drill-report-not-sent"), Style::new());
    } else if !judged.in_time {
        page.paragraph(0, &catalogue.word("drill-report-late"), Style::new());
    }
}

fn distance(page: &mut TerminalText, distances: &Distances, catalogue: &Catalogue) {
    let pack = &distances.bank().doctrine.pack;
    for (number, (situation, _, parts)) in distances.passed().enumerate() {
        let which = Message::new("drill-distance-which")
            .with("number", number + 1)
            .with("of", distances.situations().len());
        page.paragraph(2, &catalogue.say(&which), Style::new());
        for line in wording::found(situation, pack) {
            page.paragraph(4, &catalogue.say(&line), FAINT);
        }
        for judged in parts {
            let text = format!("{} {}", mark(judged.outcome), catalogue.say(&judged.why));
            page.paragraph(4, &text, Style::new());
        }
    }
    page.rule();
    page.paragraph(
        0,
        &catalogue.say(&wording::distance_counts(distances)),
        Style::new(),
    );
}

fn mark(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Met => "✓",
        Outcome::PartlyMet => "~",
        Outcome::NotMet => "✗",
        Outcome::NeverEvaluated => "–",
    }
}
