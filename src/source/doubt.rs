//! Doubt: what cannot be judged because a part of the document could not be read.

use super::Locator;

/// The parts of a document replaced by stand-ins, and which rules depend on them.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Doubt {
    /// Paths of the stand-ins.
    paths: Vec<String>,
    /// True when a stand-in may have held a name that is referred to elsewhere.
    names_lost: bool,
    /// True when fields without a stand-in were lost, and names with them.
    fields_lost: bool,
    /// What rules look at besides the place of their complaint.
    looked_at: Reach,
}

/// By code, the places that a rule looks at besides the one it complains about. In a place `[]` is any item of a list and
/// `[=]` the item that the complaint is about; one that ends with `!` counts only when it was replaced itself or with what
/// holds it, not when something inside it was.
pub type Reach = Vec<(&'static str, &'static [&'static str])>;

impl Doubt {
    /// Stand-ins at these paths; `names_lost` when one of them may have held a name that is referred to elsewhere,
    /// `fields_lost` when unknown fields may have.
    pub fn new(paths: Vec<String>, names_lost: bool, fields_lost: bool) -> Self {
        Self {
            paths,
            names_lost,
            fields_lost,
            looked_at: Reach::new(),
        }
    }

    /// Declares what each rule looks at. Without it every complaint about a reference is in doubt once a name may be
    /// lost.
    #[must_use]
    pub fn with_reach(mut self, looked_at: Reach) -> Self {
        self.looked_at = looked_at;
        self
    }

    /// True when nothing is in doubt.
    pub fn is_none(&self) -> bool {
        self.paths.is_empty() && !self.fields_lost
    }

    /// True when what stands at the path is a stand-in, or part of one.
    pub fn replaced(&self, path: &str) -> bool {
        self.paths.iter().any(|stand_in| within(path, stand_in))
    }

    /// True when what stands at the path is a stand-in, part of one, or holds one.
    pub fn touches(&self, path: &str) -> bool {
        let inside = |stand_in: &String| within(stand_in, path);
        self.replaced(path) || self.paths.iter().any(inside)
    }

    /// True when a rule's complaint about this path may be only a consequence of a problem already reported.
    pub fn covers(&self, code: &str, path: &str, locator: &Locator<'_>) -> bool {
        if self.is_none() {
            return false;
        }
        if self.touches(path) {
            return true;
        }
        if self.looked_at.is_empty() {
            let refers = locator.text_at(path) && last_name(path) != "id";
            return refers && self.names_lost;
        }
        // A rule that does not declare what it looks at is always in doubt.
        let Some((_, places)) = self.looked_at.iter().find(|(of, _)| *of == code) else {
            return true;
        };
        let own = first_index(path);
        places.iter().any(|place| {
            let lost = self.fields_lost && place.ends_with(".id");
            lost || self
                .paths
                .iter()
                .any(|stand_in| stands_in(stand_in, place, own))
        })
    }
}

/// True when `path` is `outer` or lies inside it.
fn within(path: &str, outer: &str) -> bool {
    path.strip_prefix(outer)
        .is_some_and(|rest| outer.is_empty() || rest.is_empty() || rest.starts_with(['.', '[']))
}

/// True when a stand-in is at a place of [`Reach`], around it or, unless the place excludes it, inside it; `own` is
/// the index that `[=]` stands for.
fn stands_in(stand_in: &str, place: &str, own: Option<&str>) -> bool {
    let (place, inside_counts) = match place.strip_suffix('!') {
        Some(place) => (place, false),
        None => (place, true),
    };
    let mut wanted = steps(place);
    for step in steps(stand_in) {
        match wanted.next() {
            None => return inside_counts,
            Some("]") if step.ends_with(']') => {}
            Some("=]") if own == Some(step) => {}
            Some(name) if name == step => {}
            Some(_) => return false,
        }
    }
    true
}

/// Names and indices of a path; an index includes its closing bracket.
fn steps(path: &str) -> impl Iterator<Item = &str> {
    path.split(['.', '[']).filter(|step| !step.is_empty())
}

/// The first index in a path, closing bracket included: `2]` of `sites[2].at`.
fn first_index(path: &str) -> Option<&str> {
    steps(path).find(|step| step.ends_with(']'))
}

fn last_name(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        r#"(route: (waypoints: [(at: 0, id: "a")]), sites: [(at: (1, 2), class: "x", id: "s")])"#;

    fn reach() -> Reach {
        vec![
            ("X1", &["route.waypoints[].at"]),
            ("X2", &["sites[=].at"]),
            ("X3", &["route.waypoints[].id"]),
            ("X4", &["sites[]!"]),
            ("X5", &[]),
        ]
    }

    fn doubt(stand_in: &str) -> Doubt {
        Doubt::new(vec![stand_in.to_owned()], false, false).with_reach(reach())
    }

    #[test]
    fn a_complaint_is_covered_at_inside_and_around_a_stand_in() {
        let locator = Locator::new(TEXT);
        let doubt = doubt("route.waypoints[0].at");
        assert!(doubt.covers("X5", "route.waypoints[0].at", &locator));
        assert!(doubt.covers("X5", "route.waypoints[0].at[1]", &locator));
        assert!(doubt.covers("X5", "route", &locator));
        assert!(!doubt.covers("X5", "route.waypoints[0].id", &locator));
        assert!(!doubt.covers("X5", "sites[0].at", &locator));
        assert!(!Doubt::default().covers("X1", "", &locator));
    }

    #[test]
    fn a_complaint_is_covered_where_its_rule_judged_by_a_stand_in() {
        let locator = Locator::new(TEXT);
        assert!(doubt("route.waypoints[3].at[1]").covers("X1", "sites[0].at", &locator));
        assert!(doubt("route").covers("X1", "sites[0].at", &locator));
        assert!(!doubt("route.waypoints[3].width_m").covers("X1", "sites[0].at", &locator));
        assert!(doubt("sites[2].at").covers("X2", "sites[2].class", &locator));
        assert!(!doubt("sites[1].at").covers("X2", "sites[2].class", &locator));
        assert!(doubt("sites").covers("X4", "draw", &locator));
        assert!(!doubt("sites[1].at").covers("X4", "draw", &locator));
        assert!(
            doubt("sites[1].at").covers("X9", "draw", &locator),
            "a rule that does not say"
        );
    }

    #[test]
    fn a_lost_part_may_have_held_the_name_that_is_looked_up() {
        let locator = Locator::new(TEXT);
        let lost = Doubt::new(Vec::new(), true, true).with_reach(reach());
        assert!(lost.covers("X3", "sites[0].class", &locator));
        assert!(!lost.covers("X1", "sites[0].class", &locator));
        let unsaid = Doubt::new(vec!["route".to_owned()], true, false);
        assert!(unsaid.covers("X3", "sites[0].class", &locator));
        assert!(!unsaid.covers("X3", "sites[0].id", &locator));
        assert!(!unsaid.covers("X3", "sites[0].at", &locator));
    }
}
