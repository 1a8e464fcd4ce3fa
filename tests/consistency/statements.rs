//! Cross-checks between statements made in more than one place.

use groundsign::doctrine::schema::Step;
use groundsign::scoring::distance::{Reached, Shield};
use groundsign::scoring::judgement::{Finding, Outcome};
use groundsign::scoring::scorecard::{DistanceSummary, PersonDistance, Verdict};
use groundsign::sim::event::Event;
use groundsign::units::{reaches, whole_m};

use crate::page::{Page, is_about, number};

/// Every contradiction on a page.
pub(crate) fn contradictions(page: &Page) -> Vec<String> {
    let checks: [fn(&Page, &mut Vec<String>); 14] = [
        points,
        rows,
        everybody,
        withdrawal,
        nearer,
        gone_past,
        time_inside,
        shielded,
        steps,
        control_point,
        posts,
        stopped,
        timeline,
        verdict,
    ];
    let mut found = Vec::new();
    for check in checks {
        check(page, &mut found);
    }
    found
}

fn near(a: f64, b: f64, within: f64) -> bool {
    (a - b).abs() <= within
}

/// Points add up, and what was not shown is in no sum.
fn points(page: &Page, found: &mut Vec<String>) {
    let mut whole = (0.0, 0.0);
    for block in &page.card.blocks {
        let weights = &page.pack.scoring.blocks;
        let weight = weights.iter().find(|weight| weight.block == block.block);
        let weight = f64::from(weight.map_or(0.0, |weight| weight.points));
        let sum = |of: fn(&groundsign::scoring::scorecard::Points) -> f32| {
            let parts = block.criteria.iter().map(|one| f64::from(of(&one.points)));
            parts.sum::<f64>()
        };
        let (earned, possible) = (sum(|p| p.earned), sum(|p| p.possible));
        if !near(earned, f64::from(block.points.earned), 1e-3)
            || !near(possible, f64::from(block.points.possible), 1e-3)
        {
            found.push(format!(
                "{:?}: its criteria do not add up to it",
                block.block
            ));
        }
        let all = f64::from(block.points.possible + block.not_shown);
        if !block.criteria.is_empty() && !near(all, weight, 1e-3) {
            found.push(format!("{:?}: shown and not shown make {all}", block.block));
        }
        for one in &block.criteria {
            let right = match one.outcome {
                Outcome::Met => one.points.earned == one.points.possible,
                Outcome::PartlyMet => 2.0 * one.points.earned == one.points.possible,
                Outcome::NotMet => one.points.earned == 0.0,
                Outcome::NeverEvaluated => one.points.possible == 0.0,
            };
            if !right {
                found.push(format!(
                    "{}: {:?} with {:?}",
                    one.id, one.outcome, one.points
                ));
            }
        }
        whole = (
            whole.0 + f64::from(block.points.earned),
            whole.1 + f64::from(block.points.possible),
        );
    }
    if !near(whole.0, f64::from(page.card.points.earned), 1e-3)
        || !near(whole.1, f64::from(page.card.points.possible), 1e-3)
    {
        found.push("the blocks do not add up to the whole".to_owned());
    }
}

/// A table row against its own figures.
fn rows(page: &Page, found: &mut Vec<String>) {
    for table in page.tables() {
        let required_m = table.required_m.unwrap_or(0.0);
        for row in &table.per_person {
            let mut wrong = |what: &str| found.push(format!("table row {row:?}: {what}"));
            let far = reaches(row.achieved_m, required_m);
            match row.reached {
                Reached::Far if !far => wrong("far and nearer than required"),
                Reached::Near if far => wrong("near and as far as required"),
                _ => {}
            }
            if row.closest_after_mark_m > row.achieved_m {
                wrong("its nearest is farther than its last");
            }
            if whole_m(row.achieved_m) != row.achieved_m {
                wrong("not in whole metres");
            }
            let was_inside = !reaches(row.closest_after_mark_m, required_m);
            if page.one_drill() && was_inside != (row.inside_s > 0.0) {
                wrong("its nearest and its time inside");
            }
        }
    }
}

