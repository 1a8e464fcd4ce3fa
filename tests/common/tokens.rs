//! The program's sources as tokens, without what is compiled for unit tests only.

use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// Passes over items that stand behind `#[cfg(test)]`; gives their names where they are modules in files of their own.
pub(crate) fn without_tests(
    stream: TokenStream,
    module: &[String],
    tests: &mut Vec<Vec<String>>,
) -> Vec<TokenTree> {
    let mut kept = Vec::new();
    let mut trees = stream.into_iter().peekable();
    while let Some(tree) = trees.next() {
        let is_hash = matches!(&tree, TokenTree::Punct(punct) if punct.as_char() == '#');
        let for_tests = is_hash
            && matches!(trees.peek(), Some(TokenTree::Group(group))
                if group.delimiter() == Delimiter::Bracket && is_for_tests(&group.stream()));
        if for_tests {
            let mut item = Vec::new();
            for tree in trees.by_ref() {
                let ends = match &tree {
                    TokenTree::Punct(punct) => punct.as_char() == ';',
                    TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
                    _ => false,
                };
                item.push(tree);
                if ends {
                    break;
                }
            }
            let words: Vec<String> = item.iter().map(ToString::to_string).collect();
            if let Some(at) = words.iter().position(|word| word == "mod")
                && words.last().is_some_and(|last| last == ";")
                && let Some(name) = words.get(at + 1)
            {
                tests.push(module.iter().cloned().chain([name.clone()]).collect());
            }
            continue;
        }
        kept.push(match tree {
            TokenTree::Group(group) => {
                let inner = without_tests(group.stream(), module, tests);
                let inner = TokenStream::from_iter(inner);
                TokenTree::Group(proc_macro2::Group::new(group.delimiter(), inner))
            }
            tree => tree,
        });
    }
    kept
}

fn is_for_tests(attribute: &TokenStream) -> bool {
    let words: Vec<String> = attribute
        .clone()
        .into_iter()
        .map(|tree| tree.to_string())
        .collect();
    words.first().is_some_and(|word| word == "cfg")
        && words.iter().any(|word| {
            word.split(|c: char| !c.is_alphanumeric())
                .any(|w| w == "test")
        })
        && !words.iter().any(|word| word.contains("not"))
}

pub(crate) fn word(tree: Option<&TokenTree>) -> Option<String> {
    match tree {
        Some(TokenTree::Ident(ident)) => Some(ident.to_string()),
        _ => None,
    }
}

/// Every source file of the program: its path below the root, and its text.
pub(crate) fn shipped_files() -> Vec<(String, String)> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        let mut entries: Vec<PathBuf> = std::fs::read_dir(folder)
            .expect("src can be listed")
            .map(|entry| entry.expect("a readable entry").path())
            .collect();
        entries.sort();
        for path in entries {
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    walk(&root.join("src"), &mut paths);
    paths
        .iter()
        // The build script is a program of its own: it talks to cargo.
        .filter(|path| !path.ends_with("src/build.rs"))
        .map(|path| {
            let below = path.strip_prefix(root).expect("below the root");
            let below: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
            let text = std::fs::read_to_string(path).expect("source is readable");
            (below.join("/"), text)
        })
        .collect()
}
