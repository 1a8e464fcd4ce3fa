//! Circles of imports: of the files and folders that stand side by side in one module, none may need, through whatever
//! others, one that needs it.
//!
//! A name counts as taken from the file that it is written in: what a module only passes on (`pub use`) is followed to
//! its home. What a file and the folder of its own name take from each other is one thing in parts, and no circle.

use std::collections::{BTreeMap, BTreeSet};

use super::{Source, branch, planted_all, shipped, word};

/// Circles that stay, as the files that are in them, and why breaking them would make the code worse.
const STAY: &[(&str, &[&str], &str)] = &[
    (
        "sim",
        &[
            "asking",
            "civilians",
            "clock",
            "conclusion",
            "conditions",
            "devices",
            "errands",
            "exposure",
            "ground",
            "injects",
            "known_way",
            "noticing",
            "obey",
            "orders",
            "people",
            "perception",
            "schedule",
            "seeing",
            "speaking",
            "specialists",
            "trainee_body",
            "view",
        ],
        "each file holds a part of the world's state with the systems that change it, and those read each other's state: \
         taking the state out of its file would leave twenty files of structs that say nothing",
    ),
    (
        "source::tolerant",
        &["reader", "variant"],
        "a choice holds values and a value may be a choice: reading goes down through both",
    ),
    (
        "trainee::script::reader",
        &["body", "steps"],
        "a step may hold steps: carrying one out goes down through both",
    ),
];

type Path = Vec<String>;

/// Names that a module passes on, each with where it comes from.
struct PassedOn(BTreeMap<Path, BTreeMap<String, Path>>);

impl PassedOn {
    fn of(sources: &[Source]) -> Self {
        let modules: BTreeSet<&Path> = sources.iter().map(|source| &source.module).collect();
        let names = |source: &Source| {
            let mut names = BTreeMap::new();
            for at in 0..source.tokens.len() {
                if word(source.tokens.get(at)).is_some_and(|word| word == "use") {
                    let mut paths = Vec::new();
                    branch(&source.tokens, at + 1, &[], &source.module, &mut paths);
                    for path in paths {
                        let path = from_the_root(path, &source.module, &modules);
                        names.extend(path.last().cloned().map(|name| (name, path)));
                    }
                }
            }
            names
        };
        Self(
            sources
                .iter()
                .map(|source| (source.module.clone(), names(source)))
                .collect(),
        )
    }

    /// Where that path leads in the end: below the crate's root, without `crate`.
    fn home(&self, path: &[String]) -> Path {
        let mut path = path.to_vec();
        // A name passed on by many hands in turn is still written somewhere.
        for _ in 0..8 {
            let next = (0..path.len()).rev().find_map(|depth| {
                let module = self.0.get(&path[..depth])?;
                let inner: Path = path[..=depth].to_vec();
                let from = module.get(&path[depth]).filter(|from| **from != inner)?;
                (!self.0.contains_key(&inner))
                    .then(|| from.iter().chain(&path[depth + 1..]).cloned().collect())
            });
            match next {
                Some(next) => path = next,
                None => break,
            }
        }
        path
    }
}

/// The path without `crate`; one that begins with a module below this one, with this one's before it.
fn from_the_root(path: Path, module: &[String], modules: &BTreeSet<&Path>) -> Path {
    if path.first().is_some_and(|first| first == "crate") {
        return path[1..].to_vec();
    }
    let below: Path = module.iter().chain(path.first()).cloned().collect();
    if modules.contains(&below) {
        return module.iter().cloned().chain(path).collect();
    }
    path
}

/// Of files that stand side by side: who takes from whom, and what.
type Takes = BTreeMap<String, BTreeMap<String, BTreeSet<String>>>;

/// In each module that has files below it, who takes what from whom among those that stand side by side.
fn takers(sources: &[Source]) -> BTreeMap<Path, Takes> {
    let modules: BTreeSet<&Path> = sources.iter().map(|source| &source.module).collect();
    let passed_on = PassedOn::of(sources);
    let mut takers: BTreeMap<Path, Takes> = BTreeMap::new();
    for source in sources {
        for path in source.paths() {
            let path = from_the_root(path, &source.module, &modules);
            let home = passed_on.home(&path);
            let together = source
                .module
                .iter()
                .zip(&home)
                .take_while(|(own, its)| own == its)
                .count();
            let (Some(own), Some(its)) = (source.module.get(together), home.get(together)) else {
                continue;
            };
            let is_file = modules.contains(&home[..=together].to_vec());
            if together > 0 && is_file {
                let side_by_side = takers.entry(home[..together].to_vec()).or_default();
                side_by_side
                    .entry(own.clone())
                    .or_default()
                    .entry(its.clone())
                    .or_default()
                    .insert(home[together..].join("::"));
            }
        }
    }
    takers
}

