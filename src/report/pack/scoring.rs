//! Prints the scoring part of a pack: blocks, criteria with thresholds, critical errors, pass rule.

use anstyle::Style;

use super::{Print, style_of};
use crate::doctrine::criteria::{Sense, known, known_critical_error};
use crate::doctrine::measures::SHARE;
use crate::doctrine::schema::{Block, CriterionRule, CriticalRule};
use crate::report::layout::{Column, FAINT, broken, padded, styled};
use crate::report::wording::{self, block_id};
use crate::text::Message;

/// Width of a threshold with its sign and unit.
const THRESHOLD: usize = 11;

impl Print<'_> {
    pub(super) fn scoring(&mut self) {
        self.section("pack-scoring");
        let scoring = &self.pack.scoring;
        for weight in &scoring.blocks {
            let label = self.word(block_id(weight.block));
            let figure = self.figures(&wording::number(f64::from(weight.points)));
            self.figure(&label, &figure, &weight.source, weight.sure, "");
        }
        for weight in &scoring.blocks {
            self.criteria(weight.block);
        }
        let required = format!("* {}", self.word("pack-star"));
        self.page.gap();
        self.page.paragraph(2, &required, FAINT);
        let exceptions = self.word("pack-exceptions");
        self.page.paragraph(2, &exceptions, FAINT);
        self.critical_errors();
        self.pass_rule();
    }

    fn criteria(&mut self, block: Block) {
        let title = self.word(block_id(block));
        let heads = self.word("pack-criteria-heads");
        self.page.heading(&title, &heads);
        let pack = self.pack;
        let of_block = |rule: &&CriterionRule| known(&rule.id).map(|k| k.block) == Some(block);
        for rule in pack.scoring.criteria.iter().filter(of_block) {
            self.criterion(rule);
        }
    }

    fn criterion(&mut self, rule: &CriterionRule) {
        let sign = match known(&rule.id) {
            Some(known) if known.sense == Sense::AtMost => '≤',
            _ => '≥',
        };
        let unit = known(&rule.id).map_or("", |known| known.unit);
        let threshold = |value: f32| format!("{sign} {}", self.in_unit(value, unit));
        let (weight, met, partly) = (
            self.in_unit(rule.weight, ""),
            threshold(rule.met),
            threshold(rule.partly),
        );
        let evidence = self.evidence(&rule.source, rule.sure);
        let title = self.word(&format!("criterion-{}", rule.id));
        let title_width = self
            .page
            .width
            .saturating_sub(2 + 6 + THRESHOLD + THRESHOLD + 8 + 24)
            .max(20);
        for (i, part) in broken(&title, title_width).iter().enumerate() {
            let part = padded(part, Column::Left(title_width));
            if i > 0 {
                self.page.line(format!("  {part}"));
                continue;
            }
            self.page.line(format!(
                "{} {part}{}  {}  {}  {}",
                if rule.required { '*' } else { ' ' },
                padded(&weight, Column::Right(6)),
                padded(&met, Column::Right(THRESHOLD)),
                padded(&partly, Column::Right(THRESHOLD)),
                styled(style_of(rule.sure), &evidence),
            ));
        }
        let measures = self.word(&format!("measures-{}", rule.id));
        let measures = format!("{}: {measures}", rule.id);
        self.page.hanging("    ", 4, &measures, FAINT);
    }

    /// A number of the pack's file, in its display unit.
    fn in_unit(&self, value: f32, unit: &str) -> String {
        let value = f64::from(value);
        if unit == SHARE {
            let share = self.figures(&wording::number(value));
            let message = Message::new("pack-of-one").with("share", share);
            self.catalogue.say(&message)
        } else {
            self.figures(&wording::quantity(value, unit))
        }
    }

    fn critical_errors(&mut self) {
        self.section("sheet-critical-errors");
        let pack = self.pack;
        for rule in &pack.scoring.critical_errors {
            let title = self.word(&format!("critical-{}", rule.id));
            let evidence = self.evidence(&rule.source, rule.sure);
            let words = format!("{title} ({evidence})");
            self.page.hanging("  · ", 4, &words, Style::new());
            let mut measures = self.word(&format!("measures-critical-{}", rule.id));
            if let Some(limit) = self.limit(rule) {
                measures = format!("{measures} {limit}");
            }
            let measures = format!("{}: {measures}", rule.id);
            self.page.hanging("    ", 4, &measures, FAINT);
        }
    }

    /// Limit of a critical error; none for one that counts at once.
    fn limit(&self, rule: &CriticalRule) -> Option<String> {
        let (own, unit) = known_critical_error(&rule.id)?.own_limit?;
        let id = match rule.limit {
            Some(_) => "pack-limit",
            None => "pack-limit-own",
        };
        let limit = self.in_unit(rule.limit.unwrap_or(own), unit);
        Some(self.catalogue.say(&Message::new(id).with("limit", limit)))
    }

    fn pass_rule(&mut self) {
        self.section("pack-pass");
        let pass = &self.pack.scoring.pass;
        for (block, share) in &pass.least_share {
            let label = self.word(block_id(*block));
            let figure = self.in_unit(share.value, SHARE);
            let note = self.authored(&share.note).to_owned();
            self.figure(&label, &figure, &share.source, share.sure, &note);
        }
        if let Some(shown) = &pass.least_shown {
            let label = self.word("pack-least-shown");
            self.measure(&label, shown, "share");
        }
        let unaware = &pass.unaware_entry_is_not_yet;
        let label = self.word("pack-unaware");
        let figure = wording::yes_no(self.catalogue, unaware.value);
        let note = self.authored(&unaware.note).to_owned();
        self.figure(&label, &figure, &unaware.source, unaware.sure, &note);
        if let Some(pattern) = &pass.false_alarm_pattern {
            let (label, count) = (self.word("pack-false-alarms"), &pattern.at_least);
            let figure = format!("≥ {}", count.value);
            let note = self.authored(&count.note).to_owned();
            self.figure(&label, &figure, &count.source, count.sure, &note);
            self.labelled("pack-false-alarms-share", &pattern.share, "share");
        }
        let least = &self.pack.scoring.least_opportunity_s;
        self.labelled("pack-least-opportunity", least, "s");
    }
}