/// The share of everybody, the findings beside it and the tables.
fn everybody(page: &Page, found: &mut Vec<String>) {
    if !page.every_item_has_a_table() {
        return;
    }
    let tables = page.tables();
    let Some(measured) = page.measured("everybody-at-distance") else {
        if !tables.is_empty() && page.criterion("everybody-at-distance").is_some() {
            found.push("there are tables, and nobody's distance was asked for".to_owned());
        }
        return;
    };
    let size = page.session.exercise.patrol_size();
    let short = |person: usize| {
        let rows = tables
            .iter()
            .filter_map(|table| page.patrol(table).get(person));
        rows.filter(|row| !matches!(row.reached, Reached::Far | Reached::Stayed))
            .count()
            > 0
    };
    let kept = (0..size).filter(|person| !short(*person)).count();
    let in_tables = kept as f64 / size as f64;
    if !near(measured, in_tables, 1e-6) {
        found.push(format!(
            "everybody at distance: {measured}, in the tables {in_tables}"
        ));
    }
    let findings = page.findings("everybody-at-distance");
    if findings.len() != size - kept {
        found.push(format!(
            "{} were short in words, {} in the tables",
            findings.len(),
            size - kept
        ));
    }
    for finding in findings {
        let said_m = number(&finding.message, "metres");
        let told = tables
            .iter()
            .filter(|table| is_about(&finding.message, table))
            .flat_map(|table| page.patrol(table))
            .any(|row| said_m == Some(f64::from(figure_of(row))));
        if !told {
            found.push(format!("no table has {:?}", finding.message));
        }
    }
}

/// The figure of a row as stated in its sentence.
fn figure_of(row: &PersonDistance) -> f32 {
    match row.reached {
        Reached::Far | Reached::Near | Reached::Stayed => row.achieved_m,
        Reached::WentOn | Reached::Unaware => row.closest_after_mark_m,
    }
}

/// The trainee's withdrawal, against the trainee's rows.
fn withdrawal(page: &Page, found: &mut Vec<String>) {
    let marked = page.marked();
    let lead = |table: &DistanceSummary| page.patrol(table).first().cloned();
    if page.measured("withdrawal-distance").is_some() && page.every_item_has_a_table() {
        let shares = marked.iter().filter_map(|table| {
            let required_m = table.required_m.filter(|m| *m > 0.0)?;
            Some(f64::from(lead(table)?.achieved_m / required_m))
        });
        let least = shares.fold(f64::INFINITY, f64::min);
        let measured = page.measured("withdrawal-distance").unwrap_or_default();
        if !near(least, measured, 1e-5) {
            found.push(format!("withdrew {measured}, by the tables {least}"));
        }
        let went_on = |table: &&DistanceSummary| {
            page.patrol(table)
                .iter()
                .any(|row| row.reached == Reached::WentOn)
        };
        if marked.iter().any(went_on) {
            found.push("a withdrawal is measured where somebody went on".to_owned());
        }
    }
    for finding in page.findings("withdrawal-distance") {
        let Some(said_m) = number(&finding.message, "metres") else {
            continue;
        };
        let of_it = marked
            .iter()
            .filter(|table| is_about(&finding.message, table));
        let told = of_it
            .filter_map(|table| lead(table))
            .any(|row| f64::from(row.achieved_m) == said_m);
        if !told && page.every_item_has_a_table() {
            found.push(format!("no table has {:?}", finding.message));
        }
    }
}

/// "Nobody went nearer", the critical error of it, and the nearest in the tables.
fn nearer(page: &Page, found: &mut Vec<String>) {
    let approached = page.critical("approached-after-mark");
    if !approached.is_empty() && page.outcome("closest-approach-after-mark") == Outcome::Met {
        found.push("nobody went nearer, and somebody approached".to_owned());
    }
    // The tables tell of every moment; whoever was led nearer is not asked about that part of their way.
    let led = page
        .findings("closest-approach-after-mark")
        .iter()
        .any(|finding| number(&finding.message, "nearest").is_some());
    let said = approached
        .iter()
        .chain(page.findings("closest-approach-after-mark"));
    for finding in said {
        // Who came back nearer, and who was led, is told of the moment and not of the nearest of all.
        let Some(said_m) = number(&finding.message, "metres") else {
            continue;
        };
        let tables = page.marked().into_iter();
        let told = tables
            .filter(|table| is_about(&finding.message, table))
            .flat_map(|table| page.patrol(table))
            .map(|row| f64::from(row.closest_after_mark_m))
            .any(|nearest_m| said_m == nearest_m || (led && nearest_m < said_m));
        if !told && page.every_item_has_a_table() {
            found.push(format!("no table has the nearest of {:?}", finding.message));
        }
    }
}

/// Passing an item excludes keeping the distance, withdrawing, and leaving the danger area.
fn gone_past(page: &Page, found: &mut Vec<String>) {
    if page.critical("crossed-item").is_empty() {
        return;
    }
    for id in [
        "withdrawal-distance",
        "everybody-at-distance",
        "time-inside-ring",
    ] {
        if page.outcome(id) == Outcome::Met {
            found.push(format!("somebody went past the item, and {id} is met"));
        }
    }
}

fn time_inside(page: &Page, found: &mut Vec<String>) {
    let Some(measured) = page.measured("time-inside-ring") else {
        return;
    };
    let tables = page.tables();
    let rows = tables.iter().flat_map(|table| page.patrol(table));
    let longest = rows.map(|row| f64::from(row.inside_s)).fold(0.0, f64::max);
    if page.every_item_has_a_table() && !near(measured, longest, 0.01) {
        found.push(format!(
            "inside for {measured} s, by the tables {longest} s"
        ));
    }
}

