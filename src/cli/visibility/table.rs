//! The survey of signs as tables.

use anstyle::Style;

use crate::report::layout::{BAD, Column, FAINT, GOOD, TerminalText, in_columns, styled};
use crate::report::visibility::agreement::Agreement;
use crate::report::visibility::{ScenarioSigns, SignSeen, Survey, sheet};
use crate::scoring::statistics::Estimate;
use crate::text::{Catalogue, Figures, Message};

/// Columns: sign, look, and the figures of [`sheet::facts`].
const COLUMNS: [Column; 9] = [
    Column::Left(26),
    Column::Left(18),
    Column::Right(7),
    Column::Right(7),
    Column::Right(7),
    Column::Right(6),
    Column::Right(5),
    Column::Right(5),
    Column::Right(8),
];

/// The whole survey for a terminal of this width.
pub(super) fn printed(survey: &Survey, catalogue: &Catalogue, width: usize) -> String {
    let mut page = TerminalText::new(width);
    for scenario in &survey.scenarios {
        signs(&mut page, catalogue, scenario);
    }
    page.heading(&catalogue.word("visibility-agreement"), "");
    for (id, agreement) in [
        ("visibility-things", &survey.things),
        ("visibility-people", &survey.people),
    ] {
        page.paragraph(2, &catalogue.word(id), Style::new());
        for message in agreed(agreement) {
            page.paragraph(4, &catalogue.say(&message), FAINT);
        }
    }
    page.finish()
}

fn signs(page: &mut TerminalText, catalogue: &Catalogue, scenario: &ScenarioSigns) {
    let title = scenario.title.in_language(catalogue.language());
    page.heading(title, &scenario.scenario);
    let heads = [
        "visibility-sign-short",
        "visibility-look-short",
        "visibility-mandatory-short",
        "visibility-predicted-short",
        "visibility-rendered-short",
        "visibility-pixels-short",
        "visibility-delta-e-short",
        "visibility-contrast-short",
        "visibility-seconds-short",
    ];
    let heads = heads.map(|id| catalogue.word(id));
    page.line(format!(
        "  {}",
        styled(FAINT, &in_columns(&COLUMNS, &heads))
    ));
    for sign in &scenario.signs {
        page.line(line(catalogue, sign));
    }
    page.gap();
    page.paragraph(2, &catalogue.word("visibility-seconds-are"), FAINT);
    let unseen = scenario.unseen_devices();
    if !unseen.is_empty() {
        let names = unseen.into_iter().collect::<Vec<_>>().join(", ");
        let message = Message::new("visibility-unseen").with("names", names);
        page.paragraph(2, &catalogue.say(&message), BAD);
    }
}

fn line(catalogue: &Catalogue, sign: &SignSeen) -> String {
    let (symbol, style) = match (sign.mandatory_m, sign.falls_short()) {
        (None, _) => (" ", FAINT),
        (Some(_), true) => ("✗", BAD),
        (Some(_), false) => ("✓", GOOD),
    };
    let names = [
        format!("{} · {}", sign.owner, sign.sign),
        catalogue.say(&sign.look.called()),
    ];
    let figures = sheet::facts(sign).map(|(_, figures)| catalogue.figures(&figures));
    let cells: Vec<String> = names
        .into_iter()
        .zip([26, 18])
        .map(|(name, width)| shortened(&name, width))
        .chain(figures)
        .collect();
    format!("{} {}", styled(style, symbol), in_columns(&COLUMNS, &cells))
}

/// The first letters of a name that is too long for its column.
fn shortened(name: &str, width: usize) -> String {
    if name.chars().count() <= width {
        return name.to_owned();
    }
    let kept: String = name.chars().take(width - 1).collect();
    format!("{kept}…")
}

/// How prediction and picture agree, in sentences.
fn agreed(agreement: &Agreement) -> Vec<Message> {
    let counts = Message::new("visibility-counts")
        .with("signs", agreement.signs)
        .with("both", agreement.both)
        .with("predicted", agreement.only_predicted)
        .with("rendered", agreement.only_rendered);
    let interval = |estimate: &Estimate| {
        let Estimate { value, low, high } = estimate;
        Figures::new(format!("{value:.2} ({low:.2}–{high:.2})"))
    };
    let figures = [
        ("visibility-spearman", &agreement.spearman),
        ("visibility-ratio", &agreement.median_ratio),
    ];
    let figures = figures.into_iter().filter_map(|(id, estimate)| {
        let estimate = estimate.as_ref()?;
        Some(Message::new(id).with("figures", interval(estimate)))
    });
    std::iter::once(counts).chain(figures).collect()
}
