//! Lists of what a script holds, each with its path.

use crate::trainee::script::schema::{Condition, PatrolOrder, Script, Spot, Step};

/// Every step, nested ones included, in reading order.
pub(super) fn steps(script: &Script) -> Vec<(String, &Step)> {
    let mut found = Vec::new();
    gather(&script.steps, "steps", &mut found);
    found
}

fn gather<'a>(steps: &'a [Step], list: &str, found: &mut Vec<(String, &'a Step)>) {
    for (index, step) in steps.iter().enumerate() {
        let path = format!("{list}[{index}]");
        found.push((path.clone(), step));
        match step {
            Step::When {
                then, otherwise, ..
            } => {
                gather(then, &format!("{path}.then"), found);
                gather(otherwise, &format!("{path}.otherwise"), found);
            }
            Step::Until { steps, .. } => gather(steps, &format!("{path}.steps"), found),
            _ => {}
        }
    }
}

/// Every condition, nested ones included.
pub(super) fn conditions(script: &Script) -> Vec<(String, &Condition)> {
    let mut found = Vec::new();
    for (path, step) in steps(script) {
        if let Step::When { condition, .. }
        | Step::Until { condition, .. }
        | Step::WaitUntil { condition, .. } = step
        {
            gather_conditions(condition, format!("{path}.condition"), &mut found);
        }
    }
    found
}

fn gather_conditions<'a>(
    condition: &'a Condition,
    path: String,
    found: &mut Vec<(String, &'a Condition)>,
) {
    match condition {
        Condition::Not(inner) => gather_conditions(inner, path.clone(), found),
        Condition::All(inner) | Condition::Any(inner) => {
            for (index, condition) in inner.iter().enumerate() {
                gather_conditions(condition, format!("{path}[{index}]"), found);
            }
        }
        _ => {}
    }
    found.push((path, condition));
}

/// Every spot.
pub(super) fn spots(script: &Script) -> Vec<(String, &Spot)> {
    let mut found = Vec::new();
    for (path, step) in steps(script) {
        let (field, spot) = match step {
            Step::WalkTo { to, .. } => ("to", to),
            Step::WalkBackFrom { from, .. }
            | Step::DirectCivilians { from, .. }
            | Step::Order(PatrolOrder::Withdraw { from, .. } | PatrolOrder::TakeCover { from }) => {
                ("from", from)
            }
            Step::LookAt { at, .. }
            | Step::MarkAt { at, .. }
            | Step::ControlPoint { at }
            | Step::Cordon { at, .. } => ("at", at),
            Step::Report {
                item: Some(item), ..
            }
            | Step::Brief {
                item: Some(item), ..
            } => ("item", item),
            Step::Ask { near, .. } => ("near", near),
            _ => continue,
        };
        found.push((format!("{path}.{field}"), spot));
    }
    for (path, condition) in conditions(script) {
        match condition {
            Condition::Near { to, .. } => found.push((format!("{path}.to"), to)),
            Condition::EverybodyAway { from, .. } => found.push((format!("{path}.from"), from)),
            _ => {}
        }
    }
    found
}
