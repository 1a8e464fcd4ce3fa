//! Findings of one kind are one line: how many, from when to when, and from where to where along the route.
//!
//! Only what is shown to people is folded, and all of it here; the scorecard and its JSON keep every finding.

use crate::scoring::judgement::Finding;
use crate::text::{Argument, Figures, Message, clock};

/// As many findings of one kind as still have a line each: two vulnerable points, each with its name.
const FEW: usize = 3;

/// A kind of finding whose places follow one another along the route.
struct AlongRoute {
    /// Message id of one.
    one: &'static str,
    /// Its argument that says how far along, metres.
    along: &'static str,
    /// Message id of all together.
    together: &'static str,
}

const ALONG_ROUTE: &[AlongRoute] = &[AlongRoute {
    one: "finding-sides-not-viewed",
    along: "metres",
    together: "finding-sides-not-viewed-together",
}];

/// The findings to be shown: those of a kind that comes often are one, in the place of their first.
pub fn folded(findings: &[Finding]) -> Vec<Finding> {
    let mut shown: Vec<Finding> = Vec::new();
    for (number, finding) in findings.iter().enumerate() {
        let alike: Vec<&Finding> = findings
            .iter()
            .filter(|other| is_alike(other, finding))
            .collect();
        if alike.len() <= FEW {
            shown.push(finding.clone());
        } else if !findings[..number]
            .iter()
            .any(|other| is_alike(other, finding))
        {
            shown.push(together(&alike));
        }
    }
    shown
}

fn is_alike(one: &Finding, other: &Finding) -> bool {
    one.message.id == other.message.id && one.outcome == other.outcome
}

/// Many of one kind, earliest first, as one.
fn together(alike: &[&Finding]) -> Finding {
    let (first, last) = (alike[0], alike[alike.len() - 1]);
    let message = match along_route(alike) {
        Some((id, from_m, to_m)) => Message::new(id)
            .with("from-m", from_m.round())
            .with("to-m", to_m.round()),
        None => Message::new("finding-together").with("first", first.message.clone()),
    };
    let time = |finding: &Finding| Figures::new(clock(finding.tick.seconds()));
    Finding {
        message: message
            .with("count", alike.len())
            .with("from", time(first))
            .with("to", time(last)),
        ..first.clone()
    }
}

/// The message of all together, and between which distances along the route they lie.
fn along_route(alike: &[&Finding]) -> Option<(&'static str, f64, f64)> {
    let kind = ALONG_ROUTE
        .iter()
        .find(|kind| kind.one == alike[0].message.id)?;
    let mut range: Option<(f64, f64)> = None;
    for finding in alike {
        let Some(Argument::Number(metres)) = finding.message.arguments.get(kind.along) else {
            return None;
        };
        let (from, to) = range.unwrap_or((*metres, *metres));
        range = Some((from.min(*metres), to.max(*metres)));
    }
    range.map(|(from_m, to_m)| (kind.together, from_m, to_m))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::Tick;

    fn unseen(second: u32, along_m: f64) -> Finding {
        let message = Message::new("finding-sides-not-viewed").with("metres", along_m);
        Finding::new(Tick(second * 64), None, message).good(false)
    }

    fn harmless(second: u32) -> Finding {
        Finding::new(
            Tick(second * 64),
            None,
            Message::new("finding-mark-nothing"),
        )
    }

    #[test]
    fn many_stretches_are_one_line_with_count_range_and_times() {
        let all: Vec<Finding> = (1..=12)
            .map(|number| unseen(number * 6, f64::from(number) * 10.0))
            .collect();
        let expected = Message::new("finding-sides-not-viewed-together")
            .with("count", 12_usize)
            .with("from-m", 10.0)
            .with("to-m", 120.0)
            .with("from", Figures::new("00:06"))
            .with("to", Figures::new("01:12"));
        let shown = folded(&all);
        assert_eq!(shown.len(), 1);
        assert_eq!(shown[0].message, expected);
        assert_eq!(
            (shown[0].tick, shown[0].outcome),
            (all[0].tick, all[0].outcome)
        );
    }

    #[test]
    fn a_few_of_a_kind_and_what_stands_alone_keep_their_lines() {
        let mut all: Vec<Finding> = (1..=3).map(|number| unseen(number, 10.0)).collect();
        all.extend((4..=9).map(harmless));
        all.push(unseen(10, 20.0).good(true));
        let shown = folded(&all);
        let ids: Vec<&str> = shown
            .iter()
            .map(|shown| shown.message.id.as_str())
            .collect();
        assert_eq!(
            ids,
            [
                "finding-sides-not-viewed",
                "finding-sides-not-viewed",
                "finding-sides-not-viewed",
                "finding-together",
                "finding-sides-not-viewed",
            ]
        );
    }
}
