//! What the code gives a message to say is what its sentences ask for, in every language.
//!
//! Read from the sources as tokens. Where an id stands in the call that says it (`Message::new("id").with("name", …)`, an
//! `if` or a `match` between several too), what is given there is held against the sentences. Where an id is handed on
//! and said elsewhere, somebody who says ids that are handed to them gives all that it asks for, in one go. Of an id that is put
//! together (`format!("criterion-{}", …)`) every message that begins so is held against it. What is left (an id that is
//! put together from its end) is asserted when it is said: `Catalogue::say_isolated`.

use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::tokens::{shipped_files, without_tests, word};
use super::{LEAST_PREFIX, languages, messages, variables};

type Names = BTreeSet<String>;

/// Names that a function of the module adds to whatever message it is given: what the doctrine asks for; from where
/// something is seen.
const ADDED_BY_THE_MODULE: &[(&str, &[&str])] = &[
    ("coaching", &["required", "source"]),
    ("report", &["bearing", "distance", "grid"]),
];

/// One place that says a message: the texts that stand in its id, and the names of what it is given.
struct Said {
    id: Names,
    given: Names,
}

/// What a file says.
#[derive(Default)]
struct Speech {
    said: Vec<Said>,
    /// Names given to a message that was begun elsewhere: in a binding, or by whoever calls.
    given_later: Names,
    /// Every text that stands in it.
    texts: Names,
    /// Every name given in it.
    given: Names,
    /// Texts of which the sentence is asked for without giving anything.
    bare: Names,
}

/// What each message asks for, in whatever language.
type Asked = BTreeMap<String, Names>;

fn text(tree: &TokenTree) -> Option<String> {
    let TokenTree::Literal(literal) = tree else {
        return None;
    };
    let literal = literal.to_string();
    Some(literal.strip_prefix('"')?.strip_suffix('"')?.to_owned())
}

fn texts(stream: &TokenStream, found: &mut Names) {
    for tree in stream.clone() {
        match &tree {
            TokenTree::Group(group) => texts(&group.stream(), found),
            tree => found.extend(text(tree)),
        }
    }
}

fn arguments(tree: Option<&TokenTree>) -> Option<TokenStream> {
    match tree {
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis => {
            Some(group.stream())
        }
        _ => None,
    }
}

fn is_sign(tree: Option<&TokenTree>, sign: char) -> bool {
    matches!(tree, Some(TokenTree::Punct(punct)) if punct.as_char() == sign)
}

/// How many calls are chained from here on.
fn links(tokens: &[TokenTree], from: usize) -> usize {
    (from..tokens.len())
        .step_by(3)
        .take_while(|at| is_sign(tokens.get(*at), '.') && arguments(tokens.get(at + 2)).is_some())
        .count()
}

/// Names given from here on: `.with("name", …)`, whatever else is called in the same chain.
fn chain(tokens: &[TokenTree], from: usize) -> Names {
    (from..tokens.len())
        .step_by(3)
        .take(links(tokens, from))
        .filter(|at| word(tokens.get(at + 1)).is_some_and(|method| method == "with"))
        .filter_map(|at| text(&arguments(tokens.get(at + 2))?.into_iter().next()?))
        .collect()
}

fn listen(tokens: &[TokenTree], speech: &mut Speech) {
    let mut begun = BTreeSet::new();
    for (at, tree) in tokens.iter().enumerate() {
        if let TokenTree::Group(group) = tree {
            let inner: Vec<TokenTree> = group.stream().into_iter().collect();
            listen(&inner, speech);
        }
        speech.texts.extend(text(tree));
        let called = word(Some(tree)).zip(arguments(tokens.get(at + 1)));
        if let Some((name, stream)) = called {
            let before = |back: usize| at.checked_sub(back).and_then(|at| tokens.get(at));
            if name == "word" && is_sign(before(1), '.') {
                speech
                    .bare
                    .extend(stream.into_iter().next().as_ref().and_then(text));
            } else if name == "new" && is_sign(before(1), ':') {
                let given = chain(tokens, at + 2);
                begun.extend(
                    (at + 2..tokens.len())
                        .step_by(3)
                        .take(links(tokens, at + 2)),
                );
                speech.given.extend(given.clone());
                let kind = word(before(3)).unwrap_or_default();
                if kind == "Message" || kind == "Sentence" {
                    let mut id = Names::new();
                    texts(&stream, &mut id);
                    speech.said.push(Said { id, given });
                }
            }
        }
        if is_sign(Some(tree), '.') && !begun.contains(&at) {
            let names = chain(&tokens[..tokens.len().min(at + 3)], at);
            speech.given.extend(names.clone());
            speech.given_later.extend(names);
        }
    }
}

/// What a text with a place to fill in begins with: `criterion-` of `criterion-{}`.
fn prefix(text: &str) -> Option<&str> {
    let (prefix, _) = text.split_once('{')?;
    (prefix.len() >= LEAST_PREFIX && prefix.ends_with('-')).then_some(prefix)
}

