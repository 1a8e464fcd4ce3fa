//! Every language is complete, and no translation is unused.

#[path = "languages/arguments.rs"]
mod arguments;
#[path = "common/tokens.rs"]
mod tokens;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use groundsign::doctrine;
use groundsign::scenario;

/// Families of messages whose ids are composed from a name: `criterion-` and the criterion's id. An id of a family
/// counts as used; that each member has its message is tested where the family lives.
const LEAST_PREFIX: usize = 4;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Language folders, English first.
fn languages() -> Vec<String> {
    let mut found: Vec<String> = std::fs::read_dir(root().join("assets/lang"))
        .expect("the languages can be listed")
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    found.sort();
    assert!(found.contains(&"en".to_owned()));
    found
}

/// Messages of a language: id and text with its attributes.
fn messages(language: &str) -> BTreeMap<String, String> {
    let folder = root().join("assets/lang").join(language);
    let mut all = BTreeMap::new();
    for entry in std::fs::read_dir(folder).expect("a language folder") {
        let path = entry.expect("an entry").path();
        let text = std::fs::read_to_string(&path).expect("readable");
        let mut current: Option<(String, String)> = None;
        for line in text.lines() {
            let starts = line.starts_with(|letter: char| letter.is_ascii_lowercase());
            match (starts, line.split_once('=')) {
                (true, Some((id, value))) => {
                    all.extend(current.take());
                    current = Some((id.trim().to_owned(), value.to_owned()));
                }
                _ if line.starts_with('#') => all.extend(current.take()),
                _ => {
                    if let Some((_, value)) = &mut current {
                        value.push('\n');
                        value.push_str(line);
                    }
                }
            }
        }
        all.extend(current);
    }
    all
}

/// Names of the variables in a message.
fn variables(text: &str) -> BTreeSet<String> {
    text.match_indices('$')
        .map(|(at, _)| {
            text[at + 1..]
                .chars()
                .take_while(|letter| letter.is_alphanumeric() || *letter == '_' || *letter == '-')
                .collect()
        })
        .collect()
}

/// All string literals of the sources: `(whole, is_a_pattern)`.
fn strings_in_the_sources() -> BTreeSet<String> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }
    let mut files = Vec::new();
    walk(&root().join("src"), &mut files);
    let mut strings = BTreeSet::new();
    for file in files {
        let text = std::fs::read_to_string(file).expect("readable");
        for line in text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
        {
            strings.extend(line.split('"').skip(1).step_by(2).map(str::to_owned));
        }
    }
    strings
}

