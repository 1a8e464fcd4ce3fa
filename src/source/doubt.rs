//! What cannot be judged because a part of the document could not be read.

use super::Locator;

/// The parts of a document that a stand-in was put for, and what hangs on them.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Doubt {
    /// Paths of the stand-ins.
    paths: Vec<String>,
    /// True when a stand-in may have held a name that others refer to.
    names_lost: bool,
    /// What else is in doubt when something under a path is: `("route", "sites")`.
    hangs_on: Ties,
}

/// A part, and the parts that are judged by its values.
pub type Ties = &'static [(&'static str, &'static [&'static str])];

impl Doubt {
    /// Stand-ins at these paths; `names_lost` when one of them may have held a name that others refer to.
    pub fn new(paths: Vec<String>, names_lost: bool) -> Self {
        Self {
            paths,
            names_lost,
            hangs_on: &[],
        }
    }

    /// Says which parts are judged by the values of others: `("route", &["sites"])` when a complaint about `sites` may
    /// come from a stand-in under `route`; `("sites", &["sites[]"])` when only one about the same site may.
    #[must_use]
    pub fn with_ties(mut self, hangs_on: Ties) -> Self {
        self.hangs_on = hangs_on;
        self
    }

    /// True when nothing is in doubt.
    pub fn is_none(&self) -> bool {
        self.paths.is_empty()
    }

    /// True when what stands at the path is a stand-in, or part of one.
    pub fn replaced(&self, path: &str) -> bool {
        self.paths.iter().any(|stand_in| within(path, stand_in))
    }

    /// True when a complaint about this path may be no more than an echo of a problem already told.
    pub fn covers(&self, path: &str, locator: &Locator<'_>) -> bool {
        if self.is_none() {
            return false;
        }
        let is_text = locator.text_at(path);
        let refers = is_text && last_name(path) != "id";
        self.paths.iter().any(|stand_in| {
            within(path, stand_in)
                || within(stand_in, path)
                || (!is_text && self.ties(stand_in, path))
        }) || (refers && self.names_lost)
    }

    fn ties(&self, stand_in: &str, path: &str) -> bool {
        self.hangs_on.iter().any(|(cause, effects)| {
            within(stand_in, cause)
                && effects
                    .iter()
                    .any(|effect| match effect.strip_suffix("[]") {
                        Some(list) => within(path, list) && item(path) == item(stand_in),
                        None => within(path, effect),
                    })
        })
    }
}

/// True when `path` is `outer` or lies inside it.
fn within(path: &str, outer: &str) -> bool {
    path.strip_prefix(outer)
        .is_some_and(|rest| outer.is_empty() || rest.is_empty() || rest.starts_with(['.', '[']))
}

/// The outermost item that a path leads into: `sites[2]` of `sites[2].at`.
fn item(path: &str) -> &str {
    path.split_inclusive(']').next().unwrap_or(path)
}

fn last_name(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_complaint_is_covered_inside_around_and_beyond_a_stand_in() {
        let text = r#"(route: (waypoints: [(at: 0, id: "a")]), sites: [(at: (1, 2), class: "x", id: "s")])"#;
        let locator = Locator::new(text);
        let doubt = Doubt::new(vec!["route.waypoints[0].at".to_owned()], false)
            .with_ties(&[("route", &["sites"])]);
        assert!(doubt.covers("route.waypoints[0].at", &locator));
        assert!(doubt.covers("route", &locator));
        assert!(doubt.covers("sites[0].at", &locator));
        assert!(!doubt.covers("sites[0].class", &locator));
        assert!(!doubt.covers("route.waypoints[0].id", &locator));

        let lost = Doubt::new(vec!["route.waypoints[0]".to_owned()], true);
        assert!(lost.covers("sites[0].class", &locator));
        let own = Doubt::new(vec!["sites[0].may_hold[1].at".to_owned()], false)
            .with_ties(&[("sites", &["sites[]"])]);
        assert!(own.covers("sites[0].at", &locator));
        assert!(!own.covers("sites[1].at", &locator));
        assert!(!lost.covers("sites[0].id", &locator));
        assert!(!lost.covers("sites[0].at", &locator));
        assert!(!Doubt::default().covers("", &locator));
    }
}