/// Cover and sight, in tables and as shares: no for one item is no.
fn shielded(page: &Page, found: &mut Vec<String>) {
    if !page.one_drill() || !page.every_item_has_a_table() {
        return;
    }
    let answers: [(&str, fn(&PersonDistance) -> Shield); 2] = [
        ("hard-cover", |row| row.hard_cover),
        ("out-of-sight", |row| row.out_of_sight),
    ];
    let tables = page.marked();
    for (id, of) in answers {
        if page.criterion(id).is_none() {
            continue;
        }
        let (mut yes, mut no) = (0_u32, 0_u32);
        for person in 0..page.session.exercise.patrol_size() {
            let rows = tables
                .iter()
                .filter_map(|table| page.patrol(table).get(person));
            let answers: Vec<Shield> = rows.map(of).collect();
            if answers.contains(&Shield::No) {
                no += 1;
            } else if answers.contains(&Shield::Yes) {
                yes += 1;
            }
        }
        let in_tables = (yes + no > 0).then(|| f64::from(yes) / f64::from(yes + no));
        let measured = page.measured(id);
        let same = match (in_tables, measured) {
            (Some(a), Some(b)) => near(a, b, 1e-6),
            (a, b) => a == b,
        };
        if !same {
            found.push(format!("{id}: {measured:?}, in the tables {in_tables:?}"));
        }
        if page.findings(id).len() != no as usize {
            found.push(format!("{id}: {no} in the tables, other findings"));
        }
    }
}

/// A step done, against the criterion about it.
fn steps(page: &Page, found: &mut Vec<String>) {
    let drill = &page.pack.drill.steps;
    let findings = page.findings("drill-order");
    let done = |wanted: Step| {
        let says = drill
            .iter()
            .find(|step| step.step == wanted)
            .map(|s| &s.says);
        let is_it = |finding: &&Finding| {
            let step = finding.message.arguments.get("step");
            finding.message.id == "finding-step-done" && step == says.map(Into::into).as_ref()
        };
        findings.iter().filter(is_it).count() > 0
    };
    let all_far = page
        .marked()
        .iter()
        .flat_map(|table| page.patrol(table))
        .all(|row| row.reached == Reached::Far);
    if done(Step::Clear) && !all_far && page.one_drill() {
        found.push("everybody was taken back, and not everybody is far in the tables".to_owned());
    }
    if done(Step::Clear) && page.outcome("withdrawal-distance") == Outcome::NotMet {
        found.push("everybody was taken back, and nobody withdrew".to_owned());
    }
    if done(Step::Cordon) && page.outcome("cordon-posts") == Outcome::NotMet && page.one_drill() {
        let left = |(_, event): &(_, Event)| matches!(event, Event::PostLeft { .. });
        if !page.session.events.iter().any(left) {
            found.push("the cordon is done, and no post counts".to_owned());
        }
    }
    if done(Step::Control) && page.outcome("control-point-sited") == Outcome::NeverEvaluated {
        found.push("control is done without a control point".to_owned());
    }
    if done(Step::Check) && page.outcome("secondary-check") == Outcome::NotMet {
        found.push("the check is done, and nobody checked".to_owned());
    }
    if done(Step::Communicate) && page.outcome("report-sent") == Outcome::NotMet {
        found.push("somebody was told, and no report was sent".to_owned());
    }
}

/// Sight of the control point, against the record.
fn control_point(page: &Page, found: &mut Vec<String>) {
    for finding in page.findings("control-point-sited") {
        let placed = page.session.events.iter().rev().find_map(|(tick, event)| {
            let Event::ControlPointPlaced { at, in_sight_of } = event else {
                return None;
            };
            (*tick == finding.tick).then_some((at.point(), in_sight_of))
        });
        let tables = page.marked().into_iter();
        let table = tables
            .clone()
            .find(|table| is_about(&finding.message, table));
        let (Some((place, in_sight_of)), Some(table)) = (placed, table) else {
            continue;
        };
        let Some(device) = table.device else { continue };
        let seen = in_sight_of.contains(&device);
        let said_seen = finding.message.id.contains("in-sight");
        if seen != said_seen {
            found.push(format!("in sight: {seen}, said {:?}", finding.message));
        }
        let item = page.session.exercise.devices[device.index()].device.at;
        let range_m = f64::from(whole_m(place.distance_m(item)));
        if number(&finding.message, "metres") != Some(range_m) {
            found.push(format!("{range_m} m away, said {:?}", finding.message));
        }
        let near = finding.message.id.contains("too-near");
        if near == reaches(range_m as f32, table.required_m.unwrap_or(0.0)) {
            found.push(format!("{:?} against the table", finding.message));
        }
    }
}