#[test]
fn every_language_has_every_message_with_the_same_variables_and_no_other() {
    let english = messages("en");
    assert!(english.len() > 900, "{} messages were found", english.len());
    let mut faults = Vec::new();
    for language in languages() {
        let own = messages(&language);
        for (id, text) in &english {
            match own.get(id) {
                None => faults.push(format!("{language}: {id} is missing")),
                Some(said) if variables(said) != variables(text) => {
                    faults.push(format!("{language}: {id} has other variables than English"));
                }
                Some(said) if said.trim().is_empty() => {
                    faults.push(format!("{language}: {id} is empty"));
                }
                Some(_) => {}
            }
        }
        faults.extend(
            own.keys()
                .filter(|id| !english.contains_key(*id))
                .map(|id| format!("{language}: {id} is not in English")),
        );
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// `s058-hint` is used by the rule S058: its code and a suffix.
fn of_a_rule(id: &str, strings: &BTreeSet<String>) -> bool {
    let (code, ending) = id.split_once('-').unwrap_or((id, ""));
    strings.contains(&code.to_uppercase()) && (ending.is_empty() || ending.starts_with("hint"))
}

/// Story: "the cordon was manned" stood on every scorecard; women and men hold a post.
#[test]
fn no_english_message_says_that_a_post_is_manned() {
    const MANNED: [&str; 5] = ["mans", "manned", "manning", "unmanned", "manpower"];
    // A man is a person; to man a post is what is meant here.
    const TO_MAN: [&str; 4] = ["man a ", "man the ", "man every ", "man each "];
    let manned: Vec<String> = messages("en")
        .into_iter()
        .filter(|(_, text)| {
            let text = text.to_lowercase();
            let mut words = text.split(|letter: char| !letter.is_alphabetic());
            words.any(|word| MANNED.contains(&word)) || TO_MAN.iter().any(|to| text.contains(to))
        })
        .map(|(id, _)| id)
        .collect();
    assert!(manned.is_empty(), "say held or staffed: {manned:?}");
}

#[test]
fn no_message_is_kept_that_nobody_says() {
    let strings = strings_in_the_sources();
    let prefixes: Vec<&str> = strings
        .iter()
        .filter_map(|text| text.split_once('{'))
        .map(|(prefix, _)| prefix)
        .filter(|prefix| prefix.len() >= LEAST_PREFIX && prefix.ends_with('-'))
        .collect();
    let unused: Vec<String> = messages("en")
        .into_keys()
        .filter(|id| !strings.contains(id))
        .filter(|id| !prefixes.iter().any(|prefix| id.starts_with(prefix)))
        .filter(|id| !of_a_rule(id, &strings))
        .collect();
    assert!(unused.is_empty(), "nobody says:\n{}", unused.join("\n"));
}

#[test]
fn every_message_that_is_asked_for_by_name_exists() {
    let english = messages("en");
    let mut missing = BTreeSet::new();
    // The last two are the titles of panels.
    let asks = ["Message::new(\"", ".word(\"", " side(\"", " whole(\""];
    fn walk(folder: &Path, visit: &mut dyn FnMut(&Path, &str)) {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                walk(&path, visit);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = std::fs::read_to_string(&path).expect("readable");
                let shipped = text.split("#[cfg(test)]").next().unwrap_or_default();
                visit(&path, shipped);
            }
        }
    }
    walk(&root().join("src"), &mut |path, text| {
        for line in text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
        {
            for ask in asks {
                for (at, _) in line.match_indices(ask) {
                    let id: String = line[at + ask.len()..]
                        .chars()
                        .take_while(|letter| *letter != '"')
                        .collect();
                    if !id.contains('{') && !english.contains_key(&id) {
                        missing.insert(format!("{}: {id}", path.display()));
                    }
                }
            }
        }
    });
    let missing: Vec<String> = missing.into_iter().collect();
    assert!(
        missing.is_empty(),
        "no such message:\n{}",
        missing.join("\n")
    );
}

/// A placeable's text up to its closing brace; a brace within quotation marks belongs to a figure of the pack.
fn up_to_closing_brace(text: &str) -> &str {
    let mut quoted = false;
    let end = text.find(|letter| {
        quoted ^= letter == '"';
        letter == '}' && !quoted
    });
    &text[..end.unwrap_or(0)]
}

#[test]
fn shipped_scenarios_and_packs_speak_every_language() {
    let mut faults = Vec::new();
    let mut texts = 0;
    for folder in ["scenarios", "assets/doctrine"] {
        for entry in std::fs::read_dir(root().join(folder)).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.extension().is_none_or(|ending| ending != "ron") {
                continue;
            }
            let text = std::fs::read_to_string(&path).expect("readable");
            for (at, _) in text.match_indices("\"en\":") {
                texts += 1;
                let map = up_to_closing_brace(&text[at..]);
                for language in languages() {
                    if !map.contains(&format!("\"{language}\":")) {
                        let line = text[..at].lines().count();
                        faults.push(format!("{}:{line}: no {language}", path.display()));
                    }
                }
            }
            if folder == "scenarios" {
                scenario::load(&path).expect("a shipped scenario loads");
            } else {
                doctrine::load(&path).expect("a shipped pack loads");
            }
        }
    }
    assert!(texts > 200, "{texts} texts were found");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
