//! `groundsign check --explain CODE`: the manual of one rule.

use super::console::Console;
use super::stop::Stop;
use crate::source::problem;
use crate::source::{rule, suggest};
use crate::text::Message;
use crate::trainee::script;
use crate::{doctrine, rehearsal, scenario};

/// Code, name and manual of every rule and every reading problem.
fn manuals() -> impl Iterator<Item = (&'static str, &'static str, String)> {
    let of_scenarios = scenario::rules::ALL
        .iter()
        .map(|r| (r.code, r.name, rule::manual(r.source)));
    let of_packs = doctrine::rules::ALL
        .iter()
        .map(|r| (r.code, r.name, rule::manual(r.source)));
    let of_pack_files = doctrine::rules::OF_THE_FILE
        .iter()
        .map(|r| (r.code, r.name, rule::manual(r.source)));
    let of_scripts = script::rules::ALL
        .iter()
        .map(|r| (r.code, r.name, rule::manual(r.source)));
    let of_rehearsals = rehearsal::rules::ALL
        .iter()
        .map(|r| (r.code, r.name, rule::manual(r.source)));
    of_scenarios
        .chain(of_rehearsals)
        .chain(of_packs)
        .chain(of_pack_files)
        .chain(of_scripts)
}

/// Prints the manual of a rule, by its code or name.
pub(super) fn explain(named: &str, console: &Console) -> Result<(), Stop> {
    let found = manuals().find(|(code, name, _)| {
        code.eq_ignore_ascii_case(named) || name.eq_ignore_ascii_case(named)
    });
    if let Some((code, name, manual)) = found {
        return console.print(&format!("{code} {name}\n\n{}\n", manual.trim_end()));
    }
    if let Some(manual) = problem::manual(named) {
        let code = named.to_uppercase();
        return console.print(&format!("{code}\n\n{}\n", manual.trim_end()));
    }
    let all: Vec<(&str, &str, String)> = manuals().collect();
    let names = all.iter().flat_map(|(code, name, _)| [*code, *name]);
    Err(Stop::CannotDo {
        message: Message::new("cli-no-code").with("code", named),
        hint: suggest(named, names)
            .map(|meant| Message::new("cli-did-you-mean").with("name", meant)),
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::manuals;

    #[test]
    fn every_rule_has_a_code_of_its_own_and_a_manual() {
        let mut codes = BTreeSet::new();
        for (code, name, manual) in manuals() {
            assert!(
                codes.insert(code),
                "{code} {name} has the code of another rule"
            );
            assert!(manual.lines().count() > 2, "{code} {name} has no manual");
        }
    }
}