/// All that one of them needs, directly or through others.
fn needs<'a>(takes: &'a Takes, of: &'a str) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    let mut open = vec![of];
    while let Some(next) = open.pop() {
        for other in takes.get(next).into_iter().flat_map(BTreeMap::keys) {
            if found.insert(other.as_str()) {
                open.push(other);
            }
        }
    }
    found
}

/// The circles, each as its module and the files in it.
fn circles(sources: &[Source]) -> BTreeSet<(String, Vec<String>)> {
    let mut circles = BTreeSet::new();
    for (module, takes) in takers(sources) {
        for file in takes.keys() {
            let own = needs(&takes, file);
            if own.contains(file.as_str()) {
                let ring: Vec<String> = own
                    .into_iter()
                    .filter(|other| needs(&takes, other).contains(file.as_str()))
                    .map(str::to_owned)
                    .collect();
                circles.insert((module.join("::"), ring));
            }
        }
    }
    circles
}

/// The circles as a person breaks them: who takes what from whom.
fn told(circles: &BTreeSet<(String, Vec<String>)>, sources: &[Source]) -> String {
    let takers = takers(sources);
    let mut told = String::new();
    for (module, ring) in circles {
        told += &format!("{module}: {}\n", ring.join(" <-> "));
        let here = takers.iter().filter(|(at, _)| at.join("::") == *module);
        for (own, its) in here.flat_map(|(_, takes)| takes) {
            for (other, names) in its {
                if ring.contains(own) && ring.contains(other) {
                    let names: Vec<&str> = names.iter().map(String::as_str).collect();
                    told += &format!("    {own} takes {}\n", names.join(", "));
                }
            }
        }
    }
    told
}

#[test]
fn files_that_stand_side_by_side_need_each_other_one_way() {
    let sources: Vec<Source> = shipped()
        .into_iter()
        .filter(|source| source.house() != "front_end")
        .collect();
    let stay: BTreeSet<(String, Vec<String>)> = STAY
        .iter()
        .map(|(module, ring, _)| {
            let ring = ring.iter().map(|file| (*file).to_owned()).collect();
            ((*module).to_owned(), ring)
        })
        .collect();
    let found = circles(&sources);
    let new: BTreeSet<_> = found.difference(&stay).cloned().collect();
    let gone: BTreeSet<_> = stay.difference(&found).cloned().collect();
    assert!(new.is_empty(), "new circles:\n{}", told(&new, &sources));
    assert!(
        gone.is_empty(),
        "no circle any more:\n{}",
        told(&gone, &sources)
    );
}

#[test]
fn a_planted_circle_is_found_however_its_names_are_passed_on() {
    let planted: [&[(&str, &str)]; 3] = [
        &[
            ("src/sim/a.rs", "use super::b::B;"),
            ("src/sim/b.rs", "use crate::sim::a::A;"),
            ("src/sim.rs", "mod a; mod b;"),
        ],
        &[
            ("src/sim/a.rs", "use super::B;"),
            ("src/sim/b/c.rs", "fn f() { super::super::a::f(); }"),
            ("src/sim/b.rs", "mod c; pub struct B;"),
            ("src/sim.rs", "mod a; mod b; pub use b::B;"),
        ],
        &[
            ("src/sim/d/a.rs", "use super::b;"),
            ("src/sim/d/b.rs", "use crate::sim::d::a::{A, f};"),
            ("src/sim/d.rs", "mod a; mod b;"),
        ],
    ];
    for files in planted {
        let found = circles(&planted_all(files));
        let rings: Vec<Vec<String>> = found.into_iter().map(|(_, ring)| ring).collect();
        assert_eq!(rings, [["a", "b"]], "{files:?}");
    }
    let one_way = planted_all(&[
        ("src/sim/a.rs", "use super::{Shared, b::B};"),
        (
            "src/sim/b.rs",
            "use super::Shared; #[cfg(test)] mod tests { use super::super::a::A; }",
        ),
        ("src/sim.rs", "mod a; mod b; pub use a::A; struct Shared;"),
    ]);
    assert_eq!(told(&circles(&one_way), &one_way), "");
}
