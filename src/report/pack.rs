//! Prints a doctrine pack: every figure with its source, certainty and note.

mod scoring;

use anstyle::Style;

use super::layout::{Column, FAINT, HALF, TerminalText, padded};
use super::wording::{self, sure_id};
use crate::doctrine::Pack;
use crate::doctrine::schema::{Field, Sourced, Sure};
use crate::text::{Catalogue, Figures, Message, Text};

/// The pack for a terminal of this width.
pub fn printed(pack: &Pack, catalogue: &Catalogue, width: usize) -> String {
    let mut print = Print {
        page: TerminalText::new(width),
        pack,
        catalogue,
    };
    print.front();
    print.distances();
    print.radio();
    print.halts();
    print.drill();
    print.suspected_ground();
    print.reports();
    print.priority();
    print.marking();
    print.scoring();
    print.sources();
    print.page.finish()
}

struct Print<'a> {
    page: TerminalText,
    pack: &'a Pack,
    catalogue: &'a Catalogue,
}

/// Width of a figure's label, and of the figure.
const LABEL: usize = 28;
const FIGURE: usize = 9;

impl Print<'_> {
    fn word(&self, id: &str) -> String {
        self.catalogue.word(id)
    }

    fn authored<'t>(&self, text: &'t Text) -> &'t str {
        text.in_language(self.catalogue.language())
    }

    /// Source and certainty, for display after a figure.
    fn evidence(&self, source: &str, sure: Sure) -> String {
        format!("{source}, {}", self.word(sure_id(sure)))
    }

    fn evidence_with(&self, source: &str, sure: Sure, note: &str) -> String {
        let evidence = self.evidence(source, sure);
        if note.is_empty() {
            evidence
        } else {
            format!("{evidence}. {note}")
        }
    }

    fn section(&mut self, id: &str) {
        let title = self.word(id);
        self.page.heading(&title, "");
    }

    fn figures(&self, figures: &Figures) -> String {
        self.catalogue.figures(figures)
    }

    fn figure(&mut self, label: &str, figure: &str, source: &str, sure: Sure, note: &str) {
        let lead = format!(
            "  {}{}  ",
            padded(label, Column::Left(LABEL)),
            padded(figure, Column::Right(FIGURE))
        );
        let lead_width = unicode_width::UnicodeWidthStr::width(lead.as_str());
        let words = self.evidence_with(source, sure, note);
        self.page.hanging(&lead, lead_width, &words, style_of(sure));
    }

    fn measure(&mut self, label: &str, fact: &Sourced<f32>, unit: &str) {
        let figure = self.figures(&wording::quantity(f64::from(fact.value), unit));
        let note = self.authored(&fact.note).to_owned();
        self.figure(label, &figure, &fact.source, fact.sure, &note);
    }

    fn labelled(&mut self, id: &str, fact: &Sourced<f32>, unit: &str) {
        let label = self.word(id);
        self.measure(&label, fact, unit);
    }

    fn front(&mut self) {
        let pack = self.pack;
        let version = format!("{} {} ({})", pack.id, pack.version, pack.date);
        let title = self.authored(&pack.title).to_owned();
        self.page.heading(&title, &version);
        self.page.rule();
        self.page.paragraph(
            0,
            self.authored(&pack.preface).to_owned().as_str(),
            Style::new(),
        );
    }

    fn distances(&mut self) {
        self.section("pack-distances");
        let pack = self.pack;
        for class in &pack.distances.classes {
            let name = format!("  {} [{}]", self.authored(&class.name), class.id);
            self.page.line(name);
            self.labelled("pack-mandatory", &class.mandatory_m, "m");
            self.labelled("pack-required", &class.required_m, "m");
            self.labelled("pack-preferred", &class.preferred_m, "m");
        }
        self.page.gap();
        self.labelled("pack-in-doubt", &pack.distances.in_doubt_m, "m");
        if let Some(preferred) = &pack.distances.in_doubt_preferred_m {
            self.labelled("pack-in-doubt-preferred", preferred, "m");
        }
    }

    fn radio(&mut self) {
        self.section("pack-radio");
        let pack = self.pack;
        for (kind, radius) in &pack.radio.silent_within_m {
            let label = self.word(match kind {
                crate::vocabulary::Radio::HandHeld => "pack-radio-hand-held",
                crate::vocabulary::Radio::Vehicle => "pack-radio-vehicle",
            });
            self.measure(&label, radius, "m");
        }
    }

    fn halts(&mut self) {
        self.section("pack-halts");
        let halts = &self.pack.halts;
        self.labelled("pack-near-check", &halts.near_check_m, "m");
        self.labelled("pack-far-check", &halts.far_check_m, "m");
        self.labelled("pack-far-check-after", &halts.far_check_after_s, "s");
        self.labelled("pack-halt-after", &halts.halt_after_s, "s");
        self.labelled("pack-short-of", &halts.short_of_vulnerable_point_m, "m");
        if let Some(seen_from) = &halts.vulnerable_point_seen_from_m {
            self.labelled("pack-seen-from", seen_from, "m");
        }
        self.labelled("pack-azimuth-bin", &halts.azimuth_bin_deg, "°");
        let edges = &halts.elevation_edges_deg;
        let figure: Vec<String> = edges
            .value
            .iter()
            .map(|edge| self.figures(&wording::number(f64::from(*edge))))
            .collect();
        let (label, note) = (
            self.word("pack-elevation-edges"),
            self.authored(&edges.note).to_owned(),
        );
        let figure = format!("{} °", figure.join("; "));
        self.figure(&label, &figure, &edges.source, edges.sure, &note);
    }

    fn drill(&mut self) {
        let drill = &self.pack.drill;
        let title = format!(
            "{}: {}",
            self.word("pack-drill"),
            self.authored(&drill.name)
        );
        self.page.heading(&title, "");
        for (i, step) in drill.steps.iter().enumerate() {
            let words = format!("{:?}. {}", step.step, self.authored(&step.says));
            self.page
                .hanging(&format!("{:>3}. ", i + 1), 5, &words, Style::new());
            if !step.needs.is_empty() {
                let needs: Vec<String> = step.needs.iter().map(|s| format!("{s:?}")).collect();
                let needs = Message::new("pack-needs").with("steps", needs.join(", "));
                let needs = self.catalogue.say(&needs);
                self.page.paragraph(5, &needs, FAINT);
            }
        }
        if let Some(look) = &drill.confirm_look_s {
            self.labelled("pack-confirm-look", look, "s");
        }
        self.evidence_line(&drill.source, drill.sure, &drill.note);
    }

    /// The drill on ground that may be mined, if the pack has one.
    fn suspected_ground(&mut self) {
        let Some(ground) = &self.pack.suspected_ground else {
            return;
        };
        let name = self.authored(&ground.name);
        let title = format!("{}: {name}", self.word("pack-suspected-ground"));
        self.page.heading(&title, "");
        for (i, step) in ground.steps.iter().enumerate() {
            let says = self.authored(&step.says).to_owned();
            self.page
                .hanging(&format!("{:>3}. ", i + 1), 5, &says, Style::new());
        }
        self.evidence_line(&ground.source, ground.sure, &ground.note);
        for rule in &ground.rules {
            let says = self.authored(&rule.says).to_owned();
            self.page.hanging("   • ", 5, &says, Style::new());
            self.evidence_line(&rule.source, rule.sure, &Text::default());
        }
    }

    fn reports(&mut self) {
        let pack = self.pack;
        for report in &pack.reports {
            let name = self.authored(&report.name).to_owned();
            let is = |form: &Option<String>| form.as_ref() == Some(&report.id);
            let in_force = if report.id == pack.report_in_force {
                self.word("pack-in-force")
            } else if is(&pack.handover_in_force) {
                self.word("pack-handover-in-force")
            } else if is(&pack.casualty_report) {
                self.word("pack-casualties-in-force")
            } else {
                String::new()
            };
            self.page
                .heading(&format!("{name} [{}]", report.id), &in_force);
            for line in &report.lines {
                let lead = format!("{}  ", padded(&line.label, Column::Right(4)));
                self.page
                    .hanging(&lead, 6, self.authored(&line.asks), Style::new());
            }
            self.evidence_line(&report.source, report.sure, &report.note);
        }
        if let Some(contact) = &pack.contact_report {
            let fields: Vec<String> = contact.tells.iter().map(|f| self.asks(*f)).collect();
            let words = Message::new("pack-contact-report")
                .with("lines", contact.most_lines)
                .with("fields", fields.join("; "));
            let words = self.catalogue.say(&words);
            self.page.gap();
            self.page.paragraph(0, &words, Style::new());
            self.evidence_line(&contact.source, contact.sure, &Text::default());
        }
    }

    /// The question of the pack's own forms for this field.
    fn asks(&self, field: Field) -> String {
        let lines = || self.pack.reports.iter().flat_map(|report| &report.lines);
        let line = lines().find(|line| line.field == field);
        line.map_or_else(
            || format!("{field:?}"),
            |line| self.authored(&line.asks).to_owned(),
        )
    }

    fn priority(&mut self) {
        self.section("pack-priority");
        let priority = &self.pack.priority;
        for (i, row) in priority.rows.iter().enumerate() {
            let words = format!("{} [{}]", self.authored(&row.name), row.id);
            self.page
                .hanging(&format!("{:>3}. ", i + 1), 5, &words, Style::new());
        }
        self.evidence_line(&priority.source, priority.sure, &priority.note);
    }

    fn marking(&mut self) {
        self.section("pack-marking");
        let marking = &self.pack.marking;
        self.labelled("pack-match-radius", &marking.match_radius_m, "m");
        self.labelled("pack-match-angle", &marking.match_angle_deg, "°");
    }

    fn sources(&mut self) {
        self.section("sheet-sources");
        for source in &self.pack.sources {
            let words = format!("{}; {}; {}", source.title, source.address, source.date);
            let lead = format!("  {}: ", source.id);
            self.page
                .hanging(&lead, 4 + source.id.len(), &words, Style::new());
        }
    }

    fn evidence_line(&mut self, source: &str, sure: Sure, note: &Text) {
        let words = self.evidence_with(source, sure, self.authored(note));
        self.page.hanging("  ", 2, &words, style_of(sure));
    }
}

/// Weak evidence stands out.
fn style_of(sure: Sure) -> Style {
    match sure {
        Sure::Unverified | Sure::Example => HALF,
        Sure::Sourced | Sure::SecondHand | Sure::Derived => FAINT,
    }
}