/// Counted posts, manned posts, and the truth of the report.
fn posts(page: &Page, found: &mut Vec<String>) {
    let manned = |until| {
        let events = page.session.events.iter();
        let before = events.filter(move |(tick, _)| *tick <= until);
        before
            .filter(|(_, event)| matches!(event, Event::PostManned { .. }))
            .count()
    };
    let counted = page.measured("cordon-posts").unwrap_or(0.0);
    if counted > manned(page.session.last_tick) as f64 {
        found.push(format!("{counted} posts count, and fewer were manned"));
    }
    let sent = page
        .session
        .events
        .iter()
        .rev()
        .find_map(|(tick, event)| matches!(event, Event::ReportSent { .. }).then_some(*tick));
    let (Some(sent), Some(report)) = (sent, &page.card.report) else {
        return;
    };
    for line in &report.lines {
        let true_words = format!("{:?}", line.truth);
        if true_words.contains("report-measure-cordon") && manned(sent) == 0 {
            found.push("a cordon is true in the report, and no post was manned".to_owned());
        }
    }
}

/// Stopping at once, in seconds and in words.
fn stopped(page: &Page, found: &mut Vec<String>) {
    let Some(measured) = page.measured("stop-after-mark") else {
        return;
    };
    let longest = page
        .findings("stop-after-mark")
        .iter()
        .filter_map(|finding| number(&finding.message, "seconds"))
        .fold(0.0, f64::max);
    if !near(measured, longest, 0.5) {
        found.push(format!("stopped after {measured} s, in words {longest} s"));
    }
}

/// The curves and crossings of the timeline, and the tables.
fn timeline(page: &Page, found: &mut Vec<String>) {
    for table in page.tables() {
        let Some(ranges) = page.review.ranges_from(table) else {
            continue;
        };
        if Some(ranges.required_m) != table.required_m {
            found.push("the chart and the table require different distances".to_owned());
        }
        for person in ranges.people.iter().filter(|person| person.of_patrol) {
            let rows = page.patrol(table).iter();
            let Some(row) = rows.clone().find(|row| row.person == person.person) else {
                continue;
            };
            let closest = person.closest.map(|(_, range_m)| whole_m(range_m));
            if closest.is_some_and(|m| m != row.closest_after_mark_m) {
                found.push(format!("nearest {closest:?} in the chart, {row:?}"));
            }
            let came_in = person.crossings.iter().any(|crossing| crossing.inward);
            if came_in && row.inside_s <= 0.0 && page.one_drill() {
                found.push(format!("came inside in the timeline, {row:?}"));
            }
        }
    }
}

/// The verdict against its grounds.
fn verdict(page: &Page, found: &mut Vec<String>) {
    let card = &page.card;
    let required = |id: &str| page.pack.criterion(id).is_some_and(|rule| rule.required);
    let not_met: Vec<&str> = card
        .blocks
        .iter()
        .flat_map(|block| &block.criteria)
        .filter(|criterion| criterion.outcome == Outcome::NotMet && required(criterion.id))
        .map(|criterion| criterion.id)
        .collect();
    if card.verdict == Verdict::Ready && !not_met.is_empty() {
        found.push(format!("ready without {not_met:?}"));
    }
    if card.verdict == Verdict::Ready && !card.critical_errors.is_empty() {
        found.push("ready with a critical error".to_owned());
    }
    if card.verdict == Verdict::Ready {
        for block in &card.blocks {
            let least = page.pack.scoring.pass.least_share.iter();
            let least = least.clone().find(|(of, _)| *of == block.block);
            let share = block.points.earned / block.points.possible.max(1e-6);
            let weighs = block.shown() >= page.pack.scoring.pass.least_shown();
            if weighs && least.is_some_and(|(_, least)| share + 1e-4 < least.value) {
                found.push(format!("ready with {share} of {:?}", block.block));
            }
        }
    }
    if card.reasons.is_empty() {
        found.push("no reason is given".to_owned());
    }
    let handed_over = page.outcome("handed-over") == Outcome::Met;
    let events = &page.session.events;
    if handed_over && !events.iter().any(|(_, event)| *event == Event::HandedOver) {
        found.push("handed over in the criterion, not in the record".to_owned());
    }
    let sent = |(_, event): &(_, Event)| matches!(event, Event::ReportSent { .. });
    if events.iter().any(sent) != card.report.is_some() {
        found.push("a report was sent or is shown, and not both".to_owned());
    }
    if page.outcome("report-sent") == Outcome::Met && card.report.is_none() {
        found.push("a report is judged, and not shown".to_owned());
    }
}
