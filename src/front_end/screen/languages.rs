//! The languages there are: the folders of `assets/lang`, each with its own name for itself.

use crate::assets;

/// Tag and own name of every language, in the order of their tags.
pub fn languages() -> Vec<(String, String)> {
    let folder = assets::folder().join("lang");
    let mut found: Vec<(String, String)> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .filter(|entry| entry.path().is_dir())
        .filter_map(|entry| {
            let tag = entry.file_name().into_string().ok()?;
            let text =
                std::fs::read_to_string(entry.path().join("language.ftl")).unwrap_or_default();
            let name = text
                .lines()
                .find_map(|line| line.strip_prefix("language-name"))
                .and_then(|rest| rest.split_once('='))
                .map_or_else(|| tag.clone(), |(_, name)| name.trim().to_owned());
            Some((tag, name))
        })
        .collect();
    found.sort();
    found
}