fn listened(files: &[(String, String)]) -> Vec<(String, Speech)> {
    let of = |(path, source): &(String, String)| {
        let stream = TokenStream::from_str(source).expect("Rust");
        let mut speech = Speech::default();
        listen(&without_tests(stream, &[], &mut Vec::new()), &mut speech);
        (path.clone(), speech)
    };
    files.iter().map(of).collect()
}

/// What is asked for and not given, and what is given and not asked for.
fn faults(files: &[(String, String)], asked: &Asked) -> Vec<String> {
    let speeches = listened(files);
    let known = |texts: &Names| -> Vec<String> {
        texts
            .iter()
            .filter(|id| asked.contains_key(*id))
            .cloned()
            .collect()
    };
    let said = || speeches.iter().flat_map(|(_, speech)| &speech.said);
    let bare = speeches.iter().map(|(_, speech)| &speech.bare);
    let said_there: Names = said()
        .map(|said| &said.id)
        .chain(bare)
        .flat_map(known)
        .collect();
    let said_there = &said_there;
    let mut given_to_any: Vec<&Names> = said()
        .filter(|said| known(&said.id).is_empty())
        .map(|said| &said.given)
        .collect();
    given_to_any.extend(speeches.iter().map(|(_, speech)| &speech.given_later));
    let mut faults = Vec::new();
    for (path, speech) in &speeches {
        let house = path.split(['/', '.']).nth(1).unwrap_or_default();
        let added = ADDED_BY_THE_MODULE
            .iter()
            .filter(|(module, _)| *module == house);
        let added: Names = added
            .flat_map(|(_, names)| *names)
            .map(|name| (*name).to_owned())
            .collect();
        for Said { id, given } in &speech.said {
            let ids = known(id);
            let families = id.iter().filter_map(|text| prefix(text));
            let members = families.flat_map(|family| {
                asked
                    .keys()
                    .filter(move |id| id.starts_with(family) && !said_there.contains(*id))
            });
            for id in ids.iter().chain(members) {
                for name in &asked[id] {
                    if ![given, &speech.given_later, &added]
                        .iter()
                        .any(|names| names.contains(name))
                    {
                        faults.push(format!("{path}: {id} is said without {name}"));
                    }
                }
            }
            for name in given {
                if !ids.is_empty() && !ids.iter().any(|id| asked[id].contains(name)) {
                    faults.push(format!(
                        "{path}: nothing in {} asks for {name}",
                        ids.join(", ")
                    ));
                }
            }
        }
        for id in known(&speech.bare) {
            if !asked[&id].is_empty() {
                faults.push(format!(
                    "{path}: {id} is said without anything, and asks for {:?}",
                    asked[&id]
                ));
            }
        }
        for id in known(&speech.texts)
            .iter()
            .filter(|id| !said_there.contains(*id))
        {
            let mut names = asked[id].iter();
            let here = names.all(|name| speech.given.contains(name) || added.contains(name));
            if !here && !given_to_any.iter().any(|given| asked[id].is_subset(given)) {
                faults.push(format!("{path}: nobody gives {id} all of {:?}", asked[id]));
            }
        }
    }
    faults
}

fn asked() -> Asked {
    let mut asked = Asked::new();
    for language in languages() {
        for (id, text) in messages(&language) {
            asked.entry(id).or_default().extend(variables(&text));
        }
    }
    asked
}

#[test]
fn every_message_is_given_what_its_sentences_ask_for_and_nothing_else() {
    let files = shipped_files();
    let places: usize = listened(&files)
        .iter()
        .map(|(_, speech)| speech.said.len())
        .sum();
    assert!(
        places > 700,
        "{places} places that say something were found"
    );
    let faults = faults(&files, &asked());
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_planted_message_without_what_it_asks_for_is_found_however_it_is_said() {
    let asked: Asked = [
        ("finding-seen", &["who", "range"][..]),
        ("finding-lost", &["who"]),
        ("finding-none", &[]),
        ("family-one", &["who"]),
    ]
    .map(|(id, names)| {
        (
            id.to_owned(),
            names.iter().map(|name| (*name).to_owned()).collect(),
        )
    })
    .into();
    let found = |source: &str| {
        let source = format!("fn f() {{ {source} }}");
        faults(&[("src/sim/a.rs".to_owned(), source)], &asked)
    };
    for wrong in [
        r#"Message::new("finding-seen").with("who", 1)"#,
        r#"Message::new("finding-none").with("who", 1)"#,
        r#"Message::new(if x { "finding-lost" } else { "finding-none" })"#,
        r#"Message::new(format!("family-{}", x))"#,
        r#"words.word("finding-lost")"#,
        r#"let id = "finding-lost"; Message::new(id)"#,
    ] {
        assert_eq!(found(wrong).len(), 1, "{wrong}: {:?}", found(wrong));
    }
    for right in [
        r#"Message::new("finding-seen").with("who", Message::new("finding-none")).with("range", 2)"#,
        r#"let message = Message::new("finding-lost"); message.with("who", 1)"#,
        r#"let id = "finding-lost"; Message::new(id).with("who", 1)"#,
        r#"words.word("finding-none"); Message::new(format!("family-{}", x)).with("who", 1)"#,
    ] {
        assert_eq!(found(right), [""; 0], "{right}");
    }
}
