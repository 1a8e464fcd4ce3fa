//! Every citation in a pack, for the rules and for the printed pack.

use super::Pack;
use super::schema::{Sourced, Sure};

/// The evidence for one fact, and the fact's path in the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation<'a> {
    /// The fact: `distances.classes[2].required_m`.
    pub path: String,
    /// Id of the source.
    pub source: &'a str,
    /// Its certainty.
    pub sure: Sure,
}

/// A number with its evidence.
pub type Number<'a> = (String, &'a Sourced<f32>);

/// Every number with evidence, in document order.
pub fn numbers(pack: &Pack) -> Vec<Number<'_>> {
    let mut found: Vec<Number<'_>> = Vec::new();
    for (i, class) in pack.distances.classes.iter().enumerate() {
        let at = format!("distances.classes[{i}]");
        found.push((format!("{at}.mandatory_m"), &class.mandatory_m));
        found.push((format!("{at}.required_m"), &class.required_m));
        found.push((format!("{at}.preferred_m"), &class.preferred_m));
    }
    found.push(("distances.in_doubt_m".into(), &pack.distances.in_doubt_m));
    let preferred = pack.distances.in_doubt_preferred_m.as_ref();
    found.extend(preferred.map(|number| ("distances.in_doubt_preferred_m".into(), number)));
    for (i, (_, radius)) in pack.radio.silent_within_m.iter().enumerate() {
        found.push((format!("radio.silent_within_m[{i}][1]"), radius));
    }
    let halts = &pack.halts;
    found.extend([
        ("halts.near_check_m".into(), &halts.near_check_m),
        ("halts.far_check_m".into(), &halts.far_check_m),
        ("halts.far_check_after_s".into(), &halts.far_check_after_s),
        ("halts.halt_after_s".into(), &halts.halt_after_s),
        (
            "halts.short_of_vulnerable_point_m".into(),
            &halts.short_of_vulnerable_point_m,
        ),
        ("halts.azimuth_bin_deg".into(), &halts.azimuth_bin_deg),
        (
            "marking.match_radius_m".into(),
            &pack.marking.match_radius_m,
        ),
        (
            "marking.match_angle_deg".into(),
            &pack.marking.match_angle_deg,
        ),
    ]);
    if let Some(seen_from) = &halts.vulnerable_point_seen_from_m {
        found.push(("halts.vulnerable_point_seen_from_m".into(), seen_from));
    }
    for (i, (_, share)) in pack.scoring.pass.least_share.iter().enumerate() {
        found.push((format!("scoring.pass.least_share[{i}][1]"), share));
    }
    if let Some(pattern) = &pack.scoring.pass.false_alarm_pattern {
        let path = "scoring.pass.false_alarm_pattern.share";
        found.push((path.into(), &pattern.share));
    }
    let look = pack.drill.confirm_look_s.as_ref();
    found.extend(look.map(|number| ("drill.confirm_look_s".into(), number)));
    let shown = pack.scoring.pass.least_shown.as_ref();
    found.extend(shown.map(|number| ("scoring.pass.least_shown".into(), number)));
    found.push((
        "scoring.least_opportunity_s".into(),
        &pack.scoring.least_opportunity_s,
    ));
    found
}

/// Every citation of a pack.
pub fn citations(pack: &Pack) -> Vec<Citation<'_>> {
    let mut found: Vec<Citation<'_>> = numbers(pack)
        .into_iter()
        .map(|(path, fact)| cite(path, &fact.source, fact.sure))
        .collect();
    if let Some(runners) = &pack.radio.runners {
        found.push(cite("radio.runners".into(), &runners.source, runners.sure));
    }
    let edges = &pack.halts.elevation_edges_deg;
    found.push(cite(
        "halts.elevation_edges_deg".into(),
        &edges.source,
        edges.sure,
    ));
    found.push(cite("drill".into(), &pack.drill.source, pack.drill.sure));
    if let Some(ground) = &pack.suspected_ground {
        found.push(cite("suspected_ground".into(), &ground.source, ground.sure));
        for (i, rule) in ground.rules.iter().enumerate() {
            let path = format!("suspected_ground.rules[{i}]");
            found.push(cite(path, &rule.source, rule.sure));
        }
    }
    for (i, report) in pack.reports.iter().enumerate() {
        found.push(cite(format!("reports[{i}]"), &report.source, report.sure));
    }
    if let Some(contact) = &pack.contact_report {
        found.push(cite("contact_report".into(), &contact.source, contact.sure));
    }
    let priority = &pack.priority;
    found.push(cite("priority".into(), &priority.source, priority.sure));
    let scoring = &pack.scoring;
    for (i, block) in scoring.blocks.iter().enumerate() {
        let path = format!("scoring.blocks[{i}]");
        found.push(cite(path, &block.source, block.sure));
    }
    for (i, rule) in scoring.criteria.iter().enumerate() {
        let path = format!("scoring.criteria[{i}]");
        found.push(cite(path, &rule.source, rule.sure));
    }
    for (i, rule) in scoring.critical_errors.iter().enumerate() {
        let path = format!("scoring.critical_errors[{i}]");
        found.push(cite(path, &rule.source, rule.sure));
    }
    let unaware = &scoring.pass.unaware_entry_is_not_yet;
    found.push(cite(
        "scoring.pass.unaware_entry_is_not_yet".into(),
        &unaware.source,
        unaware.sure,
    ));
    if let Some(pattern) = &scoring.pass.false_alarm_pattern {
        let at_least = &pattern.at_least;
        let path = "scoring.pass.false_alarm_pattern.at_least";
        found.push(cite(path.into(), &at_least.source, at_least.sure));
    }
    found
}

fn cite(path: String, source: &str, sure: Sure) -> Citation<'_> {
    Citation { path, source, sure }
}
